//! Colours become those of the web, sRGB. The door to `moxcms`.

use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// A profile has no more bytes than this: those of cameras and screens have a few thousand.
const MOST: usize = 4 * 1024 * 1024;

/// Pixels of three or four bytes, drawn with a profile, as sRGB. A profile that is broken, or not one of red, green and blue, says
/// nothing.
pub fn to_srgb(pixels: Vec<u8>, channels: usize, profile: Option<&[u8]>) -> Vec<u8> {
    let own = profile.filter(|bytes| bytes.len() <= MOST).and_then(|bytes| ColorProfile::new_from_slice(bytes).ok());
    let Some(own) = own.filter(|own| own.color_space == DataColorSpace::Rgb) else { return pixels };
    let layout = if channels == 4 { Layout::Rgba } else { Layout::Rgb };
    let mut out = vec![0; pixels.len()];
    let made = own.create_transform_8bit(layout, &ColorProfile::new_srgb(), layout, TransformOptions::default());
    match made.map(|transform| transform.transform(&pixels, &mut out)) {
        Ok(Ok(())) => out,
        _ => pixels,
    }
}
