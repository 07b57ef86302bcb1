//! A text as plain words: what is said, without how it is set.

use std::ops::Range;

use super::raw;
use super::style::Style;
use crate::model::RawHtml;
use crate::model::text::{Mark, Node, Tag, Text};
use crate::source::steps;

/// Spaces within a line.
pub const GAPS: [char; 4] = [' ', '\t', '\u{a0}', '\u{202f}'];

/// The words of some nodes: blocks and hard breaks are lines, other line ends are spaces. Pictures and footnotes are left out.
pub fn plain(text: &Text, range: Range<usize>, style: &Style) -> String {
    plain_without(text, range, style, &[])
}

/// The same without the nodes of these numbers.
pub fn plain_without(text: &Text, range: Range<usize>, style: &Style, passed: &[usize]) -> String {
    let mut plain = Plain { text, style, out: String::new(), numbers: Numbers::LeftOut, opened: false, passed };
    plain.through(range);
    plain.out
}

/// What a picture of the text shows, in one line.
pub fn alt(text: &Text, picture: usize, style: &Style) -> String {
    let is_it = |node: &Node| matches!(node, Node::Open(Tag::Picture, number) if *number as usize == picture);
    let Some(open) = text.nodes.iter().position(is_it) else { return String::new() };
    plain(text, text.inside(open), style).replace('\n', " ").trim().to_owned()
}

pub(super) struct Plain<'t> {
    pub text: &'t Text,
    pub style: &'t Style,
    pub out: String,
    pub numbers: Numbers,
    /// Whether a quotation has just been opened.
    pub opened: bool,
    /// Nodes that are not written.
    pub passed: &'t [usize],
}

/// Whether references to footnotes are told.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Numbers {
    Told,
    LeftOut,
}

impl Plain<'_> {
    pub fn through(&mut self, range: Range<usize>) {
        steps::took(range.len());
        let mut at = range.start;
        while at < range.end {
            at = self.node(at);
        }
    }

    /// Writes what begins at a node, and gives the next one.
    fn node(&mut self, at: usize) -> usize {
        let text = self.text;
        let opened = std::mem::take(&mut self.opened);
        match text.nodes[at] {
            Node::Mark(mark, _) if self.passed.contains(&at) => self.mark(mark, ""),
            _ if self.passed.contains(&at) => {}
            Node::Words(span) if opened => self.out.push_str(text.slice(span).trim_start_matches(GAPS)),
            Node::Words(span) => self.out.push_str(text.slice(span)),
            Node::Mark(mark, span) => self.mark(mark, self.style.mark(mark, text.slice(span))),
            Node::Spelled(number) => self.folded(text.piece(number)),
            Node::Code(number) => self.out.push_str(text.piece(number)),
            Node::Html(number) => self.html(text.piece(number)),
            Node::HtmlBlock(number) => self.html_block(text.piece(number)),
            Node::Break(_) => self.out.push(' '),
            Node::HardBreak(_) => self.out.push('\n'),
            Node::Reference(number) => self.reference(number),
            Node::Rule => self.line(),
            Node::Open(Tag::Note | Tag::Picture, _) => return text.end(at) + 1,
            Node::Open(tag, _) if tag.is_inline() || tag == Tag::Cell => {}
            Node::Open(..) => self.line(),
            Node::Close(_) => {}
        }
        at + 1
    }

    /// Spaces inside of quotation marks are not set.
    fn mark(&mut self, mark: Mark, printed: &str) {
        if mark.closes() {
            self.out.truncate(self.out.trim_end_matches(GAPS).len());
        }
        self.out.push_str(printed);
        self.opened = mark.opens();
    }

    /// What begins here stands on a line of its own.
    fn line(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
    }

    fn folded(&mut self, text: &str) {
        self.out.extend(text.chars().map(|c| if c == '\n' { ' ' } else { c }));
    }

    fn html(&mut self, html: &str) {
        if self.style.raw_html == RawHtml::Escaped && !raw::is_comment(html) {
            self.folded(html);
        }
    }

    fn html_block(&mut self, html: &str) {
        self.line();
        let html = raw::without_comments(html);
        match self.style.raw_html {
            RawHtml::Escaped => self.folded(html.trim()),
            RawHtml::Sanitised => {
                let words = raw::words_of_block(html.trim());
                self.folded(&words);
            }
        }
    }

    fn reference(&mut self, number: u32) {
        let number = self.text.rare().references.get(number as usize).map_or(0, |reference| reference.number);
        if self.numbers == Numbers::Told && number > 0 {
            self.out.push_str(&self.style.digits.plain(i64::from(number)));
        }
    }
}
