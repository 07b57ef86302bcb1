//! `freeze` in `site.toml`: windows in which nothing goes out but what is essential.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use toml::Spanned as Toml;
use toml::de::{DeTable, DeValue};

use super::keys::site::FREEZE;
use super::tables::{self, Reading};
use crate::diagnostics::{Diagnostic, Place, Reviewed};
use crate::language::instant;
use crate::model::{Bilingual, Freeze, PerLanguage};
use crate::source::{SourceFile, Span};

const EXAMPLE: &str =
    "Write freeze = {from = \"2026-03-01\", until = \"2026-03-04\", reason = {ar = \"…\", en = \"…\"}}.";

/// In order of time. One that is over before it begins, or that lies over another, is an error.
pub fn freezes(file: &SourceFile, zone: &TimeZone) -> Reviewed<Vec<Freeze>> {
    tables::behind(file, "freeze", |reading, value| {
        let alone = std::slice::from_ref(value);
        let windows = value.get_ref().as_array().map_or(alone, |windows| &windows[..]);
        if windows.is_empty() {
            let message = "`freeze` stands here without a window, so it would hold nothing back.";
            reading.error("empty-key", value.span(), message, format!("{EXAMPLE} Or remove `freeze`."));
        }
        let mut freezes: Vec<Freeze> = windows.iter().filter_map(|window| freeze(reading, window, zone)).collect();
        freezes.sort_by_key(|freeze| freeze.from);
        for (first, second) in freezes.iter().zip(freezes.iter().skip(1)) {
            if second.from < first.until {
                let help = "Make one window of the two, or let the second begin where the first is over.";
                let note = Diagnostic::error("freeze", "Two freezes overlap.", help);
                let other = Place::new(reading.file, first.span);
                reading.notes.push(note.at(reading.file, second.span).and(other, "the other one"));
            }
        }
        freezes
    })
}

fn freeze(reading: &mut Reading<'_>, value: &Toml<DeValue<'_>>, zone: &TimeZone) -> Option<Freeze> {
    let Some(table) = value.get_ref().as_table() else {
        let message = "`freeze` should be a table with its keys, or a list of such tables.";
        reading.error("wrong-type", value.span(), message, EXAMPLE);
        return None;
    };
    reading.keys(table, &FREEZE.names().collect::<Vec<_>>(), FREEZE.owner);
    let from = instant(reading, table, value, ("from", zone));
    let until = instant(reading, table, value, ("until", zone));
    let reason = required(reading, table, value, "reason").and_then(|reason| reason_of(reading, reason));
    let (from, until, reason) = (from?, until?, reason?);
    if until <= from {
        let message = "This freeze is over before it begins.";
        let help = "`until` is the instant at which it is over: write one after `from`.";
        reading.error("freeze", table.get("until").map_or(value.span(), Toml::span), message, help);
        return None;
    }
    Some(Freeze { from, until, reason, span: Span::new(value.span().start, value.span().end) })
}

fn required<'t, 'v>(
    reading: &mut Reading<'_>,
    table: &'t DeTable<'v>,
    owner: &Toml<DeValue<'_>>,
    key: &str,
) -> Option<&'t Toml<DeValue<'v>>> {
    let found = table.get(key);
    if found.is_none() {
        reading.error("missing-key", owner.span(), format!("A freeze needs the key `{key}`."), EXAMPLE);
    }
    found
}

/// A day or an instant, in quotation marks or as TOML writes one.
fn instant(
    reading: &mut Reading<'_>,
    table: &DeTable<'_>,
    owner: &Toml<DeValue<'_>>,
    (key, zone): (&str, &TimeZone),
) -> Option<Timestamp> {
    let value = required(reading, table, owner, key)?;
    let text = match value.get_ref() {
        DeValue::String(text) => text.trim().to_owned(),
        DeValue::Datetime(datetime) => datetime.to_string(),
        _ => String::new(),
    };
    let Some((moment, meaning)) = instant::moment(&text, zone) else {
        let (message, help) = match text.is_empty() {
            true => (format!("`{key}` of a freeze should be a day or an instant."), EXAMPLE.to_owned()),
            false => instant::remedy(&text, Some(zone)),
        };
        reading.error("bad-date", value.span(), message, help);
        return None;
    };
    let place = Span::new(value.span().start, value.span().end);
    reading.notes.extend(instant::doubt(&text, meaning, zone).map(|note| note.at(reading.file, place)));
    Some(moment.instant)
}

/// One text for both languages, or one for each.
fn reason_of(reading: &mut Reading<'_>, value: &Toml<DeValue<'_>>) -> Option<Bilingual> {
    if let Some(text) = written(value) {
        return Some(PerLanguage { ar: text.clone(), en: text });
    }
    let Some(table) = value.get_ref().as_table() else {
        let message = "`reason` should be a text, or a table with one for `ar` and one for `en`.";
        reading.error("wrong-type", value.span(), message, EXAMPLE);
        return None;
    };
    reading.keys(table, &["ar", "en"], "`reason`");
    let mut text = |key| {
        let text = table.get(key).and_then(written);
        if text.is_none() {
            reading.error("missing-key", value.span(), format!("`reason` needs a text for `{key}`."), EXAMPLE);
        }
        text
    };
    let (ar, en) = (text("ar"), text("en"));
    Some(PerLanguage { ar: ar?, en: en? })
}

fn written(value: &Toml<DeValue<'_>>) -> Option<String> {
    let text = value.get_ref().as_str()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}
