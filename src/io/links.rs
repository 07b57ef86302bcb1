//! Where a symbolic link of the newsroom may lead.
//!
//! `content`, `templates` and `static` may themselves be links: whoever can make them decides where the newsroom lies.
//! Below them no link leaves them, and in `content/` none leaves the folder of its own release or page: whoever writes
//! there is trusted with no other file, and would publish what is held back. A hard link cannot be told from its file.

use std::fs;
use std::path::{Path, PathBuf};

use crate::source::{LinkHome, Why};

/// The folders that hold a newsroom.
pub const FOLDERS: [&str; 3] = ["content", "templates", "static"];

/// What is wrong with one of `FOLDERS`: it is no folder, or a link that would publish what is not its own.
pub fn of_folder(root: &Path, name: &str) -> Option<Why> {
    let full = root.join(name);
    let real = full.canonicalize().ok()?;
    if !real.is_dir() {
        return Some(Why::NoFolder);
    }
    if !full.is_symlink() {
        return None;
    }
    let others =
        FOLDERS.iter().filter(|other| **other != name).filter_map(|other| root.join(other).canonicalize().ok());
    let overlaps = |other: &Path| real.starts_with(other) || other.starts_with(&real);
    let is_hidden = |path: &Path| path.iter().any(|part| part.to_string_lossy().starts_with('.'));
    let mixed = root.starts_with(&real)
        || others.into_iter().any(|other| overlaps(&other))
        || real.strip_prefix(root).is_ok_and(is_hidden);
    mixed.then(|| Why::Link { target: target(&full), home: LinkHome::Readable })
}

/// What is wrong with a link at this path of the newsroom; `None` where it stays at home.
pub fn of_link(root: &Path, path: &str) -> Option<Why> {
    let full = root.join(path);
    let parts: Vec<&str> = path.split('/').collect();
    let home = match parts[..] {
        ["content", "releases", year, month, slug, _, ..] => Some(format!("content/releases/{year}/{month}/{slug}")),
        ["content", "pages", slug, _, ..] => Some(format!("content/pages/{slug}")),
        // A registry may have another name; what stands in a folder is no registry.
        ["content", _] => Some("content".to_owned()),
        ["content", ..] => None,
        [top, _, ..] => Some(top.to_owned()),
        _ => Some(String::new()),
    };
    let real_home = home.as_ref().and_then(|home| root.join(home).canonicalize().ok());
    let real = full.canonicalize().ok();
    let stays = real.zip(real_home).is_some_and(|(real, home)| match parts[..] {
        ["content", _] => real.is_file() && real.parent() == Some(&home),
        _ => real.starts_with(home),
    });
    let home = home.map_or(LinkHome::Place, |home| LinkHome::of(&home));
    (!stays).then(|| Why::Link { target: target(&full), home })
}

/// Where a link leads, as it is written.
fn target(link: &Path) -> String {
    fs::read_link(link).unwrap_or_else(|_| PathBuf::new()).display().to_string()
}
