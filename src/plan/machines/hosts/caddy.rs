//! `Caddyfile`, to be imported into a site. <https://caddyserver.com/docs/caddyfile>

use std::fmt::Write;

use super::facts::{HostFacts, TYPES, hashed, not_found_pages};
use crate::model::{Address, address};
use crate::outgoing::TEXT_ENDINGS;
use crate::plan::policy::FOR_EVER;
use crate::source::percent;

/// The copies that are sent to whoever reads them so, where they lie beside a file.
const PACKED: &str = "br gzip";

pub fn write(file: &HostFacts<'_>) -> String {
    let url = |address: &Address| address.url(file.base);
    let mut text = String::from("header {\n");
    for (name, value) in file.headers {
        let _ = writeln!(text, "\t{name} \"{value}\"");
    }
    text.push_str("\t?Cache-Control no-cache\n}\n");
    let _ = write!(text, "@hashed path_regexp {}\nheader @hashed Cache-Control \"{FOR_EVER}\"\n", hashed(file.base));
    for (ending, kind) in TYPES {
        let _ = writeln!(text, "@{ending} path *.{ending}\nheader @{ending} Content-Type \"{kind}; charset=utf-8\"");
    }
    // It says by itself of a copy alone that there is another.
    let texts: String = TEXT_ENDINGS.iter().map(|ending| format!(" *.{ending}")).collect();
    let _ = writeln!(text, "@text path */{texts}\nheader @text ?Vary Accept-Encoding");
    // Before the server's own, which knows of no packed copies.
    let _ = writeln!(text, "file_server {}* {{\n\tprecompressed {PACKED}\n}}", file.base.path);
    for (number, redirect) in file.redirects.iter().enumerate() {
        let from = percent::decode_lossy(&url(&redirect.from)).into_owned();
        let from = from.trim_end_matches('/');
        let query = redirect.query.as_ref().map(|query| format!("\texpression `{{query}} == {}`\n", quoted(query)));
        let _ = write!(
            text,
            "@old{number} {{\n\tpath {} {}\n{}}}\nredir @old{number} {} 301\n",
            quoted(from),
            quoted(&format!("{from}/")),
            query.unwrap_or_default(),
            url(&redirect.to)
        );
    }
    let own = file.base.path.trim_end_matches('/');
    let _ = writeln!(text, "@own path {own}/.bayan/* {own}/Caddyfile\nerror @own 404");
    text.push_str("handle_errors {\n");
    for (front, not_found) in not_found_pages() {
        let name = front.as_str().trim_end_matches('/').to_owned();
        let _ = write!(
            text,
            "\t@{name} path {}*\n\thandle @{name} {{\n\t\trewrite * {}\n\t\tfile_server {{\n\t\t\tprecompressed {PACKED}\n\t\t}}\n\t}}\n",
            url(&front),
            url(&not_found)
        );
    }
    let _ = write!(
        text,
        "\thandle {{\n\t\trewrite * {}\n\t\tfile_server {{\n\t\t\tprecompressed {PACKED}\n\t\t}}\n\t}}\n}}\n",
        url(&address::not_found(None))
    );
    text
}

/// A word that the Caddyfile takes as it stands, and its matcher letter for letter.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
