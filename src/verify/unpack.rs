//! What is packed in a file: compressed, in an archive, in the text of a picture. The only door to `miniz_oxide`,
//! `brotli_decompressor` and `ruzstd`.
//!
//! A container is known by its signature wherever it stands, so that an archive behind the end of a picture is found too.
//! What cannot be unpacked whole is read as far as it goes, and that it ends there is said.

use brotli_decompressor::{BrotliDecompressStream, BrotliResult, BrotliState, StandardAlloc};
use miniz_oxide::inflate::stream::{InflateState, inflate};
use miniz_oxide::{DataFormat, MZError, MZFlush, MZStatus};

use super::archives;
use super::gap::WordGap;
use super::rtf;

/// At most this much of one packed thing is read: a bomb explodes into nothing more.
pub const MOST: usize = 64 * 1024 * 1024;

/// How something is packed, the innermost first, as forms of the message: `archive`, `gzip`.
pub type How<'h> = &'h [&'static str];

/// The same within what is packed itself.
pub fn joined(inner: &'static str, outer: How<'_>) -> Vec<&'static str> {
    [&[inner], outer].concat()
}

/// How something was packed, as a form of the message, and what it was.
#[derive(Default)]
pub struct Unpacked {
    pub how: &'static str,
    /// The name that an archive gives it, in whatever letters.
    pub name: Vec<u8>,
    pub bytes: Vec<u8>,
    pub gap: Option<WordGap>,
    /// Bytes that stand before what is packed, and bytes that were read to unpack it.
    pub from: usize,
    pub taken: usize,
}

/// What a signature may be the beginning of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ContainerKind {
    Gzip,
    Zip,
    Zstd,
    /// A stream of a PDF.
    Stream,
    PngText,
    Xz,
    Bzip2,
    SevenZip,
    Pdf,
    Rtf,
    /// WOFF, which is opened elsewhere.
    Font,
    /// Not to be unpacked.
    Closed(WordGap),
}

/// Where containers begin.
pub const SIGNATURES: [(&[u8], ContainerKind); 23] = [
    (b"\x1f\x8b\x08", ContainerKind::Gzip),
    (b"PK\x03\x04", ContainerKind::Zip),
    (b"\x28\xb5\x2f\xfd", ContainerKind::Zstd),
    (b"stream", ContainerKind::Stream),
    (b"zTXt", ContainerKind::PngText),
    (b"iTXt", ContainerKind::PngText),
    (b"\xfd7zXZ\0", ContainerKind::Xz),
    (b"BZh11AY&SY", ContainerKind::Bzip2),
    (b"BZh21AY&SY", ContainerKind::Bzip2),
    (b"BZh31AY&SY", ContainerKind::Bzip2),
    (b"BZh41AY&SY", ContainerKind::Bzip2),
    (b"BZh51AY&SY", ContainerKind::Bzip2),
    (b"BZh61AY&SY", ContainerKind::Bzip2),
    (b"BZh71AY&SY", ContainerKind::Bzip2),
    (b"BZh81AY&SY", ContainerKind::Bzip2),
    (b"BZh91AY&SY", ContainerKind::Bzip2),
    (b"7z\xbc\xaf\x27\x1c", ContainerKind::SevenZip),
    (b"%PDF-1.", ContainerKind::Pdf),
    (b"{\\rtf", ContainerKind::Rtf),
    (b"wOFF", ContainerKind::Font),
    (b"wOF2", ContainerKind::Font),
    (b"Rar!\x1a\x07", ContainerKind::Closed(WordGap::Rar)),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ContainerKind::Closed(WordGap::OldOffice)),
];

