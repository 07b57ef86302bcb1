//! How a text would change, for a person at a terminal. The door to similar.
//!
//! Lines are isolated as excerpts are, so that Arabic cannot carry the sign before a line away. What changes within a line is
//! made visible: spaces as `·`, other characters without ink as their code points.

use std::fmt::Write;

use similar::{ChangeTag, InlineChange, TextDiff};

use super::marks::visible;
use super::terminal::Colour;
use crate::diagnostics::code_point;

/// Lines shown above and below a change.
const AROUND: usize = 1;

/// A unified diff of a file; empty where nothing changes.
pub fn show(path: &str, old: &str, new: &str, colour: Colour) -> String {
    let diff = TextDiff::from_lines(old, new);
    let mut out = String::new();
    for group in diff.grouped_ops(AROUND) {
        if out.is_empty() {
            let _ = writeln!(out, "--- {path}\n+++ {path}");
        }
        let (Some(first), Some(last)) = (group.first(), group.last()) else { continue };
        let lines = |from: usize, to: usize| {
            if to - from == 1 { format!("{}", from + 1) } else { format!("{},{}", from + 1, to - from) }
        };
        let (was, is) = (first.old_range().start..last.old_range().end, first.new_range().start..last.new_range().end);
        let _ = writeln!(out, "@@ -{} +{} @@", lines(was.start, was.end), lines(is.start, is.end));
        // Without a limit of time: it would make the same change look different on a slow machine.
        for change in group.iter().flat_map(|op| diff.iter_inline_changes_deadline(op, None)) {
            line(&mut out, &change, colour);
        }
    }
    out
}

fn line(out: &mut String, change: &InlineChange<'_, str>, colour: Colour) {
    let (sign, code) = match change.tag() {
        ChangeTag::Delete => ("-", "31"),
        ChangeTag::Insert => ("+", "32"),
        ChangeTag::Equal => (" ", "0"),
    };
    let mut words = String::new();
    for (is_changed, part) in change.values() {
        let part = part.trim_end_matches(['\n', '\r']);
        if !is_changed {
            words.push_str(&visible(part));
            continue;
        }
        let part: String = part.chars().map(shown).collect();
        match colour {
            Colour::Ansi if !part.is_empty() => {
                let _ = write!(words, "\x1b[1;7m{part}\x1b[0;{code}m");
            }
            _ => words.push_str(&part),
        }
    }
    let _ = match colour {
        Colour::Ansi => writeln!(out, "\x1b[{code}m{sign}\u{2068}{words}\u{2069}\x1b[0m"),
        Colour::Plain => writeln!(out, "{sign}\u{2068}{words}\u{2069}"),
    };
}

/// A character that changes, so that it can be seen.
fn shown(c: char) -> String {
    match c {
        ' ' => "·".to_owned(),
        c if code_point(c).contains(' ') || c.is_control() => format!("<U+{:04X}>", c as u32),
        c => c.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_space_that_goes_can_be_seen() {
        let old = "أول\nجمهورية أذربيجان\u{a0} مذكرة تفاهم\nثالث\nرابع\n";
        let new = "أول\nجمهورية أذربيجان مذكرة تفاهم\nثالث\nرابع\n";
        assert_eq!(
            show("ar.md", old, new, Colour::Plain),
            "--- ar.md\n+++ ar.md\n@@ -1,3 +1,3 @@\n \u{2068}أول\u{2069}\n\
             -\u{2068}جمهورية أذربيجان<U+00A0>·مذكرة تفاهم\u{2069}\n\
             +\u{2068}جمهورية أذربيجان·مذكرة تفاهم\u{2069}\n \u{2068}ثالث\u{2069}\n"
        );
        assert_eq!(show("ar.md", old, old, Colour::Plain), "");
    }
}
