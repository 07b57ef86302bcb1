//! The figures of a text, as they are compared between languages.

use std::collections::BTreeMap;

use crate::model::Digits;

/// The figures of a text: digits without their grouping, and how often each stands there.
pub fn of(text: &str) -> BTreeMap<String, usize> {
    let text = Digits::Latin.convert(text);
    let mut found: BTreeMap<String, usize> = BTreeMap::new();
    let mut figure = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let is_digit_next = chars.peek().is_some_and(char::is_ascii_digit);
        match c {
            '0'..='9' => figure.push(c),
            ',' | '٬' if !figure.is_empty() && is_digit_next => {}
            '.' | '٫' if !figure.is_empty() && is_digit_next => figure.push('.'),
            _ if !figure.is_empty() => *found.entry(std::mem::take(&mut figure)).or_default() += 1,
            _ => {}
        }
    }
    if !figure.is_empty() {
        *found.entry(figure).or_default() += 1;
    }
    found
}
