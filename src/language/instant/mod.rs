//! The one reader of days and instants that people type: in front matter, `site.toml` and registries, in other people's copy, at
//! prompts and behind flags.
//!
//! A text is understood to its last character, or it is a question, or it was not read. What is written back by a remedy is what
//! was understood, and nothing else.

mod clocks;
mod hours;
mod ink;
mod meaning;
mod places;

mod days;
mod plain;

mod zones;

mod reading;
mod remedy;

#[cfg(test)]
mod tests;

pub use meaning::{Form, InstantMeaning, Typed, Understood};
pub use reading::{day, moment, read, read_beside};
pub use remedy::{doubt, remedy, skipped};
