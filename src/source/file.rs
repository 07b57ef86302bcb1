//! One text file of the project.

use std::sync::Arc;

use super::{Fingerprint, Span};

/// A line and a column, both counted from 1, the column in Unicode scalar values, as editors count.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Position {
    pub line: u32,
    pub column: u32,
}

/// A text file as it was typed, UTF-8, a byte order mark at its head left out.
#[derive(Clone, Debug)]
pub struct SourceFile {
    pub path: Arc<str>,
    pub text: Arc<str>,
    /// Of path and text.
    pub fingerprint: Fingerprint,
}

impl SourceFile {
    pub fn new(path: impl Into<Arc<str>>, text: impl Into<Arc<str>>) -> Self {
        let (path, text) = (path.into(), text.into());
        let fingerprint = super::Fold::new().text(&path).text(&text).done();
        Self { path, text, fingerprint }
    }

    /// Where `span` begins. An offset past the end is the end.
    pub fn position(&self, span: Span) -> Position {
        let start = self.floor(span.start as usize);
        let before = &self.text[..start];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Position {
            line: count(before.bytes().filter(|byte| *byte == b'\n').count() + 1),
            column: count(before[line_start..].chars().count() + 1),
        }
    }

    /// The whole line on which `span` begins, without its line end.
    pub fn line(&self, span: Span) -> &str {
        let start = self.floor(span.start as usize);
        let line_start = self.text[..start].rfind('\n').map_or(0, |newline| newline + 1);
        self.text[line_start..].lines().next().unwrap_or_default()
    }

    /// The words of `span` itself.
    pub fn slice(&self, span: Span) -> &str {
        let (start, end) = (self.floor(span.start as usize), self.floor(span.end as usize));
        self.text.get(start..end).unwrap_or_default()
    }

    fn floor(&self, offset: usize) -> usize {
        self.text.floor_char_boundary(offset.min(self.text.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_not_bytes() {
        let file = SourceFile::new("ar.md", "أول\nوزارة الاستثمار");
        let at = file.text.find("الاستثمار").expect("the word is there");
        let span = Span::new(at, at + 2);
        assert_eq!(file.position(span), Position { line: 2, column: 7 });
        assert_eq!(file.line(span), "وزارة الاستثمار");
    }
}
