//! Files on their way out: which may go, and without what. Nothing is encoded again, and nothing is read or written here.

mod bytes;
mod media_type;

pub mod label;
pub mod verdict;

mod exif;
mod iptc;
mod xmp;
pub mod packets;

mod jpeg;
mod png;
mod riff;
mod gif;

mod boxes;
mod samples;
mod movie;
pub mod film;
mod avif;
mod tags;

pub mod traces;
pub mod allowed;
pub mod clean;

pub use clean::{clean, concerns};
pub use label::PictureLabel;
pub use media_type::{TEXT_ENDINGS, media_type};
pub use traces::Traces;
pub use verdict::{Cleaned, Remark, Uncleanable};
