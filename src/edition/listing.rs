//! Who stands in which list: by year, month, topic, person and organisation.

use std::collections::{BTreeMap, BTreeSet};

use super::announcement::Announcement;
use crate::model::{Block, Language, Pair, PerLanguage, Speaker};

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
}

impl Listings {
    pub fn of(announcements: &[Announcement<'_>]) -> Self {
        let mut listings = Self::default();
        for (position, announcement) in announcements.iter().enumerate().filter(|(_, one)| one.is_listed()) {
            listings.add(u32::try_from(position).unwrap_or(u32::MAX), announcement.pair);
        }
        listings
    }

    fn add(&mut self, position: u32, pair: &Pair) {
        let (year, month) = (pair.path.year(), pair.path.month());
        self.all.add(position, pair);
        self.years.entry(year).or_default().add(position, pair);
        self.months.entry((year, month)).or_default().add(position, pair);
        for id in pair.topics().collect::<BTreeSet<_>>() {
            entry(&mut self.topics, id).add(position, pair);
        }
        for id in pair.issuers().collect::<BTreeSet<_>>() {
            entry(&mut self.organisations, id).add(position, pair);
        }
        for id in people(pair) {
            entry(&mut self.people, id).add(position, pair);
        }
    }
}

fn entry<'m>(lists: &'m mut BTreeMap<String, Listing>, id: &str) -> &'m mut Listing {
    if !lists.contains_key(id) {
        lists.insert(id.to_owned(), Listing::default());
    }
    lists.entry(id.to_owned()).or_default()
}

/// Everyone who is named in the front matter or speaks in a quote of either language.
pub fn people(pair: &Pair) -> BTreeSet<&str> {
    let blocks = pair.releases.present().flat_map(|(_, release)| &release.body.blocks);
    let speakers = blocks.filter_map(|block| match block {
        Block::Quote(quote) => match &quote.speaker {
            Speaker::Person(id) => Some(id.as_str()),
            Speaker::Named(_) => None,
        },
        _ => None,
    });
    pair.people().chain(speakers).collect()
}
