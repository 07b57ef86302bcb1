//! MP4, M4A and QuickTime: pictures, sound and subtitles stay; where, when and with what they were taken goes, and so do
//! tracks of anything else, with their samples.

use super::boxes::{Boxed, boxes, free, keep, one, wipe};
use super::bytes::{be32, find};
use super::samples;
use super::verdict::{Cleaned, Uncleanable};

const TOP: [&[u8; 4]; 9] = [b"ftyp", b"styp", b"moov", b"mdat", b"moof", b"mfra", b"sidx", b"ssix", b"pnot"];
const MOVIE: [&[u8; 4]; 6] = [b"mvhd", b"trak", b"mvex", b"iods", b"udta", b"ctab"];
const TRACK: [&[u8; 4]; 8] = [b"tkhd", b"mdia", b"edts", b"tref", b"tapt", b"clip", b"matt", b"load"];
const MEDIA: [&[u8; 4]; 4] = [b"mdhd", b"hdlr", b"minf", b"elng"];
/// What a track may be of.
const SHOWN: [&[u8; 4]; 8] = [b"vide", b"soun", b"sbtl", b"subt", b"text", b"clcp", b"pict", b"auxv"];
/// Drones write where they are into subtitles.
const PLACES: [&[u8]; 4] = [b"GPS", b"gps", b"latitude", b"Latitude"];
/// Its title and its copyright, in the words of QuickTime and of 3GPP.
const TOLD: [&[u8; 4]; 4] = [b"\xa9nam", b"titl", b"\xa9cpy", b"cprt"];

pub fn clean(bytes: &[u8]) -> Result<Cleaned<'_>, Uncleanable> {
    let mut out = bytes.to_vec();
    let all = out.len();
    let top = keep(&mut out, 0..all, &TOP)?;
    // Less than a box behind the last one.
    let end = boxes(&out, 0..all)?.last().map_or(0, |last| last.inside.end);
    out[end..].fill(0);
    let Some(movie) = one(&top, b"moov") else { return Err(Uncleanable::CutOff) };
    if top.iter().filter(|part| part.kind == *b"moov").count() > 1 {
        return Err(Uncleanable::Damaged);
    }
    let is_in_parts = top.iter().any(|part| part.kind == *b"moof");
    header(&mut out, movie, if is_in_parts { Built::InParts } else { Built::Whole })?;
    for part in top.iter().filter(|part| part.kind == *b"moof") {
        for inner in keep(&mut out, part.inside.clone(), &[b"mfhd", b"traf"])? {
            let unwanted = boxes(&out, inner.inside)?;
            let unwanted = unwanted.iter().filter(|part| matches!(&part.kind, b"meta" | b"udta" | b"uuid"));
            unwanted.for_each(|part| free(&mut out, part));
        }
    }
    Ok(Cleaned::of(out))
}

/// Whether a film says in its head where all its samples are, or in each of its parts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Built {
    Whole,
    InParts,
}

/// Cleans `moov`. A film in parts with a track that must go is refused.
pub fn header(out: &mut [u8], movie: &Boxed, built: Built) -> Result<(), Uncleanable> {
    for part in keep(out, movie.inside.clone(), &MOVIE)? {
        match &part.kind {
            b"mvhd" => undate(out, &part),
            b"udta" => told(out, &part)?,
            b"trak" if !track(out, &part)? => {
                if built == Built::InParts {
                    return Err(Uncleanable::Damaged);
                }
                free(out, &part);
            }
            _ => {}
        }
    }
    Ok(())
}

