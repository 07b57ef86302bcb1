//! Documents that the desk looks into are opened, and no others.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::failure::why;
use super::names::on_disk;
use crate::check::insides::OpenedFile;
use crate::diagnostics::message;
use crate::parse::office;
use crate::source::HEAD;

/// The bytes of a file below `root`, if by its first bytes it may be one that is looked into.
pub fn open(root: &Path, path: &str) -> OpenedFile {
    match whole(&on_disk(root, path)) {
        Ok(opened) => opened,
        Err(error) => OpenedFile::Shut(message!("inside-unopened", why = why(&error))),
    }
}

fn whole(path: &Path) -> std::io::Result<OpenedFile> {
    let mut file = File::open(path)?;
    let mut bytes = Vec::new();
    file.by_ref().take(HEAD as u64).read_to_end(&mut bytes)?;
    if office::kind(&bytes).is_none() {
        return Ok(OpenedFile::Other);
    }
    // What is read is counted: the file may grow meanwhile.
    file.take(office::MOST).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > office::MOST {
        return Ok(OpenedFile::Shut(message!("inside-larger", most = office::MOST / (1024 * 1024))));
    }
    Ok(OpenedFile::Bytes(bytes))
}
