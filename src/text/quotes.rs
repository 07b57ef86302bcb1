//! Quotes with a speaker, as they are shown and judged.

use std::ops::Range;

use super::plain::{Numbers, Plain, plain, plain_without};
use super::style::Style;
use crate::model::Body;
use crate::model::text::{Mark, Node, Part, Text};
use crate::source::Span;

/// Exact words with a speaker.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Quote<'b> {
    /// The words as plain text, for copying.
    pub plain: String,
    pub speaker: Speaker<'b>,
    pub span: Span,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Speaker<'b> {
    /// `— @id`: name and office come from the registry.
    Person(&'b str),
    /// `— anything else`, as typed: plain text.
    Named(String),
}

impl Speaker<'_> {
    /// The id or the name.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Person(id) => id,
            Self::Named(name) => name,
        }
    }
}

/// The quotes of a text, from top to bottom.
pub fn quotes<'b>(body: &'b Body, style: &Style) -> Vec<Quote<'b>> {
    let text = &body.text;
    let quotes = text.parts().into_iter().filter_map(|part| match part {
        Part::Prose(_) => None,
        Part::Saying(number, words, line) => Some(Quote {
            plain: plain(text, words, style).trim().to_owned(),
            speaker: speaker(text, number, line, style),
            span: text.rare().sayings.get(number).map(|saying| saying.span).unwrap_or_default(),
        }),
    });
    quotes.collect()
}

/// Who speaks in a text, from top to bottom.
pub fn speakers<'b>(body: &'b Body, style: &Style) -> Vec<Speaker<'b>> {
    let sayings = body.text.parts().into_iter().filter_map(|part| match part {
        Part::Prose(_) => None,
        Part::Saying(number, _, line) => Some(speaker(&body.text, number, line, style)),
    });
    sayings.collect()
}

/// Who speaks in a saying.
pub fn speaker<'t>(text: &'t Text, saying: usize, line: Range<usize>, style: &Style) -> Speaker<'t> {
    if let Some(id) = text.rare().sayings.get(saying).and_then(|saying| saying.person.as_deref()) {
        return Speaker::Person(id);
    }
    let line = plain(text, line, style);
    let name = line.trim().trim_start_matches(['—', '–', '-']).split_whitespace();
    Speaker::Named(name.collect::<Vec<_>>().join(" "))
}

/// All words that readers are shown, in their order: with the numbers of footnotes, and these at the end.
pub fn everything(body: &Body, style: &Style) -> String {
    let text = &body.text;
    let mut plain = Plain { text, style, out: String::new(), numbers: Numbers::Told, opened: false, passed: &[] };
    for part in text.parts() {
        match part {
            Part::Prose(range) => plain.through(range),
            Part::Saying(number, words, line) => {
                plain.through(words);
                plain.out.push('\n');
                plain.out.push_str(speaker(text, number, line, style).as_str());
            }
        }
    }
    for note in &text.rare().notes {
        plain.through(text.inside(note.open as usize));
    }
    plain.out
}

/// The words of a saying as a page shows them, within marks of its own.
pub struct Bare {
    /// Nodes that are not set.
    pub passed: Vec<usize>,
    pub plain: String,
}

/// The page sets its own marks around a quote: those that were typed around the whole of it go, also at the heads of its paragraphs. A
/// full stop that was typed behind them stays, within the page's own.
pub fn without_outer_marks(text: &Text, words: Range<usize>, style: &Style) -> Bare {
    let mut passed = outer_marks(text, words.clone()).unwrap_or_default();
    let stop = words.clone().rev().find(|at| matches!(text.nodes[*at], Node::Words(_)));
    let whole = plain_without(text, words.clone(), style, &passed);
    let inner = whole.trim().strip_suffix('.').filter(|_| !passed.is_empty() && ends_in_stop(text, words.clone()));
    if inner.is_some_and(|inner| inner.ends_with(['.', '؟', '?', '!'])) {
        passed.extend(stop);
    }
    Bare { plain: plain_without(text, words, style, &passed).trim().to_owned(), passed }
}

/// What is written of some nodes, and not only opens and closes.
fn leaves(text: &Text, words: Range<usize>) -> impl DoubleEndedIterator<Item = usize> + '_ {
    words.filter(|at| !matches!(text.nodes[*at], Node::Open(..) | Node::Close(_) | Node::Html(_)))
}

fn ends_in_stop(text: &Text, words: Range<usize>) -> bool {
    let last = leaves(text, words).next_back();
    last.is_some_and(|at| matches!(text.nodes[at], Node::Words(span) if text.slice(span) == "."))
}

/// The marks around the whole of some words: the first is opened before all of them, and the last closes it.
fn outer_marks(text: &Text, words: Range<usize>) -> Option<Vec<usize>> {
    let behind = usize::from(ends_in_stop(text, words.clone()));
    let (first, last) = (leaves(text, words.clone()).next()?, leaves(text, words.clone()).rev().nth(behind)?);
    let (mut outer, mut depth) = (Vec::new(), 0_u32);
    let mut head = true;
    for at in words {
        let mark = match text.nodes[at] {
            Node::Open(tag, _) => {
                head |= !tag.is_inline();
                continue;
            }
            Node::Mark(mark, _) | Node::Typed(mark, _) => mark,
            _ => {
                head = false;
                continue;
            }
        };
        let goes_on = head && depth == 1 && (mark == Mark::Continuing || mark == Mark::Opening);
        head = false;
        if goes_on {
            outer.push(at);
        } else if mark.opens() {
            outer.extend((depth == 0).then_some(at));
            depth += 1;
        } else if mark.closes() {
            depth = depth.checked_sub(1)?;
            outer.extend((depth == 0).then_some(at));
            if depth == 0 && at != last {
                return None;
            }
        }
    }
    (depth == 0 && outer.first() == Some(&first) && outer.last() == Some(&last)).then_some(outer)
}
