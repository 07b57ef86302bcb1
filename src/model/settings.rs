//! What `site.toml` says.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{Bilingual, DeployTarget, Freeze, HostKind, PerLanguage};
use crate::diagnostics::Place;
use crate::source::{Fingerprint, Printed, SourceFile, Sum};

/// What `site.toml` says.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where readers find the site.
    pub base_url: BaseUrl,
    /// The newsroom's clocks.
    pub time_zone: TimeZone,
    /// What differs between the languages.
    pub languages: PerLanguage<LanguageSettings>,
    /// Id of the organisation that publishes the newsroom.
    pub publisher: Option<String>,
    /// Where readers may pass a release on, in the order of the page.
    pub share: Vec<ShareTarget>,
    /// Releases on a page of a list.
    pub page_size: usize,
    /// Releases in a feed.
    pub feed_size: usize,
    /// What the ids of entries of feeds begin with.
    pub feed_ids: FeedIds,
    /// Of a hundred public releases, as many as a build may take down at once.
    pub take_down_limit: usize,
    /// What becomes of HTML typed in a text.
    pub raw_html: RawHtml,
    /// Whether each release stands as Markdown beside its page.
    pub markdown: bool,
    /// Whether readers can search the releases.
    pub search: bool,
    /// For which hosts redirects and headers are written.
    pub host_files: Vec<HostFile>,
    /// What servers say with each file, by name.
    pub headers: Vec<(String, String)>,
    /// Other hosts from which pages may load something.
    pub policy: Vec<PolicySource>,
    /// Endings of files that may be published beside releases, besides those that always may.
    pub allowed_files: Vec<String>,
    /// Slugs of standing pages, in the order of the menu; all of them where absent.
    pub menu: Option<Vec<String>>,
    /// Levels of rules that the site moves.
    pub rules: BTreeMap<String, Level>,
    /// Hosts of which each language has its own, for comparing links.
    pub parity_hosts: Vec<Bilingual>,
    /// Windows in which only what is essential goes out: in order of time, none over another.
    pub freezes: Vec<Freeze>,
    /// Where the newsroom is deployed to.
    pub deploys: Vec<DeployTarget>,
    /// `photo_terms`: the address of the page that says how photographs may be used.
    pub photo_terms: Option<String>,
    /// Whether pages without a picture of their own are shared by a card that is drawn.
    pub cards: Option<CardSettings>,
    /// `site.toml` as it was typed, to show places in it.
    pub file: SourceFile,
    /// Of the file.
    pub fingerprint: Fingerprint,
    /// Whether every line of the file could be read; else what a line would have said has its default.
    pub is_whole: bool,
}

/// With the address at which the site is built, which the command line may change.
impl Printed for Settings {
    fn fingerprint(&self) -> Fingerprint {
        Sum::of(&(self.fingerprint, &self.base_url))
    }
}

impl Settings {
    /// The files that the hosts of the site read.
    pub fn host_kinds(&self) -> impl Iterator<Item = HostKind> {
        self.host_files.iter().flat_map(|file| file.kinds()).copied()
    }

    /// The freeze that is over at an instant.
    pub fn freeze_until(&self, until: Timestamp) -> Option<&Freeze> {
        self.freezes.iter().find(|freeze| freeze.until == until)
    }

    /// Where a word is written in `site.toml`: its first occurrence as a value or key of its own.
    pub fn place_of(&self, word: &str) -> Place {
        let place = |file: &SourceFile| Some(Place::new(file, file.typed_word(word)?));
        // What a second file says counts.
        let second = self.file.parts().and_then(|joined| place(&joined.second));
        second.or_else(|| place(&self.file)).unwrap_or_else(|| Place::head(&self.file.path))
    }
}

/// What `[cards]` says.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct CardSettings {
    /// Releases of an earlier day are shared by the card of the site; all have their own where it is absent.
    pub since: Option<Date>,
}

/// One language's part of the settings.
#[derive(Clone, Debug)]
pub struct LanguageSettings {
    /// The newsroom's name.
    pub title: String,
    /// One sentence on the newsroom, for machines and results of searches.
    pub description: Option<String>,
    /// BCP 47, `ar-AE`.
    pub locale: String,
    /// In which digits the interface and dates are written.
    pub digits: Digits,
    /// The calendars of a date, in the order in which readers see them.
    pub calendars: Vec<Calendar>,
    /// By which names months go.
    pub months: Months,
    /// How quotation marks are printed.
    pub quotes: QuoteStyle,
}

