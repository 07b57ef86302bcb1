//! A text as HTML: well balanced, and without anything that could act.

mod rows;

mod writer;

mod inlines;

mod tables;

mod blocks;

mod whole;

pub use whole::whole;
pub use writer::{Html, HtmlOptions, PictureTarget, Targets};
