//! # date-mismatch
//!
//! *What it finds:* a folder whose year and month are not those of the release's date.
//! *Why it matters:* the address of a release promises when it was published; readers and archives trust it.
//! *Example:* `content/releases/2023/11/summit/ar.md` with `date: 2023-12-01`.

use super::desk::Desk;
use super::rule::{Guard, Look, Rule};
use super::text::Folder;
use crate::diagnostics::Diagnostic;
use crate::model::Level;

pub const RULE: Rule =
    Rule { name: "date-mismatch", level: Level::Error, guard: Guard::Custom, looks: &[Look::Folder(find)] };

fn find(_: &Desk<'_>, folder: &Folder<'_>, notes: &mut Vec<Diagnostic>) {
    let pair = folder.pair;
    let Some(date) = pair.facts.date else { return };
    let day = date.value.day;
    if (day.year(), day.month()) == (pair.path.year(), pair.path.month()) {
        return;
    }
    let Some(place) = pair.place_of("date", date.span) else { return };
    let message = format!("The date is {day}, but the folder says {:04}/{:02}.", pair.path.year(), pair.path.month());
    let help = format!(
        "Move the folder to content/releases/{:04}/{:02}/{}, or correct the date.",
        day.year(),
        day.month(),
        pair.path.slug()
    );
    notes.push(Diagnostic::error("date-mismatch", message, help).at_place(place));
}
