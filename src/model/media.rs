//! Files that releases and standing pages cite.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::ContentFolder;
use crate::source::{Fingerprint, Fold, Hazard, Kind, PictureLook, Printed};

/// A picture or document beside the text that cites it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Media {
    /// Project path.
    pub source: Arc<str>,
    /// In which it lies.
    pub folder: ContentFolder,
    /// The file's own name.
    pub name: String,
    /// In bytes.
    pub size: u64,
    /// What its first bytes say that it is.
    pub kind: Kind,
    /// Width and height in pixels, upright, where it is a picture.
    pub dimensions: Option<(u32, u32)>,
    /// What was seen of it, where it is a picture.
    pub look: Option<PictureLook>,
    /// What in it could act, where it is a picture that is a document too.
    pub hazard: Option<Hazard>,
    /// Of its bytes.
    pub fingerprint: Fingerprint,
}

impl Media {
    /// `PDF`: what it is, by its name.
    pub fn type_name(&self) -> String {
        self.name.rsplit_once('.').map(|(_, end)| end.to_uppercase()).unwrap_or_default()
    }
}

/// Its bytes and where they are.
impl Printed for Media {
    fn fingerprint(&self) -> Fingerprint {
        Fold::new().text(&self.source).print(self.fingerprint).done()
    }
}
