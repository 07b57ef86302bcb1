//! What is wrong with a draft stops no other release.

use crate::diagnostics::{Diagnostic, Severity};
use crate::model::PairPath;
use crate::newsroom::Newsroom;

/// What is wrong with more than the draft: its languages may disagree on whether it is one, and readers have what was
/// public before.
const NEVER_SPARED: [&str; 2] = ["parity-facts", "taken-down"];

/// Marks what is found in the folders of drafts, and in the file of a language that is one alone.
pub fn mark(notes: &mut [Diagnostic], newsroom: &Newsroom) {
    for note in notes.iter_mut().filter(|note| !NEVER_SPARED.contains(&&*note.rule)) {
        note.draft = note.place.as_ref().is_some_and(|place| is_of_draft(&place.path, newsroom));
    }
}

/// The same for a build, which publishes no draft, whatever is wrong with it: errors there become warnings. Where a mistake
/// hides that a release is a draft, it is none, and its errors stop the build.
pub fn spare(notes: &mut [Diagnostic], newsroom: &Newsroom) {
    mark(notes, newsroom);
    for note in notes.iter_mut().filter(|note| note.draft) {
        note.severity = note.severity.min(Severity::Warning);
    }
}

fn is_of_draft(file: &str, newsroom: &Newsroom) -> bool {
    let parts = file.strip_prefix("content/releases/").and_then(|file| file.rsplit_once('/'));
    let Some((folder, name)) = parts else { return false };
    let Some(pair) = PairPath::parse(folder).and_then(|path| newsroom.get(&path)) else { return false };
    let half = pair.half_draft().and_then(|language| pair.release(language));
    pair.is_draft() || half.is_some_and(|release| release.file.path.ends_with(&format!("/{name}")))
}
