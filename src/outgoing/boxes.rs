//! Files of boxes (ISO/IEC 14496-12). A box that must go is renamed `free` and filled with zeros, so that everything else
//! stays where it is.

use std::ops::Range;

use super::bytes::{be32, be64};
use super::verdict::Uncleanable;

/// One box, by where it stands in the file.
#[derive(Clone, Debug)]
pub struct Boxed {
    pub kind: [u8; 4],
    /// Where its kind stands.
    pub named: usize,
    pub inside: Range<usize>,
}

/// The boxes that fill a range. A few bytes at its end are none.
pub fn boxes(bytes: &[u8], range: Range<usize>) -> Result<Vec<Boxed>, Uncleanable> {
    let mut found = Vec::new();
    let mut at = range.start;
    while at + 8 <= range.end {
        let (size, head) = match be32(bytes, at).ok_or(Uncleanable::CutOff)? {
            // Up to the end.
            0 => (range.end - at, 8),
            1 => (be64(bytes, at + 8).ok_or(Uncleanable::CutOff)?, 16),
            size => (size, 8),
        };
        let end = at.checked_add(size).ok_or(Uncleanable::Damaged)?;
        if size < head {
            return Err(Uncleanable::Damaged);
        }
        if end > range.end {
            return Err(Uncleanable::CutOff);
        }
        let mut kind = [0; 4];
        kind.copy_from_slice(&bytes[at + 4..at + 8]);
        found.push(Boxed { kind, named: at + 4, inside: at + head..end });
        at = end;
    }
    Ok(found)
}

/// The box of a kind.
pub fn one<'b>(boxes: &'b [Boxed], kind: &[u8; 4]) -> Option<&'b Boxed> {
    boxes.iter().find(|found| found.kind == *kind)
}

pub fn free(out: &mut [u8], boxed: &Boxed) {
    out[boxed.named..boxed.named + 4].copy_from_slice(b"free");
    out[boxed.inside.clone()].fill(0);
}

/// Frees all but the boxes of some kinds, and gives these.
pub fn keep(out: &mut [u8], range: Range<usize>, kept: &[&[u8; 4]]) -> Result<Vec<Boxed>, Uncleanable> {
    let (good, bad): (Vec<Boxed>, Vec<Boxed>) =
        boxes(out, range)?.into_iter().partition(|found| kept.iter().any(|kind| **kind == found.kind));
    bad.iter().for_each(|boxed| free(out, boxed));
    Ok(good)
}

/// Fills ranges with zeros: no more bytes in all than there are, whatever a file says of itself.
pub fn wipe(out: &mut [u8], ranges: &[Range<usize>]) -> Result<(), Uncleanable> {
    let mut left = out.len();
    for range in ranges {
        left = left.checked_sub(range.len()).ok_or(Uncleanable::Damaged)?;
        out.get_mut(range.clone()).ok_or(Uncleanable::CutOff)?.fill(0);
    }
    Ok(())
}
