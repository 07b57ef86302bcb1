//! Quotations with a speaker: a `>` quotation at the top level whose last line begins with a dash.

use std::ops::Range;

use super::reader::Reader;
use crate::model::text::{Node, Saying, Tag};
use crate::source::Span;
use crate::text::passages::{begins_speaker, next_line};
use crate::text::raw;

impl Reader<'_> {
    /// The saying that the quotation at the end of the nodes is, its speaker's line a node of its own; `None` where nobody is named.
    pub fn saying(&mut self, open: usize, span: Span) -> Option<Saying> {
        if self.nodes.last() != Some(&Node::Close(Tag::Paragraph)) {
            return None;
        }
        let (paragraph, place) = self.paragraph?;
        let last = self.nodes.len() - 1;
        let line = self.last_line(paragraph + 1..last)?;
        let begins = match line {
            Some((_, end)) => begins_speaker(next_line(&self.source[end as usize..])),
            None => begins_speaker(&self.source[place.start as usize..]),
        };
        let head = line.map_or(paragraph, |(at, _)| at);
        let named = self.words_of(head + 1..last);
        let name = named.trim().trim_start_matches(['—', '–', '-']).trim();
        if !begins || name.is_empty() || self.words_of(open + 1..head).trim().is_empty() {
            return None;
        }
        self.nodes[last] = Node::Close(Tag::Speaker);
        let speaker = match line {
            None => paragraph,
            Some((at, _)) => {
                self.nodes.insert(at, Node::Close(Tag::Paragraph));
                at + 1
            }
        };
        self.nodes[speaker] = Node::Open(Tag::Speaker, 0);
        self.line = self.nodes.len();
        let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let person = name.strip_prefix('@').filter(|id| !id.is_empty() && id.bytes().all(fits));
        let (words, line) = (open + 1..speaker, speaker + 1..self.nodes.len() - 1);
        Some(Saying { person: person.map(Into::into), words, line, span })
    }

    /// Where the last line of a paragraph begins, its node and its place, or that there is but one; `None` where the line begins
    /// within an element.
    fn last_line(&self, paragraph: Range<usize>) -> Option<Option<(usize, u32)>> {
        let (mut depth, mut depicted, mut last) = (0_u32, false, Some(None));
        for at in paragraph {
            match self.nodes[at] {
                Node::Open(Tag::Picture, _) => depicted = true,
                Node::Close(Tag::Picture) => depicted = false,
                Node::Open(..) => depth += 1,
                Node::Close(_) => depth -= 1,
                Node::Break(span) | Node::HardBreak(span) if !depicted => {
                    last = (depth == 0).then_some(Some((at, span.end)));
                }
                _ => {}
            }
        }
        last
    }

    /// The words of some nodes as they were typed.
    fn words_of(&self, range: Range<usize>) -> String {
        let mut words = String::new();
        let mut depicted = false;
        for node in &self.nodes[range] {
            match *node {
                Node::Open(Tag::Picture, _) => depicted = true,
                Node::Close(Tag::Picture) => depicted = false,
                _ if depicted => {}
                Node::Words(span) | Node::Mark(_, span) => words.push_str(self.typed(span)),
                Node::Spelled(piece) | Node::Code(piece) => words.push_str(&self.rare.pieces[piece as usize].text),
                Node::Html(piece) | Node::HtmlBlock(piece) => {
                    words.push_str(&raw::without_comments(&self.rare.pieces[piece as usize].text));
                }
                _ => {}
            }
        }
        words
    }
}
