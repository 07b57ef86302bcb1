//! A picture of few colours as a PNG that says each once. The door to png. <https://www.w3.org/TR/png-3/>

use std::collections::BTreeMap;

use super::canvas::Canvas;
use super::colour::Rgb;

/// As many as one byte names.
const MOST: usize = 256;

/// A row of pixels of one colour, one after another.
type PixelRun = (Rgb, usize);

/// The canvas as a PNG with a palette; nothing in it is transparent. Where it has more colours than a palette, near ones
/// become the most frequent of them.
pub fn png(canvas: &Canvas) -> Option<Vec<u8>> {
    let runs = canvas.runs();
    let mut counts: BTreeMap<Rgb, usize> = BTreeMap::new();
    runs.iter().for_each(|(colour, length)| *counts.entry(*colour).or_default() += length);
    let (palette, names) = (3..=8).rev().find_map(|bits| few(&counts, bits))?;
    let mut pixels = Vec::with_capacity((canvas.width() * canvas.height()) as usize);
    for (colour, length) in &runs {
        pixels.resize(pixels.len() + length, *names.get(colour)?);
    }
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, canvas.width(), canvas.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.iter().flat_map(|colour| colour.0).collect::<Vec<u8>>());
    // Names of colours are no measures: what stands beside one says nothing of it.
    encoder.set_filter(png::Filter::NoFilter);
    encoder.set_deflate_compression(png::DeflateCompression::Level(LEVEL));
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(&pixels).ok()?;
    writer.finish().ok()?;
    Some(bytes)
}

/// The level of DEFLATE at which a card is small and still drawn in time.
const LEVEL: u8 = 6;

/// A palette, the most frequent colour first, and the place in it of each colour, where those that are alike in so many bits
/// are one; `None` where there would be too many.
fn few(counts: &BTreeMap<Rgb, usize>, bits: u32) -> Option<(Vec<Rgb>, BTreeMap<Rgb, u8>)> {
    let group = |colour: Rgb| colour.0.map(|part| part >> (8 - bits));
    let mut groups: BTreeMap<[u8; 3], Vec<PixelRun>> = BTreeMap::new();
    for (colour, count) in counts {
        groups.entry(group(*colour)).or_default().push((*colour, *count));
        if groups.len() > MOST {
            return None;
        }
    }
    let mut groups: Vec<(usize, Rgb, Vec<PixelRun>)> = groups
        .into_values()
        .filter_map(|colours| {
            let (most, _) = *colours.iter().max_by_key(|(_, count)| *count)?;
            Some((colours.iter().map(|(_, count)| count).sum(), most, colours))
        })
        .collect();
    groups.sort_by(|a, b| b.cmp(a));
    let numbered = (0..=u8::MAX).zip(&groups);
    let names = numbered.flat_map(|(name, (_, _, colours))| colours.iter().map(move |(colour, _)| (*colour, name)));
    let names = names.collect();
    Some((groups.iter().map(|(_, most, _)| *most).collect(), names))
}
