//! Releases are found by their words: shards of an index, and the answers to a question asked of them.
//!
//! Nothing here knows what is public, or where a shard stands: `plan/search/` gives it documents and publishes what it makes.
//! `bayan-search.js` reads the same shards in a reader's browser, and answers alike.

#![deny(missing_docs)]

mod digits;

pub mod question;

pub mod shard;

pub mod index;

mod near;
pub mod part;

mod weighed;

pub mod ask;

pub use ask::{Hit, Hits, ask};
pub use index::{Field, WordIndex};
pub use part::{FoundWord, IndexPart, Nearness, PartYear};
pub use question::Query;
pub use shard::WordShard;
