//! What the page of the search reads: shards of words, facets, answers as they are shown, and the manifest, which names all
//! others.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Value, json};

use crate::model::{Language, Route, SearchFile};
use crate::output;
use crate::plan::content::Content;
use crate::plan::context::Context;
use crate::plan::output::Output;
use crate::plan::search::{LanguageIndex, SearchSegment, SegmentSpan, YearSlice};
use crate::plan::shell::Shell;
use crate::search::shard;
use crate::source::{Entry, Given};

output! {
    /// Words of the releases of a segment.
    pub struct SearchWords<'n> {
        language: Language,
        releases_searched: Entry<'n, SearchSegment<'n>>,
        shard: usize,
    }
    address = |words| {
        let segment = words.releases_searched.get();
        Route::SearchFile(words.language, words_of(segment, words.shard)).address()
    };
    produce = |words, _| {
        let made = words.releases_searched.get().words();
        Ok(Content::Bytes(made.get(words.shard).cloned().unwrap_or_default()))
    };
}

output! {
    /// By what the closed releases of a year can be parted.
    pub struct SearchFacets<'n> {
        language: Language,
        releases_parted: Entry<'n, YearSlice<'n>>,
    }
    address = |facets| {
        let slice = facets.releases_parted.get();
        Route::SearchFile(facets.language, SearchFile::Facets(slice.year, slice.name().into())).address()
    };
    produce = |facets, _| Ok(facets_of(facets.releases_parted.get(), facets.language).to_string().into());
}

output! {
    /// Which files show the closed releases of a year.
    pub struct SearchChunks<'n> {
        language: Language,
        releases_shown: Entry<'n, YearSlice<'n>>,
        shown_in: Vec<String>,
    }
    address = |chunks| {
        let slice = chunks.releases_shown.get();
        Route::SearchFile(chunks.language, SearchFile::Chunks(slice.year, slice.name().into())).address()
    };
    produce = |chunks, _| Ok(json!(chunks.shown_in).to_string().into());
}

output! {
    /// Releases as answers show them.
    pub struct SearchShown<'n> {
        year: i16,
        number: usize,
        releases_shown: Entry<'n, YearSlice<'n>>,
        site_and_messages: &'n Given<Shell<'n>>,
    }
    address = |shown| {
        let file = SearchFile::Shown(shown.year, shown.number, shown.releases_shown.get().name().into());
        Route::SearchFile(shown.site_and_messages.language, file).address()
    };
    produce = |shown, _| {
        let documents = shown.releases_shown.get().documents().iter();
        let views: Vec<_> = documents.map(|document| document.shown(shown.site_and_messages)).collect();
        Ok(serde_json::to_string(&views).unwrap_or_default().into())
    };
}

output! {
    /// The one file that is found by its name: it names all others.
    pub struct SearchManifest<'n> {
        language: Language,
        years: Vec<YearTold>,
        spans: Vec<SpanTold>,
        newest: Option<NewestTold<'n>>,
    }
    address = |manifest| Route::SearchFile(manifest.language, SearchFile::Manifest).address();
    produce = |manifest, _| {
        let newest = manifest.newest.as_ref().map(|newest| {
            let slice = newest.releases.get();
            let mut told = facets_of(slice, manifest.language);
            told["year"] = json!(YearTold::of(slice));
            told["first"] = json!(slice.range.start);
            told["span"] = json!(newest.span);
            told["chunks"] = json!(newest.shown_in);
            told
        });
        Ok(json!({"years": manifest.years, "spans": manifest.spans, "newest": newest}).to_string().into())
    };
}

/// The closed releases of a year: how many they are, and the name of what tells of them.
#[derive(Hash, Serialize)]
pub struct YearTold(i16, usize, String);

impl YearTold {
    fn of(slice: &YearSlice<'_>) -> Self {
        Self(slice.year, slice.range.len(), slice.name())
    }
}

/// Years whose words are together: the first, the last, in how many shards, and their name.
#[derive(Hash, Serialize)]
pub struct SpanTold(i16, i16, usize, String);

impl SpanTold {
    fn of(segment: &SearchSegment<'_>) -> Self {
        let (first, last) = segment.years();
        Self(first, last, segment.shards(), segment.name())
    }
}

/// What is not closed.
#[derive(Hash)]
pub struct NewestTold<'n> {
    releases: Entry<'n, YearSlice<'n>>,
    span: SpanTold,
    shown_in: Vec<String>,
}

fn words_of(segment: &SearchSegment<'_>, shard: usize) -> SearchFile {
    let ((first, last), name) = (segment.years(), segment.name().into());
    match segment.span {
        SegmentSpan::Closed => SearchFile::Words(first, last, name, shard),
        SegmentSpan::Newest => SearchFile::NewestWords(last, name, shard),
    }
}

