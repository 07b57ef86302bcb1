//! Dates as prose says them, in Arabic and in English.

use std::ops::Range;

use jiff::civil::{Date, Weekday};

use super::date_names::{MONTHS, WEEKDAYS};
use super::letters::{before, is_arabic, is_arabic_digit, is_digit};

/// A date with the day of the week that the text gives it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SaidDay {
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// The day of the week beside it.
    pub weekday: Weekday,
    /// The date.
    pub date: SaidDate,
}

/// A day and month, and the year where it is said.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SaidDate {
    /// 1 to 31.
    pub day: i8,
    /// 1 to 12.
    pub month: i8,
    /// `None` where none is said.
    pub year: Option<i16>,
}

impl SaidDate {
    /// The date in the year that is said, or in another; `None` for a day that does not exist.
    pub fn in_year(self, year: i16) -> Option<Date> {
        Date::new(self.year.unwrap_or(year), self.month, self.day).ok()
    }
}

/// The length of the name of a day of the week at the head of a text, and the day.
pub fn weekday(text: &str) -> Option<(usize, Weekday)> {
    let (name, weekday) = WEEKDAYS.iter().find(|(name, _)| text.starts_with(name))?;
    Some((name.len(), *weekday))
}

/// Its English name, for messages.
pub fn weekday_name(day: Weekday) -> &'static str {
    WEEKDAYS.iter().find(|(_, weekday)| *weekday == day).map_or("", |(name, _)| name)
}

/// Every day of the week with a date behind it: `Friday, 15 December 2023`, `الجمعة الموافق 15 ديسمبر`.
pub fn weekdays(text: &str) -> Vec<SaidDay> {
    let mut found = Vec::new();
    for (name, weekday) in WEEKDAYS {
        for (at, _) in text.match_indices(name) {
            let end = at + name.len();
            if !is_word(text, at, end) {
                continue;
            }
            // A date that stands right behind is meant, whatever Hijri date follows it.
            let leads = [lead(&text[end..]), behind_same_day(&text[end..]).unwrap_or(0)];
            let read = leads.into_iter().find_map(|lead| {
                let (length, date) = date(&text[end + lead..]).or_else(|| figures(&text[end + lead..], weekday))?;
                Some((end + lead + length, date))
            });
            if let Some((end, date)) = read {
                found.push(SaidDay { range: at..end, weekday, date });
            }
        }
    }
    found.sort_by_key(|said| said.range.start);
    found
}

/// Every date with a year, and where it stands.
pub fn dates(text: &str) -> Vec<(Range<usize>, Date)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(is_digit).map(|at| from + at) {
        let after = text[start..].find(|c| !is_digit(c)).map_or(text.len(), |length| start + length);
        from = after;
        if let Some((length, said)) = date(&text[start..])
            && let Some(date) = said.year.and_then(|year| said.in_year(year))
        {
            found.push((start..start + length, date));
            from = start + length;
        }
    }
    found
}

/// Whether no letter goes on before or behind. A particle may be written in one with an Arabic day: والجمعة.
fn is_word(text: &str, at: usize, end: usize) -> bool {
    let goes_on = text[end..].starts_with(|c: char| c.is_alphabetic());
    let head = text[..at].strip_suffix(['و', 'ف', 'ب', 'ل']).filter(|_| text[at..].starts_with(is_arabic));
    let joined = |text: &str| before(text, text.len()).is_some_and(char::is_alphabetic);
    !goes_on && (!joined(&text[..at]) || head.is_some_and(|head| !joined(head)))
}

