//! The output folder: ours or refused, one build at a time.

use std::collections::HashSet;
use std::fs::{self, File, Metadata, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use rayon::prelude::*;
use walkdir::WalkDir;

use super::Failure;
use super::names::real;
use super::place::{MARKER, is_ours};
use crate::cache::{Seen, Survey};
use crate::diagnostics::{message, path_of};

/// A folder inside the output that says whose it is, and holds what is being made.
pub use crate::plan::ground::OWN;
const SAYS: &str = "bayan made this folder. `bayan build` writes and removes files in it; edit the newsroom instead.\n";

/// The output folder, held for one build.
pub struct OutputFolder {
    pub root: PathBuf,
    /// Released when it is dropped.
    _lock: File,
}

/// Takes the output folder, making it if need be. One that holds files bayan did not make is refused; while another
/// build holds it, this one waits.
pub fn take(root: &Path) -> Result<OutputFolder, Failure> {
    // A link may lead elsewhere tomorrow: this build stays where it leads now.
    let root = &real(root);
    let own = root.join(OWN);
    if own.symlink_metadata().is_ok_and(|metadata| !metadata.is_dir()) || !is_ours(root) && !is_free(root)? {
        return Err(Failure::of(message!("output-not-ours", folder = path_of(root))));
    }
    let made = make_folder(root).and_then(|()| fs::create_dir_all(&own));
    made.map_err(|error| Failure::output("make-folder", &own, &error))?;
    let marker = own.join(MARKER);
    if fs::read(&marker).ok().as_deref() != Some(SAYS.as_bytes()) {
        fs::write(&marker, SAYS).map_err(|error| Failure::output("write-to", &marker, &error))?;
    }
    let lock = File::open(&marker).map_err(|error| Failure::output("open", &marker, &error))?;
    match lock.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => lock.lock().map_err(|error| Failure::output("wait-for", &marker, &error))?,
        // Some network file systems have no locks; one build at a time is then up to the people.
        Err(TryLockError::Error(_)) => {}
    }
    let output = OutputFolder { root: root.to_owned(), _lock: lock };
    output.clear_staging()?;
    Ok(output)
}

/// Missing, or empty.
fn is_free(root: &Path) -> Result<bool, Failure> {
    match fs::read_dir(root) {
        Ok(mut entries) => Ok(entries.all(|entry| entry.is_ok_and(|entry| entry.file_name() == OWN))),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(true),
        Err(error) => Err(Failure::output("open-folder", root, &error)),
    }
}

/// Makes a folder that everyone may enter, whatever this machine gives new folders, with those above it.
pub fn make_folder(folder: &Path) -> std::io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    folder.parent().map_or(Ok(()), make_folder)?;
    match fs::create_dir(folder) {
        // Another thread was there first.
        Err(error) if error.kind() == ErrorKind::AlreadyExists && folder.is_dir() => return Ok(()),
        made => made?,
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, PermissionsExt};
        let mode = folder.metadata()?.mode() & 0o7777;
        if mode & 0o777 != 0o755 {
            fs::set_permissions(folder, fs::Permissions::from_mode(mode & 0o7000 | 0o755))?;
        }
    }
    Ok(())
}

/// All that was written where a folder stands is on the disk. One call for the whole file system: a thousand files would wait
/// a thousand times.
pub fn sync(folder: &Path) -> Result<(), Failure> {
    #[cfg(target_os = "linux")]
    {
        let sync = || Ok(rustix::fs::syncfs(File::open(folder)?)?);
        sync().map_err(|error: std::io::Error| Failure::output("keep", folder, &error))?;
    }
    #[cfg(all(unix, not(target_os = "linux")))]
    rustix::fs::sync();
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

impl OutputFolder {
    /// Where files are made before they take their places.
    pub fn staging(&self) -> PathBuf {
        self.root.join(OWN).join("making")
    }

    /// What stands there is on the disk and survives a power cut.
    pub fn sync(&self) -> Result<(), Failure> {
        sync(&self.root.join(OWN))
    }

    /// When the last file took its place, by the clock of the file system: clearing the staging folder came after it.
    pub fn settled(&self) -> Result<i64, Failure> {
        let own = self.root.join(OWN);
        let metadata = own.metadata().map_err(|error| Failure::output("look-at", &own, &error))?;
        Ok(look(&metadata).changed)
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
/// failure: what is not seen there would never be removed. A link in it is a file, wherever it leads.
pub fn survey(root: &Path) -> Result<Survey, Failure> {
    let root = &real(root);
    let mut starts = vec![root.to_owned()];
    let is_folder = |path: &Path| path.symlink_metadata().is_ok_and(|metadata| metadata.is_dir());
    // The archive has most of the folders: its years are walked side by side.
    for archive in ["ar", "en"].map(|language| root.join(language).join("releases")) {
        if is_folder(&archive) && archive.parent().is_some_and(is_folder) {
            let years = fs::read_dir(archive).into_iter().flatten();
            starts.extend(years.filter_map(|year| Some(year.ok()?.path())).filter(|path| is_folder(path)));
        }
    }
    let apart: HashSet<PathBuf> = starts[1..].iter().cloned().collect();
    let walked: Result<Vec<Vec<(String, Seen)>>, Failure> = starts
        .par_iter()
        .map(|start| {
            let is_whole = start == root;
            let walk = WalkDir::new(start).into_iter().filter_entry(|entry| {
                let own = entry.depth() == 1 && is_whole && entry.file_name() == OWN;
                // A year stands so deep below the root, and nowhere else.
                let is_apart = entry.depth() == 3 && is_whole && apart.contains(entry.path());
                !own && !is_apart
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
    let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
    Ok(Some((parts.join("/"), look(&metadata))))
}

/// A file as the system shows it.
pub fn look(metadata: &Metadata) -> Seen {
    let seen = Seen { size: metadata.len(), modified: nanoseconds(metadata), ..Seen::default() };
    #[cfg(unix)]
    let seen = {
        use std::os::unix::fs::MetadataExt;
        let changed = metadata.ctime().saturating_mul(1_000_000_000).saturating_add(metadata.ctime_nsec());
        Seen { inode: metadata.ino(), mode: metadata.mode() & 0o7777, changed, ..seen }
    };
    seen
}

/// When a file was changed, in nanoseconds since 1970; 0 where the system does not say.
pub fn nanoseconds(metadata: &Metadata) -> i64 {
    let since = metadata.modified().ok().and_then(|time| time.duration_since(std::time::UNIX_EPOCH).ok());
    since.and_then(|since| i64::try_from(since.as_nanos()).ok()).unwrap_or(0)
}

/// Gives a file the time at which another one was changed.
pub fn set_time(file: &Path, time: SystemTime) -> std::io::Result<()> {
    File::options().write(true).open(file)?.set_modified(time)
}
