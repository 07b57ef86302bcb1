//! Honorifics before a name: معالي, His Excellency.

use super::likeness::{Naming, key};
use super::word::{Edge, Word};

const RANKS: &[&str] = crate::lexicon!("speakers", "ranks");

const TITLES: &[&str] = crate::lexicon!("speakers", "titles");

/// The ranks before the word at `name`, and the first word of the honorific.
pub fn before(words: &[Word], name: usize, text: &str) -> (Vec<String>, usize) {
    let mut start = name;
    let mut ranks = Vec::new();
    while let Some(at) = start.checked_sub(1).filter(|_| words[start].edge == Edge::Open) {
        let rank = rank(&words[at], text);
        if rank.is_none() && !is_listed(TITLES, &words[at].bare) {
            break;
        }
        ranks.extend(rank);
        start = at;
    }
    (ranks, start)
}

/// The ranks of a registered honorific.
pub fn ranks(words: &[Word], text: &str) -> Vec<String> {
    words.iter().filter_map(|word| rank(word, text)).collect()
}

fn rank(word: &Word, text: &str) -> Option<String> {
    let short = match text.get(word.range.clone()) {
        Some("H.E." | "HE" | "H.E") => Some("excellency"),
        Some("H.H." | "HH" | "H.H" | "H.R.H." | "HRH") => Some("highness"),
        Some("H.M." | "HM") => Some("majesty"),
        _ => None,
    };
    let long = || is_listed(RANKS, &word.bare).then(|| key(&word.bare, Naming::Institution));
    short.map(str::to_owned).or_else(long)
}

fn is_listed(list: &[&str], bare: &str) -> bool {
    let own = key(bare, Naming::Institution);
    list.iter().any(|listed| key(listed, Naming::Institution) == own)
}
