//! Units, currencies and what else makes one with the number beside it. Any other word may be the subject of the sentence:
//! "في 2023 Microsoft أعلنت".

use super::letters::{is_currency, is_single_space};
use super::number::is_digit;
use crate::model::language::Language;

const UNITS: &[&str] = crate::lexicon!("figures", "units");

const SCALES: &[&str] = crate::lexicon!("figures", "scales");

const CURRENCIES: &[&str] = crate::lexicon!("figures", "currencies");

/// Abbreviated units in Arabic, the eras of years and the halves of a day; longer words part from their number as words do.
const ARABIC_UNITS: &[&str] = crate::lexicon!("figures", "arabic_units");

/// With which letters they begin. It is asked at every figure, and these dismiss nearly all.
const BEGIN_CURRENCIES: [bool; 256] = initials(CURRENCIES);
const BEGIN_ARABIC_UNITS: [bool; 256] = initials(ARABIC_UNITS);

/// The longest of these words, in bytes.
const LONGEST: usize = 16;

/// What stands behind a number and belongs to it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Unit {
    pub end: usize,
    pub script: UnitScript,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum UnitScript {
    /// `%`, `$`, `°`
    Sign,
    Latin,
    Arabic,
}

/// The unit behind a number that ends here, with a space between them or none.
pub(super) fn unit_at(text: &str, end: usize, base: Language) -> Option<Unit> {
    let rest = &text[end..];
    let (gap, rest) = match rest.strip_prefix(is_single_space) {
        Some(behind) => (rest.len() - behind.len(), behind),
        None => (0, rest),
    };
    let at = end + gap;
    degrees(text, end, at)
        .or_else(|| sign(rest).filter(|_| gap > 0).map(|length| Unit { end: at + length, script: UnitScript::Sign }))
        .or_else(|| latin_unit(text, at, &[UNITS, SCALES, CURRENCIES]))
        .or_else(|| arabic_unit(text, at).filter(|_| (gap > 0 || rest.starts_with('°')) && base == Language::Arabic))
}

/// The unit of money behind "5 million".
pub(super) fn money_at(text: &str, end: usize) -> Option<Unit> {
    let behind = text[end..].strip_prefix(is_single_space)?;
    latin_unit(text, text.len() - behind.len(), &[CURRENCIES])
}

pub(super) fn is_scale(word: &str) -> bool {
    SCALES.contains(&word.trim_start_matches(is_single_space))
}

/// Where the number begins behind the code of a currency: "AED 300", "US$5".
pub(super) fn behind_currency(text: &str, start: usize) -> Option<usize> {
    let word = &text[start..text.floor_char_boundary(start + LONGEST)];
    // Nearly all that is asked for begins with the number itself.
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let code = longest_start(CURRENCIES, &BEGIN_CURRENCIES, word)?;
    let rest = &word[code.len()..];
    let behind = rest.strip_prefix(is_single_space).unwrap_or(rest);
    let is_number = behind.trim_start_matches(['-', '−', '.']).starts_with(|c: char| c.is_ascii_digit());
    is_number.then(|| start + code.len() + rest.len() - behind.len())
}

/// Where the number begins behind a sign with a space: "≥ 95%", "$ 300". A dash there may begin a line.
pub(super) fn behind_sign(text: &str, start: usize) -> Option<usize> {
    let is_sign = |c: char| is_currency(c) || matches!(c, '<' | '>' | '≤' | '≥' | '±' | '~' | '≈');
    let rest = text[start..].strip_prefix(is_sign)?.strip_prefix(is_single_space)?;
    let is_number = rest.trim_start_matches(['-', '−', '.']).starts_with(is_digit);
    let before = text[..start].strip_suffix(is_single_space).unwrap_or(&text[..start]);
    // "3 < 5"
    (is_number && !before.ends_with(char::is_numeric)).then_some(text.len() - rest.len())
}

/// Where the code of a currency begins that stands before a number.
pub(super) fn currency_before(text: &str, at: usize) -> Option<usize> {
    let head = &text[text.ceil_char_boundary(at.saturating_sub(LONGEST))..at];
    let head = head.strip_suffix(is_single_space).unwrap_or(head);
    let last = head.as_bytes().last();
    let ends = |code: &&&str| code.as_bytes().last() == last && head.ends_with(**code);
    let code = CURRENCIES.iter().filter(ends).max_by_key(|code| code.len())?;
    let before = &head[..head.len() - code.len()];
    let start = at - (at.min(text.len()) - text[..at].trim_end_matches(is_single_space).len()) - code.len();
    (!before.ends_with(char::is_alphanumeric)).then_some(start)
}

