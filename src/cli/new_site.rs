//! `bayan new site FOLDER`

use std::path::Path;

use super::exit::Exit;
use super::say::Speaker;
use crate::diagnostics::{message, name};
use crate::io::{Failure, scaffold};

pub fn run(folder: &Path, speaker: &Speaker) -> Result<Exit, Failure> {
    scaffold::site(folder)?;
    let settings = folder.join("site.toml");
    speaker.tell(&message!(
        "new-site-ready",
        folder = name(folder.display().to_string()),
        settings = name(settings.display().to_string()),
    ));
    Ok(Exit::Fine)
}
