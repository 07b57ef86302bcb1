//! Figures: a number with its signs and its unit, an amount, a coordinate, a range, a telephone number, as one run.
//!
//! After an Arabic letter a European digit counts as an Arabic one (UAX #9, W2), so that `%`, `+` and `-` come loose from it (W5
//! and W4 join them to European numbers only) and groups with spaces between them change places; and at the head of a line the
//! same figures stand the other way round. So the order is ours, in Arabic as in English, wherever the figures stand:
//!
//! - A number with its signs and unit, a date, a code and a telephone number are read from left to right.
//! - A range is read as its sentence is: in Arabic from right to left, each of its ends from left to right (W3C, Arabic & Persian
//!   Layout Requirements). It is a range however it was typed: with a hyphen or a dash, with spaces or none, in either digits. One
//!   unit in Latin letters for both ends makes a measure of it: "35-40 km/h".
//! - Numbers in Arabic-Indic digits are left to the algorithm: their signs are read from right to left (CLDR `ar`,
//!   `numbers/symbols-numberSystem-arab`). Only a telephone number runs from left to right in them too.
//! - A number and the word behind it do not part at the end of a line.
//!
//! A bare number, with its decimal and group separators, is safe (W4) and is no run.

use super::counted::end_of_counted;
use super::letters::is_single_space;
use super::number::{SignKind, TypedNumber, is_dash, is_digit, number_at};
use super::run::{BidiRun, Isolation, may_break};
use super::spans::{is_range, is_school_year, is_years};
use super::telephone::{groups, is_called, lettered_end, telephone_end};
use super::units::{Unit, UnitScript, behind_currency, behind_sign, end_before_degrees, is_scale, money_at, unit_at};
use crate::model::language::Language;

