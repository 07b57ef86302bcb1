//! Dates in any usual order, in Arabic and in English, of both calendars, at the head of a text or as a line of their own.

use std::ops::Range;

use jiff::civil::Date;

use crate::language::HijriDate;
use crate::language::said_dates::{self, number};

/// What a text says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SaidByText {
    /// One day.
    Day(Date),
    /// `03/04/2023`: by day and month, and by month and day.
    Either(Date, Date),
    /// A day of the Hijri calendar.
    Hijri(HijriDate),
}

const HIJRI_MONTHS: &[(&str, i32)] = crate::lexicon_numbers!("dates", "hijri_months");

const BESIDE: &[&str] = crate::lexicon!("dates", "beside");

/// The length of a date at the head of a text, and the date.
pub fn head(text: &str) -> Option<(usize, SaidByText)> {
    let begins = text.starts_with(|c: char| c.is_alphanumeric());
    if !begins {
        return None;
    }
    let spoken = || {
        let (length, said) = said_dates::date(text)?;
        Some((length, SaidByText::Day(said.year.and_then(|year| said.in_year(year))?)))
    };
    let found = spoken().or_else(|| hijri(text)).or_else(|| digits(text))?;
    let goes_on = |c: char| c.is_alphanumeric() && !matches!(c, 'م' | 'ه');
    (!text[found.0..].starts_with(goes_on)).then_some(found)
}

/// `2 جمادى الآخرة 1445`
fn hijri(text: &str) -> Option<(usize, SaidByText)> {
    let (length, day) = number(text)?;
    let mut rest = text[length..].trim_start_matches([' ', '\u{a0}']);
    for word in ["من شهر ", "من ", "شهر "] {
        rest = rest.strip_prefix(word).unwrap_or(rest);
    }
    let fits =
        |name: &&(&str, i32)| rest.strip_prefix(name.0).is_some_and(|rest| !rest.starts_with(char::is_alphabetic));
    let (name, month) = HIJRI_MONTHS.iter().filter(fits).max_by_key(|(name, _)| name.len())?;
    let rest = rest[name.len()..].trim_start_matches(['،', ',', ' ', '\u{a0}']);
    let rest = ["لعام ", "عام ", "سنة ", "لسنة "].iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
    let (length, year) = number(rest)?;
    let date = HijriDate::new(u16::try_from(year).ok()?, u16::try_from(*month).ok()?, u16::try_from(day).ok()?).ok()?;
    let rest = &rest[length..];
    let era = rest.trim_start_matches([' ', '\u{a0}']);
    let rest = ["هـ", "ه", "AH"].iter().find_map(|era_name| era.strip_prefix(era_name)).unwrap_or(rest);
    Some((text.len() - rest.len(), SaidByText::Hijri(date)))
}

/// `15/12/2023`, `2023.12.15`, `1445-06-02`
fn digits(text: &str) -> Option<(usize, SaidByText)> {
    let (length, first) = number(text)?;
    let sign = text[length..].chars().next().filter(|c| matches!(c, '/' | '-' | '.'))?;
    let rest = &text[length + 1..];
    let (middle, second) = number(rest)?;
    let rest = rest[middle..].strip_prefix(sign)?;
    let (last, third) = number(rest)?;
    let year_first = first > 999;
    // `2026-12-015` is no day.
    let day = if year_first { &rest[..last] } else { &text[..length] };
    let month = &text[text.len() - rest.len() - 1 - middle..text.len() - rest.len() - 1];
    if day.chars().count() > 2 || month.chars().count() > 2 {
        return None;
    }
    let all = text.len() - rest.len() + last;
    let (year, one, two) = if year_first { (first, third, second) } else { (third, first, second) };
    let year = i16::try_from(year).ok()?;
    let (one, two) = (i8::try_from(one).ok()?, i8::try_from(two).ok()?);
    if (1300..=1600).contains(&year) {
        let narrow = |number: i8| u16::try_from(number).ok();
        return Some((all, SaidByText::Hijri(HijriDate::new(year.unsigned_abs(), narrow(two)?, narrow(one)?).ok()?)));
    }
    if !(1900..2200).contains(&year) {
        return None;
    }
    let (by_day, by_month) = (Date::new(year, two, one).ok(), Date::new(year, one, two).ok());
    Some((
        all,
        match (by_day, by_month) {
            (Some(day), Some(month)) if day != month && !year_first => SaidByText::Either(day, month),
            (Some(day), _) => SaidByText::Day(day),
            (None, Some(month)) if !year_first => SaidByText::Day(month),
            _ => return None,
        },
    ))
}

/// The dates of a line that holds nothing else, in order; `None` where it says more.
pub fn line(text: &str) -> Option<Vec<SaidByText>> {
    if text.len() > 200 {
        return None;
    }
    let mut rest = text;
    let mut found = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        if rest.is_empty() {
            break;
        }
        if let Some((length, said)) = head(rest) {
            found.push(said);
            rest = &rest[length..];
            continue;
        }
        let skipped = weekday(rest).or_else(|| beside(rest)).or_else(|| hour(rest))?;
        rest = &rest[skipped..];
    }
    (!found.is_empty()).then_some(found)
}

