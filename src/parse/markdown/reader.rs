//! The one walk through a text: what the Markdown parser tells becomes nodes. Whatever is open is a number here, so that the depth
//! of a text is never a depth of calls.

use std::collections::HashMap;
use std::ops::Range;

use pulldown_cmark::{Alignment, Event, Parser};

use super::options::{EXTENSIONS, Options};
use super::{joined, notes, speeches};
use crate::model::text::{CENTER, END, Node, Piece, Rare, START, Tag, Text};
use crate::model::{Body, Link, Picture};
use crate::source::{FileText, Span, seek, steps};
use crate::text::marks;

/// A text being read. All places are in its file.
pub(super) struct Reader<'s> {
    pub source: &'s str,
    /// What the parser is shown of the text, which is as long as what was typed.
    pub shown: &'s str,
    pub options: &'s Options<'s>,

    pub nodes: Vec<Node>,
    pub rare: Rare,
    pub links: Vec<Link>,
    pub pictures: Vec<Picture>,

    /// Where the line that is read begins in `nodes`.
    pub line: usize,
    /// The containers around: quotations, lists, items, footnotes.
    pub depth: u32,
    /// The paragraph and the quotation at the top level that are open: the node of each and its place.
    pub paragraph: Option<(usize, Span)>,
    pub quotation: Option<(usize, Span)>,
    pub alignments: Vec<Alignment>,
    pub column: usize,
    /// Footnotes by label, in lower case: labels match without regard to case.
    pub notes: HashMap<String, u32>,
    /// Where each note stands, in their order.
    pub note_spans: Vec<Span>,

    /// The block of typed HTML that is read.
    pub html: Option<(String, Span)>,
    pub words: Kind,
    pub has_marks: bool,
    pub may_hold_addresses: bool,
    /// Pictures that are open, one in the description of the other.
    pub depicted: u32,
}

/// What the words that come are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Prose,
    Code,
    Address,
}

impl<'s> Reader<'s> {
    pub fn new(source: &'s str, shown: &'s str, options: &'s Options<'s>) -> Self {
        Self {
            source,
            shown,
            options,
            nodes: Vec::with_capacity((source.len() - options.offset) / 48 + 16),
            rare: Rare::default(),
            links: Vec::new(),
            pictures: Vec::new(),
            line: 0,
            depth: 0,
            paragraph: None,
            quotation: None,
            alignments: Vec::new(),
            column: 0,
            notes: HashMap::new(),
            note_spans: Vec::new(),
            html: None,
            words: Kind::Prose,
            has_marks: false,
            may_hold_addresses: ["://", "www.", "@"].iter().any(|sign| seek::holds(shown, sign)),
            depicted: 0,
        }
    }

    /// Reads from the first word to the last.
    pub fn through(&mut self) {
        steps::took(self.shown.len());
        for (event, range) in Parser::new_ext(self.shown, EXTENSIONS).into_offset_iter() {
            let span = self.span(&range);
            match event {
                Event::Start(tag) => self.start(tag, span),
                Event::End(tag) => self.end(tag),
                // Mathematics is an extension that is not on.
                Event::Text(text) | Event::InlineMath(text) | Event::DisplayMath(text) => self.text(&text, span),
                Event::SoftBreak => self.nodes.push(Node::Break(span)),
                Event::HardBreak => self.nodes.push(Node::HardBreak(span)),
                Event::Code(code) => {
                    let piece = self.piece(&code, span);
                    self.nodes.push(Node::Code(piece));
                }
                Event::Html(line) => self.html.iter_mut().for_each(|(html, _)| html.push_str(&line)),
                Event::InlineHtml(html) => self.inline_html(&html, span),
                Event::FootnoteReference(label) => self.reference(&label, span),
                Event::Rule => {
                    self.border();
                    self.nodes.push(Node::Rule);
                    self.line = self.nodes.len();
                }
                // Another one.
                Event::TaskListMarker(_) => {}
            }
        }
        self.border();
    }

    /// Nobody wrote this to be read: it is shown as it is, for the writer to see.
    pub fn verbatim(mut self, source: &FileText) -> Body {
        self.nodes.push(Node::Open(Tag::Paragraph, 0));
        self.nodes.push(Node::Words(Span::new(self.options.offset, self.source.len())));
        self.nodes.push(Node::Close(Tag::Paragraph));
        self.finish(source)
    }

    pub fn finish(mut self, source: &FileText) -> Body {
        if self.has_marks {
            speeches::settle(&mut self.nodes, self.source);
        }
        notes::number(&self.nodes, &mut self.rare, self.notes.len(), &self.note_spans);
        let is_plain = self.rare == Rare::default();
        let rare = (!is_plain).then(|| Box::new(self.rare));
        let text = Text { source: source.clone(), nodes: self.nodes.into_boxed_slice(), rare };
        // Ten years of releases are held at once: nothing keeps room to grow.
        self.links.shrink_to_fit();
        Body { text, links: self.links, pictures: self.pictures }
    }

    fn span(&self, range: &Range<usize>) -> Span {
        Span::new(range.start, range.end).shifted(self.options.offset)
    }

    pub fn typed(&self, span: Span) -> &'s str {
        self.source.get(span.start as usize..span.end as usize).unwrap_or_default()
    }

    pub fn piece(&mut self, text: &str, span: Span) -> u32 {
        self.rare.pieces.push(Piece { text: joined::typed(text).into(), span });
        small(self.rare.pieces.len() - 1)
    }

    /// Ends a line: bare addresses are linked, and marks are paired across everything that is open within it.
    pub fn border(&mut self) {
        if self.may_hold_addresses && self.words == Kind::Prose {
            self.link_addresses();
        }
        let line = &mut self.nodes[self.line..];
        if line.iter().any(|node| matches!(node, Node::Mark(..))) {
            marks::tell(line, self.source);
            self.has_marks = true;
        }
        self.line = self.nodes.len();
    }

    pub fn cell(&mut self) -> u32 {
        self.column += 1;
        match self.alignments.get(self.column - 1) {
            Some(Alignment::Center) => CENTER,
            Some(Alignment::Right) => END,
            _ => START,
        }
    }
}

pub(super) fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
