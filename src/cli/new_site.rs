//! `bayan new site FOLDER`

use std::path::Path;

use super::exit::Exit;
use super::say;
use crate::io::{Failure, scaffold};

pub fn run(folder: &Path) -> Result<Exit, Failure> {
    scaffold::site(folder)?;
    say::out(&format!(
        "A newsroom is ready in {folder}.\n\n\
         1. Open {folder}/site.toml and write its name and address.\n\
         2. Write a release in {folder}/content/releases/YEAR/MONTH/NAME/ar.md and en.md:\n\n\
         \x20    ---\n     title: …\n     date: 2026-01-31\n     ---\n\n     The text.\n\n\
         3. Publish it: bayan build --root {folder}\n",
        folder = folder.display()
    ));
    Ok(Exit::Fine)
}
