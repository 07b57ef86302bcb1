//! What may be in a text at all, seen in one pass over its bytes. Most rules find nothing in most texts, and know it from
//! here. A door to `aho_corasick`.

use std::cell::Cell;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use crate::language::WEEKDAYS;
use crate::source::SourceFile;

/// Something without which a rule has nothing to look for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sign {
    /// What is written as something else: an entity, an escape.
    Written,
    /// The same, by number.
    Numbered,
    /// The name of a day of the week.
    Weekday,
    /// Words that hold a text back.
    Embargo,
    /// A character that turns what stands around it.
    Direction,
    /// A letter coded by its shape: the rows U+FB50 to U+FDFF and U+FE70 to U+FEFF, with some neighbours.
    Shape,
    /// What begins an excuse.
    Excuse,
    /// What begins a tag.
    Tag,
    /// The seam of a link.
    Seam,
    /// Marks of strong emphasis.
    Stars,
}

/// What every excuse begins with, inside its comment.
pub const EXCUSE: &str = "desk:";

/// Each sign with the bytes that show it. Several may be in a row.
const SHOWN_BY: [(Sign, &[&[u8]]); 9] = [
    (Sign::Written, &[b"&", b"\\"]),
    (Sign::Numbered, &[b"&#", b"\\u"]),
    (
        Sign::Embargo,
        &[
            b"mbarg",
            b"MBARG",
            b"ublicat",
            b"UBLICAT",
            b"eleas",
            b"ELEAS",
            b"ublish",
            b"UBLISH",
            b"roadcast",
            b"ROADCAST",
            b"or use",
            b"OR USE",
            b"draft",
            b"Draft",
            b"DRAFT",
            "نشر".as_bytes(),
            "حظر".as_bytes(),
            "مسود".as_bytes(),
            "سَوَّد".as_bytes(),
            "سوّد".as_bytes(),
        ],
    ),
    (
        Sign::Direction,
        &[
            b"\xd8\x9c",
            b"\xe2\x80\x8e",
            b"\xe2\x80\x8f",
            b"\xe2\x80\xaa",
            b"\xe2\x80\xab",
            b"\xe2\x80\xac",
            b"\xe2\x80\xad",
            b"\xe2\x80\xae",
            b"\xe2\x81\xa6",
            b"\xe2\x81\xa7",
            b"\xe2\x81\xa8",
            b"\xe2\x81\xa9",
        ],
    ),
    (
        Sign::Shape,
        &[
            b"\xef\xad",
            b"\xef\xae",
            b"\xef\xaf",
            b"\xef\xb0",
            b"\xef\xb1",
            b"\xef\xb2",
            b"\xef\xb3",
            b"\xef\xb4",
            b"\xef\xb5",
            b"\xef\xb6",
            b"\xef\xb7",
            b"\xef\xb9",
            b"\xef\xba",
            b"\xef\xbb",
        ],
    ),
    (Sign::Excuse, &[EXCUSE.as_bytes()]),
    (Sign::Tag, &[b"<"]),
    (Sign::Seam, &[b"](", b"] ("]),
    (Sign::Stars, &[b"**"]),
];

/// The signs of a text, once they were looked for.
#[derive(Default)]
pub struct SeenSigns(Cell<Option<u16>>);

/// What looks for all signs at once.
pub struct Signs {
    automaton: Option<AhoCorasick>,
    /// By number of its pattern.
    signs: Vec<Sign>,
}

impl Signs {
    pub fn new() -> Self {
        let shown = SHOWN_BY.iter().flat_map(|(sign, patterns)| patterns.iter().map(|pattern| (*sign, *pattern)));
        let days = WEEKDAYS.iter().map(|(name, _)| (Sign::Weekday, name.as_bytes()));
        let (signs, patterns): (Vec<Sign>, Vec<&[u8]>) = shown.chain(days).unzip();
        let automaton = AhoCorasick::builder().kind(Some(AhoCorasickKind::DFA)).build(patterns).ok();
        Self { automaton, signs }
    }

    /// Whether a sign is in a file.
    pub fn has(&self, file: &SourceFile, seen: &SeenSigns, sign: Sign) -> bool {
        let all = seen.0.get().unwrap_or_else(|| self.look(&file.text));
        seen.0.set(Some(all));
        all & bit(sign) != 0
    }

    fn look(&self, text: &str) -> u16 {
        // Without an automaton everything may be there.
        let Some(automaton) = &self.automaton else { return u16::MAX };
        let found =
            automaton.find_overlapping_iter(text).filter_map(|found| self.signs.get(found.pattern().as_usize()));
        found.fold(0, |all, sign| all | bit(*sign))
    }
}

const fn bit(sign: Sign) -> u16 {
    1 << sign as u16
}

impl Default for Signs {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_shows_what_is_in_it_and_nothing_else() {
        let signs = Signs::new();
        for (text, sign, is_there) in [
            ("يوم الجمعة الموافق 15 ديسمبر", Sign::Weekday, true),
            ("جمعة الخير", Sign::Weekday, false),
            ("on Friday", Sign::Weekday, true),
            ("on a fine day", Sign::Weekday, false),
            ("محظور النشر", Sign::Embargo, true),
            ("منشور", Sign::Embargo, false),
            ("a&b", Sign::Written, true),
            ("a&b", Sign::Numbered, false),
            ("a&#1575;b", Sign::Numbered, true),
            ("قبل\u{200f}بعد", Sign::Direction, true),
            ("قبل\u{200d}بعد", Sign::Direction, false),
            ("\u{fef5}", Sign::Shape, true),
            ("الإمارات", Sign::Shape, false),
        ] {
            let file = SourceFile::new("a.md", text);
            assert_eq!(signs.has(&file, &SeenSigns::default(), sign), is_there, "{text} {sign:?}");
        }
    }
}
