//! Where a text leads, for readers of one language: what is told to whoever writes it.

use super::photographs::{Photo, choice, usual};
use crate::edition::{Edition, Listing};
use crate::model::text::Saying;
use crate::model::{
    Address, Body, Destination, FileHome, Language, List, PairPath, Person, Picture, Route, SiteAddress, SitePlace,
    address,
};
use crate::source::{Entry, percent};
use crate::text::html::PictureTarget;
use crate::text::{Speaker, Style, Targets, speaker};

/// The newsroom as the readers of a text see it.
#[derive(Clone, Copy)]
pub struct Links<'n> {
    pub edition: &'n Edition<'n>,
    pub language: Language,
    /// Whose text it is, for the files at its side.
    pub home: Option<FileHome<'n>>,
    pub form: AddressForm,
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
pub enum AddressForm {
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
        let pair = self.home.and_then(FileHome::pair);
        let day = pair.and_then(|pair| pair.date()).map(|date| date.day);
        let office = day.and_then(|day| person.office_on(day)).map(|office| office.title.get(self.language));
        let honorific = person.honorific.as_ref().map(|honorific| honorific.get(self.language).as_str());
        let name = [honorific, Some(person.name.get(self.language).as_str())];
        let name: Vec<&str> = name.into_iter().flatten().collect();
        let comma = if self.language == Language::Arabic { "، " } else { ", " };
        [Some(name.join(" ")), office.cloned()].into_iter().flatten().collect::<Vec<_>>().join(comma)
    }

    /// The page that a fragment belongs to, where the text is read away from it.
    fn page(&self) -> Option<String> {
        let pair = self.home.and_then(FileHome::pair).filter(|_| self.form == AddressForm::Absolute)?;
        self.release(&pair.path).map(|address| self.write(&address))
    }

    fn picture(&self, file: &str) -> Option<PictureTarget> {
        let sizes = Photo::inside(self.home?, file)?.sizes();
        let usual = usual(&sizes)?;
        // Readers of feeds show a picture in their own size.
        let srcset = if self.form == AddressForm::Rooted { choice(&sizes, |one| self.write(one)) } else { None };
        Some(PictureTarget { address: self.write(&usual.address), dimensions: Some(usual.size), srcset })
    }

    /// The address of a destination. What the desk would have refused leads nowhere.
    fn href(&self, to: &Destination) -> String {
        match to {
            Destination::Site(to) => self.site(to),
            Destination::File(file) => {
                self.home.map_or(String::new(), |home| self.write(&address::media(&home.folder(), file)))
            }
            Destination::Outer(url) => percent::typed(url),
            // A fragment is written by who writes the text: it belongs to the page.
            Destination::Fragment(_) | Destination::Refused(_) => String::new(),
        }
    }

    /// An address of this site, with what follows it.
    fn site(&self, to: &SiteAddress) -> String {
        let address = match &to.place {
            SitePlace::Own(Route::Release(_, path)) => self.release(path),
            SitePlace::Own(Route::Markdown(_, path)) => {
                self.language_of(path).map(|language| Route::Markdown(language, path.clone()).address())
            }
            SitePlace::Own(Route::Page(_, slug)) => Some(address::static_page(self.language_of_page(slug), slug)),
            SitePlace::Own(route) => Some(self.listed(&route.clone().in_language(self.language))),
            SitePlace::Route(route) => Some(self.listed(route)),
            SitePlace::File(path) => Some(Address::new(&**path)),
        };
        let mut href = address.map_or(String::new(), |address| self.write(&address));
        for (sign, typed) in [('?', &to.query), ('#', &to.fragment)] {
            if let Some(typed) = typed {
                href.push(sign);
                href.push_str(&percent::typed(typed));
            }
        }
        href
    }

    /// A release in the reader's language, else in the one that it has.
    fn release(&self, path: &PairPath) -> Option<Address> {
        self.language_of(path).map(|language| address::release(language, path))
    }

    fn language_of(&self, path: &PairPath) -> Option<Language> {
        let pair = self.edition.get(path)?.pair;
        Some(if pair.release(self.language).is_some() { self.language } else { self.language.other() })
    }

    fn language_of_page(&self, slug: &str) -> Language {
        let own = self.edition.site.pages.iter().filter_map(|page| page.get(self.language));
        if own.into_iter().any(|page| page.slug == slug) { self.language } else { self.language.other() }
    }

    /// What stands at a route; for a list of a topic or somebody, the archive while nobody stands in it.
    fn listed(&self, route: &Route) -> Address {
        let lists = &self.edition.listings;
        let (language, listing) = match route {
            Route::List(language, List::Topic(id), None) => (*language, lists.topics.get(&**id)),
            Route::List(language, List::Person(id), None) => (*language, lists.people.get(&**id)),
            Route::List(language, List::Organisation(id), None) => (*language, lists.organisations.get(&**id)),
            _ => return route.address(),
        };
        if has(listing, language) { route.address() } else { address::archive(language) }
    }

    fn write(&self, address: &Address) -> String {
        let base = &self.edition.site.settings.base_url;
        match self.form {
            AddressForm::Rooted => address.url(base),
            AddressForm::Absolute => address.absolute(base),
        }
    }
}

/// Whether a list holds something in a language.
pub fn has(listing: Option<&Listing>, language: Language) -> bool {
    listing.is_some_and(|listing| !listing.positions(language).is_empty())
}
