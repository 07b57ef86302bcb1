//! Pages that stand beside the releases: about, contact, accessibility, privacy.

use super::{Body, ContentFolder, Language, Media, PerLanguage};
use crate::source::{Fingerprint, Printed, SourceFile, Spanned};

/// One such page in one language.
#[derive(Clone, Debug)]
pub struct StaticPage {
    /// The name of its folder, and the last part of its address.
    pub slug: String,
    /// In which it is written.
    pub language: Language,
    /// Where it was typed.
    pub file: SourceFile,
    /// Its heading.
    pub title: Spanned<String>,
    /// For machines.
    pub summary: Option<Spanned<String>>,
    /// The text.
    pub body: Body,
}

/// The same page in its languages, with the files at its side.
#[derive(Clone, Debug)]
pub struct StandingPage {
    /// The name of its folder.
    pub slug: String,
    /// The texts.
    pub texts: PerLanguage<Option<StaticPage>>,
    /// The other files of its folder.
    pub media: Vec<Media>,
    /// Names of files of its folder that are there but could not be taken in, which was told.
    pub unread: Vec<String>,
}

impl StandingPage {
    /// The text in a language.
    pub fn get(&self, language: Language) -> Option<&StaticPage> {
        self.texts.get(language).as_ref()
    }

    /// The texts that are there.
    pub fn present(&self) -> impl Iterator<Item = (Language, &StaticPage)> {
        self.texts.present()
    }

    /// Where its files lie.
    pub fn folder(&self) -> ContentFolder {
        ContentFolder::Page(self.slug.as_str().into())
    }
}

impl Printed for StaticPage {
    fn fingerprint(&self) -> Fingerprint {
        self.file.fingerprint
    }
}
