//! What stands around every page of a language: its voice, masthead, footer and assets.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Serialize;

use super::assets::{Assets, AssetsView};
use super::policy::POLICY;
use super::view::{Crumb, DateView, LinkView, OtherView};
use crate::edition::Edition;
use crate::language::HijriDate;
use crate::locale::{self, Argument, Runs, Voice};
use crate::model::{Address, BaseUrl, Body, Calendar, Digits, Language, LanguageSettings, Moment, Settings, address};
use crate::source::{Entry, percent};
use crate::text::{HtmlOptions, Style, Targets, set_line, whole};

/// One language's shell. Everything in it is the same for every page of that language.
#[derive(Hash)]
pub struct Shell<'n> {
    pub language: Language,
    pub voice: Entry<'n, Voice>,
    pub settings: Entry<'n, Settings>,
    pub site: SiteView,
}

/// `site` in templates.
#[derive(Clone, Hash, Serialize)]
pub struct SiteView {
    pub title: String,
    pub description: Option<String>,
    pub home: String,
    pub base_url: String,
    pub publisher: Option<PublisherView>,
    pub menu: Vec<MenuView>,
    pub archive_url: String,
    pub topics_url: Option<String>,
    /// Where there is something on it.
    pub corrections_url: Option<String>,
    pub door_url: String,
    pub feeds: FeedsView,
    pub assets: AssetsView,
    pub manifest_url: String,
    /// Which digits numbers are written in, by the names of Unicode: `latn`, `arab`.
    pub digits: &'static str,
    /// What a browser may do with a page.
    pub policy: &'static str,
}

#[derive(Clone, Hash, Serialize)]
pub struct PublisherView {
    pub name: String,
    pub url: Option<String>,
    pub logo: Option<String>,
}

#[derive(Clone, Hash, Serialize)]
pub struct MenuView {
    pub id: String,
    pub title: String,
    pub url: String,
}

#[derive(Clone, Hash, Serialize)]
pub struct FeedsView {
    pub atom: String,
    pub rss: String,
    pub json: String,
}

impl<'n> Shell<'n> {
    pub fn new(language: Language, edition: &Edition<'n>, voice: &'n Voice, assets: &Assets<'_>) -> Self {
        let settings = &edition.site.settings;
        let own = settings.languages.get(language);
        let base = &settings.base_url;
        let front = address::front(language);
        let feed = |name| address::feed(&front, name).url(base);
        let site = SiteView {
            title: own.title.clone(),
            description: own.description.clone(),
            home: front.url(base),
            base_url: address::door().absolute(base),
            publisher: publisher(language, edition),
            menu: menu(language, edition),
            archive_url: address::archive(language).url(base),
            topics_url: (!edition.listings.topics.is_empty()).then(|| address::topics(language).url(base)),
            corrections_url: edition.has_corrections(language).then(|| address::corrections(language).url(base)),
            door_url: address::door().url(base),
            feeds: FeedsView { atom: feed("feed.atom"), rss: feed("feed.rss"), json: feed("feed.json") },
            assets: assets.view(base),
            manifest_url: Address::new("site.webmanifest").url(base),
            digits: match own.digits {
                Digits::Latin => "latn",
                Digits::ArabicIndic => "arab",
            },
            policy: POLICY,
        };
        Self { language, voice: Entry::from(voice), settings: Entry::from(settings), site }
    }

