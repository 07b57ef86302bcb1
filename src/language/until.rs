//! The moment that a line names: one day and one hour, where every word of it can mean one thing only.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::language::instant::{self, Form, InstantMeaning, Typed, Understood};
use crate::language::said_dates;
use crate::language::typed_dates;

const AROUND: &[&str] = crate::lexicon!("embargo", "around");

/// Lower case, without marks of vowels, of direction, and what stands around.
pub fn bare(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    let mut is_apart = false;
    for c in text.chars() {
        // Most letters are told without a look into Unicode's tables.
        let is_letter = matches!(c, 'a'..='z' | '0'..='9' | '\u{621}'..='\u{63a}' | '\u{641}'..='\u{64a}');
        if !is_letter && c.is_whitespace() {
            is_apart = !bare.is_empty();
            continue;
        }
        let is_silent = !is_letter && (matches!(c, '\u{64b}'..='\u{652}' | '\u{640}') || crate::model::path::turns(c));
        if is_silent || bare.is_empty() && !is_letter && !c.is_alphanumeric() {
            continue;
        }
        if std::mem::take(&mut is_apart) {
            bare.push(' ');
        }
        if is_letter {
            bare.push(c);
        } else {
            bare.extend(c.to_lowercase());
        }
    }
    bare
}

/// Until when a line says that its text is held back, as far as that can be compared with a key.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum SaidUntil {
    /// That it is, and no more.
    Nothing,
    /// In the plain form, and as an instant.
    Moment(String, Timestamp),
    /// A day; where it may be one of several, the last.
    Day(Date),
    /// An hour that cannot be compared, or words; with the day, where one is named.
    Unsure(Option<Date>),
}

/// The moment that a line names, `2026-12-14T10:00:00+04:00`; `None` where a word of it may mean something else.
pub fn until(text: &str, newsroom: Option<&TimeZone>) -> Option<String> {
    match instant::read_beside(core(text), newsroom, AROUND) {
        Typed::Understood(Understood { meaning, form: Form::Plain | Form::Spoken }) => match meaning {
            InstantMeaning::Instant { skipped: None, .. } => Some(meaning.to_string()),
            _ => None,
        },
        _ => None,
    }
}

/// What a line says. A day without a year is of the year that is `near`est.
pub fn said(text: &str, newsroom: &TimeZone, near: Date) -> SaidUntil {
    let line = dated(&capitalised(core(text)), near);
    let typed = instant::read_beside(core(text), Some(newsroom), AROUND);
    let typed = match typed {
        Typed::Unread => instant::read_beside(&line, Some(newsroom), AROUND),
        typed => typed,
    };
    match typed {
        Typed::Understood(Understood { meaning: InstantMeaning::Day(day), .. }) => SaidUntil::Day(day),
        Typed::Understood(Understood { meaning, .. }) => match meaning {
            InstantMeaning::Instant { at, skipped: None, .. } => SaidUntil::Moment(meaning.to_string(), at),
            _ => SaidUntil::Unsure(last_day(&line)),
        },
        _ => match last_day(&line) {
            Some(day) if !names_hour(&line) => SaidUntil::Day(day),
            None if names_nothing(&line) => SaidUntil::Nothing,
            day => SaidUntil::Unsure(day),
        },
    }
}

/// What a line says, without the tags, marks and numbers of lists that stand around it.
pub fn core(text: &str) -> &str {
    let mut line = text.trim();
    loop {
        let begins = line.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '<');
        let next = behind_tag(begins).or_else(|| behind_number(begins)).unwrap_or(begins);
        if next.len() == line.len() {
            break;
        }
        line = next;
    }
    loop {
        let is_mark = |c: char| {
            c.is_whitespace() || matches!(c, '.' | '!' | ':' | '؛' | ']' | '*' | '_' | '|' | '\\' | '"' | '\'')
        };
        let ended = line.trim_end_matches(is_mark);
        let tag = ended.strip_suffix('>').and_then(|inside| Some(&ended[..inside.rfind('<')?]));
        let is_open = ended.matches(')').count() > ended.matches('(').count();
        let next = tag.or_else(|| ended.strip_suffix(')').filter(|_| is_open)).unwrap_or(ended);
        if next.len() == line.len() {
            return line;
        }
        line = next;
    }
}

/// What stands behind a tag at the head of a line, or behind a `<` that begins none.
fn behind_tag(line: &str) -> Option<&str> {
    let inside = line.strip_prefix('<')?;
    let is_tag = inside.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
    Some(inside.split_once('>').filter(|_| is_tag).map_or(inside, |(_, behind)| behind))
}

