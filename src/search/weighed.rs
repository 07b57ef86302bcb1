//! What one word of a question finds, weighed: BM25, with a little more where the form itself was asked for.

use std::collections::BTreeMap;

use super::digits;
use super::part::{FoundWord, IndexPart, Nearness};
use super::shard::{WordShard, WrittenForm, shard_of};

/// A reader means the form that was typed.
const TYPED: f64 = 1.15;
/// How soon a word that stands often stops to count for more.
const K: f64 = 1.2;

/// A document, by the number of its part and its number there.
pub type DocumentNumber = (usize, u32);

/// Shards that were read, by part and number.
pub struct ShardShelf<'p> {
    pub parts: &'p [IndexPart<'p>],
    read: BTreeMap<(usize, usize), WordShard>,
}

impl<'p> ShardShelf<'p> {
    pub fn of(parts: &'p [IndexPart<'p>]) -> Self {
        Self { parts, read: BTreeMap::new() }
    }

    /// The shard of a stem, of each part.
    pub fn shards(&mut self, stem: &str) -> Vec<&WordShard> {
        let numbers: Vec<_> = (0..).zip(self.parts).map(|(at, part)| (at, shard_of(stem, part.shards.len()))).collect();
        for (at, number) in &numbers {
            let bytes = || self.parts[*at].shards.get(*number).map_or(&[][..], |shard| *shard);
            self.read.entry((*at, *number)).or_insert_with(|| WordShard::decode(bytes()));
        }
        numbers.iter().filter_map(|place| self.read.get(place)).collect()
    }

    fn documents(&self) -> f64 {
        self.parts.iter().map(|part| f64::from(part.documents())).sum()
    }

    /// What a stem finds: each document with its weight, and all of them by how many they are.
    pub fn find(&mut self, stem: &str, typed: &str, weight: f64) -> (BTreeMap<DocumentNumber, f64>, usize) {
        let documents = self.documents();
        let mut found: BTreeMap<DocumentNumber, (f64, bool)> = BTreeMap::new();
        for (at, shard) in self.shards(stem).into_iter().enumerate() {
            for WrittenForm { form, places } in shard.forms(stem) {
                for (document, level) in places {
                    let (sum, is_typed) = found.entry((at, *document)).or_default();
                    *sum += digits::weight(usize::from(*level));
                    *is_typed |= **form == *typed;
                }
            }
        }
        let count = found.len() as f64;
        let rarity = (1.0 + (documents - count + 0.5) / (count + 0.5)).ln();
        let weigh = |(sum, is_typed): (f64, bool)| {
            let typed = if is_typed { TYPED } else { 1.0 };
            weight * rarity * (sum * (K + 1.0) / (sum + K)) * typed
        };
        let count = found.len();
        (found.into_iter().map(|(document, seen)| (document, weigh(seen))).collect(), count)
    }
}

/// Adds what a stem found to what the word found so far: of each document the best.
pub fn merge(
    all: &mut BTreeMap<DocumentNumber, FoundWord>,
    more: BTreeMap<DocumentNumber, f64>,
    stem: &str,
    nearness: Nearness,
) {
    for (document, weight) in more {
        let found = all.entry(document).or_insert_with(|| FoundWord { weight: 0.0, stem: stem.into(), nearness });
        found.nearness = found.nearness.max(nearness);
        if weight > found.weight {
            found.weight = weight;
            found.stem = stem.into();
        }
    }
}
