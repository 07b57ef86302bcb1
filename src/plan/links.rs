//! Where a text leads, for readers of one language: what is told to whoever writes it.

use crate::edition::{Edition, Listing};
use crate::model::text::Saying;
use crate::model::{Address, Body, Destination, Language, Pair, PairPath, Person, Picture, address};
use crate::source::{Entry, percent};
use crate::text::html::PictureTarget;
use crate::text::{Speaker, Style, Targets, speaker};

/// The newsroom as the readers of a text see it.
#[derive(Clone, Copy)]
pub struct Links<'n> {
    pub edition: &'n Edition<'n>,
    pub language: Language,
    /// The pair whose text it is, for its files.
    pub pair: Option<&'n Pair>,
    pub form: Form,
}

/// Somebody of the registry who speaks in a text.
#[derive(Hash, Clone, Copy)]
pub struct Speaking<'n> {
    pub person: Entry<'n, Person>,
    /// Whether there is a page of all that the person is in.
    pub has_page: bool,
}

/// How addresses are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// From the root of the host, for pages.
    Rooted,
    /// With scheme and host, for feeds.
    Absolute,
}

impl<'n> Links<'n> {
    /// Where `body` leads, for those who write it.
    pub fn targets(&self, body: &Body) -> Targets {
        let style = self.style();
        let said_by = |saying: &Saying| self.said_by(&speaker(&body.text, saying, &style));
        let picture = |picture: &Picture| self.picture(&picture.file).unwrap_or_default();
        Targets {
            links: body.links.iter().map(|link| self.href(&link.to)).collect(),
            pictures: body.pictures.iter().map(picture).collect(),
            speakers: body.text.rare().sayings.iter().map(said_by).collect(),
            page: self.page().unwrap_or_default(),
        }
    }

    /// Those of the registry who speak in `body`, each once, in order of id.
    pub fn people(&self, body: &Body) -> Vec<Speaking<'n>> {
        let mut ids: Vec<&str> = body.text.speakers().collect();
        ids.sort_unstable();
        ids.dedup();
        let speaking = |id: &str| {
            let person = self.edition.site.people.get(id)?;
            let has_page = has(self.edition.listings.people.get(id), self.language);
            Some(Speaking { person: Entry::from(person), has_page })
        };
        ids.into_iter().filter_map(speaking).collect()
    }

    fn style(&self) -> Style {
        Style::of(self.language, &self.edition.site.settings)
    }

    /// The speaker's name, with the office held on the day, as one line.
    fn said_by(&self, speaker: &Speaker<'_>) -> String {
        let id = match speaker {
            Speaker::Named(text) => return text.clone(),
            Speaker::Person(id) => *id,
        };
        let Some(person) = self.edition.site.people.get(id) else { return id.to_owned() };
        let day = self.pair.and_then(|pair| pair.date()).map(|date| date.day);
        let office = day.and_then(|day| person.office_on(day)).map(|office| office.title.get(self.language));
        let honorific = person.honorific.as_ref().map(|honorific| honorific.get(self.language).as_str());
        let name = [honorific, Some(person.name.get(self.language).as_str())];
        let name: Vec<&str> = name.into_iter().flatten().collect();
        let comma = if self.language == Language::Arabic { "، " } else { ", " };
        [Some(name.join(" ")), office.cloned()].into_iter().flatten().collect::<Vec<_>>().join(comma)
    }

    /// The page that a fragment belongs to, where the text is read away from it.
    fn page(&self) -> Option<String> {
        let pair = self.pair.filter(|_| self.form == Form::Absolute)?;
        self.release(&pair.path).map(|address| self.write(&address))
    }

    fn picture(&self, file: &str) -> Option<PictureTarget> {
        let pair = self.pair?;
        let dimensions = pair.media(file).and_then(|media| media.dimensions);
        Some(PictureTarget { address: self.write(&address::media(&pair.path, file)), dimensions })
    }

    /// The address of a destination. What the desk would have refused leads nowhere.
    fn href(&self, to: &Destination) -> String {
        let fragment = |fragment: &Option<String>| {
            fragment.as_ref().map(|id| format!("#{}", percent::typed(id))).unwrap_or_default()
        };
        match to {
            Destination::Release(path, id) => {
                self.release(path).map_or(String::new(), |address| self.write(&address)) + &fragment(id)
            }
            Destination::Page(slug, id) => {
                self.write(&address::static_page(self.language_of_page(slug), slug)) + &fragment(id)
            }
            Destination::Topic(id) => {
                self.listed(address::topic(self.language, id), self.edition.listings.topics.get(id))
            }
            Destination::Person(id) => {
                self.listed(address::person(self.language, id), self.edition.listings.people.get(id))
            }
            Destination::Organisation(id) => {
                self.listed(address::organisation(self.language, id), self.edition.listings.organisations.get(id))
            }
            Destination::File(file) => {
                self.pair.map_or(String::new(), |pair| self.write(&address::media(&pair.path, file)))
            }
            Destination::Site(path) if matches!(path.as_str(), "/releases/" | "/topics/") => {
                self.write(&Address::new(format!("{}{path}", self.language.code())))
            }
            Destination::Site(typed) => self.site(typed),
            Destination::Outer(url) => percent::typed(url),
            // A fragment is written by who writes the text: it belongs to the page.
            Destination::Fragment(_) | Destination::Refused(_) => String::new(),
        }
    }

    /// An address of this site as typed, perhaps already encoded, perhaps with a query or fragment.
    fn site(&self, typed: &str) -> String {
        let (path, rest) = typed.split_at(typed.find(['?', '#']).unwrap_or(typed.len()));
        let path = percent::decode_lossy(path.trim_start_matches('/'));
        self.write(&Address::new(path.as_ref())) + &percent::typed(rest)
    }

    /// A release in the reader's language, else in the one that it has.
    fn release(&self, path: &PairPath) -> Option<Address> {
        let pair = self.edition.get(path)?.pair;
        let language = if pair.release(self.language).is_some() { self.language } else { self.language.other() };
        Some(address::release(language, path))
    }

    fn language_of_page(&self, slug: &str) -> Language {
        let own = self.edition.site.pages.iter().filter_map(|page| page.get(self.language).as_ref());
        if own.into_iter().any(|page| page.slug == slug) { self.language } else { self.language.other() }
    }

    /// The page of a list, or the archive while nobody stands in the list.
    fn listed(&self, address: Address, listing: Option<&Listing>) -> String {
        self.write(&if has(listing, self.language) { address } else { address::archive(self.language) })
    }

    fn write(&self, address: &Address) -> String {
        let base = &self.edition.site.settings.base_url;
        match self.form {
            Form::Rooted => address.url(base),
            Form::Absolute => address.absolute(base),
        }
    }
}

/// Whether a list holds something in a language.
pub fn has(listing: Option<&Listing>, language: Language) -> bool {
    listing.is_some_and(|listing| !listing.positions(language).is_empty())
}
