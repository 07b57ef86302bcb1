//! A text as passages, for the desk: words whose every byte knows its place in the file.

use super::pairing;
use super::words::{finished, finished_with};
use crate::model::prose::{Kind, Nature, Passage};
use crate::model::text::{Mark, Node, Tag, Text};
use crate::model::{Body, Prose};
use crate::source::{Span, steps};

const DASHES: [&str; 3] = ["—", "–", "--"];

/// Whether a line of Markdown begins as that of a speaker does.
pub fn begins_speaker(line: &str) -> bool {
    DASHES.iter().any(|dash| line.strip_prefix(dash).is_some_and(|rest| rest.starts_with([' ', '\t', '\u{a0}'])))
}

/// What comes behind the marks of quotation and the indentation of the next line.
pub fn next_line(rest: &str) -> &str {
    rest.trim_start_matches([' ', '\t', '\r', '\n', '>'])
}

/// The words of a text.
pub fn passages(body: &Body) -> Prose {
    let text = &body.text;
    steps::took(text.nodes.len());
    let mut reader =
        Reader { body, text, found: Vec::new(), passage: None, marks: Vec::new(), alt: None, at: At::default() };
    text.nodes.iter().for_each(|node| reader.take(*node));
    reader.close();
    let rare = text.rare();
    Prose { passages: reader.found, comments: rare.comments.clone(), asides: rare.asides.clone() }
}

struct Reader<'b> {
    body: &'b Body,
    text: &'b Text,
    found: Vec<Passage>,
    passage: Option<Passage>,
    /// The quotation marks of the passage and of a picture in it, by their places.
    marks: Vec<(u32, Mark)>,
    /// The description of the picture that is being read, and the number of the picture.
    alt: Option<(Passage, u32)>,
    at: At,
}

/// What is open around a node.
#[derive(Default)]
struct At {
    /// The kind of the passage that a heading or cell begins.
    block: Option<Kind>,
    quotations: u32,
    notes: u32,
    items: u32,
    links: u32,
    /// Blocks of code, and addresses that are their own words: no prose.
    silent: u32,
}

impl At {
    /// One more of a block is open, or one less.
    fn step(&mut self, block: Tag, step: u32) {
        let count = match block {
            Tag::Quote | Tag::Saying => &mut self.quotations,
            Tag::Note => &mut self.notes,
            Tag::Item => &mut self.items,
            Tag::Code => &mut self.silent,
            _ => return,
        };
        *count = count.wrapping_add(step);
    }
}

impl Reader<'_> {
    fn take(&mut self, node: Node) {
        match node {
            Node::Open(tag, number) => self.open(tag, number),
            Node::Close(tag) => self.shut(tag),
            Node::Words(span) => self.words(span),
            Node::Mark(mark, span) => {
                self.words(span);
                if pairing::is_quotation(self.text.slice(span)) {
                    self.marks.push((span.start, mark));
                }
            }
            Node::Spelled(number) => self.push(self.text.piece(number), self.span_of(number), Nature::Decoded),
            Node::Code(number) | Node::Html(number) => self.mark(self.span_of(number)),
            Node::Reference(number) => {
                let span = self.text.rare().references.get(number as usize).map(|reference| reference.span);
                self.mark(span.unwrap_or_default());
            }
            Node::Break(span) => self.line_end(span, Nature::Break),
            Node::HardBreak(span) => self.line_end(span, Nature::HardBreak),
            Node::Rule | Node::HtmlBlock(_) => self.close(),
        }
    }

    fn open(&mut self, tag: Tag, number: u32) {
        match tag {
            Tag::Emphasis | Tag::Strong | Tag::Struck => {}
            Tag::Link => self.at.links += 1,
            Tag::Address => {
                let span = self.body.links.get(number as usize).map(|link| link.span);
                self.mark(span.unwrap_or_default());
                self.at.silent += 1;
            }
            Tag::Picture => {
                self.mark(self.picture(number));
                self.alt = Some((Passage::new(Kind::PictureAlt), number));
            }
            block => {
                self.close();
                self.at.step(block, 1);
                self.at.block = match block {
                    Tag::Heading => Some(Kind::Heading),
                    Tag::Cell => Some(Kind::Cell),
                    _ => None,
                };
            }
        }
    }

    fn shut(&mut self, tag: Tag) {
        match tag {
            Tag::Emphasis | Tag::Strong | Tag::Struck => {}
            Tag::Link => self.at.links -= 1,
            Tag::Address => self.at.silent -= 1,
            Tag::Picture => self.close_picture(),
            block => {
                self.close();
                self.at.step(block, u32::MAX);
            }
        }
    }

    fn words(&mut self, span: Span) {
        let nature = if self.at.links > 0 { Nature::LinkWords } else { Nature::Words };
        self.push(self.text.slice(span), span, nature);
    }

    fn push(&mut self, words: &str, span: Span, nature: Nature) {
        if self.at.silent == 0 {
            self.here().push(words, span, nature);
        }
    }

    fn mark(&mut self, span: Span) {
        if self.at.silent == 0 {
            self.here().push_mark(span);
        }
    }

    fn line_end(&mut self, span: Span, nature: Nature) {
        let rest = self.text.source.get(span.end as usize..).unwrap_or_default();
        if self.at.quotations == 1 && self.alt.is_none() && begins_speaker(next_line(rest)) {
            self.close();
            return;
        }
        let passage = self.here();
        let start = passage.runs.last().map_or(span.start, |run| run.span.end.min(span.start));
        passage.push("\n", Span { start, ..span }, nature);
    }

    /// The passage that is being read; a new one where none is.
    fn here(&mut self) -> &mut Passage {
        let Self { passage, alt, at, .. } = self;
        if let Some((alt, _)) = alt {
            return alt;
        }
        let kind = match at.block {
            _ if at.quotations > 0 => Kind::Quote,
            Some(block) => block,
            None if at.notes > 0 => Kind::Footnote,
            None if at.items > 0 => Kind::Item,
            None => Kind::Paragraph,
        };
        passage.get_or_insert_with(|| Passage::new(kind))
    }

    fn close(&mut self) {
        self.at.block = None;
        let marks = std::mem::take(&mut self.marks);
        let Some(mut passage) = self.passage.take() else { return };
        if passage.kind == Kind::Quote && self.at.quotations == 1 && begins_speaker(&passage.text) {
            passage.kind = Kind::Speaker;
        }
        self.found.extend(finished_with(passage, &marks));
    }

    fn close_picture(&mut self) {
        let Some((alt, number)) = self.alt.take() else { return };
        self.found.extend(finished_with(alt, &self.marks));
        let Some(picture) = self.body.pictures.get(number as usize) else { return };
        let (title, typed) = (&*picture.caption, self.text.slice(self.picture(number)));
        let mut caption = Passage::new(Kind::Caption);
        match typed.rfind(title) {
            _ if title.trim().is_empty() => return,
            Some(at) => {
                let start = self.picture(number).start as usize + at;
                caption.push(title, Span::new(start, start + title.len()), Nature::Words);
            }
            None => caption.push(title, self.picture(number), Nature::Decoded),
        }
        self.found.extend(finished(caption));
    }

    fn picture(&self, number: u32) -> Span {
        self.body.pictures.get(number as usize).map(|picture| picture.span).unwrap_or_default()
    }

    fn span_of(&self, number: u32) -> Span {
        self.text.rare().pieces.get(number as usize).map(|piece| piece.span).unwrap_or_default()
    }
}
