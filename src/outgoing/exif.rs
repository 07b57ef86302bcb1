//! Exif (CIPA DC-008): what is kept of it, written anew. Two of its hundreds of fields say nothing about where, by whom and
//! with what a picture was taken.

use super::bytes::{be16, be32, le16, le32, line};

/// How the picture is turned, and whose it is.
#[derive(Default, Debug, PartialEq, Eq)]
pub struct Exif {
    /// 1 to 8; 0 where nothing is said.
    pub orientation: u8,
    pub copyright: Option<String>,
}

const ORIENTATION: usize = 0x0112;
const COPYRIGHT: usize = 0x8298;
/// So many fields of the first directory are looked at.
const MOST: usize = 512;

/// Reads the first directory of a TIFF structure; what is broken says nothing.
pub fn read(tiff: &[u8]) -> Exif {
    fields(tiff).unwrap_or_default()
}

fn fields(tiff: &[u8]) -> Option<Exif> {
    type Number = fn(&[u8], usize) -> Option<usize>;
    let (short, long): (Number, Number) = match tiff.get(..4)? {
        b"MM\0*" => (be16, be32),
        b"II*\0" => (le16, le32),
        _ => return None,
    };
    let start = long(tiff, 4)?;
    let mut exif = Exif::default();
    for number in 0..short(tiff, start)?.min(MOST) {
        let at = start + 2 + 12 * number;
        let (Some(tag), Some(count)) = (short(tiff, at), long(tiff, at + 4)) else { break };
        match tag {
            ORIENTATION => {
                let turned = short(tiff, at + 8).and_then(|turned| u8::try_from(turned).ok());
                exif.orientation = turned.filter(|turned| (1..=8).contains(turned)).unwrap_or(0);
            }
            COPYRIGHT => {
                let from = if count <= 4 { at + 8 } else { long(tiff, at + 8)? };
                let text = tiff.get(from..from.checked_add(count)?);
                exif.copyright = text.and_then(|text| line(&String::from_utf8_lossy(text)));
            }
            _ => {}
        }
    }
    Some(exif)
}

/// A TIFF structure that says this and no more; `None` where there is nothing to say.
pub fn write(exif: &Exif) -> Option<Vec<u8>> {
    let turned = (exif.orientation > 1).then_some(exif.orientation);
    let count = u16::from(turned.is_some()) + u16::from(exif.copyright.is_some());
    if count == 0 {
        return None;
    }
    let mut tiff = b"MM\0*\0\0\0\x08".to_vec();
    tiff.extend(count.to_be_bytes());
    if let Some(turned) = turned {
        tiff.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turned, 0, 0]);
    }
    let mut text = exif.copyright.clone().map(String::into_bytes).unwrap_or_default();
    if !text.is_empty() {
        text.push(0);
        tiff.extend([0x82, 0x98, 0, 2]);
        tiff.extend((text.len() as u32).to_be_bytes());
        // A text of at most four bytes stands where else its place would.
        match <[u8; 4]>::try_from(&[&text[..], &[0; 4]].concat()[..4]) {
            Ok(short) if text.len() <= 4 => {
                tiff.extend(short);
                text.clear();
            }
            _ => tiff.extend((8 + 2 + 12 * u32::from(count) + 4).to_be_bytes()),
        }
    }
    tiff.extend([0; 4]);
    tiff.extend(text);
    Some(tiff)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        for (orientation, copyright) in
            [(0, None), (6, None), (0, Some("© وزارة الإعلام")), (8, Some("MoI")), (3, Some("x"))]
        {
            let exif = Exif { orientation, copyright: copyright.map(str::to_owned) };
            let again = write(&exif).map(|tiff| read(&tiff)).unwrap_or_default();
            assert_eq!(again, exif);
        }
        assert_eq!(write(&Exif { orientation: 1, copyright: None }), None);
    }
}
