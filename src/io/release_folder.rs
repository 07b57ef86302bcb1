//! The folder of a new release, made whole or not at all.

use std::fs;
use std::path::{Path, PathBuf};

use super::Failure;
use crate::diagnostics::{message, path_of};
use crate::model::{Language, PairPath};

/// Where the folder of a release is, below the newsroom's root.
pub fn of(root: &Path, path: &PairPath) -> PathBuf {
    root.join(path.folder())
}

/// Whether something stands there already, whatever it is.
pub fn is_taken(root: &Path, path: &PairPath) -> bool {
    of(root, path).symlink_metadata().is_ok()
}

/// Makes the folder with these texts, and the files at their side by their names. It is filled aside and moved into place, so that nobody meets half of it, and
/// nothing that stands there is touched.
pub fn make(
    root: &Path,
    path: &PairPath,
    texts: &[(Language, String)],
    files: &[(String, Vec<u8>)],
) -> Result<(), Failure> {
    let folder = of(root, path);
    let month = folder.parent().unwrap_or(root);
    fs::create_dir_all(month).map_err(|error| Failure::system("make-folder", month, &error))?;
    // A name that begins with a dot is none of the newsroom's.
    let aside = month.join(format!(".new-{}", std::process::id()));
    let moved = fill(&aside, texts, files).and_then(|()| {
        // A folder may be moved over an empty one, which is not ours to take.
        if is_taken(root, path) {
            return Err(Failure::of(message!("folder-is-there", folder = path_of(&folder))));
        }
        fs::rename(&aside, &folder).map_err(|error| Failure::system("make-folder", &folder, &error))
    });
    if moved.is_err() {
        let _ = fs::remove_dir_all(&aside);
    }
    moved
}

fn fill(aside: &Path, texts: &[(Language, String)], files: &[(String, Vec<u8>)]) -> Result<(), Failure> {
    fs::create_dir(aside).map_err(|error| Failure::system("make-folder", aside, &error))?;
    let texts = texts.iter().map(|(language, text)| (format!("{}.md", language.code()), text.as_bytes()));
    let files = files.iter().map(|(name, bytes)| (name.clone(), bytes.as_slice()));
    for (name, bytes) in texts.chain(files) {
        let file = aside.join(name);
        fs::write(&file, bytes).map_err(|error| Failure::system("write", &file, &error))?;
    }
    Ok(())
}
