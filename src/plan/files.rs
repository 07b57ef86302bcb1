//! Files that are published as they are: static ones, and the media that public releases cite.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::address::{self, Address};
use super::frame::AssetsView;
use super::output::Parts;
use crate::edition::{Announcement, Edition};
use crate::model::{BaseUrl, Destination, Media, Standing};
use crate::source::{Fingerprint, Fold, Inputs};

/// A file and what it holds.
pub struct Copy<'s> {
    pub content: Content<'s>,
    pub fingerprint: Fingerprint,
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

/// The static assets, each with its content-hashed address.
pub struct Assets<'s> {
    list: Vec<Asset<'s>>,
}

struct Asset<'s> {
    /// `site.css`
    name: &'s str,
    /// What stands at the hashed address: a style sheet's references are hashed too.
    bytes: Cow<'s, [u8]>,
    hashed: String,
}

impl<'s> Assets<'s> {
    pub fn of(inputs: &'s Inputs) -> Self {
        let blobs = inputs.blobs.values();
        let found = blobs.filter_map(|blob| Some((blob.path.strip_prefix("static/assets/")?, blob.bytes.as_deref()?)));
        let (sheets, others): (Vec<_>, Vec<_>) = found.partition(|(name, ..)| name.ends_with(".css"));
        let mut list: Vec<Asset<'s>> =
            others.into_iter().map(|(name, bytes)| Asset::new(name, Cow::Borrowed(bytes))).collect();
        let sheets: Vec<Asset<'s>> =
            sheets.into_iter().map(|(name, bytes)| Asset::new(name, with_hashed_names(bytes, &list))).collect();
        list.extend(sheets);
        Self { list }
    }

    /// The address of an asset by its plain name: hashed where it is known.
    fn url(&self, name: &str, base: &BaseUrl) -> String {
        let hashed = self.list.iter().find(|asset| asset.name == name).map(|asset| asset.hashed.as_str());
        Address::new(format!("assets/{}", hashed.unwrap_or(name))).url(base)
    }

    pub fn view(&self, base: &BaseUrl) -> AssetsView {
        AssetsView {
            css: self.url("site.css", base),
            js: self.url("site.js", base),
            font: self.url("vazirmatn.woff2", base),
            icon: self.url("icon.svg", base),
        }
    }

    /// Every asset at its hashed address.
    pub fn copies(&'s self) -> impl Iterator<Item = (Address, Copy<'s>)> {
        self.list.iter().map(|asset| {
            let copy = Copy {
                content: Content::Bytes(Cow::Borrowed(&asset.bytes)),
                fingerprint: Fingerprint::of(&asset.bytes),
            };
            (Address::new(format!("assets/{}", asset.hashed)), copy)
        })
    }
}

impl<'s> Asset<'s> {
    fn new(name: &'s str, bytes: Cow<'s, [u8]>) -> Self {
        let hash = Fingerprint::of(&bytes).for_file_name();
        let hashed = match name.rsplit_once('.') {
            Some((stem, end)) => format!("{stem}.{hash}.{end}"),
            None => format!("{name}.{hash}"),
        };
        Self { name, bytes, hashed }
    }
}

/// Rewrites `url(name)` of sibling assets to their hashed names, so that a style sheet and a preload fetch one file.
fn with_hashed_names<'s>(sheet: &'s [u8], assets: &[Asset<'_>]) -> Cow<'s, [u8]> {
    let Ok(text) = std::str::from_utf8(sheet) else { return Cow::Borrowed(sheet) };
    let mut text = Cow::Borrowed(text);
    for asset in assets {
        for (before, after) in [("url(", ")"), ("url(\"", "\")"), ("url('", "')")] {
            let plain = format!("{before}{}{after}", asset.name);
            if text.contains(&plain) {
                text = Cow::Owned(text.replace(&plain, &format!("{before}{}{after}", asset.hashed)));
            }
        }
    }
    match text {
        Cow::Borrowed(_) => Cow::Borrowed(sheet),
        Cow::Owned(text) => Cow::Owned(text.into_bytes()),
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
        Some((Address::new(inside), Copy { content, fingerprint: blob.fingerprint }))
    })
}

/// The files that public releases cite. What a withdrawn release no longer shows is not among them.
pub fn media<'s>(edition: &'s Edition<'s>) -> impl Iterator<Item = (Address, Copy<'s>)> {
    edition.announcements().iter().flat_map(|announcement| {
        let pair = announcement.pair;
        cited(announcement, edition).into_iter().filter_map(|name| pair.media(name)).map(|media| {
            let copy = Copy { content: Content::File(&media.source), fingerprint: print(media) };
            (address::media(&pair.path, &media.name), copy)
        })
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
    let bodies = || pair.releases.present().map(|(_, release)| &release.body);
    let pictures = bodies().flat_map(|body| &body.pictures).map(|picture| picture.file.as_str());
    let links = bodies().flat_map(|body| &body.links).filter_map(|link| match &link.to {
        Destination::File(file) => Some(file.as_str()),
        _ => None,
    });
    image.chain(attachments).chain(pictures).chain(links).collect()
}
