//! A number in digits with what stands around it: prefixes, magnitudes, ordinal endings, units.

use std::ops::Range;

use super::decimal::Decimal;
use super::numeral;
use super::token::Token;
use super::value::{Figure, FigureValue, FigureWeight};
use super::vocabulary::{Join, Spoken, is_currency, is_unit, short_scale, spoken};

/// The number whose digits stand at `at`.
pub fn read(tokens: &[Token], at: usize) -> Option<Figure> {
    let digits = tokens.get(at)?.digits()?;
    let numeral::Numeral { mut readings, mut parts } = numeral::read(digits);
    let mut weight = before(tokens, at, digits);
    let mut end = at + 1;
    let mut maybe = None;
    if let Some(word) = glued_latin(tokens, end) {
        end += 1;
        match word {
            "st" | "nd" | "rd" | "th" => {}
            _ if short_scale(word).is_some() => maybe = short_scale(word),
            _ if is_unit(word) => {}
            _ if scale_of(word).is_some() => end -= 1,
            // A decade, or a name such as 5G.
            _ => weight = FigureWeight::Offered,
        }
    }
    let mut scale = 0;
    while let Some((power, next)) = scale_at(tokens, end) {
        (scale, end) = (scale + power, next);
    }
    // A row of digits that is no number, as `1,2401,240`, stays what it is.
    let is_number = numbers(&readings).next().is_some();
    if scale > 0 && is_number {
        readings = scaled(&readings, scale);
        parts.clear();
    } else if let Some(power) = maybe.or_else(|| spaced_scale(tokens, end)) {
        // 500m is five hundred metres or half a thousand million.
        readings.extend(scaled(&readings, power));
    }
    if let Some((half, next)) = half(tokens, end, scale) {
        let more: Vec<FigureValue> =
            numbers(&readings).filter_map(|number| number.plus(half)).map(FigureValue::Number).collect();
        (end, readings) = (next, more);
    }
    end +=
        usize::from(tokens.get(end).is_some_and(|token| token.is_glued() && matches!(token.sign(), Some('%' | '٪'))));
    Some(Figure { range: span(tokens, at..end), tokens: at..end, readings, parts, weight, scale })
}

/// The bytes of a row of tokens.
pub fn span(tokens: &[Token], row: Range<usize>) -> Range<usize> {
    let end = row.end.checked_sub(1).and_then(|last| tokens.get(last)).map_or(0, |token| token.range.end);
    tokens.get(row.start).map_or(0, |token| token.range.start).min(end)..end
}

pub fn scaled(readings: &[FigureValue], power: i32) -> Vec<FigureValue> {
    numbers(readings).map(|number| FigureValue::Number(number.scaled(power))).collect()
}

/// Those readings that are numbers.
pub fn numbers(readings: &[FigureValue]) -> impl Iterator<Item = Decimal> {
    readings.iter().filter_map(|value| match value {
        FigureValue::Number(number) => Some(*number),
        _ => None,
    })
}

/// What stands glued before the digits: و and other prefixes count for nothing, money neither; other Latin letters
/// make a name, and so does a word with a hyphen.
fn before(tokens: &[Token], at: usize, digits: &str) -> FigureWeight {
    let glued = |back: usize| at.checked_sub(back).filter(|_| tokens[at + 1 - back].is_glued()).map(|at| &tokens[at]);
    let Some(previous) = glued(1) else { return FigureWeight::Demanded };
    if let Some(word) = previous.word() {
        let is_square = matches!(digits, "2" | "3") && matches!(word, "م" | "كم" | "سم" | "متر");
        let is_name = word.is_ascii() && !is_currency(word);
        return if is_square || is_name { FigureWeight::Offered } else { FigureWeight::Demanded };
    }
    let is_hyphen = matches!(previous.sign(), Some('-' | '‑'));
    match glued(2).and_then(Token::word) {
        Some(word) if is_hyphen && !is_currency(word) => FigureWeight::Offered,
        _ => FigureWeight::Demanded,
    }
}

fn glued_latin(tokens: &[Token], at: usize) -> Option<&str> {
    tokens.get(at).filter(|token| token.is_glued()).and_then(Token::word).filter(|word| word.is_ascii())
}

/// The magnitude word at `at`, also behind a hyphen (`5-million`), and what follows it.
fn scale_at(tokens: &[Token], at: usize) -> Option<(i32, usize)> {
    let is_hyphen = tokens.get(at).is_some_and(|token| token.is_glued() && matches!(token.sign(), Some('-' | '‑')));
    let at = at + usize::from(is_hyphen);
    let word = tokens.get(at).and_then(Token::word)?;
    let sure = ["bn", "mn", "mln"].contains(&word).then(|| short_scale(word)).flatten();
    Some((sure.or_else(|| scale_of(word))?, at + 1))
}

fn scale_of(word: &str) -> Option<i32> {
    match spoken(word)? {
        (Spoken::Scale(power) | Spoken::TwoScale(power) | Spoken::EitherScale(power), Join::Bare) => Some(power),
        _ => None,
    }
}

/// `AED 5 m`, `40 K`: perhaps a magnitude.
fn spaced_scale(tokens: &[Token], at: usize) -> Option<i32> {
    tokens.get(at).and_then(Token::word).and_then(short_scale)
}

/// ونصف, `and a half`, behind a magnitude or a bare number.
fn half(tokens: &[Token], at: usize, scale: i32) -> Option<(Decimal, usize)> {
    let half = Decimal::new(5, -1).scaled(scale);
    let word = |at: usize| tokens.get(at).and_then(Token::word);
    match word(at)? {
        "ونصف" => {
            // ونصف المليون
            let repeats = scale > 0 && word(at + 1).and_then(scale_of) == Some(scale);
            Some((half, at + 1 + usize::from(repeats)))
        }
        "and" if word(at + 1) == Some("a") && word(at + 2) == Some("half") => Some((half, at + 3)),
        _ => None,
    }
}
