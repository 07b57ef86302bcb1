//! # document-traces
//!
//! *What it finds:* what else an office file brings along, cited by a release or in `static/`: hidden rows and columns, files within
//! it, figures behind pivot tables, links to the drives and data of those who made it, fields of data, and pictures that tell where, by
//! whom or with which camera they were taken. And, as a note, the names that it tells: who wrote it, who saved it, for whom.
//! *Why it matters:* a chart in a report may hold the whole table it was drawn from, and the name of an official or consultant
//! may be nobody's business.
//! *Example:* a table whose filter hides the rows of two provinces.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::desk::Desk;
use super::rule::{Guard, Look, Rule};
use super::text::Folder;
use crate::diagnostics::{Diagnostic, Place, Severity};
use crate::model::{Level, Pair};
use crate::parse::office::{Inside, Weight};

pub const RULE: Rule = Rule {
    name: "document-traces",
    level: Level::Warn,
    guard: Guard::Custom,
    looks: &[Look::Folder(find), Look::Room(find_static)],
};

/// A file into which the desk looked.
pub struct Found<'a> {
    pub name: &'a str,
    /// Where it is cited, or the file itself.
    pub place: Place,
    pub inside: Arc<Inside>,
}

/// Every file that an announcement cites and that holds something, in order of name. Pictures are looked into elsewhere.
pub fn each(desk: &Desk<'_>, pair: &Pair, mut tell: impl FnMut(&Found<'_>)) {
    let Some(insides) = desk.insides.filter(|_| !pair.media.is_empty()) else { return };
    for (name, place) in places(pair) {
        let media = pair.media(name).filter(|media| media.dimensions.is_none());
        if let Some(inside) = media.and_then(|media| insides.of(&media.source, media.fingerprint)) {
            tell(&Found { name, place, inside });
        }
    }
}

/// Every document of `static/` that holds something.
pub fn each_static(desk: &Desk<'_>, mut tell: impl FnMut(&Found<'_>)) {
    let Some(insides) = desk.insides else { return };
    for (path, print) in insides.statics() {
        if let Some(inside) = insides.of(path, *print) {
            let name = path.rsplit('/').next().unwrap_or(path);
            tell(&Found { name, place: Place::head(&(*path).into()), inside });
        }
    }
}

/// Where each file is first cited.
fn places(pair: &Pair) -> BTreeMap<&str, Place> {
    let mut places = BTreeMap::new();
    let attachments = pair.facts.attachments.iter().flat_map(|list| &list.value).map(|attachment| &attachment.file);
    for file in attachments {
        if let Some(place) = pair.place_of("attachments", file.span) {
            places.entry(file.value.as_str()).or_insert(place);
        }
    }
    for (_, release) in pair.releases.present() {
        for (file, span) in release.body.cited() {
            places.entry(file).or_insert_with(|| Place::new(&release.file, span));
        }
    }
    places
}

fn find(desk: &Desk<'_>, folder: &Folder<'_>, notes: &mut Vec<Diagnostic>) {
    each(desk, folder.pair, |found| told(found, notes));
}

fn find_static(desk: &Desk<'_>, notes: &mut Vec<Diagnostic>) {
    each_static(desk, |found| told(found, notes));
}

fn told(found: &Found<'_>, notes: &mut Vec<Diagnostic>) {
    let (name, inside) = (found.name, &found.inside);
    let beside = inside.told(Weight::Beside);
    if !beside.is_empty() {
        let message = format!("`{name}` also holds {}.", beside.join(", "));
        let help = "Look whether readers may have that; if not, remove it in its program, or publish it as a PDF.";
        notes.push(Diagnostic::warning(RULE.name, message, help).at_place(found.place.clone()));
    }
    let pictures = inside.told(Weight::Picture);
    if !pictures.is_empty() {
        let message = format!("`{name}` holds {}.", pictures.join(", "));
        let help = "Save each picture without that (in Windows: Properties, Details, Remove Properties), and put it into the document again.";
        notes.push(Diagnostic::warning(RULE.name, message, help).at_place(found.place.clone()));
    }
    let names: Vec<String> = inside.names.iter().map(|name| format!("`{name}`")).collect();
    let makers = (!names.is_empty()).then(|| format!("names {}", names.join(", ")));
    let maker = makers.into_iter().chain(inside.told(Weight::Maker).into_iter().map(|words| format!("holds {words}")));
    let maker: Vec<String> = maker.collect();
    if !maker.is_empty() {
        let message = format!("`{name}` tells of those who made it: it {}.", maker.join(", and it "));
        let help = "Where that is not for readers, remove it: File, Info, Inspect Document in Office, File, Properties in LibreOffice.";
        let note = Diagnostic::new(Severity::Note, RULE.name, message, help);
        notes.push(note.at_place(found.place.clone()));
    }
}
