//! The words of a text as they are looked for: each in one hand, whoever typed it.

use std::borrow::Cow;
use std::ops::Range;

use crate::language::folding::{is_invisible, is_mark};
use crate::language::letters;
use crate::source::{composed, decomposed, plain};

/// Letters of a form that count: an address or a code may be longer.
const LONGEST: usize = 32;

/// A letter of the Arabic script, or a shape of one that was copied from elsewhere.
pub fn is_arabic_letter(c: char) -> bool {
    // Nearly all letters of an Arabic text.
    if matches!(c, '\u{621}'..='\u{63a}' | '\u{641}'..='\u{64a}') {
        return true;
    }
    let is_of_its_blocks =
        matches!(c, '\u{620}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{870}'..='\u{8ff}' | '\u{fb50}'..='\u{fefc}');
    is_of_its_blocks && c.is_alphabetic() && !is_joined(c)
}

/// Part of whatever letter it stands at.
fn is_joined(c: char) -> bool {
    is_mark(c) || is_invisible(c) || matches!(c, '\u{300}'..='\u{36f}')
}

/// What a character is to the word in which it stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Gap,
    Joined,
    Arabic,
    Digit,
    Other,
}

fn class(c: char) -> Class {
    match c {
        'a'..='z' | 'A'..='Z' => Class::Other,
        '0'..='9' => Class::Digit,
        _ if c.is_ascii() => Class::Gap,
        '\u{621}'..='\u{63a}' | '\u{641}'..='\u{64a}' => Class::Arabic,
        _ if is_joined(c) => Class::Joined,
        _ if letters::is_digit(c) => Class::Digit,
        _ if is_arabic_letter(c) => Class::Arabic,
        _ if c.is_alphanumeric() => Class::Other,
        _ => Class::Gap,
    }
}

const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

/// The words of a text, each with its place. Arabic letters and others part words, and so does a letter behind a figure
/// where it is Arabic; separators within a figure do not.
pub fn words(text: &str) -> impl Iterator<Item = (Range<usize>, Cow<'_, str>)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let (start, class) = next(text, at)?;
            let end = end_of(text, start, class);
            at = end;
            let form = form(&text[start..end], class);
            if !form.is_empty() {
                return Some((start..end, form));
            }
        }
    })
}

/// Where the next word begins.
fn next(text: &str, from: usize) -> Option<(usize, Class)> {
    let found = text[from..].char_indices().map(|(at, c)| (from + at, class(c)));
    { found }.find(|(_, class)| !matches!(class, Class::Gap | Class::Joined))
}

fn end_of(text: &str, start: usize, begun: Class) -> usize {
    let (mut at, mut last, mut is_figure, mut has_point) = (start, begun, begun == Class::Digit, false);
    while let Some(c) = text[at..].chars().next() {
        let (behind, class) = (at + c.len_utf8(), class(c));
        at = match class {
            Class::Joined => behind,
            Class::Arabic if begun == Class::Arabic => behind,
            Class::Digit | Class::Other if begun != Class::Arabic => {
                is_figure &= class == Class::Digit;
                last = class;
                behind
            }
            Class::Gap if is_apostrophe(c) && last == Class::Other && starts(text, behind, Class::Other) => behind,
            Class::Gap if is_figure && matches!(c, ',' | '٬') && !has_point && has_three_digits(text, behind) => {
                behind
            }
            Class::Gap if is_figure && matches!(c, '.' | '٫') && !has_point && starts(text, behind, Class::Digit) => {
                has_point = true;
                behind
            }
            _ => return at,
        };
    }
    at
}

fn starts(text: &str, at: usize, wanted: Class) -> bool {
    text[at..].chars().next().is_some_and(|c| class(c) == wanted)
}

/// Three digits and no fourth: a group of a large number.
fn has_three_digits(text: &str, at: usize) -> bool {
    text[at..].chars().take(4).take_while(|c| letters::is_digit(*c)).count() == 3
}

