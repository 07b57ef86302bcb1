//! The output folder: ours or refused, one build at a time.

use std::fs::{self, File, Metadata, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::WalkDir;

use super::Failure;
use crate::cache::{Seen, Survey};

/// A folder inside the output that says whose it is, and holds what is being made.
pub const OWN: &str = ".bayan";
const MARKER: &str = "made-by-bayan";
const SAYS: &str = "bayan made this folder. `bayan build` writes and removes files in it; edit the newsroom instead.\n";

/// The output folder, held for one build.
pub struct Output {
    pub root: PathBuf,
    /// Released when it is dropped.
    _lock: File,
}

/// Takes the output folder, making it if need be. One that holds files bayan did not make is refused; while another
/// build holds it, this one waits.
pub fn take(root: &Path) -> Result<Output, Failure> {
    let own = root.join(OWN);
    if !is_ours(root) && !is_free(root)? {
        return Err(Failure::new(
            format!("{} holds files that bayan did not make, so it will not be written to.", root.display()),
            "Choose an empty or new folder with --output, or empty this one yourself.",
        ));
    }
    fs::create_dir_all(&own).map_err(|error| Failure::output("make the folder", &own, &error))?;
    let marker = own.join(MARKER);
    if fs::read(&marker).ok().as_deref() != Some(SAYS.as_bytes()) {
        fs::write(&marker, SAYS).map_err(|error| Failure::output("write to", &marker, &error))?;
    }
    let lock = File::open(&marker).map_err(|error| Failure::output("open", &marker, &error))?;
    match lock.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => lock.lock().map_err(|error| Failure::output("wait for", &marker, &error))?,
        // Some network file systems have no locks; one build at a time is then up to the people.
        Err(TryLockError::Error(_)) => {}
    }
    let output = Output { root: root.to_owned(), _lock: lock };
    output.clear_staging()?;
    Ok(output)
}

/// Whether bayan made this folder.
pub fn is_ours(root: &Path) -> bool {
    root.join(OWN).join(MARKER).is_file()
}

/// Missing, or empty.
fn is_free(root: &Path) -> Result<bool, Failure> {
    match fs::read_dir(root) {
        Ok(mut entries) => Ok(entries.all(|entry| entry.is_ok_and(|entry| entry.file_name() == OWN))),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(true),
        Err(error) => Err(Failure::output("open the folder", root, &error)),
    }
}

impl Output {
    /// Where files are made before they take their places.
    pub fn staging(&self) -> PathBuf {
        self.root.join(OWN).join("making")
    }

    /// Removes what an interrupted build left in the making.
    pub fn clear_staging(&self) -> Result<(), Failure> {
        let staging = self.staging();
        match fs::remove_dir_all(&staging) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(Failure::output("remove", &staging, &error)),
            _ => Ok(()),
        }
    }
}

/// Every file in an output folder but bayan's own; empty where there is no folder. A folder that cannot be listed is a
/// failure: what is not seen there would never be removed.
pub fn survey(root: &Path) -> Result<Survey, Failure> {
    let mut starts = vec![root.to_owned()];
    // The archive has most of the folders: its years are walked side by side.
    for language in ["ar", "en"] {
        let years = fs::read_dir(root.join(language).join("releases")).into_iter().flatten();
        starts.extend(years.filter_map(|year| Some(year.ok()?.path())).filter(|path| path.is_dir()));
    }
    let apart: Vec<PathBuf> = starts[1..].to_vec();
    let walked: Result<Vec<Vec<(String, Seen)>>, Failure> = starts
        .par_iter()
        .map(|start| {
            let walk = WalkDir::new(start).into_iter().filter_entry(|entry| {
                let own = entry.depth() == 1 && entry.file_name() == OWN && start == root;
                !own && (entry.depth() == 0 || !apart.iter().any(|path| path == entry.path()))
            });
            walk.filter_map(|entry| seen(root, entry).transpose()).collect()
        })
        .collect();
    Ok(walked?.into_iter().flatten().collect())
}

/// A file that was found, by its path below `root`; `None` for a folder, and for what went away meanwhile.
pub fn seen(root: &Path, entry: walkdir::Result<walkdir::DirEntry>) -> Result<Option<(String, Seen)>, Failure> {
    let trouble = |error: walkdir::Error| match error.io_error() {
        // Where no folder is, taking it says so.
        Some(system) if !matches!(system.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            Err(Failure::output("list", error.path().unwrap_or(root), system))
        }
        _ => Ok(None),
    };
    let entry = match entry {
        Ok(entry) if entry.file_type().is_dir() => return Ok(None),
        Ok(entry) => entry,
        Err(error) => return trouble(error),
    };
    let metadata = match entry.metadata() {
        Ok(metadata) => metadata,
        Err(error) => return trouble(error),
    };
    let relative = entry.path().strip_prefix(root).unwrap_or(entry.path());
    let name: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
    Ok(Some((name.join("/"), look(&metadata))))
}

/// Size and time of change.
pub fn look(metadata: &Metadata) -> Seen {
    Seen { size: metadata.len(), modified: nanoseconds(metadata) }
}

/// When a file was changed, in nanoseconds since 1970; 0 where the system does not say.
pub fn nanoseconds(metadata: &Metadata) -> i64 {
    let since = metadata.modified().ok().and_then(|time| time.duration_since(std::time::UNIX_EPOCH).ok());
    since.and_then(|since| i64::try_from(since.as_nanos()).ok()).unwrap_or(0)
}
