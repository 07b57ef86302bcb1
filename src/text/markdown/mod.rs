//! A text as Markdown, for those who read no pages: without comments, typed HTML and what only tells the desk something.

mod writer;

mod blocks;
mod inlines;

pub use inlines::escaped;
pub use writer::markdown;
