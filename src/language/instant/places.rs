//! Places whose clocks people name, beside those that the time zones themselves are called after.

pub const ENGLISH: &[(&str, &str)] = crate::lexicon_values!("clocks", "english");

pub const ARABIC: &[(&str, &str)] = crate::lexicon_values!("clocks", "arabic");

pub const UNSURE: &[&str] = crate::lexicon!("clocks", "unsure");
