//! How old a published folder is, by what its build wrote down.

use jiff::Timestamp;

use crate::cache::Record;

/// How old the published folder is.
pub enum Age {
    /// Nothing is recorded of a build into it.
    Unknown,
    /// Built for this instant, which is still to come.
    Ahead(Timestamp),
    /// Built for the first instant; the second has passed.
    Overdue(Timestamp, Timestamp),
    /// Built for the first instant; the second, if any, is still to come.
    Current(Timestamp, Option<Timestamp>),
}

impl Age {
    pub fn of(record: Option<&Record>, now: Timestamp) -> Self {
        let instant = |nanoseconds| Timestamp::from_nanosecond(nanoseconds).ok();
        let seal = record.map(|record| &record.seal);
        let Some((seal, from)) = seal.and_then(|seal| Some((seal, instant(seal.from)?))) else { return Self::Unknown };
        match seal.until.and_then(instant) {
            _ if now < from => Self::Ahead(from),
            Some(until) if until <= now => Self::Overdue(from, until),
            until => Self::Current(from, until),
        }
    }
}
