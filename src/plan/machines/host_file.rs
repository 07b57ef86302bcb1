//! What hosts are told: redirects and headers, in the words of each.

use std::fmt::Write;

use crate::model::{Address, BaseUrl, HostFile, HostKind, Language, Route, address};
use crate::output;
use crate::plan::context::Context;
use crate::plan::policy::HEADERS;
use crate::source::percent;

output! {
    /// A file for a kind of host.
    pub struct HostFilePage<'n> {
        kind: HostKind,
        /// Old address and new.
        redirects: Vec<(Address, Address)>,
        /// Whose names change with their content.
        assets: Vec<Address>,
        base: &'n BaseUrl,
    }
    address = |file| Route::Host(file.kind).address();
    produce = |file, _| Ok(write(file).into());
}

const fn kinds(file: HostFile) -> &'static [HostKind] {
    match file {
        HostFile::Netlify => &[HostKind::NetlifyRedirects, HostKind::NetlifyHeaders],
        HostFile::Apache => &[HostKind::Apache],
    }
}

/// Those for the hosts that the site names.
pub fn routes(context: &Context<'_>) -> Vec<Route> {
    let files = &context.edition.site.settings.host_files;
    files.iter().flat_map(|file| kinds(*file)).map(|kind| Route::Host(*kind)).collect()
}

impl<'c> HostFilePage<'c> {
    pub fn of<'n: 'c>(context: &'c Context<'n>, kind: HostKind) -> Option<Self> {
        let settings = &context.edition.site.settings;
        let is_wanted = settings.host_files.iter().any(|file| kinds(*file).contains(&kind));
        let redirects = context.aliases().iter().filter_map(|alias| {
            let to = context.neighbour(alias.position, alias.language)?;
            Some((alias.from.clone(), to.address.clone()))
        });
        is_wanted.then(|| Self {
            kind,
            redirects: redirects.collect(),
            assets: context.assets.iter().map(|asset| asset.address()).collect(),
            base: &settings.base_url,
        })
    }
}

/// For files whose names change with their content.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

fn write(file: &HostFilePage<'_>) -> String {
    match file.kind {
        HostKind::NetlifyRedirects => redirects(file),
        HostKind::NetlifyHeaders => headers(file),
        HostKind::Apache => apache(file),
    }
}

/// <https://docs.netlify.com/routing/redirects/>, read by Cloudflare Pages too. Both know the published folder alone, and
/// not under which path of another host it is shown.
fn redirects(file: &HostFilePage<'_>) -> String {
    let mut text = String::new();
    for (from, to) in &file.redirects {
        let to = if file.base.path == "/" { to.url(file.base) } else { to.absolute(file.base) };
        let _ = writeln!(text, "{} {to} 301", in_folder(from));
    }
    for language in Language::ALL {
        let not_found = in_folder(&address::not_found(Some(language)));
        let _ = writeln!(text, "{}* {not_found} 404", in_folder(&address::front(language)));
    }
    text
}

/// <https://docs.netlify.com/routing/headers/>, read by Cloudflare Pages too.
fn headers(file: &HostFilePage<'_>) -> String {
    let mut text = format!("{}*\n", in_folder(&address::door()));
    for (name, value) in HEADERS {
        let _ = writeln!(text, "  {name}: {value}");
    }
    for asset in &file.assets {
        let _ = write!(text, "{}\n  Cache-Control: {FOR_EVER}\n", in_folder(asset));
    }
    text
}

/// From the root of the published folder.
fn in_folder(address: &Address) -> String {
    address.url(&BaseUrl { origin: String::new(), path: "/".to_owned() })
}

/// <https://httpd.apache.org/docs/2.4/>. A path is compared, and given, by its letters: Apache encodes it itself.
fn apache(file: &HostFilePage<'_>) -> String {
    let url = |address: &Address| address.url(file.base);
    let mut text = format!("ErrorDocument 404 {}\nAddDefaultCharset utf-8\n", url(&address::not_found(None)));
    for language in Language::ALL {
        let (front, not_found) = (url(&address::front(language)), url(&address::not_found(Some(language))));
        let _ = write!(
            text,
            "<If \"%{{REQUEST_URI}} =~ m#^{}#\">\n  ErrorDocument 404 {not_found}\n</If>\n",
            pattern(&front)
        );
    }
    text.push_str("AddType application/atom+xml .atom\nAddType application/rss+xml .rss\nAddType text/markdown .md\n");
    text.push_str("<IfModule mod_headers.c>\n");
    for (name, value) in HEADERS {
        let _ = writeln!(text, "  Header always set {name} \"{value}\"");
    }
    text.push_str("  Header set Cache-Control \"no-cache\"\n</IfModule>\n");
    let assets = pattern(&format!("{}assets/", file.base.path));
    let _ = write!(
        text,
        "<If \"%{{REQUEST_URI}} =~ m#^{assets}.+\\.[0-9a-f]{{8}}\\.#\">\n  <IfModule mod_headers.c>\n    Header set Cache-Control \"{FOR_EVER}\"\n  </IfModule>\n</If>\n"
    );
    for (from, to) in &file.redirects {
        // Redirect compares by prefix, which is too much.
        let (from, to) = (url(from), percent::decode_lossy(&url(to)).replace('$', "\\$"));
        let _ = writeln!(text, "RedirectMatch 301 \"^{}/?$\" \"{to}\"", pattern(from.trim_end_matches('/')));
    }
    text
}

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
