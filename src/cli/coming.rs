//! What happens next by itself, in words: what readers see, apart from what tidies up.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::cache::NextSeen;
use crate::edition::{Change, Coming};
use crate::plan::shell::iso;

/// What readers see next.
pub fn next_seen(coming: Coming, zone: &TimeZone) -> Option<NextSeen> {
    let (at, change) = coming.seen?;
    let what = match change {
        Change::GoesOut => "The next announcement goes out",
        Change::LetOut => "The next announcement goes out after its freeze",
        Change::Corrected => "The next correction takes effect",
        Change::Withdrawn => "The next withdrawal takes effect",
        Change::LeavesNews => return None,
    };
    let (there, day_and_hour) = (iso(at, zone), day_and_hour(at, zone));
    let words = format!("{what} on {day_and_hour} ({there})");
    Some(NextSeen { at: there, change: change.id().to_owned(), words })
}

/// `Tuesday 1 December 2026 at 10:00`
fn day_and_hour(at: Timestamp, zone: &TimeZone) -> String {
    let there = zone.to_datetime(at);
    let form = if there.second() == 0 { "%A %-d %B %Y at %H:%M" } else { "%A %-d %B %Y at %H:%M:%S" };
    there.strftime(form).to_string()
}

/// When to build again, and why; `next` is the next change of any kind.
pub fn sentence(next: Option<&str>, seen: Option<&NextSeen>) -> Option<String> {
    let tidied = |at: &str| format!("the news sitemap is tidied up at {at}");
    match (next, seen) {
        (None, _) => None,
        (Some(next), None) => Some(format!("Nothing goes out by itself; {}: build again then.", tidied(next))),
        (Some(next), Some(seen)) if seen.at == next => Some(format!("{}: build again then.", seen.words)),
        (Some(next), Some(seen)) => Some(format!("{}. Before that {}: build again at both.", seen.words, tidied(next))),
    }
}
