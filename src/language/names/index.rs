//! Names of the registry, found by their words in any order, so that a text is read once.

use std::collections::{BTreeSet, HashMap};

use super::likeness::{Naming, SHORTEST, is_slip, key};
use super::phrase::Phrase;

/// Longer names are not looked for.
const LONGEST: usize = 16;

#[derive(Debug)]
pub struct Index {
    pub naming: Naming,
    pub phrases: Vec<Phrase>,
    /// Every word of a name by its key.
    vocabulary: HashMap<String, u32>,
    keys: Vec<String>,
    /// Keys with one letter left out, to find slips.
    gaps: HashMap<String, Vec<u32>>,
    /// Names by the number of their words and a sum over them, which does not know their order.
    by_sum: HashMap<(usize, u64), Vec<usize>>,
    pub longest: usize,
}

impl Index {
    pub fn new(phrases: Vec<Phrase>, naming: Naming) -> Self {
        let mut index = Self {
            naming,
            phrases: Vec::new(),
            vocabulary: HashMap::new(),
            keys: Vec::new(),
            gaps: HashMap::new(),
            by_sum: HashMap::new(),
            longest: 0,
        };
        for phrase in phrases.into_iter().filter(|phrase| (2..=LONGEST).contains(&phrase.words.len())) {
            let sum = phrase.words.iter().fold(0_u64, |sum, word| sum.wrapping_add(weight(index.learn(&word.bare))));
            let place = (phrase.words.len(), sum);
            index.longest = index.longest.max(phrase.words.len());
            index.by_sum.entry(place).or_default().push(index.phrases.len());
            index.phrases.push(phrase);
        }
        index
    }

    fn learn(&mut self, bare: &str) -> u32 {
        let key = key(bare, self.naming);
        if let Some(id) = self.vocabulary.get(&key) {
            return *id;
        }
        let id = u32::try_from(self.keys.len()).unwrap_or(u32::MAX);
        for gap in gaps(&key) {
            self.gaps.entry(gap).or_default().push(id);
        }
        self.vocabulary.insert(key.clone(), id);
        self.keys.push(key);
        id
    }

    /// The word of a name that a word of a text is, or is a slip for.
    pub fn word(&self, bare: &str) -> Option<u32> {
        let key = key(bare, self.naming);
        if let Some(id) = self.vocabulary.get(&key) {
            return Some(*id);
        }
        let is = |id: &u32| self.keys.get(*id as usize).is_some_and(|known| is_slip(&key, known));
        let whole = std::iter::once(key.clone());
        whole.chain(gaps(&key)).find_map(|gap| {
            let longer = self.gaps.get(&gap).and_then(|ids| ids.iter().copied().find(|id| is(id)));
            longer.or_else(|| self.vocabulary.get(&gap).copied().filter(|id| is(id)))
        })
    }

    /// Names that have as many words with the same sum.
    pub fn with_words(&self, count: usize, sum: u64) -> &[usize] {
        self.by_sum.get(&(count, sum)).map_or(&[], Vec::as_slice)
    }
}

/// A number that stands for a word in sums.
pub fn weight(id: u32) -> u64 {
    // SplitMix64: sums of a few of these meet by chance only.
    let mixed = (u64::from(id) + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed ^ (mixed >> 27)
}

/// A key with each of its letters left out. Short and endless ones have no slips.
fn gaps(key: &str) -> BTreeSet<String> {
    let letters = key.chars().count();
    if !(SHORTEST..=40).contains(&letters) {
        return BTreeSet::new();
    }
    let without = |at: usize| key.chars().enumerate().filter(|(place, _)| *place != at).map(|(_, c)| c).collect();
    (0..letters).map(without).collect()
}
