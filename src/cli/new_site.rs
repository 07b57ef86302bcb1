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
         2. Begin a release: bayan new release --root {folder}\n\
         3. Write its text over what stands in brackets, and remove `draft: true`.\n\
         4. Publish it: bayan build --root {folder}\n",
        folder = folder.display()
    ));
    Ok(Exit::Fine)
}
