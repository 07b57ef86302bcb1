//! Texts get their addresses.

use std::fmt::Write;

use super::address::{self, Address};
use crate::edition::Edition;
use crate::model::{BaseUrl, Block, Body, Destination, Language, Markup, Pair, PairPath, Piece, Quote, Speaker};
use crate::source::{Fingerprint, Fold, percent};

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
    /// The HTML of a markup of `body`.
    pub fn fill(&self, markup: &Markup, body: &Body) -> String {
        let length = markup.0.iter().map(|piece| if let Piece::Html(html) = piece { html.len() } else { 80 }).sum();
        let mut html = String::with_capacity(length);
        for piece in &markup.0 {
            match piece {
                Piece::Html(piece) => self.piece(&mut html, piece),
                Piece::Link(number) => {
                    if let Some(link) = body.links.get(*number as usize) {
                        escape_into(&mut html, &self.href(&link.to));
                    }
                }
                Piece::Picture(number) => {
                    if let Some(picture) = body.pictures.get(*number as usize) {
                        self.picture(&mut html, &picture.file);
                    }
                }
            }
        }
        html
    }

    /// HTML as it is; but away from its page a reference to a footnote must name the page.
    fn piece(&self, html: &mut String, piece: &str) {
        match self.page() {
            Some(page) => html.push_str(&piece.replace("href=\"#", &format!("href=\"{page}#"))),
            None => html.push_str(piece),
        }
    }

    /// The page that a fragment belongs to, where the text is read away from it.
    fn page(&self) -> Option<String> {
        let pair = self.pair.filter(|_| self.form == Form::Absolute)?;
        self.release(&pair.path).map(|address| self.write(&address))
    }

    fn picture(&self, html: &mut String, file: &str) {
        let Some(pair) = self.pair else { return };
        let url = self.write(&address::media(&pair.path, file));
        let _ = write!(html, " src=\"");
        escape_into(html, &url);
        html.push('"');
        if let Some((width, height)) = pair.media(file).and_then(|media| media.dimensions) {
            let _ = write!(html, " width=\"{width}\" height=\"{height}\"");
        }
    }

    /// The address of a destination. What the desk would have refused leads nowhere.
    pub fn href(&self, to: &Destination) -> String {
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
            Destination::Fragment(id) => format!("{}#{}", self.page().unwrap_or_default(), percent::typed(id)),
            Destination::Outer(url) => percent::typed(url),
            Destination::Refused(_) => String::new(),
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
        for block in bodies.iter().flat_map(|body| &body.blocks) {
            if let Block::Quote(Quote { speaker: Speaker::Person(id), .. }) = block {
                fold = fold.prints(self.edition.site.people.get(id).map(|person| person.fingerprint));
            }
        }
        fold.done()
    }
}

/// Escapes a text for an attribute in double quotes.
pub fn escape_into(html: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            c => html.push(c),
        }
    }
}
