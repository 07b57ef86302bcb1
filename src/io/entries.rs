//! What is read of the folders of a newsroom, and what is not.

use std::path::Path;

use super::links::{self, FOLDERS};
use crate::source::Why;

/// What becomes of something in the newsroom.
pub enum Admission {
    Folder,
    File,
    Noise,
    Refused(Why),
}

/// By its name, its kind and where it leads.
pub fn judge(root: &Path, entry: &walkdir::DirEntry) -> Admission {
    let full = entry.path();
    if is_noise(root, full) {
        return Admission::Noise;
    }
    let relative = full.strip_prefix(root).unwrap_or(full);
    let folder = FOLDERS.iter().find(|name| relative.as_os_str() == **name);
    let refused = match folder {
        Some(name) => links::of_folder(root, name),
        None if entry.path_is_symlink() => links::of_link(root, &relative.to_string_lossy()),
        None => None,
    };
    match refused {
        Some(why) => Admission::Refused(why),
        None if entry.file_type().is_dir() => Admission::Folder,
        None if is_place(relative) => Admission::Refused(Why::NoFolder),
        None if entry.file_type().is_file() => Admission::File,
        None => Admission::Refused(Why::Special),
    }
}

/// Whether a folder has to be here. Most paths are longer, and their parts need not be compared.
fn is_place(path: &Path) -> bool {
    let places = ["content/releases", "content/pages"];
    places.iter().any(|place| path.as_os_str().len() == place.len() && path == Path::new(place))
}

/// What editors and systems leave behind: of what may be a person's own, files alone. Below `static/` a name may begin with a
/// dot, as `.well-known` does; which may be published is for the desk to say.
pub fn is_noise(root: &Path, full: &Path) -> bool {
    let Some(name) = full.file_name().and_then(|name| name.to_str()) else { return false };
    let is_static = || full.strip_prefix(root).is_ok_and(|path| path.starts_with("static"));
    (name.starts_with('.') && !is_static())
        || matches!(name, ".DS_Store" | "Thumbs.db" | "desktop.ini" | ".git" | ".gitkeep" | ".keep" | ".gitignore")
        || is_left_behind(name) && !full.is_dir()
        // Word beside a document that is open, and what a Mac writes beside files of other disks.
        || name.starts_with("~$")
        || name.starts_with("._")
}

/// `report.docx~`, `#ar.md#`, `.ar.md.swp`
fn is_left_behind(name: &str) -> bool {
    name.starts_with('#') && name.ends_with('#')
        || ["~", ".swp", ".swx", ".swo", ".tmp"].iter().any(|end| name.ends_with(end))
}

/// Whether a path leads through no link that is refused.
pub fn is_reached(root: &Path, path: &Path) -> bool {
    let above = path.ancestors().skip(1).take_while(|above| *above != root).filter(|above| above.is_symlink());
    above.filter_map(|above| above.strip_prefix(root).ok()).all(|above| {
        let name = above.to_string_lossy();
        match FOLDERS.iter().find(|folder| **folder == name) {
            Some(folder) => links::of_folder(root, folder).is_none(),
            None => links::of_link(root, &name).is_none(),
        }
    })
}
