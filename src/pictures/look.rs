//! A picture is looked at when it is taken in: how large it is when it stands upright, and whether it can be shown. The door to
//! `imagesize`.

use crate::outgoing::{self, Remark, Uncleanable};
use crate::source::{Fingerprint, HEAD, Kind, PictureFault, PictureLook};

/// A picture has no more bytes than this.
pub const MOST_BYTES: u64 = 64 * 1024 * 1024;
/// And no more pixels.
pub const MOST_PIXELS: u64 = 50_000_000;

/// Looks at the file of this name: its width and height in pixels where it is a picture that browsers show, upright.
pub fn look(name: &str, bytes: &[u8]) -> (Option<(u32, u32)>, PictureLook) {
    let kind = Kind::of(&bytes[..bytes.len().min(HEAD)]);
    let is_shown = matches!(kind, Kind::Jpeg | Kind::Png | Kind::Gif | Kind::WebP | Kind::Avif);
    let size = imagesize::blob_size(bytes).ok().filter(|_| is_shown);
    let size = size.and_then(|size| Some((u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?)));
    let size = size.filter(|(width, height)| *width > 0 && *height > 0);
    let seen = outgoing::clean(name, bytes);
    let turned = seen.as_ref().is_ok_and(|seen| seen.orientation >= 5);
    let size = size.map(|(width, height)| if turned { (height, width) } else { (width, height) });
    let pixels = size.map_or(0, |(width, height)| u64::from(width) * u64::from(height));
    let fault = match &seen {
        _ if pixels > MOST_PIXELS => Some(PictureFault::Pixels),
        Err(Uncleanable::CutOff) => Some(PictureFault::CutOff),
        Err(_) => Some(PictureFault::Damaged),
        Ok(seen) if seen.remarks.contains(&Remark::InkColours) => Some(PictureFault::Ink),
        Ok(seen) => moves(kind, &seen.bytes).then_some(PictureFault::Moving),
    };
    (size, PictureLook { print: Some(Fingerprint::of(bytes)), fault })
}

/// Whether it is more than one picture: the parts that say so stand near its beginning.
fn moves(kind: Kind, cleaned: &[u8]) -> bool {
    match kind {
        // RFC 9649: a bit of the extended header.
        Kind::WebP => cleaned.get(12..16) == Some(b"VP8X") && cleaned.get(20).is_some_and(|flags| flags & 2 != 0),
        // `acTL` stands before the first `IDAT`, with the number of frames.
        Kind::Png => animated(cleaned),
        Kind::Gif => frames(cleaned) > 1,
        // A sequence says so in its brand.
        Kind::Avif => cleaned.get(8..12) == Some(b"avis"),
        _ => false,
    }
}

fn animated(png: &[u8]) -> bool {
    let mut at = 8;
    while let Some(head) = png.get(at..at + 8) {
        let length = u32::from_be_bytes([head[0], head[1], head[2], head[3]]) as usize;
        match &head[4..] {
            b"acTL" => return png.get(at + 8..at + 12) != Some(&[0, 0, 0, 1]),
            b"IDAT" => return false,
            _ => at = at.saturating_add(12).saturating_add(length),
        }
    }
    false
}

/// How many pictures a GIF holds that is whole: 2 where there are more.
fn frames(gif: &[u8]) -> usize {
    let table = |flags: Option<&u8>| flags.filter(|flags| *flags & 0x80 != 0).map_or(0, |flags| 3 << ((flags & 7) + 1));
    let mut at = 13 + table(gif.get(10));
    let mut found = 0;
    while let Some(sign) = gif.get(at) {
        at += match sign {
            0x2c => {
                found += 1;
                11 + table(gif.get(at + 9))
            }
            0x21 => 2,
            _ => break,
        };
        if found > 1 {
            break;
        }
        while let Some(length) = gif.get(at).filter(|length| **length > 0) {
            at += 1 + usize::from(*length);
        }
        at += 1;
    }
    found
}
