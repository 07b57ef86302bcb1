//! The moment that a line names: one day and one hour, where every word of it can mean one thing only.

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::{Offset, TimeZone};

use crate::locale::said_dates::{self, number};
use crate::parse::typed_dates::{self, Said};

/// What may stand around the day and the hour without changing them.
const AROUND: [&str; 58] = [
    "until",
    "till",
    "before",
    "for",
    "to",
    "on",
    "at",
    "of",
    "the",
    "is",
    "a",
    "this",
    "and",
    "not",
    "be",
    "or",
    "from",
    "strictly",
    "strict",
    "under",
    "embargo",
    "embargoed",
    "hold",
    "release",
    "publication",
    "published",
    "broadcast",
    "press",
    "news",
    "copy",
    "hours",
    "hrs",
    "حتى",
    "قبل",
    "بعد",
    "لغاية",
    "إلى",
    "إلا",
    "في",
    "تمام",
    "من",
    "يوم",
    "الساعة",
    "ساعة",
    "بتاريخ",
    "تاريخ",
    "الموافق",
    "هذا",
    "هذه",
    "البيان",
    "الخبر",
    "النشر",
    "للنشر",
    "نشر",
    "محظور",
    "يحظر",
    "غير",
    "مخصص",
];

/// Zones that releases of the region name, and how many hours they are ahead of UTC. None of them changes its clocks.
const ZONES: [(&str, i8); 21] = [
    ("gmt", 0),
    ("utc", 0),
    ("gst", 4),
    ("uae time", 4),
    ("dubai time", 4),
    ("abu dhabi time", 4),
    ("gulf standard time", 4),
    ("بتوقيت الإمارات", 4),
    ("بتوقيت دولة الإمارات", 4),
    ("بتوقيت أبوظبي", 4),
    ("بتوقيت دبي", 4),
    ("ksa time", 3),
    ("saudi time", 3),
    ("riyadh time", 3),
    ("doha time", 3),
    ("بتوقيت السعودية", 3),
    ("بتوقيت الرياض", 3),
    ("بتوقيت مكة المكرمة", 3),
    ("بتوقيت الدوحة", 3),
    ("بتوقيت غرينتش", 0),
    ("بتوقيت جرينتش", 0),
];

/// The clock of the newsroom, by another name.
const LOCAL: [&str; 4] = ["local time", "بالتوقيت المحلي", "التوقيت المحلي", "time"];

const MORNING: [&str; 7] = ["a.m.", "am", "صباحا", "صباح", "ص", "فجرا", "قبل الظهر"];
const AFTERNOON: [&str; 9] = ["p.m.", "pm", "مساء", "مساءا", "م", "ظهرا", "عصرا", "بعد الظهر", "noon"];

const HOURS: [(&str, u32); 12] = [
    ("الواحدة", 1),
    ("الثانية عشرة", 12),
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
];

/// Lower case, without marks of vowels, of direction, and what stands around.
pub fn bare(text: &str) -> String {
    let is_silent =
        |c: char| matches!(c, '\u{64b}'..='\u{652}' | '\u{640}') || crate::model::path::turns(c) && !c.is_whitespace();
    let text: String = text.chars().filter(|c| !is_silent(*c)).collect();
    let words: Vec<&str> = text.split_whitespace().collect();
    let text = words.join(" ").to_lowercase();
    text.trim_start_matches(|c: char| !c.is_alphanumeric()).trim_end().to_owned()
}

/// The moment that a line names, `2026-12-14T10:00:00+04:00`; `None` where a word of it may mean something else.
pub fn until(text: &str, newsroom: Option<&TimeZone>) -> Option<String> {
    // A moment in the form of a release says all.
    let last = text.split_whitespace().last()?;
    if let Ok(moment) = last.parse::<Timestamp>() {
        let zone = newsroom.cloned().unwrap_or(TimeZone::UTC);
        return Some(shown(moment, &zone));
    }
    let (day, rest) = day(text)?;
    let mut rest = rest.as_str();
    let (mut time, mut zone) = (None, None);
    loop {
        rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        if rest.is_empty() {
            break;
        }
        if let Some((length, found)) = clock(rest) {
            if time.replace(found).is_some() {
                return None;
            }
            rest = &rest[length..];
        } else if let Some((length, hours)) = ahead(rest) {
            if zone.replace(TimeZone::fixed(Offset::from_hours(hours).ok()?)).is_some() {
                return None;
            }
            rest = &rest[length..];
        } else {
            rest = &rest[word(rest, &LOCAL).or_else(|| word(rest, &AROUND))?..];
        }
    }
    let zone = zone.or_else(|| newsroom.cloned())?;
    let moment = zone.to_ambiguous_timestamp(day.to_datetime(time?)).unambiguous().ok()?;
    Some(shown(moment, &zone))
}

