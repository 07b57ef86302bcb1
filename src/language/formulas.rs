//! What speeches and releases open with before they say something: invocations, verses, salutations, labels, datelines.

use super::folding::{bare, folded};
use super::typed_dates;

const INVOCATIONS: &[&str] = crate::lexicon!("openings", "invocations");

const VERSES: &[&str] = crate::lexicon!("openings", "verses");

const SALUTATIONS: &[&str] = crate::lexicon!("openings", "salutations");

const LABELS: &[&str] = crate::lexicon!("openings", "labels");

/// Words of the longest line that is a salutation and nothing else, and of one that ends as a sentence does.
const LONGEST: usize = 16;
const LONGEST_SENTENCE: usize = 6;

/// A dateline is at most so long, in bytes, and its place has at most so many words.
const LONGEST_DATELINE: usize = 120;
const LONGEST_PLACE: usize = 4;

/// Whether a line is nothing but a formula.
pub fn is_formula(line: &str) -> bool {
    let said = line.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '﴿' | '﴾'));
    let begins = |list: &[&str]| list.iter().any(|formula| behind(line, formula).is_some());
    let count = line.split_whitespace().count();
    let is_sentence = line.trim_end_matches(['»', '”', '"', ')']).ends_with(['.', '؟', '?', '…']);
    said.is_empty()
        || without_dateline(line).is_empty()
        || said.starts_with('﴿') && !behind_verse(line).contains(char::is_alphabetic)
        || begins(VERSES) && !behind_verse(line).contains(char::is_alphabetic)
        || begins(SALUTATIONS) && count <= if is_sentence { LONGEST_SENTENCE } else { LONGEST }
        || begins(LABELS) && count <= LONGEST_SENTENCE
}

/// What stands behind the last verse, but for the name of its sura in brackets.
fn behind_verse(line: &str) -> &str {
    let rest = line.rsplit('﴾').next().unwrap_or(line);
    let rest = if line.contains('﴾') { rest } else { "" };
    let rest = rest.trim_start_matches([' ', '.', '،', ':']);
    match (rest.starts_with(['[', '(']), rest.rfind([']', ')'])) {
        (true, Some(end)) => &rest[end + 1..],
        _ => behind(rest, "صدق الله العظيم").unwrap_or(rest),
    }
}

/// The line without the invocations that it opens with.
pub fn without_invocation(line: &str) -> &str {
    let mut rest = line;
    loop {
        let trimmed = rest.trim_start_matches(|c: char| c == '﷽' || c.is_whitespace());
        match INVOCATIONS.iter().find_map(|formula| behind(trimmed, formula)) {
            Some(behind) => rest = behind,
            None => return trimmed,
        }
    }
}

/// The line without the place and date, and the news agency, that it opens with: "دبي، 15 ديسمبر 2023 (وام) – ".
pub fn without_dateline(line: &str) -> &str {
    let window = &line[..line.floor_char_boundary(LONGEST_DATELINE.min(line.len()))];
    let Some((date, _)) = typed_dates::within(window).into_iter().next() else { return line };
    let place = window[..date.start].trim_end_matches([' ', '،', ',', ':', '-', '–', '—', '/']);
    if place.split_whitespace().count() > LONGEST_PLACE || place.contains(['.', '«', '"', '“']) {
        return line;
    }
    let mut rest = line[date.end..].trim_start_matches(['م', ' ', '\u{a0}', '،', ',']);
    if rest.starts_with('(') {
        rest = rest.find(')').filter(|end| *end < 40).map_or(rest, |end| rest[end + 1..].trim_start());
    }
    let behind = rest.trim_start_matches(['-', '–', '—', ':', '/', '|']);
    // A sentence may begin with a place and a day.
    if behind.is_empty() || behind.len() < rest.len() { behind.trim_start() } else { line }
}

/// What stands behind a formula that a line opens with, whatever marks stand on its letters.
fn behind<'l>(line: &'l str, formula: &str) -> Option<&'l str> {
    let is_border = |c: char| !c.is_alphanumeric() && !super::folding::is_mark(c) && c != '-';
    let mut rest = line;
    for expected in formula.split(' ') {
        rest = rest.trim_start_matches(is_border);
        let end = rest.find(is_border).unwrap_or(rest.len());
        let word = &rest[..end];
        if word.is_empty() || folded(&bare(word)) != folded(&bare(expected)) {
            return None;
        }
        rest = &rest[end..];
    }
    Some(rest.trim_start_matches(is_border))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_say_nothing_and_sentences_that_open_like_them_do() {
        for line in [
            "السلام عليكم ورحمة الله وبركاته،",
            "السلام عليكم ورحمة الله وبركاته.",
            "أصحاب المعالي والسعادة، السيدات والسادة، الحضور الكريم،",
            "أيّها الإخوة والأخوات:",
            "تحية طيبة وبعد،",
            "Ladies and gentlemen,",
            "Your Excellencies, distinguished guests, ladies and gentlemen",
            "Good morning.",
            "﴿وَقُلِ اعْمَلُوا فَسَيَرَى اللَّهُ عَمَلَكُمْ﴾",
            "قال تعالى: ﴿وقل اعملوا﴾ [التوبة: 105]",
            "دبي، 15 ديسمبر 2023",
            "Dubai, 15 December 2023 –",
            "للنشر الفوري",
            "* * *",
        ] {
            assert!(is_formula(line), "{line}");
        }
        for line in [
            "أعلنت الوزارة اليوم افتتاح المحطة.",
            "السلام عليكم ورحمة الله وبركاته، يسرني أن أرحب بكم في هذا المحفل الكريم.",
            "أصحاب السمو حكام الإمارات شهدوا أمس افتتاح المعرض الدولي في دبي.",
            "Good morning traffic in Dubai eased after the opening of the new bridge.",
            "قال تعالى ﴿وقل اعملوا﴾ وهذا ما نمضي عليه اليوم في عملنا.",
            "دبي، 15 ديسمبر 2023 – أعلنت الوزارة افتتاح المحطة.",
            "Colleagues of the late minister gathered in Dubai on Monday to honour his work.",
        ] {
            assert!(!is_formula(line), "{line}");
        }
    }

    #[test]
    fn what_stands_before_the_first_sentence_goes() {
        for (line, rest) in [
            ("بسم الله الرحمن الرحيم أعلنت الوزارة", "أعلنت الوزارة"),
            ("بِسْمِ اللَّهِ الرَّحْمٰنِ الرَّحِيمِ", ""),
            ("﷽ الحمد لله رب العالمين، أعلنت", "أعلنت"),
            ("بسم الله نبدأ", "بسم الله نبدأ"),
            ("In the name of God, the Most Gracious, the Most Merciful", ""),
        ] {
            assert_eq!(without_invocation(line), rest, "{line}");
        }
        for (line, rest) in [
            ("دبي، 15 ديسمبر 2023 (وام) – أعلنت الوزارة", "أعلنت الوزارة"),
            ("أبوظبي في 15 ديسمبر 2023م: أعلنت الوزارة", "أعلنت الوزارة"),
            ("Dubai, 15 December 2023 — The ministry", "The ministry"),
            ("في 15 ديسمبر 2023 أعلنت الوزارة", "في 15 ديسمبر 2023 أعلنت الوزارة"),
            ("On 15 December 2023 the ministry opened", "On 15 December 2023 the ministry opened"),
            ("أعلنت الوزارة", "أعلنت الوزارة"),
        ] {
            assert_eq!(without_dateline(line), rest, "{line}");
        }
    }
}
