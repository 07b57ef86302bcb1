//! Days of the Gregorian calendar in any usual order, and figures of Hijri dates.

use super::decimal::Decimal;
use super::months::{gregorian, is_hijri};
use super::token::Token;
use super::value::{Figure, FigureValue, FigureWeight};
use super::written::span;

/// The date that begins at `at`, in digits or with the name of its month.
pub fn read(tokens: &[Token], at: usize) -> Option<Figure> {
    hijri(tokens, at)
        .or_else(|| in_digits(tokens, at))
        .or_else(|| day_first(tokens, at))
        .or_else(|| month_first(tokens, at))
}

/// A number of the Hijri calendar, by the mark or month behind it, or the word before it.
fn hijri(tokens: &[Token], at: usize) -> Option<Figure> {
    let number = tokens.get(at)?.plain_digits().filter(|digits| digits.len() <= 4)?;
    let word = |at: usize| tokens.get(at).and_then(Token::word);
    let is_marked = |at: usize| matches!(word(at), Some("ه" | "هجري" | "هجريه" | "ah"));
    let is_year = |at: usize| year(tokens, at).is_some_and(|year| (1300..=1500).contains(&year));
    let end = if is_marked(at + 1) {
        at + 2
    } else if word(at + 1).is_some_and(is_hijri) && number.len() <= 2 {
        let end = (at + 2..at + 6).find(|end| is_year(*end)).map_or(at + 2, |year| year + 1);
        if is_marked(end) { end + 1 } else { end }
    } else {
        let named = at.checked_sub(1).and_then(word).is_some_and(|word| {
            matches!(word, "عام" | "العام" | "سنه" | "السنه" | "لعام" | "للعام" | "لسنه" | "hijri")
        });
        (named && is_year(at)).then_some(at + 1)?
    };
    let last = (at..end).rev().find_map(|at| tokens[at].plain_digits()).unwrap_or(number);
    Some(figure(tokens, at..end, vec![FigureValue::Hijri(Decimal::parse(last, "")?)], Vec::new()))
}

/// `15/12/2023`, `2023-12-15`, `15.12.2023`.
fn in_digits(tokens: &[Token], at: usize) -> Option<Figure> {
    let (parts, end) = three(tokens, at)?;
    let numbers: Vec<u32> = parts.iter().filter_map(|part| part.parse().ok()).collect();
    let ([first, middle, last], [one, two, three]) = (&parts[..], &numbers[..]) else { return None };
    let (year, orders) = match (first.len(), middle.len(), last.len()) {
        (4, ..=2, ..=2) => (*one, vec![(*two, *three)]),
        (..=2, ..=2, 4) => (*three, vec![(*two, *one), (*one, *two)]),
        (..=2, ..=2, 2) => (2000 + *three, vec![(*two, *one), (*one, *two)]),
        _ => return None,
    };
    if (1300..=1500).contains(&year) {
        return Some(figure(tokens, at..end, vec![FigureValue::Hijri(Decimal::whole(year))], Vec::new()));
    }
    let day = |(month, day): (u32, u32)| {
        let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        is_day(month, day).then(|| Some(FigureValue::Day(Some(i16::try_from(year).ok()?), month, day)))?
    };
    let readings: Vec<FigureValue> = orders.into_iter().filter_map(day).collect();
    let is_date = !readings.is_empty() && (1000..3000).contains(&year);
    is_date.then(|| figure(tokens, at..end, readings, Vec::new()))
}

/// Three numbers with the same stroke, hyphen or point between them.
fn three(tokens: &[Token], at: usize) -> Option<(Vec<&str>, usize)> {
    let digits = tokens.get(at)?.digits()?;
    if digits.matches('.').count() == 2 {
        return Some((digits.split('.').collect(), at + 1));
    }
    let mut parts = vec![tokens.get(at)?.plain_digits()?];
    let stroke = tokens.get(at + 1)?.sign().filter(|sign| matches!(sign, '/' | '-'))?;
    for at in [at + 1, at + 3] {
        let (sign, part) = (tokens.get(at)?, tokens.get(at + 1)?);
        let fits = sign.is_glued() && sign.sign() == Some(stroke) && part.is_glued();
        parts.push(part.plain_digits().filter(|_| fits)?);
    }
    Some((parts, at + 5))
}

