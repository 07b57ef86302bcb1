//! What happens next by itself, in words: what readers see, apart from what tidies up.

use jiff::tz::TimeZone;

use crate::cache::NextSeen;
use crate::diagnostics::{Message, form, message, name};
use crate::edition::Coming;
use crate::plan::shell::iso;

/// What readers see next.
pub fn next_seen(coming: Coming, zone: &TimeZone) -> Option<NextSeen> {
    let (at, change) = coming.seen.filter(|(_, change)| change.is_seen())?;
    Some(NextSeen { at: iso(at, zone), hour: zone.to_datetime(at), change })
}

/// `The next announcement goes out on Tuesday, 1 December 2026 at 10:00 (…)`, as the head of a sentence.
pub fn seen(next: &NextSeen) -> Message {
    message!("next-seen", change = form(next.change.id()), hour = next.hour, at = name(next.at.as_str()))
}

/// When to build again, and why; `next` is the next change of any kind.
pub fn sentence(next: Option<&str>, next_seen: Option<&NextSeen>) -> Option<Message> {
    let next = next?;
    Some(match next_seen {
        None => message!("next-tidied", at = name(next)),
        Some(change) if change.at == next => message!("next-build-then", seen = seen(change)),
        Some(change) => message!("next-build-both", seen = seen(change), at = name(next)),
    })
}