/// The length of the dates at the head of a text, with what stands beside and between them, and the dates.
pub fn run(text: &str) -> (usize, Vec<SaidByText>) {
    let mut found = Vec::new();
    let mut end = 0;
    loop {
        let is_between = |c: char| c.is_whitespace() || matches!(c, '،' | ',' | '(' | '؛' | '/');
        let rest = text[end..].trim_start_matches(is_between);
        let at = text.len() - rest.len();
        if let Some((length, said)) = head(rest) {
            found.push(said);
            end = at + length;
        } else if let Some(length) = weekday(rest).or_else(|| beside(rest)) {
            end = at + length;
        } else {
            return (end, found);
        }
    }
}

fn weekday(text: &str) -> Option<usize> {
    said_dates::weekday(text).map(|(length, _)| length)
}

/// The length of a word that may stand beside a date.
fn beside(text: &str) -> Option<usize> {
    let fits = |word: &&&str| {
        let head = text.get(..word.len()).filter(|head| head.eq_ignore_ascii_case(word));
        head.is_some() && !text[word.len()..].starts_with(char::is_alphabetic)
    };
    BESIDE.iter().filter(fits).map(|word| word.len()).max()
}

/// `10:30`
fn hour(text: &str) -> Option<usize> {
    let (length, _) = number(text).filter(|(_, hour)| *hour < 24)?;
    let rest = text[length..].strip_prefix(':')?;
    let (minutes, _) = number(rest).filter(|(_, minute)| *minute < 60)?;
    Some(length + 1 + minutes)
}

/// Every date of a text, and where it stands.
pub fn within(text: &str) -> Vec<(Range<usize>, SaidByText)> {
    let mut found = Vec::new();
    let (mut at, mut inside) = (0, false);
    while let Some(c) = text[at..].chars().next() {
        if c.is_alphanumeric()
            && !inside
            && (c.is_ascii_uppercase() || c.is_numeric())
            && let Some((length, said)) = head(&text[at..])
        {
            found.push((at..at + length, said));
            at += length;
            continue;
        }
        inside = c.is_alphanumeric() || (inside && matches!(c, '/' | '-' | '.'));
        at += c.len_utf8();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(said: &SaidByText) -> String {
        match said {
            SaidByText::Day(day) => day.to_string(),
            SaidByText::Either(day, month) => format!("{day} or {month}"),
            SaidByText::Hijri(date) => format!("{date} AH"),
        }
    }

    #[test]
    fn a_line_that_is_a_date_is_read_in_any_usual_order() {
        for (text, expected) in [
            ("15 ديسمبر 2023", "2023-12-15"),
            ("١٥ ديسمبر ٢٠٢٣", "2023-12-15"),
            ("الجمعة، 15 ديسمبر 2023م", "2023-12-15"),
            ("التاريخ: ١٥/١٢/٢٠٢٣", "2023-12-15"),
            ("2023/12/15", "2023-12-15"),
            ("15.12.2023", "2023-12-15"),
            ("15 كانون الأول/ديسمبر 2023", "2023-12-15"),
            ("December 15, 2023", "2023-12-15"),
            ("Friday, 15 December 2023, 10:30 AM", "2023-12-15"),
            ("Published on 15th of December 2023", "2023-12-15"),
            ("12/15/2023", "2023-12-15"),
            ("03/04/2023", "2023-04-03 or 2023-03-04"),
            ("04/04/2023", "2023-04-04"),
            ("2 جمادى الآخرة 1445هـ", "1445-06-02 AH"),
            ("٢ جمادى الآخرة ١٤٤٥ هـ الموافق ١٥ ديسمبر ٢٠٢٣ م", "1445-06-02 AH, 2023-12-15"),
            ("1445/6/2", "1445-06-02 AH"),
            ("02-06-1445 هـ", "1445-06-02 AH"),
            ("2 Jumada II 1445 AH, corresponding to 15 December 2023", "1445-06-02 AH, 2023-12-15"),
        ] {
            let found = line(text).unwrap_or_default();
            assert_eq!(found.iter().map(told).collect::<Vec<_>>().join(", "), expected, "{text}");
        }
    }

    #[test]
    fn other_lines_are_no_dates() {
        for text in [
            "",
            "أبوظبي، 15 ديسمبر 2023",
            "31 فبراير 2023",
            "15 ديسمبر",
            "ديسمبر 2023",
            "2023",
            "1.2.3",
            "+971 4 555 0100",
            "10.12.20234",
            "Signed on 15 December 2023",
        ] {
            assert_eq!(line(text), None, "{text}");
        }
    }

    #[test]
    fn dates_are_found_within_a_text() {
        let found = |text: &str| within(text).iter().map(|(_, said)| told(said)).collect::<Vec<_>>();
        assert_eq!(
            found("في 15 ديسمبر 2023 ثم 1/2/2024، والرقم 11/15/12/2023"),
            ["2023-12-15", "2024-02-01 or 2024-01-02"]
        );
        assert_eq!(found("On December 15, 2023 and 2023-12-16; v1.2.2023x"), ["2023-12-15", "2023-12-16"]);
    }
}