/// `15 December 2023`, `the 15th of December`, ١٥ من ديسمبر 2023.
fn day_first(tokens: &[Token], at: usize) -> Option<Figure> {
    let (day, end) = day(tokens, at)?;
    let value = behind_day(tokens, end, day)?;
    Some(figure(tokens, at..value.1, vec![value.0], strict(tokens, at, value.1)))
}

/// The month behind a day, and what follows it.
pub fn behind_day(tokens: &[Token], at: usize, day: u8) -> Option<(FigureValue, usize)> {
    let links = matches!(tokens.get(at).and_then(Token::word), Some("من" | "of" | "شهر"));
    let (month, length) = gregorian(tokens, at + usize::from(links))?;
    let end = at + usize::from(links) + length;
    let (year, end) = year_behind(tokens, end);
    is_day(month, day).then_some((FigureValue::Day(year, month, day), end))
}

/// `December 15, 2023`.
fn month_first(tokens: &[Token], at: usize) -> Option<Figure> {
    let (month, length) = gregorian(tokens, at)?;
    let (day, end) = day(tokens, at + length)?;
    // `September 10:30` and `May 12%` are no days.
    if tokens.get(end).is_some_and(|token| token.is_glued() && matches!(token.sign(), Some(':' | '%' | '٪' | '/'))) {
        return None;
    }
    let number = at + length;
    let (year, end) = year_behind(tokens, end);
    is_day(month, day)
        .then(|| figure(tokens, at..end, vec![FigureValue::Day(year, month, day)], strict(tokens, number, end)))
}

/// A day of a month in digits, with its ordinal ending.
fn day(tokens: &[Token], at: usize) -> Option<(u8, usize)> {
    let day = tokens.get(at)?.plain_digits().filter(|digits| digits.len() <= 2)?.parse().ok()?;
    let ending = tokens.get(at + 1).filter(|token| token.is_glued()).and_then(Token::word);
    let is_ordinal = matches!(ending, Some("st" | "nd" | "rd" | "th"));
    (1..=31).contains(&day).then_some((day, at + 1 + usize::from(is_ordinal)))
}

/// The year behind a month or day, past a comma or the word for year.
fn year_behind(tokens: &[Token], at: usize) -> (Option<i16>, usize) {
    let skips = tokens.get(at).is_some_and(|token| {
        matches!(token.sign(), Some(',' | '،'))
            || matches!(token.word(), Some("من" | "عام" | "العام" | "سنه" | "لعام" | "of"))
    });
    let from = at + usize::from(skips);
    match year(tokens, from) {
        Some(year @ 1600..=2999) => (Some(year), from + 1),
        _ => (None, at),
    }
}

fn year(tokens: &[Token], at: usize) -> Option<i16> {
    tokens.get(at)?.plain_digits().filter(|digits| digits.len() == 4)?.parse().ok()
}

/// The numbers of a date taken one by one.
fn strict(tokens: &[Token], from: usize, to: usize) -> Vec<FigureValue> {
    let digits = tokens[from..to.min(tokens.len())].iter().filter_map(Token::plain_digits);
    digits.filter_map(|digits| Decimal::parse(digits, "")).map(FigureValue::Number).collect()
}

fn is_day(month: u8, day: u8) -> bool {
    (1..=12).contains(&month) && (1..=31).contains(&day)
}

fn figure(
    tokens: &[Token],
    row: std::ops::Range<usize>,
    readings: Vec<FigureValue>,
    parts: Vec<FigureValue>,
) -> Figure {
    let range = span(tokens, row.clone());
    Figure { range, tokens: row, readings, parts, weight: FigureWeight::Demanded, scale: 0 }
}
