//! `allowed_files` of site.toml: endings of files that this site publishes besides those that always may be.

use super::config::{Node, Reading};
use crate::diagnostics::{message, typed};

/// The endings, without those that are none, of which each is an error.
pub fn read(reading: &mut Reading<'_>, node: &Node) -> Vec<String> {
    let is_letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    let is_ending = |text: &str| (1..=16).contains(&text.len()) && text.bytes().all(is_letter);
    let (good, bad): (Vec<_>, Vec<_>) =
        reading.texts(node, "allowed_files").into_iter().partition(|one| is_ending(&one.value));
    for ending in bad {
        reading.stops("bad-ending", ending.span, message!("bad-ending", ending = typed(ending.value)));
    }
    good.into_iter().map(|ending| ending.value).collect()
}
