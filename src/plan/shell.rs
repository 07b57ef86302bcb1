//! What stands around every page of a language: its voice, masthead, footer and assets.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Serialize;

use super::assets::{Assets, AssetsView, Colours};
use super::policy::policy;
use super::publisher::{self, PublisherView};
use super::share_cards::{self, SharedBy};
use super::view::{Crumb, LinkView, OtherView, WayView};
use crate::edition::Edition;
use crate::locale::{self, Filling, Runs, Voice};
use crate::model::{Address, BaseUrl, Body, Digits, Language, LanguageSettings, Route, SearchFile, Settings, address};
use crate::source::{Entry, Fingerprint, Inputs, percent};
use crate::text::{HtmlOptions, Style, Targets, set_line, whole};

/// One language's shell. Everything in it is the same for every page of that language.
#[derive(Hash)]
pub struct Shell<'n> {
    pub language: Language,
    pub voice: Entry<'n, Voice>,
    pub settings: Entry<'n, Settings>,
    pub site: SiteView,
    /// The card of the site, by which pages without a picture of their own are shared.
    pub shared_by: Option<SharedBy>,
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
    pub organisations_url: Option<String>,
    /// Where readers search, where the site has a search.
    pub search: Option<SearchLinks>,
    /// Where there is something on it.
    pub corrections_url: Option<String>,
    pub door_url: String,
    pub feeds: FeedsView,
    pub assets: AssetsView,
    /// What browsers colour around a page.
    pub colours: Colours,
    pub manifest_url: String,
    /// Whether more than one organisation issues releases, so that readers should see which.
    pub several_issuers: bool,
    /// Which digits numbers are written in, by the names of Unicode: `latn`, `arab`.
    pub digits: &'static str,
    /// What a browser may do with a page.
    pub policy: String,
}

#[derive(Clone, Hash, Serialize)]
pub struct MenuView {
    pub id: String,
    pub title: String,
    pub url: String,
}

/// `site.search` in templates.
#[derive(Clone, Hash, Serialize)]
pub struct SearchLinks {
    /// The page, which is asked by `?q=`.
    pub url: String,
    /// What browsers are told of it.
    pub description_url: String,
}

#[derive(Clone, Hash, Serialize)]
pub struct FeedsView {
    pub atom: String,
    pub rss: String,
    pub json: String,
}

impl<'n> Shell<'n> {
    pub fn new(
        language: Language,
        edition: &Edition<'n>,
        voice: &'n Voice,
        (assets, inputs): (&Assets<'_>, &Inputs),
        look: Option<Fingerprint>,
    ) -> Self {
        let settings = &edition.site.settings;
        let own = settings.languages.get(language);
        let base = &settings.base_url;
        let front = address::front(language);
        let feed = |name| address::feed(&front, name).url(base);
        let several_issuers = edition.listings.organisations.len() > 1;
        let site = SiteView {
            title: own.title.clone(),
            description: own.description.clone(),
            home: front.url(base),
            base_url: address::door().absolute(base),
            publisher: publisher::view(language, edition.site, inputs),
            menu: menu(language, edition),
            archive_url: address::archive(language).url(base),
            topics_url: (!edition.listings.topics.is_empty()).then(|| address::topics(language).url(base)),
            search: settings.search.then(|| SearchLinks {
                url: address::search(language).url(base),
                description_url: Route::SearchFile(language, SearchFile::Description).address().url(base),
            }),
            corrections_url: edition.has_corrections(language).then(|| address::corrections(language).url(base)),
            door_url: address::door().url(base),
            feeds: FeedsView { atom: feed("feed.atom"), rss: feed("feed.rss"), json: feed("feed.json") },
            colours: assets.colours(),
            assets: assets.view(base),
            organisations_url: several_issuers.then(|| address::organisations(language).url(base)),
            several_issuers,
            manifest_url: Address::new("site.webmanifest").url(base),
            digits: match own.digits {
                Digits::Latin => "latn",
                Digits::ArabicIndic => "arab",
            },
            policy: policy(&settings.policy),
        };
        let shared_by = look.map(|look| SharedBy::card(share_cards::of_site(language, edition.site), None, look));
        Self { language, voice: Entry::from(voice), settings: Entry::from(settings), site, shared_by }
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

    /// A number of bytes as readers are told it: `4.2 MB`.
    pub fn file_size(&self, bytes: u64) -> String {
        let size = locale::FileSize::of(bytes);
        let number = size.number(self.own().digits);
        self.say_with(size.unit.message_id(), &[("size", Filling::Text(&number))])
    }

    /// Whose a picture is.
    pub fn credit(&self, credit: &str) -> String {
        self.say_with("photo-credit", &[("credit", Filling::Text(credit))])
    }

    /// A plain text as safe HTML: with the marks of its language, and runs of the other script isolated.
    pub fn html(&self, text: &str) -> String {
        self.html_in(text, self.language)
    }

    /// The same of a text in the other language.
    pub fn html_in(&self, text: &str, language: Language) -> String {
        let mut html = String::with_capacity(text.len() + 16);
        let style = Style::of(language, &self.settings);
        locale::isolate_into(&mut html, &set_line(text, &style), language, Runs::Bdi);
        html
    }

    /// A plain text with the marks of its language, for what is drawn.
    pub fn set(&self, text: &str) -> String {
        set_line(text, &self.style()).into_owned()
    }

    /// A message without variables.
    pub fn say(&self, id: &str) -> String {
        self.voice.say(id, &[])
    }

    pub fn say_with(&self, id: &str, arguments: &[(&str, Filling<'_>)]) -> String {
        self.voice.say(id, arguments)
    }

    pub fn link(&self, title: &str, address: &Address) -> LinkView {
        LinkView { title: title.to_owned(), title_html: self.html(title), url: address.url(self.base()) }
    }

    pub fn way(&self, title: &str, address: &Address, count: usize) -> WayView {
        let LinkView { title, title_html, url } = self.link(title, address);
        let count = self.own().digits.plain(i64::try_from(count).unwrap_or(i64::MAX));
        WayView { title, title_html, url: Some(url), count }
    }

    /// An instant as machines read it, with the offset of the site: `2023-12-15T10:00:00+04:00`.
    pub fn iso(&self, instant: Timestamp) -> String {
        iso(instant, self.zone())
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
        self.say_with("feed-title", &[("site", Filling::Text(&self.own().title))])
    }

    /// The switch to the same page in the other language, or to its front page.
    pub fn other(&self, counterpart: Option<&Address>) -> OtherView {
        let other = self.language.other();
        let front = address::front(other);
        OtherView {
            lang: other.code(),
            dir: other.direction().code(),
            name: self.voice.name_of_other(),
            site_title: self.settings.get().languages.get(other).title.clone(),
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

/// Static pages in the order of the menu; one that is missing in this language is left out.
fn menu(language: Language, edition: &Edition<'_>) -> Vec<MenuView> {
    let pages = edition.site.pages.iter().filter_map(|page| page.get(language));
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
