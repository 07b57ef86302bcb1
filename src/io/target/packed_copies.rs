//! Packed copies beside the files of a release, for servers that send one to whoever reads it so. What did not change since
//! the last release is shared with it; equal files have equal copies.

use std::collections::HashSet;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use rayon::prelude::*;

use super::packed;
use crate::deploy::{DeployStep, Deployment, Manifest, PackedCopies, PackedCopy, PlacedFile, nature};
use crate::io::Failure;
use crate::io::output::set_time;
use crate::model::PackedForm;
use crate::source::Fingerprint;

/// What is no larger fits into one packet of the network as it is (bytes).
const LEAST: u64 = 1024;
/// What is larger is not held in memory for a copy.
const MOST: u64 = 64 * 1024 * 1024;
/// So many files are packed side by side before progress is told.
const SIDE_BY_SIDE: usize = 64;

/// How many files a deploy would pack anew, where that makes them smaller: those that it puts, and all where none was packed.
pub fn candidates(deployment: &Deployment, before: &Manifest) -> usize {
    let put = deployment.steps().filter(|step| matches!(step, DeployStep::Put { .. })).map(DeployStep::file);
    let put: HashSet<&str> = put.collect();
    let is_anew = |file: &str| before.packed.is_none() || put.contains(file);
    deployment.done.files.iter().filter(|(file, placed)| is_packed(file, placed) && is_anew(file)).count()
}

fn is_packed(file: &str, placed: &PlacedFile) -> bool {
    nature::is_text(file) && (LEAST + 1..=MOST).contains(&placed.size)
}

/// Makes the copies of all files of a release in its folder, with the times of their files; gives them, and how many files were
/// packed anew.
pub fn make(
    folder: &Path,
    last: Option<(&Path, &Manifest)>,
    wanted: &Manifest,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<(PackedCopies, usize), Failure> {
    let (mut copies, mut anew) = (PackedCopies::new(), Vec::new());
    for (file, placed) in wanted.files.iter().filter(|(file, placed)| is_packed(file, placed)) {
        match last.and_then(|last| shared(file, placed, last, folder)) {
            Some(there) => copies.extend(there),
            None => anew.push(file.as_str()),
        }
    }
    for (number, few) in anew.chunks(SIDE_BY_SIDE).enumerate() {
        let made = few.par_iter().map(|file| pack(folder, file, wanted)).collect::<Result<Vec<_>, _>>()?;
        copies.extend(made.into_iter().flatten());
        progress(number * SIDE_BY_SIDE + few.len(), anew.len());
    }
    Ok((copies, anew.len()))
}

/// The copies of a file that did not change since the last release, if all of them are there still.
fn shared(
    file: &str,
    placed: &PlacedFile,
    (last, before): (&Path, &Manifest),
    folder: &Path,
) -> Option<Vec<(String, PackedCopy)>> {
    let known = before.packed.as_ref()?;
    before.files.get(file).filter(|there| there.is_sure() && there.print == placed.print)?;
    let copies = before.copies(file).into_iter().map(|name| {
        fs::hard_link(last.join(&name), folder.join(&name)).ok()?;
        let copy = *known.get(&name)?;
        Some((name, copy))
    });
    copies.collect()
}

fn pack(folder: &Path, file: &str, wanted: &Manifest) -> Result<Vec<(String, PackedCopy)>, Failure> {
    let from = folder.join(file);
    let bytes = match fs::read(&from) {
        Ok(bytes) => bytes,
        // No page names it any more, and it was gone before.
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Failure::target("read", &from, &error)),
    };
    let mut made = Vec::new();
    for packing in PackedForm::ALL {
        let name = packing.copy_of(file);
        // A file of that name that is published is not written over.
        if wanted.files.contains_key(&name) {
            continue;
        }
        let to = folder.join(&name);
        let trouble = |error| Failure::target("write", &to, &error);
        let packed = packed::copy(packing, &bytes).map_err(trouble)?;
        if packed.len() < bytes.len() {
            write(&from, &to, &packed).map_err(trouble)?;
            made.push((name, PackedCopy { print: Fingerprint::of(&packed), size: packed.len() as u64 }));
        }
    }
    Ok(made)
}

/// A name may lead to the bytes of the last release: they are not written over.
fn write(from: &Path, to: &Path, packed: &[u8]) -> std::io::Result<()> {
    match fs::remove_file(to) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    fs::write(to, packed)?;
    set_time(to, from.metadata()?.modified()?)
}
