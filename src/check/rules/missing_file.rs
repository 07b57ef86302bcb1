//! # missing-file
//!
//! *What it finds:* an image, picture, attachment or linked document that is not in the release's folder, or that is broken:
//! a picture that no browser shows, a document of 0 bytes.
//! *Why it matters:* readers would meet a broken picture or a dead download.
//! *Example:* `image: signing.jpg` where the folder holds `Signing.JPG`.
//!
//! ---
//!
//! *ما تجده:* صورة أو مرفق أو مستند يشير إليه البيان وليس في مجلده، أو هو معطوب: صورة لا يعرضها متصفح، أو مستند حجمه 0
//! بايت.
//! *لماذا يهمّ:* يجد القارئ صورة لا تظهر أو رابط تنزيل لا يعمل.
//! *مثال:* `image: signing.jpg` وفي المجلد `Signing.JPG`.

use crate::check::desk::Desk;
use crate::check::reference::{pictures, with_nearest, without_scheme};
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::Folder;
use crate::diagnostics::{Diagnostic, code, form, message, name};
use crate::model::{Body, Level, Media, Pair, Release};
use crate::source::{PictureFault, SourceFile};

pub const RULE: Rule = Rule {
    name: "missing-file",
    level: Level::Error,
    guard: Guard::Structure,
    looks: &[Look::Folder(find), Look::Room(find_in_site)],
};

fn find(_: &Desk<'_>, folder: &Folder<'_>, notes: &mut Vec<Diagnostic>) {
    let pair = folder.pair;
    let facts = &pair.facts;
    let attachments =
        facts.attachments.iter().flat_map(|list| &list.value).map(|attachment| ("attachments", &attachment.file));
    let shown = pair.photographs().map(|(fact, one)| (fact, &one.file));
    for (fact, file) in shown.chain(attachments).filter(|(_, file)| pair.lacks(&file.value)) {
        let note = missing(&file.value, pair);
        notes.push(match pair.place_of(fact, file.span) {
            Some(place) => note.at_place(place),
            None => note,
        });
    }
    for (file, place) in pictures(pair) {
        let bad = pair.media(file).and_then(bad_picture).zip(place);
        notes.extend(bad.map(|(note, place)| note.at_place(place)));
    }
    if let Some(video) = &facts.video {
        let lacking = video.value.files().filter(|file| pair.lacks(file)).map(|file| missing(file, pair));
        let place = pair.place_of("video", video.span);
        notes.extend(lacking.map(|note| match &place {
            Some(place) => note.at_place(place.clone()),
            None => note,
        }));
    }
    let attached = facts.attachments.iter().flat_map(|list| &list.value).map(|attachment| &attachment.file);
    for file in attached {
        if let Some(media) = pair.media(&file.value).filter(|media| media.size == 0)
            && let Some(place) = pair.place_of("attachments", file.span)
        {
            notes.push(empty(media).at_place(place));
        }
    }
    for (_, release) in pair.releases.present() {
        for (file, span) in release.body.cited().filter(|(file, _)| pair.lacks(file)) {
            notes.push(missing(file, pair).at(&release.file, span));
        }
        notes.extend(broken(pair, release));
    }
}

/// Files to which a text links, and in which there is nothing.
fn broken(pair: &Pair, release: &Release) -> impl Iterator<Item = Diagnostic> {
    release.body.links.iter().filter_map(move |link| {
        let media = pair.media(link.file()?).filter(|media| media.size == 0)?;
        Some(empty(media).at(&release.file, link.span))
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

/// Standing pages and boilerplate have no folder of their own for files.
fn find_in_site(desk: &Desk<'_>, notes: &mut Vec<Diagnostic>) {
    for (_, page) in desk.site.pages.iter().flat_map(|page| page.present()) {
        no_files("page", &page.body, &page.file, notes);
    }
    for organisation in desk.site.organisations.iter() {
        for (_, about) in organisation.about.present() {
            no_files("about", about, &organisation.file, notes);
        }
    }
}

/// `text` is the form of what cites them.
fn no_files(text: &'static str, body: &Body, file: &SourceFile, notes: &mut Vec<Diagnostic>) {
    for (name, span) in body.cited() {
        if let Some(address) = without_scheme(name) {
            notes.push(no_scheme(name, &address).at(file, span));
            continue;
        }
        let message = message!("missing-file-beside", text = form(text), file = code(name));
        notes.push(Diagnostic::stops("missing-file", message).at(file, span));
    }
}

fn no_scheme(typed: &str, address: &str) -> Diagnostic {
    Diagnostic::stops("missing-file", message!("missing-file-scheme", typed = code(typed), address = code(address)))
}

fn missing(file: &str, pair: &Pair) -> Diagnostic {
    let names = pair.media.iter().map(|media| media.name.as_str());
    if let Some(address) = without_scheme(file) {
        return no_scheme(file, &address);
    }
    let message = if file.contains("://") || file.starts_with("//") {
        message!("missing-file-remote", file = code(file))
    } else {
        message!("missing-file", file = code(file), folder = name(format!("{}/", pair.path.folder())))
    };
    with_nearest(Diagnostic::stops("missing-file", message), file, names)
}
