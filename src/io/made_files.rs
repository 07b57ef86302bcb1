//! Single files that bayan makes for other programs, and makes again.

use std::fs;
use std::path::Path;

use super::Failure;
use crate::diagnostics::{message, path_of};

/// Writes a text. What stands there is replaced whole, and only where it bears the mark of being ours.
pub fn write(path: &Path, text: &str, mark: &str) -> Result<(), Failure> {
    let ours = |old: Vec<u8>| String::from_utf8_lossy(&old).contains(mark);
    if path.exists() && !fs::read(path).is_ok_and(ours) {
        return Err(Failure::of(message!("file-not-ours", file = path_of(path))));
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(|error| Failure::output("make-folder", folder, &error))?;
    let aside = path.with_extension("tmp");
    fs::write(&aside, text).map_err(|error| Failure::output("write", &aside, &error))?;
    fs::rename(&aside, path).map_err(|error| Failure::output("write", path, &error))
}
