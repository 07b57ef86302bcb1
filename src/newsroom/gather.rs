//! Releases become pairs.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::reconcile;
use crate::diagnostics::{Diagnostic, Place, Reviewed};
use crate::model::{Media, Pair, PairPath, PerLanguage, Release};
use crate::parse::intake::media_of;
use crate::source::{Blob, Fold, Inputs};

pub fn gather(releases: Vec<Release>, inputs: &Inputs) -> Reviewed<Vec<Pair>> {
    let mut notes = Vec::new();
    let mut media = media(inputs, &mut notes);
    let mut folders: BTreeMap<PairPath, PerLanguage<Option<Release>>> = BTreeMap::new();
    for release in releases {
        let (path, language) = (release.path.clone(), release.language);
        *folders.entry(path).or_default().get_mut(language) = Some(release);
    }
    let pairs = folders
        .into_iter()
        .map(|(path, releases)| {
            let media = media.remove(&path).unwrap_or_default();
            pair(path, releases, media, &mut notes)
        })
        .collect();
    for (path, media) in media {
        let note = Diagnostic::warning(
            "lone-media",
            format!("The folder {} holds files but no release.", path.folder()),
            "Add ar.md or en.md, or remove the folder.",
        );
        notes.extend(media.first().map(|media| note.at_place(Place::head(&media.source))));
    }
    Reviewed::new(pairs, notes)
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

/// The files at the releases' side, by pair.
fn media(inputs: &Inputs, notes: &mut Vec<Diagnostic>) -> BTreeMap<PairPath, Vec<Media>> {
    let mut media: BTreeMap<PairPath, Vec<Media>> = BTreeMap::new();
    for (path, blob) in inputs.blobs.iter().filter(|(path, _)| path.starts_with("content/")) {
        match media_of(path) {
            Some((pair, name)) => media.entry(pair).or_default().push(one(path, name, blob)),
            None => {
                let message = "This file is not in the folder of a release, so nothing can show it.";
                let help = "Put pictures and documents beside the ar.md and en.md that cite them, or into static/.";
                notes.push(Diagnostic::warning("lone-media", message, help).at_place(Place::head(path)));
            }
        }
    }
    media
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
