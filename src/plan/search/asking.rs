//! The whole index of a language is asked at once: for the press office, which need not wait for shards.

use super::document::SearchDocument;
use super::segment::SearchSegment;
use super::years::LanguageIndex;
use crate::search::{Hit, IndexPart, Query, ask};

/// A release that answers.
pub struct FoundRelease<'n> {
    pub document: SearchDocument<'n>,
    /// What of the question was found in it, and how much it counts.
    pub hit: Hit,
    /// Whether it has every word that an answer must have.
    pub has_all: bool,
}

impl<'n> LanguageIndex<'n> {
    /// The question as it is read, and every release that has some of it, the best first.
    pub fn ask(&self, line: &str) -> (Query, Vec<FoundRelease<'n>>) {
        let query = Query::of(line, &self.stems);
        let parts: Vec<IndexPart<'_>> = self.segments().map(SearchSegment::part).collect();
        let found = ask(&query, &parts).list.into_iter().filter_map(|hit| {
            let (year, number) = hit.document;
            let document = *self.year(year)?.document(usize::try_from(number).ok()?)?;
            Some(FoundRelease { document, has_all: hit.has_all(&query), hit })
        });
        let found = found.collect();
        (query, found)
    }
}
