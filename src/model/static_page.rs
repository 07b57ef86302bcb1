//! Pages that stand beside the releases: about, contact, accessibility, privacy.

use super::{Body, Language};
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

impl Printed for StaticPage {
    fn fingerprint(&self) -> Fingerprint {
        self.file.fingerprint
    }
}
