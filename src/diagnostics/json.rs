//! Findings for machines, as JSON values.

use serde_json::{Value, json};

use super::Diagnostic;

/// An array, one object for each finding, in the order given.
pub fn show(notes: &[Diagnostic]) -> Value {
    notes.iter().map(one).collect()
}

/// Whether it is about a draft is said where it is.
fn one(note: &Diagnostic) -> Value {
    let mut shown = json!(note);
    if let Some(keys) = shown.as_object_mut().filter(|_| !note.draft) {
        keys.remove("draft");
    }
    shown
}
