//! Pictures of a release, as its front matter names them.

use serde::{Deserialize, Serialize};

use super::{Bilingual, PerLanguage};
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
