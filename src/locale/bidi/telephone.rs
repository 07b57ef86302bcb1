//! Telephone numbers, and digits that spaces group.

use super::letters::{BidiSide, is_single_space, side};
use super::number::{SignKind, TypedNumber, is_digit, number_at};
use crate::model::language::Language;

/// How far a word is searched for a letter; no written number is longer.
const LONGEST_WORD: usize = 256;

/// The most groups of a telephone number.
const MOST_GROUPS: usize = 8;

/// Words that a number of a telephone, a law or a tender follows, by how they end.
const CALLED: &[&str] = crate::lexicon!("figures", "called");

/// So many words before a number are looked at.
const NEAR: usize = 3;

/// Whether words just before say that a number is called by, and so is a code.
pub(super) fn is_called(text: &str, start: usize) -> bool {
    let head = &text[text.ceil_char_boundary(start.saturating_sub(64))..start];
    let sentence = head.rsplit(['.', '؛', '\n']).next().unwrap_or(head);
    let words = sentence.split_whitespace().rev().take(NEAR);
    words.map(|word| word.trim_matches([':', '(', '،', ','])).any(|word| CALLED.iter().any(|sign| word.ends_with(sign)))
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
        [_] => international && first.arabic_digits > 0,
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
