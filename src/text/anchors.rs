//! What of a text can be led to: the ids that it has on its page.

use super::ids::Ids;
use super::plain::plain;
use super::style::Style;
use crate::model::Body;
use crate::model::text::{Node, Tag};

/// The ids of headings and notes, as `html` writes them.
pub fn anchors(body: &Body, style: &Style) -> Vec<String> {
    let (text, rare) = (&body.text, body.text.rare());
    let mut ids = Ids::default();
    let mut found = Vec::new();
    let mut headings = |range: std::ops::Range<usize>, found: &mut Vec<String>| {
        let mut at = range.start;
        while at < range.end {
            match text.nodes[at] {
                Node::Open(Tag::Note, _) => at = text.end(at),
                Node::Open(Tag::Heading, _) => found.push(ids.make(&plain(text, text.inside(at), style))),
                _ => {}
            }
            at += 1;
        }
    };
    headings(0..text.nodes.len(), &mut found);
    for (number, note) in (1..).zip(&rare.notes) {
        headings(text.inside(note.open as usize), &mut found);
        found.push(format!("note-{number}"));
        found.extend((1..=note.references).map(|nth| format!("note-ref-{number}-{nth}")));
    }
    found
}

/// The ids of quotations with a speaker, which the page of a release shows apart.
pub fn quote_ids(body: &Body) -> impl Iterator<Item = String> {
    (0..body.text.rare().sayings.len()).map(quote_id)
}

/// The id of a saying of the text, by its number.
pub fn quote_id(number: usize) -> String {
    format!("quote-{}", number + 1)
}
