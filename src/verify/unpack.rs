//! What is packed in a file: compressed, in an archive, in a PDF, as base64, as UTF-16. The only door to
//! `miniz_oxide`, `brotli_decompressor`, `ruzstd` and `data_encoding`.
//!
//! A container is known by its signature wherever it stands, so that an archive behind the end of a picture is found too.
//! What cannot be unpacked whole is read as far as it goes.

use std::borrow::Cow;

use brotli_decompressor::{BrotliDecompressStream, BrotliState, StandardAlloc};
use miniz_oxide::inflate;

/// At most this much of one packed thing is read: a bomb explodes into nothing more.
const MOST: usize = 64 * 1024 * 1024;

/// How something was packed, in words, and what it was.
pub struct Unpacked {
    pub how: &'static str,
    pub bytes: Vec<u8>,
}

/// Where containers begin.
pub const SIGNATURES: [&[u8]; 6] = [b"\x1f\x8b\x08", b"PK\x03\x04", b"\x28\xb5\x2f\xfd", b"stream", b"zTXt", b"iTXt"];

/// What is packed where a signature stands, if it is a container.
pub fn container(signature: usize, bytes: &[u8]) -> Option<Unpacked> {
    let (how, bytes) = match signature {
        0 => ("compressed with gzip", gzip(bytes)?),
        1 => ("in an archive", archived(bytes)?),
        2 => ("compressed with zstd", zstd(bytes)?),
        3 => ("in a PDF", zlib(bytes["stream".len()..].trim_ascii_start())?),
        _ => ("in a PNG's text", png_text(bytes.get(4..)?)?),
    };
    (!bytes.is_empty()).then_some(Unpacked { how, bytes })
}

/// A file compressed with brotli, which has no signature.
pub fn brotli(bytes: &[u8]) -> Option<Unpacked> {
    let alloc = StandardAlloc::default;
    let mut state = BrotliState::new(alloc(), alloc(), alloc());
    let (mut left, mut read, mut total) = (bytes.len(), 0, 0);
    let mut out = Vec::new();
    let mut piece = vec![0; 64 * 1024];
    loop {
        let (mut room, mut written, before) = (piece.len(), 0, read);
        let _ = BrotliDecompressStream(
            &mut left,
            &mut read,
            bytes,
            &mut room,
            &mut written,
            &mut piece,
            &mut total,
            &mut state,
        );
        out.extend_from_slice(&piece[..written]);
        if (written == 0 && read == before) || left == 0 && written < piece.len() || out.len() >= MOST {
            break;
        }
    }
    (!out.is_empty()).then_some(Unpacked { how: "compressed with brotli", bytes: out })
}

/// RFC 1952.
fn gzip(bytes: &[u8]) -> Option<Vec<u8>> {
    let flags = *bytes.get(3).filter(|flags| **flags < 0x20)?;
    let mut rest = bytes.get(10..)?;
    if flags & 4 != 0 {
        rest = rest.get(2 + usize::from(u16::from_le_bytes([*rest.first()?, *rest.get(1)?]))..)?;
    }
    for flag in [8, 16] {
        if flags & flag != 0 {
            rest = &rest[rest.iter().position(|byte| *byte == 0)? + 1..];
        }
    }
    if flags & 2 != 0 {
        rest = rest.get(2..)?;
    }
    deflated(rest)
}

/// One file of a zip archive, as of an office document, from its local header (APPNOTE.TXT, 4.3.7).
fn archived(bytes: &[u8]) -> Option<Vec<u8>> {
    let number = |at: usize| Some(usize::from(u16::from_le_bytes([*bytes.get(at)?, *bytes.get(at + 1)?])));
    let data = bytes.get(30 + number(26)? + number(28)?..)?;
    // What is stored as it is, is read as it is.
    if number(8)? == 8 { deflated(data) } else { None }
}

fn zstd(bytes: &[u8]) -> Option<Vec<u8>> {
    use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};
    let mut rest = bytes;
    let mut decoder = FrameDecoder::new();
    decoder.init(&mut rest).ok()?;
    let mut out = Vec::new();
    while !decoder.is_finished() && out.len() < MOST {
        let decoded = decoder.decode_blocks(&mut rest, BlockDecodingStrategy::UptoBlocks(1));
        out.extend(decoder.collect().unwrap_or_default());
        if decoded.is_err() {
            break;
        }
    }
    out.extend(decoder.collect().unwrap_or_default());
    Some(out)
}

fn zlib(bytes: &[u8]) -> Option<Vec<u8>> {
    let head = u16::from_be_bytes([*bytes.first()?, *bytes.get(1)?]);
    // RFC 1950: method 8, and a head that is a multiple of 31.
    if bytes[0] & 0x8f != 8 || head % 31 != 0 {
        return None;
    }
    Some(inflate::decompress_to_vec_zlib_with_limit(bytes, MOST).unwrap_or_else(|error| error.output))
}

fn deflated(bytes: &[u8]) -> Option<Vec<u8>> {
    Some(inflate::decompress_to_vec_with_limit(bytes, MOST).unwrap_or_else(|error| error.output))
}

