//! What a typed text means.

use std::fmt;

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::{Offset, TimeZone};

use crate::diagnostics::Message;
use crate::model::Moment;

/// No press office published earlier; a smaller year is a slip, or of another calendar.
pub const FIRST_YEAR: i16 = 1800;

/// What the reader made of a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Typed {
    /// Understood to the last character.
    Understood(Understood),
    /// It was read, and is not certain.
    Question(Question),
    /// Something in it was not understood.
    Unread,
}

/// A text that means one thing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Understood {
    /// What it means.
    pub meaning: InstantMeaning,
    /// How it was typed.
    pub form: Form,
}

/// A day or an instant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum InstantMeaning {
    /// A day, without an hour.
    Day(Date),
    /// An instant.
    Instant {
        /// On every clock.
        at: Timestamp,
        /// Of the clock that was meant, from UTC.
        offset: Offset,
        /// Where clocks never showed the hour that was typed.
        skipped: Option<Skipped>,
    },
}

/// An hour that was typed and that the clocks leave out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Skipped(pub Time);

/// In which form it was typed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// As front matter has it: `2023-12-15`, `2023-12-15T10:00:00+04:00`.
    Plain,
    /// In any other.
    Spoken,
    /// By a day of the Hijri calendar alone, which was computed.
    Hijri,
}

/// What has to be asked, and what the answer may be where all of them are known.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Question {
    pub asks: Message,
    pub answers: Option<[String; 2]>,
}

impl Question {
    pub fn open(asks: Message) -> Self {
        Self { asks, answers: None }
    }

    pub fn either(asks: Message, one: InstantMeaning, other: InstantMeaning) -> Self {
        Self { asks, answers: Some([one.to_string(), other.to_string()]) }
    }
}

impl InstantMeaning {
    /// A day begins at its first instant on the clocks of the site.
    pub fn moment(self, clocks: &TimeZone) -> Option<Moment> {
        let instant = match self {
            Self::Day(day) => clocks.to_timestamp(day.to_datetime(Time::midnight())).ok()?,
            Self::Instant { at, .. } => at,
        };
        Some(Moment::new(instant, clocks)).filter(|moment| moment.day.year() >= FIRST_YEAR)
    }
}

impl fmt::Display for InstantMeaning {
    /// In the plain form.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => day.fmt(f),
            // Clocks of long ago were ahead by seconds too, which no offset can say.
            Self::Instant { at, offset, .. } if offset.seconds() % 60 != 0 => at.fmt(f),
            Self::Instant { at, offset, .. } => at.display_with_offset(*offset).fmt(f),
        }
    }
}
