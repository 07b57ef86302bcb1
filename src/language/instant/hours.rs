//! Times of day: `10:30`, `10.30`, `10h30`, `9 pm`, `التاسعة مساءً`, `noon`.

use jiff::civil::Time;

use crate::diagnostics::{Message, message, name};
use crate::language::said_dates::number;

/// An hour as it was typed, before anybody says of which half of the day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Clock {
    /// On a clock of 24 hours, where its minutes are said.
    Whole { hour: u32, minute: u32, second: Option<u32>, nanosecond: u32 },
    /// `9`, `التاسعة`, `التاسعة والنصف`.
    Bare { hour: u32, minute: u32 },
}

/// What a word says of the hour.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Half {
    Am,
    Pm,
    Dawn,
    Morning,
    Forenoon,
    Noon,
    Afternoon,
    Evening,
    Night,
    Midnight,
}

/// What an hour and the words about it come to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum TimeOfDay {
    /// So many days later, and the time.
    At(i64, Time),
    /// The beginning of the day or its end.
    Midnight,
    Question(Message),
}

/// Words in lower case, without marks of vowels.
const HALVES: [(&str, Half); 39] = [
    ("a.m.", Half::Am),
    ("a.m", Half::Am),
    ("am", Half::Am),
    ("p.m.", Half::Pm),
    ("p.m", Half::Pm),
    ("pm", Half::Pm),
    ("in the morning", Half::Morning),
    ("in the afternoon", Half::Afternoon),
    ("in the evening", Half::Evening),
    ("at night", Half::Night),
    ("morning", Half::Morning),
    ("afternoon", Half::Afternoon),
    ("evening", Half::Evening),
    ("noon", Half::Noon),
    ("midday", Half::Noon),
    ("midnight", Half::Midnight),
    ("صباحا", Half::Am),
    ("صباح", Half::Am),
    ("في الصباح", Half::Morning),
    ("قبل الظهر", Half::Am),
    ("بعد الظهر", Half::Pm),
    ("فجرا", Half::Dawn),
    ("فجر", Half::Dawn),
    ("ضحى", Half::Forenoon),
    ("ظهرا", Half::Noon),
    ("ظهر", Half::Noon),
    ("الظهر", Half::Noon),
    ("عصرا", Half::Afternoon),
    ("عصر", Half::Afternoon),
    ("العصر", Half::Afternoon),
    ("مساء", Half::Evening),
    ("مساءا", Half::Evening),
    ("في المساء", Half::Evening),
    ("ليلا", Half::Night),
    ("ليل", Half::Night),
    ("ليلة", Half::Night),
    ("منتصف الليل", Half::Midnight),
    ("منتصف النهار", Half::Noon),
    ("عند الظهر", Half::Noon),
];

/// Of one letter, which say so right behind an hour only.
const LETTERS: [(&str, Half); 2] = [("ص", Half::Am), ("م", Half::Pm)];

const HOURS: [(&str, u32); 14] = [
    ("الواحدة", 1),
    ("الثانية عشرة", 12),
    ("الثانية عشر", 12),
    ("الثانية", 2),
    ("الثالثة", 3),
    ("الرابعة", 4),
    ("الخامسة", 5),
    ("السادسة", 6),
    ("السابعة", 7),
    ("الثامنة", 8),
    ("التاسعة", 9),
    ("العاشرة", 10),
    ("الحادية عشرة", 11),
    ("الحادية عشر", 11),
];

const MINUTES: [(&str, u32); 3] = [("والنصف", 30), ("والربع", 15), ("والثلث", 20)];

/// The length of a word at the head of a text that says of which half of the day an hour is.
pub fn half(text: &str) -> Option<(usize, Half)> {
    longest(text, &HALVES)
}

/// The length of an hour at the head of a text, with what stands right behind it.
pub fn clock(text: &str) -> Option<(usize, Clock, Option<Half>)> {
    let (length, clock) = spoken(text).or_else(|| digits(text))?;
    let behind = &text[length..];
    let space = behind.len() - behind.trim_start_matches(' ').len();
    if let Some((word, half)) = longest(&behind[space..], &LETTERS) {
        return Some((length + space + word, clock, Some(half)));
    }
    // `9pm`: no other letter goes on.
    let goes_on = behind.starts_with(|c: char| c.is_alphanumeric()) && half(behind).is_none() && !is_zulu(behind);
    (!goes_on).then_some((length, clock, None))
}

