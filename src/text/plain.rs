//! A text as plain words: what is said, without how it is set.

use std::ops::Range;

use super::raw;
use super::style::Style;
use crate::model::text::{Node, Tag, Text};
use crate::model::{Body, RawHtml};
use crate::source::steps;

/// Bytes of an opening: more than any summary shows.
const OPENING: usize = 1200;

/// The words of some nodes: blocks and hard breaks are lines, other line ends are spaces. Pictures and footnotes are left out.
pub fn plain(text: &Text, range: Range<usize>, style: &Style) -> String {
    let mut plain = Plain { text, style, out: String::new(), numbers: Numbers::LeftOut };
    plain.through(range);
    plain.out
}

/// What a picture of the text shows, in one line.
pub fn alt(text: &Text, picture: usize, style: &Style) -> String {
    let is_it = |node: &Node| matches!(node, Node::Open(Tag::Picture, number) if *number as usize == picture);
    let Some(open) = text.nodes.iter().position(is_it) else { return String::new() };
    plain(text, text.inside(open), style).replace('\n', " ").trim().to_owned()
}

/// The first paragraph, for a summary.
pub fn opening(body: &Body, style: &Style) -> String {
    let text = &body.text;
    let mut at = 0;
    while let Some(node) = text.nodes.get(at) {
        let Node::Open(tag, _) = node else {
            at += 1;
            continue;
        };
        let inside = text.inside(at);
        at = inside.end + 1;
        if *tag == Tag::Paragraph {
            let words = plain(text, inside, style).split_whitespace().collect::<Vec<_>>().join(" ");
            if !words.is_empty() {
                return words[..words.floor_char_boundary(OPENING)].to_owned();
            }
        }
    }
    String::new()
}

pub(super) struct Plain<'t> {
    pub text: &'t Text,
    pub style: &'t Style,
    pub out: String,
    pub numbers: Numbers,
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
        match text.nodes[at] {
            Node::Words(span) | Node::Typed(_, span) => self.out.push_str(text.slice(span)),
            Node::Mark(mark, span) => self.out.push_str(self.style.mark(mark, text.slice(span))),
            Node::Spelled(number) => self.folded(text.piece(number)),
            Node::Code(number) => self.out.push_str(text.piece(number)),
            Node::Html(number) => self.html(text.piece(number)),
            Node::HtmlBlock(number) => self.html_block(text.piece(number)),
            Node::Break(_) => self.out.push(' '),
            Node::HardBreak(_) => self.out.push('\n'),
            Node::Reference(number) => self.reference(number),
            Node::Rule => self.line(),
            Node::Open(Tag::Note | Tag::Picture, _) => return text.end(at) + 1,
            Node::Open(tag, _) => match tag {
                Tag::Emphasis | Tag::Strong | Tag::Struck | Tag::Link | Tag::Address | Tag::Cell => {}
                Tag::Paragraph
                | Tag::Heading
                | Tag::Code
                | Tag::Quote
                | Tag::Saying
                | Tag::Speaker
                | Tag::List
                | Tag::Numbered
                | Tag::Item
                | Tag::Table
                | Tag::Head
                | Tag::Row
                | Tag::Figure
                | Tag::Note
                | Tag::Picture => self.line(),
            },
            Node::Close(_) => {}
        }
        at + 1
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
                let words = raw::words(html.trim());
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
