//! What a text is read with.

use crate::model::{Language, PairPath};

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
