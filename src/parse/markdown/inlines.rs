//! What stands within a line.

use pulldown_cmark::LinkType;

use super::reader::{Kind, Reader, small};
use super::{bullets, joined, links};
use crate::model::text::{Aside, Node, Reference, Tag};
use crate::model::{Link, Picture};
use crate::source::Span;
use crate::text::{marks, raw};

impl Reader<'_> {
    pub fn text(&mut self, text: &str, span: Span) {
        if let Some((html, _)) = &mut self.html {
            html.push_str(text);
        } else if self.shown_at(span) != text {
            let piece = self.piece(text, span);
            self.nodes.push(Node::Spelled(piece));
        } else if self.words == Kind::Prose {
            self.prose(self.with_sign(span));
        } else {
            self.push_words(span);
        }
    }

    /// The same words with the sign of the point that they begin.
    fn with_sign(&self, span: Span) -> Span {
        let offset = self.options.offset;
        let typed = self.source.get(offset..).unwrap_or_default();
        let start = bullets::start_of_kept(self.shown, typed, span.start as usize - offset);
        start.map_or(span, |start| Span { start: small(start + offset), ..span })
    }

    fn shown_at(&self, span: Span) -> &'_ str {
        let offset = self.options.offset;
        self.shown.get(span.start as usize - offset..span.end as usize - offset).unwrap_or_default()
    }

    /// Words, with a node of its own for each mark that is printed otherwise than it was typed.
    pub fn prose(&mut self, span: Span) {
        // A backslash protects the mark behind it, unless it is itself a word.
        let before = self.source[..span.start as usize].ends_with('\\');
        let goes_on = matches!(self.nodes.last(), Some(Node::Words(last)) if last.end == span.start);
        let mut rest = span;
        if before && !goes_on {
            let first = self.source[span.start as usize..].chars().next().map_or(0, char::len_utf8);
            rest.start += small(first);
            self.push_words(Span { end: rest.start, ..span });
        }
        let (source, language) = (self.source, self.options.language);
        marks::split(source, rest, language, |node| match node {
            Node::Words(span) => self.push_words(span),
            other => self.nodes.push(other),
        });
    }

    pub fn push_words(&mut self, span: Span) {
        if span.start == span.end {
            return;
        }
        match self.nodes.last_mut() {
            Some(Node::Words(last)) if last.end == span.start => last.end = span.end,
            _ => self.nodes.push(Node::Words(span)),
        }
    }

    pub fn inline_html(&mut self, html: &str, span: Span) {
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

    pub fn reference(&mut self, label: &str, span: Span) {
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
        *self.notes.entry(joined::typed(label).to_lowercase()).or_insert(next)
    }

    pub fn open_link(&mut self, kind: LinkType, address: &str, title: &str, span: Span) {
        if self.depicted > 0 {
            return;
        }
        let (address, title) = (&*joined::typed(address), &*joined::typed(title));
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
            let (address, caption) = (&*joined::typed(address), &*joined::typed(caption));
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
}
