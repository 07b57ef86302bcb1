//! `bayan new template NAME`

use std::path::Path;

use super::exit::Exit;
use super::say::Console;
use crate::diagnostics::{form, message, path_of};
use crate::io::{Failure, own_template};

pub fn run(name: &str, root: &Path, console: &Console) -> Result<Exit, Failure> {
    let file = own_template::copy(root, name)?;
    let kind = match file.extension().and_then(|end| end.to_str()) {
        Some("ftl") => "words",
        Some("html") => "page",
        _ => "asset",
    };
    console.tell(&message!("new-template-ready", file = path_of(&file)));
    console.tell(&message!("new-template-then", kind = form(kind)));
    Ok(Exit::Fine)
}
