//! What was read of the newsroom, kept beside the record for the next build. It tells of drafts, as the record does, and
//! stands under the same guard; but nothing hangs on it. Where it is missing or damaged, or cannot be written, files are read.

use std::fs;

use super::record_file::{self, Place};
use crate::cache::Glances;

/// How the files looked when they were last read.
pub fn glances(place: &Place) -> Glances {
    fs::read(record_file::aside(place, "glances")).map(|bytes| Glances::decode(&bytes)).unwrap_or_default()
}

pub fn keep_glances(place: &Place, glances: &Glances) {
    keep(place, "glances", &glances.encode());
}

fn keep(place: &Place, name: &str, bytes: &[u8]) {
    if record_file::replace(place, &record_file::aside(place, name), bytes).is_err() {
        // What stands there may be of an earlier day: that is no harm, for it is never trusted over a file.
        let _ = fs::remove_file(record_file::aside(place, &format!("{name}.new")));
    }
}
