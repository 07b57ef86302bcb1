//! Footnotes: numbered in the order in which readers meet them.

use std::collections::HashMap;
use std::fmt::Write as _;

use super::sheet::{Cut, Filling, Sheet, escape_into};
use crate::model::{Digits, Footnote, Markup, Piece};

/// The footnotes of a text while it is read.
#[derive(Debug, Default)]
pub(super) struct Footnotes {
    /// By label, in lower case: labels match without regard to case.
    by_label: HashMap<String, u32>,
    notes: Vec<Note>,
}

#[derive(Debug)]
struct Note {
    label: Box<str>,
    words: Option<Sheet>,
}

impl Footnotes {
    /// The index of a label, whether it is defined yet or not.
    pub fn index(&mut self, label: &str) -> u32 {
        let Self { by_label, notes } = self;
        *by_label.entry(label.to_lowercase()).or_insert_with(|| {
            notes.push(Note { label: label.into(), words: None });
            u32::try_from(notes.len() - 1).unwrap_or(u32::MAX)
        })
    }

    /// Keeps the words of a note. The first definition of a label counts.
    pub fn define(&mut self, index: u32, words: Sheet) {
        if let Some(note) = self.notes.get_mut(index as usize)
            && note.words.is_none()
        {
            note.words = Some(words);
        }
    }

    /// Numbers the notes by their first reference in `cuts`, the cuts of the text from top to bottom, and then by
    /// those in the notes themselves.
    pub fn numbered(self, cuts: &[Cut], digits: Digits) -> Numbered {
        let mut numbered = Numbered {
            numbers: vec![0; self.notes.len()],
            references: vec![0; self.notes.len()],
            order: Vec::new(),
            notes: self.notes,
            digits,
        };
        numbered.meet(cuts);
        let mut next = 0;
        while let Some(index) = numbered.order.get(next).copied() {
            next += 1;
            let words = numbered.notes[index as usize].words.take().unwrap_or_default();
            numbered.meet(&words.cuts);
            numbered.notes[index as usize].words = Some(words);
        }
        numbered
    }
}

/// Footnotes that know their numbers.
#[derive(Debug)]
pub(super) struct Numbered {
    notes: Vec<Note>,
    /// The number of each note, 0 for one that nothing refers to.
    numbers: Vec<u32>,
    /// The references to each note that were set so far.
    references: Vec<u32>,
    order: Vec<u32>,
    digits: Digits,
}

impl Numbered {
    fn meet(&mut self, cuts: &[Cut]) {
        for cut in cuts {
            let Filling::Note(index) = cut.what else { continue };
            let number = &mut self.numbers[index as usize];
            if *number == 0 && self.notes[index as usize].words.is_some() {
                self.order.push(index);
                *number = u32::try_from(self.order.len()).unwrap_or(u32::MAX);
            }
        }
    }

    /// HTML from `start` on, and its cuts, as pieces; references to notes are written into it.
    pub fn markup(&mut self, html: &str, start: usize, cuts: &[Cut]) -> Markup {
        let mut pieces = Vec::with_capacity(2 * cuts.len() + 1);
        let mut joined = String::new();
        let mut from = 0;
        for cut in cuts {
            let before = &html[from..cut.at - start];
            from = cut.at - start;
            let filled = match cut.what {
                Filling::Note(index) => {
                    joined.push_str(before);
                    self.reference(&mut joined, index);
                    continue;
                }
                Filling::Link(index) => Piece::Link(index),
                Filling::Picture(index) => Piece::Picture(index),
            };
            push_html(&mut pieces, &mut joined, before);
            pieces.push(filled);
        }
        push_html(&mut pieces, &mut joined, &html[from..]);
        Markup(pieces)
    }

    fn reference(&mut self, html: &mut String, index: u32) {
        let (number, note) = (self.numbers[index as usize], &self.notes[index as usize]);
        if number == 0 {
            html.push_str("[^");
            escape_into(html, &note.label);
            html.push(']');
            return;
        }
        let nth = &mut self.references[index as usize];
        *nth += 1;
        // Writing to a string does not fail.
        let _ = write!(
            html,
            "<sup class=\"note-ref\" id=\"note-ref-{number}-{nth}\"><a href=\"#note-{number}\" role=\"doc-noteref\">"
        );
        push_number(html, number, self.digits);
        html.push_str("</a></sup>");
    }

    /// The notes in order. To be called when the text is set, so that all references are counted.
    pub fn notes(mut self) -> Vec<Footnote> {
        let mut notes = Vec::with_capacity(self.order.len());
        for index in std::mem::take(&mut self.order) {
            let words = self.notes[index as usize].words.take().unwrap_or_default();
            let words = self.markup(&words.html, 0, &words.cuts);
            notes.push((index, Footnote { number: self.numbers[index as usize], words, references: 0 }));
        }
        // Notes may refer to notes before them: only now is every reference counted.
        let counted = |(index, note): (u32, Footnote)| Footnote { references: self.references[index as usize], ..note };
        notes.into_iter().map(counted).collect()
    }
}

fn push_html(pieces: &mut Vec<Piece>, joined: &mut String, html: &str) {
    if joined.is_empty() {
        if !html.is_empty() {
            pieces.push(Piece::Html(html.into()));
        }
    } else {
        joined.push_str(html);
        pieces.push(Piece::Html(std::mem::take(joined).into_boxed_str()));
    }
}

fn push_number(html: &mut String, number: u32, digits: Digits) {
    let first = html.len();
    let _ = write!(html, "{number}");
    if digits == Digits::ArabicIndic {
        let latin = html.split_off(first);
        let arabic = |digit: u8| char::from_u32(u32::from(digit - b'0') + 0x0660);
        html.extend(latin.bytes().filter_map(arabic));
    }
}
