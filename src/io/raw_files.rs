//! Files from elsewhere that are to be imported, named one by one or by their folder.

use std::fs;
use std::io::Error;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::failure::why;
use crate::diagnostics::{Diagnostic, Message, Place, message};
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
            Err(error) => found.notes.push(unread(path, &error)),
            Ok(about) if about.is_symlink() => found.notes.push(link(path)),
            Ok(about) if about.is_dir() => walk(path, &mut found),
            Ok(_) => found.files.push(path.clone()),
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    found.files.retain(|path| seen.insert(path.clone()));
    if found.files.len() > MOST_FILES {
        let message = message!("import-too-many", count = found.files.len(), most = MOST_FILES);
        found.notes.push(Diagnostic::stops("import", message));
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
                found.notes.push(unread(&path, &error.into()));
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
        found.notes.push(refused(folder, message!("import-empty-folder")));
    }
}

/// The bytes of a file, unless there are too many.
pub fn read(path: &Path) -> Result<Vec<u8>, Diagnostic> {
    let system = |error: Error| unread(path, &error);
    let about = path.metadata().map_err(system)?;
    if !about.is_file() {
        return Err(refused(path, message!("import-no-file")));
    }
    if about.len() > MOST {
        return Err(findings::too_large(&path.to_string_lossy(), MOST / (1024 * 1024)));
    }
    fs::read(path).map_err(system)
}

/// No picture beside a page is larger.
const MOST_OF_PICTURE: u64 = 24 * 1024 * 1024;

/// Gives the files beside one that is read, below its own folder and nowhere else: a page from elsewhere may name any.
pub fn beside(path: &Path) -> impl Fn(&str) -> Option<Vec<u8>> + use<> {
    let folder = path
        .parent()
        .and_then(|folder| if folder.as_os_str().is_empty() { Path::new(".") } else { folder }.canonicalize().ok());
    move |inside| {
        let folder = folder.as_ref()?;
        let full = folder.join(inside).canonicalize().ok().filter(|full| full.starts_with(folder))?;
        let about = full.metadata().ok().filter(|about| about.is_file() && about.len() <= MOST_OF_PICTURE)?;
        fs::read(full).ok().filter(|bytes| bytes.len() as u64 == about.len())
    }
}

fn link(path: &Path) -> Diagnostic {
    refused(path, message!("import-link"))
}

fn unread(path: &Path, error: &Error) -> Diagnostic {
    refused(path, message!("import-unread", why = why(error)))
}

fn refused(path: &Path, message: Message) -> Diagnostic {
    Diagnostic::stops("import", message).at_place(Place::head(&path.to_string_lossy().into()))
}
