//! Which file is what: the shape of the content folder.

use std::sync::Arc;

use crate::diagnostics::{self, Diagnostic, Severity, nearest};
use crate::model::{Language, PairPath};
use crate::source::{Missing, Unreadable, Why};

/// Where a file of the project belongs, by its path alone.
pub enum Shelf<'a> {
    /// One language of a release.
    Release(PairPath, Language),
    /// A file at a release's side, and its name.
    Media(PairPath, &'a str),
    /// One language of a standing page, by its slug.
    Page(&'a str, Language),
    /// Nowhere: what is wrong, so that nothing is left out silently.
    Stray(Diagnostic),
    /// Settings, registries, templates and static files, which have readers of their own.
    Elsewhere,
}

const REGISTRIES: [&str; 3] = ["topics.yaml", "people.yaml", "organisations.yaml"];

/// Finds the place of a file.
pub fn place(path: &Arc<str>) -> Shelf<'_> {
    let Some(inside) = path.strip_prefix("content/") else { return Shelf::Elsewhere };
    // Beside a release it may be a document that the release cites.
    if is_for_people(inside) && (is_text(inside) || !is_beside_release(inside)) {
        return Shelf::Stray(unread(path));
    }
    if !is_text(inside) {
        return media(path, inside);
    }
    if let Some(rest) = inside.strip_prefix("releases/") {
        release(path, rest)
    } else if let Some(rest) = inside.strip_prefix("pages/") {
        page(path, rest)
    } else if REGISTRIES.contains(&inside) {
        Shelf::Elsewhere
    } else {
        stray(path, inside)
    }
}

/// Files that repositories hold for those who work in them, by the beginning of their names.
const FOR_PEOPLE: [&str; 10] = [
    "readme",
    "license",
    "licence",
    "copying",
    "notice",
    "contributing",
    "changelog",
    "todo",
    "codeowners",
    "makefile",
];

/// Whether a file says something to the people of the repository, as README.md does: nobody takes it for a release.
fn is_for_people(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path).to_lowercase();
    let name = name.split('.').next().unwrap_or_default();
    FOR_PEOPLE.contains(&name)
}

fn is_beside_release(inside: &str) -> bool {
    let folder = inside.strip_prefix("releases/").and_then(|rest| rest.rsplit_once('/'));
    folder.is_some_and(|(folder, _)| PairPath::parse(folder).is_some())
}

fn unread(path: &Arc<str>) -> Diagnostic {
    let message = "This file is for the people of the newsroom: bayan does not read or publish it.";
    let help = "Nothing needs to be done. A release stands in content/releases/YEAR/MONTH/NAME/ar.md.";
    Diagnostic::new(Severity::Note, "stray-file", message, help).at_place(diagnostics::Place::head(path))
}

/// Whether a file of `content/` is read as text, by the end of its name.
pub fn is_text(path: &str) -> bool {
    let end = path.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase()).unwrap_or_default();
    ["md", "markdown", "yaml", "yml"].contains(&end.as_str())
}

fn release<'a>(path: &Arc<str>, rest: &'a str) -> Shelf<'a> {
    let (folder, name) = rest.rsplit_once('/').unwrap_or(("", rest));
    match (PairPath::parse(folder), language_of(name)) {
        (Some(pair), Some(language)) => Shelf::Release(pair, language),
        (Some(_), None) => {
            lost(path, "A release's text is called ar.md or en.md.", "Rename this file after its language.")
        }
        (None, _) => lost(
            path,
            "This file is not in the folder of a release.",
            "Put it at content/releases/YEAR/MONTH/NAME/ar.md, as in content/releases/2023/12/data-centres/ar.md.",
        ),
    }
}

/// Pictures and documents belong to releases: `content/releases/2023/12/slug/photo.jpg`.
fn media<'a>(path: &Arc<str>, inside: &'a str) -> Shelf<'a> {
    let at = inside.strip_prefix("releases/").and_then(|rest| rest.rsplit_once('/'));
    if let Some((pair, name)) = at.and_then(|(folder, name)| Some((PairPath::parse(folder)?, name))) {
        return Shelf::Media(pair, name);
    }
    let message = "This file is not in the folder of a release, so nothing can show it.";
    let help = "Put pictures and documents beside the ar.md and en.md that cite them, or into static/.";
    Shelf::Stray(Diagnostic::warning("lone-media", message, help).at_place(diagnostics::Place::head(path)))
}

