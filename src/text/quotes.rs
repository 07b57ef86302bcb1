//! Quotes with a speaker, as they are shown and judged.

use std::ops::Range;

use super::plain::{Numbers, Plain, plain};
use super::style::Style;
use crate::model::Body;
use crate::model::text::{Node, Part, Text};
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
    let mut plain = Plain { text, style, out: String::new(), numbers: Numbers::Told };
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

/// The page sets its own marks around a quote: those that were typed around the whole of it go. A full stop that was typed behind
/// them stays, within the page's own.
pub fn without_outer_marks(text: &Text, words: Range<usize>, style: &Style) -> Bare {
    let whole = plain(text, words.clone(), style);
    let whole = whole.trim();
    let leaves: Vec<usize> =
        words.filter(|at| !matches!(text.nodes[*at], Node::Open(..) | Node::Close(_) | Node::Html(_))).collect();
    let as_they_are = || Bare { passed: Vec::new(), plain: whole.to_owned() };
    let is_stop = |at: &&usize| matches!(text.nodes[**at], Node::Words(span) if text.slice(span) == ".");
    let stop = leaves.last().filter(is_stop);
    let marks = &leaves[..leaves.len() - usize::from(stop.is_some())];
    let (Some(first), Some(last)) = (marks.first(), marks.last()) else { return as_they_are() };
    let is_mark = |at: usize| matches!(text.nodes[at], Node::Mark(..) | Node::Typed(..));
    for (open, close) in [('«', '»'), ('“', '”'), ('”', '“'), ('"', '"')] {
        let bare = whole.strip_suffix(if stop.is_some() { "." } else { "" }).unwrap_or(whole);
        let inner = bare.strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
        let Some(inner) = inner.filter(|inner| !inner.contains([open, close])) else { continue };
        if first < last && is_mark(*first) && is_mark(*last) {
            let ends = inner.ends_with(['.', '؟', '?', '!']);
            let kept = if stop.is_some() && !ends { "." } else { "" };
            let dropped = stop.filter(|_| ends);
            let passed = [Some(first), Some(last), dropped].into_iter().flatten().copied().collect();
            return Bare { passed, plain: format!("{inner}{kept}") };
        }
    }
    as_they_are()
}
