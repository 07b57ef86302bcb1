//! The only code that touches files and the clock.

pub mod embedded;
pub mod failure;
pub mod picture;
pub mod leaving;

mod links;
pub mod names;
pub mod document;
mod entries;

mod private;
mod whole;

pub mod clock;
pub mod outer;
pub mod place;
pub mod output;
pub mod brought_pictures;
pub mod release_folder;
pub mod rewrite;
pub mod made_files;
pub mod own_template;
pub mod scaffold;

pub mod taking;
pub mod config_file;
pub mod project;
pub mod raw_files;
pub mod record_file;
pub mod store;
pub mod prepared;
pub mod published;
pub mod untouched;

pub mod deed;

pub mod staging;

pub mod publish;
pub mod darkroom;

pub mod target;

mod visitors;

mod connections;
pub mod server;
pub mod watcher;

pub use failure::Failure;
