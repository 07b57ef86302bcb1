//! Words as they are looked for: the written form, in one hand, and the stem that its forms share.
//!
//! `bayan-search.js` does the same in a reader's browser; `tests/search/vectors.tsv` holds both to it.

pub mod written;

pub mod arabic;
pub mod english;

pub mod lexicon;

pub mod stemmed;

pub use stemmed::{Stemmed, Stems};
