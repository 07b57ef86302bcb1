//! Joined emphasis: `و**«هيئة النقل»**`. CommonMark's rule knows no letters that are written in one with the word behind them, so the
//! parser is shown a copy of the text, of equal length, in which such a letter is a mark of punctuation.

use std::borrow::Cow;
use std::collections::HashSet;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::options::EXTENSIONS;
use crate::source::{reach, seek, steps};
use crate::text::pairing::ends_in_particle;

/// Letters, and marks of Syriac punctuation of as many bytes, which no Arabic or English text holds.
const SIGNS: [(char, char); 6] =
    [('و', '\u{700}'), ('ف', '\u{701}'), ('ب', '\u{702}'), ('ك', '\u{703}'), ('ل', '\u{704}'), ('\u{640}', '\u{705}')];

/// What the parser is shown. A copy counts only where all links and blocks of the text itself are in it too, and no mark of emphasis
/// that CommonMark takes would be read by the public.
pub(super) fn shown(text: Cow<'_, str>) -> Cow<'_, str> {
    match copy(&text) {
        Some(copy) if elements(&text).is_subset(&elements(&copy)) => Cow::Owned(copy),
        _ => text,
    }
}

/// Where the elements of a text stand; of emphasis, its marks.
fn elements(text: &str) -> HashSet<(TagEnd, usize, usize)> {
    steps::took(text.len());
    let mut elements = HashSet::new();
    for (event, range) in Parser::new_ext(text, EXTENSIONS).into_offset_iter() {
        let Event::Start(tag) = event else { continue };
        let marks = match tag {
            Tag::Emphasis => 1,
            Tag::Strong => 2,
            other => {
                elements.insert((other.to_end(), range.start, range.end));
                continue;
            }
        };
        for at in (range.start..range.start + marks).chain(range.end - marks..range.end) {
            elements.insert((TagEnd::Emphasis, at, at));
        }
    }
    elements
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
    while let Some(run) = seek::either(b'*', b'_', &bytes[at..]).map(|found| at + found) {
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
