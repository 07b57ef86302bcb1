//! # missing-file
//!
//! *What it finds:* an image, picture, attachment or linked document that is not in the folder of its release or standing page, or
//! that is broken: a picture that no browser shows, a document of 0 bytes.
//! *Why it matters:* readers would meet a broken picture or a dead download.
//! *Example:* `image: signing.jpg` where the folder holds `Signing.JPG`.
//!
//! ---
//!
//! *ما تجده:* صورة أو مرفق أو مستند يشير إليه بيان أو صفحة ثابتة وليس في مجلد النص، أو هو معطوب: صورة لا يعرضها متصفح، أو
//! مستند حجمه 0 بايت.
//! *لماذا يهمّ:* يجد القارئ صورة لا تظهر أو رابط تنزيل لا يعمل.
//! *مثال:* `image: signing.jpg` وفي المجلد `Signing.JPG`.

use crate::check::desk::Desk;
use crate::check::reference::{pictures, with_nearest, without_scheme};
use crate::check::rule::{Guard, Look, Rule};
use crate::diagnostics::{Diagnostic, Place, code, form, message, name};
use crate::model::{Body, FileHome, Level, Media, Pair};
use crate::source::{PictureFault, SourceFile};

pub const RULE: Rule = Rule {
    name: "missing-file",
    level: Level::Error,
    guard: Guard::Structure,
    looks: &[Look::Files(find), Look::Room(find_in_site)],
};

fn find(_: &Desk<'_>, home: FileHome<'_>, notes: &mut Vec<Diagnostic>) {
    if let Some(pair) = home.pair() {
        find_in_facts(pair, home, notes);
    }
    for (file, place) in pictures(home) {
        let bad = home.media(file).and_then(bad_picture).zip(place);
        notes.extend(bad.map(|(note, place)| note.at_place(place)));
    }
    for (file, body) in home.texts() {
        for (name, span) in body.cited().filter(|(name, _)| home.lacks(name)) {
            notes.push(missing(name, home).at(file, span));
        }
        notes.extend(broken(home, file, body));
    }
}

fn find_in_facts(pair: &Pair, home: FileHome<'_>, notes: &mut Vec<Diagnostic>) {
    let facts = &pair.facts;
    let at = |note: Diagnostic, place: Option<Place>| match place {
        Some(place) => note.at_place(place),
        None => note,
    };
    let attached = || facts.attachments.iter().flat_map(|list| &list.value).map(|attachment| &attachment.file);
    let shown = pair.photographs().map(|(fact, one)| (fact, &one.file));
    for (fact, file) in shown.chain(attached().map(|file| ("attachments", file))) {
        if home.lacks(&file.value) {
            notes.push(at(missing(&file.value, home), pair.place_of(fact, file.span)));
        }
    }
    if let Some(video) = &facts.video {
        let lacking = video.value.files().filter(|file| home.lacks(file)).map(|file| missing(file, home));
        notes.extend(lacking.map(|note| at(note, pair.place_of("video", video.span))));
    }
    for file in attached() {
        if let Some(media) = pair.media(&file.value).filter(|media| media.size == 0)
            && let Some(place) = pair.place_of("attachments", file.span)
        {
            notes.push(empty(media).at_place(place));
        }
    }
}

/// Files to which a text links, and in which there is nothing.
fn broken(home: FileHome<'_>, file: &SourceFile, body: &Body) -> impl Iterator<Item = Diagnostic> {
    body.links.iter().filter_map(move |link| {
        let media = home.media(link.file()?).filter(|media| media.size == 0)?;
        Some(empty(media).at(file, link.span))
    })
}

/// What is wrong with a picture that is to be shown.
fn bad_picture(media: &Media) -> Option<Diagnostic> {
    let file = code(&media.name);
    let message = match media.look.as_ref().and_then(|look| look.fault) {
        // A file in which there is nothing, or something else, has a sentence of its own.
        Some(PictureFault::CutOff | PictureFault::Damaged) | None if media.dimensions.is_none() => {
            message!("bad-picture", file = file)
        }
        Some(fault) => message!("bad-picture-because", file = file, why = form(fault.id())),
        None => return None,
    };
    Some(Diagnostic::stops("bad-picture", message))
}

fn empty(media: &Media) -> Diagnostic {
    Diagnostic::stops("empty-file", message!("empty-file", file = code(&media.name)))
}

/// Boilerplate has no folder of its own for files.
fn find_in_site(desk: &Desk<'_>, notes: &mut Vec<Diagnostic>) {
    for organisation in desk.site.organisations.iter() {
        for (_, about) in organisation.about.present() {
            for (name, span) in about.cited() {
                let note = match without_scheme(name) {
                    Some(address) => no_scheme(name, &address),
                    None => Diagnostic::stops("missing-file", message!("missing-file-beside", file = code(name))),
                };
                notes.push(note.at(&organisation.file, span));
            }
        }
    }
}

fn no_scheme(typed: &str, address: &str) -> Diagnostic {
    Diagnostic::stops("missing-file", message!("missing-file-scheme", typed = code(typed), address = code(address)))
}

fn missing(file: &str, home: FileHome<'_>) -> Diagnostic {
    let names = home.files().iter().map(|media| media.name.as_str());
    if let Some(address) = without_scheme(file) {
        return no_scheme(file, &address);
    }
    let message = if file.contains("://") || file.starts_with("//") {
        message!("missing-file-remote", file = code(file))
    } else {
        let folder = home.folder();
        message!(
            "missing-file",
            file = code(file),
            of = form(folder.form()),
            folder = name(format!("{}/", folder.in_project()))
        )
    };
    with_nearest(Diagnostic::stops("missing-file", message), file, names)
}
