//! # mixed-digits
//!
//! *What it finds:* a release that writes some of its numbers in Arabic-Indic digits and some in Latin ones.
//! *Why it matters:* readers compare figures at a glance; two sets of digits in one text look like two hands, and hide
//! that a figure was pasted from elsewhere.
//! *Example:* `ارتفع العدد من ٢٥ مركزًا إلى 40 مركزًا`.
//! *Left alone:* telephone numbers, codes (`ISO 27001`, `v2.1`, `COVID-19`), addresses, and numbers beside words of the
//! other script.
//!
//! ---
//!
//! *ما تجده:* بيان كُتب بعض أرقامه هكذا ٠١٢٣ وبعضها هكذا 0123.
//! *لماذا يهمّ:* يقارن القارئ الأرقام بنظرة؛ وصورتان للأرقام في نص واحد تبدوان من قلمين، وتُخفيان أن رقمًا أُلصق من نص
//! آخر.
//! *مثال:* `ارتفع العدد من ٢٥ مركزًا إلى 40 مركزًا`.
//! *ما تتركه:* أرقام الهواتف، والرموز (`ISO 27001` و`v2.1` و`COVID-19`)، والعناوين، والأعداد بجانب كلمات الكتابة
//! الأخرى.

use std::ops::Range;

use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::Text;
use crate::diagnostics::{Diagnostic, Place, message};
use crate::language::letters::{
    after, bare, before, is_arabic, is_arabic_digit, is_digit, is_latin, word_after, word_before,
};
use crate::model::{Digits, Language, Level};
use crate::source::{Span, reach};

pub const RULE: Rule =
    Rule { name: "mixed-digits", level: Level::Warn, guard: Guard::Custom, looks: &[Look::Words(find)] };

fn find(desk: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    let (mut latin, mut arabic): (Vec<Span>, Vec<Span>) = (Vec::new(), Vec::new());
    for passage in &text.prose().passages {
        for number in numbers(&passage.text, text.language) {
            let list = match number.script {
                DigitScript::Latin => &mut latin,
                DigitScript::Eastern => &mut arabic,
                DigitScript::Both => {
                    let span = passage.span_of(number.range);
                    notes.push(RULE.found(text.file, span, message!("mixed-digits-in-number")));
                    continue;
                }
            };
            list.push(passage.span_of(number.range));
        }
    }
    let house = desk.site.settings.languages.get(text.language).digits;
    let (own, other, message) = match house {
        Digits::Latin => (&latin, &arabic, message!("mixed-digits-eastern", count = arabic.len())),
        Digits::ArabicIndic => (&arabic, &latin, message!("mixed-digits-latin", count = latin.len())),
    };
    let (Some(first), Some(odd)) = (own.first(), other.first()) else { return };
    let note = RULE.found(text.file, *odd, message);
    notes.push(note.and(Place::new(text.file, *first), message!("mixed-digits-others")));
}

/// A number of the prose.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Number {
    range: Range<usize>,
    script: DigitScript,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum DigitScript {
    Latin,
    /// Arabic-Indic.
    Eastern,
    Both,
}

/// The numbers of a text, without those that are codes, telephones, or belong to words of the other script.
fn numbers(text: &str, language: Language) -> Vec<Number> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(is_digit).map(|at| from + at) {
        let end = number_end(text, start);
        let telephone = telephone(text, start, end);
        from = telephone.unwrap_or(end);
        if telephone.is_some() || is_of_a_word(text, start, end, language) {
            continue;
        }
        let digits = text[start..end].chars().filter(|c| is_digit(*c));
        let (arabic, latin): (Vec<char>, Vec<char>) = digits.partition(|c| is_arabic_digit(*c));
        let script = match (arabic.is_empty(), latin.is_empty()) {
            (false, false) => DigitScript::Both,
            (false, true) => DigitScript::Eastern,
            _ => DigitScript::Latin,
        };
        found.push(Number { range: start..end, script });
    }
    found
}

/// Digits with the separators between them.
fn number_end(text: &str, start: usize) -> usize {
    let mut end = start;
    let mut chars = text[start..].char_indices().peekable();
    while let Some((offset, c)) = chars.next() {
        let is_inner = chars.peek().is_some_and(|(_, next)| is_digit(*next));
        if is_digit(c) || (matches!(c, '.' | ',' | '٫' | '٬' | ':' | '/' | '-') && is_inner) {
            end = start + offset + c.len_utf8();
        } else {
            break;
        }
    }
    end
}

