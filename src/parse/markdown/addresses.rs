//! Addresses that stand bare in a line become links.

use super::links;
use super::reader::{Reader, small};
use crate::model::text::{Node, Tag, end};
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
                self.nodes.extend([Node::Open(Tag::Address, number), Node::Words(place), Node::Close(Tag::Address)]);
                left.start = place.end;
                // Words that the address goes on in.
                while let Some(Node::Words(next) | Node::Mark(_, next)) = line
                    .next_if(|next| matches!(next, Node::Words(next) | Node::Mark(_, next) if next.start < place.end))
                {
                    left.end = next.end;
                }
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
                    let mut place = *first;
                    while let Some(Node::Words(next) | Node::Mark(_, next)) = self.nodes.get(at + 1)
                        && next.start == place.end
                    {
                        place.end = next.end;
                        at += 1;
                    }
                    found.extend(self.addresses_in(place));
                }
                _ => {}
            }
            at += 1;
        }
        found
    }

    fn addresses_in(&self, place: Span) -> impl Iterator<Item = (Span, Destination)> {
        let start = place.start as usize;
        addresses(self.typed(place)).filter_map(move |(range, kind)| {
            let typed = &self.typed(place)[range.clone()];
            let address = match kind {
                BareAddress::Whole => typed.to_owned(),
                BareAddress::Www => format!("https://{typed}"),
                BareAddress::Mail => format!("mailto:{typed}"),
            };
            let to = links::destination(&address, self.options.home);
            let leads = matches!(to, Destination::Outer(_));
            leads.then_some((Span::new(start + range.start, start + range.end), to))
        })
    }
}
