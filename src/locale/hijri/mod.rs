//! Hijri dates by the calendar of Umm al-Qura, the civil calendar of the Gulf (CLDR
//! `islamic-umalqura`).

pub mod date;
pub mod style;

pub use date::{HijriDate, HijriTrouble};
pub use style::HijriStyle;
