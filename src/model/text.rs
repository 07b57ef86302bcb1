//! A text as a flat list of nodes, from top to bottom: what was typed, as places in its file. It hangs on the file and its
//! language, and on no setting.

use std::ops::Range;

use serde::{Deserialize, Serialize};

pub use super::mark::Mark;
use crate::source::{FileText, Span};

/// What is open is closed again: `nodes[open..=close]` is an element with all that stands in it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Node {
    /// With a number that the tag says more of.
    Open(Tag, u32),
    /// The end of what was opened last.
    Close(Tag),
    /// Bytes of the file, as readers see them.
    Words(Span),
    /// A mark that was typed there. Those of a keyboard (`"`, `'`, `--`, `...`) are printed as the language prints them, others («, ”)
    /// as they were typed.
    Mark(Mark, Span),
    /// `pieces[n]`: typed in another way than it reads, such as `&nbsp;`.
    Spelled(u32),
    /// `pieces[n]`: code within a line.
    Code(u32),
    /// `pieces[n]`: HTML within a line, or a comment.
    Html(u32),
    /// `pieces[n]`: a block of HTML.
    HtmlBlock(u32),
    /// A line's end within a paragraph, and one that readers see.
    Break(Span),
    /// A line ends here because the author said so.
    HardBreak(Span),
    /// `references[n]`: to a footnote.
    Reference(u32),
    /// A line across the page.
    Rule,
}

/// What may hold other nodes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Tag {
    /// Running words.
    Paragraph,
    /// Its number is its level, from 2: the page has its own first.
    Heading,
    /// A block of code.
    Code,
    /// Somebody else's words.
    Quote,
    /// A quotation with its speaker: `sayings[n]`.
    Saying,
    /// The line that names the speaker, with its dash. Last in a saying.
    Speaker,
    /// Entries without numbers; its own number is `SIGNED` where each begins with a sign that was typed, `أ-`.
    List,
    /// Its number is that of the first item.
    Numbered,
    /// An entry of a list.
    Item,
    /// Rows of cells.
    Table,
    /// The first row of a table.
    Head,
    /// Another row.
    Row,
    /// Its number is its alignment: `START`, `CENTER`, `END`.
    Cell,
    /// A note below the text.
    Note,
    /// A picture that stands alone.
    Figure,
    /// `pictures[n]`; what stands in it is its description.
    Picture,
    /// `*words*`
    Emphasis,
    /// `**words**`
    Strong,
    /// `~~words~~`
    Struck,
    /// `links[n]`.
    Link,
    /// `links[n]`, an address that is its own words.
    Address,
}

impl Tag {
    /// Whether it stands within a line.
    pub fn is_inline(self) -> bool {
        matches!(self, Self::Picture | Self::Emphasis | Self::Strong | Self::Struck | Self::Link | Self::Address)
    }
}

/// The points of a list have signs of their own.
pub const SIGNED: u32 = 1;

/// Alignments of a cell. An author who aligns figures away from the words means the far side, in either direction.
pub const START: u32 = 0;
/// In the middle.
pub const CENTER: u32 = 1;
/// At the end of the line.
pub const END: u32 = 2;

/// A text in one language.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Text {
    /// What the places of its nodes are in: the text of its file, or of a value in one.
    #[serde(skip)]
    pub source: FileText,
    /// In the order of the page: what lies between an `Open` and its `Close` stands within it.
    pub nodes: Box<[Node]>,
    /// Nothing of this in most texts.
    pub rare: Option<Box<Rare>>,
}

/// What nodes have to say beside places.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Rare {
    /// Strings that are not as they were typed.
    pub pieces: Vec<Piece>,
    /// Quotations with a speaker.
    pub sayings: Vec<Saying>,
    /// Where notes are pointed at.
    pub references: Vec<Reference>,
    /// Footnotes that something refers to, in the order in which readers meet them.
    pub notes: Vec<Note>,
    /// Remarks that nobody reads.
    pub comments: Vec<Span>,
    /// What was read otherwise than it looks.
    pub asides: Vec<(Aside, Span)>,
}

