//! A part of a picture becomes smaller, and stands upright. The door to `fast_image_resize`.

use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};

use super::recipe::CutPart;
use crate::source::PictureFault;

/// Pixels of three bytes (red, green, blue) or four (and how much they cover), row by row.
pub struct Pixels {
    pub width: u32,
    pub height: u32,
    pub channels: usize,
    pub bytes: Vec<u8>,
}

/// A part of an upright picture at a size, of pixels that are turned as Exif counts, 1 to 8.
pub fn scaled(whole: &Pixels, turned: u8, part: CutPart, size: (u32, u32)) -> Result<Pixels, PictureFault> {
    let lies = turned >= 5;
    let (width, height) = if lies { (size.1, size.0) } else { size };
    let part = laid(part, turned, (whole.width, whole.height));
    let kind = if whole.channels == 4 { PixelType::U8x4 } else { PixelType::U8x3 };
    let source = ImageRef::new(whole.width, whole.height, &whole.bytes, kind).map_err(|_| PictureFault::Damaged)?;
    let mut drawn = Image::new(width, height, kind);
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3)).crop(
        part.left.into(),
        part.top.into(),
        part.width.into(),
        part.height.into(),
    );
    Resizer::new().resize(&source, &mut drawn, &options).map_err(|_| PictureFault::Damaged)?;
    let drawn = Pixels { width, height, channels: whole.channels, bytes: drawn.into_vec() };
    Ok(if turned > 1 { upright(&drawn, turned) } else { drawn })
}

/// Where a part of the upright picture lies in one that is turned.
fn laid(part: CutPart, turned: u8, (width, height): (u32, u32)) -> CutPart {
    let lies = turned >= 5;
    let (across, down) = if lies { (part.height, part.width) } else { (part.width, part.height) };
    let (left, top) = if lies { (part.top, part.left) } else { (part.left, part.top) };
    let left = if matches!(turned, 2 | 3 | 7 | 8) { width.saturating_sub(left + across) } else { left };
    let top = if matches!(turned, 3 | 4 | 6 | 7) { height.saturating_sub(top + down) } else { top };
    CutPart { left, top, width: across, height: down }
}

/// The pixels as they are seen (Exif 2.32, table 6).
fn upright(pixels: &Pixels, turned: u8) -> Pixels {
    let (width, height) = (pixels.width as usize, pixels.height as usize);
    let (new_width, new_height) = if turned >= 5 { (height, width) } else { (width, height) };
    let channels = pixels.channels;
    let mut bytes = Vec::with_capacity(pixels.bytes.len());
    for y in 0..new_height {
        for x in 0..new_width {
            let (from_x, from_y) = match turned {
                2 => (width - 1 - x, y),
                3 => (width - 1 - x, height - 1 - y),
                4 => (x, height - 1 - y),
                5 => (y, x),
                6 => (y, height - 1 - x),
                7 => (width - 1 - y, height - 1 - x),
                8 => (width - 1 - y, x),
                _ => (x, y),
            };
            let at = (from_y * width + from_x) * channels;
            bytes.extend_from_slice(&pixels.bytes[at..at + channels]);
        }
    }
    Pixels { width: new_width as u32, height: new_height as u32, channels, bytes }
}
