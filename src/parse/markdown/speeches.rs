//! Speeches over paragraphs: each opens with a mark, and only the last closes; or one opens, and one further down closes.

use std::ops::Range;

use crate::model::text::{Mark, Node, Tag};
use crate::text::pairing::{self, Style};

/// Finds the partners of marks in other paragraphs, and tells inner quotations from outer ones.
pub(super) fn settle(nodes: &mut [Node], source: &str) {
    let mut speeches = Speeches { nodes, source, open: Vec::new(), lines: Vec::new() };
    let mut start = 0;
    for at in 0..=speeches.nodes.len() {
        let tag = match speeches.nodes.get(at) {
            Some(Node::Open(tag, _) | Node::Close(tag)) if tag.is_inline() => continue,
            Some(Node::Open(tag, _) | Node::Close(tag)) => Some(*tag),
            Some(Node::Rule | Node::HtmlBlock(_)) | None => None,
            Some(_) => continue,
        };
        speeches.line(start..at);
        // Only running text takes a quotation from one paragraph or item to the next.
        if !matches!(tag, Some(Tag::Paragraph | Tag::Item | Tag::Figure)) {
            speeches.open.clear();
        }
        start = at + 1;
    }
    for line in std::mem::take(&mut speeches.lines) {
        pairing::levels(speeches.nodes[line].iter_mut().filter_map(|node| match node {
            Node::Mark(mark, _) => Some(mark),
            _ => None,
        }));
    }
}

struct Speeches<'n> {
    nodes: &'n mut [Node],
    source: &'n str,
    /// What was opened in paragraphs above and is not closed yet.
    open: Vec<(usize, Style)>,
    lines: Vec<Range<usize>>,
}

impl Speeches<'_> {
    fn line(&mut self, line: Range<usize>) {
        let first = line.clone().find(|at| !matches!(self.nodes[*at], Node::Open(..)));
        for at in line.clone() {
            let Node::Mark(mark, span) = self.nodes[at] else { continue };
            let sign = self.source[span.start as usize..].chars().next();
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
        self.lines.push(line);
    }

    fn goes_on(&mut self, open: usize) {
        let (at, _) = self.open[open];
        self.open.truncate(open);
        self.tell(at, Mark::Continuing);
    }

    fn tell(&mut self, at: usize, told: Mark) {
        if let Node::Mark(mark, _) = &mut self.nodes[at] {
            *mark = told;
        }
    }
}
