//! What is packed in a file: compressed, in an archive, in the text of a picture. The only door to `miniz_oxide`,
//! `brotli_decompressor` and `ruzstd`.
//!
//! A container is known by its signature wherever it stands, so that an archive behind the end of a picture is found too.
//! What cannot be unpacked whole is read as far as it goes, and that it ends there is said.

use brotli_decompressor::{BrotliDecompressStream, BrotliResult, BrotliState, StandardAlloc};
use miniz_oxide::inflate::stream::{InflateState, inflate};
use miniz_oxide::{DataFormat, MZError, MZFlush, MZStatus};

use super::archives;
use super::gap::Gap;

/// At most this much of one packed thing is read: a bomb explodes into nothing more.
pub const MOST: usize = 64 * 1024 * 1024;

/// How something was packed, in words, and what it was.
#[derive(Default)]
pub struct Unpacked {
    pub how: &'static str,
    /// The name that an archive gives it.
    pub name: String,
    pub bytes: Vec<u8>,
    pub gap: Option<Gap>,
    /// Bytes that were read for it.
    pub taken: usize,
}

/// Where containers begin.
pub const SIGNATURES: [&[u8]; 9] = [
    b"\x1f\x8b\x08",
    b"PK\x03\x04",
    b"\x28\xb5\x2f\xfd",
    b"stream",
    b"zTXt",
    b"iTXt",
    b"\xfd7zXZ\0",
    b"BZh91AY&SY",
    b"7z\xbc\xaf\x27\x1c",
];

/// What is packed where a signature stands, if it is a container; `room` is how much may be unpacked.
pub fn container(signature: usize, bytes: &[u8], room: usize) -> Vec<Unpacked> {
    let room = room.min(MOST);
    let one = match signature {
        0 => gzip(bytes, room),
        1 => member(bytes, room),
        2 => zstd(bytes, room).map(|it| Unpacked { how: "compressed with zstd", ..it }),
        3 => zlib(bytes["stream".len()..].trim_ascii_start(), room).map(|it| Unpacked { how: "in a PDF", ..it }),
        4 | 5 => bytes.get(4..).and_then(|rest| png_text(rest, room)),
        6 => Some(streamed("compressed with xz", archives::xz(bytes, room), bytes.len())),
        7 => Some(streamed("compressed with bzip2", archives::bzip2(bytes, room), bytes.len())),
        _ => return seven_zip(bytes, room),
    };
    one.into_iter().filter(|one| !one.bytes.is_empty() || one.gap.is_some()).collect()
}

/// A file compressed with bzip2, in blocks of any size.
pub fn bzip2(bytes: &[u8], room: usize) -> Unpacked {
    streamed("compressed with bzip2", archives::bzip2(bytes, room.min(MOST)), bytes.len())
}

/// The files of a tar archive.
pub fn tar(bytes: &[u8]) -> Vec<Unpacked> {
    members("in a tar archive", archives::tar(bytes))
}

fn seven_zip(bytes: &[u8], room: usize) -> Vec<Unpacked> {
    members("in a 7z archive", archives::seven_zip(bytes, room))
}

fn members(how: &'static str, (members, gap): (Vec<archives::Member>, Option<Gap>)) -> Vec<Unpacked> {
    let rest = gap.map(|gap| Unpacked { how, gap: Some(gap), ..Unpacked::default() });
    members.into_iter().map(|member| streamed(how, member, 0)).chain(rest).collect()
}

fn streamed(how: &'static str, member: archives::Member, taken: usize) -> Unpacked {
    Unpacked { how, name: member.name, bytes: member.bytes, gap: member.gap, taken }
}

/// A file compressed with brotli, which has no signature.
pub fn brotli(bytes: &[u8], room: usize) -> Unpacked {
    let room = room.min(MOST);
    let alloc = StandardAlloc::default;
    let mut state = BrotliState::new(alloc(), alloc(), alloc());
    let (mut left, mut read, mut total) = (bytes.len(), 0, 0);
    let mut out = Vec::new();
    let mut piece = vec![0; 64 * 1024];
    let gap = loop {
        let (mut space, mut written) = (piece.len(), 0);
        let result = BrotliDecompressStream(
            &mut left,
            &mut read,
            bytes,
            &mut space,
            &mut written,
            &mut piece,
            &mut total,
            &mut state,
        );
        out.extend_from_slice(&piece[..written]);
        match result {
            BrotliResult::ResultSuccess => break None,
            BrotliResult::NeedsMoreOutput if out.len() < room => {}
            BrotliResult::NeedsMoreOutput => break Some(Gap::Beyond),
            BrotliResult::NeedsMoreInput | BrotliResult::ResultFailure => break Some(Gap::Damaged),
        }
    };
    Unpacked { how: "compressed with brotli", bytes: out, gap, taken: read, ..Unpacked::default() }
}