/// What is packed where a signature stands, if it is a container; `room` is how much may be unpacked, `size` how long what
/// is packed is, where a directory says it. PDF and fonts are not opened here.
pub fn container(kind: ContainerKind, bytes: &[u8], room: usize, size: Option<usize>) -> Vec<Unpacked> {
    let room = room.min(MOST);
    let one = match kind {
        ContainerKind::Gzip => gzip(bytes, room),
        ContainerKind::Zip => member(bytes, room, size),
        ContainerKind::Zstd => zstd(bytes, room).map(|it| Unpacked { how: "zstd", ..it }),
        ContainerKind::Stream => pdf_stream(bytes, room),
        ContainerKind::PngText => png_text(bytes, room),
        ContainerKind::Xz => Some(streamed("xz", archives::xz(bytes, room))),
        ContainerKind::Bzip2 => Some(streamed("bzip2", archives::bzip2(bytes, room))),
        ContainerKind::SevenZip => return members("seven-zip", archives::seven_zip(bytes, room)),
        ContainerKind::Pdf | ContainerKind::Font => None,
        ContainerKind::Rtf => {
            let (words, taken) = rtf::words(bytes);
            Some(Unpacked { how: "rtf", bytes: words, taken, ..Unpacked::default() })
        }
        ContainerKind::Closed(gap) => Some(Unpacked { gap: Some(gap), ..Unpacked::default() }),
    };
    one.into_iter().collect()
}

/// The files of a tar archive.
pub fn tar(bytes: &[u8]) -> Vec<Unpacked> {
    members("tar", archives::tar(bytes))
}

fn members(how: &'static str, (members, gap): (Vec<archives::Member>, Option<WordGap>)) -> Vec<Unpacked> {
    let rest = gap.map(|gap| Unpacked { how, gap: Some(gap), ..Unpacked::default() });
    members.into_iter().map(|member| streamed(how, member)).chain(rest).collect()
}

fn streamed(how: &'static str, member: archives::Member) -> Unpacked {
    let archives::Member { name, bytes, gap, taken } = member;
    Unpacked { how, name, bytes, gap, from: 0, taken }
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
            BrotliResult::NeedsMoreOutput => break Some(WordGap::Beyond),
            BrotliResult::NeedsMoreInput | BrotliResult::ResultFailure => break Some(WordGap::Damaged),
        }
    };
    Unpacked { how: "brotli", bytes: out, gap, taken: read, ..Unpacked::default() }
}

/// RFC 1952: parts that follow one another are one text.
fn gzip(bytes: &[u8], room: usize) -> Option<Unpacked> {
    let from = gzip_head(bytes)?;
    let mut inflater = Inflater::new();
    let mut all = inflater.run(bytes.get(from..)?, DataFormat::Raw, room);
    let mut end = from + all.taken;
    while all.gap.is_none() {
        // Behind each stand a sum and a length.
        let Some(rest) = bytes.get(end + 8..).filter(|rest| rest.starts_with(SIGNATURES[0].0)) else { break };
        let Some(part) = gzip_head(rest).and_then(|head| Some((head, rest.get(head..)?))) else { break };
        let next = inflater.run(part.1, DataFormat::Raw, room.saturating_sub(all.bytes.len()));
        end += 8 + part.0 + next.taken;
        all.bytes.extend_from_slice(&next.bytes);
        all.gap = next.gap;
    }
    Some(Unpacked { how: "gzip", from, taken: end - from, ..all })
}

/// How long the head of a part is.
fn gzip_head(bytes: &[u8]) -> Option<usize> {
    let flags = *bytes.get(3).filter(|flags| **flags < 0x20)?;
    let mut at = 10;
    if flags & 4 != 0 {
        at += 2 + usize::from(u16::from_le_bytes([*bytes.get(at)?, *bytes.get(at + 1)?]));
    }
    for flag in [8, 16] {
        if flags & flag != 0 {
            // No name is longer, and none is looked for to the end of the file.
            at += bytes.get(at..)?.iter().take(1024).position(|byte| *byte == 0)? + 1;
        }
    }
    Some(at + if flags & 2 != 0 { 2 } else { 0 })
}

