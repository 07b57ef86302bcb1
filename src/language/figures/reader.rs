//! All figures of a text, from its first word to its last.

use super::token::{Token, TokenPiece, tokens};
use super::value::{Figure, FigureValue, FigureWeight};
use super::written::span;
use super::{calendar, clock, neighbours, numeral, spelled, written};

/// The figures of a passage, in order.
pub fn figures(text: &str) -> Vec<Figure> {
    let tokens = tokens(text);
    let mut figures = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let found = at_token(&tokens, at).map(|figure| quiet_where_no_figure(&tokens, at, figure));
        at = found.as_ref().map_or(at, |figure| figure.tokens.end - 1) + 1;
        figures.extend(found);
    }
    neighbours::settle(&tokens, figures)
}

fn at_token(tokens: &[Token], at: usize) -> Option<Figure> {
    match &tokens[at].piece {
        TokenPiece::Digits(_) => {
            calendar::read(tokens, at).or_else(|| clock::read(tokens, at)).or_else(|| written::read(tokens, at))
        }
        TokenPiece::Word(_) => calendar::read(tokens, at).or_else(|| in_words(tokens, at)),
        TokenPiece::Sign('+') => telephone(tokens, at),
        TokenPiece::Sign(_) => None,
    }
}

/// A number in words; with a month behind it, a day.
fn in_words(tokens: &[Token], at: usize) -> Option<Figure> {
    let mut figure = spelled::read(tokens, at)?;
    let day = figure.count().and_then(|day| u8::try_from(day).ok());
    if let Some((day, end)) = day.and_then(|day| calendar::behind_day(tokens, figure.tokens.end, day)) {
        figure.readings = vec![day];
        figure.tokens.end = end;
        figure.range = span(tokens, figure.tokens.clone());
    }
    Some(figure)
}

/// `+971 4 555 0100`: seven to fifteen digits behind a plus (ITU-T E.164).
fn telephone(tokens: &[Token], at: usize) -> Option<Figure> {
    let mut groups: Vec<&str> = Vec::new();
    let (mut digits, mut end) = (0, at + 1);
    for (next, token) in tokens.iter().enumerate().skip(at + 1) {
        match &token.piece {
            TokenPiece::Digits(group) if next > at + 1 || token.is_glued() => {
                let parts = group.split(|c: char| !c.is_ascii_digit());
                digits += parts.clone().map(str::len).sum::<usize>();
                if digits > 15 {
                    break;
                }
                groups.extend(parts);
                end = next + 1;
            }
            TokenPiece::Sign('-' | '(' | ')') => {}
            _ => break,
        }
    }
    let parts = groups.iter().flat_map(|group| numeral::read(group).readings).collect();
    let digits = groups.concat();
    (digits.len() >= 7).then(|| Figure {
        range: span(tokens, at..end),
        tokens: at..end,
        readings: vec![FigureValue::Code(digits.into())],
        parts,
        weight: FigureWeight::Demanded,
        scale: 0,
    })
}

/// What looks like a figure and is a manner of speaking, or the offset of a time zone.
fn quiet_where_no_figure(tokens: &[Token], at: usize, mut figure: Figure) -> Figure {
    let zone = at.checked_sub(2).and_then(|at| tokens[at].word());
    let is_offset = matches!(zone, Some("utc" | "gmt" | "غرينتش"));
    let digits = |at: usize| tokens.get(at).and_then(Token::digits);
    let round_the_clock = |at: usize| digits(at) == Some("24") && digits(at + 2) == Some("7");
    let is_phrase = round_the_clock(at) || at.checked_sub(2).is_some_and(round_the_clock);
    if is_offset && matches!(tokens[at - 1].sign(), Some('+' | '-' | '−')) || is_phrase {
        figure.weight = FigureWeight::Offered;
    }
    figure
}
