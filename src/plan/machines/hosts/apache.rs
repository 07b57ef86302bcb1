//! `.htaccess`. <https://httpd.apache.org/docs/2.4/>

use std::fmt::Write;

use super::facts::{HostFacts, TYPES, hashed, not_found_pages, pattern};
use crate::model::{Address, address};
use crate::plan::policy::FOR_EVER;
use crate::source::percent;

/// A path is compared, and given, by its letters: Apache encodes it itself.
pub fn write(file: &HostFacts<'_>) -> String {
    let url = |address: &Address| address.url(file.base);
    let mut text = format!("ErrorDocument 404 {}\nAddDefaultCharset utf-8\n", url(&address::not_found(None)));
    for (front, not_found) in not_found_pages() {
        let _ = write!(
            text,
            "<If \"%{{REQUEST_URI}} =~ m#^{}#\">\n  ErrorDocument 404 {}\n</If>\n",
            pattern(&url(&front)),
            url(&not_found)
        );
    }
    for (ending, kind) in TYPES {
        let _ = writeln!(text, "AddType {kind} .{ending}");
    }
    text.push_str("<IfModule mod_headers.c>\n");
    for (name, value) in file.headers {
        let _ = writeln!(text, "  Header always set {name} \"{value}\"");
    }
    text.push_str("  Header set Cache-Control \"no-cache\"\n</IfModule>\n");
    let _ = write!(
        text,
        "<If \"%{{REQUEST_URI}} =~ m#{}#\">\n  <IfModule mod_headers.c>\n    Header set Cache-Control \"{FOR_EVER}\"\n  </IfModule>\n</If>\n",
        hashed(file.base)
    );
    let _ = writeln!(text, "RedirectMatch 404 \"^{}\\.bayan(/|$)\"", pattern(&file.base.path));
    for redirect in file.redirects {
        // Redirect compares by prefix, which is too much.
        let (from, to) = (url(&redirect.from), percent::decode_lossy(&url(&redirect.to)).replace('$', "\\$"));
        let from = pattern(from.trim_end_matches('/'));
        let _ = match &redirect.query {
            None => writeln!(text, "RedirectMatch 301 \"^{from}/?$\" \"{to}\""),
            // What is asked stands in no path.
            Some(query) => write!(
                text,
                "<If \"%{{REQUEST_URI}} =~ m#^{from}/?$# && %{{QUERY_STRING}} == '{}'\">\n  RedirectMatch 301 \".*\" \"{to}?\"\n</If>\n",
                query.replace('\'', "\\'")
            ),
        };
    }
    text
}
