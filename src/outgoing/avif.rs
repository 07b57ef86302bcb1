//! AVIF (HEIF, ISO/IEC 23008-12): the items that hold Exif, XMP or anything else that is no picture are filled with zeros
//! where they stand.

use std::ops::Range;

use super::boxes::{Boxed, boxes, keep, one, wipe};
use super::bytes::{be16, be32, find};
use super::exif::{self, Exif};
use super::movie::{self, Built};
use super::verdict::{Cleaned, Remark, Uncleanable};
use super::xmp;

const TOP: [&[u8; 4]; 4] = [b"ftyp", b"meta", b"mdat", b"moov"];
const META: [&[u8; 4]; 9] = [b"hdlr", b"pitm", b"iloc", b"iinf", b"iprp", b"iref", b"idat", b"grpl", b"dinf"];
/// Exif without a field, behind the four bytes that say where it begins: readers refuse a picture whose Exif is none.
const NOTHING: &[u8] = b"\0\0\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0";

pub fn clean(bytes: &[u8]) -> Result<Cleaned<'_>, Uncleanable> {
    let mut out = bytes.to_vec();
    let all = out.len();
    // A box `uuid` or `jumb` beside the picture holds Content Credentials.
    let signed = boxes(&out, 0..all)?.iter().any(|part| {
        let head = &bytes[part.inside.start..part.inside.end.min(part.inside.start + 64)];
        part.kind == *b"jumb" || part.kind == *b"uuid" && find(head, b"manifest").is_some()
    });
    let top = keep(&mut out, 0..all, &TOP)?;
    let end = boxes(&out, 0..all)?.last().map_or(0, |last| last.inside.end);
    out[end..].fill(0);
    let Some(meta) = one(&top, b"meta") else { return Err(Uncleanable::CutOff) };
    let parts = keep(&mut out, meta.inside.start + 4..meta.inside.end.max(meta.inside.start + 4), &META)?;
    for (range, item) in unseen(&out, &parts)? {
        let fresh = fresh(out.get(range.clone()).ok_or(Uncleanable::CutOff)?, item);
        wipe(&mut out, std::slice::from_ref(&range))?;
        let fits = fresh.len() <= range.len();
        if let Some(place) = out.get_mut(range.start..range.start + fresh.len()).filter(|_| fits) {
            place.copy_from_slice(&fresh);
        }
    }
    if let Some(sequence) = one(&top, b"moov") {
        movie::header(&mut out, sequence, Built::Whole)?;
    }
    Ok(Cleaned::of(out).with(if signed { vec![Remark::Signed] } else { Vec::new() }))
}

/// What an item that is no picture is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum AvifItem {
    Exif,
    Xmp,
    Other,
}

/// What is kept of it: how a picture is turned is said elsewhere.
fn fresh(old: &[u8], item: AvifItem) -> Vec<u8> {
    match item {
        AvifItem::Exif => {
            let at = be32(old, 0).and_then(|before| before.checked_add(4));
            let copyright = at.and_then(|at| exif::read(old.get(at..)?).copyright);
            let tiff = exif::write(&Exif { orientation: 0, copyright });
            let whole = tiff.map(|tiff| [&[0; 4], &tiff[..]].concat()).filter(|whole| whole.len() <= old.len());
            whole.unwrap_or_else(|| NOTHING.to_vec())
        }
        AvifItem::Xmp => xmp::write(&xmp::read(old)).unwrap_or_default(),
        AvifItem::Other => Vec::new(),
    }
}

/// Where the items stand that are no pictures.
fn unseen(bytes: &[u8], parts: &[Boxed]) -> Result<Vec<(Range<usize>, AvifItem)>, Uncleanable> {
    let (Some(list), Some(places)) = (one(parts, b"iinf"), one(parts, b"iloc")) else { return Ok(Vec::new()) };
    let count = if bytes.get(list.inside.start) == Some(&0) { 2 } else { 4 };
    let mut items: Vec<(usize, AvifItem)> = Vec::new();
    for entry in boxes(bytes, (list.inside.start + 4 + count).min(list.inside.end)..list.inside.end)? {
        let data = &bytes[entry.inside.clone()];
        let (id, at) = match data.first() {
            Some(2) => (be16(data, 4), 8),
            Some(3) => (be32(data, 4), 10),
            _ => return Err(Uncleanable::Damaged),
        };
        let kind = data.get(at..at + 4).ok_or(Uncleanable::Damaged)?;
        let item = match kind {
            b"Exif" => AvifItem::Exif,
            b"mime" if find(&data[at..], b"application/rdf+xml").is_some() => AvifItem::Xmp,
            b"mime" | b"uri " => AvifItem::Other,
            _ => continue,
        };
        items.push((id.ok_or(Uncleanable::Damaged)?, item));
    }
    items.sort_unstable();
    let data = one(parts, b"idat").map(|data| data.inside.clone());
    let mut found = Vec::new();
    let mut total = 0_usize;
    for (id, range) in
        extents(&bytes[places.inside.clone()], data).ok_or(Uncleanable::Damaged)?.map_err(|_| Uncleanable::Damaged)?
    {
        if let Ok(at) = items.binary_search_by_key(&id, |item| item.0) {
            total = total.saturating_add(range.len());
            found.push((range, items[at].1));
        }
    }
    if total > bytes.len() { Err(Uncleanable::Damaged) } else { Ok(found) }
}

type Extents = Vec<(usize, Range<usize>)>;

/// `iloc`: the parts of each item, by where they stand in the file.
fn extents(iloc: &[u8], data: Option<Range<usize>>) -> Option<Result<Extents, Uncleanable>> {
    let version = *iloc.first()?;
    let sizes = be16(iloc, 4)?;
    let [offset_size, length_size, base_size, index_size] = [12, 8, 4, 0].map(|shift| sizes >> shift & 15);
    let index_size = if version == 0 { 0 } else { index_size };
    let mut at = 6;
    let mut take = |size: usize| {
        let bytes = iloc.get(at..at + size)?;
        at += size;
        Some(bytes.iter().fold(0_usize, |number, byte| number << 8 | usize::from(*byte)))
    };
    let id_size = if version < 2 { 2 } else { 4 };
    let mut found = Vec::new();
    for _ in 0..take(id_size)? {
        let id = take(id_size)?;
        let method = if version == 0 { 0 } else { take(2)? & 15 };
        take(2)?;
        let base = take(base_size)?;
        for _ in 0..take(2)? {
            take(index_size)?;
            let start = base.checked_add(take(offset_size)?)?;
            let length = take(length_size)?;
            let (start, most) = match (method, &data) {
                (0, _) => (start, usize::MAX),
                (1, Some(data)) => (data.start.checked_add(start)?, data.end),
                _ => return Some(Err(Uncleanable::Damaged)),
            };
            // Without a length: all of it.
            let end = if length_size == 0 { most.min(data.as_ref()?.end) } else { start.checked_add(length)? };
            if end > most || start > end {
                return None;
            }
            found.push((id, start..end));
        }
    }
    Some(Ok(found))
}
