//! Sitemaps: an index, a shard for each year, one for other pages, and the news of the last two days.

use super::address::{self, Address};
use super::card::Card;
use super::frame::iso;
use super::parts::{Parts, prints, text, texts};
use super::release_page::modified;
use super::stage::Stage;
use crate::edition::next_change::NEWS_WINDOW;
use crate::model::{Language, PerLanguage};
use crate::source::Fingerprint;

pub struct Sitemap<'s> {
    pub stage: &'s Stage<'s>,
    pub content: SitemapContent<'s>,
}

pub enum SitemapContent<'s> {
    /// Shards by name, each with the instant of its last change where one is known.
    Index(Vec<(Address, Option<jiff::Timestamp>)>),
    /// Releases, oldest first.
    Year(Vec<&'s Card<'s>>),
    /// Addresses that are no releases, by language; both for pages that exist in both.
    Pages(Vec<PerLanguage<Option<Address>>>),
    /// Releases of the last two days, newest first.
    News(Vec<&'s Card<'s>>),
}

/// One `<url>`.
pub struct UrlView {
    pub location: String,
    pub modified: Option<String>,
    /// Language and address.
    pub alternates: Vec<(&'static str, String)>,
    pub news: Option<NewsView>,
}

pub struct NewsView {
    pub publication: String,
    pub language: &'static str,
    pub published: String,
    pub title: String,
}

pub fn index_address() -> Address {
    Address::new("sitemap.xml")
}

pub fn year_address(year: i16) -> Address {
    Address::new(format!("sitemap-{year:04}.xml"))
}

pub fn pages_address() -> Address {
    Address::new("sitemap-pages.xml")
}

pub fn news_address() -> Address {
    Address::new("sitemap-news.xml")
}

/// Whether a release is still news.
pub fn is_news(card: &Card<'_>, now: jiff::Timestamp) -> bool {
    card.release.public_from.checked_add(NEWS_WINDOW).is_ok_and(|until| now < until)
}

impl Sitemap<'_> {
    pub fn parts(&self) -> Parts {
        let base = &self.stage.edition.site.settings.base_url;
        let mut parts = vec![texts("base URL", [base.origin.as_str(), base.path.as_str()])];
        match &self.content {
            SitemapContent::Index(shards) => {
                let told: Vec<String> =
                    shards.iter().map(|(address, at)| format!("{} {at:?}", address.as_str())).collect();
                parts.push(texts("shards", told.iter().map(String::as_str)));
                parts.push(("settings", self.stage.edition.site.settings.fingerprint));
            }
            SitemapContent::Year(cards) => {
                parts.push(prints("releases", cards.iter().map(|card| self.print(card))));
                parts.push(("settings", self.stage.edition.site.settings.fingerprint));
            }
            SitemapContent::News(cards) => {
                parts.push(prints("releases of the last two days", cards.iter().map(|card| card.fingerprint())));
                let instants: Vec<String> = cards.iter().map(|card| card.release.public_from.to_string()).collect();
                parts.push(texts("when they went out", instants.iter().map(String::as_str)));
                parts.push(("settings", self.stage.edition.site.settings.fingerprint));
            }
            SitemapContent::Pages(pages) => {
                let addresses = pages.iter().flat_map(|page| page.present()).map(|(_, address)| address.as_str());
                parts.push(texts("pages", addresses));
            }
        }
        parts
    }

    /// Only what the sitemap says of a release.
    fn print(&self, card: &Card<'_>) -> Fingerprint {
        let both = card.release.counterpart().is_some();
        text("", &format!("{} {} {both}", card.address().as_str(), modified(&card.release, self.stage))).1
    }

    /// The shards of an index, each with its last change.
    pub fn shards(&self) -> Vec<(String, Option<String>)> {
        let SitemapContent::Index(shards) = &self.content else { return Vec::new() };
        let settings = &self.stage.edition.site.settings;
        let view = |(address, at): &(Address, Option<jiff::Timestamp>)| {
            (address.absolute(&settings.base_url), at.map(|at| iso(at, &settings.time_zone)))
        };
        shards.iter().map(view).collect()
    }

    pub fn urls(&self) -> Vec<UrlView> {
        match &self.content {
            SitemapContent::Index(_) => Vec::new(),
            SitemapContent::Year(cards) => cards.iter().map(|card| self.release(card)).collect(),
            SitemapContent::News(cards) => cards.iter().map(|card| self.news(card)).collect(),
            SitemapContent::Pages(pages) => pages.iter().flat_map(|page| self.pages(page)).collect(),
        }
    }

    fn release(&self, card: &Card<'_>) -> UrlView {
        let settings = &self.stage.edition.site.settings;
        let path = &card.release.pair.path;
        let languages = card.release.pair.releases.present().map(|(language, _)| language);
        let alternates: Vec<_> = languages
            .map(|language| (language.code(), address::release(language, path).absolute(&settings.base_url)))
            .collect();
        UrlView {
            location: card.address().absolute(&settings.base_url),
            modified: Some(iso(modified(&card.release, self.stage), &settings.time_zone)),
            alternates: if alternates.len() > 1 { alternates } else { Vec::new() },
            news: None,
        }
    }

    fn news(&self, card: &Card<'_>) -> UrlView {
        let settings = &self.stage.edition.site.settings;
        let language = card.release.language();
        let news = NewsView {
            publication: settings.languages.get(language).title.clone(),
            language: language.code(),
            published: iso(card.release.public_from, &settings.time_zone),
            title: card.title().to_owned(),
        };
        UrlView { news: Some(news), modified: None, ..self.release(card) }
    }

    fn pages(&self, page: &PerLanguage<Option<Address>>) -> Vec<UrlView> {
        let base = &self.stage.edition.site.settings.base_url;
        let all: Vec<(Language, String)> =
            page.present().map(|(language, address)| (language, address.absolute(base))).collect();
        let alternates = if all.len() > 1 {
            all.iter().map(|(language, url)| (language.code(), url.clone())).collect()
        } else {
            Vec::new()
        };
        all.into_iter()
            .map(|(_, location)| UrlView { location, modified: None, alternates: alternates.clone(), news: None })
            .collect()
    }
}