/// RFC 1952.
fn gzip(bytes: &[u8], room: usize) -> Option<Unpacked> {
    let flags = *bytes.get(3).filter(|flags| **flags < 0x20)?;
    let mut rest = bytes.get(10..)?;
    if flags & 4 != 0 {
        rest = rest.get(2 + usize::from(u16::from_le_bytes([*rest.first()?, *rest.get(1)?]))..)?;
    }
    for flag in [8, 16] {
        if flags & flag != 0 {
            // No name is longer, and none is looked for to the end of the file.
            rest = &rest[rest.iter().take(4096).position(|byte| *byte == 0)? + 1..];
        }
    }
    if flags & 2 != 0 {
        rest = rest.get(2..)?;
    }
    Some(Unpacked { how: "compressed with gzip", ..inflated(rest, DataFormat::Raw, room) })
}

/// One file of a zip archive, as of an office document, from its local header (APPNOTE.TXT, 4.3.7).
fn member(bytes: &[u8], room: usize) -> Option<Unpacked> {
    let number = |at: usize| Some(usize::from(u16::from_le_bytes([*bytes.get(at)?, *bytes.get(at + 1)?])));
    let (name, extra) = (number(26)?, number(28)?);
    let data = bytes.get(30 + name + extra..)?;
    let name = String::from_utf8_lossy(bytes.get(30..30 + name)?).into_owned();
    // Four bytes may come about by chance, in a picture: a version and a name that are none do not come on top.
    if number(4)? & 0xff > 63 || name.chars().any(char::is_control) || name.ends_with('/') {
        return None;
    }
    let size = number(18)? | number(20)? << 16;
    let packed = if size == 0 || size > data.len() { data } else { &data[..size] };
    let gap = |gap| Unpacked { gap: Some(gap), ..Unpacked::default() };
    let unpacked = match number(8)? {
        _ if number(6)? & 1 != 0 => gap(Gap::Locked),
        0 if size == 0 => return None,
        0 if size > data.len() => gap(Gap::Damaged),
        0 => Unpacked { bytes: packed[..size.min(room)].to_vec(), taken: size.min(room), ..Unpacked::default() },
        8 => inflated(data, DataFormat::Raw, room),
        12 => streamed("", archives::bzip2(packed, room), packed.len()),
        14 => streamed("", archives::lzma(packed, room), packed.len()),
        93 => zstd(packed, room)?,
        95 => streamed("", archives::xz(packed, room), packed.len()),
        99 => gap(Gap::Locked),
        _ => gap(Gap::Packing),
    };
    Some(Unpacked { how: "in an archive", name, ..unpacked })
}

fn zstd(bytes: &[u8], room: usize) -> Option<Unpacked> {
    use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};
    let mut rest = bytes;
    let mut decoder = FrameDecoder::new();
    decoder.init(&mut rest).ok()?;
    let (mut out, mut gap) = (Vec::new(), None);
    while !decoder.is_finished() && gap.is_none() {
        let decoded = decoder.decode_blocks(&mut rest, BlockDecodingStrategy::UptoBlocks(1));
        out.extend(decoder.collect().unwrap_or_default());
        gap = decoded.err().map(|_| Gap::Damaged).or((out.len() >= room).then_some(Gap::Beyond));
    }
    out.extend(decoder.collect().unwrap_or_default());
    Some(Unpacked { bytes: out, gap, taken: bytes.len() - rest.len(), ..Unpacked::default() })
}

fn zlib(bytes: &[u8], room: usize) -> Option<Unpacked> {
    let head = u16::from_be_bytes([*bytes.first()?, *bytes.get(1)?]);
    // RFC 1950: method 8, and a head that is a multiple of 31.
    (bytes[0] & 0x8f == 8 && head % 31 == 0).then(|| inflated(bytes, DataFormat::Zlib, room))
}

