//! The reader: every word of a text is a part of a day, of an hour or of the name of a clock, or it is not understood.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{Offset, TimeZone};

use super::clocks::{HourShown, shown};
use super::days::{self, Days};
use super::hours::{self, Clock, Half, TimeOfDay, word};
use super::ink;
use super::meaning::{Form, InstantMeaning, Question, Skipped, Typed, Understood};
use super::plain::{self, PlainInstant};
use super::zones::{self, Clocks, MinusSign};
use crate::diagnostics::{message, typed};
use crate::model::Moment;

/// Nobody needs more for a day and an hour.
const LONGEST: usize = 240;

const BESIDE: &[&str] = crate::lexicon!("clocks", "beside");

/// What a text says, on these clocks where it names no others.
pub fn read(text: &str, clocks: Option<&TimeZone>) -> Typed {
    read_beside(text, clocks, &[])
}

/// The day that a plain text names. What is written without an hour is read so often that nothing else is tried.
pub fn day(text: &str) -> Option<Date> {
    match plain::read(text)? {
        PlainInstant::Day(day) => Some(day),
        _ => None,
    }
}

/// What a key holds: a day or an instant in the plain form, which can mean one thing only.
pub fn moment(text: &str, clocks: &TimeZone) -> Option<(Moment, InstantMeaning)> {
    match on_clocks(plain::read(text)?, Some(clocks)) {
        Typed::Understood(Understood { meaning, .. }) => Some((meaning.moment(clocks)?, meaning)),
        _ => None,
    }
}

/// The same among words that stand around it, given in lower case and without marks of vowels.
pub fn read_beside(text: &str, clocks: Option<&TimeZone>, beside: &[&str]) -> Typed {
    let text = text.trim();
    if let Some(plain) = plain::read(text) {
        return on_clocks(plain, clocks);
    }
    if text.len() > LONGEST {
        return Typed::Unread;
    }
    let Some(text) = ink::seen(text) else { return Typed::Unread };
    let (day, rest) = days::apart(&text);
    match AroundDay::read(&rest.to_lowercase(), beside) {
        Some(parts) => parts.on(day, clocks),
        None => Typed::Unread,
    }
}

fn on_clocks(plain: PlainInstant, clocks: Option<&TimeZone>) -> Typed {
    match plain {
        PlainInstant::Day(day) => understood(InstantMeaning::Day(day), Form::Plain),
        PlainInstant::Instant(at, offset) => {
            understood(InstantMeaning::Instant { at, offset, skipped: None }, Form::Plain)
        }
        PlainInstant::Local(civil) => local(civil, clocks, Form::Plain),
    }
}

fn understood(meaning: InstantMeaning, form: Form) -> Typed {
    Typed::Understood(Understood { meaning, form })
}

/// An hour on clocks that may show it once, twice or never.
fn local(civil: DateTime, clocks: Option<&TimeZone>, form: Form) -> Typed {
    let Some(clocks) = clocks else { return Typed::Question(Question::open(message!("asks-clocks"))) };
    match shown(civil, clocks) {
        None => Typed::Unread,
        Some(HourShown::Once(at, offset)) => understood(InstantMeaning::Instant { at, offset, skipped: None }, form),
        Some(HourShown::Skipped(at, offset)) => {
            understood(InstantMeaning::Instant { at, offset, skipped: Some(Skipped(civil.time())) }, form)
        }
        Some(HourShown::Twice(both)) => {
            let [one, other] = both.map(|(at, offset)| InstantMeaning::Instant { at, offset, skipped: None });
            Typed::Question(Question::either(message!("asks-hour-twice"), one, other))
        }
    }
}

/// What stands around a day.
#[derive(Default)]
struct AroundDay {
    clock: Option<Clock>,
    halves: Vec<Half>,
    zones: Vec<Clocks>,
    /// Two hours are named.
    is_range: bool,
}

impl AroundDay {
    /// `None` where anything stands there that is none of it.
    fn read(text: &str, beside: &[&str]) -> Option<Self> {
        let mut parts = Self::default();
        let mut rest = text;
        let (mut open, mut is_behind_clock) = (0_u32, false);
        loop {
            rest = rest.trim_start_matches([' ', ',', '،']);
            if rest.is_empty() {
                break;
            }
            if let Some(behind) = rest.strip_prefix('(') {
                (rest, open) = (behind, open + 1);
                continue;
            }
            if let Some(behind) = rest.strip_prefix(')') {
                (rest, open) = (behind, open.checked_sub(1)?);
                continue;
            }
            // A dash between the parts has its spaces.
            if let Some(behind) = rest.strip_prefix(['-', '–', '—', '|']).filter(|behind| behind.starts_with(' ')) {
                rest = behind;
                continue;
            }
            rest = &rest[parts.one(rest, &mut is_behind_clock, beside)?..];
        }
        (open == 0).then_some(parts)
    }

