//! The address book: every address that bayan makes, and what stands there.
//!
//! The desk, the plan, the preview, `verify` and `why` ask the same question of it. A shape says nothing of what is
//! public, or there at all: only an edition does. What people type themselves (aliases, names of files in `static/`) is
//! not in it.

use super::address::{self, Address};
use super::{Language, PairPath};

/// What stands at an address.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Route {
    /// Both languages side by side.
    Door,
    /// What a host shows where there is no page; `None` for the one in both languages.
    NotFound(Option<Language>),
    Front(Language),
    Release(Language, PairPath),
    /// A page of a list: the newest, or an older one by its number from the oldest.
    List(Language, List, Option<usize>),
    Topics(Language),
    /// A page of what was put right, counted as those of lists.
    Corrections(Language, Option<usize>),
    /// A static page, by its slug.
    Page(Language, Box<str>),
    /// The newsroom's feed, or that of a topic.
    Feed(Language, Option<Box<str>>, FeedFormat),
    Sitemap(Sitemap),
    Host(HostKind),
    Robots,
    Manifest,
    /// A file beside a release, by its name.
    Media(PairPath, Box<str>),
}

/// Releases that stand together.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum List {
    All,
    Year(i16),
    Month(i16, i8),
    /// By id, as the two below.
    Topic(Box<str>),
    Person(Box<str>),
    Organisation(Box<str>),
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum FeedFormat {
    Atom,
    Rss,
    Json,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Sitemap {
    Index,
    /// The releases of a year.
    Year(i16),
    /// Pages that are no releases.
    Pages,
    /// The releases of the last two days.
    News,
}

/// A file that a host reads.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum HostKind {
    NetlifyRedirects,
    NetlifyHeaders,
    Apache,
}

impl FeedFormat {
    pub const ALL: [Self; 3] = [Self::Atom, Self::Rss, Self::Json];

    pub const fn file_name(self) -> &'static str {
        match self {
            Self::Atom => "feed.atom",
            Self::Rss => "feed.rss",
            Self::Json => "feed.json",
        }
    }
}

impl HostKind {
    const ALL: [Self; 3] = [Self::NetlifyRedirects, Self::NetlifyHeaders, Self::Apache];

    pub const fn file_name(self) -> &'static str {
        match self {
            Self::NetlifyRedirects => "_redirects",
            Self::NetlifyHeaders => "_headers",
            Self::Apache => ".htaccess",
        }
    }
}

impl List {
    /// The address of its newest page.
    pub fn address(&self, language: Language) -> Address {
        match self {
            Self::All => address::archive(language),
            Self::Year(year) => address::year(language, *year),
            Self::Month(year, month) => address::month(language, *year, *month),
            Self::Topic(id) => address::topic(language, id),
            Self::Person(id) => address::person(language, id),
            Self::Organisation(id) => address::organisation(language, id),
        }
    }

    /// From the parts of an address behind the language.
    fn parse(parts: &[&str]) -> Option<Self> {
        Some(match parts {
            ["releases"] => Self::All,
            ["releases", year] => Self::Year(number(year, 4)?),
            ["releases", year, month] => {
                Self::Month(number(year, 4)?, number(month, 2).filter(|month| (1..=12).contains(month))?)
            }
            ["topics", id] => Self::Topic((*id).into()),
            ["people", id] => Self::Person((*id).into()),
            ["organisations", id] => Self::Organisation((*id).into()),
            _ => return None,
        })
    }
}

impl Route {
    pub fn address(&self) -> Address {
        match self {
            Self::Door => address::door(),
            Self::NotFound(language) => address::not_found(*language),
            Self::Front(language) => address::front(*language),
            Self::Release(language, path) => address::release(*language, path),
            Self::List(language, list, slice) => address::slice(&list.address(*language), *slice),
            Self::Topics(language) => address::topics(*language),
            Self::Corrections(language, slice) => address::slice(&address::corrections(*language), *slice),
            Self::Page(language, slug) => address::static_page(*language, slug),
            Self::Feed(language, topic, format) => {
                let list = topic.as_ref().map_or_else(|| address::front(*language), |id| address::topic(*language, id));
                address::feed(&list, format.file_name())
            }
            Self::Sitemap(Sitemap::Index) => Address::new("sitemap.xml"),
            Self::Sitemap(Sitemap::Year(year)) => Address::new(format!("sitemap-{year:04}.xml")),
            Self::Sitemap(Sitemap::Pages) => Address::new("sitemap-pages.xml"),
            Self::Sitemap(Sitemap::News) => Address::new("sitemap-news.xml"),
            Self::Host(kind) => Address::new(kind.file_name()),
            Self::Robots => Address::new("robots.txt"),
            Self::Manifest => Address::new("site.webmanifest"),
            Self::Media(path, name) => address::media(path, name),
        }
    }

