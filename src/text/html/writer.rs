//! The state of a text that is being written, and its nodes one by one.

use std::ops::Range;

use super::rows::SetTable;
use crate::model::Body;
use crate::model::text::{Node, Tag, Text};
use crate::source::steps;
use crate::text::Style;
use crate::text::ids::Ids;
use crate::text::raw::Cleaner;

/// Where a text leads from the page on which it is read, by number, as the text counts links, pictures and sayings.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct Targets {
    /// The address of each link. Those that are fragments are not asked for.
    pub links: Vec<String>,
    pub pictures: Vec<PictureTarget>,
    /// Who speaks in each saying, in one line.
    pub speakers: Vec<String>,
    /// The page to which fragments belong, where the text is read away from it.
    pub page: String,
}

/// A picture as it is published.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct PictureTarget {
    /// Empty where there is none.
    pub address: String,
    pub dimensions: Option<(u32, u32)>,
    /// Every size with its width, as `srcset` has them.
    pub srcset: Option<String>,
}

/// How a text is written.
#[derive(Clone, Copy, Debug)]
pub struct HtmlOptions<'a> {
    pub style: Style,
    pub targets: &'a Targets,
    /// So many levels lower than alone do headings stand.
    pub below: u32,
    /// What tells its ids from those of other texts on the page.
    pub id_prefix: &'a str,
}

/// Writes the parts of one text, from top to bottom.
pub struct Html<'a> {
    pub(super) body: &'a Body,
    pub(super) text: &'a Text,
    pub(super) options: &'a HtmlOptions<'a>,

    pub(super) out: String,
    /// Where the part that is written begins in `out`.
    pub(super) start: usize,
    /// Words since the last border of an element, which are isolated as a whole: as they stand in the text, or put together.
    pub(super) words: &'a str,
    pub(super) run: String,
    /// Whether a quotation has just been opened.
    pub(super) opened: bool,
    pub(super) inlines: Vec<Inline>,
    pub(super) links: u32,
    pub(super) cleaner: Option<Cleaner>,

    /// Where the paragraph that is open begins.
    pub(super) paragraph: usize,
    pub(super) level: u32,
    pub(super) within: Within,
    pub(super) table: SetTable,
    pub(super) ids: Ids,
    /// The id of the heading above.
    pub(super) last_heading: Option<String>,
    /// Nodes that are not written.
    pub(super) passed: Vec<usize>,
}

/// An element within a line that is open.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Inline {
    /// Of Markdown; its closing tag.
    Markdown(&'static str),
    Link,
    /// A link that is not set: its words stay.
    Unlinked,
    /// Of HTML as typed.
    Raw(&'static str),
}

/// What decides how words and pictures stand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Within {
    Prose,
    Code,
    Figure,
}

impl<'a> Html<'a> {
    pub fn new(body: &'a Body, options: &'a HtmlOptions<'a>) -> Self {
        Self::of(body, &body.text, options)
    }

    /// The same where the words of the text are at hand elsewhere.
    pub fn of(body: &'a Body, text: &'a Text, options: &'a HtmlOptions<'a>) -> Self {
        Self {
            body,
            text,
            options,
            out: String::new(),
            start: 0,
            words: "",
            run: String::new(),
            opened: false,
            inlines: Vec::new(),
            links: 0,
            cleaner: None,
            paragraph: 0,
            level: 0,
            within: Within::Prose,
            table: SetTable::default(),
            ids: Ids::default(),
            last_heading: None,
            passed: Vec::new(),
        }
    }

    /// The HTML of some nodes.
    pub fn part(&mut self, range: Range<usize>) -> String {
        self.write(range);
        std::mem::take(&mut self.out)
    }

    /// The same without the nodes of these numbers.
    pub fn part_without(&mut self, range: Range<usize>, passed: Vec<usize>) -> String {
        self.passed = passed;
        let html = self.part(range);
        self.passed.clear();
        html
    }

    /// Appends the HTML of some nodes.
    pub(super) fn write(&mut self, range: Range<usize>) {
        steps::took(range.len());
        // Some eighty bytes come of a node.
        self.out.reserve(range.len() * 80);
        self.start = self.out.len();
        let mut at = range.start;
        while at < range.end {
            at = self.node(at);
        }
        self.border();
        steps::took(self.out.len() - self.start);
    }

    /// Writes what begins at a node, and gives the next one.
    fn node(&mut self, at: usize) -> usize {
        let text = self.text;
        match text.nodes[at] {
            Node::Mark(mark, _) if self.passed.contains(&at) => self.mark(mark, ""),
            _ if self.passed.contains(&at) => {}
            Node::Open(Tag::Note, _) => return text.end(at) + 1,
            Node::Open(Tag::Picture, number) => {
                let end = text.end(at);
                self.picture(number, at + 1..end);
                return end + 1;
            }
            Node::Open(Tag::Heading, level) => self.open_heading(level, at),
            Node::Open(Tag::Table, _) => self.open_table(at),
            Node::Open(Tag::Head, _) => return self.open_head(at),
            Node::Open(Tag::Cell, alignment) => self.open_cell(at, alignment),
            Node::Open(tag, number) => self.open(tag, number),
            Node::Close(tag) => self.close(tag),
            Node::Words(span) => self.words(text.slice(span)),
            Node::Mark(mark, span) => self.mark(mark, self.options.style.mark(mark, text.slice(span))),
            Node::Spelled(number) => self.words(text.piece(number)),
            Node::Code(number) => self.code(text.piece(number)),
            Node::Html(number) => self.html(text.piece(number)),
            Node::HtmlBlock(number) => self.html_block(text.piece(number)),
            Node::Break(_) => self.words("\n"),
            Node::HardBreak(_) => {
                self.flush();
                self.out.push_str("<br>\n");
            }
            Node::Reference(number) => self.reference(number),
            Node::Rule => self.block("<hr>\n"),
        }
        at + 1
    }
}
