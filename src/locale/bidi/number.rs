//! One number with its signs, without spaces: what ends before a space, a letter or a mark that no number has.

use super::letters::{BidiSide, is_arabic_digit, is_currency, side};
use crate::model::language::Language;

/// SignKind in a row within a number, at most: `50%-$60`.
const SIGNS_IN_A_ROW: usize = 3;

#[derive(Clone, Copy)]
pub(super) struct TypedNumber {
    pub end: usize,
    pub latin_digits: usize,
    pub arabic_digits: usize,
    /// Whether it has signs that the bidirectional algorithm may set elsewhere.
    pub signs: SignKind,
    /// The dashes between its digits: how many, and where the first one is.
    pub dashes: usize,
    pub dash: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum SignKind {
    None,
    Loose,
}

impl TypedNumber {
    pub fn digits(self) -> usize {
        self.latin_digits + self.arabic_digits
    }
}

/// The number that begins at a place, with a sign or a digit.
pub(super) fn number_at(text: &str, start: usize) -> Option<TypedNumber> {
    let mut number =
        TypedNumber { end: start, latin_digits: 0, arabic_digits: 0, signs: SignKind::None, dashes: 0, dash: start };
    let (mut gap_signs, mut dash, mut gap, mut has_degrees) = (SignKind::None, None, 0, false);
    for (offset, c) in text[start..].char_indices() {
        let (at, after) = (start + offset, start + offset + c.len_utf8());
        if gap > SIGNS_IN_A_ROW {
            break;
        }
        if is_digit(c) {
            number.end = after;
            gap = 0;
            if c.is_ascii_digit() {
                number.latin_digits += 1;
            } else {
                number.arabic_digits += 1;
            }
            if gap_signs == SignKind::Loose {
                number.signs = SignKind::Loose;
            }
            if let Some(dash) = dash.take() {
                number.dash = if number.dashes == 0 { dash } else { number.dash };
                number.dashes += 1;
            }
        } else if side(c, Language::Arabic) == BidiSide::Joined {
            if number.end != at {
                break;
            }
            number.end = after;
        } else if number.digits() > 0 && number.end == at && (is_tail(c) || has_degrees && is_minute(c)) {
            number.end = after;
            number.signs = SignKind::Loose;
            has_degrees |= c == '°';
        } else if matches!(c, '.' | ',' | '٫' | '٬') && number.digits() > 0 {
            gap += 1;
        } else if is_inner(c) {
            gap += 1;
            gap_signs = SignKind::Loose;
            dash = dash.or_else(|| (is_dash(c) && number.end == at && number.digits() > 0).then_some(at));
        } else {
            break;
        }
    }
    (number.digits() > 0).then_some(number)
}

/// A sign that may end a number.
fn is_tail(c: char) -> bool {
    matches!(c, '%' | '‰' | '٪' | '°' | '+' | '⁺' | '⁻') || is_currency(c) || (c.is_numeric() && !is_arabic_digit(c))
}

/// Minutes and seconds of a degree.
fn is_minute(c: char) -> bool {
    matches!(c, '′' | '″' | '\'' | '’' | '"' | '”')
}

/// A sign before or inside a number.
fn is_inner(c: char) -> bool {
    is_tail(c)
        || is_dash(c)
        || matches!(
            c,
            '.' | ':' | '/' | '^' | '×' | '÷' | '*' | '=' | '#' | '±' | '~' | '≈' | '<' | '>' | '≤' | '≥' | '(' | ')'
        )
}

pub(super) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2014}' | '−')
}

pub(super) fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || is_arabic_digit(c)
}
