//! What is published is read with the eyes of someone who knows all that we hold. Nothing is made here, and no output
//! passes through: the room stands below `render`, which cannot see it.

pub mod words;

pub mod unescape;
pub mod markup;

pub mod kind;

pub mod gap;

pub mod nature;

mod directory;
mod rtf;

mod archives;

pub mod encodings;
mod digits;
mod mail;
mod spelled;
mod unpack;
pub mod fonts;
mod share;
mod versions;

pub mod secrets;
pub mod ordinary;
pub mod watch;
pub mod held_files;

mod layers;
mod searched;

pub mod leaks;

pub mod base;
pub mod links;
pub mod ledger;
pub mod least;
pub mod root_files;
pub mod said_openly;

pub mod findings;
pub mod traces;

pub use findings::Examined;
pub use held_files::HeldFile;
pub use layers::read;
pub use leaks::{FileOrigin, Leaks};
pub use ledger::PublishedFiles;
pub use ordinary::Ordinary;
pub use searched::is_shard;
pub use secrets::Secrets;