/// Of each facet the documents that have it, with the names of what they are about.
fn facets_of(slice: &YearSlice<'_>, language: Language) -> Value {
    let mut facets: BTreeMap<&str, BTreeMap<String, Vec<u32>>> = BTreeMap::new();
    let mut names: BTreeMap<&str, BTreeMap<String, &str>> = BTreeMap::new();
    for (number, document) in (0..).zip(slice.documents()) {
        for (kind, id, name) in document.facets(language, slice.edition.site) {
            facets.entry(kind).or_default().entry(id.to_owned()).or_default().push(number);
            if let Some(name) = name {
                names.entry(kind).or_default().insert(id.to_owned(), name);
            }
        }
    }
    let lists = |lists: BTreeMap<String, Vec<u32>>| -> BTreeMap<String, String> {
        lists.into_iter().map(|(id, documents)| (id, shard::documents(documents))).collect()
    };
    let facets: BTreeMap<&str, _> = facets.into_iter().map(|(kind, ids)| (kind, lists(ids))).collect();
    json!({"facets": facets, "names": names})
}

/// All files of the search, the manifests last: they name the others.
pub fn routes(context: &Context<'_>) -> Vec<Route> {
    let Some(index) = context.search() else { return Vec::new() };
    let (mut routes, mut last) = (Vec::new(), Vec::new());
    for language in Language::ALL {
        let mut add = |file| routes.push(Route::SearchFile(language, file));
        let index = index.language(language);
        for segment in index.segments() {
            (0..segment.shards()).for_each(|shard| add(words_of(segment, shard)));
        }
        for year in &index.years {
            if let Some(closed) = &year.closed {
                add(SearchFile::Facets(year.year, closed.name().into()));
                add(SearchFile::Chunks(year.year, closed.name().into()));
            }
            for (number, chunk) in year.chunks.iter().enumerate() {
                add(SearchFile::Shown(year.year, number, chunk.name().into()));
            }
        }
        last.push(Route::SearchFile(language, SearchFile::Manifest));
    }
    routes.extend(last);
    routes
}

/// The file, if it is one of this edition: one of another content has another name.
pub fn of<'c>(context: &'c Context<'_>, language: Language, file: &SearchFile) -> Option<Box<dyn Output + 'c>> {
    let index = context.search()?.language(language);
    let site_and_messages = context.shell(language);
    let words = |segment: &'c SearchSegment<'c>, shard: usize| -> Option<Box<dyn Output + 'c>> {
        let releases_searched = segment.into();
        (shard < segment.shards()).then(|| Box::new(SearchWords { language, releases_searched, shard }) as _)
    };
    let closed = |year: i16, name: &str| index.year(year)?.closed.as_ref().filter(|slice| slice.name() == name);
    match file {
        SearchFile::Words(first, last, name, shard) => {
            let mut closed = index.closed.iter();
            words(closed.find(|one| one.years() == (*first, *last) && one.name() == **name)?, *shard)
        }
        SearchFile::NewestWords(year, name, shard) => {
            words(index.newest.as_ref().filter(|one| one.years().0 == *year && one.name() == **name)?, *shard)
        }
        SearchFile::Facets(year, name) => {
            Some(Box::new(SearchFacets { language, releases_parted: closed(*year, name)?.into() }))
        }
        SearchFile::Chunks(year, name) => {
            let shown_in = index.year(*year)?.chunk_names(SegmentSpan::Closed);
            Some(Box::new(SearchChunks { language, releases_shown: closed(*year, name)?.into(), shown_in }))
        }
        SearchFile::Shown(year, number, name) => {
            let chunk = index.year(*year)?.chunks.get(*number).filter(|chunk| chunk.name() == **name)?;
            let releases_shown = chunk.into();
            Some(Box::new(SearchShown { year: *year, number: *number, releases_shown, site_and_messages }))
        }
        SearchFile::Manifest => Some(Box::new(manifest(index, language))),
        SearchFile::Description => None,
    }
}

fn manifest<'c>(index: &'c LanguageIndex<'c>, language: Language) -> SearchManifest<'c> {
    let newest = index.years.last().and_then(|year| {
        let (slice, segment) = (year.newest.as_ref()?, index.newest.as_ref()?);
        let shown_in = year.chunk_names(SegmentSpan::Newest);
        Some(NewestTold { releases: slice.into(), span: SpanTold::of(segment), shown_in })
    });
    let years = index.years.iter().filter_map(|year| year.closed.as_ref()).map(YearTold::of).collect();
    SearchManifest { language, years, spans: index.closed.iter().map(SpanTold::of).collect(), newest }
}
