//! What the page of the search reads: shards of words, facets, answers as they are shown, and the manifest, which names all
//! others.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::model::{Language, Route, SearchFile};
use crate::output;
use crate::plan::content::Content;
use crate::plan::context::Context;
use crate::plan::output::Output;
use crate::plan::search::{SearchSegment, SegmentSpan, YearSlice};
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
    /// By what the releases of closed months can be parted, and which files show them.
    pub struct SearchFacets<'n> {
        releases_searched: Entry<'n, SearchSegment<'n>>,
        shown_in: Vec<String>,
        site_and_messages: &'n Given<Shell<'n>>,
    }
    address = |facets| {
        let segment = facets.releases_searched.get();
        let file = SearchFile::Facets(segment.year, segment.slice.name().into());
        Route::SearchFile(facets.site_and_messages.language, file).address()
    };
    produce = |facets, _| {
        let told = facets_of(facets.releases_searched.get(), &facets.shown_in, facets.site_and_messages);
        Ok(told.to_string().into())
    };
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
        years: Vec<YearTold>,
        newest: Option<Entry<'n, SearchSegment<'n>>>,
        newest_shown_in: Vec<String>,
        site_and_messages: &'n Given<Shell<'n>>,
    }
    address = |manifest| Route::SearchFile(manifest.site_and_messages.language, SearchFile::Manifest).address();
    produce = |manifest, _| {
        let year = |year: &YearTold| json!([year.year, year.documents, year.shards, year.name]);
        let newest = manifest.newest.map(|newest| {
            let mut told = facets_of(newest.get(), &manifest.newest_shown_in, manifest.site_and_messages);
            let segment = newest.get();
            told["segment"] = json!([segment.year, segment.slice.range.len(), segment.shards(), segment.slice.name()]);
            told["first"] = json!(segment.slice.range.start);
            told
        });
        let years: Vec<Value> = manifest.years.iter().map(year).collect();
        Ok(json!({"years": years, "newest": newest}).to_string().into())
    };
}

/// What a manifest says of the closed months of a year.
#[derive(Hash)]
pub struct YearTold {
    year: i16,
    documents: usize,
    shards: usize,
    name: String,
}

impl YearTold {
    fn of(segment: &SearchSegment<'_>) -> Self {
        let (documents, shards) = (segment.slice.range.len(), segment.shards());
        Self { year: segment.year, documents, shards, name: segment.slice.name() }
    }
}

fn words_of(segment: &SearchSegment<'_>, shard: usize) -> SearchFile {
    let name = segment.slice.name().into();
    match segment.span {
        SegmentSpan::Closed => SearchFile::Words(segment.year, name, shard),
        SegmentSpan::Newest => SearchFile::NewestWords(segment.year, name, shard),
    }
}

/// Of each facet the documents that have it, with the names of what they are about.
fn facets_of(segment: &SearchSegment<'_>, shown_in: &[String], shell: &Shell<'_>) -> Value {
    let mut facets: BTreeMap<&str, BTreeMap<String, Vec<u32>>> = BTreeMap::new();
    let mut names: BTreeMap<&str, BTreeMap<String, &str>> = BTreeMap::new();
    for (number, document) in (0..).zip(segment.slice.documents()) {
        for (kind, id, name) in document.facets(shell.language, segment.site()) {
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
    json!({"facets": facets, "names": names, "chunks": shown_in})
}

/// All files of the search, the manifests last: they name the others.
pub fn routes(context: &Context<'_>) -> Vec<Route> {
    let Some(index) = context.search() else { return Vec::new() };
    let (mut routes, mut last) = (Vec::new(), Vec::new());
    for language in Language::ALL {
        let mut add = |file| routes.push(Route::SearchFile(language, file));
        for year in &index.language(language).years {
            for segment in year.segments() {
                (0..segment.shards()).for_each(|shard| add(words_of(segment, shard)));
            }
            if let Some(closed) = &year.closed {
                add(SearchFile::Facets(year.year, closed.slice.name().into()));
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
    let words = |segment: &'c Option<SearchSegment<'c>>, name: &str, shard: usize| -> Option<Box<dyn Output + 'c>> {
        let segment = segment.as_ref().filter(|segment| segment.slice.name() == name && shard < segment.shards())?;
        Some(Box::new(SearchWords { language, releases_searched: segment.into(), shard }))
    };
    match file {
        SearchFile::Words(year, name, shard) => words(&index.year(*year)?.closed, name, *shard),
        SearchFile::NewestWords(year, name, shard) => words(&index.year(*year)?.newest, name, *shard),
        SearchFile::Facets(year, name) => {
            let year = index.year(*year)?;
            let segment = year.closed.as_ref().filter(|segment| segment.slice.name() == **name)?;
            let (shown_in, releases_searched) = (year.chunk_names(SegmentSpan::Closed), segment.into());
            Some(Box::new(SearchFacets { releases_searched, shown_in, site_and_messages }))
        }
        SearchFile::Shown(year, number, name) => {
            let chunk = index.year(*year)?.chunks.get(*number).filter(|chunk| chunk.name() == **name)?;
            let releases_shown = chunk.into();
            Some(Box::new(SearchShown { year: *year, number: *number, releases_shown, site_and_messages }))
        }
        SearchFile::Manifest => {
            let newest = index.years.last().and_then(|year| Some((year, year.newest.as_ref()?)));
            let years = index.years.iter().filter_map(|year| year.closed.as_ref()).map(YearTold::of).collect();
            Some(Box::new(SearchManifest {
                years,
                newest: newest.map(|(_, segment)| segment.into()),
                newest_shown_in: newest.map_or_else(Vec::new, |(year, _)| year.chunk_names(SegmentSpan::Newest)),
                site_and_messages,
            }))
        }
        SearchFile::Description => None,
    }
}
