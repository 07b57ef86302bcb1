//! Files that are published as they are: static ones, and the media that public releases cite.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::assets::{Asset, is_wanted};
use super::content::Content;
use super::context::Context;
use super::photographs;
use crate::edition::{Announcement, Edition};
use crate::model::{Address, Media, PairPath, Route, Settings, Standing, address};
use crate::output;
use crate::source::{Blob, Entry, Inputs};

output! {
    /// A file and what it holds.
    pub struct Copy<'n> {
        file: Original<'n>,
    }
    address = |copy| match &copy.file {
        Original::Static(blob) => plain_name(blob),
        Original::Media(path, media) => address::media(path, &media.name),
        Original::Picture(address, _) => address.clone(),
        Original::Asset(asset) => asset.address(),
    };
    produce = |copy, _| Ok(match &copy.file {
        Original::Static(blob) => match &blob.bytes {
            Some(bytes) => Content::Bytes(bytes.to_vec()),
            None => Content::File(Arc::clone(&blob.path)),
        },
        Original::Media(_, media) | Original::Picture(_, media) => Content::File(Arc::clone(&media.source)),
        Original::Asset(asset) => Content::Bytes(asset.bytes.to_vec()),
    });
}

/// What is copied.
#[derive(Clone, Hash)]
pub enum Original<'n> {
    /// A file of `static/`.
    Static(Entry<'n, Blob>),
    /// A file beside the release of this path.
    Media(&'n PairPath, Entry<'n, Media>),
    /// A picture as it is, at an address that changes with it.
    Picture(Address, Entry<'n, Media>),
    Asset(Entry<'n, Asset<'n>>),
}

impl<'n> Copy<'n> {
    pub fn of_static(blob: &'n Blob) -> Self {
        Self { file: Original::Static(Entry::from(blob)) }
    }

    pub fn of_asset(asset: &'n Asset<'n>) -> Self {
        Self { file: Original::Asset(Entry::from(asset)) }
    }

    pub fn of(file: Original<'n>) -> Self {
        Self { file }
    }

    /// The project path of the file, if it is not in memory.
    pub fn path(&self) -> Option<&'n str> {
        match &self.file {
            Original::Static(blob) => blob.get().bytes.is_none().then_some(&*blob.get().path),
            Original::Media(_, media) | Original::Picture(_, media) => Some(&*media.get().source),
            Original::Asset(_) => None,
        }
    }
}

/// The address of a file of `static/`.
pub fn plain_name(blob: &Blob) -> Address {
    Address::new(blob.path.strip_prefix("static/").unwrap_or(&blob.path))
}

/// Files of `static/` that are published.
pub fn statics<'i>(inputs: &'i Inputs, settings: &'i Settings) -> impl Iterator<Item = &'i Blob> {
    inputs.blobs.values().filter(|blob| blob.path.starts_with("static/") && is_wanted(&blob.path, settings))
}

/// The files that public releases cite.
pub fn routes(context: &Context<'_>) -> Vec<Route> {
    let all = context.edition.announcements().iter();
    let of = |one: &Announcement<'_>| {
        let names = media(one, context.edition).map(|media| media.name.as_str());
        names.map(|name| Route::Media(one.pair.path.clone(), name.into())).collect::<Vec<_>>()
    };
    all.flat_map(of).collect()
}

/// All files of an announcement that are published as they are, but cleaned, each with where it stands.
pub fn of_announcement<'s>(announcement: &Announcement<'s>, edition: &Edition<'_>) -> Vec<(Copy<'s>, &'s Media)> {
    let path = &announcement.pair.path;
    let cited = media(announcement, edition).map(|media| (Original::Media(path, Entry::from(media)), media));
    let shown = photographs::shown(announcement).into_iter();
    let shown = shown.map(|photo| (Original::Picture(photo.original().address, photo.file), photo.file.get()));
    cited.chain(shown).map(|(original, media)| (Copy::of(original), media)).collect()
}

pub fn of_media<'c>(context: &'c Context<'_>, path: &PairPath, name: &str) -> Option<Copy<'c>> {
    let announcement = context.edition.get(path)?;
    let media = media(&announcement, context.edition).find(|media| media.name == name)?;
    Some(Copy { file: Original::Media(&announcement.pair.path, Entry::from(media)) })
}

/// The files that a public release attaches or links to. What a withdrawn release no longer shows is not among them.
pub fn media<'s>(announcement: &Announcement<'s>, edition: &Edition<'_>) -> impl Iterator<Item = &'s Media> + use<'s> {
    let pair = announcement.pair;
    cited(announcement, edition).into_iter().filter_map(|name| pair.media(name))
}

/// Names of the files that a pair attaches or links to in either language.
fn cited<'s>(announcement: &Announcement<'s>, edition: &Edition<'_>) -> BTreeSet<&'s str> {
    let pair = announcement.pair;
    let withdrawn = announcement.standing == Standing::Withdrawn;
    if withdrawn && pair.withdrawal(edition.now).is_none_or(|withdrawal| !withdrawal.keep_text) {
        return BTreeSet::new();
    }
    let facts = &pair.facts;
    let attachments =
        facts.attachments.iter().flat_map(|list| &list.value).map(|attachment| attachment.file.value.as_str());
    let links = pair.releases.present().flat_map(|(_, release)| &release.body.links).filter_map(|link| link.file());
    let videos = facts.video.iter().flat_map(|video| video.value.files_but_poster());
    attachments.chain(videos).chain(links).collect()
}
