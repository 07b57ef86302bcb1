//! Marks of punctuation: which of those typed on a keyboard the language prints otherwise.
//!
//! Marks that were typed as they are printed («», “”, –, …) stay, and so does one that a backslash protects.

use super::pairing::{self, Sign};
use crate::model::Language;
use crate::model::text::{Mark, Node};
use crate::source::{Span, seek};

/// The words of a stretch of a text, and the marks between them that are printed otherwise than they were typed.
pub fn split(source: &str, stretch: Span, language: Language, mut take: impl FnMut(Node)) {
    let (mut from, mut at) = (stretch.start, stretch.start);
    while at < stretch.end {
        let rest = &source.as_bytes()[at as usize..stretch.end as usize];
        let passed = rest.iter().take_while(|byte| !BEGINS[usize::from(**byte)]).count();
        let Some((mark, length)) = rest.get(passed..).and_then(mark) else {
            at += u32::try_from(passed + 1).unwrap_or(u32::MAX);
            continue;
        };
        at += u32::try_from(passed).unwrap_or(u32::MAX);
        let place = Span { start: at, end: at + length };
        at += length;
        for (mark, place) in prints(mark, place, source, language) {
            take(Node::Words(Span { start: from, end: place.start }));
            take(Node::Mark(mark, place));
            from = place.end;
        }
    }
    take(Node::Words(Span { start: from, end: stretch.end }));
}

/// The bytes with which a mark begins.
const BEGINS: [bool; 256] = seek::table(b"\"'\xc2\xe2.-");

/// The mark that begins here, and its length.
fn mark(rest: &[u8]) -> Option<(Mark, u32)> {
    match rest {
        [b'"', ..] => Some((Mark::Lone, 1)),
        [b'\'', ..] => Some((Mark::Apostrophe, 1)),
        // « and », then “, ” and „.
        [0xC2, 0xAB | 0xBB, ..] => Some((Mark::Lone, 2)),
        [0xE2, 0x80, 0x9C..=0x9E, ..] => Some((Mark::Lone, 3)),
        [b'.', b'.', b'.', ..] => Some((Mark::Ellipsis, 3)),
        [b'-', b'-', ..] => {
            let length = rest.iter().take_while(|byte| **byte == b'-').count();
            Some((Mark::EnDash, u32::try_from(length).unwrap_or(u32::MAX)))
        }
        _ => None,
    }
}

/// The marks that are printed for one that was typed; none where it stays as it is.
fn prints(mark: Mark, place: Span, source: &str, language: Language) -> Vec<(Mark, Span)> {
    let (before, after) = around(source, place);
    match mark {
        Mark::Apostrophe => {
            let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
            let is_printed = language == Language::English || latin(before) || latin(after);
            if is_printed { vec![(mark, place)] } else { Vec::new() }
        }
        // A dash stands free on both sides or on none: `--quiet` is no dash.
        Mark::EnDash if is_space(before) != is_space(after) => Vec::new(),
        Mark::EnDash => dashes(place),
        _ => vec![(mark, place)],
    }
}

/// Two hyphens are an en dash, three an em dash, and more as many of them as there are hyphens for.
fn dashes(place: Span) -> Vec<(Mark, Span)> {
    let count = place.end - place.start;
    let (ems, ens) = match count % 6 {
        0 | 3 => (count / 3, 0),
        2 | 4 => (0, count / 2),
        1 => (count / 3 - 1, 2),
        _ => (count / 3, 1),
    };
    let ems = (0..ems).map(|n| (Mark::EmDash, place.start + 3 * n, 3));
    let first = place.start + 3 * ems.len() as u32;
    let ens = (0..ens).map(|n| (Mark::EnDash, first + 2 * n, 2));
    ems.chain(ens).map(|(mark, start, length)| (mark, Span { start, end: start + length })).collect()
}

/// Tells the marks of a line what they are.
pub fn tell(line: &mut [Node], source: &str) {
    let mut quotes = Vec::new();
    let mut single = None;
    for at in 0..line.len() {
        let Node::Mark(mark, place) = line[at] else { continue };
        match mark {
            Mark::Lone => {
                let sign = source[place.start as usize..].chars().next();
                let sign = sign.and_then(|sign| Sign::of(source, place.start as usize, sign));
                quotes.extend(sign.map(|sign| (at, sign)));
            }
            Mark::Apostrophe => single = apostrophe(line, at, single, around(source, place)),
            _ => {}
        }
    }
    let (places, signs): (Vec<usize>, Vec<Sign>) = quotes.into_iter().unzip();
    for (at, told) in places.into_iter().zip(pairing::pair(&signs)) {
        if let Node::Mark(mark, _) = &mut line[at] {
            *mark = told;
        }
    }
}

/// A single mark may close one that is open, or open: gives the one that is open behind it.
fn apostrophe(
    line: &mut [Node],
    at: usize,
    open: Option<usize>,
    (before, after): (Option<char>, Option<char>),
) -> Option<usize> {
    let closes = !is_space(before) && after.is_none_or(|c| c.is_whitespace() || is_punctuation(c));
    let opens = before.is_none_or(|c| c.is_whitespace() || is_punctuation(c) && !matches!(c, ']' | ')'));
    match open {
        Some(first) if closes => {
            for (at, told) in [(first, Mark::SingleOpening), (at, Mark::SingleClosing)] {
                if let Node::Mark(mark, _) = &mut line[at] {
                    *mark = told;
                }
            }
            None
        }
        _ if opens && !is_space(after) => Some(at),
        open => open,
    }
}

fn around(source: &str, place: Span) -> (Option<char>, Option<char>) {
    let before = source.get(..place.start as usize).and_then(|before| before.chars().next_back());
    let after = source.get(place.end as usize..).and_then(|after| after.chars().next());
    (before, after)
}

/// The border of the text counts as a space.
fn is_space(c: Option<char>) -> bool {
    c.is_none_or(char::is_whitespace)
}

fn is_punctuation(c: char) -> bool {
    !c.is_alphanumeric() && !c.is_whitespace() && !c.is_control()
}
