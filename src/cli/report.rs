//! What a build says, to a person and to machines.

use serde_json::json;

use super::arguments::BuildOptions;
use super::coming;
use super::outcome::Outcome;
use super::say::{self, Speaker};
use crate::cache::Frozen;
use crate::check;
use crate::diagnostics::{Diagnostic, Severity};
use crate::io::publish::Published;
use crate::model::Language;

/// At most this many warnings are shown, unless all are asked for: errors must not drown.
const WARNINGS: usize = 20;

const TOLD_ALWAYS: [&str; 2] = ["taken-down", "came-back"];
const NO_RECORD: &str = check::no_record::NAME;

/// To the person at the terminal.
pub fn tell(outcome: &Outcome, options: &BuildOptions, speaker: &Speaker) {
    findings(outcome, options, speaker);
    let Some(published) = &outcome.published else {
        say::err("Nothing was published: mend the errors above, then build again.\n");
        return;
    };
    if options.quiet {
        return;
    }
    if options.verbose {
        files(outcome, published);
    }
    let unrecorded = outcome.notes.iter().find(|note| note.rule == NO_RECORD && note.severity == Severity::Note);
    if let Some(note) = unrecorded.filter(|_| !options.verbose) {
        speaker.tell(&note.message);
    }
    say::out(&format!("{}\n", holding_line(outcome)));
    say::out(&half_draft_lines(&outcome.holding.half_drafts));
    say::out(&freeze_lines(&outcome.holding.frozen));
    say::out(&format!(
        "Published {} files in {}: {} written, {} kept, {} removed.\n",
        published.outputs,
        options.site.output().display(),
        published.written.len(),
        published.kept,
        published.removed.len()
    ));
}

/// Errors always, warnings unless asked for quiet, notes when asked for more.
fn findings(outcome: &Outcome, options: &BuildOptions, speaker: &Speaker) {
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
    speaker.findings(&shown);
    if !options.verbose && !options.quiet && warnings > WARNINGS {
        say::err(&format!("{} more warnings are shown with --verbose.\n", warnings - WARNINGS));
    }
}

fn files(outcome: &Outcome, published: &Published) {
    let written: std::collections::HashSet<&String> = published.written.iter().collect();
    for (file, reason) in outcome.reasons.iter().filter(|(file, _)| written.contains(file)) {
        say::out(&format!("  written  {file}  ({reason})\n"));
    }
    for file in &published.removed {
        say::out(&format!("  removed  {file}\n"));
    }
}

/// `14 announcements are public; held back: 1 draft, 1 embargoed. The next announcement goes out on Thursday …`
fn holding_line(outcome: &Outcome) -> String {
    let holding = &outcome.holding;
    let plural = |count: usize, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });
    let mut line = plural(holding.public, "announcement is public", "announcements are public");
    let held: Vec<String> = [
        (holding.drafts, plural(holding.drafts, "draft", "drafts")),
        (holding.embargoed, format!("{} embargoed", holding.embargoed)),
        (holding.frozen.len(), format!("{} by a freeze", holding.frozen.len())),
        (holding.cancelled, format!("{} withdrawn before it was public", holding.cancelled)),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(_, words)| words)
    .collect();
    if !held.is_empty() {
        line.push_str(&format!("; held back: {}", held.join(", ")));
    }
    line.push('.');
    if let Some(next) = coming::sentence(outcome.next.as_deref(), outcome.next_seen.as_ref()) {
        line.extend([" ", &next]);
    }
    line
}

/// At most this many releases are named of those that are held for one reason.
const NAMED: usize = 10;

/// `The English text is a draft, and the Arabic one is not: 2026/03/metro-line.`
fn half_draft_lines(held: &[(String, Language)]) -> String {
    let line = |language: Language| {
        let named: Vec<&str> =
            held.iter().filter(|(_, own)| *own == language).map(|(release, _)| release.as_str()).collect();
        let (own, other) = (language.name(), language.other().name());
        let names = some(&named);
        (!named.is_empty()).then(|| format!("The {own} text is a draft, and the {other} one is not: {names}.\n"))
    };
    Language::ALL.into_iter().filter_map(line).collect()
}

/// The first names of a list, and how many more there are.
fn some(names: &[&str]) -> String {
    let more = if names.len() > NAMED { format!(" and {} more", names.len() - NAMED) } else { String::new() };
    format!("{}{more}", names[..names.len().min(NAMED)].join(", "))
}

/// `The freeze until 2026-03-04T00:00:00+04:00 (National mourning) holds 2026/03/metro-line, 2026/03/museum.`
fn freeze_lines(frozen: &[Frozen]) -> String {
    let mut lines = String::new();
    for held in frozen.chunk_by(|a, b| a.until == b.until) {
        let named: Vec<&str> = held.iter().map(|one| one.release.as_str()).collect();
        let (until, reason) = (&held[0].until, &held[0].reason.en);
        lines.push_str(&format!("The freeze until {until} ({reason}) holds {}.\n", some(&named)));
    }
    lines
}

fn half_drafts(held: &[(String, Language)]) -> Vec<serde_json::Value> {
    held.iter().map(|(release, language)| json!({"release": release, "language": language})).collect()
}

/// To a machine: one object.
pub fn as_json(outcome: &Outcome, speaker: &Speaker) -> serde_json::Value {
    let notes = speaker.both().findings(&outcome.notes);
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
            "half_drafts": half_drafts(&outcome.holding.half_drafts),
            "held_by_freeze": outcome.holding.frozen,
            "next_change": outcome.next,
            "next_seen": outcome.next_seen.as_ref().map(|seen| json!({"at": seen.at, "change": seen.change})),
            "diagnostics": notes,
        }),
    }
}
