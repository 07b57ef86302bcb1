//! The table of rules, and how it is run.

use jiff::Timestamp;
use rayon::prelude::*;

use super::desk::Desk;
use crate::diagnostics::{Diagnostic, Severity, nearest};
use crate::model::{Level, Pair, Site};
use crate::newsroom::Newsroom;

/// A rule that looks at one pair at a time.
type PairRule = fn(&Desk<'_>, &Pair, &mut Vec<Diagnostic>);
/// A rule that looks at everything at once.
type RoomRule = fn(&Desk<'_>, &mut Vec<Diagnostic>);

const PAIR_RULES: [PairRule; 7] = [
    super::missing_date::find,
    super::date_mismatch::find,
    super::unknown_id::find,
    super::missing_file::find,
    super::image_alt::find,
    super::broken_link::find,
    super::missing_counterpart::find,
];
const ROOM_RULES: [RoomRule; 4] = [
    super::duplicate_address::find,
    super::unknown_id::find_in_site,
    super::broken_link::find_in_site,
    super::missing_file::find_in_site,
];

/// Rules whose level a site may move. The others guard what a build cannot do without.
pub const MOVABLE: [&str; 3] = ["date-mismatch", "image-alt", "missing-counterpart"];

pub fn review<'a>(
    newsroom: &Newsroom,
    site: &Site,
    files: impl Iterator<Item = &'a str>,
    now: Timestamp,
) -> Vec<Diagnostic> {
    let desk = Desk { newsroom, site, now, files: files.map(|path| format!("/{path}")).collect() };
    let mut notes: Vec<Diagnostic> = newsroom
        .pairs()
        .par_iter()
        .flat_map_iter(|pair| {
            let mut notes = Vec::new();
            for rule in PAIR_RULES {
                rule(&desk, pair, &mut notes);
            }
            notes
        })
        .collect();
    for rule in ROOM_RULES {
        rule(&desk, &mut notes);
    }
    notes.extend(unknown_rules(site));
    notes.into_iter().filter_map(|note| at_level(note, site)).collect()
}

/// Gives a finding the level that the site wants for its rule.
fn at_level(mut note: Diagnostic, site: &Site) -> Option<Diagnostic> {
    if let Some(level) = site.settings.rules.get(&*note.rule).filter(|_| MOVABLE.contains(&&*note.rule)) {
        note.severity = match level {
            Level::Error => Severity::Error,
            Level::Warn => Severity::Warning,
            Level::Note => Severity::Note,
            Level::Off => return None,
        };
    }
    Some(note)
}

fn unknown_rules(site: &Site) -> impl Iterator<Item = Diagnostic> {
    site.settings.rules.keys().filter(|rule| !MOVABLE.contains(&rule.as_str())).map(|rule| {
        let help = match nearest(rule, MOVABLE) {
            Some(near) => format!("Did you mean `{near}`?"),
            None => format!("Levels can be set for {}.", MOVABLE.join(", ")),
        };
        Diagnostic::error(
            "unknown-rule",
            format!("The level of a rule `{rule}` cannot be set: there is no such rule, or it guards every build."),
            help,
        )
        .at_place(site.settings.place_of(rule))
    })
}
