//! The files at the side of texts, as they were taken in.

use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::Arc;

use super::intake::{self, Shelf};
use crate::model::{ContentFolder, Media};
use crate::source::{Blob, Inputs};

/// Those of a folder of the project, whose path ends with a slash, and of the folders below it.
pub fn media(inputs: &Inputs, inside: &str) -> impl Iterator<Item = Media> {
    below(&inputs.blobs, inside).filter_map(|(path, blob)| match intake::place(path) {
        Shelf::Media(folder, name) => Some(one(path, folder, name, blob)),
        _ => None,
    })
}

/// Names of those of a folder that could not be taken in.
pub fn unread(inputs: &Inputs, inside: &str) -> Vec<String> {
    inputs.unreadable.iter().filter_map(|file| file.path.strip_prefix(inside).map(str::to_owned)).collect()
}

/// The files of a map below a folder, whose path ends with a slash.
pub fn below<'m, T>(map: &'m BTreeMap<Arc<str>, T>, folder: &str) -> impl Iterator<Item = (&'m Arc<str>, &'m T)> {
    let from = map.range::<str, _>((Bound::Included(folder), Bound::Unbounded));
    from.take_while(move |(path, _)| path.starts_with(folder))
}

fn one(path: &Arc<str>, folder: ContentFolder, name: &str, blob: &Blob) -> Media {
    Media {
        source: path.clone(),
        folder,
        name: name.to_owned(),
        size: blob.size,
        kind: blob.kind,
        dimensions: blob.dimensions,
        look: blob.look.clone(),
        hazard: blob.hazard.clone(),
        fingerprint: blob.fingerprint,
    }
}
