//! # taken-down
//!
//! *What it finds:* a release that the last build published and that the next one would not: its folder is gone, or it
//! has become a draft or was given an embargo since.
//! *Why it matters:* readers and reporters have its address. What vanishes without a word is looked for in archives and
//! screenshots; a withdrawal leaves a notice at the address, and tells feeds.
//! *Example:* `draft: true` added to a release of last week.
//! *Left alone:* a release that is withdrawn with the key `withdrawn`, and a folder that was moved and left an alias.
//! *How it knows:* as `changed-after-publication`, from the record of the last build. It is told of the newsroom, not of a
//! line, so no line excuses it; a build says it once, and then the release is gone.

use super::desk::Desk;
use super::published_words::PublishedWords;
use super::rule::{Guard, Look, Rule, severity};
use crate::diagnostics::{Diagnostic, Place};
use crate::model::{Level, Pair, PairPath, Site, Standing};
use crate::newsroom::Newsroom;
use jiff::Timestamp;

pub const RULE: Rule =
    Rule { name: "taken-down", level: Level::Warn, guard: Guard::Custom, looks: &[Look::Room(find)] };

fn find(desk: &Desk<'_>, notes: &mut Vec<Diagnostic>) {
    if let Some(published) = desk.published {
        notes.extend(gone(desk.newsroom, published.words, desk.now));
    }
}

/// What a build that takes releases down says of them, where the rule does not stop it.
pub fn told(newsroom: &Newsroom, site: &Site, words: &PublishedWords, now: Timestamp) -> Vec<Diagnostic> {
    let level = site.settings.rules.get(RULE.name).copied().unwrap_or(RULE.level);
    let Some(severity) = severity(level).filter(|_| level != Level::Error) else { return Vec::new() };
    let mut notes = gone(newsroom, words, now);
    notes.iter_mut().for_each(|note| note.severity = severity);
    notes
}

/// A finding for each release that was public and would be no longer.
fn gone(newsroom: &Newsroom, words: &PublishedWords, now: Timestamp) -> Vec<Diagnostic> {
    let mut notes = Vec::new();
    for path in words.paths() {
        let pair = PairPath::parse(path).and_then(|path| newsroom.get(&path));
        let (why, place) = match pair {
            Some(pair) if pair.date_is_unread() => continue,
            None if newsroom.is_unread(&format!("content/releases/{path}")) => continue,
            Some(pair) => match pair.standing(now) {
                Standing::Draft => ("it is a draft now", place(pair)),
                Standing::Embargoed(_) => ("its date or embargo is still to come", place(pair)),
                Standing::Frozen(_) => ("a freeze holds it now", place(pair)),
                Standing::Cancelled => ("its withdrawal is dated before it went out", place(pair)),
                Standing::Live | Standing::Corrected | Standing::Withdrawn => continue,
            },
            None if has_alias(newsroom, path) => continue,
            None => ("its folder is gone", None),
        };
        let message = format!("The release {path} was public and will disappear: {why}.");
        let help = match pair.map(|pair| pair.standing(now)) {
            Some(Standing::Frozen(_)) => {
                "Let the freeze begin after this release was due, or write `essential: true` into it.".to_owned()
            }
            Some(_) => "A published release is withdrawn with `withdrawn: …`, which leaves a notice.".to_owned(),
            None => format!(
                "Where it was moved, write `aliases: [{path}]` into its new folder. Else put it back, and withdraw it with `withdrawn: …`."
            ),
        };
        let note = Diagnostic::warning(RULE.name, message, help);
        notes.push(match place {
            Some(place) => note.at_place(place),
            None => note,
        });
    }
    notes
}

/// Where it is held back, or its title.
fn place(pair: &Pair) -> Option<Place> {
    let embargo = pair.facts.embargo.and_then(|embargo| pair.place_of("embargo", embargo.span));
    embargo.or_else(|| pair.any_release().map(|release| Place::new(&release.file, release.title.span)))
}

fn has_alias(newsroom: &Newsroom, path: &str) -> bool {
    let end = format!("/releases/{path}");
    let aliases = newsroom.pairs().iter().flat_map(|pair| &pair.facts.aliases).flat_map(|list| &list.value);
    aliases.map(|alias| alias.value.trim_end_matches('/')).any(|alias| alias.ends_with(&end))
}
