//! Pictures that somebody brings to a new release: read, judged by their bytes, and given names as a newsroom names files.

use std::fs;
use std::path::{Path, PathBuf};

use super::Failure;
use crate::diagnostics::{form, message, path_of};
use crate::language::picture_name;
use crate::pictures;
use crate::pictures::look::MOST_BYTES;
use crate::source::{HEAD, Kind};

/// A picture on its way into a release's folder.
pub struct BroughtPicture {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// All of them, or why one cannot be taken.
pub fn read(files: &[PathBuf]) -> Result<Vec<BroughtPicture>, Failure> {
    let mut names = Vec::new();
    let mut pictures = Vec::new();
    for file in files {
        let (bytes, ending) = one(file)?;
        let own = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let name = picture_name::fitting(&own, ending, &names);
        names.push(name.clone());
        pictures.push(BroughtPicture { name, bytes });
    }
    Ok(pictures)
}

fn one(file: &Path) -> Result<(Vec<u8>, &'static str), Failure> {
    let refused = |error| Failure::system("read", file, &error);
    let size = file.metadata().map_err(refused)?.len();
    if size > MOST_BYTES {
        return Err(Failure::of(message!(
            "brought-too-large",
            file = path_of(file),
            most = MOST_BYTES / (1024 * 1024)
        )));
    }
    let bytes = fs::read(file).map_err(refused)?;
    let kind = Kind::of(&bytes[..bytes.len().min(HEAD)]);
    let Some(ending) = picture_name::ending(kind) else {
        let kind = message!("file-kind", kind = form(kind.id()));
        return Err(Failure::of(message!("brought-no-picture", file = path_of(file), kind = kind)));
    };
    let own = file.file_name().unwrap_or_default().to_string_lossy();
    if let Some(fault) = pictures::look(&own, &bytes).1.fault {
        let (shown, why) = (path_of(file), form(fault.id()));
        return Err(Failure::of(message!("bad-picture-because", file = shown, why = why)));
    }
    Ok((bytes, ending))
}
