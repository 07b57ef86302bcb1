//! Pictures.

use std::ops::Range;

use super::links;
use super::sheet::{Filling, Sheet, escape_into};
use crate::locale::bidi;
use crate::model::{Language, Picture};
use crate::source::Span;

/// The picture being read: its alternative text comes as if it were a part of the text around it.
#[derive(Debug)]
pub(super) struct OpenPicture {
    file: String,
    caption: String,
    span: Span,
    pub layout: Layout,
    pub alt: String,
    /// Pictures inside its alternative text that are open too. They are words only.
    pub inner: u32,
}

/// How a picture stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Layout {
    /// In a line of text.
    Inline,
    /// Alone in its paragraph.
    Figure,
}

impl OpenPicture {
    pub fn new(address: &str, caption: &str, span: Span, layout: Layout) -> Self {
        // A picture of another host is kept as typed, so that the desk can say so.
        let file = if links::is_remote(address) { address.to_owned() } else { links::file_name(address) };
        Self { file, caption: caption.to_owned(), span, layout, alt: String::new(), inner: 0 }
    }

    /// Writes the picture, which will be the one with this index.
    pub fn set(self, sheet: &mut Sheet, index: u32, language: Language) -> Picture {
        if self.layout == Layout::Figure {
            sheet.fresh_line();
            sheet.html.push_str("<figure class=\"picture\">");
        }
        sheet.html.push_str("<img");
        sheet.cut(Filling::Picture(index));
        sheet.html.push_str(" alt=\"");
        escape_into(&mut sheet.html, self.alt.trim());
        sheet.html.push_str("\" loading=\"lazy\" decoding=\"async\">");
        if self.layout == Layout::Figure {
            if !self.caption.trim().is_empty() {
                sheet.html.push_str("<figcaption>");
                bidi::isolate_into(&mut sheet.html, self.caption.trim(), language);
                sheet.html.push_str("</figcaption>");
            }
            sheet.html.push_str("</figure>\n");
        }
        Picture { file: self.file, alt: self.alt.trim().to_owned(), caption: "".into(), span: self.span }
    }
}

/// Whether nothing but a picture, and perhaps a comment behind it, stands in a paragraph.
pub(super) fn is_alone(source: &str, paragraph: &Range<usize>, picture: &Range<usize>) -> bool {
    let before = source.get(paragraph.start..picture.start).unwrap_or_default();
    let after = source.get(picture.end..paragraph.end).unwrap_or_default().trim();
    let comment = after.strip_prefix("<!--").and_then(|rest| rest.strip_suffix("-->"));
    before.trim().is_empty() && (after.is_empty() || comment.is_some_and(|comment| !comment.contains("-->")))
}
