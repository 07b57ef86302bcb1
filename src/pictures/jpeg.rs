//! JPEG, read and written: the doors to `zune-jpeg`, its `zune-core`, and `mozjpeg-rs`.

use mozjpeg_rs::{Encoder, Subsampling};
use zune_core::bytestream::ZCursor;
use zune_core::colorspace::ColorSpace;
use zune_core::options::DecoderOptions;
use zune_jpeg::JpegDecoder;

use super::look::MOST_PIXELS;
use super::scaled::Pixels;
use crate::outgoing::PictureLabel;
use crate::outgoing::packets::{iptc_segment, xmp_segment};
use crate::source::PictureFault;

/// At this quality a photograph of 960 pixels keeps a SSIMULACRA2 of about 70 and more, of one that was well lit.
const QUALITY: u8 = 76;

/// The pixels of a picture as they lie in the file, and its colour profile.
pub fn read(bytes: &[u8]) -> Result<(Pixels, Option<Vec<u8>>), PictureFault> {
    let damaged = |_| PictureFault::Damaged;
    let most = usize::from(u16::MAX);
    let options =
        DecoderOptions::default().jpeg_set_out_colorspace(ColorSpace::RGB).set_max_width(most).set_max_height(most);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    decoder.decode_headers().map_err(damaged)?;
    let (width, height) = decoder.dimensions().ok_or(PictureFault::Damaged)?;
    if width as u64 * height as u64 > MOST_PIXELS {
        return Err(PictureFault::Pixels);
    }
    let pixels = decoder.decode().map_err(damaged)?;
    let whole = Pixels { width: width as u32, height: height as u32, channels: 3, bytes: pixels };
    let is_whole = whole.bytes.len() == width * height * 3;
    if is_whole { Ok((whole, decoder.icc_profile())) } else { Err(PictureFault::Damaged) }
}

/// Progressive, with its colours at half the size.
pub fn write(pixels: &Pixels, label: &PictureLabel) -> Result<Vec<u8>, PictureFault> {
    let encoder = Encoder::progressive_balanced().quality(QUALITY).subsampling(Subsampling::S420);
    let encoder = match xmp_segment(label) {
        Some(segment) => encoder.add_marker(1, segment),
        None => encoder,
    };
    let encoder = match iptc_segment(label) {
        Some(segment) => encoder.add_marker(13, segment),
        None => encoder,
    };
    encoder.encode_rgb(&pixels.bytes, pixels.width, pixels.height).map_err(|_| PictureFault::Damaged)
}
