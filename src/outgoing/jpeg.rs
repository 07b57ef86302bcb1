//! JPEG (ITU-T T.81): what draws the picture is kept byte for byte, of everything else only what is named here.

use super::bytes::{be16, find};
use super::exif::{self, Exif};
use super::iptc;
use super::label::PictureLabel;
use super::verdict::{Cleaned, Remark, Uncleanable};
use super::xmp::{self, Xmp};

const EXIF: &[u8] = b"Exif\0\0";
const XMP: &[u8] = xmp::IN_JPEG;
const PROFILE: &[u8] = b"ICC_PROFILE\0";

#[derive(Default)]
struct FoundSegment<'b> {
    /// The head of JFIF, without its thumbnail.
    jfif: Option<&'b [u8]>,
    exif: Exif,
    xmp: Xmp,
    iptc: Vec<(u8, String)>,
    /// What draws the picture, in order.
    drawn: Vec<u8>,
    scans: usize,
    remarks: Vec<Remark>,
}

/// What follows the end of the picture, a second picture or a film, goes too.
pub fn clean(bytes: &[u8]) -> Result<Cleaned<'_>, Uncleanable> {
    let mut found = FoundSegment::default();
    let mut at = 2;
    loop {
        // Readers pass over what stands between segments; it is not kept.
        at += bytes.get(at..).and_then(|rest| rest.iter().position(|byte| *byte == 0xff)).ok_or(Uncleanable::CutOff)?;
        at += bytes[at..].iter().take_while(|byte| **byte == 0xff).count();
        let marker = *bytes.get(at).ok_or(Uncleanable::CutOff)?;
        at += 1;
        if marker == 0xd9 {
            break;
        }
        if matches!(marker, 0x00 | 0x01 | 0xd0..=0xd8) {
            continue;
        }
        let length = be16(bytes, at).ok_or(Uncleanable::CutOff)?;
        let body = bytes.get(at + 2..at + length.max(2)).ok_or(Uncleanable::CutOff)?;
        if length < 2 {
            return Err(Uncleanable::Damaged);
        }
        at += length;
        found.segment(marker, body)?;
        if marker == 0xda {
            let end = at + scan(bytes.get(at..).unwrap_or_default()).ok_or(Uncleanable::CutOff)?;
            found.drawn.extend(&bytes[at..end]);
            found.scans += 1;
            at = end;
        }
    }
    if found.scans == 0 { Err(Uncleanable::CutOff) } else { Ok(found.write()) }
}

/// The length of the coded data of a scan: up to the next marker that is no restart.
fn scan(bytes: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        at += bytes.get(at..)?.iter().position(|byte| *byte == 0xff)?;
        match bytes.get(at + 1)? {
            0x00 | 0xd0..=0xd7 => at += 2,
            0xff => at += 1,
            _ => return Some(at),
        }
    }
}

impl<'b> FoundSegment<'b> {
    fn segment(&mut self, marker: u8, body: &'b [u8]) -> Result<(), Uncleanable> {
        match marker {
            0xc0..=0xcf | 0xda..=0xdf => {
                let is_frame = marker < 0xd0 && !matches!(marker, 0xc4 | 0xc8 | 0xcc);
                if is_frame && body.get(5) == Some(&4) {
                    self.remarks.push(Remark::InkColours);
                }
                push(&mut self.drawn, marker, body);
            }
            0xe0 if body.starts_with(b"JFIF\0") => self.jfif = self.jfif.or(body.get(..12)),
            0xe1 if body.starts_with(EXIF) => {
                let read = exif::read(&body[EXIF.len()..]);
                if self.exif == Exif::default() {
                    self.exif = read;
                }
            }
            0xe1 if body.starts_with(XMP) => {
                let read = xmp::read(&body[XMP.len()..]);
                if self.xmp == Xmp::default() {
                    self.xmp = read;
                }
            }
            0xe2 if body.starts_with(PROFILE) => push(&mut self.drawn, marker, body),
            0xeb if find(&body[..body.len().min(64)], b"jumb").is_some() => {
                if !self.remarks.contains(&Remark::Signed) {
                    self.remarks.push(Remark::Signed);
                }
            }
            0xed if self.iptc.is_empty() => self.iptc = iptc::read(body),
            // How colours were coded.
            0xee if body.starts_with(b"Adobe") && body.len() >= 12 => push(&mut self.drawn, marker, &body[..12]),
            0xe0..=0xef | 0xfe => {}
            _ => return Err(Uncleanable::Damaged),
        }
        Ok(())
    }

    fn label(&self) -> PictureLabel {
        let set = |wanted: u8| self.iptc.iter().find(|(set, _)| *set == wanted).map(|(_, text)| text.clone());
        PictureLabel {
            credit: self.xmp.credit.clone().or_else(|| set(110)),
            creator: set(80),
            rights: self.xmp.rights.clone().or_else(|| self.exif.copyright.clone()).or_else(|| set(116)),
        }
    }

    fn write(self) -> Cleaned<'b> {
        let label = self.label();
        let mut out = Vec::with_capacity(self.drawn.len() + 1024);
        out.extend(b"\xff\xd8");
        if let Some(jfif) = self.jfif {
            push(&mut out, 0xe0, &[jfif, &[0, 0]].concat());
        }
        if let Some(tiff) = exif::write(&self.exif) {
            push(&mut out, 0xe1, &[EXIF, &tiff].concat());
        }
        if let Some(packet) = xmp::write(&self.xmp) {
            push(&mut out, 0xe1, &[XMP, &packet].concat());
        }
        if let Some(segment) = iptc::write(&self.iptc) {
            push(&mut out, 0xed, &segment);
        }
        out.extend(self.drawn);
        out.extend(b"\xff\xd9");
        Cleaned::of(out).turned(self.exif.orientation.max(1)).labelled(label).with(self.remarks)
    }
}

/// One segment; every body came from one, or is short.
fn push(out: &mut Vec<u8>, marker: u8, body: &[u8]) {
    out.extend([0xff, marker]);
    out.extend(((body.len() + 2) as u16).to_be_bytes());
    out.extend(body);
}