/// A word in one hand: without marks, in small letters, with the letters folded that hands exchange.
fn form(word: &str, class: Class) -> Cow<'_, str> {
    if class != Class::Arabic && word.bytes().all(|byte| byte.is_ascii_lowercase()) && word.len() <= LONGEST {
        return Cow::Borrowed(word);
    }
    let is_odd = |c: char| {
        !c.is_ascii() && !matches!(c, '\u{600}'..='\u{6ff}' | '’')
            || matches!(c, '\u{653}'..='\u{655}' | '\u{675}'..='\u{678}')
    };
    let word = if word.contains(is_odd) { plain(word) } else { Cow::Borrowed(word) };
    let form: String = match class {
        Class::Arabic => without_tanwin(&word).chars().filter_map(arabic).take(LONGEST).collect(),
        _ => other(&word),
    };
    Cow::Owned(form)
}

/// The alif of an accusative that is written with its marks is no letter of the word.
fn without_tanwin(word: &str) -> &str {
    let bare = word.strip_suffix("اً").or_else(|| word.strip_suffix("\u{64b}ا"));
    bare.filter(|bare| !bare.is_empty()).unwrap_or(word)
}

/// A letter as it counts; none where hands differ on whether and on what it stands.
fn arabic(c: char) -> Option<char> {
    Some(match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ی' => 'ي',
        'ة' => 'ه',
        'ک' => 'ك',
        'ؤ' | 'ئ' | 'ء' => return None,
        _ if is_arabic_letter(c) => c,
        _ => return None,
    })
}

fn other(word: &str) -> String {
    let word = word.strip_suffix(['s', 'S']).and_then(|own| own.strip_suffix(is_apostrophe)).unwrap_or(word);
    let small = word.to_lowercase();
    let is_accent = |c: &char| matches!(c, '\u{300}'..='\u{36f}');
    let bare: String = match small.is_ascii() {
        true => small,
        false => composed(&decomposed(&small).chars().filter(|c| !is_accent(c)).collect::<String>()).into_owned(),
    };
    bare.chars().filter_map(sign).take(LONGEST).collect()
}

/// Of a word that is not Arabic: digits are those of ASCII, and a point of a figure stays.
fn sign(c: char) -> Option<char> {
    Some(match c {
        '٫' => '.',
        ',' | '٬' => return None,
        _ if letters::is_arabic_digit(c) => return letters::ascii_digit(c),
        _ if is_joined(c) || is_apostrophe(c) => return None,
        _ => c,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_its_words_in_one_hand() {
        for (text, forms) in [
            ("وِزَارَةُ الإقتصـــاد", "وزاره الاقتصاد"),
            ("مسؤول عن شؤون البيئة", "مسول عن شون البيه"),
            ("الــUAE Pass، 2030م", "ال uae pass 2030 م"),
            ("خطة ١٬٢٥٠٬٠٠٠ درهم و3.5%", "خطه 1250000 درهم و 3.5"),
            ("15.12.2023 و1,25", "15.12 2023 و 1 25"),
            ("COVID-19 isn’t Dubai's café", "covid 19 isnt dubai cafe"),
            ("أيضاً وغدًا", "ايض وغد"),
            ("ﻣﺬﻛﺮة تفاهم", "مذكره تفاهم"),
            ("5G, 3D و A4", "5g 3d و a4"),
            ("«ء» — … !", ""),
            ("می\u{200c}خواهم كتاب\u{200f}", "ميخواهم كتاب"),
        ] {
            let found: Vec<_> = words(text).map(|(_, form)| form).collect();
            assert_eq!(found.join(" "), forms, "{text}");
        }
    }

    #[test]
    fn a_word_knows_its_place() {
        let text = "قال: «الوِزارة» 1,250.";
        let places: Vec<_> = words(text).map(|(place, _)| &text[place]).collect();
        assert_eq!(places, ["قال", "الوِزارة", "1,250"]);
    }
}
