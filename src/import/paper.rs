//! A text as it came from elsewhere: its parts from top to bottom, before anybody says what they are.

use std::sync::Arc;

use crate::diagnostics::Diagnostic;
use crate::source::{SourceFile, Span};

/// A file that was read.
#[derive(Debug)]
pub struct Paper {
    /// What findings point into. Of a Word file, its paragraphs, one on each line.
    pub file: SourceFile,
    pub blocks: Vec<Block>,
    pub pictures: Vec<ImportedPicture>,
    /// What the file says about itself beside its text.
    pub hints: Hints,
    pub notes: Vec<Diagnostic>,
}

/// What a file says about its text, to be believed where the text itself says nothing.
#[derive(Clone, Debug, Default)]
pub struct Hints {
    pub title: Option<String>,
    /// Somebody typed it as the title.
    pub title_is_certain: bool,
    pub highlights: Vec<String>,
    pub date: Option<String>,
    pub place: Option<String>,
    pub summary: Option<String>,
}

/// A part that stands on lines of its own.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Block {
    pub kind: BlockKind,
    /// As a reader sees them.
    pub words: String,
    /// As they are typed in a release, without the mark of a list or heading.
    pub markdown: String,
    pub span: Span,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BlockKind {
    /// From 1, the largest.
    Heading(u8),
    Paragraph,
    Item(Item),
    /// A quotation that was set apart; its Markdown has its marks.
    Quotation,
    /// The picture of this number.
    Picture(usize),
    /// A table, code: what keeps its own Markdown.
    Other,
}

/// A point of a list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Item {
    /// How many lists it stands in beside its own; at most 5.
    pub depth: u8,
    /// Its number, where it has one.
    pub number: Option<u32>,
}

/// Gives the bytes of a file that lies beside the one that is read, by its path there; `None` where there is none, or it must
/// not be read.
pub type Beside<'a> = &'a dyn Fn(&str) -> Option<Vec<u8>>;

/// A picture that came with a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ImportedPicture {
    /// `picture-1.png`
    pub name: String,
    /// Shared by every place where the picture stands.
    pub bytes: Arc<[u8]>,
    /// What it shows, where that was said.
    pub alt: String,
}

impl Block {
    pub fn paragraph(words: impl Into<String>, markdown: impl Into<String>, span: Span) -> Self {
        Self { kind: BlockKind::Paragraph, words: words.into(), markdown: markdown.into(), span }
    }

    pub const fn is_paragraph(&self) -> bool {
        matches!(self.kind, BlockKind::Paragraph | BlockKind::Quotation)
    }

    pub const fn is_item(&self) -> bool {
        matches!(self.kind, BlockKind::Item(_))
    }
}