/// One file of a zip archive, as of an office document, from its local header (APPNOTE.TXT, 4.3.7).
fn member(bytes: &[u8], room: usize, promised: Option<usize>) -> Option<Unpacked> {
    let number = |at: usize| Some(usize::from(u16::from_le_bytes([*bytes.get(at)?, *bytes.get(at + 1)?])));
    let (name, extra) = (number(26)?, number(28)?);
    let from = 30 + name + extra;
    let data = bytes.get(from..)?;
    let name = bytes.get(30..30 + name)?;
    let is_folder = name.ends_with(b"/");
    // Four bytes may come about by chance, in a picture: a version and a name that are none do not come on top.
    if promised.is_none() && (number(4)? & 0xff > 63 || is_folder || name.iter().any(u8::is_ascii_control)) {
        return None;
    }
    let size = promised.unwrap_or(number(18)? | number(20)? << 16);
    let packed = if size == 0 || size > data.len() { data } else { &data[..size] };
    let gap = |gap| Unpacked { gap: Some(gap), ..Unpacked::default() };
    let unpacked = match number(8)? {
        _ if number(6)? & 1 != 0 => gap(WordGap::Locked),
        _ if promised == Some(0) => Unpacked::default(),
        0 if size == 0 => return None,
        0 if size > data.len() => gap(WordGap::Damaged),
        0 => Unpacked {
            bytes: packed[..size.min(room)].to_vec(),
            gap: (size > room).then_some(WordGap::Beyond),
            taken: size.min(room),
            ..Unpacked::default()
        },
        8 => Inflater::new().run(data, DataFormat::Raw, room),
        12 => streamed("", archives::bzip2(packed, room)),
        14 => streamed("", archives::lzma(packed, room)),
        93 => zstd(packed, room)?,
        95 => streamed("", archives::xz(packed, room)),
        99 => gap(WordGap::Locked),
        _ => gap(WordGap::Packing),
    };
    Some(Unpacked { how: "archive", name: name.to_vec(), from, ..unpacked })
}

/// RFC 8878: frames that follow one another are one text.
fn zstd(bytes: &[u8], room: usize) -> Option<Unpacked> {
    use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};
    let mut rest = bytes;
    let mut decoder = FrameDecoder::new();
    decoder.init(&mut rest).ok()?;
    let (mut out, mut gap) = (Vec::new(), None);
    loop {
        while !decoder.is_finished() && gap.is_none() {
            let decoded = decoder.decode_blocks(&mut rest, BlockDecodingStrategy::UptoBlocks(1));
            out.extend(decoder.collect().unwrap_or_default());
            gap = decoded.err().map(|_| WordGap::Damaged).or((out.len() >= room).then_some(WordGap::Beyond));
        }
        out.extend(decoder.collect().unwrap_or_default());
        if gap.is_some() || !rest.starts_with(SIGNATURES[2].0) || decoder.reset(&mut rest).is_err() {
            break;
        }
    }
    Some(Unpacked { bytes: out, gap, taken: bytes.len() - rest.len(), ..Unpacked::default() })
}

fn pdf_stream(bytes: &[u8], room: usize) -> Option<Unpacked> {
    // The word stands in many a text; in a PDF a line ends with it.
    let line = &bytes["stream".len()..];
    let rest = line.trim_ascii_start();
    line[..line.len() - rest.len()].iter().find(|byte| matches!(byte, b'\r' | b'\n'))?;
    Some(Unpacked { how: "pdf", from: bytes.len() - rest.len(), ..zlib(rest, room)? })
}

pub fn zlib(bytes: &[u8], room: usize) -> Option<Unpacked> {
    let head = u16::from_be_bytes([*bytes.first()?, *bytes.get(1)?]);
    // RFC 1950: method 8, and a head that is a multiple of 31.
    (bytes[0] & 0x8f == 8 && head % 31 == 0).then(|| Inflater::new().run(bytes, DataFormat::Zlib, room))
}

struct Inflater {
    state: Box<InflateState>,
    piece: Vec<u8>,
}

impl Inflater {
    fn new() -> Self {
        Self { state: InflateState::new_boxed(DataFormat::Raw), piece: vec![0; 16 * 1024] }
    }

    fn run(&mut self, bytes: &[u8], format: DataFormat, room: usize) -> Unpacked {
        self.state.reset(format);
        let (mut out, mut taken) = (Vec::new(), 0);
        let gap = loop {
            let step = inflate(&mut self.state, &bytes[taken..], &mut self.piece, MZFlush::None);
            out.extend_from_slice(&self.piece[..step.bytes_written]);
            taken += step.bytes_consumed;
            match step.status {
                Ok(MZStatus::StreamEnd) => break None,
                Ok(_) if out.len() >= room => break Some(WordGap::Beyond),
                Ok(_) if step.bytes_written > 0 || step.bytes_consumed > 0 => {}
                Ok(_) | Err(MZError::Buf | MZError::Data | MZError::Stream) | Err(_) => break Some(WordGap::Damaged),
            }
        };
        Unpacked { bytes: out, gap, taken, ..Unpacked::default() }
    }
}

