//! Fonts that are packed: WOFF, each table for itself, and WOFF 2.0, all tables as one. What they are called, by whom and for
//! whom, stands in them in words.

use super::gap::WordGap;
use super::unpack::{self, Unpacked};

const HOW: &str = "font";

/// The tables of a font, as far as they are packed.
pub fn tables(bytes: &[u8], room: usize) -> Vec<Unpacked> {
    let (mut tables, mut seen) = (Vec::new(), 0);
    let whole = if bytes.starts_with(b"wOF2") {
        woff2(bytes, room, &mut tables, &mut seen)
    } else {
        woff(bytes, room, &mut tables, &mut seen)
    };
    // What was looked at for nothing counts, too.
    let rest = Unpacked { how: HOW, gap: Some(WordGap::Damaged), taken: seen, ..Unpacked::default() };
    tables.extend(whole.is_none().then_some(rest));
    tables
}

fn number(bytes: &[u8], at: usize) -> Option<usize> {
    Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?) as usize)
}

/// WOFF 1.0, 4 and 5: tables that are shorter than they will be are packed. No two may overlap, so all of them are read within
/// the length of the file.
fn woff(bytes: &[u8], room: usize, out: &mut Vec<Unpacked>, seen: &mut usize) -> Option<()> {
    let count = usize::from(u16::from_be_bytes([*bytes.get(12)?, *bytes.get(13)?]));
    let mut left = bytes.len();
    let told = (0..count).map(|table| 44 + table * 20).chain([20]);
    for at in told {
        *seen += 20;
        // Of the remark at the end, the place stands at 24, and of a table behind its name.
        let (place, length, whole) = (number(bytes, at + 4)?, number(bytes, at + 8)?, number(bytes, at + 12)?);
        if length == whole || (at == 20 && place == 0) {
            continue;
        }
        left = left.checked_sub(length)?;
        let table = bytes.get(place..place.checked_add(length)?)?;
        out.push(Unpacked { how: HOW, ..unpack::zlib(table, room)? });
    }
    Some(())
}

/// WOFF 2.0, 4: a head, how long each table is, and all of them in one stream.
fn woff2(bytes: &[u8], room: usize, out: &mut Vec<Unpacked>, seen: &mut usize) -> Option<()> {
    let count = usize::from(u16::from_be_bytes([*bytes.get(12)?, *bytes.get(13)?]));
    let length = number(bytes, 20)?;
    if bytes.starts_with(b"wOF2ttcf") {
        out.push(Unpacked { how: HOW, gap: Some(WordGap::Packing), ..Unpacked::default() });
        return Some(());
    }
    let mut at = 48;
    for _ in 0..count {
        *seen = at;
        let flags = *bytes.get(at)?;
        at += if flags & 0x3f == 0x3f { 5 } else { 1 };
        at += number_length(bytes, at)?;
        // Outlines and their places are written anew, unless the version says that they are not; other tables may be.
        let (is_outline, version) = (matches!(flags & 0x3f, 10 | 11), flags >> 6);
        if (is_outline && version != 3) || (!is_outline && version != 0) {
            at += number_length(bytes, at)?;
        }
    }
    let stream = bytes.get(at..at.checked_add(length)?)?;
    out.push(Unpacked { how: HOW, ..unpack::brotli(stream, room) });
    Some(())
}

/// How many bytes a number of varying length has.
fn number_length(bytes: &[u8], at: usize) -> Option<usize> {
    (0..5).find(|length| bytes.get(at + length).is_some_and(|byte| byte & 0x80 == 0)).map(|length| length + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_cut_off_is_no_font() {
        let font = include_bytes!("../../tests/packings/found/font.woff");
        assert!(tables(font, 1 << 20).iter().all(|table| table.gap.is_none() && !table.bytes.is_empty()));
        for length in 4..font.len() / 2 {
            assert!(tables(&font[..length], 1 << 20).iter().any(|table| table.gap.is_some()), "{length}");
        }
    }
}
