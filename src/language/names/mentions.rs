//! Where a text names somebody of the registry, and whether in the registry's words.

use std::ops::Range;

use jiff::civil::Date;

use super::index::{Index, weight};
use super::likeness::{Likeness, Naming, key, likeness};
use super::phrase::Phrase;
use super::word::{Case, Edge, Small, Word};

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mention {
    /// Its words.
    pub words: Range<usize>,
    /// Which name of the index.
    pub phrase: usize,
    pub manner: Manner,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Manner {
    Same,
    /// One of its words is spelled otherwise.
    Spelled,
    /// Its words stand in another order.
    Reordered,
}

/// The names in a text, none of which share a word: the longest first, and of equal ones those in the registry's words.
pub fn mentions(index: &Index, words: &[Word], day: Option<Date>) -> Vec<Mention> {
    if index.phrases.is_empty() {
        return Vec::new();
    }
    let known: Vec<Option<u64>> = words.iter().map(|word| index.word(&word.bare).map(weight)).collect();
    let mut found = Vec::new();
    for start in 0..words.len() {
        let mut sum = 0_u64;
        for end in start..words.len().min(start + index.longest) {
            let Some(weight) = known[end].filter(|_| end == start || words[end].edge != Edge::Closed) else { break };
            sum = sum.wrapping_add(weight);
            let row = start..end + 1;
            for &phrase in index.with_words(row.len(), sum) {
                let manner = manner(index, words, row.clone(), &index.phrases[phrase], day);
                found.extend(manner.map(|manner| Mention { words: row.clone(), phrase, manner }));
            }
        }
    }
    found.sort_by_key(|mention| (std::cmp::Reverse(mention.words.len()), mention.manner, mention.words.start));
    let mut taken = vec![false; words.len()];
    found.retain(|mention| {
        let row = &mut taken[mention.words.clone()];
        let is_free = row.iter().all(|taken| !taken);
        row.iter_mut().filter(|_| is_free).for_each(|taken| *taken = true);
        is_free
    });
    found.sort_by_key(|mention| mention.words.start);
    found
}

/// How a row of words names somebody, if it does.
fn manner(index: &Index, all: &[Word], row: Range<usize>, phrase: &Phrase, day: Option<Date>) -> Option<Manner> {
    let words = &all[row.clone()];
    if words.iter().skip(1).any(|word| word.edge == Edge::Comma) && !phrase.has_comma() {
        return None;
    }
    let likenesses: Vec<Likeness> =
        words.iter().zip(&phrase.words).map(|(word, own)| likeness(word, own, index.naming)).collect();
    if likenesses.iter().all(|likeness| *likeness == Likeness::Same) {
        return Some(Manner::Same);
    }
    let is_proper = words.iter().all(|word| !word.bare.is_ascii() || word.case == Case::Capital);
    if !phrase.holds_on(day) || !is_proper {
        return None;
    }
    if is_spelled(index.naming, phrase, &likenesses) && small_words_fit(words, phrase) {
        return Some(Manner::Spelled);
    }
    let may_move = index.naming == Naming::Institution && small_words_fit(words, phrase) && !goes_on(all, row.end);
    (may_move && is_reordered(words, phrase)).then_some(Manner::Reordered)
}

fn is_spelled(naming: Naming, phrase: &Phrase, likenesses: &[Likeness]) -> bool {
    let count = |likeness| likenesses.iter().filter(|one| **one == likeness).count();
    match (count(Likeness::Different), count(Likeness::Slip), count(Likeness::Variant)) {
        (0, 0, variants) => variants > 0,
        (0, 1, 0) => {
            // مركز الإرشاد is no slip for مركز الأرصاد: two words with one short one changed are another name.
            let at = likenesses.iter().position(|one| *one == Likeness::Slip).unwrap_or_default();
            let letters = phrase.words.get(at).map_or(0, |word| key(&word.bare, naming).chars().count());
            phrase.words.len() > 2 || naming == Naming::Person || letters > 5
        }
        _ => false,
    }
}

/// Another "the" or "and" inside means two names side by side.
fn small_words_fit(words: &[Word], phrase: &Phrase) -> bool {
    let sum = |words: &[Word], count: fn(&Small) -> u8| {
        words.iter().skip(1).map(|word| u32::from(count(&word.small))).sum::<u32>()
    };
    let own = &phrase.words;
    sum(words, |small| small.and) == sum(own, |small| small.and)
        && sum(words, |small| small.the) <= sum(own, |small| small.the)
}

/// Whether another word of the name may follow: وزارة النقل والتنمية والاتصالات is no وزارة التنمية والنقل.
fn goes_on(all: &[Word], end: usize) -> bool {
    all.get(end).filter(|next| next.edge == Edge::Open).is_some_and(|next| {
        next.bare.starts_with("وال")
            || next.bare.is_ascii() && next.case == Case::Capital && next.small == Small::default()
    })
}

/// Whether the words are those of the name in another order, the first in its place.
fn is_reordered(words: &[Word], phrase: &Phrase) -> bool {
    let own = &phrase.words;
    if own.iter().all(|word| word.bare.is_ascii()) && turned(words, own) {
        return true;
    }
    if words.len() < 3 || likeness(&words[0], &own[0], Naming::Institution) != Likeness::Same {
        return false;
    }
    let mut free: Vec<&Word> = own[1..].iter().collect();
    let (mut typed, mut registered) = (0_usize, 0_usize);
    for word in &words[1..] {
        let same = |own: &&&Word| likeness(word, own, Naming::Institution) == Likeness::Same;
        let Some(place) = free.iter().find(same).and_then(|own| free.iter().position(|one| std::ptr::eq(*one, *own)))
        else {
            return false;
        };
        let own = free.swap_remove(place);
        typed += usize::from(is_joined(word, own));
        registered += usize::from(is_joined(own, word));
    }
    typed == registered
}

/// Whether a word has a و that joins it, seen beside the same word elsewhere.
fn is_joined(word: &Word, other: &Word) -> bool {
    let stem = word.bare.strip_prefix('و');
    stem.is_some_and(|stem| stem.starts_with("ال") || word.bare == other.bare || stem == other.bare)
}

/// `Department of Transport` for `Transport Department`, and the other way about.
fn turned(words: &[Word], own: &[Word]) -> bool {
    let of = |words: &[Word]| words.get(1).is_some_and(|word| word.small.of > 0);
    let same = |one: &[Word], other: &[Word]| one.iter().map(|word| &word.bare).eq(other.iter().map(|word| &word.bare));
    let turned = |head: &[Word], tail: &[Word]| match (head.split_first(), tail.split_last()) {
        (Some((first, rest)), Some((last, others))) => first.bare == last.bare && same(rest, others),
        _ => false,
    };
    let has_of = |words: &[Word]| words.iter().skip(1).any(|word| word.small.of > 0);
    of(words) && !has_of(own) && turned(words, own) || of(own) && !has_of(words) && turned(own, words)
}