    pub fn base(&self) -> &'n BaseUrl {
        &self.settings.get().base_url
    }

    /// The id of what stands, or first stood, at an address, for feeds.
    pub fn feed_id(&self, address: &Address) -> String {
        let mut id = self.settings.get().feed_ids.start.clone();
        id.extend(percent::path(address.as_str()));
        id
    }

    /// What the site says of itself in this language.
    pub fn own(&self) -> &'n LanguageSettings {
        self.settings.get().languages.get(self.language)
    }

    pub fn zone(&self) -> &'n TimeZone {
        &self.settings.get().time_zone
    }

    /// How its texts are set.
    pub fn style(&self) -> Style {
        Style::of(self.language, &self.settings)
    }

    /// A whole text as HTML: for feeds, static pages and boilerplate.
    pub fn whole(&self, body: &Body, targets: &Targets) -> String {
        whole(body, &HtmlOptions { style: self.style(), targets, below: 0, id_prefix: "" })
    }

    /// A plain text as safe HTML: with the marks of its language, and runs of the other script isolated.
    pub fn html(&self, text: &str) -> String {
        let mut html = String::with_capacity(text.len() + 16);
        locale::isolate_into(&mut html, &set_line(text, &self.style()), self.language, Runs::Bdi);
        html
    }

    /// A message without variables.
    pub fn say(&self, id: &str) -> String {
        self.voice.say(id, &[])
    }

    pub fn say_with(&self, id: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        self.voice.say(id, arguments)
    }

    pub fn link(&self, title: &str, address: &Address) -> LinkView {
        LinkView { title: title.to_owned(), title_html: self.html(title), url: address.url(self.base()) }
    }

    /// An instant as machines read it, with the offset of the site: `2023-12-15T10:00:00+04:00`.
    pub fn iso(&self, instant: Timestamp) -> String {
        iso(instant, self.zone())
    }

    /// A day as people read it; `sighted` is the Hijri date where the sighting differed from the calendar.
    pub fn date(&self, moment: Moment, sighted: Option<&str>) -> DateView {
        let gregorian = || self.voice.dates.day(moment.day);
        let hijri =
            sighted.and_then(|text| HijriDate::parse(text).ok()).or_else(|| HijriDate::from_gregorian(moment.day));
        let hijri = hijri.filter(|_| self.own().calendars.contains(&Calendar::UmmAlQura));
        let hijri_iso = hijri.map(|date| date.to_string());
        let hijri_text = hijri.map(|date| self.voice.hijri.day(date));
        let iso = self.iso(moment.instant);
        match hijri_text {
            Some(text) if !self.own().calendars.contains(&Calendar::Gregorian) => {
                DateView { iso, text, hijri_iso: None, hijri: None }
            }
            hijri => DateView { iso, text: gregorian(), hijri_iso, hijri },
        }
    }

    pub fn home_crumb(&self) -> Crumb {
        self.crumb(&self.say("home"), Some(&address::front(self.language)))
    }

    pub fn releases_crumb(&self) -> Crumb {
        self.crumb(&self.say("releases"), Some(&address::archive(self.language)))
    }

    pub fn crumb(&self, title: &str, address: Option<&Address>) -> Crumb {
        let name = title.to_owned();
        Crumb { title_html: self.html(title), name, url: address.map(|address| address.url(self.base())) }
    }

    pub fn feed_title(&self) -> String {
        self.say_with("feed-title", &[("site", Argument::Text(&self.own().title))])
    }

    /// The switch to the same page in the other language, or to its front page.
    pub fn other(&self, counterpart: Option<&Address>) -> OtherView {
        let other = self.language.other();
        let front = address::front(other);
        OtherView {
            lang: other.code(),
            dir: other.direction().code(),
            name: self.voice.name_of_other(),
            url: counterpart.unwrap_or(&front).url(self.base()),
            exists: counterpart.is_some(),
        }
    }
}

/// See [`Shell::iso`].
pub fn iso(instant: Timestamp, zone: &TimeZone) -> String {
    let instant = Timestamp::from_second(instant.as_second()).unwrap_or(instant);
    let offset = zone.to_offset(instant);
    instant.display_with_offset(offset).to_string()
}

fn publisher(language: Language, edition: &Edition<'_>) -> Option<PublisherView> {
    let site = edition.site;
    let organisation = site.organisations.get(site.settings.publisher.as_ref()?)?;
    let logo =
        organisation.logo.as_ref().map(|logo| Address::new(logo.trim_start_matches('/')).url(&site.settings.base_url));
    Some(PublisherView { name: organisation.name.get(language).clone(), url: organisation.url.clone(), logo })
}

/// Static pages in the order of the menu; one that is missing in this language is left out.
fn menu(language: Language, edition: &Edition<'_>) -> Vec<MenuView> {
    let pages = edition.site.pages.iter().filter_map(|page| page.get(language).as_ref());
    let view = |slug: &str, title: &str| MenuView {
        id: slug.to_owned(),
        title: title.to_owned(),
        url: address::static_page(language, slug).url(&edition.site.settings.base_url),
    };
    match &edition.site.settings.menu {
        None => pages.map(|page| view(&page.slug, &page.title.value)).collect(),
        Some(order) => order
            .iter()
            .filter_map(|slug| pages.clone().find(|page| page.slug == *slug))
            .map(|page| view(&page.slug, &page.title.value))
            .collect(),
    }
}
