//! Addresses that stand bare in a line become links.

use super::links;
use super::reader::{Reader, small};
use crate::model::text::{Node, Piece, Tag, end};
use crate::model::{Destination, Link};
use crate::source::Span;
use crate::text::addresses::{BareAddress, addresses};

impl Reader<'_> {
    /// Links the bare addresses of the line that ends, but those in links and pictures.
    pub fn link_addresses(&mut self) {
        let found = self.bare_addresses();
        if found.is_empty() {
            return;
        }
        let mut rest = found.into_iter().peekable();
        let mut line = self.nodes.split_off(self.line).into_iter().peekable();
        while let Some(node) = line.next() {
            let (Node::Words(span) | Node::Mark(_, span)) = node else {
                self.nodes.push(node);
                continue;
            };
            let mut left = span;
            while let Some((place, to)) = rest.next_if(|(place, _)| place.start < left.end && place.start >= left.start)
            {
                self.push_words(Span { end: place.start, ..left });
                let number = small(self.links.len());
                self.links.push(Link { to, title: None, span: place });
                self.nodes.push(Node::Open(Tag::Address, number));
                left.start = place.start;
                // What the address goes on in: "&amp;" is a node of its own.
                let goes_on =
                    |next: &Node, pieces: &[Piece]| place_of(*next, pieces).is_some_and(|next| next.start < place.end);
                while let Some(next) = line.next_if(|next| goes_on(next, &self.rare.pieces)) {
                    let Some(own) = place_of(next, &self.rare.pieces) else { continue };
                    if matches!(next, Node::Spelled(_)) {
                        self.push_words(left);
                        self.nodes.push(next);
                        left.start = own.end;
                    }
                    left.end = own.end;
                }
                self.push_words(Span { end: place.end.max(left.start), ..left });
                self.nodes.push(Node::Close(Tag::Address));
                left.start = place.end.max(left.start);
            }
            match node {
                Node::Mark(..) if left == span => self.nodes.push(node),
                _ if left.start < left.end => self.push_words(left),
                _ => {}
            }
        }
    }

    /// The places of the line's bare addresses, and where they lead.
    fn bare_addresses(&self) -> Vec<(Span, Destination)> {
        let mut found = Vec::new();
        let mut at = self.line;
        while let Some(node) = self.nodes.get(at) {
            match node {
                Node::Open(Tag::Link | Tag::Address | Tag::Picture, _) => at = end(&self.nodes, at),
                Node::Words(first) => {
                    let (mut place, mut spelled) = (*first, Vec::new());
                    while let Some(next) = self.nodes.get(at + 1)
                        && let Some(own) = place_of(*next, &self.rare.pieces)
                        && own.start == place.end
                    {
                        place.end = own.end;
                        at += 1;
                        if let Node::Spelled(number) = next {
                            spelled.push(&self.rare.pieces[*number as usize]);
                        }
                    }
                    found.extend(self.addresses_in(place, &spelled));
                }
                _ => {}
            }
            at += 1;
        }
        found
    }

    /// The addresses of some words, in which pieces are spelled.
    fn addresses_in(&self, place: Span, spelled: &[&Piece]) -> Vec<(Span, Destination)> {
        // Where a stretch begins in what is read, and in the file.
        let (mut words, mut stretches) = (String::new(), vec![(0, place.start)]);
        for piece in spelled {
            let from = stretches.last().map_or(place.start, |(_, from)| *from);
            words.push_str(self.typed(Span { start: from, end: piece.span.start }));
            words.push_str(&piece.text);
            stretches.push((words.len(), piece.span.end));
        }
        let from = stretches.last().map_or(place.start, |(_, from)| *from);
        words.push_str(self.typed(Span { start: from, ..place }));
        let typed_at = |at: usize| {
            let next = stretches.partition_point(|(read, _)| *read <= at);
            let (read, typed) = stretches[next.saturating_sub(1)];
            typed as usize + at - read
        };
        let found = addresses(&words).filter_map(|(range, kind)| {
            let typed = &words[range.clone()];
            let address = match kind {
                BareAddress::Whole => typed.to_owned(),
                BareAddress::Www => format!("https://{typed}"),
                BareAddress::Mail => format!("mailto:{typed}"),
            };
            let to = links::destination(&address, self.options.home);
            let leads = matches!(to, Destination::Outer(_));
            leads.then_some((Span::new(typed_at(range.start), typed_at(range.end)), to))
        });
        found.collect()
    }
}

/// Where words stand, as they were typed.
fn place_of(node: Node, pieces: &[Piece]) -> Option<Span> {
    match node {
        Node::Words(span) | Node::Mark(_, span) => Some(span),
        Node::Spelled(number) => pieces.get(number as usize).map(|piece| piece.span),
        _ => None,
    }
}
