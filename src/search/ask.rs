//! A question is asked of an index, and answered with documents, the best first.

use std::collections::{BTreeMap, BTreeSet};

use super::near::{self, likeness};
use super::part::{FoundWord, IndexPart, Nearness};
use super::question::{AskedWord, Query};
use super::weighed::{DocumentNumber, ShardShelf, merge};

/// A word that fewer documents have is helped by its neighbours.
const RARE: usize = 8;
/// As many neighbours, at most.
const NEIGHBOURS: usize = 5;
/// What a neighbour counts for.
const NEIGHBOUR: f64 = 0.6;
/// By how much the newest year may count for more: it parts those that are alike.
const RECENCY: f64 = 0.1;

/// What was found.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Hits {
    /// The best first.
    pub list: Vec<Hit>,
    /// For each word of the question that no document has, what may have been meant.
    pub meant: Vec<Option<Box<str>>>,
}

/// A document that answers.
#[derive(Clone, PartialEq, Debug)]
pub struct Hit {
    /// Its year, and its number within it.
    pub document: (i16, u32),
    /// In thousandths.
    pub score: u32,
    /// By the number of a word of the question, what was found of it.
    pub found: Vec<(usize, FoundWord)>,
}

impl Hit {
    /// Whether it has every word of the question that is not in nearly every text.
    pub fn has_all(&self, question: &Query) -> bool {
        let has = |at: usize| self.found.iter().any(|(word, found)| *word == at && found.nearness == Nearness::Own);
        question.words.iter().enumerate().all(|(at, word)| word.is_common || has(at))
    }
}

