//! A new, empty newsroom.

use std::fs;
use std::path::Path;

use super::Failure;
use crate::diagnostics::{message, path_of};
use crate::model::Language;

const FILES: [(&str, &str); 5] = [
    ("site.toml", include_str!("scaffold/site.toml")),
    ("content/topics.yaml", include_str!("scaffold/topics.yaml")),
    ("content/people.yaml", include_str!("scaffold/people.yaml")),
    ("content/organisations.yaml", include_str!("scaffold/organisations.yaml")),
    (".gitignore", "/public/\n/staging/\n/.bayan/\n"),
];

/// Writes the files of an empty newsroom into a new or empty folder; `speak` is the language in which it was asked for.
pub fn site(folder: &Path, speak: Language) -> Result<(), Failure> {
    let taken = fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some());
    if taken || folder.is_file() {
        return Err(Failure::of(message!("folder-not-empty", folder = path_of(folder))));
    }
    let releases = folder.join("content/releases");
    fs::create_dir_all(&releases).map_err(|error| Failure::system("make-folder", &releases, &error))?;
    for (file, text) in FILES {
        let path = folder.join(file);
        let text = match (file, speak) {
            // Whoever asked in Arabic is spoken to in Arabic from then on.
            ("site.toml", Language::Arabic) => format!("speak = \"ar\"\n{text}"),
            _ => text.to_owned(),
        };
        fs::write(&path, text).map_err(|error| Failure::system("write", &path, &error))?;
    }
    Ok(())
}
