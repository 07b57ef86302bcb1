//! The one walk through a text: what the Markdown parser tells becomes nodes. Whatever is open is a number here, so that the depth
//! of a text is never a depth of calls.

use std::collections::HashMap;
use std::ops::Range;

use pulldown_cmark::{Alignment, Event, LinkType, Options as Extensions, Parser};

use super::options::Options;
use super::{links, notes, pairing};
use crate::model::prose::Aside;
use crate::model::text::{CENTER, END, Mark, Node, Piece, Rare, Reference, START, Tag, Text};
use crate::model::{Body, Link, Picture};
use crate::source::{Span, Typed, steps};
use crate::text::raw;

/// A text being read. All places are in its file.
pub(super) struct Reader<'s> {
    pub source: &'s str,
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

    /// The block of typed HTML that is read.
    pub html: Option<(String, Span)>,
    pub words: Kind,
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
    pub fn new(source: &'s str, options: &'s Options<'s>) -> Self {
        Self {
            source,
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
            html: None,
            words: Kind::Prose,
            depicted: 0,
        }
    }

    /// Reads what the parser is shown of the text, which is as long as what was typed.
    pub fn through(&mut self, shown: &str) {
        let extensions = Extensions::ENABLE_TABLES | Extensions::ENABLE_FOOTNOTES | Extensions::ENABLE_STRIKETHROUGH;
        steps::took(shown.len());
        for (event, range) in Parser::new_ext(shown, extensions).into_offset_iter() {
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
    pub fn as_it_is(&mut self) {
        self.nodes.push(Node::Open(Tag::Paragraph, 0));
        self.push_words(Span::new(self.options.offset, self.source.len()));
        self.nodes.push(Node::Close(Tag::Paragraph));
    }

    pub fn finish(mut self, source: &Typed) -> Body {
        notes::number(&self.nodes, &mut self.rare, self.notes.len());
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
        self.rare.pieces.push(Piece { text: text.into(), span });
        small(self.rare.pieces.len() - 1)
    }

    fn text(&mut self, text: &str, span: Span) {
        if let Some((html, _)) = &mut self.html {
            html.push_str(text);
        } else if self.typed(span) != text {
            let piece = self.piece(text, span);
            self.nodes.push(Node::Spelled(piece));
        } else if self.words == Kind::Prose {
            self.prose(span);
        } else {
            self.push_words(span);
        }
    }

    /// Words, with a node of its own for each mark that is printed otherwise than it was typed.
    fn prose(&mut self, span: Span) {
        // A backslash protects the mark behind it, unless it is itself a word.
        let before = self.source[..span.start as usize].ends_with('\\');
        let goes_on = matches!(self.nodes.last(), Some(Node::Words(last)) if last.end == span.start);
        let mut from = span.start;
        let mut at = if before && !goes_on { span.start + 1 } else { span.start };
        while at < span.end {
            let rest = &self.source.as_bytes()[at as usize..span.end as usize];
            let Some((mark, length)) = pairing::mark(rest) else {
                at += 1;
                continue;
            };
            let place = Span { start: at, end: at + length };
            at += length;
            for place in pairing::prints(mark, place, self.source, self.options.language) {
                self.push_words(Span { start: from, end: place.1.start });
                let (mark, place) = place;
                self.nodes.push(if place.end - place.start > 1 && mark == Mark::Lone {
                    Node::Typed(mark, place)
                } else {
                    Node::Mark(mark, place)
                });
                from = place.end;
            }
        }
        self.push_words(Span { start: from, end: span.end });
    }

    fn push_words(&mut self, span: Span) {
        if span.start == span.end {
            return;
        }
        match self.nodes.last_mut() {
            Some(Node::Words(last)) if last.end == span.start => last.end = span.end,
            _ => self.nodes.push(Node::Words(span)),
        }
    }

    fn inline_html(&mut self, html: &str, span: Span) {
        self.aside(span);
        if self.depicted == 0 {
            let piece = self.piece(html, span);
            self.nodes.push(Node::Html(piece));
        }
    }

    /// Notes typed HTML by its first line, and its comments.
    pub fn aside(&mut self, span: Span) {
        let html = self.typed(span);
        let start = span.start as usize;
        let mut from = 0;
        while let Some(open) = html[from..].find("<!--").map(|at| from + at) {
            let Some(end) = html[open + 4..].find("-->").map(|at| open + 4 + at + 3) else { break };
            self.rare.comments.push(Span::new(start + open, start + end));
            from = end;
        }
        if !raw::without_comments(html).trim().is_empty() {
            let first = html.trim_end().lines().next().unwrap_or_default().len();
            self.rare.asides.push((Aside::Html, Span::new(start, start + first)));
        }
    }

    fn reference(&mut self, label: &str, span: Span) {
        if self.depicted == 0 {
            // Its number is known when the text is read.
            let number = self.note(label);
            self.nodes.push(Node::Reference(small(self.rare.references.len())));
            self.rare.references.push(Reference { number, nth: 0, span });
        }
    }

    /// The index of a label, whether it is defined yet or not.
    pub fn note(&mut self, label: &str) -> u32 {
        let next = small(self.notes.len());
        *self.notes.entry(label.to_lowercase()).or_insert(next)
    }

    pub fn open_link(&mut self, kind: LinkType, address: &str, title: &str, span: Span) {
        if self.depicted > 0 {
            return;
        }
        let to = match kind {
            LinkType::Email => links::destination(&format!("mailto:{address}"), self.options.home),
            _ => links::destination(address, self.options.home),
        };
        let number = small(self.links.len());
        let title = (!title.is_empty()).then(|| title.into());
        self.links.push(Link { to, title, span });
        if matches!(kind, LinkType::Autolink | LinkType::Email) {
            self.words = Kind::Address;
            self.nodes.push(Node::Open(Tag::Address, number));
        } else {
            self.nodes.push(Node::Open(Tag::Link, number));
        }
    }

    pub fn close_link(&mut self) {
        if self.depicted == 0 {
            let is_address = self.words == Kind::Address;
            self.words = Kind::Prose;
            self.nodes.push(Node::Close(if is_address { Tag::Address } else { Tag::Link }));
        }
    }

    pub fn open_picture(&mut self, address: &str, caption: &str, span: Span) {
        self.depicted += 1;
        if self.depicted == 1 {
            // A picture of another host is kept as typed, so that the desk can say so.
            let file = if links::is_remote(address) { address.to_owned() } else { links::file_name(address) };
            self.nodes.push(Node::Open(Tag::Picture, small(self.pictures.len())));
            self.pictures.push(Picture { file, caption: caption.into(), span });
        }
    }

    pub fn close_picture(&mut self) {
        self.depicted -= 1;
        if self.depicted == 0 {
            self.nodes.push(Node::Close(Tag::Picture));
        }
    }

    /// Ends a line: marks are paired across everything that is open within it.
    pub fn border(&mut self) {
        let line = &mut self.nodes[self.line..];
        if line.iter().any(|node| matches!(node, Node::Mark(Mark::Lone | Mark::Apostrophe, _))) {
            pairing::pair(line, self.source);
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
