//! Files that are published as they are: static ones, and the media that public texts cite.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::assets::{Asset, is_wanted};
use super::content::Content;
use super::context::Context;
use super::photographs;
use crate::edition::Edition;
use crate::model::{Address, ContentFolder, FileHome, Media, Route, Settings, address};
use crate::output;
use crate::source::{Blob, Entry, Inputs};

output! {
    /// A file and what it holds.
    pub struct Copy<'n> {
        file: Original<'n>,
    }
    address = |copy| match &copy.file {
        Original::Static(blob) => plain_name(blob),
        Original::Media(media) => address::media(&media.folder, &media.name),
        Original::Picture(address, _) => address.clone(),
        Original::Asset(asset) => asset.address(),
    };
    produce = |copy, _| Ok(match &copy.file {
        Original::Static(blob) => match &blob.bytes {
            Some(bytes) => Content::Bytes(bytes.to_vec()),
            None => Content::File(Arc::clone(&blob.path)),
        },
        Original::Media(media) | Original::Picture(_, media) => Content::File(Arc::clone(&media.source)),
        Original::Asset(asset) => Content::Bytes(asset.bytes.to_vec()),
    });
}

/// What is copied.
#[derive(Clone, Hash)]
pub enum Original<'n> {
    /// A file of `static/`.
    Static(Entry<'n, Blob>),
    /// A file beside the text that cites it.
    Media(Entry<'n, Media>),
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
            Original::Media(media) | Original::Picture(_, media) => Some(&*media.get().source),
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

/// The files that public releases and standing pages cite.
pub fn routes(context: &Context<'_>) -> Vec<Route> {
    let all = context.edition.homes().flat_map(media);
    all.map(|media| Route::Media(media.folder.clone(), media.name.as_str().into())).collect()
}

/// A file that is published as it is, but cleaned.
pub struct CopiedFile<'n> {
    pub copy: Copy<'n>,
    pub media: &'n Media,
}

/// All of them, each as often as it stands somewhere.
pub fn all<'n>(edition: &Edition<'n>) -> impl Iterator<Item = CopiedFile<'n>> {
    edition.homes().flat_map(|home| {
        let cited = media(home).map(|media| (Original::Media(Entry::from(media)), media));
        let shown = photographs::shown(home).into_iter();
        let shown = shown.map(|photo| (Original::Picture(photo.original().address, photo.file), photo.file.get()));
        cited.chain(shown).map(|(file, media)| CopiedFile { copy: Copy { file }, media })
    })
}

pub fn of_media<'c>(context: &'c Context<'_>, folder: &ContentFolder, name: &str) -> Option<Copy<'c>> {
    let media = media(context.edition.home(folder)?).find(|media| media.name == name)?;
    Some(Copy { file: Original::Media(Entry::from(media)) })
}

/// The files that somebody attaches or links to, in order of name.
pub fn media<'n>(home: FileHome<'n>) -> impl Iterator<Item = &'n Media> + use<'n> {
    cited(home).into_iter().filter_map(move |name| home.media(name))
}

/// Names of the files that are attached or linked to in either language.
fn cited(home: FileHome<'_>) -> BTreeSet<&str> {
    let facts = home.pair().map(|pair| &pair.facts);
    let attachments = facts.into_iter().flat_map(|facts| &facts.attachments).flat_map(|list| &list.value);
    let videos = facts.into_iter().flat_map(|facts| &facts.video).flat_map(|video| video.value.files_but_poster());
    let links = home.texts().flat_map(|(_, body)| &body.links).filter_map(|link| link.file());
    attachments.map(|attachment| attachment.file.value.as_str()).chain(videos).chain(links).collect()
}
