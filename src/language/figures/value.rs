//! What a figure may mean.

use std::ops::Range;

use super::decimal::Decimal;

/// A figure of a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Figure {
    /// Its bytes in the text, with its magnitude, month or ordinal ending.
    pub range: Range<usize>,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Everything it may mean: `1.240` is a thousand and more to one writer, one and a quarter to another.
    pub readings: Vec<FigureValue>,
    /// The numbers into which it falls if it is no single figure after all.
    pub parts: Vec<FigureValue>,
    /// How much it counts in a comparison.
    pub weight: FigureWeight,
    /// The power of ten of its magnitude word; 0 without one.
    pub scale: i32,
}

/// Whether the other language must have a figure too.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FigureWeight {
    Demanded,
    /// A number in words, or inside a name such as COP28: it answers, and does not ask.
    Offered,
}

/// What a figure says, in whatever script or words.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum FigureValue {
    /// A number.
    Number(Decimal),
    /// A day of the Gregorian calendar, with or without its year.
    Day(Option<i16>, u8, u8),
    /// Minutes since midnight.
    Time(u16),
    /// A telephone number or a version, by its digits.
    Code(Box<str>),
    /// A number of a Hijri date.
    Hijri(Decimal),
}

impl Figure {
    /// The number, where it is one.
    pub fn number(&self) -> Option<Decimal> {
        match self.readings.first() {
            Some(FigureValue::Number(number)) => Some(*number),
            _ => None,
        }
    }

    /// A whole number without magnitude that can be a day of a month or an hour.
    pub fn count(&self) -> Option<u32> {
        self.number().filter(|_| self.scale == 0).and_then(Decimal::as_whole)
    }
}

impl FigureValue {
    /// A year.
    pub fn year(year: i16) -> Self {
        Self::Number(Decimal::whole(u32::from(year.unsigned_abs())))
    }
}
