//! Marks of punctuation: what was typed on a keyboard becomes what the language prints.
//!
//! Marks that were typed as they are printed («», “”, –, …) stay, and so does one that a backslash protects.

use std::ops::Range;

use super::options::Options;
use crate::locale::typography::{QuoteEnd, quote_mark};
use crate::model::Language;

/// The quotation marks that are open in the block being read.
#[derive(Debug, Default)]
pub(super) struct Marks {
    open: usize,
}

impl Marks {
    /// Writes the print form of what stands at `range` of `source`; `smart` is what the Markdown parser makes of it.
    pub fn set(&mut self, text: &mut String, source: &str, range: Range<usize>, smart: &str, options: &Options<'_>) {
        let typed = source.get(range.clone()).unwrap_or_default();
        let around = || {
            let before = source.get(..range.start).and_then(|before| before.chars().next_back());
            let after = source.get(range.end..).and_then(|after| after.chars().next());
            (before, after)
        };
        text.push_str(match typed.as_bytes() {
            b"\"" => {
                let (before, after) = around();
                self.double(before, after, options)
            }
            b"'" => {
                let (before, after) = around();
                let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
                let prints = options.language == Language::English || latin(before) || latin(after);
                if prints { smart } else { typed }
            }
            [b'-', b'-', ..] => {
                let (before, after) = around();
                // A dash stands free on both sides or on none: `--quiet` is no dash.
                if is_space(before) == is_space(after) { smart } else { typed }
            }
            _ => smart,
        });
    }

    /// A new block begins: what was left open is closed.
    pub fn reset(&mut self) {
        self.open = 0;
    }

    /// Unlike in other parsers a mark may open right behind a letter, as Arabic writes its particles: و"الاتحاد".
    fn double(&mut self, before: Option<char>, after: Option<char>, options: &Options<'_>) -> &'static str {
        let mark = |end, level| quote_mark(options.language, options.quotes, end, level);
        let can_open = !is_space(after);
        let can_close = !is_space(before) && !before.is_some_and(|c| matches!(c, '(' | '[' | '{' | '«' | '“' | '‘'));
        let after_number = before.is_some_and(char::is_numeric);
        match self.open {
            // Inches: 15".
            0 if after_number => "\"",
            // The end of a quotation that began in a paragraph above.
            0 if !can_open => mark(QuoteEnd::Closing, 0),
            open if open == 0 || (can_open && !can_close) => {
                self.open += 1;
                mark(QuoteEnd::Opening, open)
            }
            open => {
                self.open -= 1;
                mark(QuoteEnd::Closing, open - 1)
            }
        }
    }
}

/// The border of the text counts as a space.
fn is_space(c: Option<char>) -> bool {
    c.is_none_or(char::is_whitespace)
}
