//! Pictures of a release, as its front matter names them.

use serde::{Deserialize, Serialize};

use super::{Bilingual, Language, PerLanguage};
use crate::pictures::Focus;
use crate::source::Spanned;

/// A picture of the release's folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Photograph {
    /// The name of its file.
    pub file: Spanned<String>,
    /// Who took it, or gives it.
    pub credit: Option<Bilingual>,
    /// What of it must be seen where it is cut.
    pub focus: Focus,
}

/// A picture of the gallery, with its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GalleryPicture {
    /// The picture.
    pub photograph: Photograph,
    /// What it shows.
    pub alt: PerLanguage<Option<Spanned<String>>>,
    /// What stands below it.
    pub caption: PerLanguage<Option<Spanned<String>>>,
}

impl GalleryPicture {
    /// All its words, in both languages.
    pub fn words(&self) -> impl Iterator<Item = &Spanned<String>> {
        [&self.alt.ar, &self.alt.en, &self.caption.ar, &self.caption.en].into_iter().flatten()
    }

    /// Those that readers of one language have.
    pub fn words_in(&self, language: Language) -> impl Iterator<Item = &Spanned<String>> {
        [self.alt.get(language), self.caption.get(language)].into_iter().flatten()
    }
}
