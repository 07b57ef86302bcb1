//! What a build says of what it changes or takes down, where no rule stops it. It is said once: the next build knows
//! nothing of what is gone, and finds the changed words built.

use std::sync::Arc;

use super::desk::Desk;
use super::rule::{Rule, Scope, severity};
use super::{changed_after_publication, table, taken_down};
use crate::diagnostics::Diagnostic;
use crate::model::{Level, Pair, Site};

pub fn told(desk: Desk<'_>) -> Vec<Diagnostic> {
    let Some(published) = desk.published else { return Vec::new() };
    let mut notes = Vec::new();
    let severity = severity(level(&taken_down::RULE, desk.site));
    if let Some(severity) = severity.filter(|_| level(&taken_down::RULE, desk.site) != Level::Error) {
        taken_down::find(&desk, &published, &mut notes);
        notes.iter_mut().for_each(|note| note.severity = severity);
    }
    let is_changed = |pair: &&Arc<Pair>| {
        let differs = |text| published.words.differ(pair, text, desk.now);
        published.words.is_new(pair) && pair.releases.present().any(|(_, text)| differs(text))
    };
    let changed: Vec<Arc<Pair>> = desk.newsroom.pairs().iter().filter(is_changed).cloned().collect();
    if !changed.is_empty() {
        // The desk has read their excuses.
        let found = table::review_pairs(desk, Scope::Everything, changed.iter().map(|pair| &**pair));
        notes.extend(found.into_iter().filter(|note| note.rule == changed_after_publication::RULE.name));
    }
    notes
}

fn level(rule: &Rule, site: &Site) -> Level {
    site.settings.rules.get(rule.name).copied().unwrap_or(rule.level)
}
