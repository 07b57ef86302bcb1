//! Elements are opened and closed.

use std::cmp::Ordering;

use pulldown_cmark::{CodeBlockKind, HeadingLevel, Tag as Typed, TagEnd};

use super::bullets;
use super::reader::{Kind, Reader, small};
use crate::model::text::{Aside, Node, SIGNED, Tag, end};
use crate::source::Span;
use crate::text::raw;

impl Reader<'_> {
    pub fn start(&mut self, tag: Typed<'_>, span: Span) {
        let (tag, number) = match tag {
            Typed::Paragraph => (Tag::Paragraph, 0),
            Typed::Heading { level, .. } => self.heading(level, span),
            Typed::BlockQuote(_) => (Tag::Quote, 0),
            Typed::CodeBlock(kind) => self.code_block(kind, span),
            Typed::List(None) => (Tag::List, self.signs(span)),
            Typed::List(Some(first)) => (Tag::Numbered, u32::try_from(first).unwrap_or(1)),
            Typed::Item => (Tag::Item, 0),
            Typed::FootnoteDefinition(label) => {
                self.note_spans.push(span);
                (Tag::Note, self.note(&label))
            }
            Typed::Table(alignments) => {
                self.alignments = alignments;
                (Tag::Table, 0)
            }
            Typed::TableHead => (Tag::Head, 0),
            Typed::TableRow => {
                self.compare_with_head(span);
                (Tag::Row, 0)
            }
            Typed::TableCell => (Tag::Cell, self.cell()),
            Typed::Emphasis => (Tag::Emphasis, 0),
            Typed::Strong => (Tag::Strong, 0),
            Typed::Strikethrough => (Tag::Struck, 0),
            Typed::Link { link_type, dest_url, title, .. } => {
                return self.open_link(link_type, &dest_url, &title, span);
            }
            Typed::Image { dest_url, title, .. } => return self.open_picture(&dest_url, &title, span),
            Typed::HtmlBlock => return self.open_html(span),
            // Extensions that are not on.
            Typed::Superscript | Typed::Subscript | Typed::MetadataBlock(_) => return,
            Typed::DefinitionList | Typed::DefinitionListTitle | Typed::DefinitionListDefinition => return,
        };
        self.open(tag, number, span);
    }

    /// Whether the points of a list begin with signs of their own.
    fn signs(&self, span: Span) -> u32 {
        let (offset, start) = (self.options.offset, span.start as usize);
        let typed = self.source.get(offset..).unwrap_or_default();
        if bullets::is_kept(self.shown, typed, start - offset) { SIGNED } else { 0 }
    }

    fn open(&mut self, tag: Tag, number: u32, span: Span) {
        if !tag.is_inline() {
            self.border();
        }
        match tag {
            Tag::Paragraph => self.paragraph = Some((self.nodes.len(), span)),
            Tag::Quote if self.depth == 0 => self.quotation = Some((self.nodes.len(), span)),
            Tag::Head | Tag::Row => self.column = 0,
            _ => {}
        }
        self.nodes.push(Node::Open(tag, number));
        self.depth += u32::from(is_container(tag));
        if !tag.is_inline() {
            self.line = self.nodes.len();
        }
    }

    pub fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => self.close_paragraph(),
            TagEnd::Heading(_) => self.close(Tag::Heading),
            TagEnd::BlockQuote(_) => self.close_quotation(),
            TagEnd::CodeBlock => {
                self.words = Kind::Prose;
                self.close(Tag::Code);
            }
            TagEnd::HtmlBlock => self.close_html(),
            TagEnd::List(false) => self.close(Tag::List),
            TagEnd::List(true) => self.close(Tag::Numbered),
            TagEnd::Item => self.close(Tag::Item),
            TagEnd::FootnoteDefinition => self.close(Tag::Note),
            TagEnd::Table => self.close(Tag::Table),
            TagEnd::TableHead => self.close(Tag::Head),
            TagEnd::TableRow => self.close(Tag::Row),
            TagEnd::TableCell => self.close(Tag::Cell),
            TagEnd::Emphasis => self.close(Tag::Emphasis),
            TagEnd::Strong => self.close(Tag::Strong),
            TagEnd::Strikethrough => self.close(Tag::Struck),
            TagEnd::Link => self.close_link(),
            TagEnd::Image => self.close_picture(),
            TagEnd::Superscript | TagEnd::Subscript | TagEnd::MetadataBlock(_) => {}
            TagEnd::DefinitionList | TagEnd::DefinitionListTitle | TagEnd::DefinitionListDefinition => {}
        }
    }

    fn close(&mut self, tag: Tag) {
        if !tag.is_inline() {
            self.border();
        }
        self.nodes.push(Node::Close(tag));
        self.depth -= u32::from(is_container(tag));
        if !tag.is_inline() {
            self.line = self.nodes.len();
        }
    }

    fn heading(&mut self, level: HeadingLevel, span: Span) -> (Tag, u32) {
        let typed = self.typed(span);
        if typed.trim_end().ends_with("--") && !typed.starts_with('#') {
            self.rare.asides.push((Aside::Underlined, span));
        }
        // The page has its own first level.
        (Tag::Heading, (level as u32).max(2))
    }

    fn code_block(&mut self, kind: CodeBlockKind<'_>, span: Span) -> (Tag, u32) {
        if kind == CodeBlockKind::Indented {
            self.rare.asides.push((Aside::Indented, span));
        }
        self.words = Kind::Code;
        (Tag::Code, 0)
    }

    /// Notes a row with more or fewer cells than the head of its table.
    fn compare_with_head(&mut self, span: Span) {
        let row = self.typed(span).trim();
        let row = row.strip_prefix('|').unwrap_or(row);
        let row = row.strip_suffix('|').filter(|row| !row.ends_with('\\')).unwrap_or(row);
        let signs = row.match_indices('|').filter(|(at, _)| !row[..*at].ends_with('\\')).count();
        let what = match (signs + 1).cmp(&self.alignments.len()) {
            Ordering::Greater => Aside::Overfull,
            Ordering::Less => Aside::Short,
            Ordering::Equal => return,
        };
        self.rare.asides.push((what, span));
    }

    fn open_html(&mut self, span: Span) {
        self.border();
        self.aside(span);
        self.html = Some((String::new(), span));
    }

    fn close_paragraph(&mut self) {
        let open = self.paragraph.take();
        match open.and_then(|(open, _)| Some((open, self.lone_picture(open)?))) {
            Some((open, end)) => {
                self.nodes[open] = Node::Open(Tag::Figure, 0);
                self.nodes.truncate(end + 1);
                self.close(Tag::Figure);
            }
            None => {
                self.close(Tag::Paragraph);
                self.paragraph = open;
            }
        }
    }

    /// The end of the picture that stands alone in a paragraph, but for comments behind it.
    fn lone_picture(&self, paragraph: usize) -> Option<usize> {
        if !matches!(self.nodes.get(paragraph + 1), Some(Node::Open(Tag::Picture, _))) {
            return None;
        }
        let end = end(&self.nodes, paragraph + 1);
        let is_alone = self.nodes[end + 1..].iter().all(|node| match node {
            Node::Html(piece) => raw::is_comment(&self.rare.pieces[*piece as usize].text),
            Node::Words(span) => self.typed(*span).trim().is_empty(),
            Node::Break(_) => true,
            _ => false,
        });
        is_alone.then_some(end)
    }

    fn close_quotation(&mut self) {
        self.border();
        let open = if self.depth == 1 { self.quotation.take() } else { None };
        let saying = open.and_then(|(open, span)| Some((open, self.saying(open, span)?)));
        let Some((open, saying)) = saying else { return self.close(Tag::Quote) };
        self.nodes[open] = Node::Open(Tag::Saying, small(self.rare.sayings.len()));
        self.rare.sayings.push(saying);
        self.close(Tag::Saying);
    }

    fn close_html(&mut self) {
        let Some((html, span)) = self.html.take() else { return };
        if !raw::without_comments(&html).trim().is_empty() {
            let piece = self.piece(&html, span);
            self.nodes.push(Node::HtmlBlock(piece));
        }
        self.line = self.nodes.len();
    }
}

/// Whether a block holds blocks.
fn is_container(tag: Tag) -> bool {
    matches!(tag, Tag::Quote | Tag::Saying | Tag::List | Tag::Numbered | Tag::Item | Tag::Note)
}
