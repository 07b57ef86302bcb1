//! The words of a text as its readers meet them, each knowing its place in the file: what the rules of the desk read.

use std::ops::Range;

use super::text::{Aside, Mark};
use crate::diagnostics::Fix;
use crate::source::{SourceFile, Span};

/// Stands in a passage for what is no prose: code, an address, typed HTML, a comment, a picture, a footnote's number.
pub const MARK: char = '\u{fffc}';

/// All words of a file, in the order in which they are typed, front matter first.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Prose {
    /// In the order of the file.
    pub passages: Vec<Passage>,
    /// HTML comments of the body.
    pub comments: Vec<Span>,
    /// What the body holds beside words, as it is typed.
    pub asides: Vec<(Aside, Span)>,
}

/// What a passage is to the text.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Kind {
    /// The title.
    Title,
    /// One of the highlights.
    Highlight,
    /// The city of the dateline.
    Place,
    /// The summary that was typed.
    Summary,
    /// What the lead image, or a picture in the text, shows.
    PictureAlt,
    /// Of the lead picture.
    Caption,
    /// Running words.
    Paragraph,
    /// A heading within the text.
    Heading,
    /// An entry of a list, or a paragraph of one.
    Item,
    /// Of a table.
    Cell,
    /// A paragraph, heading or entry inside a `>` quotation: someone's exact words.
    Quote,
    /// The line under a quotation that names who said it, with its dash: `— @minister`.
    Speaker,
    /// A note below the text.
    Footnote,
}

/// Words that belong together: a title, a paragraph, a cell. A rule reads `text` and reports places through `span_of`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Passage {
    /// What part of a release it is.
    pub kind: Kind,
    /// The words in Unicode as readers meet them, without marks of Markdown or YAML; quotation marks as typed. A line
    /// that goes on is joined by `\n`. `MARK` stands for what is no prose.
    pub text: String,
    /// From the first to the last of its words in the file.
    pub span: Span,
    /// The parts of `text`, in order and without gaps.
    pub runs: Vec<Run>,
    /// Its quotation marks, by their places in `text`.
    pub marks: Vec<(usize, Mark)>,
    /// The bytes of `text` between quotation marks, in order: someone's exact words, or a name.
    pub quoted: Vec<Range<usize>>,
}

/// A part of a passage's text and its place in the file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Run {
    /// Bytes of the passage's text.
    pub start: u32,
    /// The byte of the passage behind its last.
    pub end: u32,
    /// Where it was typed.
    pub span: Span,
    /// What it is to a reader.
    pub nature: Nature,
}

/// How a run stands in the file.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Nature {
    /// Byte for byte as in the file.
    Words,
    /// Likewise, as the words of a link.
    LinkWords,
    /// Written as something else: `&nbsp;`, `\u0645`.
    Decoded,
    /// A line's end inside the passage, with what surrounds it in the file.
    Break,
    /// A line's end that readers see as one.
    HardBreak,
    /// No prose: one `MARK` in the text.
    Mark,
}

impl Run {
    /// Its bytes in the passage.
    pub fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Whether its bytes are the file's.
    pub fn is_exact(&self) -> bool {
        matches!(self.nature, Nature::Words | Nature::LinkWords)
    }
}

impl Passage {
    /// A passage without words.
    pub fn new(kind: Kind) -> Self {
        Self {
            kind,
            text: String::new(),
            span: Span::default(),
            runs: Vec::new(),
            marks: Vec::new(),
            quoted: Vec::new(),
        }
    }

    /// The runs that share a byte with `range` of the text, or hold it where it is empty.
    pub fn runs_of(&self, range: &Range<usize>) -> &[Run] {
        let from = self.runs.partition_point(|run| run.end as usize <= range.start);
        let from = from.min(self.runs.len().saturating_sub(1));
        let rest = self.runs.get(from..).unwrap_or_default();
        let count = rest.partition_point(|run| (run.start as usize) < range.end);
        &rest[..count.max(1).min(rest.len())]
    }

    /// Where bytes of the text stand in the file. What is written as something else is given whole.
    pub fn span_of(&self, range: Range<usize>) -> Span {
        let runs = self.runs_of(&range);
        let (Some(first), Some(last)) = (runs.first(), runs.last()) else { return self.span };
        let start = match first.is_exact() {
            true => first.span.start as usize + range.start.saturating_sub(first.start as usize),
            false => first.span.start as usize,
        };
        let end = match last.is_exact() {
            true => last.span.start as usize + range.end.saturating_sub(last.start as usize),
            false => last.span.end as usize,
        };
        Span::new(start, end.max(start))
    }

