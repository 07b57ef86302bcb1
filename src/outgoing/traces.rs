//! What a picture tells of whoever took it, where it cannot be cleaned because it stands in a file that goes out as it is:
//! where it was taken, and by whom or with which camera.

use super::bytes::{be16, be32, find, le16, le32};
use crate::source::steps;

#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Traces {
    pub place: bool,
    /// Its owner, its artist, or the number of a camera or lens.
    pub maker: bool,
}

/// So many fields of a directory, and so many places where Exif may begin, are looked at.
const MOST: usize = 512;
const MOST_PLACES: usize = 16;

const EXIF: usize = 0x8769;
const GPS: usize = 0x8825;
/// Artist, author as Windows writes it, owner, number of the camera, number of the lens.
const MAKERS: [usize; 5] = [0x013b, 0x9c9d, 0xa430, 0xa431, 0xa435];
/// Latitude and longitude.
const COORDINATES: [usize; 2] = [2, 4];

/// What a picture of any kind tells in Exif (CIPA DC-008) and XMP.
pub fn of(bytes: &[u8]) -> Traces {
    steps::took(bytes.len());
    let mut traces = Traces {
        place: find(bytes, b"GPSLatitude").is_some(),
        maker: [b"SerialNumber".as_slice(), b"OwnerName"].iter().any(|name| find(bytes, name).is_some()),
    };
    for at in begins(bytes).into_iter().take(MOST_PLACES) {
        exif(&bytes[at..], &mut traces);
    }
    traces
}

/// Where Exif may begin: the file itself as TIFF, or behind the mark of JPEG, HEIC, PNG or WebP.
fn begins(bytes: &[u8]) -> Vec<usize> {
    let mut begins = vec![0];
    for (at, mark) in
        bytes.windows(4).enumerate().filter(|(_, four)| [*b"Exif", *b"eXIf", *b"EXIF"].iter().any(|mark| four == mark))
    {
        begins.extend(match mark {
            b"Exif" => [at + 6, at + 6],
            // A length stands before the name in PNG, and behind it in WebP, where the mark of JPEG may follow.
            b"eXIf" => [at + 4, at + 4],
            _ => [at + 8, at + 14],
        });
    }
    begins.dedup();
    begins.retain(|at| matches!(bytes.get(*at..at + 4), Some(b"II*\0" | b"MM\0*")));
    begins
}

fn exif(tiff: &[u8], traces: &mut Traces) -> Option<()> {
    type Number = fn(&[u8], usize) -> Option<usize>;
    let (short, long): (Number, Number) = if tiff.starts_with(b"MM") { (be16, be32) } else { (le16, le32) };
    let mut directories = vec![(long(tiff, 4)?, false)];
    // The first directory, and at most those to which it leads.
    let first = directories[0].0;
    while let Some((start, is_place)) = directories.pop() {
        for number in 0..short(tiff, start).unwrap_or(0).min(MOST) {
            let at = start + 2 + 12 * number;
            let Some(tag) = short(tiff, at) else { break };
            match tag {
                EXIF | GPS if start == first && directories.len() < 2 => {
                    directories.extend(long(tiff, at + 8).filter(|to| *to != first).map(|to| (to, tag == GPS)));
                }
                tag if is_place => traces.place |= COORDINATES.contains(&tag),
                tag => traces.maker |= MAKERS.contains(&tag) && long(tiff, at + 4).is_some_and(|count| count > 1),
            }
        }
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(tag: u16, count: u32, value: u32) -> Vec<u8> {
        [&tag.to_be_bytes()[..], &[0, 2], &count.to_be_bytes(), &value.to_be_bytes()].concat()
    }

    fn tiff(first: &[Vec<u8>], second: &[Vec<u8>]) -> Vec<u8> {
        let directory = |entries: &[Vec<u8>]| [&[0, entries.len() as u8][..], &entries.concat(), &[0; 4]].concat();
        [b"MM\0*\0\0\0\x08".to_vec(), directory(first), directory(second)].concat()
    }

    #[test]
    fn place_and_maker_are_seen_and_nothing_else() {
        let behind = 8 + 2 + 12 + 4;
        let plain = tiff(&[entry(0x0112, 1, 6)], &[]);
        let place = tiff(&[entry(0x8825, 1, behind)], &[entry(2, 3, 0)]);
        let version_alone = tiff(&[entry(0x8825, 1, behind)], &[entry(0, 4, 0)]);
        let camera = tiff(&[entry(0x8769, 1, behind)], &[entry(0xa431, 9, 0)]);
        let artist = tiff(&[entry(0x013b, 9, 0)], &[]);
        let no_artist = tiff(&[entry(0x013b, 1, 0)], &[]);
        for (exif, is_place, is_maker) in [
            (&plain, false, false),
            (&place, true, false),
            (&version_alone, false, false),
            (&camera, false, true),
            (&artist, false, true),
            (&no_artist, false, false),
        ] {
            for head in [&b""[..], b"\xff\xd8\xff\xe1\0\0Exif\0\0", b"\x89PNG\0\0\0\0eXIf", b"RIFFEXIF\0\0\0\0"] {
                let traces = of(&[head, exif].concat());
                assert_eq!(traces, Traces { place: is_place, maker: is_maker }, "{head:?} {exif:?}");
            }
        }
        assert!(of(b"\xff\xd8\xff<x exif:GPSLatitude='25,12N'/>").place);
        for length in 0..place.len() {
            of(&place[..length]);
        }
    }
}
