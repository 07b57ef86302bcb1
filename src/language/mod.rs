//! Words are read: letters, names, figures, days and hours, in Arabic and in English, as people type them.

#![deny(missing_docs)]

pub mod lexicon;

pub mod folding;
pub mod forms;
pub mod letters;
pub mod particles;

pub mod stems;

pub mod sentences;
pub mod slug;
pub mod picture_name;

mod date_names;
pub mod hijri_date;
pub mod said_dates;
pub mod said_today;
pub mod typed_dates;

pub mod formulas;

pub mod instant;

pub mod until;

pub mod embargo_lines;

pub mod draft_marks;
pub mod newsroom_marks;

pub mod figures;
pub mod names;

pub use date_names::WEEKDAYS;
pub use hijri_date::{HijriDate, HijriTrouble};
pub use particles::ends_in_particle;
pub use sentences::sentences;
pub use slug::slug;
