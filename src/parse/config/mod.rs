//! What is typed behind keys, in YAML and in TOML: both become the same nodes, and the same readers make values of them.

mod node;

pub mod toml_file;
pub mod yaml;

mod left_out;

pub mod fields;
mod values;

pub use fields::{Fields, Notation, Reading};
pub use node::{Entries, Node, Value};
