//! A text is written out: as HTML, as plain words, as passages for the desk. Each writer is an exhaustive match on the nodes of
//! the text: a new kind of node does not compile before every one of them says what it does with it.
//!
//! Nothing else makes HTML of a text, and nothing looks for anything in HTML that was made.

pub mod ids;
pub mod raw;
pub mod style;
pub mod words;

pub mod plain;

pub mod quotes;

pub mod html;
pub mod passages;

pub use html::{Html, HtmlOptions, Targets, whole};
pub use passages::passages;
pub use plain::{alt, opening, plain};
pub use quotes::{Quote, Speaker, everything, quotes, speaker, speakers, without_outer_marks};
pub use style::Style;
