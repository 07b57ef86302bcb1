//! The deed of an output folder: which newsroom publishes there, and the bytes that it put there.
//!
//! A folder whose deed goes with the record is the newsroom's whole, and what a build did not make is cleared away. Where
//! the record is lost or of another version, only what the deed knows is; whatever else stands there is named, and
//! nothing is touched. A deed that somebody laid down knows nothing of files that were there before. It names no file:
//! each is a fingerprint of path and bytes, so what was taken back leaves no name in it.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use rayon::prelude::*;

use super::names::real;
use super::output::{OWN, OutputFolder};
use super::place::MARKER;
use super::{Failure, published, record_file, whole};
use crate::cache::{Memory, Record, Survey};
use crate::diagnostics::{all, message, name, path_of};
use crate::model::BaseUrl;
use crate::source::{Fingerprint, Fold};

const NAME: &str = "deed";
const HEAD: &[u8] = b"bayan deed 1\n";

/// What the deed of a folder says.
#[derive(Default)]
struct Deed {
    /// What the record that goes with it says.
    mark: u64,
    /// The mark of the build before, whose record stands until this build has ended.
    after: u64,
    newsroom: u64,
    known: HashSet<u64>,
}

/// What a build may clear away.
pub struct Claim {
    newsroom: u64,
    /// The mark of the record in force, if it goes with the deed; else 0.
    after: u64,
    /// What the deed knows, where no record says it better.
    known: HashSet<u64>,
}

/// Who publishes: a newsroom is told by its place and its address.
fn newsroom(root: &Path, base: &BaseUrl) -> Fingerprint {
    let whole = root.canonicalize().unwrap_or_else(|_| root.to_owned());
    Fold::new().text(&whole.to_string_lossy()).text(&base.origin).text(&base.path).done()
}

/// For what a record is opened.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Purpose {
    /// To publish into the folder, and to write the record anew.
    Publish,
    /// To look at the folder beside it: also at a copy, which has no deed.
    Compare,
}

/// What is remembered of a folder. A record that was asked for may be that of another one: it would be taken from it, and
/// this folder be compared with what is not its own. A folder that moved with its record has the deed that goes with it.
pub fn memory(place: &record_file::RecordPlace, folder: &Path, purpose: Purpose) -> Result<Option<Memory>, Failure> {
    let memory = record_file::read(place);
    let Some(record) = memory.as_ref().and_then(|memory| memory.last.as_ref()) else { return Ok(memory) };
    let home = Path::new(&record.home);
    if place.is_own() || record.mark == 0 || home == real(folder) {
        return Ok(memory);
    }
    let deed = read(folder);
    let goes_with = |deed: &Deed| record.mark == deed.mark || record.mark == deed.after;
    if deed.as_ref().is_some_and(goes_with) {
        return Ok(memory);
    }
    let is_anothers = match purpose {
        Purpose::Publish => read(home).as_ref().is_some_and(goes_with),
        Purpose::Compare => deed.is_some(),
    };
    if !is_anothers {
        return Ok(memory);
    }
    let (record, home, folder) = (path_of(&place.file), path_of(home), path_of(folder));
    Err(Failure::of(message!("record-of-another", record = record, home = home, folder = folder)))
}

/// Refuses a folder of another newsroom, and one in which something stands that no build of this one put there, unless
/// the record says that the folder is this newsroom's whole.
pub fn claim(
    output: &OutputFolder,
    (root, base): (&Path, &BaseUrl),
    record: Option<&Record>,
    disk: &Survey,
) -> Result<Claim, Failure> {
    let deed = read(&output.root);
    let mark = record.map_or(0, |record| record.mark);
    let newsroom = newsroom(root, base).short();
    let is_whole = mark != 0 && deed.as_ref().is_some_and(|deed| mark == deed.mark || mark == deed.after);
    if let Some(inner) = inner(disk).filter(|_| !disk.is_empty()) {
        return Err(Failure::of(message!("output-holds-another", folder = path_of(&output.root), inner = name(inner))));
    }
    if is_whole {
        return Ok(Claim { newsroom, after: mark, known: HashSet::new() });
    }
    let deed = deed.unwrap_or_default();
    if !disk.is_empty() && !deed.known.is_empty() && deed.newsroom != newsroom {
        return Err(Failure::of(message!("output-of-another", folder = path_of(&output.root))));
    }
    let strange = strange(&output.root, disk, &deed.known)?;
    if strange.is_empty() {
        Ok(Claim { newsroom, after: 0, known: deed.known })
    } else {
        Err(refusal(&output.root, &strange))
    }
}

