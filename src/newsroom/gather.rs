//! Releases become pairs, folder by folder.

use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::Arc;

use super::reconcile;
use crate::diagnostics::{Diagnostic, Place, Reviewed};
use crate::model::{Media, Pair, PairPath, PerLanguage, Release, Settings};
use crate::parse::intake::{self, Place as Shelf};
use crate::parse::release;
use crate::source::{Blob, Fold, Inputs};

/// Reads one folder: its releases paired, their facts reconciled, its media at their side. `None` where it holds no release.
pub fn folder(path: &PairPath, inputs: &Inputs, settings: &Settings) -> Reviewed<Option<Pair>> {
    let mut notes = Vec::new();
    let mut releases: PerLanguage<Option<Release>> = PerLanguage::default();
    let inside = format!("{}/", path.folder());
    for (name, file) in below(&inputs.texts, &inside) {
        if let Shelf::Release(path, language) = intake::place(name) {
            *releases.get_mut(language) = Some(release::read(file, &path, language, settings).note_into(&mut notes));
        }
    }
    let media = below(&inputs.blobs, &inside).filter_map(|(file, blob)| match intake::place(file) {
        Shelf::Media(_, name) => Some(one(file, name, blob)),
        _ => None,
    });
    let media: Vec<Media> = media.collect();
    if releases.present().next().is_none() {
        let message = format!("The folder {} holds files but no release.", path.folder());
        let help = "Add ar.md or en.md, or remove the folder.";
        let lone =
            |first: &Media| Diagnostic::warning("lone-media", message, help).at_place(Place::head(&first.source));
        notes.extend(media.first().map(lone));
        return Reviewed::new(None, notes);
    }
    let pair = pair(path.clone(), releases, media, &mut notes);
    Reviewed::new(Some(pair), notes)
}

/// The files of a map below a folder, whose path ends with a slash.
fn below<'m, T>(map: &'m BTreeMap<Arc<str>, T>, folder: &str) -> impl Iterator<Item = (&'m Arc<str>, &'m T)> {
    let from = map.range::<str, _>((Bound::Included(folder), Bound::Unbounded));
    from.take_while(move |(path, _)| path.starts_with(folder))
}

fn pair(
    path: PairPath,
    releases: PerLanguage<Option<Release>>,
    media: Vec<Media>,
    notes: &mut Vec<Diagnostic>,
) -> Pair {
    let (facts, typed_in) = reconcile::facts(&releases, notes);
    let fingerprint = Fold::new()
        .text(path.as_str())
        .prints(releases.present().map(|(_, release)| release.fingerprint()))
        .prints(media.iter().map(|media| media.fingerprint))
        .done();
    Pair { path, releases, facts, typed_in, media, fingerprint }
}

fn one(path: &Arc<str>, name: &str, blob: &Blob) -> Media {
    Media {
        source: path.clone(),
        name: name.to_owned(),
        size: blob.size,
        dimensions: blob.dimensions,
        fingerprint: blob.fingerprint,
    }
}
