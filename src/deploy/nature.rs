//! What a published file is to a deploy: as what it is sent, how long it may be kept, when its turn comes.

use std::borrow::Cow;

use crate::model::{PairPath, Route, SearchFile};
use crate::outgoing::media_type;

/// Of a file whose name changes with its bytes (RFC 8246).
pub const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// Of any other: it is asked for anew each time (RFC 9111, section 5.2.2.4).
pub const ASK_AGAIN: &str = "no-cache";

/// When a file's turn comes: each may name those before it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Turn {
    /// Pictures, style sheets, attachments, texts beside pages.
    File,
    /// Releases and standing pages; also whatever page bayan did not make.
    Page,
    List,
    Feed,
    Front,
    /// The front door, from which all else is found.
    Door,
    /// Sitemaps and what hosts and robots are told.
    Machine,
}

/// Whether it carries a hash of its bytes in its name: another content has another name.
pub fn is_hashed(file: &str) -> bool {
    let is_hash = |part: &str| part.len() == 8 && part.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    match route(file) {
        Some(route) => route.is_hashed(),
        None => file.starts_with("assets/") && file.split('.').skip(1).any(is_hash),
    }
}

/// Whether it carries a hash, and words of many announcements.
pub fn tells_of_all(file: &str) -> bool {
    is_hashed(file) && matches!(route(file), Some(Route::SearchFile(..)))
}

/// How long a file may be kept by whoever read it.
pub fn cache_rule(file: &str) -> &'static str {
    if is_hashed(file) { FOR_EVER } else { ASK_AGAIN }
}

/// As what it is sent.
pub fn content_type(file: &str) -> Cow<'static, str> {
    media_type(file)
}

/// When its turn comes.
pub fn turn(file: &str) -> Turn {
    match route(file) {
        Some(Route::Door) => Turn::Door,
        Some(Route::Front(_)) => Turn::Front,
        Some(Route::List(..) | Route::Topics(_) | Route::Corrections(..)) => Turn::List,
        Some(Route::Feed(..) | Route::Manifest | Route::Icon(_)) => Turn::Feed,
        Some(Route::Sitemap(_) | Route::Host(_) | Route::Robots | Route::Llms(_)) => Turn::Machine,
        Some(Route::SearchFile(_, SearchFile::Manifest)) => Turn::Machine,
        Some(Route::SearchFile(_, SearchFile::Description)) => Turn::Feed,
        Some(Route::SearchFile(..)) => Turn::File,
        Some(Route::Markdown(..) | Route::MediaKit(_) | Route::Media(..) | Route::ShareCard(..)) => Turn::File,
        Some(Route::Release(..) | Route::Page(..) | Route::NotFound(_) | Route::Search(_)) => Turn::Page,
        None if is_page(file) => Turn::Page,
        None => Turn::File,
    }
}

/// Whether a reader sees it as a page.
pub fn is_page(file: &str) -> bool {
    file.ends_with(".html")
}

/// The announcement to which it belongs.
pub fn pair(file: &str) -> Option<PairPath> {
    match route(file)? {
        Route::Release(_, path)
        | Route::Markdown(_, path)
        | Route::MediaKit(path)
        | Route::Media(path, _)
        | Route::ShareCard(_, Some(path), _) => Some(path),
        _ => None,
    }
}

/// Whether it is the page of a release.
pub fn is_release(file: &str) -> bool {
    matches!(route(file), Some(Route::Release(..)))
}

/// The pages that may be shown instead of others.
pub const COVERS: [&str; 3] = ["ar/404.html", "en/404.html", "404.html"];

/// What is shown instead of a page that is gone: the 404 page of its language.
pub fn instead_of(file: &str) -> &'static str {
    let [ar, en, both] = COVERS;
    match file.split_once('/') {
        Some(("ar", _)) => ar,
        Some(("en", _)) => en,
        _ => both,
    }
}

fn route(file: &str) -> Option<Route> {
    let folder = file.strip_suffix("index.html").filter(|folder| folder.is_empty() || folder.ends_with('/'));
    Route::parse(folder.unwrap_or(file))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_may_name_those_whose_turn_came_before() {
        let turns = [
            ("assets/site.0f0f0f0f.css", Turn::File),
            ("releases/2026/02/centre/report.pdf", Turn::File),
            ("en/releases/2026/02/centre/index.md", Turn::File),
            ("logo.svg", Turn::File),
            ("en/releases/2026/02/centre/card.0f0f0f0f.png", Turn::File),
            ("ar/releases/2026/02/مركز-الخدمات/index.html", Turn::Page),
            ("ar/about/index.html", Turn::Page),
            ("old/address.aspx/index.html", Turn::Page),
            ("ar/404.html", Turn::Page),
            ("ar/releases/index.html", Turn::List),
            ("en/topics/health/page/3/index.html", Turn::List),
            ("ar/feed.atom", Turn::Feed),
            ("en/index.html", Turn::Front),
            ("index.html", Turn::Door),
            ("sitemap-2026.xml", Turn::Machine),
            (".htaccess", Turn::Machine),
        ];
        for (file, wanted) in turns {
            assert_eq!(turn(file), wanted, "{file}");
        }
    }

    #[test]
    fn only_what_carries_its_hash_may_be_kept() {
        for file in ["assets/site.0f0f0f0f.css", "ar/card.0f0f0f0f.png", "ar/search/2025.1a2b3c4d/7.json"] {
            assert_eq!(cache_rule(file), FOR_EVER, "{file}");
        }
        for file in [
            "index.html",
            "ar/search/index.json",
            "assets/site.css",
            "releases/2026/02/centre/chart.20261117.svg",
            "ar/feed.atom",
        ] {
            assert_eq!(cache_rule(file), ASK_AGAIN, "{file}");
        }
    }
}
