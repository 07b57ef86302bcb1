//! Markdown text becomes a [`Body`]. The only door to pulldown-cmark and ammonia.
//!
//! The dialect is CommonMark with tables, footnotes and strikethrough; a quotation that ends with its
//! speaker, links that bayan resolves, and marks of punctuation as the language has them come on top.
//! Whatever is typed, the HTML is well balanced and cannot act: no script, no style, no address that
//! was not judged. Time and memory grow with the length of the text, not with its nesting.

mod nesting;
mod sheet;

mod footnotes;
mod headings;
mod links;
mod marks;
mod pictures;
mod quotations;
mod raw;
mod tables;

mod walk;

mod inlines;

mod containers;

mod blocks;

use crate::locale::bidi;
use crate::model::{Body, Digits, Language, PairPath, QuoteStyle, RawHtml};

/// What must be known to read a text.
#[derive(Clone, Copy, Debug)]
pub struct Options<'a> {
    pub language: Language,
    /// The marks that straight ones become.
    pub quotes: QuoteStyle,
    pub raw_html: RawHtml,
    /// The digits of the footnotes' numbers.
    pub digits: Digits,
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

/// Reads a text.
pub fn read(text: &str, options: &Options<'_>) -> Body {
    walk::Walk::new(text, options).through()
}

/// One line of plain text (a title, a highlight) as safe HTML. Markdown in it means nothing.
pub fn inline(text: &str, language: Language) -> String {
    let mut html = String::with_capacity(text.len() + text.len() / 8);
    bidi::isolate_into(&mut html, text, language);
    html
}
