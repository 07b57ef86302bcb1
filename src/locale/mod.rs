//! How it reads: everything that differs because the reader reads Arabic or English.
//!
//! One [`Voice`] for each language holds its words, dates and numerals; `isolate` turns a plain
//! text into HTML in which runs of the other script keep their order. Nothing here reads a clock, a
//! file or the environment, and nothing is global: whoever builds a page is handed the voice in
//! which it speaks.

pub mod bidi;
pub mod letters;
pub mod messages;
pub mod numerals;
mod date_names;
pub mod said_dates;
pub mod said_today;
pub mod sentences;
pub mod slug;
pub mod tag;

pub mod dates;

pub mod hijri;
pub mod typography;
mod unsaid;

pub mod voice;

pub use bidi::{isolate, isolate_into, strip_isolates};
pub use date_names::WEEKDAYS;
pub use dates::DateStyle;
pub use hijri::{HijriDate, HijriStyle, HijriTrouble};
pub use messages::{Argument, MessageTrouble, Messages, Source};
pub use numerals::{FileSize, SizeUnit};
pub use sentences::sentences;
pub use slug::slug;
pub use tag::LocaleTrouble;
pub use typography::{QuoteEnd, cut_at_word, quote_mark};
pub use voice::{Voice, voices};