fn shown(moment: Timestamp, zone: &TimeZone) -> String {
    moment.display_with_offset(zone.to_offset(moment)).to_string()
}

/// The one day of a line, and the line without it. A weekday has to be that of the day, and a Hijri date near it.
fn day(text: &str) -> Option<(Date, String)> {
    let found = typed_dates::within(text);
    let mut days = found.iter().filter_map(|(_, said)| if let Said::Day(day) = said { Some(*day) } else { None });
    let day = days.next()?;
    if days.any(|other| other != day) {
        return None;
    }
    let agrees = |said: &Said| match said {
        Said::Day(_) => true,
        Said::Either(one, other) => *one == day || *other == day,
        Said::Hijri(hijri) => hijri.days_after(day).is_some_and(|days| days.abs() <= 2),
    };
    if !found.iter().all(|(_, said)| agrees(said)) {
        return None;
    }
    let mut rest = String::new();
    let mut at = 0;
    for (range, _) in &found {
        rest.push_str(text.get(at..range.start)?);
        rest.push(' ');
        let behind = &text[range.end..];
        // The year's era: `2026م`, `2026 م`.
        let era = behind.strip_prefix('م').or_else(|| behind.strip_prefix(" م")).unwrap_or(behind);
        let is_era = !era.starts_with(char::is_alphanumeric);
        at = if is_era { text.len() - era.len() } else { range.end };
    }
    rest.push_str(&text[at..]);
    let mut without = String::new();
    for word in rest.split_inclusive(|c: char| !c.is_alphabetic()) {
        match said_dates::weekday(word) {
            Some((_, weekday)) if weekday != day.weekday() => return None,
            Some((length, _)) => without.push_str(&word[length..]),
            None => without.push_str(word),
        }
    }
    Some((day, bare(&without)))
}

/// The length of a time of day, and the time. An hour alone is none: it may be of the morning or of the evening.
fn clock(text: &str) -> Option<(usize, Time)> {
    let spoken = HOURS.iter().find_map(|(name, hour)| Some((name.len(), *hour, text.strip_prefix(name)?)));
    let (hour, minute, rest, is_whole) = match spoken {
        Some((_, hour, rest)) => (hour, 0, rest, false),
        None => {
            let (length, hour) = number(text)?;
            let rest = &text[length..];
            let minutes = rest.strip_prefix([':', '.']).and_then(|rest| Some((number(rest)?, rest)));
            match minutes.filter(|((length, _), _)| *length == 2 || *length == 4) {
                Some(((length, minute), behind)) => (hour, minute, &behind[length..], rest.starts_with(':')),
                None => (hour, 0, rest, false),
            }
        }
    };
    let behind = rest.trim_start();
    let (length, hour) = if let Some(length) = word(behind, &MORNING).filter(|_| (1..=12).contains(&hour)) {
        (text.len() - behind.len() + length, hour % 12)
    } else if let Some(length) = word(behind, &AFTERNOON).filter(|_| (1..=12).contains(&hour)) {
        (text.len() - behind.len() + length, hour % 12 + 12)
    } else if is_whole {
        (text.len() - rest.len(), hour)
    } else {
        return None;
    };
    let narrow = |number: u32| i8::try_from(number).ok();
    Some((length, Time::new(narrow(hour)?, narrow(minute)?, 0, 0).ok()?))
}

/// The length of the name of a zone, and its hours: `GST`, `GMT+4`.
fn ahead(text: &str) -> Option<(usize, i8)> {
    let (name, hours) =
        ZONES.iter().filter(|(name, _)| word(text, &[name]).is_some()).max_by_key(|(name, _)| name.len())?;
    let rest = text[name.len()..].trim_start();
    let Some(more) = rest.strip_prefix(['+', '-']) else { return Some((name.len(), *hours)) };
    if *hours != 0 || !rest.starts_with('+') {
        return None;
    }
    let (length, more_hours) = number(more).filter(|(length, hours)| *length < 3 && *hours < 15)?;
    let tail = &more[length..];
    (!tail.starts_with(':')).then_some(())?;
    Some((text.len() - tail.len(), i8::try_from(more_hours).ok()?))
}

/// The length of the longest of these words at the head of a text.
fn word(text: &str, words: &[&str]) -> Option<usize> {
    let fits = |word: &&&str| text.strip_prefix(**word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    words.iter().filter(fits).map(|word| word.len()).max()
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
            "يحظر النشر قبل التاسعة والنصف صباحا يوم 14 ديسمبر 2026",
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
}
