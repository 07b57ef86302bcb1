//! Where a text leads: an address, or nothing, for each of its links, and whoever speaks in it.

use jiff::civil::Date;

use crate::edition::{Edition, Listing};
use crate::model::{
    Address, Block, Body, Destination, Language, Media, Pair, PairPath, Person, Quote, Speaker, address,
};
use crate::source::{Entry, percent};

/// The targets of one text, for readers of one language.
#[derive(Default, Hash)]
pub struct Targets<'n> {
    /// By the number of the link. What leads out of the site, or to a fragment of its own page, has none.
    links: Vec<Option<Address>>,
    /// By the number of the picture.
    pictures: Vec<Option<Target>>,
    /// Who speaks, each once, in order of id.
    speakers: Vec<Speaking<'n>>,
    /// The page on which the text stands, if it is read away from it.
    pub page: Option<Address>,
    /// The day on which it was said.
    pub day: Option<Date>,
}

/// A picture: where it is, and its width and height in pixels.
#[derive(Hash)]
pub struct Target {
    pub address: Address,
    pub size: Option<(u32, u32)>,
}

/// A person who speaks.
#[derive(Hash, Clone, Copy)]
pub struct Speaking<'n> {
    pub person: Entry<'n, Person>,
    /// Whether there is a page of all that the person is in.
    pub has_page: bool,
}

impl<'n> Targets<'n> {
    /// `pair` is the announcement whose text it is, for its files.
    pub fn of(edition: &'n Edition<'n>, language: Language, pair: Option<&'n Pair>, body: &'n Body) -> Self {
        let seen = Seen { edition, language, pair };
        let picture = |file: &str| {
            let pair = pair?;
            let size = pair.media(file).and_then(|media: &Media| media.dimensions);
            Some(Target { address: address::media(&pair.path, file), size })
        };
        let mut speakers: Vec<Speaking<'n>> = body.blocks.iter().filter_map(|block| seen.speaker(block)).collect();
        speakers.sort_by(|a, b| a.person.id.cmp(&b.person.id));
        speakers.dedup_by(|a, b| a.person.id == b.person.id);
        Self {
            links: body.links.iter().map(|link| seen.link(&link.to)).collect(),
            pictures: body.pictures.iter().map(|one| picture(&one.file)).collect(),
            speakers,
            page: pair.and_then(|pair| seen.release(&pair.path)),
            day: pair.and_then(|pair| pair.date()).map(|date| date.day),
        }
    }

    pub fn link(&self, number: usize) -> Option<&Address> {
        self.links.get(number)?.as_ref()
    }

    pub fn picture(&self, number: usize) -> Option<&Target> {
        self.pictures.get(number)?.as_ref()
    }

    pub fn speaker(&self, id: &str) -> Option<&Speaking<'n>> {
        self.speakers.iter().find(|speaking| speaking.person.id == id)
    }
}

/// The newsroom as the readers of one language see it.
struct Seen<'n> {
    edition: &'n Edition<'n>,
    language: Language,
    pair: Option<&'n Pair>,
}

impl<'n> Seen<'n> {
    fn link(&self, to: &Destination) -> Option<Address> {
        let (language, listings) = (self.language, &self.edition.listings);
        match to {
            Destination::Release(path, _) => self.release(path),
            Destination::Page(slug, _) => Some(address::static_page(self.language_of_page(slug), slug)),
            Destination::Topic(id) => Some(self.listed(address::topic(language, id), listings.topics.get(id))),
            Destination::Person(id) => Some(self.listed(address::person(language, id), listings.people.get(id))),
            Destination::Organisation(id) => {
                Some(self.listed(address::organisation(language, id), listings.organisations.get(id)))
            }
            Destination::File(file) => Some(address::media(&self.pair?.path, file)),
            Destination::Site(path) if matches!(path.as_str(), "/releases/" | "/topics/") => {
                Some(Address::new(format!("{}{path}", language.code())))
            }
            Destination::Site(typed) => {
                let path = typed.split(['?', '#']).next().unwrap_or_default();
                Some(Address::new(percent::decode_lossy(path.trim_start_matches('/')).as_ref()))
            }
            Destination::Fragment(_) | Destination::Outer(_) | Destination::Refused(_) => None,
        }
    }

    /// A release in the reader's language, else in the one that it has.
    fn release(&self, path: &PairPath) -> Option<Address> {
        let pair = self.edition.get(path)?.pair;
        let language = if pair.release(self.language).is_some() { self.language } else { self.language.other() };
        Some(address::release(language, path))
    }

    fn language_of_page(&self, slug: &str) -> Language {
        let mut own = self.edition.site.pages.iter().filter_map(|page| page.get(self.language).as_ref());
        if own.any(|page| page.slug == slug) { self.language } else { self.language.other() }
    }

    /// The page of a list, or the archive while nobody stands in the list.
    fn listed(&self, address: Address, listing: Option<&Listing>) -> Address {
        if has(listing, self.language) { address } else { address::archive(self.language) }
    }

    fn speaker(&self, block: &Block) -> Option<Speaking<'n>> {
        let Block::Quote(Quote { speaker: Speaker::Person(id), .. }) = block else { return None };
        let person = self.edition.site.people.get(id)?;
        let has_page = has(self.edition.listings.people.get(id), self.language);
        Some(Speaking { person: Entry::from(person), has_page })
    }
}

/// Whether a list holds something in a language.
pub fn has(listing: Option<&Listing>, language: Language) -> bool {
    listing.is_some_and(|listing| !listing.positions(language).is_empty())
}