fn inflated(bytes: &[u8], format: DataFormat, room: usize) -> Unpacked {
    let mut state = InflateState::new_boxed(format);
    let mut piece = vec![0; 64 * 1024];
    let (mut out, mut taken) = (Vec::new(), 0);
    let gap = loop {
        let step = inflate(&mut state, &bytes[taken..], &mut piece, MZFlush::None);
        out.extend_from_slice(&piece[..step.bytes_written]);
        taken += step.bytes_consumed;
        match step.status {
            Ok(MZStatus::StreamEnd) => break None,
            Ok(_) if out.len() >= room => break Some(Gap::Beyond),
            Ok(_) if step.bytes_written > 0 || step.bytes_consumed > 0 => {}
            Ok(_) | Err(MZError::Buf | MZError::Data | MZError::Stream) | Err(_) => break Some(Gap::Damaged),
        }
    };
    Unpacked { bytes: out, gap, taken, ..Unpacked::default() }
}

/// Compressed text of a PNG stands behind a keyword and some short words.
fn png_text(bytes: &[u8], room: usize) -> Option<Unpacked> {
    let heads = (0..bytes.len().min(200)).filter(|at| bytes[*at] == 0x78);
    let text = heads.filter_map(|at| zlib(&bytes[at..], room)).find(|text| !text.bytes.is_empty())?;
    Some(Unpacked { how: "in a PNG's text", gap: None, ..text })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(bytes: &[u8]) -> Vec<Vec<u8>> {
        let at = |signature: &[u8]| bytes.windows(signature.len()).position(|window| window == signature);
        let found = SIGNATURES.iter().enumerate().filter_map(|(number, signature)| Some((number, at(signature)?)));
        found.flat_map(|(number, at)| container(number, &bytes[at..], MOST)).map(|unpacked| unpacked.bytes).collect()
    }

    #[test]
    fn containers_are_opened_wherever_they_stand() {
        let deflated = miniz_oxide::deflate::compress_to_vec(b"the words", 6);
        let zlib = miniz_oxide::deflate::compress_to_vec_zlib(b"the words", 6);
        let gzip = [b"\x1f\x8b\x08\x08\0\0\0\0\0\x03name\0".as_slice(), &deflated, b"crc-size"].concat();
        let zip =
            [b"PK\x03\x04\0\0\0\0\x08\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\x02\0n--".as_slice(), &deflated].concat();
        let pdf = [b"%PDF-1.7 <<>> stream\r\n".as_slice(), &zlib, b"\nendstream"].concat();
        let png = [b"zTXtComment\0\0".as_slice(), &zlib].concat();
        // A frame with one raw block (RFC 8878).
        let zstd = b"\x28\xb5\x2f\xfd\x20\x09\x49\0\0the words".to_vec();
        for packed in [gzip, zip, pdf, png, zstd] {
            let behind = [b"picture".as_slice(), &packed].concat();
            assert_eq!(find(&behind), [b"the words"], "{packed:?}");
        }
    }

    #[test]
    fn a_bomb_explodes_into_no_more_than_is_read() {
        let packed = miniz_oxide::deflate::compress_to_vec(&vec![0; MOST + MOST / 8], 1);
        let bomb = [b"\x1f\x8b\x08\0\0\0\0\0\0\x03".as_slice(), &packed].concat();
        assert!(bomb.len() < MOST / 100);
        let unpacked = container(0, &bomb, usize::MAX).remove(0);
        assert!(unpacked.bytes.len() < MOST + MOST / 8);
        assert_eq!(unpacked.gap, Some(Gap::Beyond));
    }

    #[test]
    fn brotli_is_read() {
        // An empty window, one uncompressed block of nine bytes, the end.
        let brotli_bytes = [b"\x0b\x04\x80".as_slice(), b"the words", b"\x03"].concat();
        let read = brotli(&brotli_bytes, MOST);
        assert_eq!((read.bytes.as_slice(), read.gap), (&b"the words"[..], None));
        assert_eq!(brotli(&brotli_bytes[..9], MOST).gap, Some(Gap::Damaged));
        assert!(brotli(b"\xff\xff\xff\xff", MOST).bytes.is_empty());
    }

    #[test]
    fn damage_is_read_as_far_as_it_goes() {
        let gzip = [
            b"\x1f\x8b\x08\0\0\0\0\0\0\x03".as_slice(),
            &miniz_oxide::deflate::compress_to_vec(&b"words ".repeat(90), 6),
        ]
        .concat();
        for length in 11..gzip.len() {
            assert_eq!(container(0, &gzip[..length], MOST).remove(0).gap, Some(Gap::Damaged), "{length}");
        }
        for (number, signature) in SIGNATURES.iter().enumerate() {
            for junk in [&b"\x1f\x8b\x08\xff\xff\xff"[..], b"stream", b"PK\x03\x04", b"zTXtx", b"\x28\xb5\x2f\xfd\x20"]
            {
                if junk.starts_with(signature) {
                    container(number, junk, MOST);
                }
            }
        }
    }
}
