//! Pages that stand beside the releases: about, contact, accessibility, privacy.

use super::{Body, Language};
use crate::source::{Fingerprint, Printed, SourceFile, Spanned};

/// One such page in one language.
#[derive(Clone, Debug)]
pub struct StaticPage {
    pub slug: String,
    pub language: Language,
    pub file: SourceFile,
    pub title: Spanned<String>,
    pub summary: Option<Spanned<String>>,
    pub body: Body,
}

impl Printed for StaticPage {
    fn fingerprint(&self) -> Fingerprint {
        self.file.fingerprint
    }
}