/// What a text holds beside words.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Aside {
    /// A tag within a line, or the first line of a block that is no comment.
    Html,
    /// Lines that spaces at their heads make into code.
    Indented,
    /// Lines that a row of hyphens below them makes into a heading.
    Underlined,
    /// A row of a table with more cells than its head: those are not shown.
    Overfull,
    /// A row of a table with fewer cells than its head.
    Short,
    /// A note to which nothing refers: nobody is shown it.
    LoneNote,
}

/// What reads otherwise than it was typed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Piece {
    /// What readers see.
    pub text: Box<str>,
    /// Where it was typed.
    pub span: Span,
}

/// Exact words with a speaker.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Saying {
    /// The id after `— @`; else the line says who speaks.
    pub person: Option<Box<str>>,
    /// The nodes of the words, and of the line that names the speaker.
    pub words: Range<usize>,
    /// The nodes of the speaker's line.
    pub line: Range<usize>,
    /// Where it was typed.
    pub span: Span,
}

/// Where a footnote is referred to.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Reference {
    /// The number of the note, from 1; 0 where there is none.
    pub number: u32,
    /// Which of the references to it this is, from 1.
    pub nth: u32,
    /// Where it was typed.
    pub span: Span,
}

/// A note below the text.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Note {
    /// Its node.
    pub open: u32,
    /// How often it is referred to. The n-th reference (from 1) has the id `note-ref-NUMBER-n`, the note `note-NUMBER`.
    pub references: u32,
}

/// A part of a text that a page shows as one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Part<'t> {
    /// Nodes that are no quotation with a speaker.
    Prose(Range<usize>),
    /// A quotation with its speaker.
    Saying(&'t Saying),
}

impl Text {
    /// The text with its words at hand, for one who needs them no more.
    pub fn for_the_last_time(&self) -> Self {
        Self { source: self.source.for_the_last_time(), ..self.clone() }
    }

    /// The bytes of a span, as they were typed.
    pub fn slice(&self, span: Span) -> &str {
        self.source.get(span.start as usize..span.end as usize).unwrap_or_default()
    }

    /// What few texts have.
    pub fn rare(&self) -> &Rare {
        const NOTHING: &Rare = &Rare {
            pieces: Vec::new(),
            sayings: Vec::new(),
            references: Vec::new(),
            notes: Vec::new(),
            comments: Vec::new(),
            asides: Vec::new(),
        };
        self.rare.as_deref().unwrap_or(NOTHING)
    }

    /// A string by its number.
    pub fn piece(&self, number: u32) -> &str {
        self.rare().pieces.get(number as usize).map(|piece| &*piece.text).unwrap_or_default()
    }

    /// Where the element that opens at a node is closed.
    pub fn end(&self, open: usize) -> usize {
        end(&self.nodes, open)
    }

    /// What stands within the element that opens at a node.
    pub fn inside(&self, open: usize) -> Range<usize> {
        open + 1..self.end(open)
    }

    /// From top to bottom: prose, and quotations with a speaker.
    pub fn parts(&self) -> Vec<Part<'_>> {
        let mut parts = Vec::new();
        let mut from = 0;
        for saying in &self.rare().sayings {
            parts.extend([Part::Prose(from..saying.words.start - 1), Part::Saying(saying)]);
            // Behind what closes the line and the saying.
            from = saying.line.end + 2;
        }
        parts.push(Part::Prose(from..self.nodes.len()));
        parts.retain(|part| !matches!(part, Part::Prose(range) if range.is_empty()));
        parts
    }

    /// Ids of those who speak in it, from top to bottom.
    pub fn speakers(&self) -> impl Iterator<Item = &str> {
        self.rare().sayings.iter().filter_map(|saying| saying.person.as_deref())
    }
}

/// Where the element that opens at a node is closed.
pub fn end(nodes: &[Node], open: usize) -> usize {
    let Some(Node::Open(tag, _)) = nodes.get(open).copied() else { return open };
    let mut depth = 0_u32;
    for (at, node) in nodes.iter().enumerate().skip(open) {
        match node {
            Node::Open(other, _) if *other == tag => depth += 1,
            Node::Close(other) if *other == tag => depth -= 1,
            _ => continue,
        }
        if depth == 0 {
            return at;
        }
    }
    nodes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_node_is_twelve_bytes() {
        assert_eq!(size_of::<Node>(), 12);
    }
}
