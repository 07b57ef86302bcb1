//! `freeze` in `site.toml`: windows in which nothing goes out but what is essential.

use jiff::tz::TimeZone;

use super::config::{Node, Reading, Value};
use super::keys::site::FREEZE;
use crate::diagnostics::{Diagnostic, Place, message};
use crate::model::{Bilingual, Freeze, PerLanguage};

/// In order of time. One that is over before it begins, or that lies over another, is an error.
pub fn freezes(reading: &mut Reading<'_>, node: &Node, zone: &TimeZone) -> Vec<Freeze> {
    let windows = match &node.value {
        Value::List(windows) => windows,
        _ => std::slice::from_ref(node),
    };
    if windows.is_empty() {
        reading.stops("empty-key", node.span, message!("empty-freeze"));
    }
    let mut freezes: Vec<Freeze> = windows.iter().filter_map(|window| freeze(reading, window, zone)).collect();
    freezes.sort_by_key(|freeze| freeze.from);
    for (first, second) in freezes.iter().zip(freezes.iter().skip(1)) {
        if second.from < first.until {
            let note = Diagnostic::stops("freeze", message!("freeze-overlaps"));
            let other = Place::new(reading.file, first.span);
            reading.notes.push(note.at(reading.file, second.span).and(other, message!("freeze-other")));
        }
    }
    freezes
}

fn freeze(reading: &mut Reading<'_>, node: &Node, zone: &TimeZone) -> Option<Freeze> {
    let mut fields = reading.fields(node, &FREEZE)?;
    let from = fields.require("from", reading).and_then(|node| reading.moment(node, "from", zone));
    let until = fields.require("until", reading).and_then(|node| reading.moment(node, "until", zone));
    let reason = fields.require("reason", reading).and_then(|node| reason(reading, node));
    fields.finish(reading);
    let (from, until, reason) = (from?, until?, reason?);
    if until.value.instant <= from.value.instant {
        reading.stops("freeze", until.span, message!("freeze-reversed"));
        return None;
    }
    Some(Freeze { from: from.value.instant, until: until.value.instant, reason, span: node.span })
}

/// One text for both languages, or one for each.
fn reason(reading: &mut Reading<'_>, node: &Node) -> Option<Bilingual> {
    if matches!(node.value, Value::Map(_)) {
        return reading.bilingual(node, "reason");
    }
    let text = reading.text(node, "reason")?.value;
    Some(PerLanguage { ar: text.clone(), en: text })
}
