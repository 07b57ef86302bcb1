//! Styles of a picture: what they may say, and what it is without its comments.
//!
//! They are judged letter by letter, within quotation marks too, so that nothing depends on where a browser sees the end of a text.

use super::lists::{AT_RULES, FUNCTIONS};
use super::unstill::Unstill;
use crate::source::steps;

/// A style sheet, or the styles of an element, without comments; an error is what may not be there.
pub fn judged(styles: &str) -> Result<String, Unstill> {
    let styles = without_comments(styles);
    if styles.contains('\\') {
        return Err(Unstill::new("escape"));
    }
    for (at, _) in styles.match_indices('@') {
        let name = word(styles[at + 1..].chars());
        if !AT_RULES.contains(&name.as_str()) {
            return Err(Unstill::named("in-style", format!("@{name}")));
        }
    }
    brought_in(&styles)?;
    Ok(styles)
}

/// The value of an attribute by which something is drawn.
pub fn brought_in(value: &str) -> Result<(), Unstill> {
    steps::took(value.len());
    for (at, _) in value.match_indices('(') {
        let name: String = word(value[..at].chars().rev()).chars().rev().collect();
        if !name.is_empty() && !FUNCTIONS.contains(&name.as_str()) {
            return Err(Unstill::named("in-style", format!("{name}(…)")));
        }
        if name == "url" && !is_own(&value[at + 1..]) {
            return Err(Unstill::new("outside"));
        }
    }
    Ok(())
}

/// A part of the file itself, a picture of dots or a font that stands in it.
fn is_own(address: &str) -> bool {
    let address = address.trim_start().trim_start_matches(['"', '\'']).trim_start();
    address.starts_with('#') || is_picture(address) || is_font(address)
}

fn is_font(address: &str) -> bool {
    ["data:font/", "data:application/font", "data:application/x-font"].iter().any(|kind| begins(address, kind))
}

/// A picture of dots that stands in the file.
pub fn is_picture(address: &str) -> bool {
    let kinds = ["png", "jpeg", "jpg", "gif", "webp"];
    kinds.iter().any(|kind| begins(address, &format!("data:image/{kind};base64,")))
}

fn begins(text: &str, head: &str) -> bool {
    text.get(..head.len()).is_some_and(|start| start.eq_ignore_ascii_case(head))
}

/// The word with which letters begin.
fn word(letters: impl Iterator<Item = char>) -> String {
    let is_inner = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_') || !c.is_ascii();
    let word: String = letters.take_while(is_inner).take(64).map(|c| c.to_ascii_lowercase()).collect();
    steps::took(word.len());
    word
}

fn without_comments(styles: &str) -> String {
    steps::took(styles.len());
    let mut out = String::with_capacity(styles.len());
    let mut quote: Option<char> = None;
    let mut rest = styles;
    while let Some(c) = rest.chars().next() {
        if quote.is_none() && rest.starts_with("/*") {
            rest = rest[2..].split_once("*/").map_or("", |(_, after)| after);
            out.push(' ');
            continue;
        }
        quote = match quote {
            Some(open) if open == c || c == '\n' => None,
            None if matches!(c, '"' | '\'') => Some(c),
            same => same,
        };
        out.push(c);
        rest = &rest[c.len_utf8()..];
    }
    out
}
