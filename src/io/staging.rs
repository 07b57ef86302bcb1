//! What is made waits aside, and moves into its place: a folder that is new as a whole, everything else file by file.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::Failure;
use super::output::{OutputFolder, make_folder};
use crate::cache::Survey;

/// The files of a build that are made, and the folders that stand already.
pub struct Staging<'d> {
    root: &'d Path,
    folder: PathBuf,
    /// Every folder of the output that holds a file, at any depth.
    standing: HashSet<&'d str>,
}

/// Where what goes into new folders is made, under the paths that it will have.
const TREE: &str = "tree";

impl<'d> Staging<'d> {
    pub fn new(output: &'d OutputFolder, disk: &'d Survey) -> Self {
        let mut standing: HashSet<&str> = HashSet::new();
        for file in disk.keys() {
            let mut rest = file.as_str();
            while let Some((folder, _)) = rest.rsplit_once('/').filter(|(folder, _)| standing.insert(folder)) {
                rest = folder;
            }
        }
        Self { root: &output.root, folder: output.staging(), standing }
    }

    /// The uppermost folder of a file that holds nothing yet.
    fn new_folder<'f>(&self, file: &'f str) -> Option<&'f str> {
        // Most files stand in a folder that is there.
        let (own, _) = file.rsplit_once('/').filter(|(own, _)| !self.standing.contains(own))?;
        let above = own.match_indices('/').map(|(at, _)| &own[..at]).find(|folder| !self.standing.contains(folder));
        Some(above.unwrap_or(own))
    }

    /// Makes the folders in which files will wait.
    pub fn prepare<'f>(&self, files: impl Iterator<Item = &'f str>) -> Result<(), Failure> {
        let new =
            files.filter(|file| self.new_folder(file).is_some()).filter_map(|file| Some(file.rsplit_once('/')?.0));
        let folders: HashSet<PathBuf> = new.map(|folder| self.folder.join(TREE).join(folder)).collect();
        let folders: Vec<PathBuf> = folders.into_iter().chain([self.folder.clone()]).collect();
        folders
            .par_iter()
            .try_for_each(|folder| make_folder(folder).map_err(|error| Failure::output("make-folder", folder, &error)))
    }

    /// Where a file waits; its number sets it apart.
    pub fn place(&self, number: usize, file: &str) -> PathBuf {
        match self.new_folder(file) {
            Some(_) => self.folder.join(TREE).join(file),
            None => self.folder.join(number.to_string()),
        }
    }

    /// Moves every file that waits to its place.
    pub fn settle(&self, staged: &[(String, PathBuf)]) -> Result<(), Failure> {
        let whole: HashSet<&str> = staged.iter().filter_map(|(file, _)| self.new_folder(file)).collect();
        let moved: HashSet<&str> = whole.into_iter().filter(|folder| self.settle_folder(folder)).collect();
        let single: Vec<&(String, PathBuf)> = staged
            .iter()
            .filter(|(file, _)| self.new_folder(file).is_none_or(|folder| !moved.contains(folder)))
            .collect();
        let folders: HashSet<PathBuf> =
            single.iter().filter_map(|(file, _)| Some(self.root.join(file).parent()?.to_owned())).collect();
        folders.into_iter().collect::<Vec<PathBuf>>().par_iter().try_for_each(|folder| {
            make_folder(folder).map_err(|error| Failure::output("make-folder", folder, &error))
        })?;
        single.par_iter().try_for_each(|(file, path)| {
            let target = self.root.join(file);
            let moved = fs::rename(path, &target).or_else(|error| {
                // All that was in a folder of that name is removed: no output is the folder of another.
                if target.is_symlink() || !target.is_dir() {
                    return Err(error);
                }
                remove_hollow(&target)?;
                fs::rename(path, &target)
            });
            moved.map_err(|error| Failure::output("write", &target, &error))
        })
    }

    /// Whether a folder could be moved as a whole. Where something came to stand there meanwhile its files are moved one by
    /// one.
    fn settle_folder(&self, folder: &str) -> bool {
        let target = self.root.join(folder);
        if target.is_dir() && !target.is_symlink() {
            let _ = remove_hollow(&target);
        }
        let above = target.parent().map_or(Ok(()), make_folder);
        above.and_then(|()| fs::rename(self.folder.join(TREE).join(folder), &target)).is_ok()
    }
}

/// Removes a folder that holds nothing but folders.
fn remove_hollow(folder: &Path) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        remove_hollow(&entry?.path())?;
    }
    fs::remove_dir(folder)
}
