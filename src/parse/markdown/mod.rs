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
mod links;
mod marks;
mod pictures;
mod quotations;
mod tables;

mod passages;
mod notes;
mod pairing;
mod reader;
mod sayings;
mod elements;
mod walk;

mod inlines;

mod containers;

mod blocks;

use std::sync::Arc;

use crate::model::{Body, Prose};

pub use options::{Home, Options};

/// Reads a text that stands somewhere in its file, to the end of the file.
pub fn read(file: &Arc<str>, options: &Options<'_>) -> Body {
    let typed = file.get(options.offset..).unwrap_or_default();
    let shown = bullets::as_list_marks(typed);
    let mut reader = reader::Reader::new(file, options);
    if nesting::is_absurd(typed) {
        reader.as_it_is();
    } else {
        reader.through(&shown);
    }
    let new = reader.finish(file);
    let mut old = walk::Walk::new(&shown, options).through();
    old.text = new.text;
    old.links = new.links;
    for (old, new) in old.pictures.iter_mut().zip(new.pictures) {
        old.caption = new.caption;
    }
    old
}

/// The words of a text that stands `offset` bytes into its file, for the desk. Spans are places in the file.
pub fn prose(text: &str, offset: usize) -> Prose {
    passages::read(&bullets::as_list_marks(text), offset)
}

#[cfg(test)]
mod equal;
