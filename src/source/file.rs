//! One text file of the project.

use std::sync::{Arc, OnceLock};

use super::lines::Lines;
use super::{FileText, Fingerprint, Span};

/// A line and a column, both counted from 1, the column in Unicode scalar values, as editors count.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Position {
    /// From 1.
    pub line: u32,
    /// From 1, in characters as a reader counts them.
    pub column: u32,
}

/// The part of a line around a place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Around<'a> {
    /// What is shown of the line.
    pub text: &'a str,
    /// Where the place is in `text`, in bytes.
    pub place: usize,
    /// Whether nothing is left out before it.
    pub is_from_start: bool,
    /// Whether nothing is left out behind it.
    pub is_to_end: bool,
}

/// A text file as it was typed, UTF-8, a byte order mark at its head left out.
#[derive(Clone, Debug, Default)]
pub struct SourceFile {
    /// From the newsroom's root, with `/` on every machine.
    pub path: Arc<str>,
    /// All of it, read when it is first asked for.
    pub text: FileText,
    /// Of path and text.
    pub fingerprint: Fingerprint,
    /// Made when a place is first asked for.
    lines: Arc<OnceLock<Lines>>,
    joined: Option<Arc<JoinedFiles>>,
}

/// Two files that are read as one text.
#[derive(Debug)]
pub struct JoinedFiles {
    /// The one that stands first.
    pub first: SourceFile,
    /// The one behind it.
    pub second: SourceFile,
    /// Where it begins, in bytes.
    pub seam: usize,
}

impl SourceFile {
    /// A file of which no line was looked up yet.
    pub fn new(path: impl Into<Arc<str>>, text: impl Into<FileText>) -> Self {
        let (path, text) = (path.into(), text.into());
        let fingerprint = Self::print(&path, &text);
        Self { path, text, fingerprint, lines: Arc::default(), joined: None }
    }

    /// A file with another one behind it: each place is told as its own file has it.
    pub fn joined(first: Self, second: Self) -> Self {
        let before = format!("{}\n", &*first.text);
        let (path, text) = (first.path.clone(), format!("{before}{}", &*second.text));
        let fingerprint = super::Fold::new().print(first.fingerprint).print(second.fingerprint).done();
        let joined = JoinedFiles { seam: before.len(), first, second };
        Self { path, text: text.into(), fingerprint, lines: Arc::default(), joined: Some(Arc::new(joined)) }
    }

    /// Of what it was joined, if it was.
    pub fn parts(&self) -> Option<&JoinedFiles> {
        self.joined.as_deref()
    }

    /// The file in which a place stands, and the place in it.
    pub fn home(&self, span: Span) -> (&Self, Span) {
        match &self.joined {
            None => (self, span),
            Some(joined) if (span.start as usize) < joined.seam => (&joined.first, span),
            Some(joined) => (&joined.second, span.less(joined.seam)),
        }
    }

    /// The fingerprint of a text at a path.
    pub fn print(path: &str, text: &str) -> Fingerprint {
        super::Fold::new().text(path).text(text).done()
    }

    /// One whose fingerprint is known although nobody has read it.
    pub fn known(path: Arc<str>, text: FileText, fingerprint: Fingerprint) -> Self {
        Self { path, text, fingerprint, lines: Arc::default(), joined: None }
    }

    /// Where `span` begins. An offset past the end is the end.
    pub fn position(&self, span: Span) -> Position {
        let start = self.floor(span.start as usize);
        let count = |n: usize| u32::try_from(n + 1).unwrap_or(u32::MAX);
        Position { line: count(self.lines().line(start).0), column: count(self.lines().column(&self.text, start)) }
    }

    /// The whole line on which `span` begins, without its line end.
    pub fn line(&self, span: Span) -> &str {
        let (_, line_start) = self.lines().line(self.floor(span.start as usize));
        self.text[line_start..].lines().next().unwrap_or_default()
    }

    /// The part of `span`'s line around its start: at most some `most` bytes on either side, on borders of characters,
    /// and whether the line begins and ends in it.
    pub fn around(&self, span: Span, most: usize) -> Around<'_> {
        let start = self.floor(span.start as usize);
        let (_, line_start) = self.lines().line(start);
        let from = self.floor(line_start.max(start.saturating_sub(most)));
        let window = &self.text[from..self.floor(start + most)];
        let end = window[start - from..].find('\n').map(|newline| start - from + newline);
        let text = end.map_or(window, |end| &window[..end]);
        Around {
            text: text.strip_suffix('\r').unwrap_or(text),
            place: (start - from).min(text.trim_end_matches('\r').len()),
            is_from_start: from == line_start,
            is_to_end: end.is_some() || from + window.len() == self.text.len(),
        }
    }

    /// Where a word first stands as a text in quotation marks, or at the beginning of a line.
    pub fn typed_word(&self, word: &str) -> Option<Span> {
        let quoted = || self.text.find(&format!("\"{word}\""));
        let leading = || self.text.find(&format!("\n{word}")).map(|at| at + 1);
        let start = quoted().or_else(leading).or(self.text.starts_with(word).then_some(0))?;
        Some(Span::new(start, start + word.len()))
    }

    fn lines(&self) -> &Lines {
        self.lines.get_or_init(|| Lines::of(&self.text))
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
