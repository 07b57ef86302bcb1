//! Names of files as the newsroom knows them and as the disk has them: a Mac keeps letters taken apart.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::source::composed;

/// The project path of a file, its letters composed, and whether its name is UTF-8.
pub fn known(root: &Path, full: &Path) -> (Arc<str>, bool) {
    let relative = full.strip_prefix(root).unwrap_or(full);
    let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
    (composed(&parts.join("/")).into(), relative.to_str().is_some())
}

/// Where the disk has the file of a project path.
pub fn on_disk(root: &Path, path: &str) -> PathBuf {
    let full = root.join(path);
    if path.is_ascii() || full.symlink_metadata().is_ok() {
        return full;
    }
    path.split('/').fold(root.to_owned(), |folder, part| {
        let full = folder.join(part);
        if full.symlink_metadata().is_ok() {
            return full;
        }
        let mut entries = fs::read_dir(&folder).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path()));
        let same =
            |path: &PathBuf| path.file_name().and_then(|name| name.to_str()).is_some_and(|name| composed(name) == part);
        entries.find(same).unwrap_or(full)
    })
}

/// Whether the disk has a file under another form of its name.
pub fn is_apart(known: &str, full: &Path) -> bool {
    !known.is_ascii() && !full.ends_with(known)
}

/// Project paths that two files or folders of the disk share.
pub fn shared<'f>(root: &Path, files: impl Iterator<Item = (&'f Arc<str>, &'f Path)> + Clone) -> BTreeSet<Arc<str>> {
    let mut shared = BTreeSet::new();
    if !files.clone().any(|(known, full)| is_apart(known, full)) {
        return shared;
    }
    let mut owners: BTreeMap<String, PathBuf> = BTreeMap::new();
    for (_, full) in files.filter(|(known, _)| !known.is_ascii()) {
        let Ok(relative) = full.strip_prefix(root) else { continue };
        for part in relative.ancestors().filter(|part| !part.as_os_str().is_empty()) {
            let known = composed(&part.to_string_lossy()).into_owned();
            match owners.get(&known) {
                Some(owner) if owner.file_name() != part.file_name() => drop(shared.insert(known.into())),
                Some(_) => {}
                None => drop(owners.insert(known, part.to_owned())),
            }
        }
    }
    shared
}

/// Where a path leads, through links and `..`, although its last parts may not be there yet.
pub fn real(path: &Path) -> PathBuf {
    let mut whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    // A link to a folder that is still to be made; a circle of them ends somewhere.
    for _ in 0..40 {
        match whole.read_link() {
            Ok(target) if !whole.exists() => whole = whole.parent().unwrap_or(&whole).join(target),
            _ => break,
        }
    }
    let found = whole.ancestors().find_map(|part| Some((part, part.canonicalize().ok()?)));
    let rest =
        |part: &Path| whole.strip_prefix(part).ok().filter(|rest| !rest.as_os_str().is_empty()).map(Path::to_owned);
    found.map_or(whole.clone(), |(part, real)| rest(part).map_or(real.clone(), |rest| real.join(rest)))
}
