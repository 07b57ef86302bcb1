//! What came of cleaning a file, or why it cannot be cleaned.

use std::borrow::Cow;

use crate::source::Kind;

/// A file as it may go out.
#[derive(Debug, PartialEq, Eq)]
pub struct Cleaned<'b> {
    pub bytes: Cow<'b, [u8]>,
    /// How a picture is turned, 1 to 8 as Exif counts; 1 where nothing is said.
    pub orientation: u8,
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
        Self { bytes: Cow::Borrowed(bytes), orientation: 1, remarks: Vec::new() }
    }

    pub fn of(bytes: Vec<u8>) -> Self {
        Self { bytes: Cow::Owned(bytes), orientation: 1, remarks: Vec::new() }
    }

    pub fn turned(self, orientation: u8) -> Self {
        Self { orientation, ..self }
    }

    pub fn with(self, remarks: Vec<Remark>) -> Self {
        Self { remarks, ..self }
    }
}

impl Remark {
    /// What a press officer is told of the file of this name, and what to do.
    pub fn sentences(self, name: &str) -> (String, &'static str) {
        match self {
            Self::Signed => (
                format!(
                    "The Content Credentials (C2PA) inside `{name}` are not published: they name who made it, and hold for its old bytes alone."
                ),
                "Where readers should be able to check them, give out the original file on request.",
            ),
            Self::InkColours => (
                format!("The colours of `{name}` are made for a press (CMYK): many browsers show them wrongly."),
                "Save it with the colours of screens (RGB, best with the profile sRGB).",
            ),
        }
    }
}

impl Uncleanable {
    /// What a press officer is told of the file of this name, and what to do.
    pub fn sentences(self, name: &str) -> (String, &'static str) {
        let again = "Take it again from where it came; a copy may have been cut off. Else open it in a program for files of its kind, and save it anew.";
        match self {
            Self::CutOff => (format!("`{name}` is cut off: it ends before what it shows is complete."), again),
            Self::Damaged => {
                (format!("`{name}` is damaged, so place, owner and camera could not be taken out of it."), again)
            }
            Self::Unknown => (
                format!(
                    "`{name}` is by its bytes none of the pictures, sounds and films that bayan knows, so nobody can say what it gives away."
                ),
                "Save it as JPEG, PNG, WebP, MP4 or MP3 under the ending of that kind.",
            ),
            Self::Closed(kind) => (
                format!("`{name}` is {}: place, owner and camera cannot be taken out of it.", kind.words()),
                match kind {
                    Kind::Heic | Kind::Tiff => "Save it as JPEG or PNG, under the ending of that kind.",
                    Kind::Matroska => "Save it as MP4.",
                    Kind::Ogg => "Save it as MP3, M4A or MP4.",
                    _ => "Save it as another kind: JPEG, PNG, MP4, MP3 or PDF.",
                },
            ),
            Self::Tail => (
                format!("`{name}` is an archive too: behind the end of the document stands a ZIP."),
                "Save the document again as PDF, and publish the archive as a file of its own.",
            ),
            Self::TooLarge => (
                format!("`{name}` is larger than 512 MB, too large to take place, owner and camera out of it."),
                "Make it smaller, or publish it elsewhere and link to it.",
            ),
        }
    }
}
