//! Documents that are indexed together: those of years that are looked through at once, or the newest, while nothing is newer.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use super::document::SearchDocument;
use crate::edition::Edition;
use crate::language::stems::Stems;
use crate::search::{IndexPart, PartYear, WordIndex, WordShard};
use crate::source::{Fingerprint, Fold, Printed};

/// Documents that are looked through at once: a reader asks for one shard of them for each word, whatever the years. More
/// are parted into halves.
const MOST: usize = 6144;
/// Documents whose words are in one shard, and shards at most: what an edit of one of them writes anew.
const IN_SHARD: usize = 48;
const SHARDS: usize = MOST / IN_SHARD;
/// Documents of which one more release writes all words anew.
const NEWEST: usize = 128;

/// Which documents.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SegmentSpan {
    /// Those behind which others came.
    Closed,
    /// The newest of the newest month that has any.
    Newest,
}

impl SegmentSpan {
    /// So many shards for so many documents: one more release rewrites all of the newest, so those are few.
    fn shards(self, documents: usize) -> usize {
        match self {
            Self::Newest if documents > 12 => 3,
            Self::Newest => 1,
            Self::Closed => documents.div_ceil(IN_SHARD).clamp(1, SHARDS),
        }
    }
}

/// How many of so many documents of the newest month are closed.
pub const fn closed_of_newest(documents: usize) -> usize {
    documents.saturating_sub(1) / NEWEST * NEWEST
}

/// Documents of a year that one file shows or tells of.
#[derive(Clone)]
pub struct YearSlice<'n> {
    pub year: i16,
    /// All of the year.
    all: Arc<[SearchDocument<'n>]>,
    /// Their numbers within it.
    pub range: Range<usize>,
    pub edition: &'n Edition<'n>,
    print: Fingerprint,
}

impl<'n> YearSlice<'n> {
    pub fn of(edition: &'n Edition<'n>, year: i16, all: &Arc<[SearchDocument<'n>]>, range: Range<usize>) -> Self {
        let prints = all[range.clone()].iter().map(|document| document.print);
        let print = Fold::new().number(range.start as i64).prints(prints).done();
        Self { year, all: Arc::clone(all), range, edition, print }
    }

    pub fn documents(&self) -> &[SearchDocument<'n>] {
        &self.all[self.range.clone()]
    }

    /// What files of it are named by.
    pub fn name(&self) -> String {
        self.print.for_file_name()
    }

    fn part(&self) -> PartYear {
        let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        PartYear { year: self.year, first: number(self.range.start), documents: number(self.range.len()) }
    }
}

impl Printed for YearSlice<'_> {
    fn fingerprint(&self) -> Fingerprint {
        self.print
    }
}

/// Documents that are indexed, and the shards of their words, which are made when the first of them is asked for.
pub struct SearchSegment<'n> {
    pub span: SegmentSpan,
    /// The oldest first.
    slices: Vec<YearSlice<'n>>,
    print: Fingerprint,
    stems: Arc<Stems>,
    made: OnceLock<Vec<Vec<u8>>>,
}

impl Printed for SearchSegment<'_> {
    fn fingerprint(&self) -> Fingerprint {
        self.print
    }
}

impl<'n> SearchSegment<'n> {
    pub fn of(span: SegmentSpan, slices: Vec<YearSlice<'n>>, stems: &Arc<Stems>) -> Self {
        let print = Fold::new().prints(slices.iter().map(|slice| slice.print)).done();
        Self { span, slices, print, stems: Arc::clone(stems), made: OnceLock::new() }
    }

    /// Of years that are closed, the oldest first: those that are looked through at once. Halves are those of the calendar,
    /// so that an edit moves no other year.
    pub fn closed(years: Vec<YearSlice<'n>>, stems: &Arc<Stems>) -> Vec<Self> {
        let counts: Vec<(i16, usize)> = years.iter().map(|slice| (slice.year, slice.range.len())).collect();
        let mut parts = Vec::new();
        halve(&counts, (0, 1 << 14), &mut parts);
        let mut years = years.into_iter();
        let part = |count: usize| Self::of(SegmentSpan::Closed, years.by_ref().take(count).collect(), stems);
        parts.into_iter().map(part).collect()
    }