/// Files that the deed does not know as they are, in order.
fn strange(root: &Path, disk: &Survey, known: &HashSet<u64>) -> Result<Vec<String>, Failure> {
    let judge = |file: &String| {
        if known.is_empty() {
            return Ok(Some(file.clone()));
        }
        // A link is no file of ours; where it leads is not looked at.
        let full = root.join(file);
        let is_file = full.symlink_metadata().is_ok_and(|metadata| metadata.is_file());
        let is_known = is_file && known.contains(&one(file, published::print(&full)?.short()));
        Ok((!is_known).then(|| file.clone()))
    };
    let files: Vec<&String> = disk.keys().collect();
    let found: Result<Vec<Option<String>>, Failure> = files.into_par_iter().map(judge).collect();
    let mut strange: Vec<String> = found?.into_iter().flatten().collect();
    strange.sort();
    Ok(strange)
}

/// So many files are named, then the others are counted.
const FEW: usize = 3;

fn refusal(root: &Path, strange: &[String]) -> Failure {
    let (folder, files) = (path_of(root), all(strange.iter().take(FEW).map(name)));
    Failure::of(match strange.len().saturating_sub(FEW) {
        0 => message!("output-strange", folder = folder, count = strange.len(), files = files),
        more => message!("output-strange-and-more", folder = folder, files = files, count = more),
    })
}

/// A folder inside that is an output itself.
fn inner(disk: &Survey) -> Option<&str> {
    let end = format!("/{OWN}/{MARKER}");
    disk.keys().find_map(|file| file.strip_suffix(end.as_str()))
}

fn one(file: &str, content: u64) -> u64 {
    Fold::new().text(file).number(content.cast_signed()).done().short()
}

fn read(root: &Path) -> Option<Deed> {
    let bytes = fs::read(root.join(OWN).join(NAME)).ok()?;
    let numbers = bytes.strip_prefix(HEAD)?.chunks_exact(8);
    let mut numbers = numbers.map(|number| number.try_into().map_or(0, u64::from_le_bytes));
    let (newsroom, after) = (numbers.next()?, numbers.next()?);
    Some(Deed { mark: Fingerprint::of(&bytes).short(), after, newsroom, known: numbers.collect() })
}

impl Claim {
    /// Writes the deed of what will stand in the folder, and of what stands there until then: before anything changes,
    /// so that a build that is killed leaves nothing that is not known. Gives the mark for the record.
    pub fn write(&self, output: &OutputFolder, last: &Record, fresh: &Record) -> Result<u64, Failure> {
        let entries = fresh.entries.iter().chain(&last.entries).map(|(file, entry)| one(file, entry.content));
        let mut known: Vec<u64> = entries.chain(self.known.iter().copied()).collect();
        known.sort_unstable();
        known.dedup();
        let numbers = [self.newsroom, self.after].into_iter().chain(known);
        let bytes: Vec<u8> = HEAD.iter().copied().chain(numbers.flat_map(u64::to_le_bytes)).collect();
        let path = output.root.join(OWN).join(NAME);
        let new = path.with_extension("new");
        let written = fs::File::create(&new).and_then(|fresh| whole::put(fresh, &new, &bytes, &path));
        written.map_err(|error| Failure::output("write", &path, &error))?;
        Ok(Fingerprint::of(&bytes).short())
    }
}
