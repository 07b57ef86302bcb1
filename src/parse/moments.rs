//! Days and instants as keys hold them, and what to write for one that was typed otherwise.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;

use super::typed_dates::{self, Said};
use crate::locale::letters::{hidden, is_hidden};
use crate::locale::said_dates::number;
use crate::model::Moment;

/// No press office published earlier; a smaller year is a slip, or of another calendar.
const FIRST_YEAR: i16 = 1800;

/// `2023-12-15`
pub fn day(text: &str) -> Option<Date> {
    text.parse::<Date>().ok().filter(|day| text.len() == 10 && day.year() >= FIRST_YEAR)
}

/// A day, which begins at midnight on the site's clocks, or a day and time with or without its offset from UTC.
pub fn moment(text: &str, zone: &TimeZone) -> Option<Moment> {
    let with_offset = || text.parse::<jiff::Timestamp>().ok();
    let midnight = || day(text).map(|day| day.to_datetime(Time::midnight()));
    let without_offset = || text.parse::<DateTime>().ok().filter(|_| text.len() > 10);
    let instant = with_offset().or_else(|| {
        let civil = midnight().or_else(without_offset)?;
        zone.to_ambiguous_timestamp(civil).compatible().ok()
    })?;
    Some(Moment::new(instant, zone)).filter(|moment| moment.day.year() >= FIRST_YEAR)
}

/// What is wrong with a text that is no date, and what to write instead; with a zone, where a time may stand too.
pub fn remedy(text: &str, zone: Option<&TimeZone>) -> (String, String) {
    let seen: String = text.chars().filter(|c| !is_hidden(*c)).collect();
    let message = match hidden(text) {
        Some(found) => format!("There is an invisible character in `{seen}`: U+{:04X}.", u32::from(found)),
        None => format!("`{text}` is not a date that exists, or not one that can be read."),
    };
    let help = meant(&seen, zone).unwrap_or_else(|| match zone {
        Some(zone) => format!(
            "Write a day as 2023-12-15, or a day and time as {}.",
            at(jiff::civil::date(2023, 12, 15), "T10:00", zone).unwrap_or_default()
        ),
        None => "Write a day as 2023-12-15: year, month, day.".to_owned(),
    });
    (message, help)
}

/// What was meant, where that can be told.
fn meant(text: &str, zone: Option<&TimeZone>) -> Option<String> {
    // A `T` before the time is a letter that goes on.
    let text = text.trim().replacen("T", " ", usize::from(text.trim_start().starts_with(|c: char| c.is_numeric())));
    let (length, said) = typed_dates::head(&text)?;
    let rest = text[length..].trim_start_matches(['،', ',', ' ', 'م']);
    let write = |day: Date| match zone {
        Some(zone) if !rest.is_empty() => at(day, rest, zone),
        _ if rest.is_empty() => Some(day.to_string()),
        _ => None,
    };
    Some(match said {
        Said::Day(day) => format!("Write {}.", write(day)?),
        Said::Either(by_day, by_month) => {
            format!("Write {} or {}, whichever is meant.", write(by_day)?, write(by_month)?)
        }
        Said::Hijri(date) => {
            let day = date.to_gregorian()?;
            format!("Write the Gregorian day, {day} by the calendar of Umm al-Qura; the page adds the Hijri date.")
        }
    })
}

/// A day with the time that is typed behind it, as an instant on the site's clocks; `None` where it is no time.
fn at(day: Date, time: &str, zone: &TimeZone) -> Option<String> {
    let time = time.trim_start_matches(['T', 't', ' ']);
    let (length, hour) = number(time)?;
    let (_, minute) = time[length..].strip_prefix(':').map_or(Some((0, 0)), number)?;
    let civil = day.to_datetime(Time::new(i8::try_from(hour).ok()?, i8::try_from(minute).ok()?, 0, 0).ok()?);
    let zoned = zone.to_ambiguous_zoned_datetime(civil).compatible().ok()?;
    Some(zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_at_midnight_on_the_site() {
        let zone = TimeZone::get("Asia/Dubai").expect("a zone");
        for (text, instant) in [
            ("2023-12-15", "2023-12-14T20:00:00Z"),
            ("2023-12-15T10:00:00+04:00", "2023-12-15T06:00:00Z"),
            ("2023-12-15T10:00", "2023-12-15T06:00:00Z"),
        ] {
            let moment = moment(text, &zone).expect(text);
            assert_eq!(moment.instant.to_string(), instant, "{text}");
            assert_eq!(moment.day.to_string(), "2023-12-15", "{text}");
        }
        for bad in ["2023-02-30", "15/12/2023", "yesterday", "2023-12", "1445-06-02", "0023-12-15", ""] {
            assert_eq!(super::moment(bad, &zone), None, "{bad}");
        }
    }

    #[test]
    fn what_was_meant_is_said_on_the_clocks_of_the_site() {
        let zone = TimeZone::get("Asia/Riyadh").expect("a zone");
        for (text, expected) in [
            ("١٥ ديسمبر ٢٠٢٣", "Write 2023-12-15."),
            ("15 December 2023", "Write 2023-12-15."),
            ("٢٠٢٣-١٢-١٥", "Write 2023-12-15."),
            ("2023/12/15", "Write 2023-12-15."),
            ("\u{200f}2023-12-15", "Write 2023-12-15."),
            ("15/12", "Write a day as 2023-12-15, or a day and time as 2023-12-15T10:00:00+03:00."),
            ("03/04/2023", "Write 2023-04-03 or 2023-03-04, whichever is meant."),
            ("2023-12-15T9:00", "Write 2023-12-15T09:00:00+03:00."),
            ("2023-12-15 ٩:٣٠", "Write 2023-12-15T09:30:00+03:00."),
            (
                "1445-06-02",
                "Write the Gregorian day, 2023-12-15 by the calendar of Umm al-Qura; the page adds the Hijri date.",
            ),
            ("غدًا", "Write a day as 2023-12-15, or a day and time as 2023-12-15T10:00:00+03:00."),
            ("2023-12-15 صباحًا", "Write a day as 2023-12-15, or a day and time as 2023-12-15T10:00:00+03:00."),
        ] {
            assert_eq!(remedy(text, Some(&zone)).1, expected, "{text}");
        }
        assert_eq!(remedy("15 ديسمبر 2023م", None).1, "Write 2023-12-15.");
        assert_eq!(remedy("soon", None).1, "Write a day as 2023-12-15: year, month, day.");
    }
}
