//! What pictures are drawn with: made once, and lent to one picture after another.

use super::canvas::Canvas;
use super::picture;
use super::setting::Typesetter;

/// Faces and a logo, opened.
pub struct Brush {
    pub(super) typesetter: Typesetter,
    pub(super) logo: Option<Canvas>,
}

/// The side of the square in which a logo stands, in pixels.
pub(super) const LOGO: u32 = 88;

impl Brush {
    /// Faces in WOFF2, the first of which is asked first for each letter; a logo in SVG or PNG.
    pub fn new<'f>(faces: impl IntoIterator<Item = &'f [u8]>, logo: Option<&[u8]>) -> Self {
        Self { typesetter: Typesetter::new(faces), logo: logo.and_then(|logo| picture::in_square(logo, LOGO)) }
    }
}
