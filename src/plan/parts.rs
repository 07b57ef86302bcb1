//! What an output is made from, as fingerprints with names.

use crate::source::{Fingerprint, Fold};

/// The fingerprints of what an output is made from, each under the name that `bayan why` shows.
pub type Parts = Vec<(&'static str, Fingerprint)>;

/// A part made from a text.
pub fn text(name: &'static str, text: &str) -> (&'static str, Fingerprint) {
    (name, Fingerprint::of(text.as_bytes()))
}

/// A part made from several texts, in order.
pub fn texts<'a>(name: &'static str, texts: impl IntoIterator<Item = &'a str>) -> (&'static str, Fingerprint) {
    (name, texts.into_iter().fold(Fold::new(), Fold::text).done())
}

/// A part made from several values, in order.
pub fn prints(name: &'static str, prints: impl IntoIterator<Item = Fingerprint>) -> (&'static str, Fingerprint) {
    (name, Fold::new().prints(prints).done())
}
