//! What a build says of what it changes or takes down, where no rule stops it. It is said once: the next build knows
//! nothing of what is gone, and finds the changed words built.

use std::sync::Arc;

use super::desk::{Desk, Published};
use super::rule::Scope;
use super::rules::{came_back, changed_after_publication, taken_down};
use super::table;
use crate::diagnostics::Diagnostic;
use crate::model::{Level, Pair};

pub fn told(desk: Desk<'_>) -> Vec<Diagnostic> {
    let Some(published) = desk.published else { return Vec::new() };
    let mut notes = Vec::new();
    type Find = fn(&Desk<'_>, &Published<'_>, &mut Vec<Diagnostic>);
    for (rule, find) in [(taken_down::RULE, taken_down::find as Find), (came_back::RULE, came_back::find)] {
        let level = rule.level_on(desk.site);
        if level != Level::Error {
            let mut found = Vec::new();
            find(&desk, &published, &mut found);
            notes.extend(found.into_iter().filter_map(|note| rule.at_level(note, level)));
        }
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
