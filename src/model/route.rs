//! The address book: every address that bayan makes, and what stands there.
//!
//! The desk, the plan, the preview, `verify` and `why` ask the same question of it. A shape says nothing of what is
//! public, or there at all: only an edition does. What people type themselves (aliases, names of files in `static/`) is
//! not in it.

use serde::{Deserialize, Serialize};

use super::address::{self, Address};
use super::list::number;
use super::{ContentFolder, FeedFormat, HostKind, Icon, Language, List, PairPath, SearchFile, Sitemap};
use crate::source::Fingerprint;

/// First parts of addresses that hold lists.
const FOLDERS: [&str; 4] = ["releases", "people", "organisations", "types"];

/// What stands at an address.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Route {
    /// Both languages side by side.
    Door,
    /// What a host shows where there is no page; `None` for the one in both languages.
    NotFound(Option<Language>),
    /// A language's front page.
    Front(Language),
    /// A release in one language.
    Release(Language, PairPath),
    /// A page of a list: the newest, or an older one by its number from the oldest.
    List(Language, List, Option<usize>),
    /// The page of all topics.
    Topics(Language),
    /// The page of all organisations that speak here.
    Organisations(Language),
    /// A page of what was put right, counted as those of lists.
    Corrections(Language, Option<usize>),
    /// A static page, by its slug.
    Page(Language, Box<str>),
    /// Of a list: the newsroom's own is that of all.
    Feed(Language, List, FeedFormat),
    /// A sitemap, or their index.
    Sitemap(Sitemap),
    /// What a kind of host is told.
    Host(HostKind),
    /// `robots.txt`
    Robots,
    /// `manifest.webmanifest`
    Manifest,
    /// The icon of the site.
    Icon(Icon),
    /// The card by which a release is shared, or the site; with the print of what is drawn.
    ShareCard(Language, Option<PairPath>, Box<str>),
    /// A release as Markdown.
    Markdown(Language, PairPath),
    /// What assistants read first; `None` for the one that leads to both languages.
    Llms(Option<Language>),
    /// All files of a release in one archive.
    MediaKit(PairPath),
    /// A file beside a release or a standing page, by its name.
    Media(ContentFolder, Box<str>),
    /// A file that is made of a picture of one, by its name.
    Picture(ContentFolder, Box<str>),
    /// The page on which readers search.
    Search(Language),
    /// What it reads.
    SearchFile(Language, SearchFile),
}

impl Route {
    /// Where it is published.
    pub fn address(&self) -> Address {
        match self {
            Self::Door => address::door(),
            Self::NotFound(language) => address::not_found(*language),
            Self::Front(language) => address::front(*language),
            Self::Release(language, path) => address::release(*language, path),
            Self::List(language, list, slice) => address::slice(&list.address(*language), *slice),
            Self::Topics(language) => address::topics(*language),
            Self::Organisations(language) => address::organisations(*language),
            Self::Corrections(language, slice) => address::slice(&address::corrections(*language), *slice),
            Self::Page(language, slug) => address::static_page(*language, slug),
            Self::Feed(language, List::All, format) => address::feed(&address::front(*language), format.file_name()),
            Self::Feed(language, list, format) => address::feed(&list.address(*language), format.file_name()),
            Self::Sitemap(Sitemap::Index) => Address::new("sitemap.xml"),
            Self::Sitemap(Sitemap::Year(year)) => Address::new(format!("sitemap-{year:04}.xml")),
            Self::Sitemap(Sitemap::Pages) => Address::new("sitemap-pages.xml"),
            Self::Sitemap(Sitemap::News) => Address::new("sitemap-news.xml"),
            Self::Host(kind) => Address::new(kind.file_name()),
            Self::Robots => Address::new("robots.txt"),
            Self::Manifest => Address::new("site.webmanifest"),
            Self::Icon(icon) => Address::new(icon.file_name()),
            Self::ShareCard(language, path, print) => address::share_card(*language, path.as_ref(), print),
            Self::Markdown(language, path) => address::feed(&address::release(*language, path), "index.md"),
            Self::Llms(None) => Address::new("llms.txt"),
            Self::Llms(Some(language)) => address::feed(&address::front(*language), "llms.txt"),
            Self::MediaKit(path) => address::media_kit(path),
            Self::Media(folder, name) => address::media(folder, name),
            Self::Picture(folder, name) => address::picture(folder, name),
            Self::Search(language) => address::search(*language),
            Self::SearchFile(language, file) => address::feed(&address::search(*language), &file.name()),
        }
    }

