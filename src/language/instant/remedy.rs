//! What is said of a text that is not in the plain form, and what to write instead.

use jiff::civil::{Time, date};
use jiff::tz::TimeZone;

use super::clocks::{self, HourShown};
use super::meaning::{Form, InstantMeaning, Skipped, Typed, Understood};
use super::reading::read;
use crate::diagnostics::{Argument, Diagnostic, Message, bare_code_point, code, message, name, typed};
use crate::language::letters::{hidden, is_hidden};

/// What is wrong with a text, and what to write instead; with clocks, where an hour may stand too. An instant is offered only
/// where the text was understood to its last character, and it is the one that was typed.
pub fn remedy(text: &str, clocks: Option<&TimeZone>) -> (Message, Message) {
    let seen: String = text.chars().filter(|c| !is_hidden(*c)).collect();
    let read = read(text, clocks);
    let message = match (hidden(text), &read) {
        (Some(found), _) => {
            message!("bad-date-invisible", date = typed(seen), point = code(bare_code_point(found)))
        }
        (None, Typed::Understood(_)) => message!("bad-date-form", date = typed(text)),
        (None, Typed::Question(question)) => {
            message!("bad-date-question", date = typed(text), question = question.asks.clone())
        }
        (None, Typed::Unread) => message!("bad-date-unread", date = typed(text)),
    };
    (message, offered(read, clocks, hidden(text)).unwrap_or_else(|| form(clocks)))
}

/// What was understood, where a key of this kind can hold it.
fn offered(read: Typed, clocks: Option<&TimeZone>, unseen: Option<char>) -> Option<Message> {
    match read {
        Typed::Understood(Understood { meaning: InstantMeaning::Instant { .. }, .. }) if clocks.is_none() => None,
        Typed::Understood(Understood { meaning: InstantMeaning::Instant { skipped: Some(_), .. }, .. }) => {
            Some(message!("write-another-hour"))
        }
        Typed::Understood(Understood { meaning, form: Form::Hijri }) => {
            Some(message!("write-gregorian", date = plain(meaning)))
        }
        Typed::Understood(Understood { meaning, .. }) => Some(message!("write-date", date = plain(meaning))),
        Typed::Question(question) => match question.answers {
            Some([one, other]) if clocks.is_some() || one.len() == 10 => {
                Some(message!("write-either", one = name(one), other = name(other)))
            }
            _ if unseen.is_some() => {
                Some(message!("date-is-uncertain", question = question.asks, remedy = form(clocks)))
            }
            _ => None,
        },
        Typed::Unread => None,
    }
}

/// As it is typed.
fn plain(meaning: InstantMeaning) -> Argument {
    name(meaning.to_string())
}

/// How it is written.
fn form(clocks: Option<&TimeZone>) -> Message {
    let Some(clocks) = clocks else { return message!("write-day") };
    let ten = date(2023, 12, 15).to_datetime(Time::constant(10, 0, 0, 0));
    let example = clocks
        .to_zoned_datetime(ten)
        .map_or_else(|_| String::new(), |ten| ten.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string());
    message!("write-day-or-instant", example = name(example))
}

/// What is said of an instant that was read and may not be the one that is meant.
pub fn doubt(text: &str, meaning: InstantMeaning, zone: &TimeZone) -> Option<Diagnostic> {
    let skipped = skipped(text, meaning).map(|message| Diagnostic::warns("bad-date", message));
    skipped.or_else(|| elsewhere(text, meaning, zone))
}

/// What is said of an hour that the clocks leave out; `None` where they show it.
pub fn skipped(text: &str, meaning: InstantMeaning) -> Option<Message> {
    let InstantMeaning::Instant { at, offset, skipped: Some(Skipped(time)) } = meaning else { return None };
    let shown = plain(InstantMeaning::Instant { at, offset, skipped: None });
    let hour = name(time.strftime("%H:%M").to_string());
    Some(message!("bad-date-skipped", date = typed(text), shown = shown, hour = hour))
}

/// An hour on the clocks of another place than the site's. UTC is everybody's, and `Z` is no slip.
fn elsewhere(text: &str, meaning: InstantMeaning, zone: &TimeZone) -> Option<Diagnostic> {
    let InstantMeaning::Instant { at, offset, .. } = meaning else { return None };
    let here = zone.to_offset(at);
    // Clocks of long ago were ahead by seconds too, which nobody can type.
    if here == offset || here.seconds() % 60 != 0 || text.trim_end().ends_with(['Z', 'z']) {
        return None;
    }
    let there = plain(InstantMeaning::Instant { at, offset: here, skipped: None });
    let message = message!("other-offset", date = typed(text), here = there.clone());
    let help = match clocks::shown(offset.to_datetime(at), zone)? {
        HourShown::Once(at, offset) => {
            let same = plain(InstantMeaning::Instant { at, offset, skipped: None });
            message!("write-here-or-same", here = there, same = same)
        }
        HourShown::Twice(_) | HourShown::Skipped(..) => message!("write-here", here = there),
    };
    Some(Diagnostic::warns("other-offset", message).with_help(help))
}
