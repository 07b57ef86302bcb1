//! A second file of settings, for another place where the newsroom is shown: it is read behind `site.toml`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::failure::Failure;
use super::taking;
use crate::diagnostics::{message, path_of};
use crate::source::{Inputs, SourceFile, Unreadable};

/// Where the disk has the file. One that is not there is no trouble of content.
pub fn find(path: &Path) -> Result<PathBuf, Failure> {
    let trouble = |error| Failure::system("read", path, &error);
    if path.metadata().map_err(trouble)?.is_dir() {
        return Err(Failure::of(message!("config-is-folder", folder = path_of(path))));
    }
    let whole = std::path::absolute(path).map_err(trouble)?;
    // The file itself may be a link that is changed by whoever changes it.
    let (Some(folder), Some(name)) = (whole.parent(), whole.file_name()) else { return Ok(whole) };
    Ok(folder.canonicalize().map_err(trouble)?.join(name))
}

/// Reads it behind `site.toml`, unless it stands there already. What is in the way is told in the inputs.
pub fn join(inputs: &mut Inputs) {
    let Some(full) = inputs.config.clone() else { return };
    let path = from_root(&inputs.root, &full);
    inputs.unreadable.retain(|file| *file.path != *path);
    let Some(first) = inputs.texts.get_mut("site.toml").filter(|file| file.parts().is_none()) else { return };
    match taking::settings(&full) {
        Ok(text) => *first = SourceFile::joined(first.clone(), SourceFile::new(path, text)),
        Err(why) => inputs.unreadable.push(Unreadable { path: path.into(), why }),
    }
}

/// Whether what stirred may be it: whatever does in its folder, for it may be a link.
pub fn is_stirred(full: &Path, paths: &BTreeSet<PathBuf>) -> bool {
    paths.iter().any(|path| path.parent() == full.parent())
}

/// The way from the newsroom's root, as all places are told.
fn from_root(root: &Path, full: &Path) -> String {
    let shared = root.components().zip(full.components()).take_while(|(a, b)| a == b).count();
    let up = root.components().skip(shared).map(|_| "..".to_owned());
    let down = full.components().skip(shared).map(|part| part.as_os_str().to_string_lossy().into_owned());
    up.chain(down).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_told_from_the_newsroom() {
        for (full, told) in [
            ("/srv/room/staging.toml", "staging.toml"),
            ("/srv/room/config/staging.toml", "config/staging.toml"),
            ("/srv/staging.toml", "../staging.toml"),
            ("/etc/bayan/staging.toml", "../../etc/bayan/staging.toml"),
        ] {
            assert_eq!(from_root(Path::new("/srv/room"), Path::new(full)), told);
        }
    }
}
