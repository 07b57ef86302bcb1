//! `allowed_files` of site.toml: endings of files that this site publishes besides those that always may be.

use toml::Spanned as Toml;

use crate::diagnostics::{Diagnostic, Reviewed};
use crate::source::{SourceFile, Span};

/// The endings, without those that are none, of which each is an error.
pub fn read(file: &SourceFile, given: Option<&[Toml<String>]>) -> Reviewed<Vec<String>> {
    let is_letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    let is_ending = |text: &str| (1..=16).contains(&text.len()) && text.bytes().all(is_letter);
    let (good, bad): (Vec<_>, Vec<_>) = given.unwrap_or_default().iter().partition(|one| is_ending(one.get_ref()));
    let told = |ending: &Toml<String>| {
        let message = format!("`{}` is not the ending of a file.", ending.get_ref());
        let help = "Write it in small letters without its dot: allowed_files = [\"dwg\"].";
        let span = Span::new(ending.span().start, ending.span().end);
        Diagnostic::error("bad-ending", message, help).at(file, span)
    };
    let notes = bad.into_iter().map(told).collect();
    Reviewed::new(good.into_iter().map(|ending| ending.get_ref().clone()).collect(), notes)
}
