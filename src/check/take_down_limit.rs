//! # take-down-limit
//!
//! *What it finds:* a build that would take down more of what is public than a site usually does at once: more than 5 in a
//! hundred announcements, or texts of one language, and at least five; or all of them.
//! *Why it matters:* a volume that is not mounted and a checkout that failed look like a newsroom whose releases were
//! removed. Built and copied to a host, they empty the site.
//! *Example:* the folder `content/releases/2024` is gone.
//! *When it is meant:* `bayan build --take-down` allows it once. `take_down_limit` in `site.toml` is the number of the hundred.
//! *How it knows:* as `taken-down`, which names each of them, from the record of the last build.

use super::desk::{Desk, Published, TakeDown};
use super::rule::{Guard, Look, Rule};
use super::taken_down::{self, Gone};
use crate::diagnostics::Diagnostic;
use crate::model::{Language, Level};

pub const RULE: Rule =
    Rule { name: "take-down-limit", level: Level::Error, guard: Guard::Structure, looks: &[Look::RoomSince(find)] };

/// Fewer than this are never too many, unless they are all.
const LEAST: usize = 5;

fn find(desk: &Desk<'_>, published: &Published<'_>, notes: &mut Vec<Diagnostic>) {
    if published.take_down == TakeDown::Allowed {
        return;
    }
    let gone = taken_down::gone(desk.newsroom, published.words, desk.now);
    if gone.is_empty() {
        return;
    }
    let limit = desk.site.settings.take_down_limit;
    let count = |known: usize, gone: usize| {
        let many = gone >= LEAST && gone * 100 > known * limit;
        (many || (gone == known && desk.newsroom.pairs().is_empty())).then_some((known, gone))
    };
    let announcements = || {
        let (known, lost) =
            count(published.words.paths().len(), gone.iter().filter(|one| one.language.is_none()).count())?;
        Some(format!("{lost} of {known} announcements"))
    };
    let texts = |language: Language| {
        let known = published.words.paths().filter(|(_, texts)| *texts.get(language)).count();
        let concerns = |one: &&Gone<'_>| one.was_in(language, published.words);
        let (known, lost) = count(known, gone.iter().filter(concerns).count())?;
        Some(format!("{lost} of {known} {} texts", language.name()))
    };
    if let Some(what) = announcements().or_else(|| Language::ALL.into_iter().find_map(texts)) {
        let message =
            format!("{what} that are public would disappear at once, more than `take_down_limit` allows ({limit} %).");
        let help = "Find out where they went: a volume may not be mounted, or a checkout has failed. If it is meant, run `bayan build --take-down` once.";
        notes.push(Diagnostic::error(RULE.name, message, help));
    }
}
