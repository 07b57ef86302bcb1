//! The plain form, in which front matter and `site.toml` hold days and instants. `parse/keys/key.rs` describes it to editors.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::Offset;

use super::meaning::FIRST_YEAR;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PlainInstant {
    Day(Date),
    /// On clocks that are not named.
    Local(DateTime),
    Instant(Timestamp, Offset),
}

/// `2023-12-15`, `2023-12-15T10:00`, `2023-12-15 10:00:00.5+04:00`, `2023-12-15T10:00Z`; nothing before, nothing behind.
pub fn read(text: &str) -> Option<PlainInstant> {
    let (day, rest) = text.split_at_checked(10)?;
    let day = date(day)?;
    if rest.is_empty() {
        return Some(PlainInstant::Day(day));
    }
    let (time, rest) = time(rest.strip_prefix(['T', 't', ' '])?)?;
    let civil = day.to_datetime(time);
    if rest.is_empty() {
        return Some(PlainInstant::Local(civil));
    }
    let offset = if matches!(rest, "Z" | "z") { Offset::UTC } else { offset(rest)? };
    Some(PlainInstant::Instant(offset.to_timestamp(civil).ok()?, offset))
}

fn date(text: &str) -> Option<Date> {
    let bytes = text.as_bytes();
    let is_shaped = bytes.get(4) == Some(&b'-') && bytes.get(7) == Some(&b'-');
    let century = is_shaped.then(|| two(text.get(..2)?)).flatten()?;
    let year = i16::from(century) * 100 + i16::from(two(text.get(2..4)?)?);
    Date::new(year, two(text.get(5..7)?)?, two(text.get(8..)?)?).ok().filter(|day| day.year() >= FIRST_YEAR)
}

/// A time of day at the head of a text, and what stands behind it.
fn time(text: &str) -> Option<(Time, &str)> {
    let (hour, minute) = (two(text.get(..2)?)?, two(text.get(2..5)?.strip_prefix(':')?)?);
    let rest = text.get(5..)?;
    let Some(behind) = rest.strip_prefix(':') else { return Some((Time::new(hour, minute, 0, 0).ok()?, rest)) };
    let (second, mut rest) = (two(behind.get(..2)?)?, behind.get(2..)?);
    let mut nanoseconds = 0;
    if let Some(behind) = rest.strip_prefix('.') {
        let length = behind.bytes().take_while(u8::is_ascii_digit).count();
        let digits = behind.get(..length).filter(|digits| (1..=9).contains(&digits.len()))?;
        nanoseconds = format!("{digits:0<9}").parse().ok()?;
        rest = behind.get(length..)?;
    }
    Some((Time::new(hour, minute, second, nanoseconds).ok()?, rest))
}

/// `+04:00`, `-0500`, `+04`: the clocks of the world are between 12 hours behind UTC and 14 ahead.
pub fn offset(text: &str) -> Option<Offset> {
    let (sign, rest) = match text.as_bytes().first()? {
        b'+' => (1, &text[1..]),
        b'-' => (-1, &text[1..]),
        _ => return None,
    };
    let hours = two(rest.get(..2)?)?;
    let behind = rest.get(2..)?;
    let minutes = match behind.strip_prefix(':').unwrap_or(behind) {
        "" if behind.is_empty() => 0,
        digits => two(digits)?,
    };
    offset_of(sign * i32::from(hours), sign * i32::from(minutes))
}

pub fn offset_of(hours: i32, minutes: i32) -> Option<Offset> {
    let seconds = hours * 3600 + minutes * 60;
    ((-12 * 3600..=14 * 3600).contains(&seconds) && minutes.abs() < 60).then(|| Offset::from_seconds(seconds).ok())?
}

fn two(text: &str) -> Option<i8> {
    (text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}
