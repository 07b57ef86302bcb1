//! `[parity]` in `site.toml`: what counts as the same in both languages.

use super::config::{Fields, Node, Reading};
use super::keys::site::{HOSTS, PARITY};
use crate::diagnostics::{code, message};
use crate::model::{Bilingual, PerLanguage};

/// Hosts, perhaps with the beginning of a path, of which each language has its own.
pub fn hosts(reading: &mut Reading<'_>, node: &Node) -> Vec<Bilingual> {
    let Some(mut fields) = reading.fields(node, &PARITY) else { return Vec::new() };
    let pairs = fields.get("hosts").map(|node| reading.list(node, "hosts")).unwrap_or_default();
    fields.finish(reading);
    pairs.iter().filter_map(|pair| both(reading, pair)).collect()
}

fn both(reading: &mut Reading<'_>, node: &Node) -> Option<Bilingual> {
    let mut fields = reading.fields(node, &HOSTS)?;
    let (ar, en) = (host(reading, &mut fields, "ar"), host(reading, &mut fields, "en"));
    fields.finish(reading);
    Some(PerLanguage { ar: ar?, en: en? })
}

fn host(reading: &mut Reading<'_>, fields: &mut Fields<'_>, key: &'static str) -> Option<String> {
    let host = fields.require(key, reading).and_then(|node| reading.text(node, key))?;
    if !host.value.contains('.') || host.value.contains(char::is_whitespace) {
        reading.stops("bad-url", host.span, message!("parity-host", key = code(key)));
        return None;
    }
    Some(host.value)
}
