//! PNG, read and written: the doors to `png` and `oxipng`.

use std::io::Cursor;

use oxipng::{BitDepth, ColorType as Written, Options, RawImage};
use png::{ColorType, Decoder, Limits, Transformations};

use super::look::{MOST_BYTES, MOST_PIXELS};
use super::scaled::Pixels;
use crate::outgoing::PictureLabel;
use crate::outgoing::packets::xmp_chunk;
use crate::source::PictureFault;

/// How hard the smallest form is looked for, 0 to 6: more takes long and gains hardly anything.
const EFFORT: u8 = 2;

/// The pixels of a picture, eight bits for each colour, and its colour profile.
pub fn read(bytes: &[u8]) -> Result<(Pixels, Option<Vec<u8>>), PictureFault> {
    let damaged = |_| PictureFault::Damaged;
    let limits = Limits { bytes: MOST_BYTES as usize };
    let mut decoder = Decoder::new_with_limits(Cursor::new(bytes), limits);
    decoder.set_transformations(Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(damaged)?;
    let (width, height) = (reader.info().width, reader.info().height);
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(PictureFault::Pixels);
    }
    let mut out = vec![0; reader.output_buffer_size().ok_or(PictureFault::Pixels)?];
    let frame = reader.next_frame(&mut out).map_err(damaged)?;
    out.truncate(frame.buffer_size());
    let profile = reader.info().icc_profile.as_ref().map(|profile| profile.to_vec());
    let (channels, bytes) = match frame.color_type {
        ColorType::Rgb => (3, out),
        ColorType::Rgba => (4, out),
        ColorType::Grayscale => (3, out.iter().flat_map(|grey| [*grey; 3]).collect()),
        ColorType::GrayscaleAlpha => {
            (4, out.as_chunks::<2>().0.iter().flat_map(|[grey, cover]| [*grey, *grey, *grey, *cover]).collect())
        }
        ColorType::Indexed => return Err(PictureFault::Damaged),
    };
    Ok((Pixels { width, height, channels, bytes }, profile))
}

/// In the smallest form that loses nothing: with a table of colours where there are few.
pub fn write(pixels: Pixels, label: &PictureLabel) -> Result<Vec<u8>, PictureFault> {
    let colours = match pixels.channels {
        4 => Written::RGBA,
        _ => Written::RGB { transparent_color: None },
    };
    let image = RawImage::new(pixels.width, pixels.height, colours, BitDepth::Eight, pixels.bytes);
    let mut image = image.map_err(|_| PictureFault::Damaged)?;
    if let Some(chunk) = xmp_chunk(label) {
        image.add_png_chunk(*b"iTXt", chunk);
    }
    image.create_optimized_png(&Options::from_preset(EFFORT)).map_err(|_| PictureFault::Damaged)
}
