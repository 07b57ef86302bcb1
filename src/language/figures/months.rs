//! Names of months in both languages.

use super::token::Token;

/// A month by its number, and how many tokens name it.
pub type Month = (u8, usize);

/// The Gregorian month that is named at `at`, by its Gulf, Levantine or Maghreb name, or in English. A second name
/// behind a stroke or in brackets belongs to it: ديسمبر/كانون الأول.
pub fn gregorian(tokens: &[Token], at: usize) -> Option<Month> {
    let (month, length) = one(tokens, at)?;
    let end = at + length;
    match tokens.get(end).and_then(Token::sign) {
        Some('/') => match one(tokens, end + 1) {
            Some((other, more)) if other == month => Some((month, length + 1 + more)),
            _ => Some((month, length)),
        },
        Some('(') => match one(tokens, end + 1) {
            Some((other, more)) if other == month => Some((month, length + 2 + more)),
            _ => Some((month, length)),
        },
        _ => Some((month, length)),
    }
}

fn one(tokens: &[Token], at: usize) -> Option<Month> {
    let word = tokens.get(at)?.word()?;
    if word.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return english(word).map(|month| (month, 1));
    }
    let stems = ["", "و", "ف", "ل", "ب", "ك"].into_iter().filter_map(|prefix| word.strip_prefix(prefix));
    let next = tokens.get(at + 1).and_then(Token::word);
    stems.into_iter().find_map(|stem| arabic(stem, next))
}

fn arabic(word: &str, next: Option<&str>) -> Option<Month> {
    let month = match word {
        "يناير" | "جانفي" => 1,
        "فبراير" | "شباط" | "فيفري" => 2,
        "مارس" | "اذار" => 3,
        "ابريل" | "نيسان" | "افريل" => 4,
        "مايو" | "ايار" | "ماي" => 5,
        "يونيو" | "يونيه" | "حزيران" | "جوان" => 6,
        "يوليو" | "يوليه" | "تموز" | "جويليه" | "يوليوز" => 7,
        "اغسطس" | "اب" | "اوت" | "غشت" => 8,
        "سبتمبر" | "ايلول" | "شتنبر" => 9,
        "اكتوبر" => 10,
        "نوفمبر" | "نونبر" => 11,
        "ديسمبر" | "دجنبر" => 12,
        "كانون" if next == Some("الثاني") => return Some((1, 2)),
        "كانون" if next == Some("الاول") => return Some((12, 2)),
        "تشرين" if next == Some("الاول") => return Some((10, 2)),
        "تشرين" if next == Some("الثاني") => return Some((11, 2)),
        _ => return None,
    };
    Some((month, 1))
}

fn english(word: &str) -> Option<u8> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let is =
        |name: &str| word == name || word == "sept" && name == "september" || word.len() == 3 && name.starts_with(word);
    MONTHS.iter().position(|name| is(name)).and_then(|at| u8::try_from(at + 1).ok())
}

/// Whether a word begins the name of a Hijri month.
pub fn is_hijri(word: &str) -> bool {
    let stem = word.strip_prefix(['و', 'ل', 'ف', 'ب']).unwrap_or(word);
    let arabic = ["محرم", "المحرم", "صفر", "ربيع", "جمادي", "رجب", "شعبان", "رمضان", "شوال", "ذو", "ذي"];
    let english =
        ["muharram", "safar", "rabi", "jumada", "rajab", "shaban", "sha", "ramadan", "shawwal", "dhu", "dhul", "zul"];
    arabic.iter().any(|name| *name == word || *name == stem) || english.contains(&word)
}
