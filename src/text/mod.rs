//! A text is written out: as HTML, as plain words, as passages for the desk. Each writer is an exhaustive match on the nodes of
//! the text: a new kind of node does not compile before every one of them says what it does with it.
//!
//! Nothing else makes HTML of a text, and nothing looks for anything in HTML that was made.

pub mod addresses;
pub mod ids;
pub mod pairing;

pub mod marks;

pub mod raw;
pub mod style;
pub mod words;

pub mod plain;

pub mod line;
pub mod opening;

pub mod anchors;
pub mod quotes;

pub mod html;
pub mod markdown;
pub mod passages;
pub mod searched;

pub use anchors::{anchors, quote_id, quote_ids};
pub use html::{Html, HtmlOptions, Targets, whole};
pub use line::set_line;
pub use markdown::markdown;
pub use opening::opening;
pub use passages::passages;
pub use plain::{alt, plain};
pub use quotes::{Quote, Speaker, everything, quotes, speaker, without_outer_marks};
pub use searched::searched;
pub use style::Style;
