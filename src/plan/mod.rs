//! Every file that an edition publishes, and exactly what each may know.
//!
//! An output is a value of what it was given, each field with its fingerprint, and comparing those with the last record
//! says what must be made again. It is made from its fields and from nothing else, so nothing can be stale by forgetting.
//! A kind of output stands in one file, with its address, ingredients, view and template.

pub mod policy;
pub mod structured;

pub mod view;

pub mod assets;
pub mod redirects;

pub mod publisher;
pub mod share_cards;
pub mod shell;

pub mod days;
pub mod head;

pub mod issuers;

pub mod photographs;

pub mod card;
pub mod share;

pub mod links;

pub mod search;

pub mod blocks;

pub mod slices;

pub mod content;

pub mod tools;

pub mod video;

pub mod output;

pub mod context;

pub mod copy;

pub mod kit;

pub mod pages;

pub mod machines;

pub mod renditions;

pub mod planned;

pub mod ground;

pub use content::Content;
pub use context::Context;
pub use output::{Output, Parts};
pub use planned::Planned;
