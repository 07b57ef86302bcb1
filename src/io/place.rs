//! Where an output folder may stand: in no folder of a newsroom, and in no other output.

use std::path::{Path, PathBuf};

use super::Failure;
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
    let (output, root) = (real(output), real(root));
    let below = |folder: &Path| output.strip_prefix(folder).ok()?.iter().next()?.to_str().map(str::to_owned);
    let is_newsroom = |folder: &Path| folder == root || folder.join("site.toml").is_file();
    let typed_in = output.ancestors().skip(1).filter(|folder| is_newsroom(folder)).filter_map(below);
    let is_typed = typed_in.into_iter().any(|name| TYPED.contains(&name.as_str()));
    let is_kept = output.iter().any(|name| KEPT.iter().any(|kept| name == *kept));
    if is_typed || is_kept || root.starts_with(&output) {
        let message = format!("{} holds the newsroom's own files.", output.display());
        return Err(Failure::new(message, "Choose another folder with --output, such as public."));
    }
    match output.ancestors().skip(1).find(|folder| is_ours(folder)) {
        None => Ok(()),
        Some(outer) => {
            let message = format!(
                "{} is inside {}, which a build publishes into and clears of all that is not its own.",
                output.display(),
                outer.display()
            );
            Err(Failure::new(message, "Choose a folder beside it with --output."))
        }
    }
}

/// Where a path leads, through links and `..`, although its last parts may not be there yet.
pub fn real(path: &Path) -> PathBuf {
    let mut whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    // A link to a folder that is still to be made; a circle of them ends somewhere.
    for _ in 0..40 {
        match whole.read_link() {
            Ok(target) if !whole.exists() => whole = whole.parent().unwrap_or(&whole).join(target),
            _ => break,
        }
    }
    let found = whole.ancestors().find_map(|part| Some((part, part.canonicalize().ok()?)));
    let rest =
        |part: &Path| whole.strip_prefix(part).ok().filter(|rest| !rest.as_os_str().is_empty()).map(Path::to_owned);
    found.map_or(whole.clone(), |(part, real)| rest(part).map_or(real.clone(), |rest| real.join(rest)))
}
