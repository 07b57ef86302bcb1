//! Captions as agencies write them (IPTC-IIM 4.2, in Photoshop's resources): by-line, credit and copyright are kept.

use super::bytes::{be16, be32, line};

/// By-line, credit, copyright: data sets of record 2.
const KEPT: [u8; 3] = [80, 110, 116];
/// Says that texts are UTF-8: data set 1:90.
const UTF8: &[u8] = b"\x1c\x01\x5a\0\x03\x1b%G";
pub const HEAD: &[u8] = b"Photoshop 3.0\0";

/// The kept data sets of an APP13 segment, each with its text.
pub fn read(segment: &[u8]) -> Vec<(u8, String)> {
    let mut rest = segment.strip_prefix(HEAD).unwrap_or_default();
    while let Some((id, data, after)) = resource(rest) {
        if id == 0x0404 {
            return sets(data);
        }
        rest = after;
    }
    Vec::new()
}

/// One resource: its number, its data, and what follows.
fn resource(bytes: &[u8]) -> Option<(usize, &[u8], &[u8])> {
    let inside = bytes.strip_prefix(b"8BIM")?;
    let id = be16(inside, 0)?;
    let name = usize::from(*inside.get(2)?) + 1;
    let at = 2 + name + name % 2;
    let length = be32(inside, at)?;
    let data = inside.get(at + 4..(at + 4).checked_add(length)?)?;
    Some((id, data, inside.get(at + 4 + length + length % 2..).unwrap_or_default()))
}

fn sets(mut data: &[u8]) -> Vec<(u8, String)> {
    let mut kept = Vec::new();
    while let Some(([0x1c, record, set], length)) = data.first_chunk::<3>().zip(be16(data, 3)) {
        let Some(text) = data.get(5..5 + length) else { break };
        if *record == 2 && KEPT.contains(set) && kept.len() < 16 {
            kept.extend(line(&String::from_utf8_lossy(text)).map(|text| (*set, text)));
        }
        data = &data[5 + length..];
    }
    kept
}

/// An APP13 segment that holds these data sets and no more.
pub fn write(sets: &[(u8, String)]) -> Option<Vec<u8>> {
    if sets.is_empty() {
        return None;
    }
    let mut data = UTF8.to_vec();
    for (set, text) in sets {
        data.extend([0x1c, 2, *set]);
        data.extend((text.len() as u16).to_be_bytes());
        data.extend(text.as_bytes());
    }
    let mut segment = HEAD.to_vec();
    segment.extend(b"8BIM\x04\x04\0\0");
    segment.extend((data.len() as u32).to_be_bytes());
    let odd = data.len() % 2;
    segment.extend(data);
    segment.extend(vec![0; odd]);
    Some(segment)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credit_is_kept_and_the_caption_goes() {
        let kept = [(80, "ليلى حسن".to_owned()), (110, "وكالة الأنباء".to_owned()), (116, "© 2026".to_owned())];
        let mut all = kept.to_vec();
        all.insert(1, (120, "At the minister's house".to_owned()));
        assert_eq!(read(&write(&all).unwrap()), kept);
        assert_eq!(read(b"Photoshop 3.0\08BIM\x04\x04"), []);
    }
}
