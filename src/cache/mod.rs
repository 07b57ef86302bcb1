//! What changed since last time: one pure function, which also explains itself.

pub mod record;

pub mod compare;

pub use compare::{Job, Reason, Survey, Work, compare};
pub use record::{Entry, Frozen, Holding, Memory, Record, Seal, Seen};
