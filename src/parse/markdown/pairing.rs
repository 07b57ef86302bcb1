//! Marks of punctuation: which of those typed on a keyboard the language prints otherwise, and which of them belong together.
//!
//! Marks that were typed as they are printed («», “”, –, …) stay, and so does one that a backslash protects.

use crate::model::Language;
use crate::model::text::{Mark, Node};
use crate::source::Span;

/// The mark that begins here, and its length.
pub(super) fn mark(rest: &[u8]) -> Option<(Mark, u32)> {
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
pub(super) fn prints(mark: Mark, place: Span, source: &str, language: Language) -> Vec<(Mark, Span)> {
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

/// Tells the marks of a line what they are: `"` and `'` open or close.
pub(super) fn pair(line: &mut [Node], source: &str) {
    let (mut open, mut single) = (0_usize, None);
    for at in 0..line.len() {
        let Node::Mark(mark, place) = line[at] else { continue };
        let (before, after) = around(source, place);
        match mark {
            Mark::Lone => line[at] = Node::Mark(double(&mut open, before, after), place),
            Mark::Apostrophe => {
                let closes = !is_space(before) && after.is_none_or(|c| c.is_whitespace() || is_punctuation(c));
                let is_open = before.is_none_or(|c| c.is_whitespace() || is_punctuation(c) && !matches!(c, ']' | ')'));
                match single {
                    Some(first) if closes => {
                        if let Node::Mark(_, place) = line[first] {
                            line[first] = Node::Mark(Mark::SingleOpening, place);
                        }
                        single = None;
                    }
                    _ if is_open && !is_space(after) => single = Some(at),
                    _ => {}
                }
            }
            _ => {}
        }
    }
}

/// Unlike in other parsers a mark may open right behind a letter, as Arabic writes its particles: و"الاتحاد".
fn double(open: &mut usize, before: Option<char>, after: Option<char>) -> Mark {
    let can_open = !is_space(after);
    let can_close = !is_space(before) && !before.is_some_and(|c| matches!(c, '(' | '[' | '{' | '«' | '“' | '‘'));
    let after_number = before.is_some_and(char::is_numeric);
    match *open {
        // Inches: 15".
        0 if after_number => Mark::Lone,
        // The end of a quotation that began in a paragraph above.
        0 if !can_open => Mark::Closing,
        level if level == 0 || (can_open && !can_close) => {
            *open += 1;
            if level % 2 == 0 { Mark::Opening } else { Mark::InnerOpening }
        }
        level => {
            *open -= 1;
            if level % 2 == 1 { Mark::Closing } else { Mark::InnerClosing }
        }
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
