//! Joined emphasis: `و**«هيئة النقل»**`. CommonMark's rule knows no letters that are written in one with the word behind them, so the
//! parser is shown a copy of the text, of equal length, in which such a letter is a mark of punctuation.

use std::borrow::Cow;
use std::collections::HashSet;

use pulldown_cmark::{Event, Parser, TagEnd};

use super::options::EXTENSIONS;
use crate::source::{reach, steps};
use crate::text::pairing::ends_in_particle;

/// Letters, and marks of Syriac punctuation of as many bytes, which no Arabic or English text holds.
const SIGNS: [(char, char); 6] =
    [('و', '\u{700}'), ('ف', '\u{701}'), ('ب', '\u{702}'), ('ك', '\u{703}'), ('ل', '\u{704}'), ('\u{640}', '\u{705}')];

/// What the parser is shown. A copy counts only where all that CommonMark sees in the text itself is in it too.
pub(super) fn shown(text: Cow<'_, str>) -> Cow<'_, str> {
    let Some(copy) = copy(&text) else { return text };
    let elements = |text: &str| -> HashSet<(TagEnd, usize, usize)> {
        steps::took(text.len());
        let events = Parser::new_ext(text, EXTENSIONS).into_offset_iter();
        let starts = events.filter_map(|(event, range)| match event {
            Event::Start(tag) => Some((tag.to_end(), range.start, range.end)),
            _ => None,
        });
        starts.collect()
    };
    if elements(&text).is_subset(&elements(&copy)) { Cow::Owned(copy) } else { text }
}

/// What was typed, of what the parser makes of a text that it was shown.
pub(super) fn typed(text: &str) -> Cow<'_, str> {
    let letter = |c: char| SIGNS.iter().find(|(_, sign)| *sign == c).map_or(c, |(letter, _)| *letter);
    if text.contains(is_sign) { text.chars().map(letter).collect::<String>().into() } else { text.into() }
}

fn is_sign(c: char) -> bool {
    SIGNS.iter().any(|(_, sign)| *sign == c)
}

/// The text with a sign for each letter before a run of marks that opens; `None` where there is none.
fn copy(text: &str) -> Option<String> {
    let mut copy: Option<String> = None;
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(run) = bytes[at..].iter().position(|byte| matches!(byte, b'*' | b'_')).map(|found| at + found) {
        let mark = bytes[run];
        at = run + bytes[run..].iter().take_while(|byte| **byte == mark).count();
        let opens = text[at..].chars().next().is_some_and(|c| {
            matches!(c, '«' | '“' | '”' | '"' | '(' | '[' | '﴿') || mark == b'_' && c.is_alphanumeric()
        });
        let letter = reach::before(text, run).chars().next_back();
        let sign = SIGNS.iter().find(|(joined, _)| Some(*joined) == letter).map(|(_, sign)| *sign);
        let Some(sign) = sign.filter(|_| opens && ends_in_particle(reach::before(text, run))) else { continue };
        if copy.is_none() && text.contains(is_sign) {
            return None;
        }
        let copy = copy.get_or_insert_with(|| text.to_owned());
        copy.replace_range(run - sign.len_utf8()..run, sign.encode_utf8(&mut [0; 4]));
    }
    copy
}
