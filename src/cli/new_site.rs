//! `bayan new site FOLDER`

use std::path::Path;

use super::exit::Exit;
use super::say::Console;
use crate::diagnostics::{message, path_of};
use crate::io::{Failure, scaffold};

pub fn run(folder: &Path, console: &Console) -> Result<Exit, Failure> {
    scaffold::site(folder, console.language)?;
    let settings = folder.join("site.toml");
    console.tell(&message!("new-site-ready", folder = path_of(folder), settings = path_of(&settings),));
    Ok(Exit::Fine)
}
