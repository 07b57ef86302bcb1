//! `nginx.conf`, to be included in a `server`. <https://nginx.org/en/docs/http/ngx_http_core_module.html>

use std::collections::BTreeMap;
use std::fmt::Write;

use super::facts::{HostFacts, Redirect, TYPES, hashed, not_found_pages};
use crate::model::{Address, address};
use crate::source::percent;

/// A packed copy of a file is sent to whoever reads it so, where one lies beside it. Within places, so that a server may say
/// the same of all its own.
const PACKED: &str = "gzip_static on; gzip_vary on; gzip_proxied any;";

pub fn write(file: &HostFacts<'_>) -> String {
    let url = |address: &Address| address.url(file.base);
    let mut text = String::from("charset utf-8;\n");
    let _ = writeln!(text, "error_page 404 {};", url(&address::not_found(None)));
    for (name, value) in file.headers {
        let _ = writeln!(text, "add_header {name} \"{value}\" always;");
    }
    // A place that adds a header of its own inherits none, so how long a file may be kept is an expiry.
    text.push_str("expires -1;\n");
    let _ = writeln!(text, "location {} {{ {PACKED} try_files $uri $uri/ =404; }}", file.base.path);
    for (front, not_found) in not_found_pages() {
        let (front, not_found) = (url(&front), url(&not_found));
        let _ =
            writeln!(text, "location {front} {{ {PACKED} error_page 404 {not_found}; try_files $uri $uri/ =404; }}");
    }
    let _ = writeln!(text, "location ~ \"{}\" {{ {PACKED} expires 1y; }}", hashed(file.base));
    for (ending, kind) in TYPES {
        let _ = writeln!(text, "location ~ \"[.]{ending}$\" {{ {PACKED} types {{ }} default_type {kind}; }}");
    }
    for own in ["/.bayan", "/nginx.conf"] {
        let _ = writeln!(text, "location {}{own} {{ return 404; }}", file.base.path.trim_end_matches('/'));
    }
    let mut places: BTreeMap<String, Vec<&Redirect>> = BTreeMap::new();
    for redirect in file.redirects {
        let from = percent::decode_lossy(&url(&redirect.from)).into_owned();
        places.entry(from.trim_end_matches('/').to_owned()).or_default().push(redirect);
    }
    for (from, redirects) in places {
        for end in ["", "/"] {
            let _ = writeln!(text, "location = \"{}{end}\" {{{}}}", quoted(&from), answers(&redirects, url));
        }
    }
    text
}

/// Those with a question first: of what is asked otherwise the last one answers, or nothing does.
fn answers(redirects: &[&Redirect], url: impl Fn(&Address) -> String) -> String {
    let asked = redirects.iter().filter_map(|redirect| Some((redirect.query.as_ref()?, redirect)));
    let mut text: String = asked
        .map(|(query, redirect)| format!(" if ($args = \"{}\") {{ return 301 {}; }}", quoted(query), url(&redirect.to)))
        .collect();
    let otherwise = redirects.iter().find(|redirect| redirect.query.is_none());
    text.push_str(&otherwise.map_or(" return 404; ".to_owned(), |one| format!(" return 301 {}; ", url(&one.to))));
    text
}

/// Within quotation marks.
fn quoted(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}
