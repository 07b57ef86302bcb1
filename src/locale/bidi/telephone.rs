//! Telephone numbers, and digits that spaces group.

use super::letters::{BidiSide, is_single_space, side};
use super::number::{SignKind, TypedNumber, is_dash, is_digit, number_at};
use super::spans::{is_date, is_free, is_free_call};
use crate::model::language::Language;

/// How far a word is searched for a letter; no written number is longer.
const LONGEST_WORD: usize = 256;

/// The most bytes of a number that is dialled by letters.
const LONGEST_LETTERED: usize = 24;

/// The most groups of a telephone number.
const MOST_GROUPS: usize = 8;

/// Words that a number of a telephone follows, by how they end.
const DIALLED: &[&str] = crate::lexicon!("figures", "dialled");

/// The same of a law or a tender.
const CALLED: &[&str] = crate::lexicon!("figures", "called");

/// The fewest digits of a telephone number that has no space.
const FEWEST_DIGITS: usize = 7;

/// So many words before a number are looked at.
const NEAR: usize = 3;

/// Whether words just before say that a number is called by, and so is a code.
pub(super) fn is_called(text: &str, start: usize) -> bool {
    follows(text, start, &[DIALLED, CALLED])
}

fn follows(text: &str, start: usize, lists: &[&[&str]]) -> bool {
    let head = &text[text.ceil_char_boundary(start.saturating_sub(64))..start];
    let sentence = head.rsplit(['.', '؛', '\n']).next().unwrap_or(head);
    let words = sentence.split_whitespace().rev().take(NEAR);
    words
        .map(|word| word.trim_matches([':', '(', '،', ',']))
        .any(|word| lists.iter().copied().flatten().any(|sign| word.ends_with(sign)))
}

/// The end of a telephone number, or of digits grouped by spaces, of which `first` is the first group.
pub(super) fn telephone_end(text: &str, start: usize, first: TypedNumber) -> Option<usize> {
    let typed = &text[start..first.end];
    let bare = typed.trim_start_matches(['+', '(']);
    let bracketed = typed.starts_with('(');
    // "(04) 555 0100": the bracket is part of the number.
    let first_end = first.end + usize::from(bracketed && text[first.end..].starts_with(')'));
    let (groups, end) = groups_at(text, first, first_end);
    let international = typed.starts_with('+');
    let leads = international || bracketed || bare.starts_with(['0', '٠', '۰']);
    let is_bare = |group: &TypedNumber| group.signs == SignKind::None;
    let pure = bare.chars().all(is_digit) && groups.iter().skip(1).all(is_bare);
    let grouped = match groups[..] {
        [_] => first.latin_digits == 0 && (international || is_hyphened(text, start, bare)),
        _ if leads => true,
        // "10 000" and "800 4567", but not "2023 15", two numbers side by side.
        [first, second] => pure && first.digits() <= 3 && second.digits() >= 3,
        // Not the years of a list.
        _ => pure && (groups.len() > 3 || groups.iter().any(|group| group.digits() != 4)),
    };
    let total: usize = groups.iter().map(|group| group.digits()).sum();
    let long_enough = total >= if leads || groups.len() > 2 { 6 } else { 4 };
    (grouped && long_enough).then_some(end)
}

/// Whether digits with hyphens are a telephone number, and no date, range or code. Latin ones are read from left to right anyway.
fn is_hyphened(text: &str, start: usize, bare: &str) -> bool {
    let groups: Vec<&str> = bare.split(is_dash).collect();
    let (Some(first), Some(last)) = (groups.first(), groups.last()) else { return false };
    let is_pure = groups.len() > 1 && groups.iter().all(|group| !group.is_empty() && group.chars().all(is_digit));
    let digits: usize = groups.iter().map(|group| group.chars().count()).sum();
    let is_zero = |group: &str| group.starts_with(['٠', '۰']);
    is_pure
        && digits >= FEWEST_DIGITS
        && !is_date(&groups)
        && (is_zero(first) || is_zero(last) || is_free_call(first, last) || follows(text, start, &[DIALLED]))
}