/// The end of a telephone number that begins here: `+971 4 555 0100`, `00971…`, `04-555-0100`, or any number behind a
/// word for one.
fn telephone(text: &str, start: usize, end: usize) -> Option<usize> {
    let head = &text[..start];
    let is_dialled = head.ends_with(['+', '(']) || text[start..].starts_with('0') || text[start..].starts_with('٠');
    let is_named = TELEPHONES.contains(&bare(word_before(text, start)));
    if !is_dialled && !is_named {
        return None;
    }
    let is_part = |c: char| is_digit(c) || matches!(c, ' ' | '\u{a0}' | '-' | '(' | ')' | '.');
    let near = reach::after(text, start);
    let length = near.find(|c| !is_part(c)).unwrap_or(near.len());
    let whole = text[start..start + length].trim_end_matches(|c: char| !is_digit(c));
    let count = whole.chars().filter(|c| is_digit(*c)).count();
    // Longer rows of figures are no telephone.
    ((7..=16).contains(&count) || is_named).then_some((start + whole.len()).max(end))
}

const TELEPHONES: &[&str] = crate::lexicon!("figures", "telephones");

/// Whether a number is a code or stands in a passage of the other script.
fn is_of_a_word(text: &str, start: usize, end: usize, language: Language) -> bool {
    let previous = before(text, start);
    let next = after(text, end);
    let head =
        previous.filter(|c| matches!(c, '-' | '.' | '/' | '_' | '+')).and_then(|c| before(text, start - c.len_utf8()));
    let joined = |c: Option<char>| c.is_some_and(|c| is_latin(c) || matches!(c, '#' | '_' | '@' | '\u{fffc}'));
    if joined(previous) || joined(next) || joined(head) {
        return true;
    }
    let first = |word: &str| word.chars().find(|c| c.is_alphabetic());
    let last = |word: &str| word.chars().rev().find(|c| c.is_alphabetic());
    let (before, after) = (last(word_before(text, start)), first(word_after(text, end)));
    match (language, text[start..].starts_with(|c: char| c.is_ascii_digit())) {
        // Windows 11, ISO 27001.
        (Language::Arabic, true) => before.is_some_and(is_latin),
        (Language::English, false) => before.is_some_and(is_arabic) || after.is_some_and(is_arabic),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str, language: Language) -> Vec<(&str, DigitScript)> {
        numbers(text, language).into_iter().map(|number| (&text[number.range], number.script)).collect()
    }

    #[test]
    fn numbers_are_told_by_their_digits() {
        use {DigitScript::*, Language::*};
        for (text, language, found) in [
            ("من ٢٥ إلى 1,250.5", Arabic, vec![("٢٥", Eastern), ("1,250.5", Latin)]),
            ("عام ٢0٢٣", Arabic, vec![("٢0٢٣", Both)]),
            ("في 10:30 يوم 15/12/2023", Arabic, vec![("10:30", Latin), ("15/12/2023", Latin)]),
            ("in 2023 and ٢٠٢٤", English, vec![("2023", Latin), ("٢٠٢٤", Eastern)]),
            ("القرار رقم 12 لسنة ٢٠٢٣", Arabic, vec![("12", Latin), ("٢٠٢٣", Eastern)]),
        ] {
            assert_eq!(told(text, language), found, "{text}");
        }
    }

    #[test]
    fn codes_telephones_and_words_of_the_other_script_are_left_out() {
        for text in [
            "هاتف: +971 4 555 0100",
            "الهاتف 800 1234",
            "على 04-555-0100",
            "(04) 555 0100",
            "ISO 27001",
            "v2.1 و COVID-19 و 5G و G20",
            "Windows 11",
            "PM2.5 و A380",
            "الرمز #1234",
            "UTC+04:00",
        ] {
            assert_eq!(told(text, Language::Arabic), [], "{text}");
        }
        assert_eq!(told("the year (عام ١٤٤٥هـ) and رؤية ٢٠٣٠", Language::English), []);
    }
}
