//! Findings for machines, as JSON values.

use serde_json::{Value, json};

use super::Diagnostic;

/// An array, one object for each finding, in the order given.
pub fn show(notes: &[Diagnostic]) -> Value {
    notes.iter().map(|note| json!(note)).collect()
}
