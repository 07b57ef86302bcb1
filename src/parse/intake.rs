//! Which file is what: the shape of the content folder.

use std::sync::Arc;

use crate::diagnostics::{Diagnostic, Message, Place, Severity, form, message, name, nearest, typed};
use crate::model::{ContentFolder, Language, Media, PairPath};
use crate::source::{LinkHome, Missing, Unreadable, Why};

/// Where a file of the project belongs, by its path alone.
pub enum Shelf<'a> {
    /// One language of a release.
    Release(PairPath, Language),
    /// A file at the side of a release or a standing page, and its name.
    Media(ContentFolder, &'a str),
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
    // Beside a text it may be a document that the text cites.
    if is_for_people(inside) && (is_text(inside) || beside(inside).is_none()) {
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

/// The folder of texts in which a file lies, and its name.
fn beside(inside: &str) -> Option<(ContentFolder, &str)> {
    let (folder, name) = inside.rsplit_once('/')?;
    Some((ContentFolder::parse(folder)?, name))
}

fn unread(path: &Arc<str>) -> Diagnostic {
    Diagnostic::found(Severity::Note, "stray-file", message!("stray-file-for-people")).at_place(Place::head(path))
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
        (Some(_), None) => lost(path, message!("stray-file-name")),
        (None, _) => lost(path, message!("stray-file-outside")),
    }
}

/// Pictures and documents belong to texts: `content/releases/2023/12/slug/photo.jpg`, `content/pages/press-kit/logo.svg`.
fn media<'a>(path: &Arc<str>, inside: &'a str) -> Shelf<'a> {
    if let Some((folder, name)) = beside(inside) {
        return Shelf::Media(folder, name);
    }
    Shelf::Stray(Diagnostic::warns("lone-media", message!("lone-media-outside")).at_place(Place::head(path)))
}

/// What is said of a folder that holds this file, and no text beside it.
pub fn lone(first: &Media) -> Diagnostic {
    let folder = &first.folder;
    let message = message!("lone-media", folder = name(folder.in_project()), of = form(folder.form()));
    Diagnostic::warns("lone-media", message).at_place(Place::head(&first.source))
}

fn page<'a>(path: &Arc<str>, rest: &'a str) -> Shelf<'a> {
    match rest.split_once('/').map(|(slug, name)| (slug, language_of(name))) {
        Some((slug, Some(language))) => Shelf::Page(slug, language),
        _ => lost(path, message!("stray-file-page")),
    }
}

fn stray<'a>(path: &Arc<str>, inside: &str) -> Shelf<'a> {
    let help = match nearest(inside, REGISTRIES) {
        Some(near) => message!("did-you-mean-file", near = name(format!("content/{near}"))),
        None => message!("stray-file-places"),
    };
    let note = Diagnostic::stops("stray-file", message!("stray-file")).with_help(help);
    Shelf::Stray(note.at_place(Place::head(path)))
}

fn lost<'a>(path: &Arc<str>, message: Message) -> Shelf<'a> {
    Shelf::Stray(Diagnostic::stops("stray-file", message).at_place(Place::head(path)))
}

/// What is said of a folder that is not there.
pub fn missing(folder: Missing) -> Diagnostic {
    match folder {
        Missing::Content => Diagnostic::stops("no-content", message!("no-content")),
        Missing::Releases => Diagnostic::warns("no-releases", message!("no-releases")),
    }
}

/// What is wrong with a file that was found but cannot be used.
pub fn unreadable(file: &Unreadable) -> Diagnostic {
    let mut place = Place::head(&file.path);
    if let Why::NotUtf8 { line, column } | Why::Nul { line, column } = file.why {
        (place.line, place.column) = (line, column);
    }
    let message = match &file.why {
        Why::NotUtf8 { .. } => message!("unreadable-letters"),
        Why::Utf16 => message!("unreadable-utf16"),
        Why::Nul { .. } => message!("unreadable-nul"),
        Why::TooLarge { bytes, most } => message!("unreadable-size", bytes = *bytes, most = *most),
        Why::Link { target, home } => {
            let (place, folder) = match home {
                LinkHome::Root => ("newsroom", String::new()),
                LinkHome::Folder(folder) => ("folder", format!("{folder}/")),
                LinkHome::Place => ("place", String::new()),
                LinkHome::Readable => ("readable", String::new()),
            };
            message!("unreadable-link", target = typed(target), place = form(place), home = name(folder))
        }
        Why::NoFolder => message!("unreadable-no-folder"),
        Why::Special => message!("unreadable-special"),
        Why::SameName => message!("duplicate-address-names"),
        Why::Name => message!("unreadable-name"),
        Why::System { kind, number } => {
            let why = message!("system-why", why = form(kind), number = name(number.to_string()));
            message!("unreadable-system", why = why)
        }
    };
    let rule = if file.why == Why::SameName { "duplicate-address" } else { "unreadable" };
    Diagnostic::stops(rule, message).at_place(place)
}

/// Whether a text names a language file.
fn language_of(file_name: &str) -> Option<Language> {
    file_name.strip_suffix(".md").and_then(Language::from_code)
}
