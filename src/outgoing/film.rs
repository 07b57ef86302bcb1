//! How long a film is and how large it is shown: of its head, `moov` (ISO/IEC 14496-12, 8.2.2 and 8.3.2).

use super::boxes::{boxes, one};
use super::bytes::{be32, be64};

/// A film, as it is told beside it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Film {
    pub seconds: u64,
    /// Width and height in pixels, where it has a picture.
    pub size: Option<(u32, u32)>,
}

/// What `moov` says, whose bytes these are, without its own name and length.
pub fn film(moov: &[u8]) -> Option<Film> {
    let parts = boxes(moov, 0..moov.len()).ok()?;
    let head = one(&parts, b"mvhd")?.inside.clone();
    let (scale, length) = match moov.get(head.start)? {
        0 => (be32(moov, head.start + 12)?, be32(moov, head.start + 16)?),
        1 => (be32(moov, head.start + 20)?, be64(moov, head.start + 24)?),
        _ => return None,
    };
    // A film of less than half a second is one of a second.
    let seconds = (length.checked_add(scale / 2)?).checked_div(scale)?.max(1);
    let sizes = parts.iter().filter(|part| part.kind == *b"trak").filter_map(|track| {
        let inside = boxes(moov, track.inside.clone()).ok()?;
        let head = one(&inside, b"tkhd")?.inside.clone();
        // The last eight bytes: two numbers with sixteen bits behind the point.
        let side = |at: usize| u32::try_from(be32(moov, at)? >> 16).ok().filter(|side| *side > 0);
        let end = head.end.checked_sub(8).filter(|end| *end >= head.start)?;
        Some((side(end)?, side(end + 4)?))
    });
    Some(Film { seconds: u64::try_from(seconds).ok()?, size: sizes.max() })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The inside of `moov` of a file that was made for these tests.
    fn moov(name: &str) -> Vec<u8> {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/photographs").join(name);
        let bytes = std::fs::read(path).expect(name);
        let parts = boxes(&bytes, 0..bytes.len()).expect("boxes");
        bytes[one(&parts, b"moov").expect("moov").inside.clone()].to_vec()
    }

    #[test]
    fn a_film_tells_how_long_and_how_large_it_is() {
        let told = film(&moov("film.mp4")).expect("a film");
        assert!(told.seconds >= 1 && told.size.is_some_and(|(width, height)| width > 0 && height > 0), "{told:?}");
        assert!(film(&moov("sound.m4a")).is_some_and(|sound| sound.size.is_none()));
    }

    #[test]
    fn what_is_cut_off_or_says_nothing_is_no_film() {
        let whole = moov("film.mp4");
        for end in [0, 4, 8, 20, 40] {
            assert_eq!(film(&whole[..end.min(whole.len())]), None, "{end}");
        }
        let mut endless = whole;
        // A second of no parts at all.
        endless[8 + 12..8 + 16].fill(0);
        assert_eq!(film(&endless), None);
    }
}
