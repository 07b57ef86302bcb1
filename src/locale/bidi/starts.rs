//! Where a run of the other script may start: at its first letter or digit, or at a sign or bracket
//! that belongs to it.

use super::brackets::{Bracket, bracket_at};
use super::figures::{NumberStart, figure_at};
use super::letters::{BidiSide, is_arabic_digit, is_currency, is_right_to_left, side};
use super::phrase::phrase_at;
use crate::model::language::Language;

/// A character at which there may be a run in Arabic text.
pub(super) fn foreign_in_arabic(text: &str, at: usize) -> NumberStart {
    let Some(c) = text[at..].chars().next() else {
        return NumberStart::Nothing { until: text.len() };
    };
    let nothing = NumberStart::Nothing { until: at + c.len_utf8() };
    let after = &text[at + c.len_utf8()..];
    match side(c, Language::Arabic) {
        BidiSide::Foreign => phrase_at(text, at, Language::Arabic).map_or(nothing, NumberStart::Run),
        BidiSide::Number => figure_at(text, at),
        BidiSide::Home if is_arabic_digit(c) => figure_at(text, at),
        BidiSide::Neutral => match signed(text, at, c, after) {
            Some(Signed::Number) => figure_at(text, at),
            Some(Signed::Letter) => phrase_at(text, at, Language::Arabic).map_or(nothing, NumberStart::Run),
            None => nothing,
        },
        BidiSide::Home | BidiSide::Joined | BidiSide::Control => nothing,
    }
}

/// What a sign or a bracket stands directly before.
enum Signed {
    Number,
    Letter,
}

fn signed(text: &str, at: usize, c: char, after: &str) -> Option<Signed> {
    let next = after.chars().next()?;
    let is_digit = |c: char| c.is_ascii_digit() || is_arabic_digit(c);
    let what = match side(next, Language::Arabic) {
        BidiSide::Number => Signed::Number,
        BidiSide::Foreign => Signed::Letter,
        _ if is_arabic_digit(next) => Signed::Number,
        // Two signs: "+$5", "-.5".
        _ if (is_currency(next) || next == '.') && after[next.len_utf8()..].starts_with(is_digit) => Signed::Number,
        _ => return None,
    };
    // A sign that is attached to a word before it is a hyphen, a slash or the like between the two:
    // "كوفيد-19".
    let free = !text[..at].chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == 'ـ');
    let opens = matches!(bracket_at(text, at, c), Bracket::Opens(_));
    let belongs = match what {
        Signed::Number if c == '(' => is_area_code(after),
        Signed::Number => {
            is_currency(c)
                || c == '#'
                || (free && matches!(c, '+' | '-' | '−' | '±' | '~' | '≈' | '<' | '>' | '≤' | '≥' | '=' | '.'))
        }
        Signed::Letter => {
            opens || is_currency(c) || matches!(c, '#' | '@') || (free && matches!(c, '/' | '.' | '_' | '\\' | '~'))
        }
    };
    // A digit after a bracket may begin a phrase that closes it: "(3D) Printing".
    let what = if opens && c != '(' { Signed::Letter } else { what };
    belongs.then_some(what)
}

/// "04) 555": two to four digits, a bracket and another group.
fn is_area_code(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text.as_bytes().get(digits..).unwrap_or_default();
    (1..=4).contains(&digits) && matches!(rest, [b')', b' ', next, ..] if next.is_ascii_digit())
}

/// A character at which there may be a run in English text.
pub(super) fn foreign_in_english(text: &str, at: usize) -> NumberStart {
    let Some(c) = text[at..].chars().next() else {
        return NumberStart::Nothing { until: text.len() };
    };
    let after = &text[at + c.len_utf8()..];
    let leads = match side(c, Language::English) {
        BidiSide::Foreign => true,
        // A hashtag or handle, or an opening bracket.
        BidiSide::Neutral => {
            after.starts_with(is_right_to_left)
                && (matches!(c, '#' | '@') || matches!(bracket_at(text, at, c), Bracket::Opens(_)))
        }
        BidiSide::Home | BidiSide::Number | BidiSide::Joined | BidiSide::Control => false,
    };
    let run = if leads { phrase_at(text, at, Language::English) } else { None };
    run.map_or(NumberStart::Nothing { until: at + c.len_utf8() }, NumberStart::Run)
}
