//! What is said of a text that is not in the plain form, and what to write instead.

use jiff::civil::{Time, date};
use jiff::tz::TimeZone;

use super::clocks::{self, HourShown};
use super::meaning::{Form, InstantMeaning, Skipped, Typed, Understood};
use super::reading::read;
use crate::diagnostics::Diagnostic;
use crate::language::letters::{hidden, is_hidden};

/// What is wrong with a text, and what to write instead; with clocks, where an hour may stand too. An instant is offered only
/// where the text was understood to its last character, and it is the one that was typed.
pub fn remedy(text: &str, clocks: Option<&TimeZone>) -> (String, String) {
    let seen: String = text.chars().filter(|c| !is_hidden(*c)).collect();
    let typed = read(text, clocks);
    let message = match (hidden(text), &typed) {
        (Some(found), _) => format!("There is an invisible character in `{seen}`: U+{:04X}.", u32::from(found)),
        (None, Typed::Understood(_)) => format!("`{text}` is not how a date is written here."),
        (None, Typed::Question(question)) => format!("`{text}` is not certain: {}", question.asks),
        (None, Typed::Unread) => format!("`{text}` is not a date that exists, or not one that can be read."),
    };
    (message, offered(typed, clocks, hidden(text)).unwrap_or_else(|| form(clocks)))
}

/// What was understood, where a key of this kind can hold it.
fn offered(typed: Typed, clocks: Option<&TimeZone>, unseen: Option<char>) -> Option<String> {
    match typed {
        Typed::Understood(Understood { meaning: InstantMeaning::Instant { .. }, .. }) if clocks.is_none() => None,
        Typed::Understood(Understood { meaning: InstantMeaning::Instant { skipped: Some(_), .. }, .. }) => {
            Some("Clocks are put forward over this hour: write another.".to_owned())
        }
        Typed::Understood(Understood { meaning, form: Form::Hijri }) => Some(format!(
            "Write the Gregorian day, {meaning} by the calendar of Umm al-Qura; the page adds the Hijri date."
        )),
        Typed::Understood(Understood { meaning, .. }) => Some(format!("Write {meaning}.")),
        Typed::Question(question) => match question.answers {
            Some([one, other]) if clocks.is_some() || one.len() == 10 => {
                Some(format!("Write {one} or {other}, whichever is meant."))
            }
            _ if unseen.is_some() => Some(format!("It is not certain: {} {}", question.asks, form(clocks))),
            _ => None,
        },
        Typed::Unread => None,
    }
}

/// How it is written.
fn form(clocks: Option<&TimeZone>) -> String {
    let Some(clocks) = clocks else { return "Write a day as 2023-12-15: year, month, day.".to_owned() };
    let ten = date(2023, 12, 15).to_datetime(Time::constant(10, 0, 0, 0));
    let example = clocks
        .to_zoned_datetime(ten)
        .map_or_else(|_| String::new(), |ten| ten.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string());
    format!("Write a day as 2023-12-15, or a day and time as {example}.")
}

/// What is said of an instant that was read and may not be the one that is meant.
pub fn doubt(text: &str, meaning: InstantMeaning, zone: &TimeZone) -> Option<Diagnostic> {
    let skipped = skipped(text, meaning).map(|(message, help)| Diagnostic::warning("bad-date", message, help));
    skipped.or_else(|| elsewhere(text, meaning, zone))
}

/// What is said of an hour that the clocks leave out; `None` where they show it.
pub fn skipped(text: &str, meaning: InstantMeaning) -> Option<(String, String)> {
    let InstantMeaning::Instant { at, offset, skipped: Some(Skipped(time)) } = meaning else { return None };
    let shown = InstantMeaning::Instant { at, offset, skipped: None };
    let hour = time.strftime("%H:%M");
    let message = format!("`{text}` is read as {shown}: on that day clocks are put forward over {hour}.");
    Some((message, format!("Write {shown} if that is meant, else another hour.")))
}

/// An hour on the clocks of another place than the site's. UTC is everybody's, and `Z` is no slip.
fn elsewhere(text: &str, meaning: InstantMeaning, zone: &TimeZone) -> Option<Diagnostic> {
    let InstantMeaning::Instant { at, offset, .. } = meaning else { return None };
    let here = zone.to_offset(at);
    // Clocks of long ago were ahead by seconds too, which nobody can type.
    if here == offset || here.seconds() % 60 != 0 || text.trim_end().ends_with(['Z', 'z']) {
        return None;
    }
    let there = InstantMeaning::Instant { at, offset: here, skipped: None };
    let message = format!("`{text}` is {there} on the clocks of this site.");
    let same_hour = match clocks::shown(offset.to_datetime(at), zone)? {
        HourShown::Once(at, offset) => InstantMeaning::Instant { at, offset, skipped: None }.to_string(),
        HourShown::Twice(_) | HourShown::Skipped(..) => "the hour that they show".to_owned(),
    };
    let help = format!("Is it meant? Then write {there}; if the site's own clocks are meant, write {same_hour}.");
    Some(Diagnostic::warning("other-offset", message, help))
}