    /// Its first and its last year.
    pub fn years(&self) -> (i16, i16) {
        let year = |slice: Option<&YearSlice<'_>>| slice.map_or(0, |slice| slice.year);
        (year(self.slices.first()), year(self.slices.last()))
    }

    /// What files of it are named by.
    pub fn name(&self) -> String {
        self.print.for_file_name()
    }

    /// As it is asked.
    pub fn part(&self) -> IndexPart<'_> {
        let years = self.slices.iter().map(YearSlice::part).collect();
        IndexPart { years, shards: self.words().iter().map(Vec::as_slice).collect() }
    }

    /// How many shards its words are in.
    pub fn shards(&self) -> usize {
        self.span.shards(self.slices.iter().map(|slice| slice.range.len()).sum())
    }

    /// The bytes of its shards. All are made at once, from texts that are read once.
    pub fn words(&self) -> &[Vec<u8>] {
        self.made.get_or_init(|| {
            let mut index = WordIndex::default();
            for slice in &self.slices {
                for document in slice.documents() {
                    document.read_into(&mut index, slice.edition.site, slice.edition.now);
                }
            }
            index.shards(self.shards(), &self.stems).into_iter().map(WordShard::encode).collect()
        })
    }
}

/// Parts years with their counts of documents, of those from one on and so many, until no part has more documents than are
/// looked through at once; tells how many years each part has.
fn halve(years: &[(i16, usize)], (from, width): (i16, i16), parts: &mut Vec<usize>) {
    let documents: usize = years.iter().map(|(_, count)| count).sum();
    if documents <= MOST || width == 1 {
        parts.extend((documents > 0).then_some(years.len()));
        return;
    }
    let middle = from + width / 2;
    let (older, newer) = years.split_at(years.partition_point(|(year, _)| *year < middle));
    halve(older, (from, width / 2), parts);
    halve(newer, (middle, width / 2), parts);
}

#[cfg(test)]
mod tests {
    use super::{SegmentSpan, closed_of_newest, halve};

    #[test]
    fn the_newest_are_in_three_shards_and_what_is_closed_in_as_many_as_it_needs() {
        assert_eq!([1, 12, 13, 128].map(|documents| SegmentSpan::Newest.shards(documents)), [1, 1, 3, 3]);
        let closed = [1, 48, 49, 3072, 6144, 100_000].map(|documents| SegmentSpan::Closed.shards(documents));
        assert_eq!(closed, [1, 1, 2, 64, 128, 128]);
        assert_eq!([0, 1, 128, 129, 256, 257].map(closed_of_newest), [0, 0, 0, 128, 128, 256]);
    }

    #[test]
    fn years_are_looked_through_together_until_they_are_too_many_and_halves_are_those_of_the_calendar() {
        let parts = |first: i16, counts: &[usize]| {
            let years: Vec<_> = (first..).zip(counts.iter().copied()).collect();
            let mut parts = Vec::new();
            halve(&years, (0, 1 << 14), &mut parts);
            parts
        };
        assert_eq!(parts(2010, &[600; 10]), [10]);
        assert_eq!(parts(2010, &[600; 15]), [6, 9], "to 2015, and from 2016 on");
        assert_eq!(parts(2010, &[7000; 5]), [1, 1, 1, 1, 1]);
        assert_eq!(parts(2010, &[20_000, 3000, 3000]), [1, 1, 1], "2010 and 2011 are one half");
        assert_eq!(parts(2010, &[400; 15]), [15]);
        assert_eq!(parts(2010, &[410; 15]), [6, 9]);
        assert_eq!(parts(2046, &[5000, 5000]), [1, 1]);
        assert_eq!(parts(2010, &[]), [0; 0]);
    }
}