/// Cleans a track; `false` for one that must go, whose samples are gone then.
fn track(out: &mut [u8], track: &Boxed) -> Result<bool, Uncleanable> {
    let parts = keep(out, track.inside.clone(), &TRACK)?;
    parts.iter().filter(|part| part.kind == *b"tkhd").for_each(|head| undate(out, head));
    let Some(media) = one(&parts, b"mdia") else { return Ok(false) };
    let parts = keep(out, media.inside.clone(), &MEDIA)?;
    parts.iter().filter(|part| part.kind == *b"mdhd").for_each(|head| undate(out, head));
    parts.iter().filter(|part| part.kind == *b"hdlr").for_each(|part| unname(out, part));
    let handler = one(&parts, b"hdlr").and_then(|part| out.get(part.inside.start + 8..part.inside.start + 12));
    let handler: [u8; 4] = handler.and_then(|kind| kind.try_into().ok()).unwrap_or_default();
    let Some(info) = one(&parts, b"minf") else { return Ok(false) };
    let info = boxes(out, info.inside.clone())?;
    info.iter().filter(|part| part.kind == *b"hdlr").for_each(|part| unname(out, part));
    let Some(table) = one(&info, b"stbl") else { return Ok(false) };
    if matches!(&handler, b"vide" | b"auxv" | b"pict") {
        uncoin(out, table)?;
    }
    let is_shown = SHOWN.iter().any(|kind| **kind == handler);
    let is_written = matches!(&handler, b"sbtl" | b"subt" | b"text");
    if is_shown && !is_written {
        return Ok(true);
    }
    let ranges = samples::ranges(out, table)?;
    let says_where = |range: &std::ops::Range<usize>| {
        out.get(range.clone()).is_some_and(|text| PLACES.iter().any(|place| find(text, place).is_some()))
    };
    if is_shown
        && ranges.iter().map(std::iter::ExactSizeIterator::len).sum::<usize>() <= out.len()
        && !ranges.iter().any(says_where)
    {
        return Ok(true);
    }
    wipe(out, &ranges)?;
    Ok(false)
}

/// The name of a handler, which a program or its user gives: behind version, flags, kind and twelve bytes of QuickTime.
fn unname(out: &mut [u8], handler: &Boxed) {
    if let Some(name) = out[..handler.inside.end].get_mut(handler.inside.start + 24..) {
        name.fill(0);
    }
}

/// The name that a program gives the way in which pictures are packed: 32 bytes of each entry.
fn uncoin(out: &mut [u8], table: &Boxed) -> Result<(), Uncleanable> {
    let parts = boxes(out, table.inside.clone())?;
    for entries in parts.iter().filter(|part| part.kind == *b"stsd" && part.inside.len() > 8) {
        for entry in boxes(out, entries.inside.start + 8..entries.inside.end)? {
            if let Some(name) = out[..entry.inside.end].get_mut(entry.inside.start + 42..entry.inside.start + 74) {
                name.fill(0);
            }
        }
    }
    Ok(())
}

/// When it was made and changed: two numbers behind version and flags, of 32 or 64 bits.
fn undate(out: &mut [u8], head: &Boxed) {
    let start = head.inside.start;
    let length = if out.get(start) == Some(&1) { 16 } else { 8 };
    if let Some(dates) = out[..head.inside.end].get_mut(start + 4..start + 4 + length) {
        dates.fill(0);
    }
}

/// `udta`: of all that is told there title and copyright are kept.
fn told(out: &mut [u8], data: &Boxed) -> Result<(), Uncleanable> {
    let kept: Vec<&[u8; 4]> = TOLD.into_iter().chain([b"meta"]).collect();
    for meta in keep(out, data.inside.clone(), &kept)?.iter().filter(|part| part.kind == *b"meta") {
        // iTunes: a full box, with version and flags in front.
        let inside = meta.inside.start + 4..meta.inside.end;
        if meta.inside.len() < 8 || be32(out, meta.inside.start) != Some(0) || boxes(out, inside.clone()).is_err() {
            free(out, meta);
            continue;
        }
        for part in keep(out, inside, &[b"hdlr", b"ilst"])? {
            match &part.kind {
                b"ilst" => drop(keep(out, part.inside.clone(), &TOLD)?),
                _ => unname(out, &part),
            }
        }
    }
    Ok(())
}
