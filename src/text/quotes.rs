//! Quotes with a speaker, as they are shown and judged.

use std::ops::Range;

use super::pairing;
use super::plain::{Numbers, Plain, plain, plain_without};
use super::style::Style;
use crate::model::Body;
use crate::model::text::{Mark, Node, Part, Saying, Text};
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
    let quote = |saying: &'b Saying| Quote {
        plain: plain(&body.text, saying.words.clone(), style).trim().to_owned(),
        speaker: speaker(&body.text, saying, style),
        span: saying.span,
    };
    body.text.rare().sayings.iter().map(quote).collect()
}

/// Who speaks in a saying.
pub fn speaker<'t>(text: &'t Text, saying: &'t Saying, style: &Style) -> Speaker<'t> {
    if let Some(id) = saying.person.as_deref() {
        return Speaker::Person(id);
    }
    let line = plain(text, saying.line.clone(), style);
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
            Part::Saying(saying) => {
                plain.through(saying.words.clone());
                plain.out.push('\n');
                plain.out.push_str(speaker(text, saying, style).as_str());
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
    let is_leaf = |at: &usize| !matches!(text.nodes[*at], Node::Open(..) | Node::Close(_) | Node::Html(_));
    let leaves: Vec<usize> = words.clone().filter(is_leaf).collect();
    let is_stop = |at: &&usize| matches!(text.nodes[**at], Node::Words(span) if text.slice(span) == ".");
    let stop = leaves.last().filter(is_stop);
    let marks = leaves.iter().filter_map(|at| match text.nodes[*at] {
        Node::Mark(mark, _) => Some((*at, mark)),
        _ => None,
    });
    let marks: Vec<(usize, Mark)> = marks.collect();
    let last = leaves.iter().rev().nth(usize::from(stop.is_some())).copied();
    let around = leaves.first().copied().zip(last).map(|(first, last)| marks_around(&marks, first, last));
    let mut passed = around.unwrap_or_default();
    let plain = plain_without(text, words.clone(), style, &passed);
    let said = plain.trim().strip_suffix('.').filter(|_| !passed.is_empty() && stop.is_some());
    if said.is_some_and(|said| said.ends_with(['.', '؟', '?', '!'])) {
        passed.extend(stop);
    }
    Bare { plain: plain_without(text, words, style, &passed).trim().to_owned(), passed }
}

/// The marks around the whole of some words: a pair, or those that open each paragraph of a speech and the one that closes its last.
fn marks_around(marks: &[(usize, Mark)], first: usize, last: usize) -> Vec<usize> {
    let begins = |mark: Mark| marks.iter().find(|(at, _)| *at == first).is_some_and(|(_, first)| *first == mark);
    let single = marks.iter().find(|(_, mark)| *mark == Mark::SingleClosing).map(|(at, _)| *at);
    if pairing::partner(marks, first) == Some(last) || begins(Mark::SingleOpening) && single == Some(last) {
        return vec![first, last];
    }
    let heads: Vec<usize> = marks.iter().filter(|(_, mark)| *mark == Mark::Continuing).map(|(at, _)| *at).collect();
    let mut depth = 0_i32;
    let opening = marks.iter().rev().find(|(_, mark)| {
        depth += i32::from(mark.closes()) - i32::from(mark.opens());
        depth <= 0
    });
    let is_last = marks.iter().rfind(|(_, mark)| mark.closes()).is_some_and(|(at, _)| *at == last);
    match opening.map(|(at, _)| *at).filter(|at| is_last && begins(Mark::Continuing) && !heads.contains(at)) {
        Some(opening) => heads.into_iter().chain([opening, last]).collect(),
        None => Vec::new(),
    }
}
