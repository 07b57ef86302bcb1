//! Where a run of the other script may start: at its first letter or digit, or at a sign or bracket
//! that belongs to it.

use super::brackets::{Bracket, bracket_at};
use super::figures::{FigureLetters, Figures, figures_at, telephone_at};
use super::letters::{BidiSide, is_arabic_digit, is_currency, is_right_to_left, side};
use super::number::{is_digit, number_at};
use super::phrase::phrase_at;
use super::run::BidiRun;
use super::telephone::word_has_letters;
use super::units::{behind_currency, behind_sign, currency_before};
use crate::language::ends_in_particle;
use crate::model::language::Language;
use crate::source::reach;

/// What is at a place where a run may start.
pub(super) enum RunStart {
    Run(BidiRun),
    /// No run before this place.
    Nothing {
        until: usize,
    },
}

/// A character at which there may be a run in Arabic text.
pub(super) fn foreign_in_arabic(text: &str, at: usize) -> RunStart {
    let Some(c) = text[at..].chars().next() else {
        return RunStart::Nothing { until: text.len() };
    };
    let nothing = RunStart::Nothing { until: at + c.len_utf8() };
    let after = &text[at + c.len_utf8()..];
    match side(c, Language::Arabic) {
        BidiSide::Foreign if behind_currency(text, at).is_some() => figures_or_phrase(text, at),
        BidiSide::Foreign => phrase_at(text, at, Language::Arabic).map_or(nothing, RunStart::Run),
        BidiSide::Number => figures_or_phrase(text, at),
        BidiSide::Home if is_arabic_digit(c) => figures_or_phrase(text, at),
        BidiSide::Neutral | BidiSide::Home => match signed(text, at, c, after, Language::Arabic) {
            Some(Signed::Number) => figures_or_phrase(text, at),
            Some(Signed::Letter) => phrase_at(text, at, Language::Arabic).map_or(nothing, RunStart::Run),
            None => nothing,
        },
        BidiSide::Joined | BidiSide::Control => nothing,
    }
}

/// Figures, or the phrase that they begin: "$5 million" and "12 MW Plant".
fn figures_or_phrase(text: &str, at: usize) -> RunStart {
    let figures = figures_at(text, at, Language::Arabic);
    let end = figures.as_ref().map_or(at, |figures| figures.end);
    let may_go_on = match figures.as_ref().map(|figures| figures.letters) {
        None | Some(FigureLetters::Latin) => true,
        Some(FigureLetters::Dialled) => false,
        Some(FigureLetters::None) => word_has_letters(&text[at..]),
    };
    if may_go_on && let Some(phrase) = phrase_at(text, at, Language::Arabic).filter(|phrase| phrase.end > end) {
        return RunStart::Run(phrase);
    }
    let until = figures.as_ref().map_or_else(|| text.ceil_char_boundary(at + 1), |figures| figures.end);
    figures.and_then(Figures::run).map_or(RunStart::Nothing { until }, RunStart::Run)
}

/// What a sign or a bracket stands directly before.
enum Signed {
    Number,
    Letter,
}