    /// The mend that puts `replacement` in the place of these bytes of the text. `None` where it would not be certain:
    /// where the file holds more there than these words (marks of emphasis, a line's end with its indentation, an
    /// entity), and where someone's exact words or the words of a link would change in more than their spacing.
    pub fn fix(&self, range: Range<usize>, replacement: impl Into<String>) -> Option<Fix> {
        let replacement = replacement.into();
        if !self.is_seamless(&range) {
            return None;
        }
        let runs = self.runs_of(&range);
        let is_exact = self.is_quoted(&range) || runs.iter().any(|run| run.nature == Nature::LinkWords);
        if is_exact && !seen(self.text.get(range.clone())?).eq(seen(&replacement)) {
            return None;
        }
        let Span { start, end } = self.span_of(range);
        Some(Fix { start, end, replacement })
    }

    /// Whether bytes of the text follow one another in the file just so, with no marks in between.
    pub fn is_seamless(&self, range: &Range<usize>) -> bool {
        let runs = self.runs_of(range);
        let touching = runs.windows(2).all(|pair| pair[0].span.end == pair[1].span.start);
        !runs.is_empty() && touching && runs.iter().all(Run::is_exact)
    }

    /// Whether bytes of the text are someone's exact words, or a name in quotation marks.
    pub fn is_quoted(&self, range: &Range<usize>) -> bool {
        let next = self.quoted.partition_point(|quoted| quoted.end < range.end);
        self.kind == Kind::Quote || self.quoted.get(next).is_some_and(|quoted| quoted.start <= range.start)
    }

    /// The text in one line without marks, for comparing passages and for showing one: every run of spaces is one.
    pub fn plain(&self) -> String {
        let words = self.text.split(|c: char| c.is_whitespace() || c == MARK).filter(|word| !word.is_empty());
        words.collect::<Vec<_>>().join(" ")
    }

    /// What stands in the file between the last of the words and the end of their line.
    pub fn tail<'f>(&self, file: &'f SourceFile) -> &'f str {
        let rest = file.text.get(self.span.end as usize..).unwrap_or_default();
        rest.split(['\n', '\r']).next().unwrap_or_default()
    }
}

impl Passage {
    /// Adds words, or what stands for them. Neighbours that go on in the file become one run.
    pub fn push(&mut self, text: &str, span: Span, nature: Nature) {
        if text.is_empty() {
            return;
        }
        let start = small(self.text.len());
        self.text.push_str(text);
        let end = small(self.text.len());
        self.span = if self.runs.is_empty() { span } else { Span { start: self.span.start, end: span.end } };
        match self.runs.last_mut() {
            Some(last) if last.is_exact() && last.nature == nature && last.span.end == span.start => {
                last.end = end;
                last.span.end = span.end;
            }
            // What surrounds a line's end is known when the words go on behind it.
            Some(last) if matches!(last.nature, Nature::Break | Nature::HardBreak) => {
                last.span.end = span.start;
                self.runs.push(Run { start, end, span, nature });
            }
            _ => self.runs.push(Run { start, end, span, nature }),
        }
    }

    /// Adds something that is no prose.
    pub fn push_mark(&mut self, span: Span) {
        self.push(MARK.encode_utf8(&mut [0; 4]), span, Nature::Mark);
    }

    /// Takes line ends from the end of the text.
    pub fn trim_breaks(&mut self) {
        while let Some(last) = self.runs.last().filter(|run| matches!(run.nature, Nature::Break | Nature::HardBreak)) {
            self.text.truncate(last.start as usize);
            self.runs.pop();
            self.span.end = self.runs.last().map_or(self.span.start, |run| run.span.end);
        }
    }
}

impl Prose {
    /// The passages of one kind.
    pub fn of(&self, kind: Kind) -> impl Iterator<Item = &Passage> {
        self.passages.iter().filter(move |passage| passage.kind == kind)
    }
}

/// What of a text can be seen.
fn seen(text: &str) -> impl Iterator<Item = char> {
    let unseen = |c: &char| c.is_whitespace() || matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}');
    text.chars().filter(move |c| !unseen(c))
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
