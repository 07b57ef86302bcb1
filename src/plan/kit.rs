//! What is in the media kit of a release that asks for one: the files that it cites, but for its video.

use super::copy;
use super::tools::Tools;
use crate::edition::{Announcement, Edition};
use crate::model::{Address, Language, Media, PerLanguage, Standing, address};
use crate::render::archive;
use crate::source::Entry;

/// A kit that is published, for the page of its release.
#[derive(Hash)]
pub struct Kit<'n> {
    pub address: Address,
    files: Vec<KitFile<'n>>,
    /// Bytes of the texts, nearly.
    texts: u64,
}

/// A file of the kit, with what is said of it where it is a picture.
#[derive(Hash)]
pub struct KitFile<'n> {
    pub media: Entry<'n, Media>,
    /// What it shows.
    pub words: PerLanguage<Option<&'n str>>,
}

/// Whether a release has one: what is withdrawn takes its files with it.
pub fn has_kit(announcement: &Announcement<'_>) -> bool {
    announcement.standing != Standing::Withdrawn && announcement.pair.facts.media_kit.is_some_and(|wanted| wanted.value)
}

impl<'n> Kit<'n> {
    /// Of a release that asks for none nothing is looked at.
    pub fn of(announcement: &Announcement<'n>, edition: &Edition<'_>) -> Option<Self> {
        let texts = || announcement.pair.releases.present().map(|(_, release)| release.file.text.len() as u64).sum();
        has_kit(announcement).then(|| Self {
            address: address::media_kit(&announcement.pair.path),
            files: files(announcement, edition),
            texts: texts(),
        })
    }

    /// How many bytes it has, but for the few that hold it together.
    pub fn size(&self, tools: &Tools) -> u64 {
        let size = |file: &KitFile<'_>| tools.files.published_size(&file.media);
        archive::size(self.files.iter().map(|file| (file.media.name.len(), size(file)))) + self.texts
    }
}

/// Those of a kit.
pub fn files<'n>(announcement: &Announcement<'n>, edition: &Edition<'_>) -> Vec<KitFile<'n>> {
    let pair = announcement.pair;
    let video = pair.facts.video.as_ref().and_then(|video| video.value.file.as_deref());
    let lead = pair.facts.image.as_ref().map(|image| image.value.as_str());
    let file = |media: &'n Media| {
        let alt = |language: Language| {
            let release = pair.releases.get(language).as_ref().filter(|_| lead == Some(&media.name))?;
            release.image_alt.as_ref().map(|alt| alt.value.as_str())
        };
        KitFile { media: Entry::from(media), words: PerLanguage::from_fn(alt) }
    };
    copy::media(announcement, edition).filter(|media| video != Some(&media.name)).map(file).collect()
}
