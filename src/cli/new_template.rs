//! `bayan new template NAME`

use std::path::Path;

use super::exit::Exit;
use super::say;
use crate::io::{Failure, own_template};

pub fn run(name: &str, root: &Path) -> Result<Exit, Failure> {
    let file = own_template::copy(root, name)?;
    let rest = match file.extension().and_then(|end| end.to_str()) {
        Some("ftl") => "Keep the lines that you change and remove the others, which then stay bayan's own.",
        Some("html") => "Pages are made from it now, and no longer from bayan's own of that name.",
        _ => "Pages load it now, and no longer bayan's own of that name.",
    };
    say::out(&format!("{} is yours to change.\n{rest}\n", file.display()));
    Ok(Exit::Fine)
}
