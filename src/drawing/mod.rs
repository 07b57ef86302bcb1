//! What bayan draws itself: cards by which pages are shared, and icons. Words, colours, faces and a logo go in, the bytes of a
//! picture come out, the same on every machine: no face, no picture and no setting of the system is asked for.

mod colour;
mod faces;

mod canvas;
mod palette;
mod vector;

mod setting;

mod picture;

mod brush;
mod share_card;

mod icon;

pub use brush::Brush;
pub use colour::Rgb;
pub use icon::{IconTrouble, icon};
pub use share_card::{CARD_SIZE, CardColours, ShareCard};
