//! # missing-counterpart
//!
//! *What it finds:* a release in one language only.
//! *Why it matters:* both languages are equals; half of the readers would not be told.
//! *Example:* a folder with `ar.md` alone, without `single_language: true`.

use super::desk::Desk;
use super::rule::{Guard, Look, Rule};
use super::text::Folder;
use crate::diagnostics::Diagnostic;
use crate::model::Level;

pub const RULE: Rule =
    Rule { name: "missing-counterpart", level: Level::Warn, guard: Guard::Custom, looks: &[Look::Folder(find)] };

fn find(_: &Desk<'_>, folder: &Folder<'_>, notes: &mut Vec<Diagnostic>) {
    let pair = folder.pair;
    let alone = pair.releases.ar.is_some() != pair.releases.en.is_some();
    if !alone || pair.facts.single_language.is_some_and(|single| single.value) {
        return;
    }
    let Some(release) = pair.any_release() else { return };
    let missing = release.language.other();
    let message = format!("This release has no {} text.", missing.name());
    let help = format!("Add {}.md beside it, or write `single_language: true`.", missing.code());
    notes.push(Diagnostic::warning("missing-counterpart", message, help).at(&release.file, release.title.span));
}