    /// What it is, in words.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Door => "front door",
            Self::NotFound(_) => "404 page",
            Self::Front(_) => "front page",
            Self::Release(..) => "release",
            Self::List(..) => "list",
            Self::Topics(_) => "list of topics",
            Self::Corrections(..) => "corrections page",
            Self::Page(..) => "standing page",
            Self::Feed(..) => "feed",
            Self::Sitemap(_) => "sitemap",
            Self::Host(_) => "host file",
            Self::Robots | Self::Manifest => "text file",
            Self::Media(..) => "file of a release",
        }
    }

    /// What stands at an address, by its shape: below the site's root, decoded, as `Address::as_str` writes it.
    pub fn parse(address: &str) -> Option<Self> {
        if let Some(root) = Self::at_root(address) {
            return Some(root);
        }
        if let Some((folder, name)) = address.strip_prefix("releases/").and_then(|inside| inside.rsplit_once('/')) {
            return Some(Self::Media(PairPath::parse(folder)?, (!name.is_empty()).then(|| name.into())?));
        }
        let (code, inside) = address.split_once('/')?;
        Self::below(Language::from_code(code)?, inside)
    }

    fn at_root(address: &str) -> Option<Self> {
        Some(match address {
            "" => Self::Door,
            "404.html" => Self::NotFound(None),
            "robots.txt" => Self::Robots,
            "site.webmanifest" => Self::Manifest,
            "sitemap.xml" => Self::Sitemap(Sitemap::Index),
            "sitemap-pages.xml" => Self::Sitemap(Sitemap::Pages),
            "sitemap-news.xml" => Self::Sitemap(Sitemap::News),
            other => match other.strip_prefix("sitemap-").and_then(|rest| rest.strip_suffix(".xml")) {
                Some(year) => Self::Sitemap(Sitemap::Year(number(year, 4)?)),
                None => Self::Host(HostKind::ALL.into_iter().find(|kind| kind.file_name() == other)?),
            },
        })
    }

    fn below(language: Language, inside: &str) -> Option<Self> {
        let Some(folder) = inside.strip_suffix('/') else {
            return match inside {
                "" => Some(Self::Front(language)),
                "404.html" => Some(Self::NotFound(Some(language))),
                file => Self::feed(language, file),
            };
        };
        let mut parts: Vec<&str> = folder.split('/').collect();
        if parts.iter().any(|part| part.is_empty()) {
            return None;
        }
        let mut slice = None;
        if let [.., "page", number] = parts[..]
            && !number.starts_with('0')
        {
            slice = Some(number.parse().ok()?);
            parts.truncate(parts.len() - 2);
        }
        match (&parts[..], slice) {
            (["corrections"], _) => Some(Self::Corrections(language, slice)),
            (["topics"], None) => Some(Self::Topics(language)),
            ([slug], None) if *slug != "releases" => Some(Self::Page(language, (*slug).into())),
            (["releases", path @ ..], None) if path.len() == 3 => {
                Some(Self::Release(language, PairPath::parse(&path.join("/"))?))
            }
            (list, _) => Some(Self::List(language, List::parse(list)?, slice)),
        }
    }

    fn feed(language: Language, file: &str) -> Option<Self> {
        let (list, name) = file.rsplit_once('/').unwrap_or(("", file));
        let format = FeedFormat::ALL.into_iter().find(|format| format.file_name() == name)?;
        let topic = match list.split('/').collect::<Vec<_>>()[..] {
            [""] => None,
            ["topics", id] if !id.is_empty() => Some(id.into()),
            _ => return None,
        };
        Some(Self::Feed(language, topic, format))
    }
}

/// A number of so many digits.
fn number<N: std::str::FromStr>(typed: &str, digits: usize) -> Option<N> {
    let is_plain = typed.len() == digits && typed.bytes().all(|byte| byte.is_ascii_digit());
    typed.parse().ok().filter(|_| is_plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_comes_back_as_the_route_that_made_it() {
        let path = PairPath::parse("2025/03/افتتاح-مركز").expect("a path");
        let mut routes = vec![Route::Door, Route::NotFound(None), Route::Robots, Route::Manifest];
        routes.push(Route::Media(path.clone(), "صورة 1.jpg".into()));
        routes.extend(HostKind::ALL.map(Route::Host));
        routes.extend([Sitemap::Index, Sitemap::Year(2025), Sitemap::Pages, Sitemap::News].map(Route::Sitemap));
        for language in Language::ALL {
            let lists = [
                List::All,
                List::Year(2025),
                List::Month(2025, 3),
                List::Topic("health".into()),
                List::Person("minister".into()),
                List::Organisation("mohap".into()),
            ];
            for slice in [None, Some(1), Some(12)] {
                routes.extend(lists.iter().map(|list| Route::List(language, list.clone(), slice)));
                routes.push(Route::Corrections(language, slice));
            }
            for format in FeedFormat::ALL {
                routes.push(Route::Feed(language, None, format));
                routes.push(Route::Feed(language, Some("health".into()), format));
            }
            routes.extend([Route::NotFound(Some(language)), Route::Front(language), Route::Topics(language)]);
            routes.push(Route::Page(language, "about".into()));
            routes.push(Route::Release(language, path.clone()));
        }
        for route in routes {
            assert_eq!(Route::parse(route.address().as_str()).as_ref(), Some(&route), "{:?}", route.address());
        }
    }

    #[test]
    fn what_bayan_never_makes_is_no_route() {
        for address in [
            "fr/",
            "ar",
            "ar//",
            "ar/releases/2025/13/",
            "ar/releases/25/",
            "ar/releases/2025/03/a/b/",
            "ar/releases/page/0/",
            "ar/releases/page/01/",
            "ar/topics/page/2/",
            "ar/about/page/2/",
            "ar/people/feed.atom/x",
            "ar/people/minister/feed.atom",
            "ar/topics//feed.atom",
            "releases/2025/03/a/",
            "sitemap-25.xml",
            "assets/site.css",
        ] {
            assert_eq!(Route::parse(address), None, "{address}");
        }
    }
}
