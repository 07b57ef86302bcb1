//! Addresses of other pages, as they are typed in settings, registries and front matter.

use super::config::{Fields, Reading};
use crate::diagnostics::{message, typed};
use crate::source::Spanned;

/// The address under a key; another is told.
pub fn read(fields: &mut Fields<'_>, key: &'static str, reading: &mut Reading<'_>) -> Option<Spanned<String>> {
    let url = fields.text(key, reading)?;
    if !is_whole(&url.value) {
        reading.stops("bad-url", url.span, message!("bad-url", url = typed(&url.value)));
        return None;
    }
    Some(url)
}

/// Whether it has all that an address needs: https://www.example.gov/.
pub fn is_whole(address: &str) -> bool {
    let host = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    host.is_some_and(|host| !host.is_empty() && !host.starts_with(['/', '.', ':', '?', '#']))
        && !address.contains(|c: char| c.is_whitespace() || c.is_control())
}
