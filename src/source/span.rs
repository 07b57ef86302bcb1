//! Places in a file's text.

use serde::{Deserialize, Serialize};

/// Byte offsets into the text of one file, `start` inclusive, `end` exclusive.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
pub struct Span {
    /// Of the first byte.
    pub start: u32,
    /// Of the byte behind the last.
    pub end: u32,
}

impl Span {
    /// From one byte to the one behind the last. A text has less than 4 GB.
    pub fn new(start: usize, end: usize) -> Self {
        let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self { start: clamp(start), end: clamp(end) }
    }

    /// The same span in a text that begins `offset` bytes further on.
    #[must_use]
    pub fn less(self, offset: usize) -> Self {
        let less = |at: u32| (at as usize).saturating_sub(offset);
        Self::new(less(self.start), less(self.end))
    }

    /// The same span in a text that stands `offset` bytes further on.
    #[must_use]
    pub fn shifted(self, offset: usize) -> Self {
        Self::new(self.start as usize + offset, self.end as usize + offset)
    }
}

/// A value and the place where it was typed. Two are equal when their values are, wherever they stand.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct Spanned<T> {
    /// What was read.
    pub value: T,
    /// Where it was typed.
    pub span: Span,
}

impl<T: PartialEq> PartialEq for Spanned<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Eq> Eq for Spanned<T> {}

impl<T> Spanned<T> {
    /// A value, and where it was typed.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }

    /// Another value that was typed at the same place.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned { value: f(self.value), span: self.span }
    }
}
