//! Where an output folder may stand: in no folder of a newsroom, and in no other output.

use std::path::Path;

use super::Failure;
use super::names::real;
use crate::diagnostics::{message, path_of};
use crate::plan::ground::OWN;

/// Marks an output folder, in its own folder.
pub const MARKER: &str = "made-by-bayan";

/// Folders of a newsroom that people write in.
const TYPED: [&str; 3] = ["content", "templates", "static"];
/// Folders that belong to programs, wherever they are.
const KEPT: [&str; 2] = [OWN, ".git"];

/// Whether a build says that it publishes here. What in it is the newsroom's, the deed knows.
pub fn is_ours(root: &Path) -> bool {
    root.join(OWN).join(MARKER).is_file()
}

/// Refuses a folder in which what is typed and what is made would mix, or two outputs. `root` is the newsroom's.
pub fn refuse(output: &Path, root: &Path) -> Result<(), Failure> {
    let folder = real(output);
    if holds_typed(&folder, root) {
        return Err(Failure::of(message!("output-holds-newsroom", folder = path_of(&folder))));
    }
    match folder.ancestors().skip(1).find(|folder| is_ours(folder)) {
        None => Ok(()),
        Some(outer) => {
            Err(Failure::of(message!("output-inside-another", folder = path_of(&folder), outer = path_of(outer))))
        }
    }
}

/// Refuses to deploy into a folder that is the newsroom's, or an output.
pub fn refuse_target(target: &Path, root: &Path) -> Result<(), Failure> {
    let folder = real(target);
    if holds_typed(&folder, root) || folder.ancestors().any(is_ours) {
        return Err(Failure::of(message!("target-of-newsroom", folder = path_of(&folder))));
    }
    Ok(())
}

/// Whether people write in a folder, or a program keeps what is its own there.
fn holds_typed(output: &Path, root: &Path) -> bool {
    let root = real(root);
    let below = |folder: &Path| output.strip_prefix(folder).ok()?.iter().next()?.to_str().map(str::to_owned);
    let is_newsroom = |folder: &Path| folder == root || folder.join("site.toml").is_file();
    let typed_in = output.ancestors().skip(1).filter(|folder| is_newsroom(folder)).filter_map(below);
    let is_typed = typed_in.into_iter().any(|name| TYPED.contains(&name.as_str()));
    let is_kept = output.iter().any(|name| KEPT.iter().any(|kept| name == *kept));
    is_typed || is_kept || root.starts_with(output)
}
