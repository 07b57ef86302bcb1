//! # missing-counterpart
//!
//! *What it finds:* a release in one language only; in one that has both, a correction or a withdrawal that is explained in
//! one of them.
//! *Why it matters:* both languages are equals; half of the readers would not be told.
//! *Example:* a folder with `ar.md` alone, without `single_language: true`.
//!
//! ---
//!
//! *ما تجده:* بيان بلغة واحدة؛ وبيان بلغتين شُرح تصحيحه أو سحبه بإحداهما.
//! *لماذا يهمّ:* اللغتان سواء، ومن دون ذلك لا يُخبَر نصف القراء.
//! *مثال:* مجلد فيه `ar.md` وحده، بلا `single_language: true`.

use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::Folder;
use crate::diagnostics::{Diagnostic, form, message};
use crate::model::{Language, Level, Pair};

pub const RULE: Rule =
    Rule { name: "missing-counterpart", level: Level::Warn, guard: Guard::Custom, looks: &[Look::Folder(find)] };

fn find(_: &Desk<'_>, folder: &Folder<'_>, notes: &mut Vec<Diagnostic>) {
    let pair = folder.pair;
    if pair.is_half_read() {
        return;
    }
    let alone = pair.releases.ar.is_some() != pair.releases.en.is_some();
    if !alone {
        notes.extend(untold(pair));
        return;
    }
    if pair.facts.single_language.is_some_and(|single| single.value) {
        return;
    }
    let Some(release) = pair.any_release() else { return };
    let message = message!("missing-counterpart", language = form(release.language.other().code()));
    notes.push(RULE.found(&release.file, release.title.span, message));
}

/// Corrections and the withdrawal of a release in both languages that are explained in one.
fn untold(pair: &Pair) -> impl Iterator<Item = Diagnostic> {
    let corrections = pair.facts.corrections.as_ref();
    let said = corrections.into_iter().flat_map(|list| list.value.iter().map(move |one| (&one.note, list.span)));
    let said = said.map(|(note, span)| ("corrections", note, span));
    let withdrawn = pair.facts.withdrawn.as_ref();
    let withdrawn = withdrawn.map(|one| ("withdrawn", &one.value.reason, one.span));
    said.chain(withdrawn).filter_map(|(key, words, span)| {
        let missing = Language::ALL.into_iter().find(|language| words.get(*language).is_none())?.code();
        let message = match key {
            "withdrawn" => message!("missing-counterpart-withdrawal", language = form(missing)),
            _ => message!("missing-counterpart-correction", language = form(missing)),
        };
        Some(Diagnostic::warns(RULE.name, message).at_place(pair.place_of(key, span)?))
    })
}