/// `°`, and the letter behind it: of a temperature, or a side of the world.
fn degrees(text: &str, end: usize, at: usize) -> Option<Unit> {
    let unit = |length| Unit { end: at + length, script: UnitScript::Latin };
    let rest = &text[at..];
    let has_degrees = text[..end].ends_with(['°', '′', '″', '\'', '’', '"', '”']);
    let (sign, letter) = match rest.strip_prefix('°') {
        Some(behind) => ('°'.len_utf8(), behind),
        None if has_degrees => (0, rest),
        None => return rest.starts_with(['℃', '℉']).then(|| unit('℃'.len_utf8())),
    };
    let ends = |rest: &str| !rest.starts_with(char::is_alphanumeric);
    if letter.starts_with(['C', 'F', 'N', 'S', 'E', 'W']) && ends(&letter[1..]) {
        return Some(unit(sign + 1));
    }
    (sign > 0 && ends(letter)).then(|| Unit { end: at + sign, script: UnitScript::Sign })
}

/// The length of a sign that may stand behind a space.
fn sign(rest: &str) -> Option<usize> {
    let sign = rest.chars().next().filter(|c| matches!(c, '%' | '‰' | '٪') || is_currency(*c))?;
    let behind = &rest[sign.len_utf8()..];
    (!behind.starts_with(|c: char| c.is_numeric())).then_some(sign.len_utf8())
}

fn latin_unit(text: &str, at: usize, lists: &[&[&str]]) -> Option<Unit> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '²' | '³' | 'µ' | 'μ' | '/' | '$');
    let word = &text[at..text.floor_char_boundary(at + LONGEST)];
    let known = |word: &str| {
        let bare = word.trim_start_matches(['µ', 'μ']).trim_end_matches(['²', '³', '2', '3']);
        lists.iter().any(|list| list.contains(&word) || bare != word && list.contains(&bare))
    };
    if !word.starts_with(is_part) {
        return None;
    }
    if (word.starts_with("a.m.") || word.starts_with("p.m.")) && lists.iter().any(|list| list.contains(&"a.m.")) {
        return Some(Unit { end: at + 4, script: UnitScript::Latin });
    }
    let word = &word[..word.find(|c| !is_part(c)).unwrap_or(word.len())];
    let word = word.trim_end_matches('/');
    let is_known = !word.is_empty() && word.split('/').all(known);
    let behind = &text[at + word.len()..];
    (is_known && !behind.starts_with(char::is_alphanumeric))
        .then_some(Unit { end: at + word.len(), script: UnitScript::Latin })
}

/// Where a number with a sign of degrees ends before its Arabic unit, which the sign is of: "20°م".
pub(super) fn end_before_degrees(text: &str, end: usize) -> Option<usize> {
    let bare = text[..end].strip_suffix('°')?.len();
    arabic_unit(text, bare).map(|_| bare)
}

/// The longest of some words with these initials that a text begins with.
fn longest_start(words: &[&'static str], initials: &[bool; 256], text: &str) -> Option<&'static str> {
    if text.is_empty() || !initials[initial(text.as_bytes())] {
        return None;
    }
    words.iter().filter(|word| text.starts_with(**word)).max_by_key(|word| word.len()).copied()
}

const fn initials(words: &[&str]) -> [bool; 256] {
    let (mut table, mut at) = ([false; 256], 0);
    while at < words.len() {
        table[initial(words[at].as_bytes())] = true;
        at += 1;
    }
    table
}

/// The byte that tells the first letter from others: all of Arabic share their first one.
const fn initial(text: &[u8]) -> usize {
    (if text[0] < 0x80 { text[0] } else { text[1] }) as usize
}

fn arabic_unit(text: &str, at: usize) -> Option<Unit> {
    let word = &text[at..text.floor_char_boundary(at + LONGEST)];
    let unit = longest_start(ARABIC_UNITS, &BEGIN_ARABIC_UNITS, word)?;
    let behind = &text[at + unit.len()..];
    let ends =
        !behind.starts_with(|c: char| c.is_alphanumeric() || matches!(c, 'ـ' | '.' | '/' | '\u{64B}'..='\u{652}'));
    let ends = ends || behind.strip_prefix('.').is_some_and(|rest| rest.trim_start_matches(['»', ')']).is_empty());
    ends.then_some(Unit { end: at + unit.len(), script: UnitScript::Arabic })
}
