//! What all hosts are told, and how paths are written for them.

use std::borrow::Cow;

use crate::model::{Address, BaseUrl, Language, address, hashed_name};
use crate::source::percent;

/// What a file for a host is made of.
pub struct HostFacts<'a> {
    pub redirects: &'a [Redirect],
    /// Whose names change with their content.
    pub assets: &'a [Address],
    pub headers: &'a [(Cow<'a, str>, Cow<'a, str>)],
    pub base: &'a BaseUrl,
}

impl HostFacts<'_> {
    /// Where a redirect leads, for a host that knows the published folder alone.
    pub fn to(&self, redirect: &Redirect) -> String {
        if self.base.path == "/" { redirect.to.url(self.base) } else { redirect.to.absolute(self.base) }
    }
}

/// An old address and where it leads.
#[derive(Clone, Hash)]
pub struct Redirect {
    pub from: Address,
    /// What must stand behind its question mark; whatever does, where there is none.
    pub query: Option<String>,
    pub to: Address,
}

/// From the root of the published folder.
pub fn in_folder(address: &Address) -> String {
    address.url(&BaseUrl { origin: String::new(), path: "/".to_owned() })
}

/// The page that is shown where there is none, for each language with the address below which it is.
pub fn not_found_pages() -> impl Iterator<Item = (Address, Address)> {
    Language::ALL.into_iter().map(|language| (address::front(language), address::not_found(Some(language))))
}

/// Types that servers do not know by themselves, by ending.
pub const TYPES: [(&str, &str); 4] = [
    ("atom", "application/atom+xml"),
    ("rss", "application/rss+xml"),
    ("md", "text/markdown"),
    ("webmanifest", "application/manifest+json"),
];

/// The decoded path as a regular expression that matches nothing else.
pub fn pattern(url: &str) -> String {
    let decoded = percent::decode_lossy(url);
    let mut pattern = String::new();
    for c in decoded.chars() {
        if c.is_ascii_punctuation() && !matches!(c, '/' | '-' | '_') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern
}

/// Addresses of files that may be kept for ever, as a regular expression of the whole path.
pub fn hashed(base: &BaseUrl) -> String {
    format!("^{}{}$", pattern(&base.path), hashed_name::expression())
}
