//! Whoever cites files of a folder, so that a file is one thing wherever it lies.

use super::{Body, ContentFolder, Media, Pair, StandingPage};
use crate::source::SourceFile;

/// An announcement or a standing page, with the files at its side.
#[derive(Clone, Copy, Debug)]
pub enum FileHome<'n> {
    /// It cites files in its front matter, too.
    Release(&'n Pair),
    /// It cites files in its text alone.
    Page(&'n StandingPage),
}

impl<'n> FileHome<'n> {
    /// The announcement, where it is one.
    pub fn pair(self) -> Option<&'n Pair> {
        if let Self::Release(pair) = self { Some(pair) } else { None }
    }

    /// Where the files lie.
    pub fn folder(self) -> ContentFolder {
        match self {
            Self::Release(pair) => ContentFolder::from(&pair.path),
            Self::Page(page) => page.folder(),
        }
    }

    /// Its texts, each with its file.
    pub fn texts(self) -> impl Iterator<Item = (&'n SourceFile, &'n Body)> {
        let (pair, page) = match self {
            Self::Release(pair) => (Some(pair), None),
            Self::Page(page) => (None, Some(page)),
        };
        let releases = pair.into_iter().flat_map(|pair| pair.releases.present());
        let pages = page.into_iter().flat_map(StandingPage::present);
        releases
            .map(|(_, release)| (&release.file, &release.body))
            .chain(pages.map(|(_, page)| (&page.file, &page.body)))
    }

    /// All files, cited or not.
    pub fn files(self) -> &'n [Media] {
        match self {
            Self::Release(pair) => &pair.media,
            Self::Page(page) => &page.media,
        }
    }

    /// A file by its name.
    pub fn media(self, name: &str) -> Option<&'n Media> {
        self.files().iter().find(|media| media.name == name)
    }

    /// Whether a file of this name is there and could not be taken in.
    pub fn is_unread(self, name: &str) -> bool {
        let unread = match self {
            Self::Release(pair) => &pair.unread,
            Self::Page(page) => &page.unread,
        };
        unread.iter().any(|unread| unread == name)
    }

    /// Whether it is certain that no file has this name.
    pub fn lacks(self, name: &str) -> bool {
        self.media(name).is_none() && !self.is_unread(name)
    }
}
