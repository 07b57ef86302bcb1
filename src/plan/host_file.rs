//! What hosts are told: redirects and headers.

use super::address::Address;
use super::parts::{Parts, text, texts};
use crate::model::HostFile;

/// A file for a kind of host.
pub struct HostFilePage {
    pub kind: HostKind,
    /// Old address and new, rooted and percent-encoded.
    pub redirects: Vec<(String, String)>,
    /// Rooted addresses of the assets whose names change with their content.
    pub assets: Vec<String>,
    /// Rooted address of the front door.
    pub root: String,
    /// Rooted address of the 404 page.
    pub not_found: String,
    pub origin: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum HostKind {
    NetlifyRedirects,
    NetlifyHeaders,
    Apache,
}

impl HostKind {
    pub const fn of(file: HostFile) -> &'static [Self] {
        match file {
            HostFile::Netlify => &[Self::NetlifyRedirects, Self::NetlifyHeaders],
            HostFile::Apache => &[Self::Apache],
        }
    }

    pub fn address(self) -> Address {
        Address::new(match self {
            Self::NetlifyRedirects => "_redirects",
            Self::NetlifyHeaders => "_headers",
            Self::Apache => ".htaccess",
        })
    }
}

impl HostFilePage {
    pub fn parts(&self) -> Parts {
        vec![
            texts("redirects", self.redirects.iter().flat_map(|(from, to)| [from.as_str(), to.as_str()])),
            texts("assets", self.assets.iter().map(String::as_str)),
            texts("addresses", [self.root.as_str(), self.not_found.as_str(), self.origin.as_str()]),
            text("kind", self.kind.address().as_str()),
        ]
    }
}
