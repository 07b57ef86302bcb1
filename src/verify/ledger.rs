//! The record against what stands in the folder.

use std::collections::BTreeMap;

use crate::cache::Record;
use crate::diagnostics::Diagnostic;
use crate::source::Fingerprint;

/// What stands in the folder: files by path, each with the fingerprint of its bytes, if they could be read.
pub type PublishedFiles = BTreeMap<String, Option<Fingerprint>>;

/// Every file is in the record, and every recorded file stands there as it was written.
pub fn compare(record: Option<&Record>, published: &PublishedFiles) -> Vec<Diagnostic> {
    let Some(record) = record else {
        let message =
            "Nothing is recorded of the build that made this folder, so strange and altered files were not looked for.";
        let help = "Verify where the newsroom was built, with its folder .bayan beside it.";
        return vec![Diagnostic::warning("no-record", message, help)];
    };
    let mut notes = Vec::new();
    for file in published.keys().filter(|file| !record.entries.contains_key(*file)) {
        let message = format!("{file} is in the published folder, and no build put it there.");
        notes.push(Diagnostic::error(
            "stray-file",
            message,
            "Remove it, or build again: a build removes what is not its own.",
        ));
    }
    for (file, entry) in &record.entries {
        match published.get(file) {
            None => {
                let message = format!("{file} was published, and is gone from the folder.");
                notes.push(Diagnostic::error("lost-file", message, "Build again: a build makes what is missing."));
            }
            Some(Some(print)) if print.short() != entry.content => {
                let message = format!("{file} is not as the build wrote it.");
                let help = "Build again: a build makes such a file anew. Then find out who changed it.";
                notes.push(Diagnostic::error("altered-file", message, help));
            }
            Some(_) => {}
        }
    }
    notes
}
