//! Pages that stand beside the releases: about, contact, accessibility, privacy.

use super::{Body, Language};
use crate::source::{SourceFile, Spanned};

/// One such page in one language.
#[derive(Clone, Debug)]
pub struct StandingPage {
    pub slug: String,
    pub language: Language,
    pub file: SourceFile,
    pub title: Spanned<String>,
    pub summary: Option<Spanned<String>>,
    pub body: Body,
}
