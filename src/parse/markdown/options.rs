//! What a text is read with.

use pulldown_cmark::Options as Extensions;

use crate::model::{Language, PairPath};

/// Without smart punctuation: marks stay as they were typed.
pub(super) const EXTENSIONS: Extensions =
    Extensions::ENABLE_TABLES.union(Extensions::ENABLE_FOOTNOTES).union(Extensions::ENABLE_STRIKETHROUGH);

/// What must be known to read a text.
#[derive(Clone, Copy, Debug)]
pub struct Options<'a> {
    pub language: Language,
    /// Where relative links start from.
    pub home: Home<'a>,
    /// Where the text begins in its file, in bytes. Spans are places in the file.
    pub offset: usize,
}

/// The place a text belongs to.
#[derive(Clone, Copy, Debug)]
pub enum Home<'a> {
    /// The folder of a release.
    Release(&'a PairPath),
    /// The folder of the standing page with this slug.
    Page(&'a str),
    /// A registry, which is no folder: relative links make no sense.
    Registry,
}