fn signed(text: &str, at: usize, c: char, after: &str, base: Language) -> Option<Signed> {
    if behind_sign(text, at).is_some() {
        return Some(Signed::Number);
    }
    let next = after.chars().next()?;
    let what = match side(next, base) {
        BidiSide::Number => Signed::Number,
        BidiSide::Foreign if !is_arabic_digit(next) => Signed::Letter,
        _ if is_arabic_digit(next) => Signed::Number,
        // Two signs: "+$5", "-.5".
        _ if (is_currency(next) || next == '.') && after[next.len_utf8()..].starts_with(is_digit) => Signed::Number,
        _ => return None,
    };
    // A sign that is attached to a word before it is a hyphen, a slash or the like between the two: "كوفيد-19". But a particle is
    // written in one with what it stands before: "و-3%".
    let head = &text[..at];
    let is_attached = head.ends_with(|c: char| c.is_alphanumeric() || c == 'ـ');
    let free = !is_attached || base == Language::Arabic && ends_in_particle(reach::before(text, at));
    let opens = matches!(bracket_at(text, at, c), Bracket::Opens(_));
    let belongs = match what {
        Signed::Number if c == '(' => is_area_code(after),
        Signed::Number => {
            is_currency(c)
                || c == '#'
                || (free && matches!(c, '+' | '-' | '−' | '±' | '~' | '≈' | '<' | '>' | '≤' | '≥' | '=' | '.'))
                || (free && matches!(c, '%' | '٪') && next.is_ascii_digit() && base == Language::Arabic)
        }
        Signed::Letter => {
            opens
                || is_currency(c)
                || matches!(c, '#' | '@')
                || (free && matches!(c, '/' | '.' | '_' | '\\' | '~' | '°'))
        }
    };
    // A digit after a bracket may begin a phrase that closes it: "(3D) Printing".
    let what = if opens && c != '(' { Signed::Letter } else { what };
    belongs.then_some(what)
}

/// "04) 555": two to four digits, a bracket and another group.
fn is_area_code(text: &str) -> bool {
    let digits = text.chars().take(5).take_while(|c| is_digit(*c)).count();
    let behind = text.trim_start_matches(is_digit).strip_prefix(") ");
    (1..=4).contains(&digits) && behind.is_some_and(|rest| rest.starts_with(is_digit))
}

/// A character at which there may be a run in English text, of which all before `from` is written.
pub(super) fn foreign_in_english(text: &str, at: usize, from: usize) -> RunStart {
    let Some(c) = text[at..].chars().next() else {
        return RunStart::Nothing { until: text.len() };
    };
    let after = &text[at + c.len_utf8()..];
    let signed = |c| signed(text, at, c, after, Language::English);
    let leads = match side(c, Language::English) {
        BidiSide::Foreign if is_arabic_digit(c) => match telephone_in_english(text, at) {
            Some(run) => return RunStart::Run(run),
            None => true,
        },
        BidiSide::Foreign => true,
        BidiSide::Number => return figures_in_english(text, at, from),
        // A hashtag or handle, or an opening bracket.
        BidiSide::Neutral if after.starts_with(is_arabic_digit) && telephone_in_english(text, at).is_some() => {
            return telephone_in_english(text, at).map_or(RunStart::Nothing { until: at + 1 }, RunStart::Run);
        }
        BidiSide::Neutral if after.starts_with(is_right_to_left) => {
            matches!(c, '#' | '@') || matches!(bracket_at(text, at, c), Bracket::Opens(_))
        }
        BidiSide::Neutral if matches!(signed(c), Some(Signed::Number)) => return figures_in_english(text, at, from),
        BidiSide::Neutral | BidiSide::Home | BidiSide::Joined | BidiSide::Control => false,
    };
    let run = if leads { phrase_at(text, at, Language::English) } else { None };
    run.map_or(RunStart::Nothing { until: at + c.len_utf8() }, RunStart::Run)
}

/// A telephone number in Arabic-Indic digits.
fn telephone_in_english(text: &str, at: usize) -> Option<BidiRun> {
    number_at(text, at).and_then(|first| telephone_at(text, at, first)).and_then(Figures::run)
}

/// Figures keep their order in English; they only must not break.
fn figures_in_english(text: &str, at: usize, from: usize) -> RunStart {
    let end_of_number = number_at(text, at).map_or(at + 1, |number| number.end);
    let start = currency_before(text, at).filter(|start| *start >= from).unwrap_or(at);
    let is_word = text[..start].ends_with(char::is_alphanumeric);
    match figures_at(text, start, Language::English) {
        Some(figures) if !is_word => {
            let until = figures.end.max(at + 1);
            figures.run().map_or(RunStart::Nothing { until }, RunStart::Run)
        }
        _ => RunStart::Nothing { until: text.ceil_char_boundary(end_of_number) },
    }
}
