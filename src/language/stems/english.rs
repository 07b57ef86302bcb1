//! The stem of an English word, by Snowball's algorithm; the door to rust_stemmers.

use rust_stemmers::{Algorithm, Stemmer};

/// <https://snowballstem.org/algorithms/english/stemmer.html>
pub struct EnglishStems(Stemmer);

impl Default for EnglishStems {
    fn default() -> Self {
        Self(Stemmer::create(Algorithm::English))
    }
}

impl EnglishStems {
    /// Of a word in small letters from a to z.
    pub fn stem(&self, word: &str) -> String {
        self.0.stem(word).into_owned()
    }
}
