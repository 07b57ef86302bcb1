//! A logo or an icon, drawn in a square.

use super::canvas::Canvas;
use super::vector;

/// A PNG, or a still picture in SVG, as large as it can be in a square of so many pixels; `None` where it can be neither.
pub fn in_square(bytes: &[u8], side: u32) -> Option<Canvas> {
    if bytes.starts_with(b"\x89PNG") {
        return Canvas::of_png(bytes)?.in_square(side);
    }
    vector::in_square(std::str::from_utf8(bytes).ok()?, side)
}
