//! What a build says, to a person and to machines.

use serde_json::json;

use super::arguments::BuildOptions;
use super::coming;
use super::outcome::Outcome;
use super::reasons;
use super::say::{self, Console};
use crate::cache::Frozen;
use crate::check;
use crate::diagnostics::{Argument, Diagnostic, Message, Severity, all, form, message, name, path_of};
use crate::io::publish::Published;
use crate::model::Language;

/// At most this many warnings are shown, unless all are asked for: errors must not drown.
const WARNINGS: usize = 20;

const TOLD_ALWAYS: [&str; 2] = ["taken-down", "came-back"];
const NO_RECORD: &str = check::no_record::NAME;

/// To the person at the terminal.
pub fn tell(outcome: &Outcome, options: &BuildOptions, console: &Console) {
    findings(outcome, options, console);
    let Some(published) = &outcome.published else {
        console.warn(&message!("nothing-published"));
        return;
    };
    if options.quiet {
        return;
    }
    if options.verbose {
        files(outcome, published, console);
    }
    let unrecorded = outcome.notes.iter().find(|note| note.rule == NO_RECORD && note.severity == Severity::Note);
    if let Some(note) = unrecorded.filter(|_| !options.verbose) {
        console.tell(&note.message);
    }
    let next = coming::sentence(outcome.next.as_deref(), outcome.next_seen.as_ref());
    let said: Vec<String> =
        std::iter::once(holding(outcome)).chain(next).map(|message| console.said(&message)).collect();
    say::out(&format!("{}\n", said.join(" ")));
    half_drafts(&outcome.holding.half_drafts).iter().for_each(|message| console.tell(message));
    freezes(&outcome.holding.frozen, console.language).iter().for_each(|message| console.tell(message));
    console.tell(&message!(
        "published",
        outputs = published.outputs,
        folder = path_of(&options.site.output()),
        written = published.written.len(),
        kept = published.kept,
        removed = published.removed.len(),
    ));
}

/// Errors always, warnings unless asked for quiet, notes when asked for more.
fn findings(outcome: &Outcome, options: &BuildOptions, console: &Console) {
    let mut warnings = 0;
    let mut shown: Vec<Diagnostic> = Vec::new();
    for note in &outcome.notes {
        let wanted = match note.severity {
            Severity::Error => true,
            // Whoever builds in silence must still hear what readers lose.
            Severity::Warning if TOLD_ALWAYS.iter().any(|rule| note.rule == *rule) => true,
            Severity::Warning => {
                warnings += 1;
                options.verbose || (!options.quiet && warnings <= WARNINGS)
            }
            Severity::Note => options.verbose,
        };
        if wanted {
            shown.push(note.clone());
        }
    }
    console.findings(&shown);
    if !options.verbose && !options.quiet && warnings > WARNINGS {
        console.warn(&message!("more-warnings", count = warnings - WARNINGS));
    }
}

fn files(outcome: &Outcome, published: &Published, console: &Console) {
    let written: std::collections::HashSet<&String> = published.written.iter().collect();
    for (file, reason) in outcome.reasons.iter().filter(|(file, _)| written.contains(file)) {
        console.tell(&message!("file-written", file = name(file.as_str()), reason = reasons::reason(reason)));
    }
    for file in &published.removed {
        console.tell(&message!("file-removed", file = name(file.as_str())));
    }
}

/// `14 announcements are public. Held back: 1 draft and 1 embargoed.`
fn holding(outcome: &Outcome) -> Message {
    let holding = &outcome.holding;
    let public = message!("public-announcements", count = holding.public);
    let held: Vec<Argument> = [
        (holding.drafts, message!("held-drafts", count = holding.drafts)),
        (holding.embargoed, message!("held-embargoed", count = holding.embargoed)),
        (holding.frozen.len(), message!("held-frozen", count = holding.frozen.len())),
        (holding.cancelled, message!("held-cancelled", count = holding.cancelled)),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(_, message)| message.into())
    .collect();
    if held.is_empty() { public } else { message!("public-and-held", public = public, held = all(held)) }
}

/// At most this many releases are named of those that are held for one reason.
const NAMED: usize = 10;

/// `The English text is a draft, and the Arabic one is not: 2026/03/metro-line.`
fn half_drafts(held: &[(String, Language)]) -> Vec<Message> {
    let line = |language: Language| {
        let of = held.iter().filter(|(_, own)| *own == language);
        let named: Vec<&str> = of.map(|(release, _)| release.as_str()).collect();
        let message = message!("half-drafts", language = form(language.code()), releases = some(&named));
        (!named.is_empty()).then_some(message)
    };
    Language::ALL.into_iter().filter_map(line).collect()
}

/// The first names of a list, and how many more there are.
fn some(names: &[&str]) -> Argument {
    let more = names.len().saturating_sub(NAMED);
    let more = (more > 0).then(|| message!("others", count = more).into());
    all(names.iter().take(NAMED).map(|one| name(*one)).chain(more))
}

/// `The freeze until 2026-03-04T00:00:00+04:00 (National mourning) holds 2026/03/metro-line and 2026/03/museum.`
fn freezes(frozen: &[Frozen], language: Language) -> Vec<Message> {
    let line = |held: &[Frozen]| {
        let named: Vec<&str> = held.iter().map(|one| one.release.as_str()).collect();
        let (until, reason) = (name(held[0].until.as_str()), name(held[0].reason.get(language).as_str()));
        message!("freeze-holds", until = until, reason = reason, releases = some(&named))
    };
    frozen.chunk_by(|a, b| a.until == b.until).map(line).collect()
}

fn half_drafts_as_json(held: &[(String, Language)]) -> Vec<serde_json::Value> {
    held.iter().map(|(release, language)| json!({"release": release, "language": language})).collect()
}

/// To a machine: one object.
pub fn as_json(outcome: &Outcome, console: &Console) -> serde_json::Value {
    let notes = console.both().findings(&outcome.notes);
    match &outcome.published {
        None => json!({"status": "stopped", "diagnostics": notes}),
        Some(published) => json!({
            "status": "published",
            "outputs": published.outputs,
            "written": published.written.len(),
            "kept": published.kept,
            "removed": published.removed.len(),
            "files_written": published.written,
            "files_removed": published.removed,
            "half_drafts": half_drafts_as_json(&outcome.holding.half_drafts),
            "held_by_freeze": outcome.holding.frozen,
            "next_change": outcome.next,
            "next_seen": outcome.next_seen.as_ref().map(|seen| json!({"at": seen.at, "change": seen.change.id()})),
            "diagnostics": notes,
        }),
    }
}
