//! What we say about what was typed. Trouble in content is a value, collected, sorted and shown
//! together: never a panic, never the first one only.

#![deny(missing_docs)]

pub mod character;

pub mod message;

pub mod diagnostic;
pub mod mending;
pub mod nearest;
pub mod reviewed;

pub use character::{bare_code_point, code_point, code_points};
pub use diagnostic::{Diagnostic, Fix, Label, Place, Severity, sort};
pub(crate) use message::message;
pub use message::{Argument, Message, all, any, code, form, name, path_of, typed};
pub use nearest::nearest;
pub use reviewed::{Reviewed, has_errors, in_order};
