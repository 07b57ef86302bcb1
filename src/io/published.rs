//! Published files are read back, and files that may be too large to be held at once.

use std::fs;
use std::path::Path;

use walkdir::WalkDir;

use super::output::{OWN, seen};
use super::{Failure, leaving};
use crate::source::Fingerprint;

/// A file of more bytes than this is not held in memory: it is compared as a whole, and not searched.
pub const MOST: u64 = 512 * 1024 * 1024;

/// What a published file holds.
pub enum PublishedBytes {
    Bytes(Vec<u8>),
    /// Too large to be searched: the fingerprint of its bytes.
    Large(Fingerprint),
}

/// Reads a file.
pub fn read(path: &Path) -> Result<PublishedBytes, Failure> {
    let trouble = |error| Failure::system("read", path, &error);
    if fs::metadata(path).map_err(trouble)?.len() > MOST {
        return print(path).map(PublishedBytes::Large);
    }
    fs::read(path).map(PublishedBytes::Bytes).map_err(trouble)
}

/// The fingerprint of a file's bytes, read piece by piece.
pub fn print(path: &Path) -> Result<Fingerprint, Failure> {
    leaving::whole(path).map_err(|error| Failure::system("read", path, &error))
}

/// What a build that was interrupted left behind in the output folder, relative to it.
pub fn left_over(root: &Path) -> Result<Vec<String>, Failure> {
    let found = WalkDir::new(root.join(OWN).join("making")).into_iter();
    let files = found.filter_map(|entry| seen(root, entry).transpose());
    let mut paths: Vec<String> = files.map(|file| Ok(file?.0)).collect::<Result<_, Failure>>()?;
    paths.sort();
    Ok(paths)
}