/// Figures that begin at a place.
pub(super) struct Figures {
    pub start: usize,
    pub end: usize,
    /// Whether they need a run of their own.
    pub need: RunNeed,
    /// Whether Latin letters are in them.
    pub letters: FigureLetters,
    isolation: Isolation,
    inner: Vec<(usize, usize)>,
    /// Where the word ends that does not part from them.
    word_end: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum RunNeed {
    Run,
    Nothing,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum FigureLetters {
    Latin,
    /// They are dialled, and begin no phrase.
    Dialled,
    None,
}

impl Figures {
    /// The run that they need, if any.
    pub fn run(self) -> Option<BidiRun> {
        let isolation = (self.need == RunNeed::Run).then_some(self.isolation);
        (isolation.is_some() || self.word_end > self.end).then_some(BidiRun {
            start: self.start,
            end: self.end,
            isolation,
            inner: self.inner,
            word_end: self.word_end,
        })
    }

    /// With the word that these figures count.
    fn counting(self, text: &str, base: Language) -> Self {
        Self { word_end: end_of_counted(text, self.start, self.end, base).unwrap_or(self.end), ..self }
    }
}

/// A number with what belongs to it before and behind.
#[derive(Clone, Copy)]
struct Measure {
    start: usize,
    /// Where the number itself begins: behind the code of a currency, or behind a percent sign that was typed first.
    head: usize,
    end: usize,
    number: TypedNumber,
    unit: Option<Unit>,
    letters: FigureLetters,
}

impl Measure {
    /// Without what is read from right to left around it.
    fn inner(&self, text: &str) -> Option<(usize, usize)> {
        let percent = text[self.start..self.head].starts_with(['%', '٪']);
        let inner =
            (if percent { self.head } else { self.start }, if self.is_arabic() { self.number.end } else { self.end });
        let is_read_on = self.number.latin_digits == 0 && self.letters == FigureLetters::None;
        (!is_read_on || text[inner.0..inner.1].contains('/')).then_some(inner)
    }

    fn is_arabic(&self) -> bool {
        self.unit.is_some_and(|unit| unit.script == UnitScript::Arabic)
    }

    fn is_mirrored(&self, text: &str) -> bool {
        self.is_arabic() || text[self.start..self.head].starts_with(['%', '٪'])
    }
}

/// What begins at a digit, at a sign before one, or at the code of a currency.
pub(super) fn figures_at(text: &str, start: usize, base: Language) -> Option<Figures> {
    let first = measure_at(text, start, base)?;
    let left_to_right = |end, letters| Figures {
        start,
        end,
        need: if base == Language::Arabic || may_break(&text[start..end]) { RunNeed::Run } else { RunNeed::Nothing },
        letters,
        isolation: Isolation::FiguresLeftToRight,
        inner: Vec::new(),
        word_end: end,
    };
    if let Some(end) = lettered_end(text, start) {
        return Some(left_to_right(end, FigureLetters::Dialled));
    }
    if first.head == start
        && let Some(telephone) = telephone_at(text, start, first.number)
    {
        return Some(telephone);
    }
    if let Some(end) = coordinates_end(text, &first, base) {
        return Some(left_to_right(end, first.letters));
    }
    if let Some(last) = product_at(text, &first, base) {
        let figures = left_to_right(last.end, first.letters);
        return Some(match last.is_arabic() {
            true => {
                Figures { isolation: Isolation::FiguresRightToLeft, inner: vec![(start, last.number.end)], ..figures }
            }
            false => figures,
        });
    }
    if let Some(parts) = range_at(text, &first, base) {
        let end = parts.last().map_or(first.end, |part| part.end);
        let has_latin = parts.iter().any(|part| part.letters == FigureLetters::Latin);
        let letters = if has_latin { FigureLetters::Latin } else { FigureLetters::None };
        let figures = left_to_right(end, letters).counting(text, base);
        let stays = base == Language::English || shares_letters(text, &parts);
        return Some(if stays { figures } else { in_turn(text, &parts, figures) });
    }
    let figures = left_to_right(first.end, first.letters);
    let is_code = |c| is_dash(c) || c == '/';
    let codes = text[first.head..first.number.end].contains(is_code);
    let figures = if codes { figures } else { figures.counting(text, base) };
    Some(match base {
        Language::English => figures,
        Language::Arabic => in_arabic(text, &first, figures),
    })
}

/// A telephone number. Its groups in Arabic-Indic digits are numbers that stand from right to left (UAX #9, N1), whatever the
/// direction around them.
pub(super) fn telephone_at(text: &str, start: usize, first: TypedNumber) -> Option<Figures> {
    let end = telephone_end(text, start, first)?;
    let inner = if first.latin_digits == 0 { groups(text, start, end) } else { Some(Vec::new()) };
    let isolation = inner.as_ref().map_or(Isolation::FiguresRightToLeft, |_| Isolation::FiguresLeftToRight);
    let (need, inner) = (RunNeed::Run, inner.unwrap_or_default());
    Some(Figures { start, end, need, letters: FigureLetters::None, isolation, inner, word_end: end })
}

/// Whether the ends of a range have one unit in Latin letters between them: "35-40 km/h", "AED 5-7".
fn shares_letters(text: &str, parts: &[Measure]) -> bool {
    let letters = |part: &Measure| {
        let has_code = text[part.start..part.head].starts_with(|c: char| c.is_ascii_alphabetic());
        (has_code, part.unit.is_some_and(|unit| unit.script == UnitScript::Latin))
    };
    matches!(parts, [left, right] if letters(left) != letters(right))
}

/// The ends of a range in Arabic text, from right to left.
fn in_turn(text: &str, parts: &[Measure], figures: Figures) -> Figures {
    let inner = parts.iter().filter_map(|part| part.inner(text)).collect();
    Figures { isolation: Isolation::FiguresRightToLeft, inner, ..figures }
}

/// One number in Arabic text.
fn in_arabic(text: &str, measure: &Measure, figures: Figures) -> Figures {
    let has_latin = measure.number.latin_digits > 0 || measure.letters == FigureLetters::Latin;
    if measure.is_mirrored(text) {
        let is_loose = measure.number.signs == SignKind::Loose || measure.head > measure.start;
        let inner = measure.inner(text).filter(|_| is_loose).into_iter().collect();
        return Figures { isolation: Isolation::FiguresRightToLeft, inner, ..figures };
    }
    if has_latin {
        let is_loose =
            measure.number.signs == SignKind::Loose || measure.unit.is_some() || measure.head > measure.start;
        return Figures { need: if is_loose { RunNeed::Run } else { RunNeed::Nothing }, ..figures };
    }
    let own = &text[measure.start..measure.end];
    let need = if measure.unit.is_some() && may_break(own) { RunNeed::Run } else { RunNeed::Nothing };
    Figures { need, isolation: Isolation::FiguresRightToLeft, ..figures }
}

fn measure_at(text: &str, start: usize, base: Language) -> Option<Measure> {
    let behind_percent = match base {
        Language::Arabic => text[start..].strip_prefix(['%', '٪']).map(|rest| text.len() - rest.len()),
        Language::English => None,
    };
    let (head, letters) = match (behind_currency(text, start), behind_percent.or_else(|| behind_sign(text, start))) {
        (Some(head), _) => (head, FigureLetters::Latin),
        (None, Some(head)) => (head, FigureLetters::None),
        (None, None) => (start, FigureLetters::None),
    };
    let mut number = number_at(text, head)?;
    if base == Language::Arabic {
        number.end = end_before_degrees(text, number.end).unwrap_or(number.end);
    }
    let mut measure = Measure { start, head, end: number.end, number, unit: None, letters };
    if behind_percent.is_some() {
        return Some(measure);
    }
    if let Some(unit) = unit_at(text, number.end, base) {
        measure.unit = Some(unit);
        measure.end = unit.end;
        if unit.script == UnitScript::Latin {
            measure.letters = FigureLetters::Latin;
        }
        if let Some(money) = money_at(text, unit.end).filter(|_| is_scale(&text[number.end..unit.end])) {
            measure.end = money.end;
        }
    }
    Some(measure)
}

/// "25.2048° N, 55.2708° E"
fn coordinates_end(text: &str, first: &Measure, base: Language) -> Option<usize> {
    let is_side = |measure: &Measure| {
        text[measure.start..measure.number.end].contains('°') && text[..measure.end].ends_with(['N', 'S', 'E', 'W'])
    };
    let rest = text[first.end..].trim_start_matches([',', '،', ';']).trim_start_matches(is_single_space);
    let next = measure_at(text, text.len() - rest.len(), base).filter(|next| is_side(first) && is_side(next))?;
    Some(next.end)
}

/// The last factor of "10 × 15 cm". Factors with Arabic units of their own, "50 سم × 70 سم", are figures one by one.
fn product_at(text: &str, first: &Measure, base: Language) -> Option<Measure> {
    let factor = |before: &Measure| {
        let rest = text[before.end..].strip_prefix(is_single_space).filter(|_| !before.is_arabic())?;
        let times = rest.strip_prefix(['×', 'x'])?.strip_prefix(is_single_space)?;
        measure_at(text, text.len() - times.len(), base)
    };
    let second = factor(first)?;
    factor(&second).or(Some(second))
}

/// The parts of a range.
fn range_at(text: &str, first: &Measure, base: Language) -> Option<Vec<Measure>> {
    let number = first.number;
    let own = &text[first.head..number.end];
    if number.dashes > 1 || is_school_year(own) {
        return parts_of(text, first, own, base).filter(|_| is_years(own) || is_school_year(own));
    }
    let (left, right) = if number.dashes == 1 {
        (cut(first, number.dash, text)?, behind_dash(text, number.dash)?)
    } else {
        (*first, behind_dash(text, first.end)?)
    };
    let right = measure_at(text, right, base).filter(|right| right.number.dashes == 0)?;
    let ends = (&text[left.head..left.number.end], &text[right.head..right.number.end]);
    let has_unit = left.unit.is_some() || right.unit.is_some() || left.head > left.start;
    (is_range(ends.0, ends.1) && (has_unit || !is_called(text, first.start))).then(|| vec![left, right])
}

/// The same number, ended before its dash.
fn cut(measure: &Measure, end: usize, text: &str) -> Option<Measure> {
    let number = number_at(&text[..end], measure.head)?;
    Some(Measure { end: number.end, number, unit: None, ..*measure })
}

/// Where the second end of a range may begin: behind a dash, with a space on both sides of it or on none.
fn behind_dash(text: &str, end: usize) -> Option<usize> {
    let rest = &text[end..];
    let spaced = rest.strip_prefix(is_single_space);
    let behind = spaced.unwrap_or(rest).strip_prefix(is_dash)?;
    let behind = match spaced {
        Some(_) => behind.strip_prefix(is_single_space)?,
        None => behind,
    };
    let is_figure =
        |c: char| is_digit(c) || matches!(c, '-' | '−' | '+' | '$' | '€' | '£' | '%' | '٪') || c.is_ascii_uppercase();
    behind.starts_with(is_figure).then_some(text.len() - behind.len())
}

/// Years in a row.
fn parts_of(text: &str, first: &Measure, own: &str, base: Language) -> Option<Vec<Measure>> {
    let mut from = first.head;
    own.split(|c| is_dash(c) || c == '/')
        .map(|part| {
            let end = from + part.len();
            let number = number_at(&text[..end], from)?;
            let start = from;
            from = end + text[end..].chars().next().map_or(0, char::len_utf8);
            let measure = Measure { start, head: start, end, number, unit: None, letters: FigureLetters::None };
            Some(if end == first.number.end { measure_at(text, start, base)? } else { measure })
        })
        .collect()
}