/// Every day that its month does not have, with the year that it is said to be of: `31 November 2026`.
pub fn impossible(text: &str) -> Vec<(Range<usize>, SaidDate)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(is_digit).map(|at| from + at) {
        from = text[start..].find(|c| !is_digit(c)).map_or(text.len(), |length| start + length);
        if !number(&text[start..]).is_some_and(|(_, day)| (29..=31).contains(&day)) || is_numbered(&text[..start]) {
            continue;
        }
        let head = text[..start].strip_suffix(' ').unwrap_or(&text[..start]);
        let word = head.rfind(|c: char| !c.is_ascii_alphabetic() && c != '.').map_or(0, |at| at + 1);
        let word = text.ceil_char_boundary(word);
        let read = day_first(&text[start..]).map(|(length, said)| (start..start + length, said));
        let read = read.or_else(|| month_first(&text[word..]).map(|(length, said)| (word..word + length, said)));
        found.extend(read.filter(|(_, said)| said.year.is_some_and(|year| said.in_year(year).is_none())));
    }
    found
}

/// Whether what stands before a number makes it a part of another one, or the number of something.
fn is_numbered(head: &str) -> bool {
    const COUNTED: [&str; 8] = ["العدد", "عدد", "رقم", "الرقم", "No.", "Issue", "issue", "number"];
    head.ends_with(['.', ',', '٫', '٬', '/', ':', '-', '–', '#'])
        || COUNTED.iter().any(|word| head.trim_end().ends_with(word))
}

/// The length of what may stand between the day of the week and its date.
fn lead(text: &str) -> usize {
    let mut rest = text;
    for mark in ["،", ","] {
        rest = rest.trim_start_matches(' ').strip_prefix(mark).unwrap_or(rest);
    }
    rest = rest.trim_start_matches([' ', '\u{a0}']);
    rest = rest.strip_prefix('(').unwrap_or(rest);
    rest = rest.strip_prefix("the ").unwrap_or(rest);
    text.len() - rest.len()
}

/// The length of what stands before a date that is the same day as another one, of the Hijri calendar.
fn behind_same_day(text: &str) -> Option<usize> {
    const SAME: &str = "الموافق";
    let window = &text[..text.floor_char_boundary(96.min(text.len()))];
    let clause = &window[..window.find(['.', '؟', '!', '؛', ';', '\n']).unwrap_or(window.len())];
    let at = clause.find(SAME).filter(|at| !WEEKDAYS.iter().any(|(name, _)| clause[..*at].contains(name)))?;
    let mut behind = text[at + SAME.len()..].trim_start();
    behind = behind.strip_prefix("لـ").or(behind.strip_prefix("ل")).unwrap_or(behind).trim_start();
    Some(text.len() - behind.len())
}

/// The length of a date in figures at the head of a text, and the date: `26/11/2026`, `26-11-2026`, `2026/11/26`. Of two
/// ways to read it, the one that falls on the day of the week is meant.
fn figures(text: &str, weekday: Weekday) -> Option<(usize, SaidDate)> {
    let (length, first) = number(text)?;
    let sign = text[length..].chars().next().filter(|c| matches!(c, '/' | '-' | '.'))?;
    let rest = text[length..].strip_prefix(sign)?;
    let (seconds, second) = number(rest)?;
    let rest = rest[seconds..].strip_prefix(sign)?;
    let (thirds, third) = number(rest)?;
    let rest = &rest[thirds..];
    if rest.starts_with(|c: char| is_digit(c) || c == sign && rest[1..].starts_with(is_digit)) {
        return None;
    }
    let orders = match first > 31 {
        true => [(third, second, first); 2],
        false => [(first, second, third), (second, first, third)],
    };
    let read = |(day, month, year): (u32, u32, u32)| {
        let year = i16::try_from(year).ok().filter(|year| (1900..2200).contains(year))?;
        valid(text.len() - rest.len(), day, i8::try_from(month).ok()?, Some(year))
    };
    let falls = |said: &SaidDate| said.in_year(0).is_some_and(|date| date.weekday() == weekday);
    let mut read = orders.into_iter().filter_map(read);
    let first = read.next()?;
    Some(read.find(|(_, said)| falls(said)).filter(|_| !falls(&first.1)).unwrap_or(first))
}

/// The length of a date at the head of a text, and the date: `15 December 2023`, `December 15`, `2023-12-15`.
pub fn date(text: &str) -> Option<(usize, SaidDate)> {
    month_first(text).or_else(|| iso(text)).or_else(|| day_first(text))
}

