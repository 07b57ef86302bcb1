//! Redirects and headers in the words of each host.

use std::fmt::Write;

use crate::plan::host_file::{HostFilePage, HostKind};
use crate::plan::policy::HEADERS;
use crate::source::percent;

/// For files whose names change with their content.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

pub fn write(file: &HostFilePage) -> String {
    match file.kind {
        HostKind::NetlifyRedirects => file.redirects.iter().map(|(from, to)| format!("{from} {to} 301\n")).collect(),
        HostKind::NetlifyHeaders => headers(file),
        HostKind::Apache => apache(file),
    }
}

/// <https://docs.netlify.com/routing/headers/>, read by Cloudflare Pages too.
fn headers(file: &HostFilePage) -> String {
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
fn apache(file: &HostFilePage) -> String {
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
