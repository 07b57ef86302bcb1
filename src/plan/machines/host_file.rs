//! What hosts are told: redirects and headers, in the words of each.

use std::fmt::Write;

use crate::model::{Address, HostFile, HostKind, Route, address};
use crate::output;
use crate::plan::context::Context;
use crate::plan::policy::HEADERS;
use crate::source::percent;

output! {
    /// A file for a kind of host.
    pub struct HostFilePage<'n> {
        kind: HostKind,
        /// Old address and new, rooted and percent-encoded.
        redirects: Vec<(String, String)>,
        /// Rooted addresses of the assets whose names change with their content.
        assets: Vec<String>,
        /// Rooted address of the front door.
        root: String,
        /// Rooted address of the 404 page.
        not_found: String,
        origin: &'n str,
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
        let base = &settings.base_url;
        let url = |address: &Address| address.url(base);
        let redirects = context.aliases().iter().filter_map(|alias| {
            let to = context.neighbour(alias.position, alias.language)?;
            Some((url(&alias.from), url(&to.address)))
        });
        is_wanted.then(|| Self {
            kind,
            redirects: redirects.collect(),
            assets: context.assets.iter().map(|asset| url(&asset.address())).collect(),
            root: url(&address::door()),
            not_found: url(&address::not_found(None)),
            origin: &base.origin,
        })
    }
}

/// For files whose names change with their content.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

fn write(file: &HostFilePage<'_>) -> String {
    match file.kind {
        HostKind::NetlifyRedirects => file.redirects.iter().map(|(from, to)| format!("{from} {to} 301\n")).collect(),
        HostKind::NetlifyHeaders => headers(file),
        HostKind::Apache => apache(file),
    }
}

/// <https://docs.netlify.com/routing/headers/>, read by Cloudflare Pages too.
fn headers(file: &HostFilePage<'_>) -> String {
    let mut text = format!("{}*\n", file.root);
    for (name, value) in HEADERS {
        let _ = writeln!(text, "  {name}: {value}");
    }
    for asset in &file.assets {
        let _ = write!(text, "{asset}\n  Cache-Control: {FOR_EVER}\n");
    }
    text
}

/// <https://httpd.apache.org/docs/2.4/>
fn apache(file: &HostFilePage<'_>) -> String {
    let mut text = format!("ErrorDocument 404 {}\nAddDefaultCharset utf-8\n", file.not_found);
    text.push_str("AddType application/atom+xml .atom\nAddType application/rss+xml .rss\n");
    text.push_str("<IfModule mod_headers.c>\n");
    for (name, value) in HEADERS {
        let _ = writeln!(text, "  Header always set {name} \"{value}\"");
    }
    let _ = write!(
        text,
        "  <FilesMatch \"\\.[0-9a-f]{{8}}\\.(css|js|woff2|svg)$\">\n    Header set Cache-Control \"{FOR_EVER}\"\n  </FilesMatch>\n"
    );
    text.push_str("</IfModule>\n");
    for (from, to) in &file.redirects {
        // RedirectMatch compares the decoded path; Redirect compares the encoded one by prefix, which is too much.
        let _ = writeln!(text, "RedirectMatch 301 \"^{}$\" \"{to}\"", pattern(from));
    }
    text
}

/// The decoded path as a regular expression that matches nothing else.
fn pattern(url: &str) -> String {
    let decoded = percent::decode_lossy(url.trim_end_matches('/'));
    let mut pattern = String::new();
    for c in decoded.chars() {
        if c.is_ascii_punctuation() && !matches!(c, '/' | '-' | '_') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern + "/?"
}
