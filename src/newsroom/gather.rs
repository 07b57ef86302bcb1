//! Releases become pairs, folder by folder.

use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::Arc;

use super::reconcile;
use crate::diagnostics::{Diagnostic, Place, Reviewed};
use crate::model::freeze::letting_out;
use crate::model::{Facts, Media, Pair, PairPath, PerLanguage, Release, Settings};
use crate::parse::intake::{self, Place as Shelf};
use crate::parse::release;
use crate::source::{Blob, Fold, Inputs};

/// Reads one folder: its releases paired, their facts reconciled, its media at their side. `None` where it holds no release.
pub fn folder(path: &PairPath, inputs: &Inputs, settings: &Settings) -> Reviewed<Option<Pair>> {
    let mut notes = Vec::new();
    let mut releases: PerLanguage<Option<Release>> = PerLanguage::default();
    let mut typed: PerLanguage<Facts> = PerLanguage::default();
    let inside = format!("{}/", path.folder());
    for (name, file) in below(&inputs.texts, &inside) {
        if let Shelf::Release(_, language) = intake::place(name) {
            let (release, facts) = release::read(file, path, language, settings).note_into(&mut notes);
            *releases.get_mut(language) = Some(release);
            *typed.get_mut(language) = facts;
        }
    }
    let media = below(&inputs.blobs, &inside).filter_map(|(file, blob)| match intake::place(file) {
        Shelf::Media(_, name) => Some(one(file, name, blob)),
        _ => None,
    });
    let media: Vec<Media> = media.collect();
    let unread = inputs.unreadable.iter().filter_map(|file| file.path.strip_prefix(inside.as_str()).map(str::to_owned));
    let unread: Vec<String> = unread.collect();
    if releases.present().next().is_none() {
        let message = format!("The folder {} holds files but no release.", path.folder());
        let help = "Add ar.md or en.md, or remove the folder.";
        let lone =
            |first: &Media| Diagnostic::warning("lone-media", message, help).at_place(Place::head(&first.source));
        notes.extend(media.first().filter(|_| unread.is_empty()).map(lone));
        return Reviewed::new(None, notes);
    }
    let (facts, typed_in) = reconcile::facts(&releases, &typed, &mut notes);
    let held_by = facts.due().filter(|_| !facts.is_essential()).and_then(|due| letting_out(&settings.freezes, due));
    let held_until = held_by.map(|freeze| freeze.until);
    let fingerprint = Fold::new()
        .text(path.as_str())
        .prints(releases.present().map(|(_, release)| release.fingerprint()))
        .prints(media.iter().map(|media| media.fingerprint));
    let fingerprint = unread.iter().fold(fingerprint, |fold, name| fold.text(name)).done();
    let path = path.clone();
    Reviewed::new(Some(Pair { path, releases, facts, typed_in, held_until, media, unread, fingerprint }), notes)
}

/// The files of a map below a folder, whose path ends with a slash.
fn below<'m, T>(map: &'m BTreeMap<Arc<str>, T>, folder: &str) -> impl Iterator<Item = (&'m Arc<str>, &'m T)> {
    let from = map.range::<str, _>((Bound::Included(folder), Bound::Unbounded));
    from.take_while(move |(path, _)| path.starts_with(folder))
}

fn one(path: &Arc<str>, name: &str, blob: &Blob) -> Media {
    Media {
        source: path.clone(),
        name: name.to_owned(),
        size: blob.size,
        kind: blob.kind,
        dimensions: blob.dimensions,
        hazard: blob.hazard.clone(),
        fingerprint: blob.fingerprint,
    }
}
