//! What hosts are told: redirects and headers, in the words of each.

mod apache;
mod caddy;
mod cloudfront;
mod iis;
mod json;
mod netlify;
mod nginx;
mod own;

use std::borrow::Cow;

use crate::model::{Address, BaseUrl, HostKind, Language, Route, address};
use crate::output;
use crate::plan::context::Context;
use crate::plan::policy;
use crate::source::{Blob, Entry, percent};

output! {
    /// A file for a kind of host.
    pub struct HostFilePage<'n> {
        kind: HostKind,
        redirects: Vec<Redirect>,
        /// Whose names change with their content.
        assets: Vec<Address>,
        headers: Vec<(Cow<'n, str>, Cow<'n, str>)>,
        base: &'n BaseUrl,
        /// The site's own file of this name.
        own: Option<Entry<'n, Blob>>,
    }
    address = |file| Route::Host(file.kind).address();
    produce = |file, _| own::joined(file.kind, write(file), file.own.as_ref().map(|own| own.get())).map(Into::into);
}

/// An old address and where it leads.
#[derive(Clone, Hash)]
pub struct Redirect {
    pub from: Address,
    /// What must stand behind its question mark; whatever does, where there is none.
    pub query: Option<String>,
    pub to: Address,
}

/// For files whose names change with their content.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// Those for the hosts that the site names.
pub fn routes(context: &Context<'_>) -> Vec<Route> {
    context.edition.site.settings.host_kinds().map(Route::Host).collect()
}

impl<'c> HostFilePage<'c> {
    pub fn of<'n: 'c>(context: &'c Context<'n>, kind: HostKind) -> Option<Self> {
        let settings = &context.edition.site.settings;
        let is_wanted = settings.host_kinds().any(|wanted| wanted == kind);
        let own = context.inputs.blobs.get(format!("static/{}", kind.file_name()).as_str());
        is_wanted.then(|| Self {
            kind,
            redirects: redirects(context),
            assets: context.assets.iter().map(|asset| asset.address()).collect(),
            headers: policy::headers(settings),
            base: &settings.base_url,
            own: own.map(Entry::from),
        })
    }
}

/// Every old address of a public release, in the order of the edition.
pub fn redirects(context: &Context<'_>) -> Vec<Redirect> {
    let redirects = context.aliases().iter().filter_map(|alias| {
        let to = context.neighbour(alias.position, alias.language)?;
        Some(Redirect { from: alias.from.clone(), query: alias.query.clone(), to: to.address.clone() })
    });
    redirects.collect()
}

fn write(file: &HostFilePage<'_>) -> String {
    match file.kind {
        HostKind::NetlifyRedirects => netlify::redirects(file),
        HostKind::NetlifyHeaders => netlify::headers(file),
        HostKind::Apache => apache::write(file),
        HostKind::Nginx => nginx::write(file),
        HostKind::Caddy => caddy::write(file),
        HostKind::Iis => iis::write(file),
        HostKind::Azure => json::azure(file),
        HostKind::Firebase => json::firebase(file),
        HostKind::Vercel => json::vercel(file),
        HostKind::CloudfrontRequest => cloudfront::request(file),
        HostKind::CloudfrontResponse => cloudfront::response(file),
    }
}

/// From the root of the published folder.
fn in_folder(address: &Address) -> String {
    address.url(&BaseUrl { origin: String::new(), path: "/".to_owned() })
}

/// The page that is shown where there is none, for each language with the address below which it is.
fn not_found_pages() -> impl Iterator<Item = (Address, Address)> {
    Language::ALL.into_iter().map(|language| (address::front(language), address::not_found(Some(language))))
}

/// Types that servers do not know by themselves, by ending.
const TYPES: [(&str, &str); 4] = [
    ("atom", "application/atom+xml"),
    ("rss", "application/rss+xml"),
    ("md", "text/markdown"),
    ("webmanifest", "application/manifest+json"),
];

/// The decoded path as a regular expression that matches nothing else.
fn pattern(url: &str) -> String {
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

/// Addresses of files that may be kept for ever, as a regular expression of what stands behind the first slash.
fn hashed(base: &BaseUrl) -> String {
    let named = "(assets/.+|(ar|en)/(releases/.+/)?card)\\.[0-9a-f]{8}\\.";
    format!("^{}({named}|(ar|en)/search/[0-9])", pattern(&base.path))
}
