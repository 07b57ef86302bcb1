//! A text as words, numbers and signs.

use std::ops::Range;

use crate::language::folding::{bare, folded, is_arabic, is_invisible, is_mark};
use crate::source::steps;

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Token {
    pub range: Range<usize>,
    pub piece: TokenPiece,
    pub gap: Gap,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum TokenPiece {
    /// Digits as ASCII, with the separators that were typed between them.
    Digits(String),
    /// A folded word in letters of one script.
    Word(String),
    Sign(char),
}

/// What stands between a token and the one before it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Gap {
    Glued,
    Space,
}

impl Token {
    pub fn word(&self) -> Option<&str> {
        match &self.piece {
            TokenPiece::Word(word) => Some(word),
            _ => None,
        }
    }

    pub fn digits(&self) -> Option<&str> {
        match &self.piece {
            TokenPiece::Digits(digits) => Some(digits),
            _ => None,
        }
    }

    /// Digits without any separator.
    pub fn plain_digits(&self) -> Option<&str> {
        self.digits().filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
    }

    pub fn sign(&self) -> Option<char> {
        match self.piece {
            TokenPiece::Sign(sign) => Some(sign),
            _ => None,
        }
    }

    pub fn is_glued(&self) -> bool {
        self.gap == Gap::Glued
    }
}

/// The tokens of a text. Addresses of the web and of mail are left out: their figures are nobody's.
pub fn tokens(text: &str) -> Vec<Token> {
    steps::took(text.len());
    let mut tokens = Vec::new();
    let mut chunk_start = None;
    for (at, c) in text.char_indices() {
        if !c.is_whitespace() || holds_group(text, at, c) {
            chunk_start.get_or_insert(at);
        } else if let Some(start) = chunk_start.take() {
            chunk(text, start..at, &mut tokens);
        }
    }
    if let Some(start) = chunk_start {
        chunk(text, start..text.len(), &mut tokens);
    }
    tokens
}

/// What stands between two spaces.
fn chunk(text: &str, range: Range<usize>, tokens: &mut Vec<Token>) {
    let part = &text[range.clone()];
    if is_address(part) {
        tokens.push(Token { range, piece: TokenPiece::Sign('@'), gap: Gap::Space });
        return;
    }
    let mut gap = Gap::Space;
    let mut at = range.start;
    while let Some(c) = text[at..range.end].chars().next() {
        let end = if is_invisible(c) {
            at += c.len_utf8();
            continue;
        } else if digit(c).is_some() {
            digits_end(text, at..range.end)
        } else if is_letter(c) {
            word_end(text, at..range.end, c)
        } else {
            at + c.len_utf8()
        };
        let typed = &text[at..end];
        let piece = match c {
            _ if digit(c).is_some() => TokenPiece::Digits(typed.chars().map(|c| digit(c).unwrap_or(c)).collect()),
            _ if is_letter(c) => TokenPiece::Word(folded(&bare(typed))),
            _ => TokenPiece::Sign(c),
        };
        tokens.push(Token { range: at..end, piece, gap });
        (at, gap) = (end, Gap::Glued);
    }
}

/// `https://…`, `press@example.gov`, `data.example.gov/2023`.
fn is_address(part: &str) -> bool {
    let named = |label: &str| label.len() > 1 && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let has_host = || {
        part.split(['/', '(', ')', '<', '>', '،', ',']).any(|host| {
            let mut labels = host.trim_end_matches('.').split('.').rev();
            let top = labels.next().unwrap_or_default();
            top.len() > 1
                && top.bytes().all(|b| b.is_ascii_alphabetic())
                && labels.next().is_some_and(|label| named(label) && label.bytes().any(|b| b.is_ascii_alphabetic()))
        })
    };
    part.contains("://") || part.contains('@') || (part.contains('.') && has_host())
}

/// The digits of one number and the separators inside it. What only looks like one falls apart when it is read.
fn digits_end(text: &str, range: Range<usize>) -> usize {
    let mut end = range.start;
    let mut rest = text[range.clone()].char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let at = range.start + at;
        let follows = rest.peek().is_some_and(|(_, next)| digit(*next).is_some());
        let joins = follows
            && match c {
                '.' | ',' | '٬' | '٫' | '،' => true,
                '\'' | '’' => has_three(text, at + c.len_utf8()),
                _ => holds_group(text, at, c),
            };
        if digit(c).is_none() && !joins {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}

/// Whether a space stands inside a number, as in 1 240 000: one to three digits before it, exactly three behind.
fn holds_group(text: &str, at: usize, c: char) -> bool {
    if !matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}') || !has_three(text, at + c.len_utf8()) {
        return false;
    }
    let before = text[..at].chars().rev().take(4).take_while(|c| digit(*c).is_some()).count();
    (1..=3).contains(&before)
}

/// Exactly three digits stand here.
fn has_three(text: &str, at: usize) -> bool {
    text[at..].chars().take(4).take_while(|c| digit(*c).is_some()).count() == 3
}

fn word_end(text: &str, range: Range<usize>, first: char) -> usize {
    let same = |c: char| is_letter(c) && is_arabic(c) == is_arabic(first) || is_mark(c);
    let rest = &text[range.clone()];
    rest.char_indices().find(|(_, c)| !same(*c)).map_or(range.end, |(at, _)| range.start + at)
}

fn is_letter(c: char) -> bool {
    (c.is_alphabetic() || is_mark(c)) && digit(c).is_none()
}

/// A decimal digit of Latin, Arabic-Indic or Eastern Arabic-Indic numerals, as ASCII.
fn digit(c: char) -> Option<char> {
    eastern(c).or(Some(c).filter(char::is_ascii_digit))
}

fn eastern(c: char) -> Option<char> {
    let value = match c {
        '٠'..='٩' => c as u32 - '٠' as u32,
        '۰'..='۹' => c as u32 - '۰' as u32,
        _ => return None,
    };
    char::from_digit(value, 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str) -> Vec<String> {
        let told = |token: Token| match token.piece {
            TokenPiece::Digits(digits) => format!("#{digits}"),
            TokenPiece::Word(word) => word,
            TokenPiece::Sign(sign) => sign.to_string(),
        };
        tokens(text).into_iter().map(told).collect()
    }

    #[test]
    fn numbers_are_taken_whole_in_every_numeral() {
        assert_eq!(pieces("١٬٢٤٠٫٥ و1,240 و۱۲٪"), ["#1٬240٫5", "و", "#1,240", "و", "#12", "٪"]);
        assert_eq!(pieces("12\u{202f}500 1 240 000 2024 300"), ["#12\u{202f}500", "#1 240 000", "#2024", "#300"]);
        assert_eq!(pieces("في 2023، ثم 2024."), ["في", "#2023", "،", "ثم", "#2024", "."]);
    }

    #[test]
    fn words_keep_to_one_script_and_lose_their_marks() {
        assert_eq!(pieces("مليونًا وAES-256"), ["مليونا", "و", "aes", "-", "#256"]);
    }

    #[test]
    fn addresses_are_left_out() {
        assert_eq!(
            pieces("see https://a.gov/2023/12 or data2.example.gov/7 or a1@b.gov"),
            ["see", "@", "or", "@", "or", "@"]
        );
        assert_eq!(pieces("10:30a.m. U.S.$5"), ["#10", ":", "#30", "a", ".", "m", ".", "u", ".", "s", ".", "$", "#5"]);
    }
}
