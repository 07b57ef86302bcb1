//! Where the samples of a track stand in a film (ISO/IEC 14496-12, 8.7).

use std::ops::Range;

use super::boxes::{Boxed, boxes, one};
use super::bytes::{be32, be64};
use super::verdict::Uncleanable;

/// The chunks of a track, by its `stbl`. There are at most as many as the file has bytes for.
pub fn ranges(bytes: &[u8], table: &Boxed) -> Result<Vec<Range<usize>>, Uncleanable> {
    let parts = boxes(bytes, table.inside.clone())?;
    let part = |kind: &[u8; 4]| one(&parts, kind).map(|part| &bytes[part.inside.clone()]);
    let (offsets, wide) = match (part(b"stco"), part(b"co64")) {
        (Some(offsets), _) => (offsets, false),
        (_, Some(offsets)) => (offsets, true),
        _ => return Ok(Vec::new()),
    };
    let (sizes, runs) = part(b"stsz").zip(part(b"stsc")).ok_or(Uncleanable::Damaged)?;
    let mut sample = 0;
    let mut run = 0;
    let mut found = Vec::new();
    for chunk in 0..be32(offsets, 4).ok_or(Uncleanable::Damaged)? {
        let offset = if wide { be64(offsets, 8 + 8 * chunk) } else { be32(offsets, 8 + 4 * chunk) };
        let start = offset.ok_or(Uncleanable::Damaged)?;
        // Each run of chunks says at which chunk it begins, counted from 1.
        while be32(runs, 8 + 12 * (run + 1)).is_some_and(|first| first <= chunk + 1) {
            run += 1;
        }
        let count = be32(runs, 8 + 12 * run + 4).ok_or(Uncleanable::Damaged)?;
        let length = length(sizes, sample, count)?;
        sample += count;
        found.push(start..start.checked_add(length).ok_or(Uncleanable::Damaged)?);
    }
    Ok(found)
}

/// The bytes of so many samples together.
fn length(sizes: &[u8], from: usize, count: usize) -> Result<usize, Uncleanable> {
    let each = be32(sizes, 4).ok_or(Uncleanable::Damaged)?;
    if each > 0 {
        return each.checked_mul(count).ok_or(Uncleanable::Damaged);
    }
    let table = sizes.get(12..).unwrap_or_default();
    let own = from.checked_mul(4).zip(from.checked_add(count).and_then(|to| to.checked_mul(4)));
    let own = own.and_then(|(from, to)| table.get(from..to)).ok_or(Uncleanable::Damaged)?;
    Ok(own.chunks_exact(4).filter_map(|size| be32(size, 0)).sum())
}
