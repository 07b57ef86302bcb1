//! What is in the media kit of a release that asks for one: the files that it cites, but for its video.

use std::collections::BTreeMap;

use super::tools::Tools;
use super::{copy, photographs};
use crate::edition::Announcement;
use crate::model::{Address, Bilingual, FileHome, Media, PerLanguage, Standing, address};
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
    /// What it shows, and what stands below it.
    pub words: PerLanguage<Vec<&'n str>>,
    pub credit: Option<&'n Bilingual>,
}

/// Whether a release has one: what is withdrawn takes its files with it.
pub fn has_kit(announcement: &Announcement<'_>) -> bool {
    announcement.standing != Standing::Withdrawn && announcement.pair.facts.media_kit.is_some_and(|wanted| wanted.value)
}

impl<'n> Kit<'n> {
    /// Of a release that asks for none nothing is looked at.
    pub fn of(announcement: &Announcement<'n>) -> Option<Self> {
        let texts = || announcement.pair.releases.present().map(|(_, release)| release.file.text.len() as u64).sum();
        has_kit(announcement).then(|| Self {
            address: address::media_kit(&announcement.pair.path),
            files: files(announcement),
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
pub fn files<'n>(announcement: &Announcement<'n>) -> Vec<KitFile<'n>> {
    let pair = announcement.pair;
    let video = pair.facts.video.as_ref().and_then(|video| video.value.file.as_deref());
    let home = FileHome::Release(pair);
    let cited = copy::media(home).filter(|media| video != Some(&media.name));
    let mut files: BTreeMap<&str, KitFile<'n>> = BTreeMap::new();
    for media in cited.map(Entry::from).chain(photographs::shown(home).iter().map(|photo| photo.file)) {
        let file = media.get();
        files.entry(&file.name).or_insert_with(|| KitFile {
            media,
            words: PerLanguage::from_fn(|language| photographs::words(pair, &file.name, language)),
            credit: photographs::credit(pair, &file.name),
        });
    }
    files.into_values().collect()
}