fn page<'a>(path: &Arc<str>, rest: &'a str) -> Shelf<'a> {
    match rest.split_once('/').map(|(slug, name)| (slug, language_of(name))) {
        Some((slug, Some(language))) => Shelf::Page(slug, language),
        _ => {
            lost(path, "This file is not the text of a standing page.", "Put it at content/pages/NAME/ar.md or en.md.")
        }
    }
}

fn stray<'a>(path: &Arc<str>, inside: &str) -> Shelf<'a> {
    let help = match nearest(inside, REGISTRIES) {
        Some(near) => format!("Did you mean content/{near}?"),
        None => "Releases stand in content/releases/, standing pages in content/pages/.".to_owned(),
    };
    lost(path, "bayan does not know what this file is for.", &help)
}

fn lost<'a>(path: &Arc<str>, message: &str, help: &str) -> Shelf<'a> {
    Shelf::Stray(Diagnostic::error("stray-file", message, help).at_place(diagnostics::Place::head(path)))
}

/// What is said of a folder that is not there.
pub fn missing(folder: Missing) -> Diagnostic {
    match folder {
        Missing::Content => Diagnostic::error(
            "no-content",
            "There is no folder content/, so nothing is known of what is public.",
            "Find out where it went: a volume may not be mounted, or a checkout has failed. A newsroom without releases has the folder all the same.",
        ),
        Missing::Releases => Diagnostic::warning(
            "no-releases",
            "There is no folder content/releases/, so this newsroom has no release.",
            "Put it back if there should be one. git keeps no empty folder: the first release makes it again.",
        ),
    }
}

/// What is wrong with a file that was found but cannot be used.
pub fn unreadable(file: &Unreadable) -> Diagnostic {
    let mut place = diagnostics::Place::head(&file.path);
    let (message, help): (String, &str) = match &file.why {
        Why::NotUtf8 { line, column } => {
            (place.line, place.column) = (*line, *column);
            (
                "This file is not in UTF-8, so its letters cannot be read safely.".into(),
                "Save it again with the encoding UTF-8.",
            )
        }
        Why::Utf16 => ("This file is in UTF-16.".into(), "Save it again with the encoding UTF-8."),
        Why::Nul { line, column } => {
            (place.line, place.column) = (*line, *column);
            (
                "This file holds a NUL character, which no text does.".into(),
                "Open it in an editor and save it as plain text in UTF-8.",
            )
        }
        Why::TooLarge { bytes, most } => (
            format!("This file has {bytes} bytes; a text may have at most {most}."),
            "Split it, or attach it to a release as a document.",
        ),
        Why::Link { target, home } => (
            format!("This is a symbolic link to `{target}`, which leads out of {home}, nowhere, or round in a circle."),
            "Put a copy of the file here instead.",
        ),
        Why::NoFolder => {
            ("This is a file, and a folder belongs here.".into(), "Rename it, and put the folder back where it was moved.")
        }
        Why::Special => ("This is neither a file nor a folder, so it cannot be read.".into(), "Remove it."),
        Why::SameName => (
            "Two files or folders have this name, in two forms of the same letters, and one address is too few for both.".into(),
            "Rename one of them.",
        ),
        Why::Name => ("The name of this file is not in UTF-8.".into(), "Rename it."),
        Why::System(said) => {
            (format!("This file cannot be read: {said}."), "Check that it is there and that you may read it.")
        }
    };
    let rule = if file.why == Why::SameName { "duplicate-address" } else { "unreadable" };
    Diagnostic::error(rule, message, help).at_place(place)
}
/// Whether a text names a language file.
fn language_of(file_name: &str) -> Option<Language> {
    file_name.strip_suffix(".md").and_then(Language::from_code)
}
