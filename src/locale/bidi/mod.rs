//! Runs of the other script, isolated, so that names, figures and addresses keep their order in
//! HTML.
//!
//! A page's base direction is that of its language. Within it, the bidirectional algorithm (UAX #9)
//! orders a run of the other script by its neighbours, and gets punctuation, signs and groups of
//! digits wrong where they touch; `<bdi>` makes each run a unit of its own, with its direction and,
//! where it is known, its language (WCAG 3.1.2). No control characters are added: they would travel
//! into copied text.

mod letters;

mod brackets;
mod number;
mod run;
mod units;

mod phrase;
mod spans;

mod counted;
mod telephone;

mod figures;

mod starts;

use std::borrow::Cow;

use unicode_segmentation::GraphemeCursor;

use crate::model::language::Language;
use crate::source::escape::entity;
use figures::figures_at;
use run::BidiRun;
use starts::{RunStart, foreign_in_arabic, foreign_in_english};

pub use run::Runs;

/// HTML of a plain text in a page of language `base`: escaped for element content and quoted
/// attributes' content alike, with each run of the other script in a `<bdi>`. Without one, and with
/// nothing to escape, it is the text itself.
///
/// Stripped of its tags and unescaped, the result is the text again.
pub fn isolate(text: &str, base: Language) -> Cow<'_, str> {
    match next_change(text, base, 0) {
        None => Cow::Borrowed(text),
        Some(first) => {
            let mut html = String::with_capacity(text.len() + text.len() / 4 + 64);
            write(&mut html, text, base, Runs::Bdi, first);
            Cow::Owned(html)
        }
    }
}

/// As [`isolate`], appended to `html`, with runs marked as a page or a feed needs them.
pub fn isolate_into(html: &mut String, text: &str, base: Language, runs: Runs) {
    match next_change(text, base, 0) {
        None => html.push_str(text),
        Some(first) => write(html, text, base, runs, first),
    }
}

/// A plain text for a picture, where no markup can isolate runs: the same runs stand between Unicode's isolation marks (UAX #9,
/// 2.4), and figures do not break over lines. It is drawn and never copied.
pub fn isolate_drawn(text: &str, base: Language) -> String {
    let mut drawn = String::with_capacity(text.len() + 16);
    let mut copied = 0;
    while let Some(change) = next_change(text, base, copied) {
        match change {
            BidiChange::Escape { at, .. } => {
                drawn.push_str(&text[copied..=at]);
                copied = at + 1;
            }
            BidiChange::Isolate(run) => {
                drawn.push_str(&text[copied..run.start]);
                run.draw(&mut drawn, text);
                copied = run.word_end;
            }
        }
    }
    drawn.push_str(&text[copied..]);
    drawn
}

/// The text without Unicode's isolation marks (U+2066 to U+2069), which HTML and feeds do not need.
pub fn strip_isolates(text: &str) -> Cow<'_, str> {
    let is_mark = |c: char| matches!(c, '\u{2066}'..='\u{2069}');
    if text.contains(is_mark) { Cow::Owned(text.replace(is_mark, "")) } else { Cow::Borrowed(text) }
}

/// Whether a text is nothing but figures: a number with its signs and unit, perhaps with a word for what is counted.
pub fn is_figures(text: &str, base: Language) -> bool {
    let bare = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')).unwrap_or(text);
    let Some(figures) = figures_at(bare, 0, base) else { return false };
    let rest = &bare[figures.end..];
    let word = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    word.is_empty()
        || rest.len() > word.len()
            && word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '\u{64B}'..='\u{652}'))
}

