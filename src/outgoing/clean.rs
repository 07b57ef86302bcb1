//! A file is cleaned on its way out: bytes in, bytes out, nothing encoded again. What comes out is a function of what goes in,
//! and cleaning it once more changes nothing.

use super::verdict::{Cleaned, Uncleanable};
use super::{avif, gif, jpeg, movie, riff, tags};
use crate::source::Kind;

/// Ends of names of pictures, sounds and films: such a file is cleaned or does not go out.
const TAKEN: [&str; 34] = [
    "jpg", "jpeg", "jfif", "jpe", "png", "apng", "gif", "webp", "avif", "heic", "heif", "hif", "tif", "tiff", "dng",
    "raw", "cr2", "nef", "arw", "mp4", "m4v", "mov", "3gp", "m4a", "m4b", "mkv", "webm", "mp3", "aac", "wav", "flac",
    "ogg", "oga", "opus",
];

/// Whether a file must be read whole before it goes out.
pub fn concerns(name: &str, kind: Kind) -> bool {
    let end = name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase()).unwrap_or_default();
    let is_cleaned = matches!(
        kind,
        Kind::Jpeg
            | Kind::Png
            | Kind::Gif
            | Kind::WebP
            | Kind::Avif
            | Kind::Heic
            | Kind::Tiff
            | Kind::Movie
            | Kind::Matroska
            | Kind::Mp3
            | Kind::Aac
            | Kind::Wav
            | Kind::Flac
            | Kind::Ogg
    );
    is_cleaned || TAKEN.contains(&end.as_str())
}

/// The file of this name as it may go out.
pub fn clean<'b>(name: &str, bytes: &'b [u8]) -> Result<Cleaned<'b>, Uncleanable> {
    let kind = Kind::of(&bytes[..bytes.len().min(crate::source::HEAD)]);
    match kind {
        Kind::Jpeg => jpeg::clean(bytes),
        Kind::Png => super::png::clean(bytes),
        Kind::Gif => gif::clean(bytes),
        Kind::WebP => riff::webp(bytes),
        Kind::Avif => avif::clean(bytes),
        Kind::Movie => movie::clean(bytes),
        Kind::Mp3 | Kind::Aac => tags::mpeg(bytes),
        Kind::Wav => riff::wav(bytes),
        Kind::Flac => tags::flac(bytes),
        Kind::Heic | Kind::Tiff | Kind::Matroska | Kind::Ogg => Err(Uncleanable::Closed(kind)),
        _ if concerns(name, kind) => Err(Uncleanable::Unknown),
        _ => Ok(Cleaned::as_it_is(bytes)),
    }
}
