//! Names of the registry, and how a text writes them.

mod word;
mod likeness;
mod phrase;
mod index;
mod mentions;
mod honorific;
mod finder;

pub use finder::{NameTrouble, Names, Otherwise};
