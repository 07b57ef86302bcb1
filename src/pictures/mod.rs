//! Photographs are looked at and drawn anew: small, upright, in sRGB, and silent about where and by what they were taken. Bytes
//! in, bytes out; the doors to the crates that read and write pictures.

pub mod focus;
pub mod recipe;

pub mod look;

mod colours;
mod scaled;
mod jpeg;
mod png;
mod few_colours;

pub mod drawing;

pub use drawing::Drawing;
pub use focus::Focus;
pub use look::look;
pub use recipe::{DrawnForm, Recipe};
