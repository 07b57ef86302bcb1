//! Figures in Arabic text: numbers whose signs, groups or parts the bidirectional algorithm would
//! set in the wrong order.
//!
//! After an Arabic letter a European digit counts as an Arabic one (UAX #9, W2), so that `%`, `+`
//! and `-` come loose from it (W5 and W4 join them to European numbers only) and groups with spaces
//! between them change places. A bare number, with its decimal and group separators, is safe (W4).
//!
//! Numbers in Arabic-Indic digits are left to the algorithm: their signs and ranges are read from
//! right to left (CLDR `ar`, `numbers/symbols-numberSystem-arab`: percent and minus signs carry an
//! Arabic letter mark, where those of `latn` carry a left-to-right mark). Only a telephone number
//! runs from left to right in them too.

use super::letters::{BidiSide, is_arabic_digit, is_currency, is_single_space, side};
use super::phrase::phrase_at;
use super::run::{BidiRun, Isolation};
use crate::model::language::Language;

const UNITS: &[&str] = crate::lexicon!("figures", "units");

/// How far a word is searched for a letter; no written number is longer.
const LONGEST_WORD: usize = 256;

/// The most groups of a telephone number.
const MOST_GROUPS: usize = 8;

/// What is at a place where a number may start.
pub(super) enum NumberStart {
    Run(BidiRun),
    /// No run before this place.
    Nothing {
        until: usize,
    },
}

/// `start` is at a digit, or at a sign that stands before one.
pub(super) fn figure_at(text: &str, start: usize) -> NumberStart {
    if word_has_letters(&text[start..])
        && let Some(run) = phrase_at(text, start, Language::Arabic)
    {
        return NumberStart::Run(run);
    }
    let word = word_at(text, start);
    if word.end == start {
        return NumberStart::Nothing { until: start + text[start..].chars().next().map_or(1, char::len_utf8) };
    }
    if let Some(end) = telephone_end(text, start, word) {
        return NumberStart::Run(BidiRun { start, end, isolation: Isolation::LeftToRight });
    }
    if let Some(run) = with_unit(text, start, word.end) {
        return NumberStart::Run(run);
    }
    match word.needs {
        Needs::Isolation if word.latin_digits > 0 => {
            NumberStart::Run(BidiRun { start, end: word.end, isolation: Isolation::LeftToRight })
        }
        Needs::Isolation | Needs::Nothing => NumberStart::Nothing { until: word.end },
    }
}

