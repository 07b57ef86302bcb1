//! The documents of each language by year, parted into what is over and what is newest.

use std::ops::Range;
use std::sync::Arc;

use super::document::SearchDocument;
use super::segment::{SearchSegment, SegmentSpan, YearSlice, closed_of_newest};
use crate::edition::Edition;
use crate::language::stems::Stems;
use crate::model::{Language, PerLanguage};
use crate::source::{Fingerprint, Fold};

/// Parts the names of one version from those of another: raised whenever the bytes of a file would be others for the same
/// documents. A test holds it to them.
pub const VERSION: i64 = 3;

/// Documents whose answers are shown from one file.
pub const CHUNK: usize = 24;

/// All that can be searched.
pub struct SearchIndex<'n>(PerLanguage<LanguageIndex<'n>>);

/// One language.
pub struct LanguageIndex<'n> {
    /// The oldest first.
    pub years: Vec<YearIndex<'n>>,
    /// Words of what is closed, the oldest first.
    pub closed: Vec<SearchSegment<'n>>,
    /// Words of what is not, where there is anything.
    pub newest: Option<SearchSegment<'n>>,
    pub stems: Arc<Stems>,
}

/// A year of it.
pub struct YearIndex<'n> {
    pub year: i16,
    pub closed: Option<YearSlice<'n>>,
    pub newest: Option<YearSlice<'n>>,
    /// What each file of answers shows: its name hangs on no other document.
    pub chunks: Vec<YearSlice<'n>>,
}

impl<'n> SearchIndex<'n> {
    pub fn of(edition: &'n Edition<'n>) -> Self {
        let stems = Arc::new(Stems::read());
        Self(PerLanguage::from_fn(|language| LanguageIndex::of(edition, language, &stems)))
    }

    pub fn language(&self, language: Language) -> &LanguageIndex<'n> {
        self.0.get(language)
    }
}

impl<'n> LanguageIndex<'n> {
    fn of(edition: &'n Edition<'n>, language: Language, stems: &Arc<Stems>) -> Self {
        let with = style(edition, language);
        let mut documents: Vec<SearchDocument<'n>> = edition
            .releases(&edition.listings.all, language)
            .map(|release| SearchDocument::of(release, edition.site, edition.now, with))
            .collect();
        // Within a month they stay in the order in which they went out: one more comes last.
        documents.sort_by_key(SearchDocument::month);
        let newest = documents.last().map(SearchDocument::month);
        let open = documents.partition_point(|document| Some(document.month()) < newest);
        let open = open + closed_of_newest(documents.len() - open);
        let years: Vec<YearIndex<'n>> = documents
            .chunk_by(|one, other| one.month().0 == other.month().0)
            .scan(0, |before, own| {
                let first = open.saturating_sub(*before).min(own.len());
                *before += own.len();
                Some(YearIndex::of(edition, own.into(), first))
            })
            .collect();
        let closed = years.iter().filter_map(|year| year.closed.clone()).collect();
        let newest = years.last().and_then(|year| year.newest.clone());
        let newest = newest.map(|slice| SearchSegment::of(SegmentSpan::Newest, vec![slice], stems));
        Self { years, closed: SearchSegment::closed(closed, stems), newest, stems: Arc::clone(stems) }
    }

    pub fn year(&self, year: i16) -> Option<&YearIndex<'n>> {
        let at = self.years.binary_search_by_key(&year, |one| one.year).ok()?;
        Some(&self.years[at])
    }

    pub fn segments(&self) -> impl Iterator<Item = &SearchSegment<'n>> {
        self.closed.iter().chain(&self.newest)
    }
}

impl<'n> YearIndex<'n> {
    /// `first` is the number of the first document that is not closed.
    fn of(edition: &'n Edition<'n>, documents: Arc<[SearchDocument<'n>]>, first: usize) -> Self {
        let (year, last) = (documents.first().map_or(0, |document| document.month().0), documents.len());
        let slice = |range| YearSlice::of(edition, year, &documents, range);
        let some = |range: Range<usize>| (!range.is_empty()).then(|| slice(range));
        let chunks = (0..last).step_by(CHUNK).map(|from| slice(from..(from + CHUNK).min(last))).collect();
        Self { year, closed: some(0..first), newest: some(first..last), chunks }
    }

    /// By its number within the year.
    pub fn document(&self, number: usize) -> Option<&SearchDocument<'n>> {
        self.chunks.get(number / CHUNK)?.documents().get(number % CHUNK)
    }

    /// The names of the chunks that show closed documents alone, and of those that show the newest ones too.
    pub fn chunk_names(&self, span: SegmentSpan) -> Vec<String> {
        let first = self.newest.as_ref().map_or(self.chunks.len(), |newest| newest.range.start / CHUNK);
        let (closed, newest) = self.chunks.split_at(first);
        let own = if span == SegmentSpan::Closed { closed } else { newest };
        own.iter().map(YearSlice::name).collect()
    }
}

/// Of the settings on which words and answers hang.
fn style(edition: &Edition<'_>, language: Language) -> Fingerprint {
    let settings = &edition.site.settings;
    let own = settings.languages.get(language);
    let told = format!("{:?} {:?} {:?} {:?}", settings.raw_html, own.digits, own.calendars, own.months);
    Fold::new().number(VERSION).text(language.code()).text(&own.locale).text(&told).done()
}
