//! What was read of the newsroom, kept beside the record for the next build. It tells of drafts, as the record does, and
//! stands under the same guard; but nothing hangs on it. Where it is missing or damaged, or cannot be written, files are read.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::record_file::{self, RecordPlace};
use crate::cache::{Glances, Returned, Store, Year};
use crate::source::Fingerprint;

/// How the files looked when they were last read.
pub fn glances(place: &RecordPlace) -> Glances {
    fs::read(aside(place, "files")).map(|bytes| Glances::decode(&bytes)).unwrap_or_default()
}

pub fn keep_glances(place: &RecordPlace, glances: &Glances) {
    keep(place, &aside(place, "files"), &glances.encode());
}

fn aside(place: &RecordPlace, what: &str) -> PathBuf {
    record_file::aside(place, &format!("store-{what}"))
}

/// What was read and found of announcements.
pub fn read(place: &RecordPlace) -> Store {
    let years: BTreeMap<i16, Returned> = years(place)
        .into_par_iter()
        .filter_map(|(year, file)| Some((year, Returned::decode(&fs::read(file).ok()?)?)))
        .collect();
    Store::of(years)
}

/// Keeps the years that are not as they were `before`, and lets go of those that are gone.
pub fn keep_years(place: &RecordPlace, before: &BTreeMap<i16, Fingerprint>, now: &BTreeMap<i16, Year<'_>>) {
    now.par_iter().filter(|(number, year)| before.get(number) != Some(&year.print())).for_each(|(number, year)| {
        keep(place, &aside(place, &format!("{number:04}")), &year.encode());
    });
    for (_, file) in years(place).iter().filter(|(number, _)| !now.contains_key(number)) {
        let _ = fs::remove_file(file);
    }
}

/// The years that are kept, and where.
fn years(place: &RecordPlace) -> Vec<(i16, PathBuf)> {
    let beginning = aside(place, "");
    let listed = fs::read_dir(beginning.parent().unwrap_or(&beginning)).into_iter().flatten();
    let year = |path: PathBuf| {
        let number = path.to_str()?.strip_prefix(beginning.to_str()?)?;
        (number.len() == 4).then_some((number.parse().ok()?, path))
    };
    listed.filter_map(|file| year(file.ok()?.path())).collect()
}

fn keep(place: &RecordPlace, target: &Path, bytes: &[u8]) {
    let fresh = target.with_added_extension("new");
    // What a power cut leaves of it is known to be damaged, so nobody waits for the disk.
    let write = || record_file::open(place, &fresh)?.write_all(bytes);
    if write().and_then(|()| fs::rename(&fresh, target)).is_err() {
        // What stands there may be of an earlier day: that is no harm, for it is never trusted over a file.
        let _ = fs::remove_file(fresh);
    }
}
