//! PNG (W3C, third edition): the chunks that draw the picture are kept byte for byte.

use super::bytes::{be32, find, line};
use super::exif::{self, Exif};
use super::label::PictureLabel;
use super::verdict::{Cleaned, Remark, Uncleanable};
use super::xmp::{self, Xmp};

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
/// What draws a picture and says which colours are meant, moving pictures too.
const DRAWN: [&[u8; 4]; 21] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"bKGD", b"hIST",
    b"pHYs", b"sPLT", b"cICP", b"mDCV", b"cLLI", b"acTL", b"fcTL", b"fdAT", b"mDCv",
];
const XMP: &[u8] = xmp::IN_PNG;

pub fn clean(bytes: &[u8]) -> Result<Cleaned<'_>, Uncleanable> {
    let (mut exif, mut xmp, mut remarks) = (Exif::default(), Xmp::default(), Vec::new());
    // The first chunk, what is written anew, the others.
    let (mut head, mut rest) = (SIGNATURE.to_vec(), Vec::with_capacity(bytes.len()));
    let mut at = SIGNATURE.len();
    loop {
        let length = be32(bytes, at).ok_or(Uncleanable::CutOff)?;
        let end = at.checked_add(12).and_then(|end| end.checked_add(length)).ok_or(Uncleanable::Damaged)?;
        let chunk = bytes.get(at..end).ok_or(Uncleanable::CutOff)?;
        let (kind, data) = (&chunk[4..8], &chunk[8..8 + length]);
        match kind {
            b"IHDR" => head.extend(chunk),
            _ if DRAWN.iter().any(|drawn| *drawn == kind) => rest.extend(chunk),
            b"eXIf" => exif = exif::read(data),
            b"iTXt" if data.starts_with(XMP) => xmp = xmp::read(&data[XMP.len()..]),
            b"tEXt" if data.starts_with(b"Copyright\0") => {
                // Latin-1.
                let text: String = data[10..].iter().map(|byte| char::from(*byte)).collect();
                xmp.rights = xmp.rights.or_else(|| line(&text));
            }
            b"caBX" => remarks.push(Remark::Signed),
            // A small first letter: a picture can be drawn without it.
            _ if kind[0] & 0x20 != 0 => {}
            _ => return Err(Uncleanable::Damaged),
        }
        at = end;
        if kind == b"IEND" {
            break;
        }
    }
    if head[SIGNATURE.len()..].get(4..8).is_none_or(|kind| kind != b"IHDR") || find(&rest, b"IDAT").is_none() {
        return Err(Uncleanable::Damaged);
    }
    if let Some(packet) = xmp::write(&xmp) {
        push(&mut head, b"iTXt", &[XMP, &packet].concat());
    }
    if let Some(tiff) = exif::write(&exif) {
        push(&mut head, b"eXIf", &tiff);
    }
    head.extend(rest);
    let label = PictureLabel { credit: xmp.credit, creator: None, rights: xmp.rights.or(exif.copyright) };
    Ok(Cleaned::of(head).turned(exif.orientation.max(1)).labelled(label).with(remarks))
}

fn push(out: &mut Vec<u8>, kind: &[u8; 4], data: &[u8]) {
    out.extend((data.len() as u32).to_be_bytes());
    let start = out.len();
    out.extend(kind);
    out.extend(data);
    let sum = sum(&out[start..]);
    out.extend(sum.to_be_bytes());
}

/// The check sum of a short chunk (CRC-32, annex D).
fn sum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum: u32, _| (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg()))
    })
}

#[cfg(test)]
mod tests {
    use super::sum;

    #[test]
    fn the_sum_of_the_last_chunk_is_that_of_every_png() {
        assert_eq!(sum(b"IEND"), 0xae42_6082);
    }
}
