//! Files in RIFF: WebP pictures (RFC 9649) and WAV sound. Chunks that are not named here go.

use super::bytes::{le32, line};
use super::exif::{self, Exif};
use super::verdict::{Cleaned, Remark, Uncleanable};
use super::xmp::{self, Xmp};

const WEBP: [&[u8; 4]; 7] = [b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP"];
const WAV: [&[u8; 4]; 4] = [b"fmt ", b"data", b"fact", b"cue "];

/// The chunks from here to an end, in order.
fn chunks(bytes: &[u8]) -> impl Iterator<Item = Result<(&[u8], &[u8]), Uncleanable>> {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        if rest.len() < 8 {
            return None;
        }
        let (kind, length) = (&rest[..4], le32(rest, 4)?);
        let Some(data) = length.checked_add(8).and_then(|end| rest.get(8..end)) else {
            rest = &[];
            return Some(Err(Uncleanable::CutOff));
        };
        rest = rest.get(8 + length + length % 2..).unwrap_or_default();
        Some(Ok((kind, data)))
    })
}

/// What stands inside the file's own chunk; what follows it goes.
fn inside(bytes: &[u8]) -> Result<&[u8], Uncleanable> {
    let length = le32(bytes, 4).ok_or(Uncleanable::CutOff)?;
    length.checked_add(8).and_then(|end| bytes.get(12..end)).ok_or(Uncleanable::CutOff)
}

fn push(out: &mut Vec<u8>, kind: &[u8], data: &[u8]) {
    out.extend(kind);
    out.extend((data.len() as u32).to_le_bytes());
    out.extend(data);
    out.extend(vec![0; data.len() % 2]);
}

fn whole(form: &[u8; 4], chunks: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(chunks.len() + 12);
    out.extend(b"RIFF");
    out.extend((chunks.len() as u32 + 4).to_le_bytes());
    out.extend(form);
    out.extend(chunks);
    out
}

pub fn webp(bytes: &[u8]) -> Result<Cleaned<'_>, Uncleanable> {
    let (mut exif, mut xmp, mut remarks) = (Exif::default(), Xmp::default(), Vec::new());
    let mut kept: Vec<(&[u8], Vec<u8>)> = Vec::new();
    for chunk in chunks(inside(bytes)?) {
        match chunk? {
            (b"EXIF", data) => exif = exif::read(data.strip_prefix(b"Exif\0\0").unwrap_or(data)),
            (b"XMP ", data) => xmp = xmp::read(data),
            (b"C2PA", _) => remarks.push(Remark::Signed),
            (b"ANMF", data) => kept.push((b"ANMF", frame(data)?)),
            (kind, data) if WEBP.iter().any(|known| *known == kind) => kept.push((kind, data.to_vec())),
            _ => {}
        }
    }
    let (tiff, packet) = (exif::write(&exif), xmp::write(&xmp));
    match kept.first_mut() {
        // Its first byte says which other chunks there are: 8 for Exif, 4 for XMP.
        Some((b"VP8X", head)) if !head.is_empty() => {
            head[0] = head[0] & !0x0c | if tiff.is_some() { 8 } else { 0 } | if packet.is_some() { 4 } else { 0 };
            let more = [(&b"EXIF"[..], tiff), (b"XMP ", packet)];
            kept.extend(more.into_iter().filter_map(|(kind, data)| Some((kind, data?))));
        }
        Some((b"VP8 " | b"VP8L", _)) => {}
        _ => return Err(Uncleanable::Damaged),
    }
    let mut out = Vec::with_capacity(bytes.len());
    kept.iter().for_each(|(kind, data)| push(&mut out, kind, data));
    Ok(Cleaned::of(whole(b"WEBP", &out)).turned(exif.orientation.max(1)).with(remarks))
}

/// A frame of a moving picture: sixteen bytes, then chunks.
fn frame(data: &[u8]) -> Result<Vec<u8>, Uncleanable> {
    let (head, rest) = data.split_at_checked(16).ok_or(Uncleanable::Damaged)?;
    let mut out = head.to_vec();
    for chunk in chunks(rest) {
        let (kind, data) = chunk?;
        if matches!(kind, b"ALPH" | b"VP8 " | b"VP8L") {
            push(&mut out, kind, data);
        }
    }
    Ok(out)
}

pub fn wav(bytes: &[u8]) -> Result<Cleaned<'_>, Uncleanable> {
    let mut out = Vec::with_capacity(bytes.len());
    for chunk in chunks(inside(bytes)?) {
        match chunk? {
            (b"LIST", data) if data.starts_with(b"INFO") => {
                let mut info = b"INFO".to_vec();
                for entry in chunks(&data[4..]) {
                    let (kind, text) = entry?;
                    // Its name and its copyright.
                    if let (b"INAM" | b"ICOP", Some(text)) = (kind, line(&String::from_utf8_lossy(text))) {
                        push(&mut info, kind, &[text.as_bytes(), b"\0"].concat());
                    }
                }
                if info.len() > 4 {
                    push(&mut out, b"LIST", &info);
                }
            }
            (kind, data) if WAV.iter().any(|known| *known == kind) => push(&mut out, kind, data),
            _ => {}
        }
    }
    if !out.starts_with(b"fmt ") {
        return Err(Uncleanable::Damaged);
    }
    Ok(Cleaned::of(whole(b"WAVE", &out)))
}
