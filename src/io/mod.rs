//! The only code that touches files and the clock.

pub mod clock;
pub mod embedded;
pub mod failure;
pub mod picture;

pub mod project;
pub mod scaffold;

pub mod output;
pub mod record_file;

pub mod publish;

pub use failure::Failure;
