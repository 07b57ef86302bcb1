//! Blanks that are written out: brackets with nothing or a slot's name in them, zeros for a figure.

use super::blank_words::{is_order, is_slot};
use crate::language::letters::{after, before, is_arabic_mark, is_digit, is_latin, is_zero, word_after};
use crate::source::reach;

/// So many bytes a slot may have. Longer brackets hold prose.
const LONGEST: usize = 96;

/// Where a bracket or a quotation mark closes, and whether nothing was filled in between. `None` where it does not close
/// soon.
pub fn bracket(text: &str, at: usize, c: char, is_quoted: impl FnOnce() -> bool) -> Option<(usize, bool)> {
    let inside_at = at + c.len_utf8();
    let window = &text[inside_at..text.floor_char_boundary((inside_at + LONGEST).min(text.len()))];
    let closing: &[char] = match c {
        '[' => &[']'],
        '(' => &[')'],
        '{' => &['}'],
        '<' => &['>'],
        '«' => &['»'],
        '"' => &['"'],
        _ => &['“', '”'],
    };
    let length = window.find(closing)?;
    let mut end = inside_at + length + after(window, length).map_or(0, char::len_utf8);
    let inside = window[..length].trim();
    let is_empty = match c {
        '[' | '(' => is_bracket_slot(c, inside, text, at, is_quoted),
        '{' => {
            end += text[end..].bytes().take_while(|byte| *byte == b'}').count();
            let name = inside.trim_matches(['{', ' ']);
            // A verse with its vowels is quoted, and names nothing.
            let is_part = |c: char| (c.is_alphanumeric() && !is_arabic_mark(c)) || " _-.".contains(c);
            name.starts_with(char::is_alphabetic) && name.chars().all(is_part)
        }
        '<' => is_named_slot(inside),
        // «» and "" stand free; a mark behind a letter closes something.
        _ => inside.is_empty() && is_free(text, at, end),
    };
    // Within a bracket that is no slot there may be another one.
    Some(if is_empty { (end, true) } else { (inside_at, false) })
}

fn is_bracket_slot(c: char, inside: &str, text: &str, at: usize, is_quoted: impl FnOnce() -> bool) -> bool {
    // A link or picture that is not read as one: that is said of it.
    if text[at..].starts_with("[](") || is_before_address(text, at) {
        return false;
    }
    if inside.is_empty() {
        // A call, as in print().
        return !before(text, at).is_some_and(|c| is_latin(c) || matches!(c, '_' | ']' | '\u{fffc}'));
    }
    let is_ellipsis = inside.chars().all(|c| matches!(c, '.' | '…' | ' ')) && inside != ".";
    let is_dots = inside.chars().all(|c| matches!(c, '●' | '○' | '•' | '_' | '■' | '□')) && !inside.is_empty();
    match c {
        _ if is_ellipsis => !is_quoted(),
        '[' => is_dots || is_named_slot(inside),
        _ => is_dots || is_order(inside),
    }
}

/// Whether an address in round brackets stands behind a square one.
fn is_before_address(text: &str, at: usize) -> bool {
    let behind = text[at..].starts_with('[').then(|| reach::after(text, at).split_once(']')).flatten();
    behind.is_some_and(|(_, rest)| rest.starts_with("(\u{fffc}") || rest.starts_with(" (\u{fffc}"))
}

fn is_free(text: &str, at: usize, end: usize) -> bool {
    let is_border = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '"' | '«' | '“' | '”'));
    is_border(before(text, at)) && is_border(after(text, end))
}

/// Whether a bracket holds the name of what belongs there, or asks for it.
fn is_named_slot(inside: &str) -> bool {
    let inside = inside.trim_matches(['[', ']', '<', '>', ' ']).to_lowercase();
    let is_cross = inside.chars().nth(1).is_some() && inside.chars().all(|c| c == 'x');
    is_cross || is_order(&inside) || is_slot(&inside)
}

/// Where a number of zeros ends, and whether it stands for a figure to come: `00 مليون`, `000%`, `00/00/2023`.
pub fn zeros(text: &str, at: usize) -> (usize, bool) {
    let is_part = |c: char| is_digit(c) || matches!(c, '.' | ',' | '٫' | '٬' | '/' | ':' | '-');
    let length = text[at..].find(|c| !is_part(c)).unwrap_or(text.len() - at);
    let token = text[at..at + length].trim_end_matches(|c: char| !is_digit(c));
    let end = at + token.len();
    let begins = !before(text, at).is_some_and(|c| {
        is_digit(c) || is_latin(c) || matches!(c, '.' | ',' | '٫' | '٬' | '/' | ':' | '-' | '+' | '−' | '_' | '#')
    });
    let is_double = token.chars().take_while(|c| is_zero(*c)).nth(1).is_some();
    if !begins || !is_double {
        return (end, false);
    }
    if token.contains('/') {
        let mut parts = token.split('/');
        return (end, parts.next().is_some_and(is_nought) && parts.next().is_some_and(is_nought));
    }
    let is_figure = token.chars().all(|c| is_zero(c) || matches!(c, '.' | ',' | '٫' | '٬'));
    (end, is_figure && (matches!(after(text, end), Some('%' | '٪')) || is_counted(word_after(text, end))))
}

fn is_nought(part: &str) -> bool {
    part.chars().all(is_zero)
}

/// Whether a word is what figures count.
fn is_counted(word: &str) -> bool {
    let word = word.trim_end_matches(|c: char| !c.is_alphanumeric() && !matches!(c, 'ً' | '%' | '٪'));
    UNITS.contains(&word) || word.ends_with("اً") || word.ends_with("ًا") || matches!(word, "%" | "٪")
}

const UNITS: &[&str] = crate::lexicon!("blanks", "units");
