//! Elements are opened and closed.

use pulldown_cmark::{CodeBlockKind, HeadingLevel, Tag as Typed, TagEnd};

use super::reader::{Kind, Reader, small};
use crate::model::text::Aside;
use crate::model::text::{Node, Tag, end};
use crate::source::Span;
use crate::text::raw;

impl Reader<'_> {
    pub fn start(&mut self, tag: Typed<'_>, span: Span) {
        match tag {
            Typed::Paragraph => {
                self.open(Tag::Paragraph, 0);
                self.paragraph = Some((self.nodes.len() - 1, span));
            }
            Typed::Heading { level, .. } => self.open_heading(level, span),
            Typed::BlockQuote(_) => {
                self.container(Tag::Quote, 0);
                if self.depth == 1 {
                    self.quotation = Some((self.nodes.len() - 1, span));
                }
            }
            Typed::CodeBlock(kind) => {
                if kind == CodeBlockKind::Indented {
                    self.rare.asides.push((Aside::Indented, span));
                }
                self.open(Tag::Code, 0);
                self.words = Kind::Code;
            }
            Typed::HtmlBlock => {
                self.border();
                self.aside(span);
                self.html = Some((String::new(), span));
            }
            Typed::List(None) => self.container(Tag::List, 0),
            Typed::List(Some(first)) => self.container(Tag::Numbered, u32::try_from(first).unwrap_or(1)),
            Typed::Item => self.container(Tag::Item, 0),
            Typed::FootnoteDefinition(label) => {
                let note = self.note(&label);
                self.container(Tag::Note, note);
            }
            Typed::Table(alignments) => {
                self.alignments = alignments;
                self.open(Tag::Table, 0);
            }
            Typed::TableHead => self.open_row(Tag::Head),
            Typed::TableRow => self.open_row(Tag::Row),
            Typed::TableCell => {
                let alignment = self.cell();
                self.open(Tag::Cell, alignment);
            }
            Typed::Emphasis => self.nodes.push(Node::Open(Tag::Emphasis, 0)),
            Typed::Strong => self.nodes.push(Node::Open(Tag::Strong, 0)),
            Typed::Strikethrough => self.nodes.push(Node::Open(Tag::Struck, 0)),
            Typed::Link { link_type, dest_url, title, .. } => self.open_link(link_type, &dest_url, &title, span),
            Typed::Image { dest_url, title, .. } => self.open_picture(&dest_url, &title, span),
            // Extensions that are not on.
            Typed::Superscript | Typed::Subscript | Typed::MetadataBlock(_) => {}
            Typed::DefinitionList | Typed::DefinitionListTitle | Typed::DefinitionListDefinition => {}
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
            TagEnd::List(false) => self.close_container(Tag::List),
            TagEnd::List(true) => self.close_container(Tag::Numbered),
            TagEnd::Item => self.close_container(Tag::Item),
            TagEnd::FootnoteDefinition => self.close_container(Tag::Note),
            TagEnd::Table => self.close(Tag::Table),
            TagEnd::TableHead => self.close(Tag::Head),
            TagEnd::TableRow => self.close(Tag::Row),
            TagEnd::TableCell => self.close(Tag::Cell),
            TagEnd::Emphasis => self.nodes.push(Node::Close(Tag::Emphasis)),
            TagEnd::Strong => self.nodes.push(Node::Close(Tag::Strong)),
            TagEnd::Strikethrough => self.nodes.push(Node::Close(Tag::Struck)),
            TagEnd::Link => self.close_link(),
            TagEnd::Image => self.close_picture(),
            TagEnd::Superscript | TagEnd::Subscript | TagEnd::MetadataBlock(_) => {}
            TagEnd::DefinitionList | TagEnd::DefinitionListTitle | TagEnd::DefinitionListDefinition => {}
        }
    }

    pub fn open(&mut self, tag: Tag, number: u32) {
        self.border();
        self.nodes.push(Node::Open(tag, number));
        self.line = self.nodes.len();
    }

    pub fn close(&mut self, tag: Tag) {
        self.border();
        self.nodes.push(Node::Close(tag));
        self.line = self.nodes.len();
    }

    fn container(&mut self, tag: Tag, number: u32) {
        self.open(tag, number);
        self.depth += 1;
    }

    fn close_container(&mut self, tag: Tag) {
        self.close(tag);
        self.depth -= 1;
    }

    fn open_heading(&mut self, level: HeadingLevel, span: Span) {
        let typed = self.typed(span);
        if typed.trim_end().ends_with("--") && !typed.starts_with('#') {
            self.rare.asides.push((Aside::Underlined, span));
        }
        // The page has its own first level.
        self.open(Tag::Heading, (level as u32).max(2));
    }

    fn open_row(&mut self, tag: Tag) {
        self.column = 0;
        self.open(tag, 0);
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
        self.depth -= 1;
        let open = if self.depth == 0 { self.quotation.take() } else { None };
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
