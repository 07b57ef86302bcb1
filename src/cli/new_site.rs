//! `bayan new site FOLDER`

use std::path::Path;

use super::exit::Exit;
use super::say::Console;
use crate::diagnostics::{message, name};
use crate::io::{Failure, scaffold};

pub fn run(folder: &Path, console: &Console) -> Result<Exit, Failure> {
    scaffold::site(folder, console.language)?;
    let settings = folder.join("site.toml");
    console.tell(&message!(
        "new-site-ready",
        folder = name(folder.display().to_string()),
        settings = name(settings.display().to_string()),
    ));
    Ok(Exit::Fine)
}
