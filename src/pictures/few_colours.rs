//! A picture of few colours, as charts and emblems are, is drawn with few again. Where it becomes smaller its edges get shades in
//! between, thousands of them, and it would weigh more than the file from which it was drawn. Its own colours stay what they are:
//! whoever chooses colours by their means, as crates for that do, changes those of an emblem.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use super::scaled::Pixels;

/// So many colours stand in the table of a PNG (<https://www.w3.org/TR/png-3/#11PLTE>).
const MOST: usize = 256;
/// What may be lost: the mean of the squares of what changes, of values from 0 to 255. A reader sees nothing of it below 6.5
/// (40 dB).
const LOSS: u64 = 3;

/// Red, green, blue, and how much it covers.
type TableColour = [u8; 4];

/// The colours of a picture, each as its pixels are, where a table holds them all.
pub fn table(pixels: &Pixels) -> Option<Vec<u8>> {
    let mut known: HashSet<&[u8]> = HashSet::new();
    let mut last: &[u8] = &[];
    for pixel in
        pixels.bytes.chunks_exact(pixels.channels).filter(|pixel| std::mem::replace(&mut last, pixel) != *pixel)
    {
        known.insert(pixel);
        if known.len() > MOST {
            return None;
        }
    }
    let mut colours: Vec<&[u8]> = known.into_iter().collect();
    colours.sort_unstable();
    Some(colours.concat())
}

/// What was drawn of such a picture, with its own colours and those that stand in it most often, as many as a table holds;
/// unchanged where a reader would see what is lost.
pub fn with_few(drawn: Pixels, own: &[u8]) -> Pixels {
    let colours = |bytes: &[u8]| bytes.chunks_exact(drawn.channels).map(colour).collect::<Vec<_>>();
    let all = colours(&drawn.bytes);
    let mut counted: HashMap<TableColour, u64> = HashMap::new();
    all.iter().for_each(|colour| *counted.entry(*colour).or_default() += 1);
    if counted.len() <= MOST {
        return drawn;
    }
    let mut table = colours(own);
    let mut others: Vec<(TableColour, u64)> = counted.iter().map(|(colour, count)| (*colour, *count)).collect();
    others.retain(|(colour, _)| !table.contains(colour));
    others.sort_unstable_by_key(|(colour, count)| (Reverse(*count), *colour));
    table.extend(others.iter().map(|(colour, _)| *colour).take(MOST - table.len().min(MOST)));
    let (mut near, mut lost): (HashMap<TableColour, TableColour>, u64) = (HashMap::new(), 0);
    for (colour, count) in counted {
        let nearest = table.iter().copied().min_by_key(|one| (distance(*one, colour), *one)).unwrap_or(colour);
        lost += u64::from(distance(nearest, colour)) * count;
        near.insert(colour, nearest);
    }
    if lost > LOSS * drawn.bytes.len() as u64 {
        return drawn;
    }
    let mut bytes = Vec::with_capacity(drawn.bytes.len());
    all.iter().for_each(|colour| bytes.extend_from_slice(&near.get(colour).unwrap_or(colour)[..drawn.channels]));
    Pixels { bytes, ..drawn }
}

fn colour(pixel: &[u8]) -> TableColour {
    let mut colour = [255; 4];
    colour.iter_mut().zip(pixel).for_each(|(own, value)| *own = *value);
    colour
}

/// The squares of what differs.
fn distance(one: TableColour, other: TableColour) -> u32 {
    one.iter().zip(other).map(|(one, other)| u32::from(one.abs_diff(other)).pow(2)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pixels(channels: usize, bytes: Vec<u8>) -> Pixels {
        Pixels { width: (bytes.len() / channels) as u32, height: 1, channels, bytes }
    }

    /// A ramp of reds between two colours that stand there a thousand times.
    fn ramp(channels: usize, step: usize) -> Pixels {
        let shade = |at: usize| vec![(at % 256) as u8, (at / 256 * step) as u8, 0, 255][..channels].to_vec();
        let flat = |colour: [u8; 4]| colour[..channels].repeat(200_000);
        pixels(channels, [flat([0, 0, 0, 255]), flat([255, 0, 0, 255]), (0..512).flat_map(shade).collect()].concat())
    }

    #[test]
    fn its_own_colours_stay_and_the_others_become_the_nearest() {
        for channels in [3, 4] {
            let own = [[0, 0, 0, 255], [255, 0, 0, 255], [9, 9, 9, 255]].map(|one| one[..channels].to_vec()).concat();
            let few = with_few(ramp(channels, 1), &own);
            let left = table(&few).expect("few colours");
            assert!(
                left.len() <= MOST * channels && left.chunks(channels).any(|one| one == &own[channels..2 * channels])
            );
            assert_eq!(few.bytes[..channels], own[..channels]);
        }
    }

    #[test]
    fn what_would_be_seen_is_left_as_it_is() {
        let bytes: Vec<u8> = (0..40_000_u32).flat_map(|at| [at as u8, (at / 256) as u8, (at / 7) as u8]).collect();
        let own = [0, 0, 0, 255, 255, 255];
        assert_eq!(with_few(pixels(3, bytes.clone()), &own).bytes, bytes);
    }

    #[test]
    fn a_table_holds_256_colours() {
        let greys =
            |count: usize| pixels(3, (0..count).flat_map(|at| [(at % 256) as u8, (at / 256) as u8, 0]).collect());
        assert_eq!(table(&greys(256)).map(|table| table.len()), Some(3 * 256));
        assert_eq!(table(&greys(257)), None);
    }
}
