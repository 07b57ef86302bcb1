//! The difference is published: made aside, then what is no longer made is removed, so that what is taken back goes first;
//! then the new is moved into place, a new folder as a whole and else file by file, then the record is written.
//!
//! Nothing in the output folder changes before everything has been made and is on the disk, so trouble in a template
//! publishes nothing; and each file is moved as a whole, so a build that is killed, or a power cut, leaves every file whole,
//! old or new.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::deed::Claim;
use super::leaving::{self, Leaving};
use super::names::{on_disk, real};
use super::output::{OutputFolder, look};
use super::prepared::{self, PreparedStore};
use super::staging::Staging;
use super::taking::Doubt;
use super::{Failure, record_file};
use crate::cache::{Entry, Job, Memory, Record, Seal, Seen, Survey, Work};
use crate::check::PublishedWords;
use crate::diagnostics::Diagnostic;
use crate::plan::Content;
use crate::source::Fingerprint;

/// What a build did to the output folder.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Published {
    /// Files of the edition.
    pub outputs: usize,
    pub written: Vec<String>,
    pub kept: usize,
    pub removed: Vec<String>,
}

/// Why nothing was published.
pub enum Trouble {
    World(Failure),
    Content(Vec<Diagnostic>),
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        Self::World(failure)
    }
}

/// What came of one job.
enum Made {
    /// Its bytes are those that stand there already.
    Same(Entry),
    /// It waits at this path.
    Staged(PathBuf, Entry),
}

/// From where and to where a build publishes.
pub struct Places<'a> {
    /// The project folder.
    pub root: &'a Path,
    pub output: &'a OutputFolder,
    /// What may be cleared away there.
    pub claim: &'a Claim,
    /// Where it is recorded.
    pub record: &'a record_file::RecordPlace,
    /// Whether what was made may be used.
    pub doubt: &'a Doubt,
    /// What takes long to make.
    pub prepared: &'a PreparedStore,
}

/// Publishes `work`; `make` gives the bytes of a job and is called from several threads. What is remembered gets `seal` and `words`.
pub fn write(
    places: &Places<'_>,
    mut work: Work,
    (last, seal, words): (Option<Record>, Seal, PublishedWords),
    disk: &Survey,
    make: impl Fn(&Job) -> Result<Content, Diagnostic> + Sync,
) -> Result<Published, Trouble> {
    let output = places.output;
    let mut last = last.unwrap_or_default();
    let staging = Staging::new(output, disk);
    let made = stage(places, (std::mem::take(&mut work.make), &last, disk), &staging, make)?;
    // What was made is not of the newsroom: whoever asked for it reads that again.
    if places.doubt.has_arisen() {
        output.clear_staging()?;
        return Err(Trouble::Content(Vec::new()));
    }
    let home = real(&output.root).to_string_lossy().into_owned();
    let mut record = Record { seal, home, ..Record::default() };
    let outputs = work.kept.len() + made.len();
    for file in work.kept {
        if let Some(entry) = last.entries.remove(&file) {
            record.entries.insert(file, entry);
        }
    }
    let mut staged: Vec<(String, PathBuf)> = Vec::new();
    for (file, made) in made {
        let entry = match made {
            Made::Same(entry) => entry,
            Made::Staged(path, entry) => {
                staged.push((file.clone(), path));
                entry
            }
        };
        record.entries.insert(file, entry);
    }
    record.mark = if staged.is_empty() && work.remove.is_empty() && last.mark != 0 {
        last.mark
    } else {
        output.sync()?;
        places.claim.write(output, &last, &record)?
    };
    let removed = remove(&output.root, work.remove)?;
    staging.settle(&staged)?;
    output.clear_staging()?;
    record.settled = output.settled()?.max(last.settled);
    if !(staged.is_empty() && removed.is_empty()) {
        output.sync()?;
    }
    record_file::write(places.record, &Memory { words, last: Some(record) })?;
    let written: Vec<String> = staged.into_iter().map(|(file, _)| file).collect();
    Ok(Published { kept: outputs - written.len(), outputs, written, removed })
}