/// `December 15, 2023`
fn month_first(text: &str) -> Option<(usize, SaidDate)> {
    let (name, month) = month(text).filter(|_| text.starts_with(|c: char| c.is_ascii()))?;
    let rest = text[name..].strip_prefix('.').unwrap_or(&text[name..]).strip_prefix(' ')?;
    let (digits, day) = number(rest)?;
    let rest = ordinal(&rest[digits..]);
    // A range: December 15–17.
    if rest.trim_start().starts_with(['-', '–', '—']) {
        return None;
    }
    let tail = rest.strip_prefix(',').unwrap_or(rest);
    let (rest, year) = year(tail).map_or((rest, None), |(length, year)| (&tail[length..], Some(year)));
    valid(text.len() - rest.len(), day, month, year)
}

/// `2023-12-15`
fn iso(text: &str) -> Option<(usize, SaidDate)> {
    let (length, year) = number(text).filter(|(length, year)| *length == 4 && *year > 1900)?;
    let rest = text[length..].strip_prefix('-')?;
    let (months, month) = number(rest).filter(|(length, _)| *length == 2)?;
    let rest = rest[months..].strip_prefix('-')?;
    let (days, day) = number(rest).filter(|(length, _)| *length == 2)?;
    valid(text.len() - rest.len() + days, day, i8::try_from(month).ok()?, Some(i16::try_from(year).ok()?))
}

/// `15 December 2023`, `15th of December`, `15 من ديسمبر عام 2023`, `15 كانون الأول/ديسمبر 2023`
fn day_first(text: &str) -> Option<(usize, SaidDate)> {
    let (length, day) = number(text).filter(|(_, day)| (1..=31).contains(day))?;
    let rest = ordinal(&text[length..]).strip_prefix([' ', '\u{a0}'])?;
    let rest = ["of ", "من شهر ", "من ", "شهر "].iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
    let (name, first) = month(rest)?;
    let mut rest = &rest[name..];
    if let Some(other) = rest.trim_start().strip_prefix('/').map(str::trim_start)
        && let Some((length, _)) = month(other).filter(|(_, second)| *second == first)
    {
        rest = &other[length..];
    }
    let tail = rest.strip_prefix(['،', ',', '.']).unwrap_or(rest);
    let (rest, year) = year(tail).map_or((rest, None), |(length, year)| (&tail[length..], Some(year)));
    valid(text.len() - rest.len(), day, first, year)
}

fn valid(length: usize, day: u32, month: i8, year: Option<i16>) -> Option<(usize, SaidDate)> {
    let day = i8::try_from(day).ok().filter(|day| (1..=31).contains(day))?;
    (1..=12).contains(&month).then_some((length, SaidDate { day, month, year }))
}

/// The length of the name of a month at the head of a text, and its number.
fn month(text: &str) -> Option<(usize, i8)> {
    let (name, month) = MONTHS
        .iter()
        .find(|(name, _)| text.strip_prefix(name).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphabetic())))?;
    Some((name.len(), i8::try_from(*month).ok()?))
}

/// The length of a year at the head of a text, with the words before it.
fn year(text: &str) -> Option<(usize, i16)> {
    let rest = text.trim_start_matches([' ', '\u{a0}']);
    let rest = ["من عام ", "من العام ", "لعام ", "عام ", "العام ", "سنة ", "لسنة "]
        .iter()
        .find_map(|word| rest.strip_prefix(word))
        .unwrap_or(rest);
    let (length, year) = number(rest).filter(|(_, year)| (1900..2200).contains(year))?;
    Some((text.len() - rest.len() + length, i16::try_from(year).ok()?))
}

/// The length of a number of at most four digits at the head of a text, and its value.
pub fn number(text: &str) -> Option<(usize, u32)> {
    let mut value = 0;
    let mut length = 0;
    for (count, c) in text.chars().enumerate() {
        let Some(digit) = value_of(c) else { break };
        if count == 4 {
            return None;
        }
        value = value * 10 + digit;
        length += c.len_utf8();
    }
    (length > 0).then_some((length, value))
}

