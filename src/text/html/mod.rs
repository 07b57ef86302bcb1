//! A text as HTML: well balanced, and without anything that could act.

mod writer;

mod inlines;

mod blocks;

mod whole;

pub use whole::whole;
pub use writer::{Html, HtmlOptions, PictureTarget, Targets};
