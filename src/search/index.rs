//! The index of some documents: their words, weighed, in shards.

use std::collections::HashMap;

use super::digits;
use super::shard::{WordShard, WrittenForm, shard_of};
use crate::language::stems::{Stemmed, Stems, written};

/// In what part of a document a word stands. Words of a title weigh three times those of the text, those of a summary
/// one and a half times.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Field {
    /// The headline.
    Title,
    /// What a reader in a hurry has to know.
    Summary,
    /// The rest.
    Text,
}

impl Field {
    /// In halves.
    const fn weight(self) -> u32 {
        match self {
            Self::Title => 6,
            Self::Summary => 3,
            Self::Text => 2,
        }
    }
}

/// A form, and the documents that have it, each with the sum of its weights in halves.
type WeighedForm = (Box<str>, Vec<(u32, u32)>);

/// Documents, added one behind the other.
#[derive(Default)]
pub struct WordIndex {
    numbers: HashMap<Box<str>, usize>,
    forms: Vec<WeighedForm>,
    /// Words of each document.
    lengths: Vec<u32>,
}

impl WordIndex {
    /// Begins the next document; it has nothing yet.
    pub fn begin(&mut self) {
        self.lengths.push(0);
    }

    /// Adds words to the document that was begun last.
    pub fn add(&mut self, field: Field, text: &str) {
        let Some(document) = self.lengths.len().checked_sub(1) else { return };
        for (_, form) in written::words(text) {
            self.lengths[document] += 1;
            let number = match self.numbers.get(&*form) {
                Some(number) => *number,
                None => self.new_form(&form),
            };
            let (document, places) = (u32::try_from(document).unwrap_or(u32::MAX), &mut self.forms[number].1);
            match places.last_mut() {
                Some((last, weight)) if *last == document => *weight += field.weight(),
                _ => places.push((document, field.weight())),
            }
        }
    }

    fn new_form(&mut self, form: &str) -> usize {
        let number = self.forms.len();
        self.numbers.insert(form.into(), number);
        self.forms.push((form.into(), Vec::new()));
        number
    }

    /// Its words in so many shards.
    pub fn shards(self, count: usize, stems: &Stems) -> Vec<WordShard> {
        let mut shards = vec![WordShard::default(); count.max(1)];
        let total: u64 = self.lengths.iter().map(|length| u64::from(*length)).sum();
        let mean = (total as f64 / self.lengths.len().max(1) as f64).max(1.0);
        // BM25 with b 0.75: a word counts for less in a text that is longer than others.
        let lengths: Vec<f64> = self.lengths.iter().map(|length| 0.25 + 0.75 * f64::from(*length) / mean).collect();
        for (form, places) in self.forms {
            let level =
                |document: u32, weight: u32| digits::level(f64::from(weight) / 2.0 / lengths[document as usize]);
            let places: Vec<(u32, u8)> =
                places.into_iter().map(|(document, weight)| (document, level(document, weight) as u8)).collect();
            let Stemmed { stem, bare } = stems.of(&form);
            if let Some(bare) = bare {
                shards[shard_of(&bare, count)].add(&bare, WrittenForm { form: form.clone(), places: places.clone() });
            }
            shards[shard_of(&stem, count)].add(&stem, WrittenForm { form, places });
        }
        shards
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_below_its_stem_with_what_it_weighs() {
        let mut index = WordIndex::default();
        index.begin();
        index.add(Field::Title, "الوزارة");
        index.add(Field::Text, "بالوزارة مبنى الوزارة");
        index.begin();
        index.add(Field::Text, "بوزارة أخرى مبنى جديد");
        let [shard] = &index.shards(1, &Stems::read())[..] else { panic!("one shard") };
        let told = |stem: &str| {
            let forms = shard.forms(stem).iter();
            let mut told: Vec<_> = forms.map(|form| (form.form.to_string(), form.places.clone())).collect();
            told.sort();
            told
        };
        assert_eq!(
            told("وزار"),
            [
                ("الوزاره".to_owned(), vec![(0, 9)]),
                ("بالوزاره".to_owned(), vec![(0, 5)]),
                ("بوزاره".to_owned(), vec![(1, 5)])
            ]
        );
        assert_eq!(told("بوزار"), [("بوزاره".to_owned(), vec![(1, 5)])]);
        assert_eq!(told("مبن"), [("مبني".to_owned(), vec![(0, 5), (1, 5)])]);
    }
}
