//! The record of the last build, kept beside the newsroom and never published.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::Failure;
use crate::cache::Record;
use crate::source::Fingerprint;

/// `.bayan/` in the project: one record for each output folder.
fn path(root: &Path, output: &Path) -> PathBuf {
    let whole = output.canonicalize().unwrap_or_else(|_| output.to_owned());
    let name = Fingerprint::of(whole.to_string_lossy().as_bytes()).for_file_name();
    root.join(".bayan").join(format!("{name}.record"))
}

/// The last record. A missing, damaged or old one is none.
pub fn read(root: &Path, output: &Path) -> Option<Record> {
    Record::decode(&fs::read(path(root, output)).ok()?)
}

/// Keeps the record for the next build; the last one stands until this one is whole.
pub fn write(root: &Path, output: &Path, record: &Record) -> Result<(), Failure> {
    let path = path(root, output);
    let folder = path.parent().unwrap_or(root);
    let ignore = folder.join(".gitignore");
    let fresh = path.with_extension("new");
    let write = || -> std::io::Result<()> {
        fs::create_dir_all(folder)?;
        if !ignore.exists() {
            fs::write(&ignore, "*\n")?;
        }
        let mut file = fs::File::create(&fresh)?;
        file.write_all(&record.encode())?;
        file.sync_all()?;
        fs::rename(&fresh, &path)
    };
    write().map_err(|error| Failure::system("write the record", &path, &error))
}
