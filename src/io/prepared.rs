//! What takes long to make is kept from build to build, each under the key of all that it is made of: a folder beside the record,
//! as private as that. No name of a file or release stands in it, and nothing that the newsroom no longer publishes.
//!
//! It is a cache. Where it is missing, damaged or cannot be written, things are made again.

use std::collections::HashSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::names::on_disk;
use super::record_file::{self, RecordPlace};
use super::taking::Doubt;
use crate::cache::prepared::{open, seal};
use crate::diagnostics::Diagnostic;
use crate::plan::content::{Prepared, PreparedSource};
use crate::source::Fingerprint;

#[derive(Clone)]
pub struct PreparedStore {
    folder: PathBuf,
}

impl PreparedStore {
    /// That beside a record. Its folder is made when something is kept.
    pub fn beside(place: &RecordPlace) -> Self {
        Self { folder: record_file::aside(place, record_file::PREPARED) }
    }

    fn file(&self, key: Fingerprint) -> PathBuf {
        self.folder.join(format!("{key:?}"))
    }

    /// What is kept under a key.
    pub fn get(&self, key: Fingerprint) -> Option<Vec<u8>> {
        open(fs::read(self.file(key)).ok()?)
    }

    /// Whether something is kept under a key, and how many bytes.
    pub fn size(&self, key: Fingerprint) -> Option<u64> {
        self.get(key).map(|bytes| bytes.len() as u64)
    }

    /// Keeps bytes under a key. That it could not be done is nobody's trouble.
    pub fn keep(&self, key: Fingerprint, bytes: &[u8]) {
        let (target, fresh) = (self.file(key), self.folder.join(format!("{key:?}.new")));
        let write = || {
            record_file::make_private(&self.folder)?;
            record_file::open_private(&fresh)?.write_all(&seal(bytes))
        };
        if write().and_then(|()| fs::rename(&fresh, target)).is_err() {
            let _ = fs::remove_file(fresh);
        }
    }

    /// What is kept under a key, or else is made now, and kept.
    pub fn get_or_make<E>(&self, key: Fingerprint, make: impl FnOnce() -> Result<Vec<u8>, E>) -> Result<Vec<u8>, E> {
        if let Some(bytes) = self.get(key) {
            return Ok(bytes);
        }
        let bytes = make()?;
        self.keep(key, &bytes);
        Ok(bytes)
    }

    /// Lets go of everything else.
    pub fn retain(&self, keys: impl Iterator<Item = Fingerprint>) {
        let names: HashSet<String> = keys.map(|key| format!("{key:?}")).collect();
        self.retain_named(|name| names.contains(name));
    }

    /// Lets go of all of which nothing is among these published files, which are called by their keys.
    pub fn retain_published<'f>(&self, files: impl Iterator<Item = &'f str>) {
        let names = files.filter_map(|file| file.rsplit('/').next()?.split_once('-'));
        let ends: HashSet<&str> = names.map(|(end, _)| end).filter(|end| Fingerprint::is_in_file_name(end)).collect();
        self.retain_named(|name| {
            Fingerprint::from_hex(name).is_some_and(|key| ends.contains(key.for_file_name().as_str()))
        });
    }

    fn retain_named(&self, is_wanted: impl Fn(&str) -> bool) {
        let Ok(listed) = fs::read_dir(&self.folder) else { return };
        for entry in listed.filter_map(Result::ok) {
            let is_file = entry.file_type().is_ok_and(|kind| !kind.is_dir());
            if !is_file {
                let _ = fs::remove_dir_all(entry.path());
            } else if !entry.file_name().to_str().is_some_and(&is_wanted) {
                let _ = fs::remove_file(entry.path());
            }
        }
        // It goes with the last of them.
        let _ = fs::remove_dir(&self.folder);
    }
}

/// The bytes of a source, if they are still those that were taken in; else there is doubt about all that was read.
pub fn source(root: &Path, source: &PreparedSource, doubt: &Doubt) -> std::io::Result<Option<Vec<u8>>> {
    let full = on_disk(root, &source.path);
    let bytes = fs::read(&full)?;
    if Fingerprint::of(&bytes) == source.print {
        return Ok(Some(bytes));
    }
    doubt.arises(&full, &source.path);
    Ok(None)
}

/// Makes what is asked for, of the newsroom below a folder.
pub fn make(root: &Path, prepared: &Prepared, doubt: &Doubt) -> std::io::Result<Result<Vec<u8>, Diagnostic>> {
    let bytes = match &prepared.source {
        None => Vec::new(),
        // Nothing that is made now will be used.
        Some(from) => match source(root, from, doubt)? {
            None => return Ok(Ok(Vec::new())),
            Some(bytes) => bytes,
        },
    };
    Ok((prepared.make)(&bytes))
}
