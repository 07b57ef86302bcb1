//! What bayan says to the press office, in Arabic and in English: messages become words here, and nowhere else.

#![deny(missing_docs)]

mod marks;

mod words;

pub mod terminal;

pub mod difference;
pub mod github;
pub mod json;
pub mod sarif;

pub use json::BothWords;
pub use marks::{SaidPart, parts, visible};
pub use terminal::{Colour, Marks, Terminal};
pub use words::Words;

/// The English words, read once for all tests.
#[cfg(test)]
static ENGLISH: std::sync::LazyLock<Words> = std::sync::LazyLock::new(|| Words::of(crate::model::Language::English));

/// A message in English, as tests compare it.
#[cfg(test)]
pub fn english(message: &crate::diagnostics::Message) -> String {
    ENGLISH.say(message)
}

/// A finding in English and what to do, as tests compare them.
#[cfg(test)]
pub fn told(note: &crate::diagnostics::Diagnostic) -> String {
    format!("{} {}", ENGLISH.say(&note.message), ENGLISH.remedy(note).unwrap_or_default())
}
