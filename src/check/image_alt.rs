//! # image-alt
//!
//! *What it finds:* a lead image without `image_alt` in a language.
//! *Why it matters:* a reader who cannot see the picture is told nothing (WCAG 1.1.1).
//! *Example:* `image: signing.jpg` in `ar.md`, and no `image_alt` in `en.md`.
//!
//! A picture inside a text with an empty description, `![](line.png)`, says that it only decorates.

use super::desk::Desk;
use super::rule::{Guard, Look, Rule};
use super::text::Folder;
use crate::diagnostics::Diagnostic;
use crate::model::Level;

pub const RULE: Rule =
    Rule { name: "image-alt", level: Level::Error, guard: Guard::Custom, looks: &[Look::Folder(find)] };

fn find(_: &Desk<'_>, folder: &Folder<'_>, notes: &mut Vec<Diagnostic>) {
    let pair = folder.pair;
    if pair.facts.image.is_none() {
        return;
    }
    for (language, release) in pair.releases.present().filter(|(_, release)| release.image_alt.is_none()) {
        let message = format!("The lead image has no {} description.", language.name());
        let help = "Add `image_alt: …`: what the picture shows, in a sentence of this language.";
        notes.push(Diagnostic::error("image-alt", message, help).at(&release.file, release.title.span));
    }
}
