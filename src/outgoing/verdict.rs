//! What came of cleaning a file, or why it cannot be cleaned.

use std::borrow::Cow;

use super::label::PictureLabel;
use crate::source::Kind;

/// A file as it may go out.
#[derive(Debug, PartialEq, Eq)]
pub struct Cleaned<'b> {
    pub bytes: Cow<'b, [u8]>,
    /// How a picture is turned, 1 to 8 as Exif counts; 1 where nothing is said.
    pub orientation: u8,
    pub label: PictureLabel,
    pub remarks: Vec<Remark>,
}

/// What whoever publishes a file should know.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Remark {
    /// Content Credentials (C2PA) were taken out: they name who made and changed the picture, and hold for its old bytes.
    Signed,
    /// Its colours are those of a press: cyan, magenta, yellow and black.
    InkColours,
}

/// Why a file cannot be cleaned.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Uncleanable {
    CutOff,
    Damaged,
    /// Named as a picture, a sound or a film, and none by its bytes.
    Unknown,
    /// A kind that is not taken apart here.
    Closed(Kind),
    /// An archive behind the end of a document.
    Tail,
    TooLarge,
}

impl<'b> Cleaned<'b> {
    /// What holds nothing that must be taken out.
    pub fn as_it_is(bytes: &'b [u8]) -> Self {
        Self { bytes: Cow::Borrowed(bytes), orientation: 1, label: PictureLabel::default(), remarks: Vec::new() }
    }

    pub fn of(bytes: Vec<u8>) -> Self {
        Self { bytes: Cow::Owned(bytes), orientation: 1, label: PictureLabel::default(), remarks: Vec::new() }
    }

    pub fn turned(self, orientation: u8) -> Self {
        Self { orientation, ..self }
    }

    pub fn labelled(self, label: PictureLabel) -> Self {
        Self { label, ..self }
    }

    pub fn with(self, remarks: Vec<Remark>) -> Self {
        Self { remarks, ..self }
    }
}
