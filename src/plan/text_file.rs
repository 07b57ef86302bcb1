//! Small files at the root: for crawlers, and for phones that keep the site at hand.

use serde_json::json;

use super::address::{self, Address};
use super::parts::{Parts, text};
use super::sitemap;
use super::stage::Stage;
use crate::model::Language;

pub struct TextFile {
    pub text: String,
}

impl TextFile {
    pub fn parts(&self) -> Parts {
        vec![text("what it says", &self.text)]
    }
}

/// `robots.txt`: everything may be read; the sitemaps are named. RFC 9309.
pub fn robots(stage: &Stage<'_>) -> (Address, TextFile) {
    let base = &stage.edition.site.settings.base_url;
    let sitemaps = [sitemap::index_address(), sitemap::news_address()]
        .map(|address| format!("Sitemap: {}\n", address.absolute(base)));
    (Address::new("robots.txt"), TextFile { text: format!("User-agent: *\nAllow: /\n\n{}", sitemaps.concat()) })
}

/// `site.webmanifest`: name and icon, in both languages. <https://www.w3.org/TR/appmanifest/>
pub fn manifest(stage: &Stage<'_>) -> (Address, TextFile) {
    let base = &stage.edition.site.settings.base_url;
    let titles = Language::ALL.map(|language| stage.frame(language).own.title.as_str());
    let manifest = json!({
        "name": titles.join(" — "),
        "short_name": titles[0],
        "lang": "ar",
        "dir": "rtl",
        "start_url": address::door().url(base),
        "scope": address::door().url(base),
        "display": "browser",
        "background_color": "#ffffff",
        "theme_color": "#0e4a56",
        "icons": [{"src": stage.frame(Language::Arabic).site.assets.icon, "sizes": "any", "type": "image/svg+xml"}],
    });
    let text = serde_json::to_string_pretty(&manifest).unwrap_or_default() + "\n";
    (Address::new("site.webmanifest"), TextFile { text })
}
