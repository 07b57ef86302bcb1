//! Markdown text becomes a [`Body`]. The only door to pulldown-cmark and ammonia.
//!
//! The dialect is CommonMark with tables, footnotes and strikethrough; a quotation that ends with its
//! speaker, links that bayan resolves, and marks of punctuation as the language has them come on top.
//! Whatever is typed, the HTML is well balanced and cannot act: no script, no style, no address that
//! was not judged. Time and memory grow with the length of the text, not with its nesting.

mod bullets;
mod nesting;
mod options;
mod sheet;

mod footnotes;
mod headings;
mod links;
mod marks;
mod pictures;
mod quotations;
mod raw;
mod tables;

mod passages;
mod walk;

mod inlines;

mod containers;

mod blocks;

use crate::model::{Body, Prose};

pub use options::{Home, Options};

/// Reads a text.
pub fn read(text: &str, options: &Options<'_>) -> Body {
    walk::Walk::new(&bullets::as_list_marks(text), options).through()
}

/// The words of a text that stands `offset` bytes into its file, for the desk. Spans are places in the file.
pub fn prose(text: &str, offset: usize) -> Prose {
    passages::read(&bullets::as_list_marks(text), offset)
}
