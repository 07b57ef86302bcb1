//! Documents that are indexed together: those of a year, or of its newest month while nothing is newer.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use super::document::SearchDocument;
use crate::edition::Edition;
use crate::language::stems::Stems;
use crate::model::Site;
use crate::search::{IndexPart, WordIndex, WordShard};
use crate::source::{Fingerprint, Fold, Printed};

/// Which documents of a year.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SegmentSpan {
    /// Those of months that are over.
    Closed,
    /// Those of the newest month that has any.
    Newest,
}

impl SegmentSpan {
    /// So many shards for so many documents: a reader asks for one for each word, so each is kept small; one more release
    /// rewrites all of the newest month, so those are few.
    fn shards(self, documents: usize) -> usize {
        match self {
            Self::Newest if documents > 12 => 3,
            Self::Newest => 1,
            Self::Closed => (documents / 16).next_power_of_two().clamp(1, 128),
        }
    }
}

/// Documents of a year that one file shows, or one index is made of.
#[derive(Clone)]
pub struct YearSlice<'n> {
    /// All of the year.
    pub year: Arc<[SearchDocument<'n>]>,
    /// Their numbers within it.
    pub range: Range<usize>,
    print: Fingerprint,
}

impl<'n> YearSlice<'n> {
    pub fn of(year: &Arc<[SearchDocument<'n>]>, range: Range<usize>) -> Self {
        let prints = year[range.clone()].iter().map(|document| document.print);
        let print = Fold::new().number(range.start as i64).prints(prints).done();
        Self { year: Arc::clone(year), range, print }
    }

    pub fn documents(&self) -> &[SearchDocument<'n>] {
        &self.year[self.range.clone()]
    }

    /// What files of it are named by.
    pub fn name(&self) -> String {
        self.print.for_file_name()
    }
}

impl Printed for YearSlice<'_> {
    fn fingerprint(&self) -> Fingerprint {
        self.print
    }
}

/// Documents that are indexed, and the shards of their words, which are made when the first of them is asked for.
pub struct SearchSegment<'n> {
    pub year: i16,
    pub span: SegmentSpan,
    pub slice: YearSlice<'n>,
    edition: &'n Edition<'n>,
    made: OnceLock<Vec<Vec<u8>>>,
}

impl Printed for SearchSegment<'_> {
    fn fingerprint(&self) -> Fingerprint {
        self.slice.print
    }
}

impl<'n> SearchSegment<'n> {
    /// `None` where there is no document.
    pub fn of(edition: &'n Edition<'n>, (year, span): (i16, SegmentSpan), slice: YearSlice<'n>) -> Option<Self> {
        (!slice.range.is_empty()).then(|| Self { year, span, slice, edition, made: OnceLock::new() })
    }

    pub fn site(&self) -> &'n Site {
        self.edition.site
    }

    /// As it is asked.
    pub fn part(&self) -> IndexPart<'_> {
        let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let (first, documents) = (number(self.slice.range.start), number(self.slice.range.len()));
        IndexPart { year: self.year, first, documents, shards: self.words().iter().map(Vec::as_slice).collect() }
    }

    /// How many shards its words are in.
    pub fn shards(&self) -> usize {
        self.span.shards(self.slice.range.len())
    }

    /// The bytes of its shards. All are made at once, from texts that are read once.
    pub fn words(&self) -> &[Vec<u8>] {
        self.made.get_or_init(|| {
            let mut index = WordIndex::default();
            for document in self.slice.documents() {
                document.read_into(&mut index, self.edition.site, self.edition.now);
            }
            index.shards(self.shards(), Stems::read()).into_iter().map(WordShard::encode).collect()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::SegmentSpan;

    #[test]
    fn a_month_is_in_three_shards_and_a_year_in_as_many_as_it_needs() {
        assert_eq!([1, 12, 13, 10_000].map(|documents| SegmentSpan::Newest.shards(documents)), [1, 1, 3, 3]);
        let years = [1, 31, 100, 600, 1000, 1100, 100_000].map(|documents| SegmentSpan::Closed.shards(documents));
        assert_eq!(years, [1, 1, 8, 64, 64, 128, 128]);
    }
}
