//! What a text begins with, for a summary: its first paragraph that says something.

use super::plain::plain;
use super::style::Style;
use crate::language::formulas::{is_formula, without_dateline, without_invocation};
use crate::model::Body;
use crate::model::text::{Node, Tag, Text};

/// Bytes of an opening: more than any summary shows.
const OPENING: usize = 1200;

/// The first paragraph that is no formula, in one line: an invocation, a verse, a salutation, a dateline and a heading say nothing
/// of what a text is about.
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
        if *tag != Tag::Paragraph || is_strong(text, inside.clone()) {
            continue;
        }
        let said = plain(text, inside, style);
        let lines = said.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
        let lines = lines.skip_while(|line| is_formula(without_invocation(line)));
        let words = lines.collect::<Vec<_>>().join(" ");
        let words = without_dateline(without_invocation(&words));
        if !words.is_empty() {
            return words[..words.floor_char_boundary(OPENING)].to_owned();
        }
    }
    String::new()
}

/// Whether a paragraph is bold from end to end, and so a heading.
fn is_strong(text: &Text, range: std::ops::Range<usize>) -> bool {
    matches!(text.nodes[range.clone()].first(), Some(Node::Open(Tag::Strong, _)))
        && text.end(range.start) + 1 == range.end
}
