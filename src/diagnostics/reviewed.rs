//! A value together with what was found while making it.

use super::{Diagnostic, Severity, sort};

/// The value stands even where there is trouble, so that the next room can find its own; nothing is
/// published while there is an error.
#[derive(Clone, Debug, Default)]
pub struct Reviewed<T> {
    /// What was made, as far as it could be.
    pub value: T,
    /// What was found while it was made.
    pub notes: Vec<Diagnostic>,
}

impl<T> Reviewed<T> {
    /// A value, and what was found while it was made.
    pub fn new(value: T, notes: Vec<Diagnostic>) -> Self {
        Self { value, notes }
    }

    /// A value in which nothing was found.
    pub fn clean(value: T) -> Self {
        Self::new(value, Vec::new())
    }

    /// Hands its notes to `notes` and gives the value.
    pub fn note_into(mut self, notes: &mut Vec<Diagnostic>) -> T {
        notes.append(&mut self.notes);
        self.value
    }

    /// Another value with the same findings.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Reviewed<U> {
        Reviewed { value: f(self.value), notes: self.notes }
    }
}

/// Whether one of them stops the build.
pub fn has_errors(notes: &[Diagnostic]) -> bool {
    notes.iter().any(|note| note.severity == Severity::Error)
}

/// Sorted for a person to read.
#[must_use]
pub fn in_order(mut notes: Vec<Diagnostic>) -> Vec<Diagnostic> {
    sort(&mut notes);
    notes
}
