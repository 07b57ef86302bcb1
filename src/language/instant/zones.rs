//! Clocks that a text names: an offset from UTC, a short name, a place in either language, a zone in brackets.

use jiff::tz::{Offset, TimeZone};

use super::hours::word;
use super::places::{ARABIC, ENGLISH, UNSURE};
use super::plain;
use crate::language::said_dates::number;

/// Whose clocks are named.
#[derive(Clone, PartialEq, Debug)]
pub enum Clocks {
    Ahead(Offset),
    Of(TimeZone),
    /// Those of the newsroom, by another name.
    Local,
    /// A name that may be that of several.
    Unsure(String),
}

/// What a minus sign before figures may be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum MinusSign {
    /// Only that of an offset.
    Offset,
    /// It may stand between two hours, from one to the other.
    OffsetOrRange,
}

const LOCAL: &[&str] = crate::lexicon!("clocks", "local");

const UNIVERSAL: [&str; 10] = [
    "utc",
    "gmt",
    "z",
    "universal time",
    "coordinated universal time",
    "بالتوقيت العالمي",
    "التوقيت العالمي",
    "بالتوقيت العالمي المنسق",
    "التوقيت العالمي المنسق",
    "greenwich mean time",
];

/// The parts of the world in which zones are called after places.
const CONTINENTS: [&str; 10] =
    ["africa", "america", "antarctica", "arctic", "asia", "atlantic", "australia", "europe", "indian", "pacific"];

/// The length of the clocks that are named at the head of a text in lower case, and whose they are.
pub fn zone(text: &str) -> Option<(usize, Clocks)> {
    bracket(text)
        .or_else(|| universal(text))
        .or_else(|| word(text, LOCAL).map(|length| (length, Clocks::Local)))
        .or_else(|| word(text, &["gst"]).map(|length| (length, hours_ahead(4))))
        .or_else(|| arabic(text))
        .or_else(|| english(text))
        .or_else(|| area(text))
        .or_else(|| word(text, UNSURE).map(|length| (length, Clocks::Unsure(text[..length].to_uppercase()))))
}

fn hours_ahead(hours: i32) -> Clocks {
    plain::offset_of(hours, 0).map_or(Clocks::Local, Clocks::Ahead)
}

/// The length of an offset at the head of a text: `+4`, `-0500`, `+05:30`. A range of hours looks like one behind UTC: that
/// one is taken behind seconds or UTC, or without a colon.
pub fn offset(text: &str, sign_says: MinusSign) -> Option<(usize, Offset)> {
    let (sign, rest) = match text.as_bytes().first()? {
        b'+' => (1, &text[1..]),
        b'-' => (-1, &text[1..]),
        _ => return None,
    };
    let (length, first) = number(rest)?;
    let behind = &rest[length..];
    let (hours, minutes, behind) = match (rest[..length].chars().count(), behind.strip_prefix(':')) {
        (4, None) => (first / 100, first % 100, behind),
        (1 | 2, None) if sign > 0 || sign_says == MinusSign::Offset => (first, 0, behind),
        (1 | 2, Some(behind)) if sign > 0 || sign_says == MinusSign::Offset => {
            let (length, minutes) = number(behind).filter(|(length, _)| behind[..*length].chars().count() == 2)?;
            (first, minutes, &behind[length..])
        }
        _ => return None,
    };
    if behind.starts_with(|c: char| c.is_alphanumeric() || matches!(c, ':' | '.' | '-' | '+')) {
        return None;
    }
    let narrow = |number: u32| i32::try_from(number).ok();
    let offset = plain::offset_of(sign * narrow(hours)?, sign * narrow(minutes)?)?;
    Some((text.len() - behind.len(), offset))
}

/// `[Asia/Dubai]` of RFC 9557, also with the `!` of one that must be honoured.
fn bracket(text: &str) -> Option<(usize, Clocks)> {
    let (name, _) = text.strip_prefix('[')?.split_once(']')?;
    let bare = name.strip_prefix('!').unwrap_or(name);
    let clocks = match plain::offset(bare) {
        Some(offset) => Clocks::Ahead(offset),
        None => Clocks::Of(named(bare)?),
    };
    Some((name.len() + 2, clocks))
}

