//! What some bytes are, by how they begin: the one list of what can be read, what holds no words, and what is closed.

use super::gap::WordGap;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ByteNature {
    Text,
    Pdf,
    /// Compressed or an archive.
    Packed(Packing),
    /// Pictures, sound, film and fonts: their descriptions are searched, and what they show is not words.
    Media,
    /// Known, and not to be read.
    Closed(WordGap),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Packing {
    Gzip,
    Zip,
    Zstd,
    Xz,
    Bzip2,
    SevenZip,
    Tar,
}

use ByteNature::{Closed, Media, Packed, Pdf};

/// Where a signature stands, the signature, and what begins with it.
const SIGNATURES: &[(usize, &[u8], ByteNature)] = &[
    (0, b"%PDF-", Pdf),
    (0, b"\x1f\x8b", Packed(Packing::Gzip)),
    (0, b"PK\x03\x04", Packed(Packing::Zip)),
    (0, b"PK\x05\x06", Packed(Packing::Zip)),
    (0, b"\x28\xb5\x2f\xfd", Packed(Packing::Zstd)),
    (0, b"\xfd7zXZ\0", Packed(Packing::Xz)),
    (4, b"1AY&SY", Packed(Packing::Bzip2)),
    (0, b"7z\xbc\xaf\x27\x1c", Packed(Packing::SevenZip)),
    (257, b"ustar", Packed(Packing::Tar)),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Closed(WordGap::OldOffice)),
    (0, b"Rar!\x1a\x07", Closed(WordGap::Rar)),
    (0, b"\xff\xd8\xff", Media),
    (0, b"\x89PNG\r\n\x1a\n", Media),
    (0, b"GIF8", Media),
    (8, b"WEBP", Media),
    (8, b"WAVE", Media),
    (8, b"AVI ", Media),
    (4, b"ftyp", Media),
    (0, b"II*\0", Media),
    (0, b"MM\0*", Media),
    (0, b"\0\0\x01\0", Media),
    (0, b"BM", Media),
    (0, b"OggS", Media),
    (0, b"fLaC", Media),
    (0, b"ID3", Media),
    (0, b"\xff\xfb", Media),
    (0, b"\xff\xf3", Media),
    (0, b"\xff\xf1", Media),
    (0, b"\x1a\x45\xdf\xa3", Media),
    (0, b"wOFF", Media),
    (0, b"wOF2", Media),
    (0, b"OTTO", Media),
    (0, b"\0\x01\0\0\0", Media),
    (0, b"ttcf", Media),
];

pub fn of(bytes: &[u8]) -> ByteNature {
    if is_text(bytes) {
        return if bytes.starts_with(b"%PDF-") { Pdf } else { ByteNature::Text };
    }
    let begins = |(at, signature, _): &&(usize, &[u8], ByteNature)| {
        bytes.get(*at..).is_some_and(|rest| rest.starts_with(signature))
    };
    SIGNATURES.iter().find(begins).map_or(Closed(WordGap::Unknown), |(.., nature)| *nature)
}

/// Parts of Office files that say how a printer was set, by their names. Their bytes are searched as they stand.
pub fn has_no_words(name: &str) -> bool {
    let name = name.rsplit('/').next().unwrap_or(name);
    name.starts_with("printerSettings") && name.ends_with(".bin")
}

/// Whether bytes are a text in some encoding: no control character stands in it that no editor types, or it is UTF-16.
pub fn is_text(bytes: &[u8]) -> bool {
    let foreign = |byte: &u8| matches!(byte, 0..=8 | 0x0e..=0x1a | 0x1c..=0x1f);
    !bytes.iter().any(foreign) || is_wide(bytes)
}

/// UTF-16, with its mark or without: of every two bytes one is that of an alphabet or of spaces, nearly always.
pub fn is_wide(bytes: &[u8]) -> bool {
    // One byte too many, a line end that was put behind, makes no other text of a long one.
    if bytes.is_empty() || (bytes.len() % 2 == 1 && bytes.len() < 16) {
        return false;
    }
    let bytes = &bytes[..bytes.len() & !1];
    let alphabet = |byte: &u8| matches!(byte, 0x00 | 0x06 | 0x20 | 0xfb..=0xff);
    let count = |from: usize| bytes.iter().skip(from).step_by(2).filter(|byte| alphabet(byte)).count();
    let (even, odd, half) = (count(0), count(1), bytes.len() / 2);
    (even * 10 >= half * 9 && odd * 2 < half) || (odd * 10 >= half * 9 && even * 2 < half)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_told_apart() {
        let tar = [&[b'a'; 257][..], b"ustar\0", &[0; 249]].concat();
        let wide: Vec<u8> = "تنطلق الرحلات".encode_utf16().flat_map(u16::to_le_bytes).collect();
        for (bytes, nature) in [
            (&b"plain"[..], ByteNature::Text),
            ("نص".as_bytes(), ByteNature::Text),
            (b"\xe4\xd5 \xe7", ByteNature::Text),
            (&wide, ByteNature::Text),
            (&[&wide, &b"\n"[..]].concat(), ByteNature::Text),
            (b"", ByteNature::Text),
            (b"%PDF-1.7\n", Pdf),
            (b"\x1f\x8b\x08\0", Packed(Packing::Gzip)),
            (&tar, Packed(Packing::Tar)),
            (b"\x89PNG\r\n\x1a\n\0", Media),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", Closed(WordGap::OldOffice)),
            (b"\0\x01\x02\x03\x04\x05", Closed(WordGap::Unknown)),
        ] {
            assert_eq!(of(bytes), nature, "{bytes:?}");
        }
    }
}
