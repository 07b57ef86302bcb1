//! Values become bytes. Nothing is read or written, and nothing here knows a page.

pub mod archive;
pub mod xml;

mod complaint;
mod missing_block;

pub mod html;

pub use html::Templates;
