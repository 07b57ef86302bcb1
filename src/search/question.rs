//! What a reader asks: the words of a line, each with its stem.

use crate::language::stems::{Stemmed, Stems, written};

/// Words that are asked for; what stands behind them is not.
const MOST: usize = 8;

/// A line, read.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Query {
    /// Each once, in their order.
    pub words: Vec<AskedWord>,
}

/// One word of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AskedWord {
    /// As it was typed, in one hand.
    pub form: Box<str>,
    /// What its forms share.
    pub stem: Box<str>,
    /// The same without a particle.
    pub bare: Option<Box<str>>,
    /// Whether nearly every text has it, so that an answer need not.
    pub is_common: bool,
}

impl Query {
    /// The words of a line. Where all of them are common, none is.
    pub fn of(line: &str, stems: &Stems) -> Self {
        let mut words: Vec<AskedWord> = Vec::new();
        for (_, form) in written::words(line) {
            if words.len() < MOST && words.iter().all(|word| *word.form != *form) {
                let Stemmed { stem, bare } = stems.of(&form);
                let is_common = stems.lexicon().is_common(&form);
                words.push(AskedWord { form: form.into(), stem, bare, is_common });
            }
        }
        if words.iter().all(|word| word.is_common) {
            words.iter_mut().for_each(|word| word.is_common = false);
        }
        Self { words }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_its_words_once_each() {
        let told = |line: &str| {
            let told = |word: &AskedWord| format!("{}{}", word.stem, if word.is_common { "?" } else { "" });
            Query::of(line, &Stems::read()).words.iter().map(told).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(told("السياحة في دبي، في دبي"), "ساح في? دب");
        assert_eq!(told("the budget of 2025"), "the? budget of? 2025");
        assert_eq!(told("in the"), "in the");
        assert_eq!(told("«»"), "");
        assert_eq!(Query::of("1 2 3 4 5 6 7 8 9 10", &Stems::read()).words.len(), MOST);
    }
}
