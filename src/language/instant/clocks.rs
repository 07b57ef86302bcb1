//! An hour on the clocks of a place: once, twice, or left out.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};

/// When clocks show an hour.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum HourShown {
    Once(Timestamp, Offset),
    /// Clocks are put back, and show it twice.
    Twice([(Timestamp, Offset); 2]),
    /// Clocks are put forward over it; so much later than the last instant before is meant, and shown as this.
    Skipped(Timestamp, Offset),
}

/// When the clocks of `zone` show an hour; `None` at the ends of time.
pub fn shown(civil: DateTime, zone: &TimeZone) -> Option<HourShown> {
    let at = |offset: Offset| Some((offset.to_timestamp(civil).ok()?, offset));
    Some(match zone.to_ambiguous_timestamp(civil).offset() {
        AmbiguousOffset::Unambiguous { offset } => {
            let (instant, offset) = at(offset)?;
            HourShown::Once(instant, offset)
        }
        AmbiguousOffset::Fold { before, after } => HourShown::Twice([at(before)?, at(after)?]),
        AmbiguousOffset::Gap { before, after } => HourShown::Skipped(before.to_timestamp(civil).ok()?, after),
    })
}
