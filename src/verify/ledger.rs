//! The record against what stands in the folder.

use std::collections::BTreeMap;

use crate::cache::Record;
use crate::diagnostics::{Diagnostic, message, name};
use crate::source::Fingerprint;

/// What stands in the folder: files by path, each with the fingerprint of its bytes, if they could be read.
pub type PublishedFiles = BTreeMap<String, Option<Fingerprint>>;

/// Every file is in the record, and every recorded file stands there as it was written.
pub fn compare(record: Option<&Record>, published: &PublishedFiles) -> Vec<Diagnostic> {
    let Some(record) = record else {
        return vec![Diagnostic::warns("no-record", message!("verify-no-record"))];
    };
    let mut notes = Vec::new();
    for file in published.keys().filter(|file| !record.entries.contains_key(*file)) {
        notes.push(Diagnostic::stops("stray-file", message!("file-of-no-build", file = name(file.as_str()))));
    }
    for (file, entry) in &record.entries {
        match published.get(file) {
            None => {
                notes.push(Diagnostic::stops("lost-file", message!("lost-file", file = name(file.as_str()))));
            }
            Some(Some(print)) if print.short() != entry.content => {
                notes.push(Diagnostic::stops("altered-file", message!("altered-file", file = name(file.as_str()))));
            }
            Some(_) => {}
        }
    }
    notes
}
