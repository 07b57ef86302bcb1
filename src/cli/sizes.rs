//! How many bytes things have once they are published.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Mutex;

use crate::cache::Survey;
use crate::io::leaving;
use crate::io::prepared::PreparedStore;
use crate::io::record_file::RecordPlace;
use crate::plan::tools::{LeavingFiles, Sized};
use crate::source::Fingerprint;

/// Of a build: what stands in the output already is not prepared again.
pub fn files(root: &Path, place: &RecordPlace, disk: &Survey) -> LeavingFiles {
    let (files, store) = (leaving::sizes(root), PreparedStore::beside(place));
    let prepared = disk.iter().filter(|(file, _)| file.contains("/pictures/"));
    let standing: HashMap<String, u64> = prepared.map(|(file, seen)| (file.clone(), seen.size)).collect();
    // Each is read once, however many feeds name it.
    let known: Mutex<HashMap<Fingerprint, u64>> = Mutex::default();
    let prepared = move |key| {
        let mut known = known.lock().ok()?;
        if let Some(size) = known.get(&key) {
            return Some(*size);
        }
        let size = store.size(key)?;
        known.insert(key, size);
        Some(size)
    };
    let size = move |sized: Sized<'_>| match sized {
        Sized::File(path) => files(path),
        Sized::Prepared(key, address) => prepared(key).or_else(|| standing.get(&address.file()).copied()),
    };
    LeavingFiles { size: Box::new(size), read: Box::new(leaving::reader(root)), film: Box::new(leaving::films(root)) }
}
