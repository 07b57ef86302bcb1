//! What stands around every page of a language: its voice, masthead, footer and assets.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Serialize;

use super::assets::{Assets, AssetsView};
use super::policy::POLICY;
use super::view::{Alternate, Crumb, DateView, FeedLink, LinkView, OtherView, PageView};
use crate::edition::Edition;
use crate::language::HijriDate;
use crate::locale::{self, Argument, Runs, Voice};
use crate::model::{Address, BaseUrl, Body, Calendar, Digits, Language, LanguageSettings, Moment, Settings, address};
use crate::source::Entry;
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

/// What sets one page's head apart.
pub struct Head<'a> {
    pub kind: &'static str,
    /// Without the site's title.
    pub title: &'a str,
    pub description: &'a str,
    pub address: &'a Address,
    /// The same page in the other language, if there is one.
    pub counterpart: Option<Address>,
    /// What stands above it, from the front page down; the page itself is added. Empty for pages without breadcrumbs.
    pub breadcrumbs: Vec<Crumb>,
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
        whole(body, &HtmlOptions { style: self.style(), runs: Runs::Bdi, targets, below: 0, id_prefix: "" })
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
        Crumb { title_html: self.html(&self.say("home")), url: Some(self.site.home.clone()) }
    }

    pub fn releases_crumb(&self) -> Crumb {
        Crumb { title_html: self.html(&self.say("releases")), url: Some(self.site.archive_url.clone()) }
    }

    pub fn crumb(&self, title: &str, address: Option<&Address>) -> Crumb {
        Crumb { title_html: self.html(title), url: address.map(|address| address.url(self.base())) }
    }

    /// The newsroom's feeds.
    pub fn feed_links(&self) -> Vec<FeedLink> {
        let title = self.feed_title();
        let feeds = &self.site.feeds;
        [
            ("application/atom+xml", &feeds.atom),
            ("application/rss+xml", &feeds.rss),
            ("application/feed+json", &feeds.json),
        ]
        .map(|(kind, url)| FeedLink { title: title.clone(), r#type: kind, url: url.clone() })
        .into()
    }

    pub fn feed_title(&self) -> String {
        self.say_with("feed-title", &[("site", Argument::Text(&self.own().title))])
    }

    /// The head of an ordinary page; pages that differ change the fields afterwards.
    pub fn page(&self, mut head: Head<'_>) -> PageView {
        let base = self.base();
        if !head.breadcrumbs.is_empty() {
            head.breadcrumbs.push(self.crumb(head.title, None));
        }
        let site = &self.own().title;
        let title = match head.title {
            "" => site.clone(),
            title => {
                self.say_with("document-title", &[("title", Argument::Text(title)), ("site", Argument::Text(site))])
            }
        };
        let mut alternates = Vec::new();
        if let Some(counterpart) = &head.counterpart {
            let pair = [(self.language, head.address), (self.language.other(), counterpart)];
            alternates.extend(
                pair.map(|(language, address)| Alternate { hreflang: language.code(), href: address.absolute(base) }),
            );
            alternates.sort_by_key(|alternate| alternate.hreflang);
            // Neither language is the default: whoever reads neither is sent to the front door.
            alternates.push(Alternate { hreflang: "x-default", href: address::door().absolute(base) });
        }
        PageView {
            kind: head.kind,
            title,
            description: locale::cut_at_word(head.description, 160).into_owned(),
            canonical: head.address.absolute(base),
            alternates,
            breadcrumbs: head.breadcrumbs,
            feeds: self.feed_links(),
            json_ld: None,
            og_type: "website",
            og_image: None,
            locale: self.own().locale.replace('-', "_"),
            published: None,
            modified: None,
            noindex: false,
        }
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
