//! A phrase of the other script: words in a row with what is between them, as one run.
//!
//! Inside are the spaces, punctuation and balanced brackets between foreign words. Outside stay the
//! neutral characters at the end (they belong to the sentence around), a bracket without its
//! partner, and a number that is separated from the phrase by more than a space.

use super::brackets::{Bracket, Brackets, bracket_at, end_inside_own_bracket};
use super::letters::{BidiSide, is_currency, side};
use super::run::{BidiRun, Isolation};
use crate::model::language::Language;
use crate::source::steps;

/// The phrase that starts at `start` (a foreign letter or number, a sign before one, or an opening
/// bracket). `None` if there is no foreign letter in it, or if the bracket encloses all of it and
/// so belongs to the text around.
pub(super) fn phrase_at(text: &str, start: usize, base: Language) -> Option<BidiRun> {
    let mut phrase = BidiPhrase {
        text,
        base,
        start,
        end: start,
        word: start,
        pointed: false,
        wholly_bracketed_end: 0,
        brackets: Brackets::default(),
    };
    for (offset, c) in text[start..].char_indices() {
        steps::took(c.len_utf8());
        if !phrase.takes(start + offset, c) {
            break;
        }
        phrase.pointed |= matches!(c, '.' | '/');
    }
    let end = phrase.brackets.end_before_unclosed().unwrap_or(phrase.end);
    let letters = &text[start..end];
    if end == phrase.wholly_bracketed_end || !letters.chars().any(|c| side(c, base) == BidiSide::Foreign) {
        return None;
    }
    Some(BidiRun::new(start, end_inside_own_bracket(text, start, end, base), Isolation::of(letters, base)))
}

struct BidiPhrase<'t> {
    text: &'t str,
    base: Language,
    start: usize,
    /// The end of what surely belongs to the phrase.
    end: usize,
    /// The start of the present word.
    word: usize,
    /// Whether a point or a slash stands in the present word.
    pointed: bool,
    /// The end of the bracket with which the phrase started.
    wholly_bracketed_end: usize,
    brackets: Brackets,
}

impl BidiPhrase<'_> {
    /// Takes one character in, surely or for the time being; `false` if the phrase cannot reach it.
    fn takes(&mut self, at: usize, c: char) -> bool {
        let after = at + c.len_utf8();
        match side(c, self.base) {
            BidiSide::Home | BidiSide::Control => return false,
            BidiSide::Foreign => self.end = after,
            BidiSide::Number => {
                if self.reaches_number(at) {
                    self.end = after;
                }
            }
            BidiSide::Joined => {
                if self.end == at {
                    self.end = after;
                }
            }
            BidiSide::Neutral => return self.takes_neutral(at, c),
        }
        true
    }

    fn takes_neutral(&mut self, at: usize, c: char) -> bool {
        let after = at + c.len_utf8();
        if c.is_whitespace() {
            (self.word, self.pointed) = (after, false);
            // A blank line ends the paragraph.
            return !(c == '\n' && self.text[self.end..at].contains('\n'));
        }
        match bracket_at(self.text, at, c) {
            Bracket::Opens(closer) => return self.brackets.open(closer, self.end),
            Bracket::Closes(closer) => {
                if let Some(before) = self.brackets.close(closer) {
                    // Figures alone behind an Arabic name are of the English sentence, and so is their bracket.
                    if self.base == Language::Arabic || self.end > before {
                        self.end = after;
                    }
                    let first = self.text[self.start..].chars().next();
                    let at_start = first
                        .is_some_and(|first| matches!(bracket_at(self.text, self.start, first), Bracket::Opens(_)));
                    if at_start && self.brackets.is_balanced() && self.wholly_bracketed_end == 0 {
                        self.wholly_bracketed_end = after;
                    }
                // An apostrophe is no bracket.
                } else if c != '’' {
                    return false;
                }
            }
            Bracket::Neither => {
                if self.end == at && self.sticks(at, c) {
                    self.end = after;
                }
            }
        }
        true
    }

    /// Whether a number is the phrase's own: written in one with it, or (in Arabic) behind a space,
    /// as in "Expo 2020", perhaps with a sign or a bracket before it. Any other may belong to the
    /// sentence around.
    fn reaches_number(&self, at: usize) -> bool {
        let gap = &self.text[self.end..at];
        if !gap.contains(char::is_whitespace) {
            return self.base == Language::Arabic || !gap.contains(['(', '[', '{', '«', '"', '“']);
        }
        // The year of an English date: "December 15, 2023".
        if gap == ", " && self.text[..self.end].ends_with(|c: char| c.is_ascii_digit()) {
            return self.base == Language::Arabic;
        }
        let sign = gap.trim_start();
        self.base == Language::Arabic
            && gap.starts_with(char::is_whitespace)
            && sign.chars().all(|c| is_currency(c) || matches!(c, '+' | '-' | '−' | '#' | '(' | '[' | '№'))
    }

    /// Whether a neutral character directly behind a word is part of it: C++, C#, Disney+, 50%,
    /// U.S., https://example.com/
    fn sticks(&self, at: usize, c: char) -> bool {
        let word = &self.text[self.word..at];
        match c {
            // Strong right to left (UAX #9, class AL), so it would tear itself off an Arabic phrase
            // in English.
            '؟' | '؛' => self.base == Language::English,
            '%' | '‰' | '٪' | '°' => word.ends_with(|c: char| c.is_numeric()),
            '+' | '#' | '™' | '®' | '©' => true,
            '/' | '=' => self.pointed,
            '.' => is_abbreviation(word),
            _ => is_currency(c),
        }
    }
}

/// Single letters with points between them, but for the last point: "U.S", "e.g".
fn is_abbreviation(word: &str) -> bool {
    word.len() > 1
        && word.len() <= 15
        && word
            .trim_start_matches(['(', '"', '“'])
            .split('.')
            .all(|letter| letter.len() == 1 && letter.as_bytes()[0].is_ascii_alphabetic())
        && word.contains('.')
}
