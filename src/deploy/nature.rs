//! What a published file is to a deploy: as what it is sent, how long it may be kept, when its turn comes.

use std::borrow::Cow;

use crate::model::{Address, ContentFolder, Route, SearchFile, is_hashed};
use crate::outgoing::{TEXT_ENDINGS, media_type};
use crate::plan::policy::FOR_EVER;

/// Of any other: it is asked for anew each time (RFC 9111, section 5.2.2.4).
pub const ASK_AGAIN: &str = "no-cache";

/// When a file's turn comes: each may name those before it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum DeployTurn {
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

/// Whether it becomes much smaller when it is packed: pictures, fonts, PDFs and archives are packed already.
pub fn is_text(file: &str) -> bool {
    file.rsplit_once('.').is_some_and(|(_, end)| TEXT_ENDINGS.contains(&end))
}

/// When its turn comes.
pub fn turn(file: &str) -> DeployTurn {
    match route(file) {
        Some(Route::Door) => DeployTurn::Door,
        Some(Route::Front(_)) => DeployTurn::Front,
        Some(Route::List(..) | Route::Topics(_) | Route::Organisations(_) | Route::Corrections(..)) => DeployTurn::List,
        Some(Route::Feed(..) | Route::Manifest | Route::Icon(_)) => DeployTurn::Feed,
        Some(Route::Sitemap(_) | Route::Host(_) | Route::Robots | Route::Llms(_)) => DeployTurn::Machine,
        Some(Route::SearchFile(_, SearchFile::Manifest)) => DeployTurn::Machine,
        Some(Route::SearchFile(_, SearchFile::Description)) => DeployTurn::Feed,
        Some(Route::SearchFile(..)) => DeployTurn::File,
        Some(Route::Markdown(..) | Route::MediaKit(_) | Route::ShareCard(..)) => DeployTurn::File,
        Some(Route::Media(..)) if is_page(file) => DeployTurn::Page,
        Some(Route::Media(..) | Route::Picture(..)) => DeployTurn::File,
        Some(Route::Release(..) | Route::Page(..) | Route::NotFound(_) | Route::Search(_)) => DeployTurn::Page,
        None if is_page(file) => DeployTurn::Page,
        None => DeployTurn::File,
    }
}

/// Whether a reader sees it as a page.
pub fn is_page(file: &str) -> bool {
    file.ends_with(".html")
}

/// The announcement or standing page to which it belongs.
pub fn folder(file: &str) -> Option<ContentFolder> {
    match route(file)? {
        Route::Release(_, path)
        | Route::Markdown(_, path)
        | Route::MediaKit(path)
        | Route::ShareCard(_, Some(path), _) => Some(ContentFolder::Release(path)),
        Route::Page(_, slug) => Some(ContentFolder::Page((&*slug).into())),
        Route::Media(folder, _) | Route::Picture(folder, _) => Some(folder),
        _ => None,
    }
}

/// Whether it shows a text that cites files: where it is gone they go with it.
pub fn shows_files(file: &str) -> bool {
    matches!(route(file), Some(Route::Release(..) | Route::Page(..)))
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
    Route::parse(Address::of_file(file).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_may_name_those_whose_turn_came_before() {
        let turns = [
            ("assets/site.0f0f0f0f.css", DeployTurn::File),
            ("releases/2026/02/centre/report.pdf", DeployTurn::File),
            ("pages/press-kit/logo.svg", DeployTurn::File),
            ("pages/press-kit/pictures/0f0f0f0f-960.jpg", DeployTurn::File),
            ("pages/old/address.html", DeployTurn::Page),
            ("en/releases/2026/02/centre/index.md", DeployTurn::File),
            ("logo.svg", DeployTurn::File),
            ("en/releases/2026/02/centre/card.0f0f0f0f.png", DeployTurn::File),
            ("ar/releases/2026/02/مركز-الخدمات/index.html", DeployTurn::Page),
            ("ar/about/index.html", DeployTurn::Page),
            ("old/address.aspx/index.html", DeployTurn::Page),
            ("ar/404.html", DeployTurn::Page),
            ("ar/releases/index.html", DeployTurn::List),
            ("en/topics/health/page/3/index.html", DeployTurn::List),
            ("ar/feed.atom", DeployTurn::Feed),
            ("en/index.html", DeployTurn::Front),
            ("index.html", DeployTurn::Door),
            ("sitemap-2026.xml", DeployTurn::Machine),
            (".htaccess", DeployTurn::Machine),
        ];
        for (file, wanted) in turns {
            assert_eq!(turn(file), wanted, "{file}");
        }
    }
}
