//! Footnotes: numbered in the order in which readers meet them.

use std::collections::HashSet;
use std::ops::Range;

use crate::model::text::{Aside, Node, Note, Rare, Tag, end};
use crate::source::Span;

/// Numbers the notes by their first reference in the text from top to bottom, and then by those in the notes themselves. Until then
/// references and notes have the index of their label, of which there are so many. A note that nobody meets is set aside.
pub(super) fn number(nodes: &[Node], rare: &mut Rare, labels: usize, spans: &[Span]) {
    if labels == 0 {
        return;
    }
    let mut notes = Numbering { nodes, defined: vec![None; labels], numbers: vec![0; labels], notes: Vec::new() };
    for (at, node) in nodes.iter().enumerate() {
        // The first definition of a label counts.
        if let Node::Open(Tag::Note, label) = node {
            notes.defined[*label as usize].get_or_insert(at);
        }
    }
    notes.meet(0..nodes.len(), rare);
    let mut next = 0;
    while let Some(note) = notes.notes.get(next).copied() {
        next += 1;
        let open = note.open as usize;
        notes.meet(open + 1..end(nodes, open), rare);
    }
    rare.notes = notes.notes;
    let all = (0..).zip(nodes).filter(|(_, node)| matches!(node, Node::Open(Tag::Note, _)));
    let met: HashSet<u32> = rare.notes.iter().map(|note| note.open).collect();
    let lone = all.zip(spans).filter(|((at, _), _)| !met.contains(at));
    rare.asides.extend(lone.map(|(_, span)| (Aside::LoneNote, *span)));
    for reference in rare.references.iter_mut().filter(|reference| reference.nth == 0) {
        reference.number = 0;
    }
}

struct Numbering<'n> {
    nodes: &'n [Node],
    /// The node of each label's note.
    defined: Vec<Option<usize>>,
    /// The number of each label, 0 until something refers to it.
    numbers: Vec<u32>,
    notes: Vec<Note>,
}

impl Numbering<'_> {
    fn meet(&mut self, range: Range<usize>, rare: &mut Rare) {
        let mut at = range.start;
        while at < range.end {
            match self.nodes[at] {
                // A page names the speaker in its own way.
                Node::Open(Tag::Note | Tag::Speaker, _) => at = end(self.nodes, at),
                Node::Reference(index) => {
                    let reference = &mut rare.references[index as usize];
                    let label = reference.number as usize;
                    (reference.number, reference.nth) = self.refer(label);
                }
                _ => {}
            }
            at += 1;
        }
    }

    /// The number of a label, and how often it was referred to.
    fn refer(&mut self, label: usize) -> (u32, u32) {
        let Some(open) = self.defined[label] else { return (0, 0) };
        if self.numbers[label] == 0 {
            self.notes.push(Note { open: u32::try_from(open).unwrap_or(u32::MAX), references: 0 });
            self.numbers[label] = u32::try_from(self.notes.len()).unwrap_or(u32::MAX);
        }
        let number = self.numbers[label];
        let note = &mut self.notes[number as usize - 1];
        note.references += 1;
        (number, note.references)
    }
}