fn value_of(c: char) -> Option<u32> {
    match c {
        '0'..='9' => c.to_digit(10),
        c if is_arabic_digit(c) => Some(c as u32 & 0xf),
        _ => None,
    }
}

fn ordinal(text: &str) -> &str {
    ["st", "nd", "rd", "th"].iter().find_map(|end| text.strip_prefix(end)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<(Weekday, i8, i8, Option<i16>)> {
        weekdays(text).into_iter().map(|said| (said.weekday, said.date.day, said.date.month, said.date.year)).collect()
    }

    #[test]
    fn a_weekday_with_its_date_is_read_in_both_languages() {
        let friday = |year| vec![(Weekday::Friday, 15, 12, year)];
        for text in [
            "يوم الجمعة 15 ديسمبر 2023",
            "مساء الجمعة، ١٥ ديسمبر ٢٠٢٣",
            "الجمعة الموافق 15 ديسمبر 2023م",
            "الجمعة 2 جمادى الآخرة 1445هـ الموافق 15 ديسمبر 2023",
            "والجمعة 15 كانون الأول 2023",
            "الجمعة 15 كانون الأول/ديسمبر 2023",
            "الجمعة 15 من ديسمبر عام 2023",
            "on Friday, 15 December 2023",
            "on Friday 15th of December 2023",
            "Friday, December 15, 2023",
            "Friday (15 December 2023)",
            "Friday 2023-12-15",
            "الجمعة 15/12/2023",
            "الجمعة ١٥-١٢-٢٠٢٣م",
            "الجمعة 2023/12/15",
            "Friday, 12/15/2023",
            "الجمعة 15 ديسمبر 2023م الموافق 2 جمادى الآخرة 1445هـ",
            "الجمعة 2/6/1445هـ الموافق 15/12/2023",
        ] {
            assert_eq!(told(text), friday(Some(2023)), "{text}");
        }
        assert_eq!(told("الجمعة 15 ديسمبر"), friday(None));
        assert_eq!(told("Friday 15 Dec at 10:30"), friday(None));
    }

    #[test]
    fn ranges_hours_and_other_words_are_no_date() {
        for text in [
            "Monday to Friday, 08:00 to 18:00",
            "الاثنين والثلاثاء 4 و5 ديسمبر",
            "Monday and Tuesday, 4 and 5 December",
            "Friday, December 15–17, 2023",
            "من الاثنين إلى الجمعة",
            "سوق الجمعة القديم",
            "Fridays 15 May",
            "الأحد 10 صباحًا",
            "Monday. 15 May was a holiday",
            "الجمعة 2 جمادى الآخرة 1445هـ",
            "الجمعة 2/6/1445هـ",
            "Friday 1-2-2023-44",
        ] {
            assert_eq!(told(text), [], "{text}");
        }
    }

    #[test]
    fn a_day_that_its_month_does_not_have_is_impossible() {
        for text in
            ["on 31 November 2026.", "في ٣١ نوفمبر ٢٠٢٦", "30 شباط 2024", "by November 31, 2026", "29 فبراير 2026"]
        {
            assert_eq!(impossible(text).len(), 1, "{text}");
        }
        let possible = [
            "30 November 2026",
            "29 فبراير 2024",
            "العدد 31 نوفمبر 2026",
            "2,031 November 2026",
            "31 November",
            "31 ذو القعدة 1448",
        ];
        for text in possible {
            assert_eq!(impossible(text), [], "{text}");
        }
    }

    #[test]
    fn dates_with_a_year_are_found_wherever_they_stand() {
        let found = |text: &str| dates(text).into_iter().map(|(_, date)| date.to_string()).collect::<Vec<_>>();
        assert_eq!(found("في 15 ديسمبر 2023 ثم 3 آذار 2024، وفي عام 2025"), ["2023-12-15", "2024-03-03"]);
        assert_eq!(found("12345 December 2023 and 31 February 2024, 5 May"), Vec::<String>::new());
    }
}