    /// What it is, in words.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Door => "front-door",
            Self::NotFound(_) => "not-found",
            Self::Front(_) => "front-page",
            Self::Release(..) => "release",
            Self::List(..) => "list",
            Self::Topics(_) => "list-of-topics",
            Self::Organisations(_) => "list-of-organisations",
            Self::Corrections(..) => "corrections-page",
            Self::Page(..) => "standing-page",
            Self::Feed(..) => "feed",
            Self::Sitemap(_) => "sitemap",
            Self::Host(_) => "host-file",
            Self::Robots | Self::Manifest | Self::Llms(_) => "text-file",
            Self::Icon(_) => "icon",
            Self::ShareCard(..) => "share-card",
            Self::Markdown(..) => "release-as-markdown",
            Self::MediaKit(_) => "media-kit",
            Self::Media(ContentFolder::Release(_), _) => "file-of-a-release",
            Self::Media(ContentFolder::Page(_), _) => "file-of-a-page",
            Self::Picture(ContentFolder::Release(_), _) => "picture-of-a-release",
            Self::Picture(ContentFolder::Page(_), _) => "picture-of-a-page",
            Self::Search(_) => "search-page",
            Self::SearchFile(..) => "search-file",
        }
    }

    /// What stands at an address, by its shape: below the site's root, decoded, as `Address::as_str` writes it.
    pub fn parse(address: &str) -> Option<Self> {
        if let Some(root) = Self::at_root(address) {
            return Some(root);
        }
        let (code, inside) = address.split_once('/')?;
        match Language::from_code(code) {
            Some(language) => Self::below(language, inside),
            None => Self::file(address),
        }
    }

    /// What is the same for both languages.
    fn file(address: &str) -> Option<Self> {
        let (folder, name) = address.rsplit_once('/').filter(|(_, name)| !name.is_empty())?;
        let above = |part: &str| folder.strip_suffix(part).and_then(ContentFolder::parse);
        if let Some(ContentFolder::Release(path)) = above("/kit") {
            return (name.strip_suffix(".zip") == Some(path.slug())).then_some(Self::MediaKit(path));
        }
        match above("/pictures") {
            Some(folder) => Some(Self::Picture(folder, name.into())),
            None => Some(Self::Media(ContentFolder::parse(folder)?, name.into())),
        }
    }

    fn at_root(address: &str) -> Option<Self> {
        Some(match address {
            "" => Self::Door,
            "404.html" => Self::NotFound(None),
            "robots.txt" => Self::Robots,
            "llms.txt" => Self::Llms(None),
            "site.webmanifest" => Self::Manifest,
            "sitemap.xml" => Self::Sitemap(Sitemap::Index),
            "sitemap-pages.xml" => Self::Sitemap(Sitemap::Pages),
            "sitemap-news.xml" => Self::Sitemap(Sitemap::News),
            other => match other.strip_prefix("sitemap-").and_then(|rest| rest.strip_suffix(".xml")) {
                Some(year) => Self::Sitemap(Sitemap::Year(number(year, 4)?)),
                None => match Icon::ALL.into_iter().find(|icon| icon.file_name() == other) {
                    Some(icon) => Self::Icon(icon),
                    None => Self::Host(HostKind::ALL.into_iter().find(|kind| kind.file_name() == other)?),
                },
            },
        })
    }

    fn below(language: Language, inside: &str) -> Option<Self> {
        let Some(folder) = inside.strip_suffix('/') else {
            return match inside {
                "" => Some(Self::Front(language)),
                "404.html" => Some(Self::NotFound(Some(language))),
                "llms.txt" => Some(Self::Llms(Some(language))),
                file if file.starts_with("releases/") && file.ends_with("/index.md") => {
                    let folder = file.strip_prefix("releases/")?.strip_suffix("/index.md")?;
                    Some(Self::Markdown(language, PairPath::parse(folder)?))
                }
                file => Self::share_card(language, file)
                    .or_else(|| Self::feed(language, file))
                    .or_else(|| SearchFile::at(file).map(|file| Self::SearchFile(language, file))),
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
            (["organisations"], None) => Some(Self::Organisations(language)),
            (["search"], None) => Some(Self::Search(language)),
            ([slug], None) if !FOLDERS.contains(slug) => Some(Self::Page(language, (*slug).into())),
            (["releases", path @ ..], None) if path.len() == 3 => {
                Some(Self::Release(language, PairPath::parse(&path.join("/"))?))
            }
            (list, _) => Some(Self::List(language, List::parse(list)?, slice)),
        }
    }

    /// Whether a static page may have this name: nothing of bayan's own stands there, or will one day.
    pub fn is_free_for_page(slug: &str) -> bool {
        let page = Self::Page(Language::Arabic, slug.into());
        let address = page.address();
        let file = address.as_str().trim_end_matches('/');
        Self::parse(address.as_str()).as_ref() == Some(&page) && Self::parse(file).is_none()
    }

    /// Whether bayan makes it only when there is a need, so that nothing else may stand there until then.
    pub fn comes_with_need(&self) -> bool {
        match self {
            Self::List(_, List::All, None) | Self::Feed(_, List::All, _) => false,
            Self::List(..)
            | Self::Corrections(..)
            | Self::Feed(..)
            | Self::Sitemap(Sitemap::Year(_) | Sitemap::News) => true,
            Self::Door
            | Self::NotFound(_)
            | Self::Front(_)
            | Self::Topics(_)
            | Self::Organisations(_)
            | Self::Sitemap(_)
            | Self::Release(..)
            | Self::Page(..)
            | Self::Host(_)
            | Self::Robots
            | Self::Manifest
            | Self::Icon(_)
            | Self::ShareCard(..)
            | Self::Markdown(..)
            | Self::Llms(_)
            | Self::Search(_)
            | Self::SearchFile(..)
            | Self::MediaKit(_)
            | Self::Media(..)
            | Self::Picture(..) => false,
        }
    }

    /// `card.1a2b3c4d.png`
    fn share_card(language: Language, file: &str) -> Option<Self> {
        let (folder, name) = file.rsplit_once('/').unwrap_or(("", file));
        let print = name.strip_prefix("card.")?.strip_suffix(".png")?;
        let path = match folder.strip_prefix("releases/") {
            Some(path) => Some(PairPath::parse(path)?),
            None => folder.is_empty().then_some(None)?,
        };
        Fingerprint::is_in_file_name(print).then(|| Self::ShareCard(language, path, print.into()))
    }

    fn feed(language: Language, file: &str) -> Option<Self> {
        let (list, name) = file.rsplit_once('/').unwrap_or(("", file));
        let format = FeedFormat::ALL.into_iter().find(|format| format.file_name() == name)?;
        let parts: Vec<&str> = list.split('/').collect();
        let list = match parts[..] {
            [""] => List::All,
            _ if parts.iter().any(|part| part.is_empty()) => return None,
            _ => List::parse(&parts).filter(|list| *list != List::All && list.has_feed())?,
        };
        Some(Self::Feed(language, list, format))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ReleaseType;

    #[test]
    fn every_address_comes_back_as_the_route_that_made_it() {
        let path = PairPath::parse("2025/03/افتتاح-مركز").expect("a path");
        let mut routes = vec![Route::Door, Route::NotFound(None), Route::Robots, Route::Manifest, Route::Llms(None)];
        for folder in [ContentFolder::from(&path), ContentFolder::Page("هوية".into())] {
            routes.push(Route::Media(folder.clone(), "صورة 1.jpg".into()));
            routes.push(Route::Picture(folder, "1a2b3c4d-960.jpg".into()));
        }
        for page in ["pictures", "kit"] {
            routes.push(Route::Media(ContentFolder::Page(page.into()), "1a2b3c4d-960.jpg".into()));
        }
        routes.push(Route::MediaKit(path.clone()));
        routes.extend(HostKind::ALL.map(Route::Host));
        routes.extend(Icon::ALL.map(Route::Icon));
        routes.extend([Sitemap::Index, Sitemap::Year(2025), Sitemap::Pages, Sitemap::News].map(Route::Sitemap));
        for language in Language::ALL {
            let lists = [
                List::All,
                List::Year(2025),
                List::Month(2025, 3),
                List::Topic("health".into()),
                List::Person("minister".into()),
                List::Organisation("mohap".into()),
                List::Type(ReleaseType::Statement),
            ];
            for slice in [None, Some(1), Some(12)] {
                routes.extend(lists.iter().map(|list| Route::List(language, list.clone(), slice)));
                routes.push(Route::Corrections(language, slice));
            }
            for format in FeedFormat::ALL {
                let followed = lists.iter().filter(|list| list.has_feed());
                routes.extend(followed.map(|list| Route::Feed(language, list.clone(), format)));
            }
            routes.extend([Route::NotFound(Some(language)), Route::Front(language), Route::Topics(language)]);
            routes.push(Route::Organisations(language));
            routes.push(Route::Page(language, "about".into()));
            routes.push(Route::Release(language, path.clone()));
            routes.push(Route::Markdown(language, path.clone()));
            routes.push(Route::Llms(Some(language)));
            routes.push(Route::ShareCard(language, None, "0a1b2c3d".into()));
            routes.push(Route::ShareCard(language, Some(path.clone()), "0a1b2c3d".into()));
            routes.push(Route::Search(language));
            routes.push(Route::SearchFile(language, SearchFile::Words(2016, 2025, "1a2b3c4d".into(), 7)));
        }
        for route in routes {
            assert_eq!(Route::parse(route.address().as_str()).as_ref(), Some(&route), "{:?}", route.address());
        }
    }

    #[test]
    fn a_page_is_called_as_nothing_of_bayans_own_is() {
        for taken in [
            "releases",
            "topics",
            "corrections",
            "people",
            "organisations",
            "types",
            "search",
            "404.html",
            "feed.atom",
            "feed.json",
        ] {
            assert!(!Route::is_free_for_page(taken), "{taken}");
        }
        for free in ["about", "عن-المكتب", "feed", "404", "sitemap.xml", "page", "release"] {
            assert!(Route::is_free_for_page(free), "{free}");
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
            "ar/people//feed.atom",
            "ar/topics//feed.atom",
            "ar/releases/feed.atom",
            "ar/releases/2025/feed.atom",
            "ar/types/release/",
            "ar/types/release/feed.atom",
            "ar/types/decree/",
            "ar/people/",
            "releases/2025/03/a/",
            "sitemap-25.xml",
            "assets/site.css",
            "ar/card.png",
            "ar/card.0A1B2C3D.png",
            "ar/topics/card.0a1b2c3d.png",
            "ar/releases/2025/03/card.0a1b2c3d.png",
            "card.0a1b2c3d.png",
            "releases/2025/03/a/kit/b.zip",
            "pages/about/",
            "pages/about",
            "pages/about/logos/a.svg",
            "pages/a.svg",
            "pages/pictures/a/b.jpg",
        ] {
            assert_eq!(Route::parse(address), None, "{address}");
        }
    }
}
