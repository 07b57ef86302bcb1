//! What changed since last time: one pure function, which also explains itself.

mod sealed;

pub mod record;
pub mod glances;
pub mod store;
pub mod prepared;

pub mod compare;

pub use compare::{Job, Reason, Survey, Work, compare};
pub use glances::{Glances, LookedAt, MediaLook};
pub use record::{Entry, Frozen, Holding, Memory, NextSeen, Record, Seal, Seen};
pub use store::{Returned, Store, Year};
