//! The documents of each language by year, parted into what is over and what is newest.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::document::SearchDocument;
use super::segment::{SearchSegment, SegmentSpan, YearSlice};
use crate::edition::Edition;
use crate::model::{Language, PerLanguage};
use crate::source::{Fingerprint, Fold};

/// Parts the names of one version from those of another: raised whenever the bytes of a file would be others for the same
/// documents. A test holds it to them.
pub const VERSION: i64 = 1;

/// Documents whose answers are shown from one file.
pub const CHUNK: usize = 24;

/// All that can be searched.
pub struct SearchIndex<'n>(PerLanguage<LanguageIndex<'n>>);

/// One language.
pub struct LanguageIndex<'n> {
    /// The oldest first.
    pub years: Vec<YearIndex<'n>>,
}

/// A year of it.
pub struct YearIndex<'n> {
    pub year: i16,
    pub closed: Option<SearchSegment<'n>>,
    pub newest: Option<SearchSegment<'n>>,
    /// What each file of answers shows: its name hangs on no other document.
    pub chunks: Vec<YearSlice<'n>>,
}

impl<'n> SearchIndex<'n> {
    pub fn of(edition: &'n Edition<'n>) -> Self {
        Self(PerLanguage::from_fn(|language| LanguageIndex::of(edition, language)))
    }

    pub fn language(&self, language: Language) -> &LanguageIndex<'n> {
        self.0.get(language)
    }
}

impl<'n> LanguageIndex<'n> {
    fn of(edition: &'n Edition<'n>, language: Language) -> Self {
        let with = style(edition, language);
        let mut documents: Vec<SearchDocument<'n>> = edition
            .releases(&edition.listings.all, language)
            .map(|release| SearchDocument::of(release, edition.site, edition.now, with))
            .collect();
        // Within a month they stay in the order in which they went out: one more comes last.
        documents.sort_by_key(SearchDocument::month);
        let newest = documents.last().map(SearchDocument::month);
        let mut years: BTreeMap<i16, Vec<SearchDocument<'n>>> = BTreeMap::new();
        for document in documents {
            years.entry(document.month().0).or_default().push(document);
        }
        let year = |(year, documents): (i16, Vec<SearchDocument<'n>>)| {
            let first = documents.partition_point(|document| Some(document.month()) != newest);
            YearIndex::of(edition, year, documents.into(), first)
        };
        Self { years: years.into_iter().map(year).collect() }
    }

    pub fn year(&self, year: i16) -> Option<&YearIndex<'n>> {
        let at = self.years.binary_search_by_key(&year, |one| one.year).ok()?;
        Some(&self.years[at])
    }
}

impl<'n> YearIndex<'n> {
    /// `first` is the number of the first document of the newest month.
    fn of(edition: &'n Edition<'n>, year: i16, documents: Arc<[SearchDocument<'n>]>, first: usize) -> Self {
        let segment = |span, range| SearchSegment::of(edition, (year, span), YearSlice::of(&documents, range));
        let last = documents.len();
        let chunks = (0..last).step_by(CHUNK).map(|from| YearSlice::of(&documents, from..(from + CHUNK).min(last)));
        let (closed, newest) = (segment(SegmentSpan::Closed, 0..first), segment(SegmentSpan::Newest, first..last));
        Self { year, closed, newest, chunks: chunks.collect() }
    }

    /// By its number within the year.
    pub fn document(&self, number: usize) -> Option<&SearchDocument<'n>> {
        self.chunks.first()?.year.get(number)
    }

    pub fn segments(&self) -> impl Iterator<Item = &SearchSegment<'n>> {
        [&self.closed, &self.newest].into_iter().flatten()
    }

    /// The names of the chunks that show closed months alone, and of those that show the newest one too.
    pub fn chunk_names(&self, span: SegmentSpan) -> Vec<String> {
        let first = self.newest.as_ref().map_or(self.chunks.len(), |newest| newest.slice.range.start / CHUNK);
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