/// Asks all parts at once.
pub fn ask(question: &Query, parts: &[IndexPart<'_>]) -> Hits {
    let mut shelf = ShardShelf::of(parts);
    let mut documents: BTreeMap<DocumentNumber, Vec<(usize, FoundWord)>> = BTreeMap::new();
    let mut meant = Vec::new();
    for (at, word) in question.words.iter().enumerate() {
        let (found, instead) = find(word, &mut shelf);
        meant.push(instead);
        for (document, found) in found {
            documents.entry(document).or_default().push((at, found));
        }
    }
    let newest = parts.iter().flat_map(|part| &part.years).map(|year| year.year).max().unwrap_or(0);
    let mut list: Vec<Hit> = documents
        .into_iter()
        .filter_map(|((part, document), found)| {
            let (year, number) = parts[part].place(document)?;
            let sum: f64 = found.iter().map(|(_, found)| found.weight).sum();
            let recency = 1.0 + RECENCY / f64::from(1 + newest - year);
            let score = (sum * recency * 1000.0 + 0.5).floor() as u32;
            Some(Hit { document: (year, number), score, found })
        })
        .collect();
    list.sort_by_key(|answer| std::cmp::Reverse((answer.score, answer.document)));
    Hits { list, meant }
}

/// What one word finds, and what may have been meant where it finds nothing.
fn find(word: &AskedWord, shelf: &mut ShardShelf<'_>) -> (BTreeMap<DocumentNumber, FoundWord>, Option<Box<str>>) {
    let mut all = BTreeMap::new();
    let (own, mut count) = shelf.find(&word.stem, &word.form, 1.0);
    merge(&mut all, own, &word.stem, Nearness::Own);
    if count >= RARE {
        return (all, None);
    }
    if let Some(bare) = &word.bare {
        let (found, more) = shelf.find(bare, &word.form, 1.0);
        merge(&mut all, found, bare, Nearness::Own);
        count = all.len().max(more);
    }
    if count >= RARE {
        return (all, None);
    }
    let is_missed = all.is_empty();
    let neighbours = neighbours(word, if is_missed { near::LEAST_OF_MISSED } else { near::LEAST }, shelf);
    for (stem, _) in &neighbours {
        let (found, _) = shelf.find(stem, &word.form, NEIGHBOUR);
        merge(&mut all, found, stem, Nearness::Neighbour);
    }
    let meant = neighbours.first().filter(|(_, likeness)| is_missed && *likeness > near::MEANT);
    let meant = meant.and_then(|(stem, _)| usual_form(stem, shelf));
    (all, meant)
}

/// The stems of the same shard that are at least so much like the word, each with how much, the likest first; of two, the one that
/// stands more often.
fn neighbours(word: &AskedWord, least: f64, shelf: &mut ShardShelf<'_>) -> Vec<(Box<str>, f64)> {
    let own = [Some(&*word.stem), word.bare.as_deref()];
    let mut alike: BTreeMap<Box<str>, (f64, usize)> = BTreeMap::new();
    for shard in shelf.shards(&word.stem) {
        for (stem, forms) in shard.iter().filter(|(stem, _)| !own.contains(&Some(stem))) {
            let by_form = forms.iter().map(|form| likeness(&word.form, &form.form));
            let best = by_form.fold(likeness(&word.stem, stem), f64::max);
            if best >= least {
                let (known, places) = alike.entry(stem.into()).or_default();
                *known = known.max(best);
                *places += forms.iter().map(|form| form.places.len()).sum::<usize>();
            }
        }
    }
    let mut alike: Vec<_> = alike.into_iter().collect();
    alike.sort_by(|(one, (a, places)), (other, (b, more))| {
        b.total_cmp(a).then_with(|| more.cmp(places)).then_with(|| one.cmp(other))
    });
    alike.into_iter().take(NEIGHBOURS).map(|(stem, (likeness, _))| (stem, likeness)).collect()
}

/// The form that most documents have.
fn usual_form(stem: &str, shelf: &mut ShardShelf<'_>) -> Option<Box<str>> {
    let mut counts: BTreeMap<Box<str>, usize> = BTreeMap::new();
    for shard in shelf.shards(stem) {
        for form in shard.forms(stem) {
            *counts.entry(form.form.clone()).or_default() += form.places.len();
        }
    }
    let most = counts.values().copied().max()?;
    let usual: BTreeSet<Box<str>> =
        counts.into_iter().filter(|(_, count)| *count == most).map(|(form, _)| form).collect();
    usual.into_iter().next()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::stems::Stems;
    use crate::search::index::{Field, WordIndex};
    use crate::search::part::PartYear;

    fn asked(texts: &[&str], line: &str) -> Vec<u32> {
        answers(texts, line).list.iter().map(|answer| answer.document.1).collect()
    }

    fn answers(texts: &[&str], line: &str) -> Hits {
        let mut index = WordIndex::default();
        for text in texts {
            index.begin();
            index.add(Field::Text, text);
        }
        let shards: Vec<Vec<u8>> =
            index.shards(3, &Stems::read()).into_iter().map(super::super::WordShard::encode).collect();
        let shards = shards.iter().map(Vec::as_slice).collect();
        let years = vec![PartYear { year: 2025, first: 0, documents: texts.len() as u32 }];
        ask(&Query::of(line, &Stems::read()), &[IndexPart { years, shards }])
    }

    #[test]
    fn the_form_that_was_typed_comes_first() {
        let texts = ["افتتاح مدرسة في المدينة", "افتتاح المدرسة في المدينة", "افتتاح المدارس في المدينة", "خبر آخر"];
        assert_eq!(asked(&texts, "المدارس"), [2, 1, 0]);
        assert_eq!(asked(&texts, "مدرسه")[0], 0);
        assert_eq!(asked(&texts, "لا شيء من هذا"), [] as [u32; 0]);
    }

    #[test]
    fn a_slip_of_the_hand_is_answered_and_told() {
        let texts = ["The ministry opens a centre", "A budget for schools"];
        let found = answers(&texts, "minstry");
        assert_eq!((found.list[0].document, found.meant[0].as_deref()), ((2025, 0), Some("ministry")));
        assert!(!found.list[0].has_all(&Query::of("minstry", &Stems::read())));
        let found = answers(&texts, "the ministry");
        assert_eq!((found.list.len(), &found.meant[..]), (1, &[None, None][..]));
        assert!(found.list[0].has_all(&Query::of("the ministry", &Stems::read())));
    }

    #[test]
    fn a_particle_is_looked_through_in_texts_and_in_questions() {
        let texts = ["اجتماع بوزارة الصحة", "اجتماع وزارة الصحة", "بيان صحفي"];
        assert_eq!(asked(&texts, "لوزارة").len(), 2);
        assert_eq!(asked(&texts, "وزارة").len(), 2);
        assert_eq!(asked(&texts, "بيان"), [2]);
    }
}
