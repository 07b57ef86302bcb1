//! The difference is published: made aside, then moved into place file by file, then what is no longer made is
//! removed, then the record is written.
//!
//! Nothing in the output folder changes before everything has been made, so trouble in a template publishes nothing;
//! and each file is moved as a whole, so a build that is killed leaves every file whole, old or new.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::output::{Output, look};
use super::{Failure, published, record_file};
use crate::cache::{Entry, Job, Record, Seal, Seen, Survey, Work};
use crate::diagnostics::Diagnostic;
use crate::plan::files::Content;
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
    pub output: &'a Output,
}

/// Publishes `work`; `make` gives the bytes of a job and is called from several threads. The new record gets `seal`.
pub fn write<'s>(
    places: &Places<'_>,
    work: Work,
    (last, seal): (Option<Record>, Seal),
    disk: &Survey,
    make: impl Fn(&Job) -> Result<Content<'s>, Diagnostic> + Sync,
) -> Result<Published, Trouble> {
    let mut last = last.unwrap_or_default();
    let made = stage(places, &work, &last, disk, make)?;
    let mut record = Record { seal, ..Record::default() };
    for file in &work.kept {
        if let Some(entry) = last.entries.remove(file) {
            record.entries.insert(file.clone(), entry);
        }
    }
    let outputs = work.kept.len() + work.make.len();
    let staged: Vec<(&Job, &PathBuf)> = made
        .iter()
        .zip(&work.make)
        .filter_map(|(made, job)| if let Made::Staged(path, _) = made { Some((job, path)) } else { None })
        .collect();
    let written: Vec<String> = staged.iter().map(|(job, _)| job.file.clone()).collect();
    clear_the_way(&places.output.root, disk, &staged)?;
    settle(&places.output.root, &staged)?;
    let removed = remove(&places.output.root, work.remove)?;
    for (made, job) in made.into_iter().zip(work.make) {
        let (Made::Same(entry) | Made::Staged(_, entry)) = made;
        record.entries.insert(job.file, entry);
    }
    places.output.clear_staging()?;
    record_file::write(places.root, &places.output.root, &record)?;
    Ok(Published { kept: outputs - written.len(), outputs, written, removed })
}

/// Makes every job into the staging folder.
fn stage<'s>(
    places: &Places<'_>,
    work: &Work,
    last: &Record,
    disk: &Survey,
    make: impl Fn(&Job) -> Result<Content<'s>, Diagnostic> + Sync,
) -> Result<Vec<Made>, Trouble> {
    if work.make.is_empty() {
        return Ok(Vec::new());
    }
    let staging = places.output.staging();
    fs::create_dir_all(&staging).map_err(|error| Failure::output("make the folder", &staging, &error))?;
    let made: Vec<Result<Made, Trouble>> = work
        .make
        .par_iter()
        .enumerate()
        .map(|(number, job)| {
            let content = make(job).map_err(|note| Trouble::Content(vec![note]))?;
            let target = staging.join(number.to_string());
            let standing = last.entries.get(&job.file).filter(|entry| disk.get(&job.file) == Some(&entry.seen));
            one(places.root, job, content, target, standing).map_err(Trouble::World)
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
    root: &Path,
    job: &Job,
    content: Content<'_>,
    target: PathBuf,
    standing: Option<&Entry>,
) -> Result<Made, Failure> {
    let entry = |content, seen| Entry { parts: job.parts.clone(), content, seen };
    match content {
        Content::Bytes(bytes) => {
            let print = Fingerprint::of(&bytes).short();
            if let Some(standing) = standing.filter(|standing| standing.content == print) {
                return Ok(Made::Same(entry(print, standing.seen)));
            }
            let seen =
                fresh(&target, &bytes).map_err(|error| Failure::output("write", Path::new(&job.file), &error))?;
            Ok(Made::Staged(target, entry(print, seen)))
        }
        Content::File(path) => {
            let source = root.join(path);
            fs::copy(&source, &target).map_err(|error| Failure::output("copy", Path::new(path), &error))?;
            let metadata = target.metadata().map_err(|error| Failure::output("read", Path::new(path), &error))?;
            // Of the copy, not of the source, which may change meanwhile: the record says what was published.
            let print = published::print(&target)?.short();
            Ok(Made::Staged(target, entry(print, look(&metadata))))
        }
    }
}

fn fresh(target: &Path, bytes: &[u8]) -> std::io::Result<Seen> {
    use std::io::Write;
    let mut file = fs::File::create(target)?;
    file.write_all(bytes)?;
    Ok(look(&file.metadata()?))
}

/// A file that stands where a folder must be, or a folder where a file must be, goes first. Only files that are no
/// longer made can be in such a folder.
fn clear_the_way(root: &Path, disk: &Survey, staged: &[(&Job, &PathBuf)]) -> Result<(), Failure> {
    let mut folders: HashSet<&str> = HashSet::new();
    for file in disk.keys() {
        let mut rest = file.as_str();
        while let Some((folder, _)) = rest.rsplit_once('/').filter(|(folder, _)| folders.insert(folder)) {
            rest = folder;
        }
    }
    for (job, _) in staged {
        if folders.contains(job.file.as_str()) {
            let full = root.join(&job.file);
            fs::remove_dir_all(&full).map_err(|error| Failure::output("remove", &full, &error))?;
        }
        let mut rest = job.file.as_str();
        while let Some((folder, _)) = rest.rsplit_once('/') {
            if disk.contains_key(folder) {
                let full = root.join(folder);
                match fs::remove_file(&full) {
                    Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                        return Err(Failure::output("remove", &full, &error));
                    }
                    _ => {}
                }
            }
            rest = folder;
        }
    }
    Ok(())
}

/// Moves every staged file to its place.
fn settle(root: &Path, staged: &[(&Job, &PathBuf)]) -> Result<(), Failure> {
    let folders: HashSet<PathBuf> =
        staged.iter().filter_map(|(job, _)| Some(root.join(&job.file).parent()?.to_owned())).collect();
    let folders: Vec<PathBuf> = folders.into_iter().collect();
    folders.par_iter().try_for_each(|folder| {
        fs::create_dir_all(folder).map_err(|error| Failure::output("make the folder", folder, &error))
    })?;
    staged.par_iter().try_for_each(|(job, path)| {
        let target = root.join(&job.file);
        fs::rename(path, &target).map_err(|error| Failure::output("write", &target, &error))
    })
}

/// Removes files, and the folders that they leave empty.
fn remove(root: &Path, files: Vec<String>) -> Result<Vec<String>, Failure> {
    for file in &files {
        let full = root.join(file);
        match fs::remove_file(&full) {
            Err(error)
                if !matches!(
                    error.kind(),
                    std::io::ErrorKind::NotFound | std::io::ErrorKind::IsADirectory | std::io::ErrorKind::NotADirectory
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
