//! How it reads: everything that differs because the reader reads Arabic or English.
//!
//! One [`Voice`] for each language holds its words, dates and numerals; `isolate` turns a plain
//! text into HTML in which runs of the other script keep their order. Nothing here reads a clock, a
//! file or the environment, and nothing is global: whoever builds a page is handed the voice in
//! which it speaks.

pub mod bidi;
pub mod messages;
pub mod numerals;
pub mod tag;

pub mod dates;

pub mod hijri_style;
pub mod typography;
mod unsaid;

pub mod voice;

pub use bidi::{Runs, is_figures, isolate, isolate_drawn, isolate_into, strip_isolates};
pub use dates::DateStyle;
pub use hijri_style::HijriStyle;
pub use messages::{Filling, MessageTrouble, Messages, Source};
pub use numerals::{FileSize, SizeUnit};
pub use tag::LocaleTrouble;
pub use typography::{QuoteEnd, cut_at_word, quote_mark};
pub use voice::{Voice, voices};