fn is_zulu(text: &str) -> bool {
    text.strip_prefix('z').is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

fn spoken(text: &str) -> Option<(usize, Clock)> {
    let (mut length, hour) = longest(text, &HOURS)?;
    let behind = text[length..].trim_start_matches(' ');
    let mut minute = 0;
    if let Some((word, minutes)) = longest(behind, &MINUTES) {
        minute = minutes;
        length = text.len() - behind.len() + word;
    }
    Some((length, Clock::Bare { hour, minute }))
}

fn digits(text: &str) -> Option<(usize, Clock)> {
    let (length, first) = number(text)?;
    let rest = &text[length..];
    let count = text[..length].chars().count();
    let whole = |hour, minute, rest: &str| Some((text.len() - rest.len(), on_24(hour, minute)));
    if count == 4 {
        // `1430 hrs`
        let behind = rest.trim_start_matches(' ');
        let word = word(behind, &["hours", "hrs", "h"])?;
        return whole(first / 100, first % 100, &behind[word..]);
    }
    (count < 3).then_some(())?;
    if let Some(behind) = rest.strip_prefix(':') {
        let (minute, rest) = two(behind)?;
        let Some(behind) = rest.strip_prefix(':') else { return whole(first, minute, rest) };
        let (second, rest) = two(behind)?;
        let (nanosecond, rest) = fraction(rest)?;
        let clock = Clock::Whole { hour: first, minute, second: Some(second), nanosecond };
        return Some((text.len() - rest.len(), clock));
    }
    if let Some((minute, rest)) = rest.strip_prefix('.').and_then(two) {
        // More than hour and minute stands there.
        return (!rest.starts_with(['.', ':'])).then(|| whole(first, minute, rest))?;
    }
    if let Some((minute, rest)) = rest.strip_prefix('h').and_then(two) {
        return whole(first, minute, rest);
    }
    if let Some(rest) = rest.strip_prefix('h').filter(|rest| !rest.starts_with(char::is_alphanumeric)) {
        return whole(first, 0, rest);
    }
    Some((length, Clock::Bare { hour: first, minute: 0 }))
}

const fn on_24(hour: u32, minute: u32) -> Clock {
    Clock::Whole { hour, minute, second: None, nanosecond: 0 }
}

/// Two digits, and what stands behind them.
fn two(text: &str) -> Option<(u32, &str)> {
    let (length, value) = number(text)?;
    (text[..length].chars().count() == 2).then_some((value, &text[length..]))
}

/// A part of a second, if one is said.
fn fraction(text: &str) -> Option<(u32, &str)> {
    let Some(behind) = text.strip_prefix(['.', ',']) else { return Some((0, text)) };
    let length = behind.bytes().take_while(u8::is_ascii_digit).count();
    let digits = behind.get(..length).filter(|digits| (1..=9).contains(&digits.len()))?;
    Some((format!("{digits:0<9}").parse().ok()?, &behind[length..]))
}

/// The length of the longest of these words at the head of a text, and what it says.
fn longest<T: Copy>(text: &str, words: &[(&str, T)]) -> Option<(usize, T)> {
    let fits =
        |word: &&(&str, T)| text.strip_prefix(word.0).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    words.iter().filter(fits).map(|(word, says)| (word.len(), *says)).max_by_key(|(length, _)| *length)
}

pub fn word(text: &str, words: &[&str]) -> Option<usize> {
    let fits = |word: &&&str| text.strip_prefix(**word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    words.iter().filter(fits).map(|word| word.len()).max()
}

/// The time of day; `None` where no clock shows it.
pub fn time(clock: Option<Clock>, halves: &[Half]) -> Option<TimeOfDay> {
    let is_midnight = halves.contains(&Half::Midnight);
    let Some(clock) = clock else {
        return match halves {
            [Half::Midnight] => Some(TimeOfDay::Midnight),
            [Half::Noon] => Some(TimeOfDay::At(0, Time::new(12, 0, 0, 0).ok()?)),
            _ => Some(TimeOfDay::Question(message!("asks-hour"))),
        };
    };
    let (hour, minute, second, nanosecond) = match clock {
        Clock::Whole { hour, minute, second, nanosecond } => (hour, minute, second.unwrap_or(0), nanosecond),
        Clock::Bare { hour, minute } => (hour, minute, 0, 0),
    };
    let is_sharp = (minute, second, nanosecond) == (0, 0, 0);
    if is_midnight && hour == 12 && is_sharp && halves.len() == 1 {
        return Some(TimeOfDay::Midnight);
    }
    if hour == 24 && is_sharp && halves.is_empty() && matches!(clock, Clock::Whole { .. }) {
        return Some(TimeOfDay::At(1, Time::midnight()));
    }
    (hour < 24 && minute < 60 && second < 60).then_some(())?;
    let narrow = |number: u32| i8::try_from(number).ok();
    let at = |hour| {
        let time = Time::new(narrow(hour)?, narrow(minute)?, narrow(second)?, i32::try_from(nanosecond).ok()?).ok()?;
        Some(TimeOfDay::At(0, time))
    };
    if halves.is_empty() {
        return match clock {
            Clock::Whole { .. } => at(hour),
            Clock::Bare { .. } if (1..=12).contains(&hour) => {
                Some(TimeOfDay::Question(message!("asks-half", hour = name(hour.to_string()))))
            }
            Clock::Bare { .. } => Some(TimeOfDay::Question(message!("asks-hour"))),
        };
    }
    let said = halves.iter().map(|half| half.hour(hour)).reduce(|one, other| one.filter(|one| other == Some(*one)))?;
    match said {
        Some(hour) => at(hour),
        None => Some(TimeOfDay::Question(message!("asks-hour-of-day"))),
    }
}

impl Half {
    /// The hour on a clock of 24 hours; one that already is of such a clock has to be one that the word may be said of.
    fn hour(self, typed: u32) -> Option<u32> {
        if (1..=12).contains(&typed) {
            return self.of_twelve(typed);
        }
        (1..=12).any(|hour| self.of_twelve(hour) == Some(typed)).then_some(typed)
    }

    fn of_twelve(self, hour: u32) -> Option<u32> {
        let later = hour % 12 + 12;
        match (self, hour) {
            (Self::Am, _) => Some(hour % 12),
            (Self::Pm, _) => Some(later),
            (Self::Dawn, 1..=7) | (Self::Morning, 1..=11) | (Self::Forenoon, 7..=11) | (Self::Noon, 11) => Some(hour),
            (Self::Noon, 12 | 1..=3) | (Self::Afternoon, 12 | 1..=7) => Some(later),
            (Self::Evening, 1..=11) | (Self::Night, 7..=11) => Some(later),
            _ => None,
        }
    }
}
