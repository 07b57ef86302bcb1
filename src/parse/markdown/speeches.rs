//! Speeches over paragraphs: each opens with a mark, and only the last closes; or one opens, and one further down closes.

use std::ops::Range;

use crate::model::text::{Mark, Node, Tag};
use crate::text::pairing::{self, Style};

/// Finds the partners of marks in other paragraphs, and tells inner quotations from outer ones.
pub(super) fn settle(nodes: &mut [Node], source: &str) {
    let lines = lines(nodes);
    let mut speeches = Speeches { nodes, source, open: Vec::new() };
    let mut last = None;
    for (line, kind) in &lines {
        // Only running text takes a quotation from one paragraph to the next.
        if kind.is_none() || *kind != last {
            speeches.open.clear();
        }
        last = *kind;
        if kind.is_some() {
            speeches.line(line.clone());
        }
    }
    for (line, _) in lines {
        pairing::levels(nodes[line].iter_mut().filter_map(|node| match node {
            Node::Mark(mark, _) | Node::Typed(mark, _) => Some(mark),
            _ => None,
        }));
    }
}

/// Running text of one kind.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Running {
    Paragraph,
    Item,
    Quote,
}

/// The lines of a text that have words, and of which running text they are.
fn lines(nodes: &[Node]) -> Vec<(Range<usize>, Option<Running>)> {
    let mut lines = Vec::new();
    let (mut start, mut quotations, mut items, mut others) = (0, 0_u32, 0_u32, 0_u32);
    for (at, node) in nodes.iter().enumerate() {
        let (tag, step) = match node {
            Node::Open(tag, _) if !tag.is_inline() => (Some(*tag), 1),
            Node::Close(tag) if !tag.is_inline() => (Some(*tag), u32::MAX),
            Node::Rule | Node::HtmlBlock(_) => (None, 0),
            _ => continue,
        };
        if start < at {
            let running = match (others, quotations, items) {
                (0, 0, 0) => Some(Running::Paragraph),
                (0, 0, _) => Some(Running::Item),
                (0, ..) => Some(Running::Quote),
                _ => None,
            };
            lines.push((start..at, running));
        }
        start = at + 1;
        match tag {
            Some(Tag::Quote | Tag::Saying) => quotations = quotations.wrapping_add(step),
            Some(Tag::Item) => items = items.wrapping_add(step),
            Some(Tag::Heading | Tag::Cell | Tag::Note | Tag::Speaker | Tag::Code) => others = others.wrapping_add(step),
            _ => {}
        }
    }
    lines
}

struct Speeches<'n> {
    nodes: &'n mut [Node],
    source: &'n str,
    /// What was opened in paragraphs above and is not closed yet.
    open: Vec<(usize, Style)>,
}

impl Speeches<'_> {
    fn line(&mut self, line: Range<usize>) {
        let first = line.clone().find(|at| !matches!(self.nodes[*at], Node::Open(..)));
        for at in line {
            let (Node::Mark(mark, span) | Node::Typed(mark, span)) = self.nodes[at] else { continue };
            let sign = self.source.get(span.start as usize..).and_then(|rest| rest.chars().next());
            let Some(style) = sign.and_then(pairing::style) else { continue };
            let above = self.open.iter().rposition(|(_, open)| *open == style);
            match (mark, above) {
                // A speech that goes on begins each of its paragraphs with its mark.
                (Mark::Opening | Mark::Unclosed, Some(above)) if Some(at) == first => self.goes_on(above),
                (Mark::Unopened, Some(above)) => {
                    self.goes_on(above);
                    self.tell(at, Mark::Closing);
                }
                _ => {}
            }
            if mark == Mark::Unclosed {
                self.open.push((at, style));
            }
        }
    }

    fn goes_on(&mut self, open: usize) {
        let (at, _) = self.open[open];
        self.open.truncate(open);
        self.tell(at, Mark::Continuing);
    }

    fn tell(&mut self, at: usize, told: Mark) {
        if let Node::Mark(mark, _) | Node::Typed(mark, _) = &mut self.nodes[at] {
            *mark = told;
        }
    }
}