fn word_has_letters(text: &str) -> bool {
    text.char_indices()
        .take_while(|(at, c)| *at < LONGEST_WORD && !c.is_whitespace())
        .map(|(_, c)| side(c, Language::Arabic))
        .take_while(|side| !matches!(side, BidiSide::Home | BidiSide::Control))
        .any(|side| side == BidiSide::Foreign)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Needs {
    Nothing,
    Isolation,
}

#[derive(Clone, Copy)]
struct FigureWord {
    end: usize,
    latin_digits: usize,
    arabic_digits: usize,
    needs: Needs,
}

impl FigureWord {
    fn digits(self) -> usize {
        self.latin_digits + self.arabic_digits
    }
}

/// One number with its signs, without spaces: what ends before a space, a letter or a mark that no
/// number has.
fn word_at(text: &str, start: usize) -> FigureWord {
    let mut word = FigureWord { end: start, latin_digits: 0, arabic_digits: 0, needs: Needs::Nothing };
    let mut gap_needs = Needs::Nothing;
    for (offset, c) in text[start..].char_indices() {
        let (at, after) = (start + offset, start + offset + c.len_utf8());
        // At most two signs in a row: "50%-60%".
        if text[word.end..at].chars().count() > 2 {
            break;
        }
        if is_digit(c) {
            word.end = after;
            if c.is_ascii_digit() {
                word.latin_digits += 1;
            } else {
                word.arabic_digits += 1;
            }
            if gap_needs == Needs::Isolation {
                word.needs = Needs::Isolation;
            }
        } else if side(c, Language::Arabic) == BidiSide::Joined {
            if word.end != at {
                break;
            }
            word.end = after;
        } else if is_tail(c) && word.digits() > 0 && word.end == at {
            word.end = after;
            word.needs = Needs::Isolation;
        } else if matches!(c, '.' | ',' | '٫' | '٬') && word.digits() > 0 {
            continue;
        } else if is_inner(c) {
            gap_needs = Needs::Isolation;
        } else {
            break;
        }
    }
    if word.digits() == 0 { FigureWord { end: start, ..word } } else { word }
}

/// A sign that may end a number.
fn is_tail(c: char) -> bool {
    matches!(c, '%' | '‰' | '٪' | '°' | '+') || is_currency(c) || (c.is_numeric() && !is_arabic_digit(c))
}

/// A sign before or inside a number.
fn is_inner(c: char) -> bool {
    is_tail(c)
        || matches!(
            c,
            '.' | ':' | '/' | '-' | '\u{2010}'
                ..='\u{2014}'
                    | '−'
                    | '×'
                    | '÷'
                    | '*'
                    | '='
                    | '#'
                    | '±'
                    | '~'
                    | '≈'
                    | '<'
                    | '>'
                    | '≤'
                    | '≥'
                    | '('
                    | ')'
        )
}

/// The end of a telephone number, or of digits grouped by spaces, of which `first` is the first
/// group.
fn telephone_end(text: &str, start: usize, first: FigureWord) -> Option<usize> {
    let typed = &text[start..first.end];
    let bare = typed.trim_start_matches(['+', '(']);
    let bracketed = typed.starts_with('(');
    // "(04) 555 0100": the bracket is part of the number.
    let first_end = first.end + usize::from(bracketed && text[first.end..].starts_with(')'));
    let (groups, end) = groups_at(text, first, first_end);
    let international = typed.starts_with('+');
    let leads = international || bracketed || bare.starts_with(['0', '٠', '۰']);
    let pure = bare.chars().all(is_digit) && groups.iter().skip(1).all(|group| group.needs == Needs::Nothing);
    let grouped = match groups[..] {
        [_] => international && first.arabic_digits > 0,
        _ if leads => true,
        // "10 000" and "800 4567", but not "2023 15", two numbers side by side.
        [first, second] => pure && first.digits() <= 3 && second.digits() >= 3,
        // Not the years of a list.
        _ => pure && (groups.len() > 3 || groups.iter().any(|group| group.digits() != 4)),
    };
    let total: usize = groups.iter().map(|group| group.digits()).sum();
    let long_enough = total >= if leads || groups.len() > 2 { 6 } else { 4 };
    (grouped && long_enough).then_some(end)
}

/// The groups of digits that follow `first` behind single spaces, with it, and where the last one
/// ends.
fn groups_at(text: &str, first: FigureWord, first_end: usize) -> (Vec<FigureWord>, usize) {
    let mut groups = vec![first];
    let mut end = first_end;
    while groups.len() < MOST_GROUPS {
        let Some(rest) = text[end..].strip_prefix(is_single_space) else {
            break;
        };
        let bracketed = rest.starts_with('(');
        if !rest.trim_start_matches('(').starts_with(is_digit) {
            break;
        }
        let next = text.len() - rest.len();
        let group = word_at(text, next);
        // "+971 (0)4 555": a bracket opens and closes within its group.
        let closes = bracketed && !text[next..group.end].contains(')') && text[group.end..].starts_with(')');
        let group_end = group.end + usize::from(closes);
        let typed = &text[next..group_end];
        let plain = match typed.strip_prefix('(').and_then(|inner| inner.split_once(')')) {
            Some((inner, after)) => inner.chars().all(is_digit) && after.chars().all(is_digit),
            None => typed.chars().all(|c| is_digit(c) || c == '-'),
        };
        let same_digits = (group.latin_digits > 0) == (first.latin_digits > 0);
        if !plain || !same_digits || word_has_letters(rest) {
            break;
        }
        end = group_end;
        groups.push(group);
    }
    (groups, end)
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || is_arabic_digit(c)
}

/// The phrase of a number with its unit behind a space.
fn with_unit(text: &str, start: usize, end: usize) -> Option<BidiRun> {
    let rest = &text[end..];
    let unit = rest.strip_prefix(is_single_space)?.trim_start_matches('°');
    let length = unit.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(unit.len());
    if !UNITS.contains(&&unit[..length]) {
        return None;
    }
    phrase_at(text, start, Language::Arabic)
}
