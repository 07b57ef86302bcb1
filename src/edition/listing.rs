//! Who stands in which list: by year, month, topic, person, organisation and type.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::announcement::Announcement;
use crate::model::{Language, Pair, PerLanguage, ReleaseType};

/// Positions of announcements in the edition, oldest first, for each language those that have a text in it.
#[derive(Clone, Debug, Default)]
pub struct Listing(PerLanguage<Vec<u32>>);

impl Listing {
    pub fn positions(&self, language: Language) -> &[u32] {
        self.0.get(language)
    }

    fn add(&mut self, position: u32, pair: &Pair) {
        for (language, _) in pair.releases.present() {
            self.0.get_mut(language).push(position);
        }
    }

    fn append(&mut self, later: Self) {
        let PerLanguage { mut ar, mut en } = later.0;
        self.0.ar.append(&mut ar);
        self.0.en.append(&mut en);
    }
}

/// Every list of the newsroom. Withdrawn releases are in none of them.
#[derive(Clone, Debug, Default)]
pub struct Listings {
    pub all: Listing,
    pub years: BTreeMap<i16, Listing>,
    pub months: BTreeMap<(i16, i8), Listing>,
    /// By id.
    pub topics: BTreeMap<String, Listing>,
    /// By id: those who are named in `people` or speak in a quote.
    pub people: BTreeMap<String, Listing>,
    /// By id: those who issue.
    pub organisations: BTreeMap<String, Listing>,
    pub types: BTreeMap<ReleaseType, Listing>,
}

/// Announcements that one thread goes through.
const PART: usize = 2048;

impl Listings {
    pub fn of(announcements: &[Announcement<'_>]) -> Self {
        let parts = announcements.par_chunks(PART).enumerate().map(|(part, chunk)| {
            let mut listings = Self::default();
            for (at, announcement) in chunk.iter().enumerate().filter(|(_, one)| one.is_listed()) {
                listings.add(u32::try_from(part * PART + at).unwrap_or(u32::MAX), announcement.pair);
            }
            listings
        });
        let parts: Vec<Self> = parts.collect();
        parts.into_iter().fold(Self::default(), Self::followed_by)
    }

    fn add(&mut self, position: u32, pair: &Pair) {
        let (year, month) = (pair.path.year(), pair.path.month());
        self.all.add(position, pair);
        self.years.entry(year).or_default().add(position, pair);
        self.months.entry((year, month)).or_default().add(position, pair);
        distinct(pair.topics(), |id| add(&mut self.topics, id, position, pair));
        distinct(pair.issuers(), |id| add(&mut self.organisations, id, position, pair));
        if ReleaseType::LISTED.contains(&pair.release_type()) {
            self.types.entry(pair.release_type()).or_default().add(position, pair);
        }
        for id in pair.everyone() {
            add(&mut self.people, id, position, pair);
        }
    }

    /// With the lists of later announcements behind these.
    fn followed_by(mut self, later: Self) -> Self {
        self.all.append(later.all);
        append(&mut self.years, later.years);
        append(&mut self.months, later.months);
        append(&mut self.topics, later.topics);
        append(&mut self.people, later.people);
        append(&mut self.organisations, later.organisations);
        append(&mut self.types, later.types);
        self
    }
}

/// Each id once, however often it is named.
fn distinct<'p>(ids: impl Iterator<Item = &'p str>, mut each: impl FnMut(&str)) {
    let mut seen: Vec<&str> = Vec::new();
    for id in ids {
        if !seen.contains(&id) {
            each(id);
            seen.push(id);
        }
    }
}

fn add(lists: &mut BTreeMap<String, Listing>, id: &str, position: u32, pair: &Pair) {
    match lists.get_mut(id) {
        Some(list) => list.add(position, pair),
        None => lists.entry(id.to_owned()).or_default().add(position, pair),
    }
}

fn append<K: Ord>(lists: &mut BTreeMap<K, Listing>, later: BTreeMap<K, Listing>) {
    for (key, list) in later {
        lists.entry(key).or_default().append(list);
    }
}
