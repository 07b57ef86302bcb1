//! Every word of the interface, from Fluent files. The only door to `fluent`.
//!
//! A message is looked up by its id and comes back as plain text, without isolation marks, its
//! numbers in the digits of the edition. A message that is missing, or not given all its variables,
//! is a [`MessageTrouble`]: an id never reaches a page.

mod count;
mod definitions;
mod trouble;

mod limits;
mod parser;

mod catalogue;

mod compare;

pub use catalogue::{Filling, Messages};
pub use compare::compare;
pub use parser::{Source, ids};
pub use trouble::{BUILT_IN, MessagePlace, MessageTrouble};

#[cfg(test)]
mod tests;
