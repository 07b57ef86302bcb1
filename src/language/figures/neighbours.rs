//! Figures that share a magnitude or a month with the next one, or make one number with it.

use super::decimal::Decimal;
use super::token::Token;
use super::value::{Figure, FigureValue, FigureWeight};
use super::vocabulary::is_currency;
use super::written::{numbers, scaled};

/// Lets neighbours lend each other what was said once for both, then joins what is one number.
pub fn settle(tokens: &[Token], mut figures: Vec<Figure>) -> Vec<Figure> {
    for at in (1..figures.len()).rev() {
        let (head, tail) = figures.split_at_mut(at);
        if let (Some(first), Some(second)) = (head.last_mut(), tail.first_mut())
            && is_range(&tokens[first.tokens.end..second.tokens.start])
        {
            lend(first, second);
        }
    }
    for at in 1..figures.len() {
        let (head, tail) = figures.split_at_mut(at);
        if let (Some(first), Some(second)) = (head.last(), tail.first_mut())
            && is_range(&tokens[first.tokens.end..second.tokens.start])
        {
            lend_on(first, second);
        }
    }
    let mut settled: Vec<Figure> = Vec::with_capacity(figures.len());
    for figure in figures {
        match settled.last().and_then(|last| sum(tokens, last, &figure)) {
            Some(joined) => {
                settled.pop();
                settled.push(joined);
            }
            None => settled.push(figure),
        }
    }
    settled
}

/// Whether only a dash, a comma or a word such as و, to, إلى stands between two figures.
fn is_range(between: &[Token]) -> bool {
    let joins = |token: &&Token| match token.word() {
        Some(word) => {
            matches!(word, "to" | "and" | "or" | "until" | "till" | "through" | "و" | "او" | "الي" | "حتي" | "لغايه")
        }
        None => matches!(token.sign(), Some('-' | '–' | '—' | '‑' | '/' | ',' | '،')),
    };
    let is_money =
        |token: &&Token| token.word().is_some_and(is_currency) || matches!(token.sign(), Some('$' | '€' | '£'));
    let words: Vec<&Token> = between.iter().take(5).filter(|token| !is_money(token)).collect();
    (1..=2).contains(&words.len()) && words.iter().all(joins)
}

/// `5 to 7 million`, `23 and 24 September`, `10–11 am`: what the second says counts for the first.
fn lend(first: &mut Figure, second: &Figure) {
    if second.scale >= 3 && first.scale == 0 {
        first.readings.extend(scaled(&first.readings, second.scale));
    }
    let Some(count) = first.count() else { return };
    let days: Vec<FigureValue> = second.readings.iter().filter_map(|value| sibling(value, count)).collect();
    if matches!(second.readings.first(), Some(FigureValue::Hijri(_))) {
        first.readings = vec![FigureValue::Hijri(Decimal::whole(count))];
    }
    first.readings.extend(days);
}

/// `September 23–24`, `2023–24`: what the first says counts for the second.
fn lend_on(first: &Figure, second: &mut Figure) {
    let Some(count) = second.count() else { return };
    if let Some(FigureValue::Day(..)) = first.readings.first() {
        second.readings.extend(first.readings.iter().filter_map(|value| sibling(value, count)));
    }
    let next = first.count().filter(|year| (1900..2100).contains(year)).map(|year| year + 1);
    if let Some(year) = next.filter(|year| year % 100 == count) {
        second.readings.push(FigureValue::Number(Decimal::whole(year)));
    }
}

/// Another day of the same month, or another hour of the same half of the day.
fn sibling(value: &FigureValue, count: u32) -> Option<FigureValue> {
    match value {
        FigureValue::Day(year, month, _) => {
            Some(FigureValue::Day(*year, *month, u8::try_from(count).ok().filter(|day| (1..=31).contains(day))?))
        }
        FigureValue::Time(minutes) if (1..=12).contains(&count) => {
            let hour = u16::try_from(count).ok()? % 12;
            Some(FigureValue::Time((hour + if *minutes >= 720 { 12 } else { 0 }) * 60))
        }
        _ => None,
    }
}

/// `3 مليارات و450 مليون` is one number, if both languages have it so; otherwise its parts are two.
fn sum(tokens: &[Token], first: &Figure, second: &Figure) -> Option<Figure> {
    let between = tokens.get(first.tokens.end..second.tokens.start)?;
    let is_joined = match between {
        [] => true,
        [word] => matches!(word.word(), Some("و" | "and")),
        _ => false,
    };
    let low = second.number()?;
    if !is_joined || first.number().is_none() || first.scale < 3 || !low.is_below_power(first.scale) {
        return None;
    }
    let is_demanded = [first, second].iter().any(|figure| figure.weight == FigureWeight::Demanded);
    Some(Figure {
        range: first.range.start..second.range.end,
        tokens: first.tokens.start..second.tokens.end,
        readings: numbers(&first.readings).filter_map(|high| high.plus(low)).map(FigureValue::Number).collect(),
        parts: vec![first.readings.first()?.clone(), second.readings.first()?.clone()],
        weight: if is_demanded { FigureWeight::Demanded } else { FigureWeight::Offered },
        scale: second.scale,
    })
}