/// Compressed text of a PNG stands behind a keyword and some short words.
fn png_text(bytes: &[u8]) -> Option<Vec<u8>> {
    (0..bytes.len().min(200))
        .filter(|at| bytes[*at] == 0x78)
        .find_map(|at| zlib(&bytes[at..]).filter(|out| !out.is_empty()))
}

/// The bytes behind every `;base64,` of a text, as `data:` addresses hold them.
pub fn base64(text: &str) -> impl Iterator<Item = Unpacked> {
    text.split(";base64,").skip(1).filter_map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && !"+/-_".contains(c)).unwrap_or(rest.len());
        let plain: String = rest[..end]
            .chars()
            .map(|c| match c {
                '-' => '+',
                '_' => '/',
                c => c,
            })
            .collect();
        let whole = &plain.as_bytes()[..plain.len() - usize::from(plain.len() % 4 == 1)];
        let mut encoding = data_encoding::BASE64_NOPAD.specification();
        encoding.check_trailing_bits = false;
        let bytes = encoding.encoding().ok()?.decode(whole).ok()?;
        (!bytes.is_empty()).then_some(Unpacked { how: "as a `data:` address", bytes })
    })
}

/// A run of fewer letters than this says nothing.
const RUN: usize = 4;

/// What can be read as UTF-8: all of a text, of anything else the runs of it.
pub fn readable(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => {
            let runs = bytes.utf8_chunks().map(|chunk| chunk.valid()).filter(|run| run.len() >= RUN);
            Cow::Owned(runs.collect::<Vec<_>>().join("\n"))
        }
    }
}

/// What can be read as UTF-16 in what is no UTF-8, whichever byte comes first: the title in a PDF, a comment of Windows
/// in a picture. `None` where there is nothing.
pub fn utf16(bytes: &[u8]) -> Option<Unpacked> {
    let mut text = String::new();
    let orders: [fn([u8; 2]) -> u16; 2] = [u16::from_le_bytes, u16::from_be_bytes];
    for order in orders {
        for start in [0, 1] {
            let mut run = String::new();
            for pair in bytes.get(start..)?.chunks_exact(2) {
                let unit = order([pair[0], pair[1]]);
                match char::from_u32(unit.into()).filter(|c| matches!(c, ' '..='~' | '\u{600}'..='\u{6ff}')) {
                    Some(c) => run.push(c),
                    None => keep(&mut text, &mut run),
                }
            }
            keep(&mut text, &mut run);
        }
    }
    (!text.is_empty()).then(|| Unpacked { how: "as UTF-16", bytes: text.into_bytes() })
}

fn keep(text: &mut String, run: &mut String) {
    if run.chars().nth(RUN - 1).is_some() {
        text.push_str(run);
        text.push('\n');
    }
    run.clear();
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(bytes: &[u8]) -> Vec<Vec<u8>> {
        let at = |signature: &[u8]| bytes.windows(signature.len()).position(|window| window == signature);
        let found = SIGNATURES.iter().enumerate().filter_map(|(number, signature)| Some((number, at(signature)?)));
        found.filter_map(|(number, at)| container(number, &bytes[at..])).map(|unpacked| unpacked.bytes).collect()
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
        assert!(container(0, &bomb).is_none_or(|unpacked| unpacked.bytes.len() <= MOST));
    }

    #[test]
    fn brotli_base64_and_utf16_are_read() {
        // An empty window, one uncompressed block of nine bytes, the end.
        let brotli_bytes = [b"\x0b\x04\x80".as_slice(), b"the words", b"\x03"].concat();
        assert_eq!(brotli(&brotli_bytes).unwrap().bytes, b"the words");
        let found: Vec<_> =
            base64("x;base64,dGhlIHdvcmRz\" y;base64,dGhlIHdvcmQ= z;base64,!").map(|it| it.bytes).collect();
        assert_eq!(found, [b"the words".to_vec(), b"the word".to_vec()]);
        let wide: Vec<u8> = "قمة البحر".encode_utf16().flat_map(u16::to_be_bytes).collect();
        let text = utf16(&[b"\xff".as_slice(), &wide].concat()).unwrap().bytes;
        assert!(String::from_utf8(text).unwrap().contains("قمة البحر"));
    }

    #[test]
    fn damage_is_read_as_far_as_it_goes() {
        let gzip = [
            b"\x1f\x8b\x08\0\0\0\0\0\0\x03".as_slice(),
            &miniz_oxide::deflate::compress_to_vec(&b"words ".repeat(90), 6),
        ]
        .concat();
        for length in 0..gzip.len() {
            container(0, &gzip[..length]);
        }
        for (number, signature) in SIGNATURES.iter().enumerate() {
            for junk in [&b"\x1f\x8b\x08\xff\xff\xff"[..], b"stream", b"PK\x03\x04", b"zTXtx", b"\x28\xb5\x2f\xfd\x20"]
            {
                if junk.starts_with(signature) {
                    container(number, junk);
                }
            }
        }
        assert!(brotli(b"\xff\xff\xff\xff").is_none());
    }
}