/// The groups of digits of a telephone number in Arabic-Indic digits, each of which keeps its own order; `None` where they were
/// typed as they are seen in a line from right to left, the area last: "٢٦٢٢٢٢٢-٠٢".
pub(super) fn groups(text: &str, start: usize, end: usize) -> Option<Vec<(usize, usize)>> {
    let mut groups: Vec<(usize, usize)> = Vec::new();
    for (offset, digit) in text[start..end].char_indices().filter(|(_, c)| is_digit(*c)) {
        let (at, after) = (start + offset, start + offset + digit.len_utf8());
        match groups.last_mut() {
            Some((_, last)) if *last == at => *last = after,
            _ => groups.push((at, after)),
        }
    }
    let length = |group: Option<&(usize, usize)>| group.map_or(0, |(start, end)| end - start);
    let leads = text[start..].starts_with(['+', '(', '٠', '۰']);
    (leads || length(groups.first()) <= length(groups.last())).then_some(groups)
}

/// The end of a number whose last digits are dialled as letters: "800-BAYAN".
pub(super) fn lettered_end(text: &str, start: usize) -> Option<usize> {
    let near = &text[start..text.floor_char_boundary(start + LONGEST_LETTERED)];
    let digits = near.find(|c: char| !c.is_ascii_digit() && c != '-').unwrap_or(near.len());
    near[..digits].trim_end_matches('-').rsplit('-').next().filter(|group| is_free(group))?;
    let spaced = near[digits..].strip_prefix(is_single_space).filter(|_| follows(text, start, &[DIALLED]));
    let letters = match spaced {
        Some(rest) => near.len() - rest.len(),
        None => near[..digits].ends_with('-').then_some(digits)?,
    };
    let is_letter = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-';
    let length = near[letters..].find(|c| !is_letter(c)).unwrap_or(near.len() - letters);
    let word = near[letters..letters + length].trim_end_matches('-');
    let end = letters + word.len();
    let is_word = word.len() >= 3 && word.starts_with(|c: char| c.is_ascii_uppercase());
    let ends = !text[start + end..].starts_with(char::is_alphanumeric);
    (is_word && ends).then_some(start + end)
}

/// The groups of digits that follow `first` behind single spaces, with it, and where the last one ends.
fn groups_at(text: &str, first: TypedNumber, first_end: usize) -> (Vec<TypedNumber>, usize) {
    let mut groups = vec![first];
    let mut end = first_end;
    while groups.len() < MOST_GROUPS {
        let Some(rest) = text[end..].strip_prefix(is_single_space) else {
            break;
        };
        let bracketed = rest.starts_with('(');
        if !rest.trim_start_matches('(').starts_with(is_digit) {
            break;
        }
        let next = text.len() - rest.len();
        let Some(group) = number_at(text, next) else { break };
        // "+971 (0)4 555": a bracket opens and closes within its group.
        let closes = bracketed && !text[next..group.end].contains(')') && text[group.end..].starts_with(')');
        let group_end = group.end + usize::from(closes);
        let typed = &text[next..group_end];
        let plain = match typed.strip_prefix('(').and_then(|inner| inner.split_once(')')) {
            Some((inner, after)) => inner.chars().all(is_digit) && after.chars().all(is_digit),
            None => typed.chars().all(|c| is_digit(c) || c == '-'),
        };
        let same_digits = (group.latin_digits > 0) == (first.latin_digits > 0);
        if !plain || !same_digits || word_has_letters(rest) {
            break;
        }
        end = group_end;
        groups.push(group);
    }
    (groups, end)
}

/// Whether letters of the other script stand in the word that begins here.
pub(super) fn word_has_letters(text: &str) -> bool {
    text.char_indices()
        .take_while(|(at, c)| *at < LONGEST_WORD && !c.is_whitespace())
        .map(|(_, c)| side(c, Language::Arabic))
        .take_while(|side| !matches!(side, BidiSide::Home | BidiSide::Control))
        .any(|side| side == BidiSide::Foreign)
}
