//! A file is written as a whole or not at all: whoever is stopped meanwhile leaves the one before.

use std::fs::{self, File};
use std::io::{Result, Write};
use std::path::Path;

/// Puts bytes in the place of a file. They are gathered in `fresh`, which lies at `aside` in the same folder.
pub fn put(mut fresh: File, aside: &Path, bytes: &[u8], file: &Path) -> Result<()> {
    fresh.write_all(bytes)?;
    fresh.sync_all()?;
    drop(fresh);
    fs::rename(aside, file)
}
