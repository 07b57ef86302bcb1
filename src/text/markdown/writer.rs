//! The state of a text that is being written, and its nodes one by one.

use std::ops::Range;

use crate::model::Body;
use crate::model::text::{Node, Part, Tag, Text};
use crate::source::steps;
use crate::text::{Style, Targets};

/// A whole text, its footnotes at the end. What it leads to is told whole, so that it can be read anywhere.
pub fn markdown(body: &Body, style: &Style, targets: &Targets) -> String {
    let mut writer = MarkdownWriter::new(body, style, targets);
    let mut speakers = targets.speakers.iter();
    for part in body.text.parts() {
        match part {
            Part::Prose(range) => writer.write(range),
            Part::Saying(saying) => {
                writer.within("> ", "> ");
                writer.write(saying.words.clone());
                let speaker = speakers.next().map(|name| name.trim()).filter(|name| !name.is_empty());
                if let Some(speaker) = speaker {
                    writer.block();
                    writer.out.push_str("— ");
                    writer.words(speaker);
                }
                writer.leave();
            }
        }
    }
    for (number, note) in (1..).zip(&body.text.rare().notes) {
        writer.within(&format!("[^{number}]: "), "    ");
        let from = writer.out.len();
        writer.write(body.text.inside(note.open as usize));
        if writer.out[from..].trim().is_empty() {
            // A note of nothing would be none.
            writer.out.push_str("&nbsp;");
        }
        writer.leave();
    }
    steps::took(writer.out.len());
    writer.out
}

pub(super) struct MarkdownWriter<'a> {
    pub(super) body: &'a Body,
    pub(super) text: &'a Text,
    pub(super) style: &'a Style,
    pub(super) targets: &'a Targets,

    pub(super) out: String,
    /// What every line begins with, and how long it was in each element around.
    pub(super) margin: String,
    pub(super) margins: Vec<usize>,
    /// Whether a mark of a list or a quotation has just been set: what comes stands behind it.
    pub(super) is_marked: bool,
    /// Whether a line has just begun, and whether it holds nothing but a number so far.
    pub(super) at_start: bool,
    pub(super) after_number: bool,
    /// A line's end that is set when something follows.
    pub(super) breaks: bool,
    /// Whether a block has just ended: words of a tight list that follow it begin another.
    pub(super) is_closed: bool,
    /// Whether a quotation has just been opened.
    pub(super) opened: bool,
    /// The lists around, each with the number of its next item; 0 where it has none.
    pub(super) lists: Vec<ListMark>,
    /// Where the last list ended: another one right behind it has other marks.
    pub(super) list_end: Option<(usize, bool)>,
    /// Emphasis that is open: where its words begin, and its mark.
    pub(super) emphasis: Vec<(usize, &'static str)>,
    /// Links that are open, and whether each is set.
    pub(super) links: Vec<Option<String>>,
    /// Whether everything must stand in one line.
    pub(super) in_line: bool,
    pub(super) alignments: Vec<u32>,
}

/// How the items of a list are marked.
pub(super) struct ListMark {
    pub number: Option<u32>,
    pub is_other: bool,
}

impl<'a> MarkdownWriter<'a> {
    fn new(body: &'a Body, style: &'a Style, targets: &'a Targets) -> Self {
        Self {
            body,
            text: &body.text,
            style,
            targets,
            out: String::new(),
            margin: String::new(),
            margins: Vec::new(),
            is_marked: false,
            at_start: true,
            after_number: false,
            breaks: false,
            is_closed: false,
            opened: false,
            lists: Vec::new(),
            list_end: None,
            emphasis: Vec::new(),
            links: Vec::new(),
            in_line: false,
            alignments: Vec::new(),
        }
    }

    fn write(&mut self, range: Range<usize>) {
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
            Node::Open(Tag::Note, _) => return text.end(at) + 1,
            Node::Open(Tag::Picture, number) => {
                self.picture(number, text.inside(at));
                return text.end(at) + 1;
            }
            Node::Open(Tag::Code, _) => {
                self.code_block(text.inside(at));
                return text.end(at) + 1;
            }
            Node::Open(tag, number) if tag.is_inline() => self.open_inline(tag, number),
            Node::Open(tag, number) => self.open(tag, number),
            Node::Close(tag) if tag.is_inline() => self.close_inline(tag, at),
            Node::Close(tag) => self.close(tag),
            Node::Words(span) => self.words(text.slice(span)),
            Node::Mark(mark, span) => self.mark(mark, self.style.mark(mark, text.slice(span))),
            Node::Spelled(number) => self.words(text.piece(number)),
            Node::Code(number) => self.code(text.piece(number)),
            Node::Html(number) => self.html(text.piece(number)),
            Node::HtmlBlock(number) => self.html_block(text.piece(number)),
            Node::Break(_) => self.words(" "),
            Node::HardBreak(_) => self.breaks = true,
            Node::Reference(number) => self.reference(number),
            Node::Rule => {
                self.block();
                self.out.push_str("* * *");
                self.is_closed = true;
            }
        }
        at + 1
    }
}
