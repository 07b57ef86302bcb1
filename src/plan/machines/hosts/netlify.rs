//! `_redirects` and `_headers`, which Netlify and Cloudflare Pages read. Both know the published folder alone, and not under
//! which path of another host it is shown.

use std::fmt::Write;

use super::facts::{HostFacts, in_folder, not_found_pages};
use crate::model::{address, hashed_name};
use crate::plan::policy::FOR_EVER;

/// <https://docs.netlify.com/routing/redirects/>
pub fn redirects(file: &HostFacts<'_>) -> String {
    let mut text = String::new();
    for redirect in file.redirects {
        let to = file.to(redirect);
        let query: String =
            redirect.query.iter().flat_map(|query| query.split('&')).map(|pair| format!(" {pair}")).collect();
        let _ = writeln!(text, "{}{query} {to} 301", in_folder(&redirect.from));
    }
    for (front, not_found) in not_found_pages() {
        let _ = writeln!(text, "{}* {} 404", in_folder(&front), in_folder(&not_found));
    }
    text
}

/// <https://docs.netlify.com/routing/headers/>
pub fn headers(file: &HostFacts<'_>) -> String {
    let mut text = format!("{}*\n", in_folder(&address::door()));
    for (name, value) in file.headers {
        let _ = writeln!(text, "  {name}: {value}");
    }
    // Each name of a place stands for itself.
    let others = hashed_name::beginnings(|what| Some(format!(":{what}"))).into_iter().map(|begun| format!("/{begun}*"));
    for kept in file.assets.iter().map(in_folder).chain(others) {
        let _ = write!(text, "{kept}\n  Cache-Control: {FOR_EVER}\n");
    }
    text
}
