//! What a build says of what it changes or takes down, where no rule stops it. It is said once: the next build knows
//! nothing of what is gone, and finds the changed words built.

use std::sync::Arc;

use super::desk::Desk;
use super::rule::Scope;
use super::rules::{changed_after_publication, taken_down};
use super::table;
use crate::diagnostics::Diagnostic;
use crate::model::{Level, Pair};

pub fn told(desk: Desk<'_>) -> Vec<Diagnostic> {
    let Some(published) = desk.published else { return Vec::new() };
    let mut notes = Vec::new();
    let level = taken_down::RULE.level_on(desk.site);
    if level != Level::Error {
        taken_down::find(&desk, &published, &mut notes);
        notes = notes.into_iter().filter_map(|note| taken_down::RULE.at_level(note, level)).collect();
    }
    let is_changed = |pair: &&Arc<Pair>| {
        let differs = |text| published.words.differ(pair, text, desk.now, &desk.site.settings);
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