/// Makes every job into the staging folder.
fn stage(
    places: &Places<'_>,
    (jobs, last, disk): (Vec<Job>, &Record, &Survey),
    staging: &Staging<'_>,
    make: impl Fn(&Job) -> Result<Content, Diagnostic> + Sync,
) -> Result<Vec<(String, Made)>, Trouble> {
    if jobs.is_empty() {
        return Ok(Vec::new());
    }
    staging.prepare(jobs.iter().map(|job| job.file.as_str()))?;
    let made: Vec<Result<(String, Made), Trouble>> = jobs
        .into_par_iter()
        .enumerate()
        .map(|(number, job)| {
            let content = make(&job).map_err(|note| Trouble::Content(vec![note]))?;
            let target = staging.place(number, &job.file);
            let standing = last.entries.get(&job.file).filter(|entry| disk.get(&job.file) == Some(&entry.seen));
            one(places, job, content, target, standing)
        })
        .collect();
    let mut good = Vec::with_capacity(made.len());
    let mut notes = Vec::new();
    let mut world = None;
    for made in made {
        match made {
            Ok(made) => good.push(made),
            Err(Trouble::Content(mut more)) => notes.append(&mut more),
            Err(Trouble::World(failure)) => world = world.or(Some(failure)),
        }
    }
    let trouble = if notes.is_empty() { world.map(Trouble::World) } else { Some(Trouble::Content(notes)) };
    match trouble {
        None => Ok(good),
        Some(trouble) => {
            places.output.clear_staging()?;
            Err(trouble)
        }
    }
}

fn one(
    places: &Places<'_>,
    job: Job,
    content: Content,
    target: PathBuf,
    standing: Option<&Entry>,
) -> Result<(String, Made), Trouble> {
    let Job { file, parts, .. } = job;
    let entry = |content, seen| Entry { parts, content, seen };
    let bytes = match content {
        Content::Bytes(bytes) => bytes,
        Content::Prepared(prepared) => places.prepared.get_or_make(prepared.key, || {
            let made = prepared::make(places.root, &prepared, places.doubt);
            let made = made.map_err(|error| Failure::output("copy", Path::new(&file), &error))?;
            made.map_err(|note| Trouble::Content(vec![note]))
        })?,
        Content::File(path) => {
            let path = &*path;
            let trouble = |error| Failure::output("copy", Path::new(path), &error);
            let source = on_disk(places.root, path);
            match leaving::look(&source).map_err(trouble)? {
                Leaving::Cleaned { bytes, .. } => bytes,
                Leaving::Refused(reason) => return Err(Trouble::Content(vec![leaving::refusal(path, reason)])),
                Leaving::AsItIs | Leaving::Moving(_) => {
                    let seen = copy(&source, &target).map_err(trouble)?;
                    // Of the copy, not of the source, which may change meanwhile: the record says what was published.
                    let print = leaving::whole(&target).map_err(trouble)?.short();
                    return Ok((file, Made::Staged(target, entry(print, seen))));
                }
            }
        }
    };
    let print = Fingerprint::of(&bytes).short();
    if let Some(standing) = standing.filter(|standing| standing.content == print) {
        return Ok((file, Made::Same(entry(print, standing.seen))));
    }
    let seen = fresh(&target, &bytes).map_err(|error| Failure::output("write", Path::new(&file), &error))?;
    Ok((file, Made::Staged(target, entry(print, seen))))
}

fn fresh(target: &Path, bytes: &[u8]) -> std::io::Result<Seen> {
    use std::io::Write;
    let mut file = fs::File::create(target)?;
    file.write_all(bytes)?;
    open_to_all(&file)
}

/// The bytes alone: what the source may be used for is no matter of the copy.
fn copy(source: &Path, target: &Path) -> std::io::Result<Seen> {
    let mut file = fs::File::create(target)?;
    std::io::copy(&mut fs::File::open(source)?, &mut file)?;
    open_to_all(&file)
}

/// A published file is for everyone to read, whatever this machine gives new files.
fn open_to_all(file: &fs::File) -> std::io::Result<Seen> {
    let seen = known(file)?;
    #[cfg(unix)]
    if seen.mode != 0o644 {
        use std::os::unix::fs::PermissionsExt;
        file.set_permissions(fs::Permissions::from_mode(0o644))?;
        return known(file);
    }
    Ok(seen)
}

/// As the record keeps it: moving it to its place touches it once more.
fn known(file: &fs::File) -> std::io::Result<Seen> {
    Ok(Seen { changed: 0, ..look(&file.metadata()?) })
}

/// Removes files, and the folders that they leave empty.
fn remove(root: &Path, files: Vec<String>) -> Result<Vec<String>, Failure> {
    for file in &files {
        let full = root.join(file);
        match fs::remove_file(&full) {
            Err(error)
                if !matches!(
                    error.kind(),
                    ErrorKind::NotFound | ErrorKind::IsADirectory | ErrorKind::NotADirectory
                ) =>
            {
                return Err(Failure::output("remove", &full, &error));
            }
            _ => {}
        }
        let mut folder = full.parent();
        while let Some(empty) = folder.filter(|folder| *folder != root && fs::remove_dir(folder).is_ok()) {
            folder = empty.parent();
        }
    }
    Ok(files)
}
