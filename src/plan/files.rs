//! Files that are published as they are: static ones, and the media that public releases cite.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

use super::address::{self, Address};
use super::parts::Parts;
use crate::edition::{Announcement, Edition};
use crate::model::{Media, Standing};
use crate::source::{Fingerprint, Fold, Inputs};

/// A file and what it holds.
pub struct Copy<'s> {
    pub content: Content<'s>,
    pub fingerprint: Fingerprint,
    /// The project path of what it is made from.
    pub source: &'s Arc<str>,
}

pub enum Content<'s> {
    /// The file at this project path, byte for byte.
    File(&'s str),
    Bytes(Cow<'s, [u8]>),
}

impl Copy<'_> {
    pub fn parts(&self) -> Parts {
        vec![("file", self.fingerprint)]
    }
}

/// Static files under their plain names.
pub fn statics(inputs: &Inputs) -> impl Iterator<Item = (Address, Copy<'_>)> {
    inputs.blobs.values().filter_map(|blob| {
        let inside = blob.path.strip_prefix("static/")?;
        let content = match &blob.bytes {
            Some(bytes) => Content::Bytes(Cow::Borrowed(&bytes[..])),
            None => Content::File(&blob.path),
        };
        Some((Address::new(inside), Copy { content, fingerprint: blob.fingerprint, source: &blob.path }))
    })
}

/// The files that a public release cites. What a withdrawn release no longer shows is not among them.
pub fn media<'s>(
    announcement: &Announcement<'s>,
    edition: &Edition<'_>,
) -> impl Iterator<Item = (Address, Copy<'s>)> + use<'s> {
    let pair = announcement.pair;
    cited(announcement, edition).into_iter().filter_map(|name| pair.media(name)).map(|media| {
        let copy = Copy { content: Content::File(&media.source), fingerprint: print(media), source: &media.source };
        (address::media(&pair.path, &media.name), copy)
    })
}

fn print(media: &Media) -> Fingerprint {
    Fold::new().text(&media.source).print(media.fingerprint).done()
}

/// Names of the files that a pair cites in either language.
fn cited<'s>(announcement: &Announcement<'s>, edition: &Edition<'_>) -> BTreeSet<&'s str> {
    let pair = announcement.pair;
    let withdrawn = announcement.standing == Standing::Withdrawn;
    if withdrawn && pair.withdrawal(edition.now).is_none_or(|withdrawal| !withdrawal.keep_text) {
        return BTreeSet::new();
    }
    let facts = &pair.facts;
    let image = facts.image.iter().map(|image| image.value.as_str());
    let attachments =
        facts.attachments.iter().flat_map(|list| &list.value).map(|attachment| attachment.file.value.as_str());
    let bodies = pair.releases.present().flat_map(|(_, release)| release.body.cited()).map(|(name, _)| name);
    image.chain(attachments).chain(bodies).collect()
}
