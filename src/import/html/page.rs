//! A page that was read: its blocks, each with the part of the page in which it stands.

use crate::diagnostics::Diagnostic;
use crate::import::paper::{Block, Hints};

/// Where in the page a block stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Region {
    /// The number of the outermost article, from 1.
    pub article: Option<usize>,
    pub is_main: bool,
    /// In the head of the page, not of an article.
    pub is_masthead: bool,
}

/// A picture that a page shows from a file beside it.
#[derive(Debug)]
pub struct ShownPicture {
    /// Its path from there, decoded.
    pub path: String,
    pub alt: String,
}

/// A page that was read.
#[derive(Debug, Default)]
pub struct Page {
    pub blocks: Vec<(Region, Block)>,
    pub hints: Hints,
    /// By their number in `BlockKind::Picture`.
    pub pictures: Vec<ShownPicture>,
    pub notes: Vec<(Region, Diagnostic)>,
    /// How many words were passed over, and the first of them.
    pub passed: (usize, String),
    pub is_too_deep: bool,
}