    /// Reads the part at the head of a text, and gives its length.
    fn one(&mut self, rest: &str, is_behind_clock: &mut bool, beside: &[&str]) -> Option<usize> {
        let was_behind_clock = std::mem::take(is_behind_clock);
        if was_behind_clock && let Some((length, offset)) = zones::offset(rest, self.minus()) {
            self.zones.push(Clocks::Ahead(offset));
            return Some(length);
        }
        if let Some((length, clock, half)) = hours::clock(rest) {
            self.is_range |= self.clock.replace(clock).is_some();
            self.halves.extend(half);
            *is_behind_clock = true;
            return Some(length);
        }
        if let Some((length, half)) = hours::half(rest) {
            self.halves.push(half);
            *is_behind_clock = was_behind_clock;
            return Some(length);
        }
        if let Some((length, zone)) = zones::zone(rest) {
            self.zones.push(zone);
            return Some(length);
        }
        let length = [word(rest, BESIDE), word(rest, beside)].into_iter().flatten().max()?;
        // `الساعة: 9`
        Some(length + usize::from(rest[length..].starts_with(": ")))
    }

    /// Nobody writes a range of hours with seconds.
    fn minus(&self) -> MinusSign {
        match self.clock {
            Some(Clock::Whole { second: Some(_), .. }) => MinusSign::Offset,
            _ => MinusSign::OffsetOrRange,
        }
    }

    /// With its day, on these clocks where it names no others.
    fn on(self, day: Days, clocks: Option<&TimeZone>) -> Typed {
        match day {
            Days::None => Typed::Unread,
            Days::Question(question) => Typed::Question(question),
            Days::One(day, form) => self.at(day, form, clocks),
            Days::Either(one, other) => {
                let both = [one, other].map(|day| self.at(day, Form::Spoken, clocks));
                let [Typed::Understood(one), Typed::Understood(other)] = both else {
                    return both.into_iter().find(|one| !matches!(one, Typed::Understood(_))).unwrap_or(Typed::Unread);
                };
                Typed::Question(Question::either(message!("asks-day-or-month"), one.meaning, other.meaning))
            }
        }
    }

    fn at(&self, day: Date, form: Form, clocks: Option<&TimeZone>) -> Typed {
        if self.clock.is_none() && self.halves.is_empty() && self.zones.is_empty() {
            return understood(InstantMeaning::Day(day), form);
        }
        if self.is_range {
            return Typed::Question(Question::open(message!("asks-two-hours")));
        }
        match hours::time(self.clock, &self.halves) {
            None => Typed::Unread,
            Some(TimeOfDay::Question(asks)) => Typed::Question(Question::open(asks)),
            Some(TimeOfDay::At(later, time)) => self.then(day, later, time, form, clocks),
            Some(TimeOfDay::Midnight) => {
                let both = [0, 1].map(|later| self.then(day, later, Time::midnight(), form, clocks));
                let [Typed::Understood(one), Typed::Understood(other)] = both else {
                    return both.into_iter().find(|one| !matches!(one, Typed::Understood(_))).unwrap_or(Typed::Unread);
                };
                Typed::Question(Question::either(message!("asks-midnight"), one.meaning, other.meaning))
            }
        }
    }

    fn then(&self, day: Date, later: i64, time: Time, form: Form, clocks: Option<&TimeZone>) -> Typed {
        match day.checked_add(jiff::Span::new().days(later)) {
            Ok(day) => self.instant(day.to_datetime(time), form, clocks),
            Err(_) => Typed::Unread,
        }
    }

    /// All clocks that are named have to show the hour at one instant.
    fn instant(&self, civil: DateTime, form: Form, clocks: Option<&TimeZone>) -> Typed {
        let mut fixed: Option<Offset> = None;
        let mut zones = Vec::new();
        for zone in &self.zones {
            match zone {
                Clocks::Ahead(offset) if fixed.is_some_and(|fixed| fixed != *offset) => return disagree(),
                Clocks::Ahead(offset) => fixed = Some(*offset),
                Clocks::Of(zone) => zones.push(zone),
                Clocks::Local => match clocks {
                    Some(clocks) => zones.push(clocks),
                    None => return Typed::Question(Question::open(message!("asks-clocks"))),
                },
                Clocks::Unsure(name) => {
                    return Typed::Question(Question::open(message!("asks-offset", clocks = typed(name))));
                }
            }
        }
        if let Some(offset) = fixed {
            let Ok(at) = offset.to_timestamp(civil) else { return Typed::Unread };
            let agrees = zones.iter().all(|zone| zone.to_offset(at) == offset);
            return if agrees {
                understood(InstantMeaning::Instant { at, offset, skipped: None }, form)
            } else {
                disagree()
            };
        }
        let mut read = zones.iter().map(|zone| local(civil, Some(zone), form));
        let Some(first) = read.next() else { return local(civil, clocks, form) };
        if read.all(|other| other == first) { first } else { disagree() }
    }
}

fn disagree() -> Typed {
    Typed::Question(Question::open(message!("asks-clocks-differ")))
}
