//! Which sentence of one language goes with which of the other, as its figures tell.

use std::cmp::Reverse;
use std::collections::HashMap;

use crate::check::text::Text;
use crate::language::figures::{Figure, FigureValue, figures};
use crate::language::sentences;
use crate::model::prose::Kind;
use crate::source::Span;

/// The sentences of one language, with the figures in them.
pub struct Side<'a> {
    pub text: &'a Text<'a>,
    pub sentences: Vec<Sentence>,
    /// Where values are said: the first few sentences of each.
    said_in: HashMap<FigureValue, Vec<usize>>,
    /// The sentences of each kind of passage, in order.
    of_kind: HashMap<Kind, Vec<usize>>,
}

pub struct Sentence {
    pub kind: Kind,
    pub span: Span,
    /// Its place among the sentences of its kind.
    pub place: usize,
    pub figures: Vec<SaidFigure>,
}

/// A figure as it stands in the file.
pub struct SaidFigure {
    pub figure: Figure,
    pub typed: String,
    pub span: Span,
}

/// More sentences with one value do not tell anything.
const MOST: usize = 8;

impl<'a> Side<'a> {
    pub fn of(text: &'a Text<'a>) -> Self {
        let mut side = Self { text, sentences: Vec::new(), said_in: HashMap::new(), of_kind: HashMap::new() };
        for passage in &text.prose().passages {
            let mut found = figures(&passage.text).into_iter().peekable();
            let mut rows = sentences(&passage.text);
            if passage.kind != Kind::Paragraph && passage.kind != Kind::Quote {
                rows = rows.first().zip(rows.last()).map(|(first, last)| first.start..last.end).into_iter().collect();
            }
            for row in rows {
                let mut inside = Vec::new();
                while let Some(figure) = found.next_if(|figure| figure.range.start < row.end) {
                    let typed = passage.text[figure.range.clone()].split_whitespace().collect::<Vec<_>>().join(" ");
                    let span = passage.span_of(figure.range.clone());
                    inside.push(SaidFigure { figure, typed, span });
                }
                side.push(passage.kind, passage.span_of(row), inside);
            }
        }
        side
    }

    fn push(&mut self, kind: Kind, span: Span, figures: Vec<SaidFigure>) {
        let own = self.sentences.len();
        for value in figures.iter().flat_map(|said| &said.figure.readings) {
            let places = self.said_in.entry(value.clone()).or_default();
            if places.len() < MOST && places.last() != Some(&own) {
                places.push(own);
            }
        }
        let siblings = self.of_kind.entry(kind).or_default();
        self.sentences.push(Sentence { kind, span, place: siblings.len(), figures });
        siblings.push(own);
    }

    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        self.sentences.iter().flat_map(|sentence| &sentence.figures).map(|said| &said.figure)
    }

    /// The sentence here that most likely says what one of the other language says: one of the same kind with the same
    /// figures, else the one in the same place. Given by its place in `sentences`.
    pub fn counterpart(&self, sentence: &Sentence, other: &Side<'_>) -> Option<usize> {
        let mut votes: HashMap<usize, u32> = HashMap::new();
        for value in sentence.figures.iter().flat_map(|said| &said.figure.readings) {
            for place in self.said_in.get(value).into_iter().flatten() {
                *votes.entry(*place).or_default() += 1;
            }
        }
        let expected = self.in_same_place(sentence, other);
        let distance = |place: usize| place.abs_diff(expected.unwrap_or_default());
        let is_sibling = |place: usize| self.sentences[place].kind == sentence.kind;
        let likeliest = votes
            .into_iter()
            .filter(|(place, _)| is_sibling(*place) || expected.is_none())
            .max_by_key(|(place, votes)| (*votes, Reverse(distance(*place)), Reverse(*place)));
        let place = likeliest.map(|(place, _)| place).or(expected).unwrap_or_default();
        (place < self.sentences.len()).then_some(place)
    }

    /// As far from the first sentence of its kind, in proportion.
    fn in_same_place(&self, sentence: &Sentence, other: &Side<'_>) -> Option<usize> {
        let (own, others) = (self.of_kind.get(&sentence.kind)?, other.of_kind.get(&sentence.kind)?);
        let is_even = own.len() == others.len();
        let wanted = if is_even { sentence.place } else { sentence.place * own.len() / others.len().max(1) };
        own.get(wanted).copied()
    }
}
