//! What was seen of a picture without drawing it.

use serde::{Deserialize, Serialize};

use super::Fingerprint;

/// A picture as it was looked at when it was taken in.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PictureLook {
    /// Of its bytes; `None` where they are too many to be read.
    pub print: Option<Fingerprint>,
    /// Why it cannot be shown.
    pub fault: Option<PictureFault>,
}

/// Why a picture cannot be shown, or not be drawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum PictureFault {
    /// Its colours are those of a press, which browsers guess.
    Ink,
    /// It is more than one picture.
    Moving,
    /// It has more pixels than a picture may have.
    Pixels,
    /// It has more bytes than a picture may have.
    Bytes,
    /// It breaks off.
    CutOff,
    /// Its bytes are not those of a picture.
    Damaged,
}

impl PictureFault {
    /// A form of the words that say so.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Ink => "ink",
            Self::Moving => "moving",
            Self::Pixels => "pixels",
            Self::Bytes => "bytes",
            Self::CutOff => "cut-off",
            Self::Damaged => "damaged",
        }
    }
}
