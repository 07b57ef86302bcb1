//! Files from elsewhere that are to be imported, named one by one or by their folder.

use std::fs;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::failure::said;
use crate::diagnostics::{Diagnostic, Place};
use crate::import::{MOST, findings, kind};

/// So many files are imported at once.
const MOST_FILES: usize = 10_000;

/// What was found: files in order, and what is wrong with others.
#[derive(Debug, Default)]
pub struct FoundRawFiles {
    pub files: Vec<PathBuf>,
    pub notes: Vec<Diagnostic>,
}

/// Finds the files. In a folder hidden ones are passed over, links are refused, and files of other kinds are told.
pub fn find(paths: &[PathBuf]) -> FoundRawFiles {
    let mut found = FoundRawFiles::default();
    for path in paths {
        match path.symlink_metadata() {
            Err(error) => found.notes.push(refused(
                path,
                format!("This file cannot be read: {}.", said(&error)),
                "Check its name.",
            )),
            Ok(about) if about.is_symlink() => found.notes.push(link(path)),
            Ok(about) if about.is_dir() => walk(path, &mut found),
            Ok(_) => found.files.push(path.clone()),
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    found.files.retain(|path| seen.insert(path.clone()));
    if found.files.len() > MOST_FILES {
        let message = format!("There are {} files here; {MOST_FILES} are imported at once.", found.files.len());
        found.notes.push(Diagnostic::error("import", message, "Import them folder by folder."));
        found.files.clear();
    }
    found
}

fn walk(folder: &Path, found: &mut FoundRawFiles) {
    let is_noise = |name: &std::ffi::OsStr| name.to_string_lossy().starts_with(['.', '~']);
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter();
    let before = found.files.len();
    for entry in entries.filter_entry(|entry| entry.depth() == 0 || !is_noise(entry.file_name())) {
        match entry {
            Err(error) => {
                let path = error.path().unwrap_or(folder).to_owned();
                let why = error.io_error().map(said).unwrap_or_default();
                found.notes.push(refused(&path, format!("This cannot be read: {why}."), "Check its permissions."));
            }
            Ok(entry) if entry.file_type().is_symlink() => found.notes.push(link(entry.path())),
            Ok(entry) if entry.file_type().is_file() => match kind::promised(&entry.file_name().to_string_lossy()) {
                Some(_) => found.files.push(entry.into_path()),
                None => found.notes.push(findings::passed_over(&entry.path().to_string_lossy())),
            },
            Ok(_) => {}
        }
    }
    if found.files.len() == before {
        let help = "Give a folder that holds files whose names end in .txt, .md, .html or .docx.";
        found.notes.push(refused(folder, "There is nothing in this folder that bayan can import.".into(), help));
    }
}

/// The bytes of a file, unless there are too many.
pub fn read(path: &Path) -> Result<Vec<u8>, Diagnostic> {
    let system = |error: std::io::Error| {
        refused(path, format!("This file cannot be read: {}.", said(&error)), "Check that you may read it.")
    };
    let about = path.metadata().map_err(system)?;
    if !about.is_file() {
        return Err(refused(path, "This is no file.".into(), "Give a file or a folder of files."));
    }
    if about.len() > MOST {
        return Err(findings::too_large(&path.to_string_lossy(), "This file", "32 MB"));
    }
    fs::read(path).map_err(system)
}

fn link(path: &Path) -> Diagnostic {
    refused(path, "This is a symbolic link.".into(), "Give the file itself.")
}

fn refused(path: &Path, message: String, help: &str) -> Diagnostic {
    Diagnostic::error("import", message, help).at_place(Place::head(&path.to_string_lossy().into()))
}
