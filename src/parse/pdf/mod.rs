//! PDF files, read for the words and files that are in them. The door to `lopdf`, which is safe Rust and unpacks within
//! bounds.
//!
//! `Pdf::open` reads a file, or says why it cannot be read. `texts` is what readers see, in every order in which its letters may
//! be meant; `strings` are titles, names, bookmarks and fields; `annotations` the remarks on its pages, `embedded` the files in
//! it, `author` who is named as its author, `descriptions` what it says of itself, `streams` everything else. `gaps` are the parts that could not be read.

mod glyph_names;
mod operators;

mod bytes;

mod letters;

mod glyphs;

mod readings;

mod file;
#[cfg(test)]
mod bounds;

pub use file::{Annotation, Embedded, Pdf, Refusal};