/// The next thing in a text that is not copied as it is.
enum BidiChange {
    Escape { at: usize, entity: &'static str },
    Isolate(BidiRun),
}

fn write(html: &mut String, text: &str, base: Language, runs: Runs, first: BidiChange) {
    let mut copied = 0;
    let mut next = Some(first);
    while let Some(change) = next {
        match change {
            BidiChange::Escape { at, entity } => {
                html.push_str(&text[copied..at]);
                html.push_str(entity);
                // Every character that is escaped is one byte.
                copied = at + 1;
            }
            BidiChange::Isolate(run) => {
                html.push_str(&text[copied..run.start]);
                run.write(html, text, runs);
                copied = run.word_end;
            }
        }
        next = next_change(text, base, copied);
    }
    html.push_str(&text[copied..]);
}

fn next_change(text: &str, base: Language, from: usize) -> Option<BidiChange> {
    let bytes = text.as_bytes();
    let mut at = from;
    let quiet = match base {
        Language::Arabic => &QUIET_IN_ARABIC,
        Language::English => &QUIET_IN_ENGLISH,
    };
    while let Some(byte) = bytes.get(at) {
        let passed = usize::from(quiet[usize::from(*byte)]);
        if passed > 0 {
            at += passed;
            continue;
        }
        // Letters and vowel signs of U+0640 to U+065F; the row goes on with digits.
        if *byte == 0xD9 && base == Language::Arabic && bytes.get(at + 1).is_some_and(|next| *next <= 0x9F) {
            at += 2;
            continue;
        }
        let found = match base {
            Language::Arabic => foreign_in_arabic(text, at),
            Language::English => foreign_in_english(text, at, from),
        };
        match found {
            RunStart::Run(run) => match on_cluster_borders(text, run, from) {
                Some(run) => return Some(BidiChange::Isolate(run)),
                None => at = text.ceil_char_boundary(at + 1),
            },
            RunStart::Nothing { until } => {
                if let Some(entity) = entity(*byte) {
                    return Some(BidiChange::Escape { at, entity });
                }
                // A number is skipped as one, but not the `<` that may stand in it.
                let skipped = bytes.get(at + 1..until).unwrap_or_default();
                at = skipped.iter().position(|byte| entity(*byte).is_some()).map_or(until, |escaped| at + 1 + escaped);
            }
        }
    }
    None
}

/// Whether no run starts at this byte and it needs no escape: the fast way through a text in its
/// own language. The bytes that continue a character are quiet too.
const fn is_quiet(byte: u8, base: Language) -> bool {
    match base {
        // U+0600 to U+06FF but for the two rows that hold digits, see `foreign_in_arabic`.
        Language::Arabic => matches!(byte, b' ' | b'\n' | b',' | b':' | b'!' | b')' | 0x80..=0xBF | 0xD8 | 0xDA),
        Language::English => {
            matches!(byte, b'\t' | b'\n' | b'\r' | b' ' | b'!' | b'%' | b'\'' | b')' | b'*' | b',' | b'.' | b'/' | b':' | b';' | b'?' | b'A'..=b'Z' | b'\\'..=b'z' | b'|' | b'}' | 0x80..=0xC1 | 0xC3..=0xD5)
        }
    }
}

const QUIET_IN_ARABIC: [u8; 256] = quiet(Language::Arabic);
const QUIET_IN_ENGLISH: [u8; 256] = quiet(Language::English);

/// The bytes that are passed at each: those of a whole character where it is known to have two, none where something may start.
const fn quiet(base: Language) -> [u8; 256] {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        if is_quiet(byte as u8, base) {
            table[byte] = if matches!(byte, 0xD8 | 0xDA) { 2 } else { 1 };
        }
        byte += 1;
    }
    table
}

/// Widens a run to whole grapheme clusters (UAX #29): an emoji or a letter with its marks is never
/// torn, nor a digit from the Arabic sign that spans it (U+0600). `None` if the cluster starts
/// before `from`, with a character that is written already.
fn on_cluster_borders(text: &str, run: BidiRun, from: usize) -> Option<BidiRun> {
    let is_border = |at: usize| {
        let ascii = |byte: Option<&u8>| byte.is_none_or(|byte| byte.is_ascii() && *byte != b'\r' && *byte != b'\n');
        let bytes = text.as_bytes();
        (ascii(bytes.get(at)) && ascii(bytes.get(at.wrapping_sub(1))))
            || !matches!(GraphemeCursor::new(at, text.len(), true).is_boundary(text, 0), Ok(false))
    };
    let mut run = run;
    while !is_border(run.start) {
        if run.start <= from {
            return None;
        }
        run.start = text.floor_char_boundary(run.start - 1);
    }
    while run.end < text.len() && !is_border(run.end) {
        run.end = text.ceil_char_boundary(run.end + 1);
    }
    run.word_end = run.word_end.max(run.end);
    while run.word_end < text.len() && !is_border(run.word_end) {
        run.word_end = text.ceil_char_boundary(run.word_end + 1);
    }
    for (start, end) in &mut run.inner {
        while *start > run.start && !is_border(*start) {
            *start = text.floor_char_boundary(*start - 1);
        }
        while *end < run.end && !is_border(*end) {
            *end = text.ceil_char_boundary(*end + 1);
        }
    }
    Some(run)
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
