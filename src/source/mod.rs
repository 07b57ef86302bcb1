//! What was typed: files as they were given, the places in them, and their fingerprints.
//!
//! Nothing here interprets a word. A file is known by its *project path*: relative to the project's
//! root, with `/` between its parts on every system.

#![deny(missing_docs)]

pub mod fingerprint;
pub mod entities;
pub mod escape;
pub mod percent;
pub mod alphabets;
pub mod seek;
pub mod steps;

pub mod reach;
mod composed;
pub mod disk_name;
mod lines;
pub mod span;

pub mod typed;
pub mod file;
pub mod kind;

pub mod given;
pub mod look;
pub mod inputs;

pub use composed::{composed, decomposed, plain, taken_apart};
pub use file::{Around, JoinedFiles, Position, SourceFile};
pub use fingerprint::{Fingerprint, Fold, Stream};
pub use given::{Entry, Given, Printed, Sum};
pub use inputs::{Blob, Changed, Hazard, Inputs, LinkHome, Missing, Unreadable, Why};
pub use kind::{HEAD, Kind};
pub use look::{PictureFault, PictureLook};
pub use span::{Span, Spanned};
pub use typed::FileText;