/// What stands behind the number or the letter of an entry of a list: `1. `, `٢) `, `a) `.
fn behind_number(line: &str) -> Option<&str> {
    let number = line.trim_start_matches(char::is_numeric);
    let is_letter = number.len() == line.len() && line.as_bytes().get(1) == Some(&b')');
    let behind = if is_letter { line.trim_start_matches(|c: char| c.is_ascii_alphabetic()) } else { number };
    let is_short = (1..=2).contains(&line[..line.len() - behind.len()].chars().count());
    behind.strip_prefix(['.', ')']).filter(|behind| is_short && behind.starts_with(char::is_whitespace))
}

/// With each word as names of months and days of the week are written, however a line is typed.
pub fn capitalised(line: &str) -> String {
    let mut written = String::with_capacity(line.len());
    for word in line.split_inclusive(|c: char| !c.is_ascii_alphabetic()) {
        if word.len() < 3 {
            written.push_str(word);
            continue;
        }
        written.push_str(&word[..1].to_ascii_uppercase());
        written.push_str(&word[1..].to_ascii_lowercase());
    }
    written
}

/// Where a day without a year ends that a line names, and the day.
pub fn yearless(line: &str) -> Option<(usize, said_dates::SaidDate)> {
    let known = typed_dates::within(line);
    let begins = |at: usize, c: char| {
        (c.is_ascii_uppercase() || c.is_numeric())
            && !line[..at].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '-'))
            && !known.iter().any(|(range, _)| range.contains(&at))
    };
    let mut places = line.char_indices().filter(|(at, c)| begins(*at, *c));
    places.find_map(|(at, _)| {
        let (length, date) = said_dates::date(&line[at..]).filter(|(_, date)| date.year.is_none())?;
        Some((at + length, date))
    })
}

/// A line with the year of the day that it names without one.
fn dated(line: &str, near: Date) -> String {
    let Some((end, date)) = yearless(line) else { return line.to_owned() };
    let years = (near.year() - 1..=near.year() + 1).filter_map(|year| date.in_year(year));
    let nearest = years.min_by_key(|day| (*day - near).get_days().abs());
    nearest.map_or_else(|| line.to_owned(), |day| format!("{} {}{}", &line[..end], day.year(), &line[end..]))
}

/// The last day that a line may mean. A day of the Hijri calendar counts where it stands alone.
fn last_day(line: &str) -> Option<Date> {
    let days = typed_dates::within(line);
    let plain = days.iter().filter_map(|(_, said)| match *said {
        typed_dates::SaidByText::Day(day) => Some(day),
        typed_dates::SaidByText::Either(one, other) => Some(one.max(other)),
        typed_dates::SaidByText::Hijri(_) => None,
    });
    let hijri = days.iter().filter_map(|(_, said)| match *said {
        typed_dates::SaidByText::Hijri(hijri) => hijri.to_gregorian(),
        _ => None,
    });
    plain.max().or_else(|| hijri.max())
}

/// Whether more than days may be said.
fn names_hour(line: &str) -> bool {
    let mut rest = line.to_owned();
    for (range, _) in typed_dates::within(line).into_iter().rev() {
        rest.replace_range(range, " ");
    }
    let hours = ["الساعة", "منتصف", "ظهر", "مساء", "صباح", "Noon", "Midday", "Midnight", "Notice"];
    rest.contains(char::is_numeric) || hours.iter().any(|hour| rest.contains(hour))
}

