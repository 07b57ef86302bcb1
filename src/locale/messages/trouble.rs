//! What is wrong with a file of messages, and where.

use std::fmt;
use std::ops::Range;

use crate::diagnostics::Message;

/// A place in a file of messages.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct MessagePlace {
    /// The file as its source named it.
    pub file: String,
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
    /// The same place in bytes of the file's text, for a label under it.
    pub start: usize,
    pub end: usize,
}

/// A fault of a message: content trouble, for a press office's web engineer to read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MessageTrouble {
    /// Where it is. `None` only for a message that nobody wrote and a language that cannot be set
    /// up.
    pub place: Option<MessagePlace>,
    /// Where the other language has it right, if the trouble is a difference between the languages.
    pub other: Option<MessagePlace>,
    /// What is wrong and what to do.
    pub message: Message,
}

/// How the name of a file that comes with bayan begins, so that it is never taken for the site's own of the same name.
pub const BUILT_IN: &str = "bayan:";

impl MessagePlace {
    /// Whether it is in a file that comes with bayan, which nobody can mend.
    pub fn is_built_in(&self) -> bool {
        self.file.starts_with(BUILT_IN)
    }

    /// The place of an entry, which begins its line.
    pub(super) fn of_entry(file: &str, line: usize, bytes: Range<usize>) -> MessagePlace {
        MessagePlace { file: file.to_owned(), line, column: 1, start: bytes.start, end: bytes.end }
    }

    /// The place of `bytes` in `text`. Positions outside the text, or inside a character, move back
    /// to the nearest one.
    pub(super) fn of(file: &str, text: &str, bytes: Range<usize>) -> MessagePlace {
        let start = text.floor_char_boundary(bytes.start.min(text.len()));
        let end = text.floor_char_boundary(bytes.end.clamp(start, text.len()));
        let line_start = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
        MessagePlace {
            file: file.to_owned(),
            line: text.as_bytes()[..start].iter().filter(|byte| **byte == b'\n').count() + 1,
            column: text[line_start..start].chars().count() + 1,
            start,
            end,
        }
    }
}

impl MessageTrouble {
    pub(super) fn at(place: &MessagePlace, message: Message) -> MessageTrouble {
        MessageTrouble { place: Some(place.clone()), other: None, message }
    }

    pub(super) fn nowhere(message: Message) -> MessageTrouble {
        MessageTrouble { place: None, other: None, message }
    }
}

impl fmt::Display for MessagePlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

/// A trouble in English with its place, as tests compare it.
#[cfg(test)]
pub(super) fn said(trouble: &MessageTrouble) -> String {
    let said = crate::speech::english(&trouble.message);
    trouble.place.as_ref().map_or(said.clone(), |place| format!("{place}: {said}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_counts_lines_and_characters() {
        let text = "home = الرئيسية\nلا = نعم\n";
        for (bytes, expected) in [
            (0..4, "ar.ftl:1:1"),
            (7..9, "ar.ftl:1:8"),
            (9..11, "ar.ftl:1:9"),
            (24..26, "ar.ftl:2:1"),
            (26..28, "ar.ftl:2:2"),
            (999..1000, "ar.ftl:3:1"),
        ] {
            assert_eq!(MessagePlace::of("ar.ftl", text, bytes).to_string(), expected);
        }
    }
}
