//! Every key that may be typed: its name, what stands there, and what it says. The reader asks these groups which keys it
//! knows, and the schema for editors is made from them, so a key is described once.

pub mod key;

pub mod front_matter;
pub mod registries;
pub mod site;

pub use key::{Group, Key, Kind, Need, Register};
