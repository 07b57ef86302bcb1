//! The release of a folder that readers see, and what stands in it.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::audit::Audit;
use super::packed::unpack;
use crate::deploy::Manifest;
use crate::diagnostics::{message, path_of};
use crate::io::{Failure, published};
use crate::source::Fold;

/// bayan's own, in a folder that is deployed into.
pub const OWN: &str = ".bayan";
pub const RELEASES: &str = "releases";
pub const CURRENT: &str = "current";
/// The manifest of a release has its name, with this behind it.
const WRITTEN: &str = "json.gz";

/// The manifest of a release, below the folder that is deployed into.
pub fn manifest_file(root: &Path, release: &str) -> PathBuf {
    root.join(OWN).join(format!("{release}.{WRITTEN}"))
}

/// The name of the current release and what stands in it.
pub fn current(root: &Path) -> Result<(Option<String>, Manifest), Failure> {
    let link = root.join(CURRENT);
    let target = match fs::read_link(&link) {
        Ok(target) => target,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok((None, Manifest::default())),
        Err(_) => return Err(Failure::of(message!("current-no-link", link = path_of(&link)))),
    };
    let name = target.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let file = manifest_file(root, &name);
    let manifest = fs::read(&file).ok().and_then(|bytes| unpack(&bytes));
    let is_ours = target == Path::new(RELEASES).join(&name);
    match manifest.filter(|_| is_ours) {
        Some(manifest) => Ok((Some(name), manifest)),
        None => Err(Failure::of(message!("current-not-ours", link = path_of(&link), file = path_of(&file)))),
    }
}

/// What is not in the current release as its manifest says: strange files, missing ones, and altered ones.
pub fn audit(root: &Path) -> Result<Audit, Failure> {
    let (name, manifest) = current(root)?;
    name.map_or_else(|| Ok(Audit::default()), |name| differing(&root.join(RELEASES).join(name), &manifest))
}

/// What differs in the folder of a release from what its manifest says.
pub fn differing(release: &Path, manifest: &Manifest) -> Result<Audit, Failure> {
    let mut audit = Audit::default();
    for entry in WalkDir::new(release).into_iter().filter_map(Result::ok).filter(|entry| !entry.file_type().is_dir()) {
        let file = entry.path().strip_prefix(release).unwrap_or(entry.path()).to_string_lossy().replace('\\', "/");
        audit.files += 1;
        match manifest.print(&file) {
            None => audit.strange.push(file),
            Some(print) if published::print(entry.path())? != print => audit.altered.push(file),
            Some(_) => {}
        }
    }
    audit.missing = manifest.names().filter(|file| !release.join(file).is_file()).cloned().collect();
    Ok(audit)
}

/// One release is told from another by what stands in it; one that takes the place of a damaged one by that, too.
pub fn named(manifest: &Manifest, damaged: Option<&str>) -> String {
    let fold = manifest.files.iter().fold(Fold::new(), |fold, (file, placed)| fold.text(file).print(placed.print));
    let fold = fold.text(if manifest.packed.is_some() { "packed" } else { "" });
    let name = |fold: Fold| fold.done().hex()[..16].to_owned();
    name(fold.maybe(damaged))
}

/// Whether something is called as releases are.
pub fn is_release(name: &str) -> bool {
    name.len() == 16 && name.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}
