//! A finding as a page shows it.

use serde::Serialize;

use crate::diagnostics::{Diagnostic, Place, Severity};
use crate::model::PairPath;
use crate::plan::shell::Shell;
use crate::speech::{BothWords, SaidPart, parts};

#[derive(Serialize)]
pub struct FindingView {
    /// `error`, `warning` or `note`.
    pub severity: Severity,
    pub rule: String,
    /// What kind of thing it is.
    pub kind: Option<String>,
    pub message: Vec<SaidPart>,
    pub help: Vec<SaidPart>,
    pub place: Option<PlaceView>,
    /// Other places that belong to it, and what stands there.
    pub others: Vec<(PlaceView, Vec<SaidPart>)>,
}

#[derive(Serialize)]
pub struct PlaceView {
    /// `content/…/ar.md:3:8`
    pub at: String,
    pub excerpt: String,
}

/// In the language of the page.
pub fn view(note: &Diagnostic, shell: &Shell<'_>, words: &BothWords) -> FindingView {
    let words = words.in_language(shell.voice.language);
    FindingView {
        severity: note.severity,
        rule: note.rule.to_string(),
        kind: shell.voice.messages.text(&format!("finding-{}", note.rule), &[]).ok(),
        message: parts(&words.say(&note.message)),
        help: words.remedy(note).map_or_else(Vec::new, |said| parts(&said)),
        place: note.place.as_ref().map(place),
        others: note.labels.iter().map(|label| (place(&label.place), parts(&words.say(&label.message)))).collect(),
    }
}

fn place(place: &Place) -> PlaceView {
    PlaceView { at: format!("{}:{}:{}", place.path, place.line, place.column), excerpt: visible(&place.excerpt) }
}

/// Characters that would reorder or hide what stands around them are shown as their code points.
fn visible(text: &str) -> String {
    let acts = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    let shown = text.chars().map(|c| if acts(c) { format!("<U+{:04X}>", c as u32) } else { c.to_string() });
    shown.collect()
}

/// Whether a finding is about a release: one of its places is in its folder.
pub fn concerns(note: &Diagnostic, path: &PairPath) -> bool {
    let folder = path.folder();
    let inside = |place: &Place| place.path.strip_prefix(folder.as_str()).is_some_and(|rest| rest.starts_with('/'));
    note.place.iter().chain(note.labels.iter().map(|label| &label.place)).any(inside)
}

pub fn count(notes: &[Diagnostic], severity: Severity) -> usize {
    notes.iter().filter(|note| note.severity == severity).count()
}

#[cfg(test)]
mod tests {
    use crate::check::table::RULES;

    #[test]
    fn every_rule_has_a_few_words_in_both_languages() {
        for (file, language) in [
            (include_str!("../../templates/locales/ar.ftl"), "ar"),
            (include_str!("../../templates/locales/en.ftl"), "en"),
        ] {
            for entry in RULES {
                let line = format!("\nfinding-{} = ", entry.rule.name);
                assert!(file.contains(&line), "{language}.ftl has no message `finding-{}`", entry.rule.name);
            }
        }
    }
}
