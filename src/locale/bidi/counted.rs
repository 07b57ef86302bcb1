//! The word behind a number that does not part from it at the end of a line: "12 ديسمبر", "5 ملايين درهم", "1,200 firms".

use super::letters::{is_arabic, is_latin};
use super::number::{is_dash, is_digit};
use super::run::LONGEST_LINE;
use super::spans::is_year;
use crate::language::letters::is_letter;
use crate::model::language::Language;

/// Words that a number does not count.
const PARTING: &[&str] = crate::lexicon!("figures", "parting");

/// Where the word ends that the figures count; `None` where they are a year or part of a name, or the word counts nothing.
pub(super) fn end_of_counted(text: &str, start: usize, end: usize, base: Language) -> Option<usize> {
    let own = &text[start..end];
    let before = text[..start].chars().next_back();
    let is_joined = before.is_some_and(|c| matches!(c, '-' | '/' | '.' | '_' | '#') || is_latin(c));
    let is_name = is_joined || own.starts_with(['%', '٪']) || own.contains('/') || own.split(is_dash).all(is_year);
    if !own.ends_with(is_digit) || is_name {
        return None;
    }
    let rest = text[end..].strip_prefix(' ')?;
    let is_letter = |c: char| match base {
        Language::Arabic => is_arabic(c) && is_letter(c) || matches!(c, '\u{640}' | '\u{64B}'..='\u{655}' | '\u{670}'),
        Language::English => is_latin(c),
    };
    let room = LONGEST_LINE.saturating_sub(own.chars().count() + 1);
    let length: usize = rest.chars().take(room + 1).take_while(|c| is_letter(*c)).map(char::len_utf8).sum();
    let (word, behind) = rest.split_at(length);
    let letters = word.chars().count();
    let is_whole = (2..=room).contains(&letters) && !behind.starts_with(char::is_alphanumeric);
    (is_whole && !PARTING.contains(&word)).then_some(end + 1 + length)
}
