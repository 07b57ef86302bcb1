//! A typed text as whoever reads it sees it.

use crate::language::letters::{is_digit, is_hidden};

/// Without marks of vowels and of direction, with one kind of space and of hyphen, and English names with one capital.
/// `None` where the order of its characters is turned around, so that nobody sees what stands there.
pub fn seen(text: &str) -> Option<String> {
    if text.contains(['\u{202d}', '\u{202e}']) {
        return None;
    }
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\u{64b}'..='\u{652}' | '\u{670}' | '\u{640}' => {}
            c if c.is_whitespace() => plain.push(' '),
            c if is_hidden(c) => {}
            '\u{2010}' | '\u{2011}' | '\u{2212}' => plain.push('-'),
            _ => plain.push(c),
        }
    }
    let plain = parted(&plain);
    let words: Vec<String> = plain.split_whitespace().map(capitals).collect();
    Some(words.join(" "))
}

/// With a space for the `T` between a day and an hour.
fn parted(text: &str) -> String {
    let mut parted = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let is_between = parted.ends_with(is_digit) && chars.peek().copied().is_some_and(is_digit);
        parted.push(if matches!(c, 'T' | 't') && is_between { ' ' } else { c });
    }
    parted
}

/// Words of English with one capital; short ones without, but for those that say of which calendar a year is.
fn capitals(word: &str) -> String {
    let mut whole = String::with_capacity(word.len());
    for part in word.split_inclusive(|c: char| !c.is_ascii_alphabetic() && !matches!(c, '\'' | '’')) {
        let length = part.trim_end_matches(|c: char| !c.is_ascii_alphabetic()).len();
        let lower = part.to_ascii_lowercase();
        let is_era = ["ah", "ad", "ce", "i", "ii"].contains(&&lower[..length]);
        match part.chars().next().filter(char::is_ascii_alphabetic) {
            Some(_) if is_era => whole.push_str(&part.to_ascii_uppercase()),
            Some(first) if length > 2 => {
                whole.push(first.to_ascii_uppercase());
                whole.push_str(&lower[1..]);
            }
            _ => whole.push_str(&lower),
        }
    }
    whole
}