/// Compressed text of a PNG stands behind a keyword, and where it is international behind a language and the keyword in it.
fn png_text(bytes: &[u8], room: usize) -> Option<Unpacked> {
    let word = |from: usize| Some(from + bytes.get(from..)?.iter().take(1024).position(|byte| *byte == 0)? + 1);
    let keyword = word(4)?;
    let from = if bytes.starts_with(b"iTXt") { word(word(keyword + 2)?)? } else { keyword + 1 };
    Some(Unpacked { how: "png-text", from, ..zlib(bytes.get(from..)?, room)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(bytes: &[u8]) -> Vec<Vec<u8>> {
        let at = |signature: &[u8]| bytes.windows(signature.len()).position(|window| window == signature);
        let found = SIGNATURES.iter().filter_map(|(signature, kind)| Some((*kind, at(signature)?)));
        found.flat_map(|(kind, at)| container(kind, &bytes[at..], MOST, None)).map(|unpacked| unpacked.bytes).collect()
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
        let international = [b"iTXtxx\0\x01\0ar\0x\0".as_slice(), &zlib].concat();
        // A frame with one raw block (RFC 8878).
        let zstd = b"\x28\xb5\x2f\xfd\x20\x09\x49\0\0the words".to_vec();
        for packed in [gzip, zip, pdf, png, international, zstd] {
            let behind = [b"picture".as_slice(), &packed].concat();
            assert_eq!(find(&behind), [b"the words"], "{packed:?}");
        }
    }

    #[test]
    fn parts_that_follow_one_another_are_one_text() {
        let gzip = |text: &[u8]| {
            let packed = miniz_oxide::deflate::compress_to_vec(text, 6);
            [b"\x1f\x8b\x08\0\0\0\0\0\0\x03".as_slice(), &packed, b"sum+size"].concat()
        };
        let two = [gzip(b"the wor"), gzip(b"ds"), b"behind".to_vec()].concat();
        let one = container(ContainerKind::Gzip, &two, MOST, None).remove(0);
        assert_eq!((one.bytes.as_slice(), one.gap), (&b"the words"[..], None));
        assert_eq!(one.from + one.taken, two.len() - b"sum+sizebehind".len(), "what was read, and no more");
        let frame = |text: &[u8]| {
            let block = u8::try_from(text.len() << 3 | 1).unwrap();
            [b"\x28\xb5\x2f\xfd\x20".as_slice(), &[u8::try_from(text.len()).unwrap(), block, 0, 0], text].concat()
        };
        let one = container(ContainerKind::Zstd, &[frame(b"the wor"), frame(b"ds")].concat(), MOST, None).remove(0);
        assert_eq!((one.bytes.as_slice(), one.gap), (&b"the words"[..], None));
    }

    #[test]
    fn a_bomb_explodes_into_no_more_than_is_read() {
        let packed = miniz_oxide::deflate::compress_to_vec(&vec![0; MOST + MOST / 8], 1);
        let bomb = [b"\x1f\x8b\x08\0\0\0\0\0\0\x03".as_slice(), &packed].concat();
        assert!(bomb.len() < MOST / 100);
        let unpacked = container(ContainerKind::Gzip, &bomb, usize::MAX, None).remove(0);
        assert!(unpacked.bytes.len() < MOST + MOST / 8);
        assert_eq!(unpacked.gap, Some(WordGap::Beyond));
    }

    #[test]
    fn brotli_is_read() {
        // An empty window, one uncompressed block of nine bytes, the end.
        let brotli_bytes = [b"\x0b\x04\x80".as_slice(), b"the words", b"\x03"].concat();
        let read = brotli(&brotli_bytes, MOST);
        assert_eq!((read.bytes.as_slice(), read.gap), (&b"the words"[..], None));
        assert_eq!(brotli(&brotli_bytes[..9], MOST).gap, Some(WordGap::Damaged));
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
            assert_eq!(
                container(ContainerKind::Gzip, &gzip[..length], MOST, None).remove(0).gap,
                Some(WordGap::Damaged),
                "{length}"
            );
        }
        for (signature, kind) in SIGNATURES {
            for junk in [&b"\x1f\x8b\x08\xff\xff\xff"[..], b"stream", b"PK\x03\x04", b"zTXtx", b"\x28\xb5\x2f\xfd\x20"]
            {
                if junk.starts_with(signature) {
                    container(kind, junk, MOST, None);
                }
            }
        }
    }
}
