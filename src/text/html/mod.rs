//! A text as HTML: well balanced, and without anything that could act.

mod targets;

mod writer;

mod inlines;

mod blocks;

mod whole;

pub use targets::{PictureTarget, Targets};
pub use whole::whole;
pub use writer::{Html, HtmlOptions};
