//! Which file is what: the shape of the content folder.

use std::sync::Arc;

use crate::diagnostics::{Diagnostic, Place, nearest};
use crate::model::{Language, PairPath};
use crate::source::{Inputs, SourceFile, Unreadable, Why};

use super::fields::language_of;

/// The text files of the content folder, sorted out.
#[derive(Default)]
pub struct Intake<'a> {
    pub releases: Vec<(PairPath, Language, &'a SourceFile)>,
    /// Slug, language, file.
    pub pages: Vec<(&'a str, Language, &'a SourceFile)>,
    pub notes: Vec<Diagnostic>,
}

const REGISTRIES: [&str; 3] = ["topics.yaml", "people.yaml", "organisations.yaml"];

/// Sorts the files of `content/`; what fits nowhere is an error, so that nothing is left out silently.
pub fn sort(inputs: &Inputs) -> Intake<'_> {
    let mut intake = Intake { notes: inputs.unreadable.iter().map(unreadable).collect(), ..Intake::default() };
    for (path, file) in &inputs.texts {
        let Some(inside) = path.strip_prefix("content/") else { continue };
        if let Some(rest) = inside.strip_prefix("releases/") {
            intake.release(rest, file);
        } else if let Some(rest) = inside.strip_prefix("pages/") {
            intake.page(rest, file);
        } else if !REGISTRIES.contains(&inside) {
            intake.stray(inside, file);
        }
    }
    intake
}

impl<'a> Intake<'a> {
    fn release(&mut self, rest: &'a str, file: &'a SourceFile) {
        let (folder, name) = rest.rsplit_once('/').unwrap_or(("", rest));
        match (PairPath::parse(folder), language_of(name)) {
            (Some(path), Some(language)) => self.releases.push((path, language, file)),
            (Some(_), None) => {
                self.lost(file, "A release's text is called ar.md or en.md.", "Rename this file after its language.")
            }
            (None, _) => self.lost(
                file,
                "This file is not in the folder of a release.",
                "Put it at content/releases/YEAR/MONTH/NAME/ar.md, as in content/releases/2023/12/data-centres/ar.md.",
            ),
        }
    }

    fn page(&mut self, rest: &'a str, file: &'a SourceFile) {
        match rest.split_once('/').map(|(slug, name)| (slug, language_of(name))) {
            Some((slug, Some(language))) => self.pages.push((slug, language, file)),
            _ => self.lost(
                file,
                "This file is not the text of a standing page.",
                "Put it at content/pages/NAME/ar.md or en.md.",
            ),
        }
    }

    fn stray(&mut self, inside: &str, file: &SourceFile) {
        let help = match nearest(inside, REGISTRIES) {
            Some(near) => format!("Did you mean content/{near}?"),
            None => "Releases stand in content/releases/, standing pages in content/pages/.".to_owned(),
        };
        self.lost(file, "bayan does not know what this file is for.", &help);
    }

    fn lost(&mut self, file: &SourceFile, message: &str, help: &str) {
        self.notes.push(Diagnostic::error("stray-file", message, help).at_place(Place::head(&file.path)));
    }
}

fn unreadable(file: &Unreadable) -> Diagnostic {
    let mut place = Place::head(&file.path);
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
        Why::Link { target } => (
            format!("This is a symbolic link to `{target}`, outside the project or round in a circle."),
            "Put a copy of the file here instead.",
        ),
        Why::Name => ("The name of this file is not in UTF-8.".into(), "Rename it."),
        Why::System(said) => {
            (format!("This file cannot be read: {said}."), "Check that it is there and that you may read it.")
        }
    };
    Diagnostic::error("unreadable", message, help).at_place(place)
}

/// Folders below `content/` whose files belong to releases, for media: `content/releases/2023/12/slug/photo.jpg`
/// gives its pair and name.
pub fn media_of(path: &Arc<str>) -> Option<(PairPath, &str)> {
    let (folder, name) = path.strip_prefix("content/releases/")?.rsplit_once('/')?;
    Some((PairPath::parse(folder)?, name))
}
