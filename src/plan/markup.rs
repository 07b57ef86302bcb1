//! Texts get their addresses.

use super::address::{self, Address};
use crate::edition::Edition;
use crate::model::{BaseUrl, Body, Destination, Language, Pair, PairPath, Picture};
use crate::source::{Fingerprint, Fold, percent};
use crate::text::html::PictureTarget;
use crate::text::{HtmlOptions, Speaker, Style, Targets, speakers, whole};

/// Where links of a text lead, for readers of one language.
pub struct Links<'a, 'n> {
    pub edition: &'a Edition<'n>,
    pub language: Language,
    /// The pair whose text it is, for its files.
    pub pair: Option<&'n Pair>,
    pub form: Form,
}

/// How addresses are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// From the root of the host, for pages.
    Rooted,
    /// With scheme and host, for feeds.
    Absolute,
}

impl Links<'_, '_> {
    /// Where `body` leads, for those who write it.
    pub fn targets(&self, body: &Body) -> Targets {
        let picture = |picture: &Picture| self.picture(&picture.file).unwrap_or_default();
        Targets {
            links: body.links.iter().map(|link| self.href(&link.to)).collect(),
            pictures: body.pictures.iter().map(picture).collect(),
            speakers: speakers(body, &self.style()).iter().map(|speaker| self.said_by(speaker)).collect(),
            page: self.page().unwrap_or_default(),
        }
    }

    /// A whole text, for feeds and standing pages.
    pub fn whole(&self, body: &Body) -> String {
        let targets = self.targets(body);
        whole(body, &HtmlOptions { style: self.style(), targets: &targets, below: 0, id_prefix: "" })
    }

    pub fn style(&self) -> Style {
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
                self.write(&address::standing(self.language_of_page(slug), slug)) + &fragment(id)
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
    fn listed(&self, address: Address, listing: Option<&crate::edition::Listing>) -> String {
        let empty = listing.is_none_or(|listing| listing.positions(self.language).is_empty());
        self.write(&if empty { address::archive(self.language) } else { address })
    }

    fn write(&self, address: &Address) -> String {
        let base = self.base();
        match self.form {
            Form::Rooted => address.url(base),
            Form::Absolute => address.absolute(base),
        }
    }

    fn base(&self) -> &BaseUrl {
        &self.edition.site.settings.base_url
    }

    /// Of where every link of a text leads, and of everyone who speaks in it, so that a page is made again when a target
    /// moves or a name changes.
    pub fn fingerprint(&self, bodies: &[&Body]) -> Fingerprint {
        let mut fold = Fold::new();
        for link in bodies.iter().flat_map(|body| &body.links) {
            if !matches!(link.to, Destination::Outer(_) | Destination::Fragment(_) | Destination::File(_)) {
                fold = fold.text(&self.href(&link.to));
            }
        }
        for id in bodies.iter().flat_map(|body| body.text.speakers()) {
            fold = fold.prints(self.edition.site.people.get(id).map(|person| person.fingerprint));
        }
        fold.done()
    }
}