/// `UTC`, `GMT+4`, `بتوقيت غرينتش`
fn universal(text: &str) -> Option<(usize, Clocks)> {
    let length = word(text, &UNIVERSAL)?;
    let behind = text[length..].trim_start_matches(' ');
    if behind.starts_with(['+', '-']) && behind[1..].starts_with(|c: char| c.is_numeric()) {
        let (more, offset) = offset(behind, MinusSign::Offset)?;
        return Some((text.len() - behind.len() + more, Clocks::Ahead(offset)));
    }
    Some((length, Clocks::Ahead(Offset::UTC)))
}

/// `بتوقيت دولة الإمارات`
fn arabic(text: &str) -> Option<(usize, Clocks)> {
    let rest = ["بتوقيت ", "توقيت "].iter().find_map(|lead| text.strip_prefix(lead))?;
    let rest = rest.strip_prefix("مدينة ").or_else(|| rest.strip_prefix("إمارة ")).unwrap_or(rest);
    let length = ARABIC.iter().filter_map(|(name, _)| word(rest, &[name])).max();
    let Some(length) = length else {
        let length = word(rest, &["عمان"])?;
        return Some((text.len() - rest.len() + length, Clocks::Unsure(rest[..length].to_owned())));
    };
    let (_, zone) = ARABIC.iter().find(|(name, _)| *name == &rest[..length])?;
    let more = &rest[length..];
    let end = text.len() - more.len();
    // `بتوقيت غرينتش +4`
    let behind = more.trim_start_matches(' ');
    if *zone == "UTC" && behind.starts_with(['+', '-']) {
        let (more, offset) = offset(behind, MinusSign::Offset)?;
        return Some((text.len() - behind.len() + more, Clocks::Ahead(offset)));
    }
    Some((end, Clocks::Of(TimeZone::get(zone).ok()?)))
}

/// `Dubai time`, `New York local time`, `time in Baku`
fn english(text: &str) -> Option<(usize, Clocks)> {
    const MOST: usize = 40;
    let window = &text[..text.floor_char_boundary(MOST.min(text.len()))];
    if let Some(place) = window.strip_prefix("time in ") {
        let name = place.split([',', ')', '(']).next()?.trim_end();
        return Some((text.len() - text["time in ".len()..].len() + name.len(), Clocks::Of(of_place(name)?)));
    }
    let length = window
        .match_indices(" time")
        .map(|(at, _)| at)
        .find(|at| !window[at + " time".len()..].starts_with(char::is_alphanumeric))?;
    let name = &window[..length];
    let name = name.strip_prefix("the ").unwrap_or(name);
    let name = name.strip_suffix(" local").unwrap_or(name);
    let name = name.strip_suffix("'s").or_else(|| name.strip_suffix("’s")).unwrap_or(name);
    Some((length + " time".len(), Clocks::Of(of_place(name)?)))
}

/// `Asia/Dubai` without brackets.
fn area(text: &str) -> Option<(usize, Clocks)> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '_' | '-' | '+');
    let length = text.find(|c| !is_part(c)).unwrap_or(text.len());
    let name = text.get(..length).filter(|name| name.contains('/'))?;
    Some((length, Clocks::Of(named(name)?)))
}

fn named(name: &str) -> Option<TimeZone> {
    let known = name.contains('/') || matches!(name, "utc" | "gmt");
    if known { TimeZone::get(name).ok() } else { None }
}

/// The zone of a place: one of ours, or one that a zone of the world is called after.
fn of_place(name: &str) -> Option<TimeZone> {
    if let Some((_, zone)) = ENGLISH.iter().find(|(place, _)| *place == name) {
        return TimeZone::get(zone).ok();
    }
    let is_called = |zone: &str| {
        let zone = zone.to_ascii_lowercase().replace('_', " ");
        let parts: Vec<&str> = zone.split('/').collect();
        parts.len() > 1 && CONTINENTS.contains(&parts[0]) && parts.last() == Some(&name)
    };
    // Two zones of one name are none.
    let mut found = jiff::tz::db().available().map(|zone| zone.as_str().to_owned()).filter(|zone| is_called(zone));
    let first = found.next()?;
    found.next().is_none().then(|| TimeZone::get(&first).ok())?
}
