//! Times of day: 10:30, 2.30 pm, الساعة 10 صباحًا.

use super::token::Token;
use super::value::{Figure, FigureValue, FigureWeight};
use super::written::span;

/// Which half of the day a word names.
#[derive(Clone, Copy)]
enum DayHalf {
    Morning,
    Afternoon,
    /// Around noon: 12 and 1 ظهرًا are of the afternoon, 11 is not.
    Noon,
    /// Before midnight or after it.
    Night,
    Unsaid,
}

/// The time whose digits stand at `at`.
pub fn read(tokens: &[Token], at: usize) -> Option<Figure> {
    let (hour, minute, end) = with_colon(tokens, at).or_else(|| with_point(tokens, at))?;
    let (half, end) = half_at(tokens, end, ClockLetters::Count).unwrap_or((DayHalf::Unsaid, end));
    figure(tokens, at..end, hour, minute, half)
}

fn figure(tokens: &[Token], row: std::ops::Range<usize>, hour: u16, minute: u16, half: DayHalf) -> Option<Figure> {
    if hour > 24 || minute > 59 {
        return None;
    }
    let (early, late) = (hour % 12, hour % 12 + 12);
    let hours = match half {
        _ if hour > 12 => vec![hour % 24],
        DayHalf::Morning => vec![early],
        DayHalf::Afternoon => vec![late],
        DayHalf::Noon if hour == 12 || hour <= 4 => vec![late],
        DayHalf::Noon => vec![early],
        DayHalf::Night | DayHalf::Unsaid => vec![early, late],
    };
    let readings = hours.into_iter().map(|hour| FigureValue::Time(hour * 60 + minute)).collect();
    let range = span(tokens, row.clone());
    Some(Figure { range, tokens: row, readings, parts: Vec::new(), weight: FigureWeight::Demanded, scale: 0 })
}

/// `9:05`, `09:05:30`.
fn with_colon(tokens: &[Token], at: usize) -> Option<(u16, u16, usize)> {
    let part = |at: usize| {
        let colon = tokens.get(at).filter(|token| token.is_glued() && token.sign() == Some(':'));
        let minute = tokens.get(at + 1).filter(|token| token.is_glued())?.plain_digits()?;
        colon.filter(|_| minute.len() == 2).and_then(|_| minute.parse().ok())
    };
    let hour = tokens.get(at)?.plain_digits().filter(|digits| digits.len() <= 2)?.parse().ok()?;
    let minute: u16 = part(at + 1)?;
    let has_seconds = part(at + 3).is_some();
    Some((hour, minute, if has_seconds { at + 5 } else { at + 3 }))
}

/// `10.30 am`, `10 صباحًا`: only the half of the day tells that it is a time.
fn with_point(tokens: &[Token], at: usize) -> Option<(u16, u16, usize)> {
    half_at(tokens, at + 1, ClockLetters::Ignored)?;
    let digits = tokens.get(at)?.digits()?;
    let (hour, minute) = digits.split_once('.').unwrap_or((digits, "00"));
    let is_time = hour.len() <= 2 && minute.len() == 2;
    let (hour, minute) = is_time.then(|| Some((hour.parse::<u16>().ok()?, minute.parse::<u16>().ok()?)))??;
    (hour <= 24 && minute < 60).then_some((hour, minute, at + 1))
}

/// Whether ص and م alone are halves of the day: behind a bare number م is a metre, or the year's era.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ClockLetters {
    Count,
    Ignored,
}

fn half_at(tokens: &[Token], at: usize, letters: ClockLetters) -> Option<(DayHalf, usize)> {
    let word = |at: usize| tokens.get(at).and_then(Token::word);
    let point = |at: usize| tokens.get(at).is_some_and(|token| token.is_glued() && token.sign() == Some('.'));
    let half = match word(at)? {
        "am" | "صباحا" | "فجرا" => DayHalf::Morning,
        "pm" | "مسا" | "عصرا" => DayHalf::Afternoon,
        "ظهرا" => DayHalf::Noon,
        "ليلا" => DayHalf::Night,
        "ص" if letters == ClockLetters::Count => DayHalf::Morning,
        "م" if letters == ClockLetters::Count => DayHalf::Afternoon,
        "بعد" if word(at + 1) == Some("الظهر") => return Some((DayHalf::Afternoon, at + 2)),
        "قبل" if word(at + 1) == Some("الظهر") => return Some((DayHalf::Morning, at + 2)),
        half @ ("a" | "p") if point(at + 1) && word(at + 2) == Some("m") => {
            let half = if half == "a" { DayHalf::Morning } else { DayHalf::Afternoon };
            return Some((half, at + 3));
        }
        _ => return None,
    };
    Some((half, at + 1))
}