/// What the ids of feeds and of their entries begin with, for ever (RFC 4287, section 4.2.6).
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct FeedIds {
    /// `tag:news.example.gov,2026:`, or an address with a slash at its end.
    pub start: String,
    /// Whether `site.toml` says so, and not the address alone.
    pub is_given: bool,
}

/// The host of a newsroom that has just begun.
pub const NEW_SITE: &str = "news.example.gov";

/// Scheme and host, and the path below which the site lives.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct BaseUrl {
    /// `https://news.example.gov`, without a slash at its end.
    pub origin: String,
    /// `/` or `/some/path/`: a slash at both ends, percent-encoded.
    pub path: String,
}

impl BaseUrl {
    /// Without scheme and port.
    pub fn host(&self) -> &str {
        let authority = self.origin.split_once("://").map_or(self.origin.as_str(), |(_, authority)| authority);
        authority.rsplit_once(':').map_or(authority, |(host, _)| host)
    }
}

/// What becomes of HTML that was typed into a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum RawHtml {
    /// Shown as the text that was typed.
    #[default]
    Escaped,
    /// Let through, cleaned of everything that could act.
    Sanitised,
}

/// Which digits numbers are written in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Digits {
    /// `0` to `9`
    #[default]
    Latin,
    /// `٠` to `٩`
    ArabicIndic,
}

/// Which names the Gregorian months have in Arabic.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Months {
    /// يناير، فبراير
    #[default]
    Gulf,
    /// كانون الثاني، شباط
    Levant,
}

/// A calendar by which days are told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Calendar {
    /// `gregory`
    Gregorian,
    /// `islamic-umalqura`
    UmmAlQura,
}

impl Calendar {
    /// As Unicode names it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Gregorian => "gregory",
            Self::UmmAlQura => "islamic-umalqura",
        }
    }
}

/// The marks around quoted words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum QuoteStyle {
    /// « »
    Guillemets,
    /// “ ”
    Curly,
}

/// A place where readers pass a release on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "each is called as its service is")]
pub enum ShareTarget {
    Email,
    WhatsApp,
    X,
    LinkedIn,
    Telegram,
    Facebook,
}

/// A file that tells a host what to redirect and which headers to send.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum HostFile {
    /// `_redirects` and `_headers`.
    Netlify,
    /// `.htaccess`.
    Apache,
    /// `nginx.conf`.
    Nginx,
    /// `Caddyfile`.
    Caddy,
    /// `web.config`.
    Iis,
    /// `staticwebapp.config.json`.
    Azure,
    /// `firebase.json`.
    Firebase,
    /// `vercel.json`.
    Vercel,
    /// `cloudfront-request.js` and `cloudfront-response.js`.
    Cloudfront,
}

/// Another host from which pages may load something.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PolicySource {
    /// `script-src`
    pub directive: String,
    /// `https://stats.example.gov`
    pub origin: String,
}

impl HostFile {
    /// The files that it reads.
    pub const fn kinds(self) -> &'static [HostKind] {
        match self {
            Self::Netlify => &[HostKind::NetlifyRedirects, HostKind::NetlifyHeaders],
            Self::Apache => &[HostKind::Apache],
            Self::Nginx => &[HostKind::Nginx],
            Self::Caddy => &[HostKind::Caddy],
            Self::Iis => &[HostKind::Iis],
            Self::Azure => &[HostKind::Azure],
            Self::Firebase => &[HostKind::Firebase],
            Self::Vercel => &[HostKind::Vercel],
            Self::Cloudfront => &[HostKind::CloudfrontRequest, HostKind::CloudfrontResponse],
        }
    }
}

/// How much a rule weighs on this site.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Level {
    /// It stops a build.
    Error,
    /// It is told as a warning.
    Warn,
    /// It is told as a note.
    Note,
    /// It is not looked for.
    Off,
}

impl ShareTarget {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Email, Self::WhatsApp, Self::X, Self::LinkedIn, Self::Telegram, Self::Facebook];

    /// As it is typed in `site.toml`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::WhatsApp => "whatsapp",
            Self::X => "x",
            Self::LinkedIn => "linkedin",
            Self::Telegram => "telegram",
            Self::Facebook => "facebook",
        }
    }
}
