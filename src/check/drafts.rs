//! What is wrong with a draft stops no other release.

use crate::diagnostics::{Diagnostic, Severity};
use crate::model::PairPath;
use crate::newsroom::Newsroom;

/// What is wrong with more than the draft: its languages may disagree on whether it is one, and readers have what was
/// public before.
const NEVER_SPARED: [&str; 2] = ["parity-facts", "taken-down"];

/// Makes warnings of the errors in the folders of drafts, for a build: it publishes none of them, whatever is wrong with
/// them. Where a slip hides that a release is a draft, it is none, and its errors stop the build.
pub fn spare(notes: &mut [Diagnostic], newsroom: &Newsroom) {
    let errors = notes.iter_mut().filter(|note| note.severity == Severity::Error);
    for note in errors.filter(|note| !NEVER_SPARED.contains(&&*note.rule)) {
        let folder =
            note.place.as_ref().and_then(|place| place.path.strip_prefix("content/releases/")?.rsplit_once('/'));
        let pair = folder.and_then(|(folder, _)| PairPath::parse(folder)).and_then(|path| newsroom.get(&path));
        if pair.is_some_and(|pair| pair.is_draft()) {
            note.severity = Severity::Warning;
        }
    }
}
