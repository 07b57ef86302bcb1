//! The day that a text names, and the text without it.

use jiff::civil::{Date, Weekday};

use super::meaning::{Form, Question};
use crate::diagnostics::{Message, form, message, name};
use crate::language::said_dates::{self, weekday_name};
use crate::language::typed_dates::{self, SaidByText};

/// The day, where a text names one: or two, of which one is meant.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Days {
    One(Date, Form),
    Either(Date, Date),
    Question(Question),
    None,
}

/// Short names of English; the long ones of both languages are those of prose.
const SHORT: [(&str, Weekday); 11] = [
    ("Sun", Weekday::Sunday),
    ("Mon", Weekday::Monday),
    ("Tues", Weekday::Tuesday),
    ("Tue", Weekday::Tuesday),
    ("Wed", Weekday::Wednesday),
    ("Thurs", Weekday::Thursday),
    ("Thur", Weekday::Thursday),
    ("Thu", Weekday::Thursday),
    ("Fri", Weekday::Friday),
    ("Sat", Weekday::Saturday),
    ("الإثنين", Weekday::Monday),
];

/// The days of a text, and what stands around them.
pub fn apart(text: &str) -> (Days, String) {
    let found = typed_dates::within(text);
    let mut rest = String::new();
    let mut at = 0;
    for (range, said) in &found {
        rest.push_str(&text[at..range.start]);
        // What stands on both sides of a day does not belong together.
        rest.push_str(" , ");
        at = range.end + era(&text[range.clone()], &text[range.end..], said);
    }
    rest.push_str(&text[at..]);
    let (weekdays, rest) = weekdays(&rest);
    let said: Vec<SaidByText> = found.into_iter().map(|(_, said)| said).collect();
    (which(&said, &weekdays), rest)
}

/// The length of the era behind a date: `2026م`, `1448 هـ`. Behind figures alone a م further off may be of the hour.
fn era(date: &str, behind: &str, said: &SaidByText) -> usize {
    let rest = behind.trim_start_matches(' ');
    let is_near = rest.len() == behind.len() || date.contains(char::is_alphabetic);
    let names: &[&str] = match said {
        SaidByText::Hijri(_) => &["ه", "AH"],
        _ if is_near => &["م", "AD", "CE"],
        _ => &["AD", "CE"],
    };
    let length = names.iter().find_map(|name| {
        let after = rest.strip_prefix(name)?;
        (!after.starts_with(char::is_alphanumeric)).then_some(name.len())
    });
    length.map_or(0, |length| behind.len() - rest.len() + length)
}

/// Every day of the week, and the text without them.
fn weekdays(text: &str) -> (Vec<Weekday>, String) {
    let (mut found, mut rest) = (Vec::new(), String::new());
    for word in text.split_inclusive(|c: char| !c.is_alphabetic()) {
        let short = || SHORT.iter().find(|(name, _)| word.starts_with(name)).map(|(name, day)| (name.len(), *day));
        let mut named = [said_dates::weekday(word), short()].into_iter().flatten();
        match named.find(|(length, _)| !word[*length..].starts_with(char::is_alphabetic)) {
            Some((length, weekday)) => {
                found.push(weekday);
                rest.push_str(&word[length..]);
            }
            None => rest.push_str(word),
        }
    }
    (found, rest)
}

/// The day that all of it agrees on.
fn which(said: &[SaidByText], weekdays: &[Weekday]) -> Days {
    let mut candidates: Option<Vec<Date>> = None;
    for said in said {
        let may_be = match *said {
            SaidByText::Day(day) => vec![day],
            SaidByText::Either(one, other) => vec![one, other],
            SaidByText::Hijri(_) => continue,
        };
        match &mut candidates {
            None => candidates = Some(may_be),
            Some(days) => days.retain(|day| may_be.contains(day)),
        }
    }
    let hijri = || said.iter().filter_map(|said| if let SaidByText::Hijri(hijri) = said { Some(*hijri) } else { None });
    let Some(mut days) = candidates else {
        let Some(only) = hijri().next() else { return Days::None };
        let day = only.to_gregorian().filter(|day| only.days_after(*day) == Some(0));
        return match day.filter(|day| crate::language::HijriDate::from_gregorian(*day) == Some(only)) {
            Some(day) if hijri().all(|other| other == only) => falls(day, weekdays, Form::Hijri),
            _ => Days::Question(Question::open(message!("asks-gregorian-day"))),
        };
    };
    days.retain(|day| hijri().all(|hijri| hijri.days_after(*day).is_some_and(|days| days.abs() <= 2)));
    match days[..] {
        [] => Days::Question(Question::open(message!("asks-two-days"))),
        [day] => falls(day, weekdays, Form::Spoken),
        [one, other, ..] => {
            let fits = |day: &Date| weekdays.iter().all(|weekday| day.weekday() == *weekday);
            match (fits(&one), fits(&other)) {
                (true, true) => Days::Either(one, other),
                (false, true) => Days::One(other, Form::Spoken),
                _ => falls(one, weekdays, Form::Spoken),
            }
        }
    }
}

fn falls(day: Date, weekdays: &[Weekday], typed_as: Form) -> Days {
    match weekdays.iter().find(|weekday| **weekday != day.weekday()) {
        None => Days::One(day, typed_as),
        Some(other) => {
            let (said, falls) = (weekday(*other), weekday(day.weekday()));
            let asks = message!("asks-weekday", said = said, day = name(day.to_string()), falls = falls);
            Days::Question(Question::open(asks))
        }
    }
}

fn weekday(day: Weekday) -> Message {
    message!("weekday", day = form(weekday_name(day)))
}