/// Whether a line has no word but those that say that it is held.
fn names_nothing(line: &str) -> bool {
    let line = bare(line);
    line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).all(|word| AROUND.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dubai() -> TimeZone {
        TimeZone::get("Asia/Dubai").expect("a zone")
    }

    #[test]
    fn a_moment_that_can_mean_one_thing_only_is_read() {
        for (text, moment) in [
            ("محظور النشر حتى الساعة 9 صباحا يوم 14 ديسمبر 2026", "2026-12-14T09:00:00+04:00"),
            ("يُحظر النشر قبل الساعة ٩:٣٠ مساءً من يوم الاثنين ١٤ ديسمبر ٢٠٢٦م", "2026-12-14T21:30:00+04:00"),
            ("غير مخصص للنشر قبل الساعة التاسعة صباحاً يوم الاثنين الموافق 14 ديسمبر 2026", "2026-12-14T09:00:00+04:00"),
            ("محظور النشر حتى 14 ديسمبر 2026 الساعة 12 ظهراً بتوقيت الرياض", "2026-12-14T12:00:00+03:00"),
            ("محظور النشر حتى الساعة 10:00 بتوقيت الإمارات، 14 ديسمبر 2026", "2026-12-14T10:00:00+04:00"),
            ("يحظر النشر قبل التاسعة والنصف صباحا يوم 14 ديسمبر 2026", "2026-12-14T09:30:00+04:00"),
            ("EMBARGOED UNTIL 10:00 GST, 14 December 2026", "2026-12-14T10:00:00+04:00"),
            ("Embargoed until 6 p.m. GMT on Monday, December 14, 2026", "2026-12-14T18:00:00+00:00"),
            ("Not for publication before 10 am (GMT+4), 14 December 2026", "2026-12-14T10:00:00+04:00"),
            ("Embargo: 14 December 2026, 00:01 local time", "2026-12-14T00:01:00+04:00"),
            ("embargo: 2026-12-14T10:00:00+04:00", "2026-12-14T10:00:00+04:00"),
        ] {
            assert_eq!(until(text, Some(&dubai())).as_deref(), Some(moment), "{text}");
        }
    }

    #[test]
    fn a_moment_that_is_not_certain_is_left_to_a_person() {
        for text in [
            "محظور النشر",
            "محظور النشر حتى إشعار آخر",
            "محظور النشر حتى الساعة 9 يوم 14 ديسمبر 2026",
            "يحظر النشر قبل التاسعة إلا ربعا صباحا يوم 14 ديسمبر 2026",
            "يحظر النشر قبل الساعة 9 صباحا يوم الثلاثاء 14 ديسمبر 2026",
            "غير مخصص للنشر قبل 14 ديسمبر 2026",
            "EMBARGOED UNTIL 10:00 EST, 14 December 2026",
            "Embargoed until 10:00, 03/04/2026",
            "Embargoed until 10:00 on 14 December",
            "Not for publication before midnight, 14 December 2026",
            "Not for publication before 10 am on 14 December 2026, when the minister speaks",
        ] {
            assert_eq!(until(text, Some(&dubai())), None, "{text}");
        }
        assert_eq!(until("Embargoed until 10:00, 14 December 2026", None), None, "nobody says of which clock");
    }

    #[test]
    fn what_a_line_says_is_compared_by_day_where_it_names_no_hour() {
        let near = Date::constant(2026, 12, 1);
        let day = |year, month, day| SaidUntil::Day(Date::constant(year, month, day));
        let unsure = |year, month, day| SaidUntil::Unsure(Some(Date::constant(year, month, day)));
        for (text, expected) in [
            ("EMBARGOED UNTIL 1 December 2027", day(2027, 12, 1)),
            ("EMBARGOED UNTIL 1 DECEMBER 2027", day(2027, 12, 1)),
            ("embargo: 2027-12-02", day(2027, 12, 2)),
            ("EMBARGOED UNTIL 05/12/2027", day(2027, 12, 5)),
            ("محظور النشر حتى 5 ديسمبر 2027", day(2027, 12, 5)),
            ("محظور النشر حتى يوم ٥ ديسمبر", day(2026, 12, 5)),
            ("Embargoed until 5 January, when the minister speaks", day(2027, 1, 5)),
            ("| Embargo | 1 December 2027 |", day(2027, 12, 1)),
            ("1. Embargoed until 1 December 2027.", day(2027, 12, 1)),
            ("<b>EMBARGOED UNTIL 1 December 2027</b>", day(2027, 12, 1)),
            ("EMBARGOED", SaidUntil::Nothing),
            ("**محظور النشر**", SaidUntil::Nothing),
            ("EMBARGOED UNTIL FURTHER NOTICE", SaidUntil::Unsure(None)),
            ("Embargoed until 9:00 EST", SaidUntil::Unsure(None)),
            ("Embargoed until 0900 GMT", SaidUntil::Unsure(None)),
            ("EMBARGOED UNTIL 9:00 EST, 1 December 2026", unsure(2026, 12, 1)),
            ("EMBARGOED UNTIL 0900 GMT, 1 December 2026", unsure(2026, 12, 1)),
            ("Embargoed until December 2027", SaidUntil::Unsure(None)),
            ("محظور النشر حتى إشعار آخر", SaidUntil::Unsure(None)),
        ] {
            assert_eq!(said(text, &dubai(), near), expected, "{text}");
        }
        for text in ["Embargoed until 5 December, 9 am", "EMBARGOED UNTIL 9 AM, 5 DECEMBER"] {
            let told = said(text, &dubai(), near);
            assert!(matches!(&told, SaidUntil::Moment(at, _) if at == "2026-12-05T09:00:00+04:00"), "{text}: {told:?}");
        }
        let hijri = said("محظور النشر حتى 25 جمادى الآخرة 1449هـ", &dubai(), near);
        assert!(matches!(hijri, SaidUntil::Day(day) if day.year() == 2027), "{hijri:?}");
    }
}
