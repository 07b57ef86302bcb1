//! Markdown text becomes a [`Body`]. The only door to pulldown-cmark.
//!
//! The dialect is CommonMark with tables, footnotes and strikethrough; a quotation that ends with its
//! speaker, links that bayan resolves, and marks of punctuation as the language has them come on top.
//! Time and memory grow with the length of the text, not with its nesting.

mod bullets;
mod headings;
mod nesting;
mod options;

mod links;
mod notes;
mod speeches;

mod joined;
mod reader;

mod addresses;
mod sayings;
mod inlines;

mod elements;

use crate::model::Body;
use crate::source::FileText;

pub use options::{Home, Options};

/// Reads a text that stands somewhere in its file, to the end of the file.
pub fn read(file: &FileText, options: &Options<'_>) -> Body {
    let typed = file.get(options.offset..).unwrap_or_default();
    if nesting::is_absurd(typed) {
        return reader::Reader::new(file, typed, options).verbatim(file);
    }
    let shown = joined::shown(headings::without_tabs(bullets::as_list_marks(typed)));
    let mut reader = reader::Reader::new(file, &shown, options);
    reader.through();
    reader.finish(file)
}
