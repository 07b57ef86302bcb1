//! A file is taken apart, layer by layer, until nothing is packed any more: each text and each held file in it is told, and
//! whatever could not be read to its end.

use std::collections::BTreeSet;

use super::directory;
use super::encodings::{self, Written};
use super::fonts;
use super::gap::WordGap;
use super::held_files::{HeldFiles, HeldMark};
use super::nature::{self, ByteNature, Packing};
use super::share::Share;
use super::spelled;
use super::unescape::{self, unescape};
use super::unpack::{self, ContainerKind, How, Unpacked, joined};
use super::versions;
use crate::parse::pdf::{Pdf, Refusal};

/// What is in a layer, and how that is packed.
pub enum LayerView<'a> {
    Text(&'a str, How<'a>),
    /// A held file, by its number.
    Held(usize, How<'a>),
}

/// Containers in containers are opened this deep, and so much in all is unpacked of one file.
const DEEPEST: usize = 4;
const MOST: usize = 256 * 1024 * 1024;
/// So much shows that something is packed where no more is opened.
const GLIMPSE: usize = 4 * 1024;

/// Takes a file apart. What is returned could not be read: a file within it (empty for itself), and why.
pub fn walk(
    name: &str,
    bytes: &[u8],
    files: &HeldFiles,
    see: &mut dyn FnMut(LayerView<'_>),
) -> BTreeSet<(String, WordGap)> {
    let mut walk = LayerWalk { files, see, left: MOST, gaps: BTreeSet::new() };
    walk.file(&Layer { name: "", how: &[], depth: 0 }, name, bytes);
    walk.gaps
}

/// Every text in a file, and what could not be read: for tests, which look for nothing.
pub fn read(bytes: &[u8]) -> (Vec<String>, BTreeSet<(String, WordGap)>) {
    let mut texts = Vec::new();
    let gaps = walk("", bytes, &HeldFiles::new(Vec::new()), &mut |seen| {
        if let LayerView::Text(text, _) = seen {
            texts.push(text.to_owned());
        }
    });
    (texts, gaps)
}

struct LayerWalk<'w> {
    files: &'w HeldFiles,
    see: &'w mut dyn FnMut(LayerView<'_>),
    /// Bytes that may still be unpacked.
    left: usize,
    gaps: BTreeSet<(String, WordGap)>,
}

/// Where some bytes come from.
struct Layer<'l> {
    /// The file within the published one that they belong to.
    name: &'l str,
    how: How<'l>,
    depth: usize,
}

/// Whether bytes are a whole file, which is what it is, or just stand somewhere.
#[derive(Clone, Copy, PartialEq, Eq)]
enum LayerPart {
    File(ByteNature),
    Bytes,
}

/// A signature, and what is known of what may begin with it.
struct Signature<'b> {
    kind: ContainerKind,
    bytes: &'b [u8],
    at: usize,
    size: Option<usize>,
    part: LayerPart,
}

impl LayerWalk<'_> {
    fn gap(&mut self, layer: &Layer<'_>, gap: WordGap) {
        self.gaps.insert((layer.name.to_owned(), gap));
    }

    /// A file: what it is decides how it is read, and it must be readable. `called` is its own name.
    fn file(&mut self, layer: &Layer<'_>, called: &str, bytes: &[u8]) {
        let nature = nature::of(bytes);
        match nature {
            ByteNature::Closed(WordGap::Unknown) if called.ends_with(".br") => {
                let unpacked = unpack::brotli(bytes, self.left);
                self.inner(unpacked, layer, LayerPart::File(nature));
            }
            ByteNature::Closed(WordGap::Unknown) if nature::has_no_words(called) => {}
            ByteNature::Closed(gap) => self.gap(layer, gap),
            ByteNature::Pdf => self.pdf(layer, bytes, LayerPart::File(nature)),
            ByteNature::Packed(Packing::Tar) => self.members(unpack::tar(bytes), layer, nature),
            ByteNature::Packed(_) | ByteNature::Text | ByteNature::Media => {}
        }
        self.layer(layer, bytes, LayerPart::File(nature));
    }

    fn members(&mut self, members: Vec<Unpacked>, layer: &Layer<'_>, nature: ByteNature) {
        if layer.depth >= DEEPEST && !members.is_empty() {
            return self.gap(layer, WordGap::Deep);
        }
        for member in members {
            self.inner(member, layer, LayerPart::File(nature));
        }
    }

    /// Where what is packed must be whole, and how long it is where that is said: at the head of a packed file, and wherever
    /// the directory of an archive says.
    fn promised(&mut self, layer: &Layer<'_>, bytes: &[u8], part: LayerPart) -> Vec<(usize, Option<usize>)> {
        match part {
            LayerPart::File(ByteNature::Packed(Packing::Zip)) => {
                let Some(directory) = directory::read(bytes) else {
                    self.gap(layer, WordGap::Damaged);
                    return Vec::new();
                };
                self.texts(layer, &directory.words);
                let mut files: Vec<_> = directory.files.into_iter().map(|(at, size)| (at, Some(size))).collect();
                files.dedup_by_key(|(at, _)| *at);
                files
            }
            LayerPart::File(ByteNature::Media) if bytes.starts_with(b"wOF") => vec![(0, None)],
            LayerPart::File(ByteNature::Packed(packing)) if packing != Packing::Tar => vec![(0, None)],
            _ => Vec::new(),
        }
    }

    fn layer(&mut self, layer: &Layer<'_>, bytes: &[u8], part: LayerPart) {
        let files = self.files;
        let promised = self.promised(layer, bytes, part);
        let (mut share, mut kept) = (Share::of(bytes.len()), 0);
        for mark in files.marks(bytes) {
            match mark {
                HeldMark::Held(file) => {
                    let whole = bytes.len() == files.files[file].bytes.len();
                    (self.see)(LayerView::Held(file, if whole { layer.how } else { &["inside"] }));
                }
                // The file itself was opened as one.
                HeldMark::Container(ContainerKind::Pdf | ContainerKind::Closed(_), 0) if part != LayerPart::Bytes => {}
                HeldMark::Container(kind, at) => {
                    let place = promised.binary_search_by_key(&at, |(start, _)| *start).ok();
                    kept += usize::from(place.is_some());
                    if place.is_some() || !share.has_read(at) {
                        let size = place.and_then(|place| promised[place].1);
                        let part = if place.is_some() { part } else { LayerPart::Bytes };
                        self.container(layer, &Signature { kind, bytes, at, size, part }, &mut share);
                    }
                }
            }
        }
        if kept < promised.len() {
            self.gap(layer, WordGap::Damaged);
        }
        self.texts(layer, bytes);
    }

    /// What is packed where a signature stands. A signature may come about by chance, and then nothing is missing.
    fn container(&mut self, layer: &Layer<'_>, found: &Signature<'_>, share: &mut Share) {
        let bytes = &found.bytes[found.at..];
        if share.is_spent() || self.left == 0 {
            return self.gap(layer, if self.left == 0 { WordGap::Beyond } else { WordGap::Many });
        }
        if found.kind == ContainerKind::Pdf {
            share.spend(found.at, &Unpacked { taken: bytes.len(), gap: Some(WordGap::Damaged), ..Unpacked::default() });
            return self.pdf(layer, bytes, found.part);
        }
        let room = if layer.depth < DEEPEST { self.left } else { GLIMPSE };
        let all = match found.kind {
            ContainerKind::Font => fonts::tables(bytes, room),
            kind => unpack::container(kind, bytes, room, found.size),
        };
        if all.is_empty() && found.kind != ContainerKind::Font && found.part != LayerPart::Bytes {
            self.gap(layer, WordGap::Damaged);
        }
        for unpacked in all {
            share.spend(found.at, &unpacked);
            match layer.depth {
                // A table of a font is no file.
                ..DEEPEST if found.kind == ContainerKind::Font && unpacked.gap.is_none() => {
                    self.inner(unpacked, layer, LayerPart::Bytes);
                }
                ..DEEPEST => self.inner(unpacked, layer, found.part),
                _ if found.part == LayerPart::Bytes && unpacked.gap == Some(WordGap::Damaged) => {}
                _ => self.gap(layer, WordGap::Deep),
            }
        }
    }

    fn inner(&mut self, unpacked: Unpacked, layer: &Layer<'_>, part: LayerPart) {
        self.left = self.left.saturating_sub(unpacked.bytes.len());
        let called = String::from_utf8_lossy(&unpacked.name);
        let name = [layer.name, &called].iter().filter(|name| !name.is_empty()).copied().collect::<Vec<_>>().join(": ");
        let how = joined(unpacked.how, layer.how);
        let inner = Layer { name: &name, how: &how, depth: layer.depth + 1 };
        if !unpacked.name.is_empty() {
            self.texts(&inner, &unpacked.name);
        }
        match unpacked.gap {
            // What only looks packed is damaged.
            Some(WordGap::Damaged) if part == LayerPart::Bytes => self.layer(&inner, &unpacked.bytes, part),
            Some(gap) => {
                self.gap(&inner, gap);
                self.layer(&inner, &unpacked.bytes, LayerPart::Bytes);
            }
            None if part == LayerPart::Bytes => self.layer(&inner, &unpacked.bytes, part),
            None => self.file(&inner, &called, &unpacked.bytes),
        }
    }

    fn pdf(&mut self, layer: &Layer<'_>, bytes: &[u8], part: LayerPart) {
        let how = joined("pdf", layer.how);
        let pdf = match Pdf::open(bytes) {
            Ok(pdf) => pdf,
            Err(Refusal::Damaged) if part == LayerPart::Bytes => return,
            Err(refusal) => return self.gap(layer, refusal.into()),
        };
        self.pages(&pdf, &how);
        for end in versions::ends(bytes) {
            if end.is_none() {
                self.gap(layer, WordGap::Many);
            }
            if let Some(pdf) = end.and_then(|end| Pdf::open(&bytes[..end]).ok()) {
                self.pages(&pdf, &how);
            }
        }
        if layer.depth >= DEEPEST {
            return self.gap(layer, WordGap::Deep);
        }
        for stream in pdf.streams() {
            self.left = self.left.saturating_sub(stream.len());
            self.layer(&Layer { name: layer.name, how: &how, depth: layer.depth + 1 }, &stream, LayerPart::Bytes);
        }
        for file in pdf.embedded() {
            let name = file.name.into_bytes();
            let unpacked = Unpacked { how: "pdf", name, bytes: file.bytes, ..Unpacked::default() };
            self.inner(unpacked, layer, LayerPart::File(ByteNature::Pdf));
        }
        for refusal in pdf.gaps() {
            self.gap(layer, refusal.into());
        }
    }

    fn pages(&mut self, pdf: &Pdf, how: How<'_>) {
        for text in pdf.texts().iter().chain(&pdf.strings()) {
            (self.see)(LayerView::Text(text, how));
        }
    }

    /// Every reading of some bytes as a text, and what its words stand for.
    fn texts(&mut self, layer: &Layer<'_>, bytes: &[u8]) {
        self.text(layer, &encodings::readable(bytes), layer.how);
        if let Some(wide) = encodings::utf16(bytes) {
            self.text(layer, &wide, &joined("utf-16", layer.how));
        }
        for (how, text) in encodings::code_pages(bytes) {
            self.see(&text, &joined(how, layer.how));
        }
    }

    fn text(&mut self, layer: &Layer<'_>, text: &str, how: How<'_>) {
        self.see(text, how);
        let plain = unescape(text);
        // Base64 may stand within escapes.
        let plain = if plain == text { "" } else { &plain };
        for Written { how, bytes } in spelled::in_text(text, plain) {
            if layer.depth >= DEEPEST {
                // In what is no text, it looks so by chance.
                if nature::is_text(text.as_bytes()) {
                    self.gap(layer, WordGap::Deep);
                }
                break;
            }
            if self.left == 0 {
                self.gap(layer, WordGap::Beyond);
                break;
            }
            self.inner(Unpacked { how, bytes, ..Unpacked::default() }, layer, LayerPart::Bytes);
        }
    }

    fn see(&mut self, text: &str, how: How<'_>) {
        (self.see)(LayerView::Text(&unescape(text), how));
        if let Some(text) = unescape::style(text) {
            (self.see)(LayerView::Text(&text, how));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gaps(bytes: &[u8]) -> Vec<WordGap> {
        read(bytes).1.into_iter().map(|(_, gap)| gap).collect()
    }

    #[test]
    fn beginnings_that_are_not_looked_into_are_said_and_what_was_read_is_not_begun_again() {
        // Blocks that are no compressed ones, each up to that of the next beginning.
        let begun = b"stream\nx\x01\0\x0f\0\xf0\xffaaaaaa";
        assert_eq!(gaps(&[b"GIF8".as_slice(), &begun.repeat(400)].concat()), [WordGap::Many]);
        assert_eq!(gaps(&[b"GIF8".as_slice(), &begun.repeat(2)].concat()), []);
        // As programs that use all processors write it: one stream behind the other.
        let bzip2 = b"BZh91AY&SY\x19\x93\x9b\x6b\0\0\0\x01\0 \0 \0!\x18F\x82\xeeH\xa7\n\x12\x032sm`";
        let (texts, gaps_of) = read(&bzip2.repeat(400));
        assert!(texts[0] == "a".repeat(400) && gaps_of.is_empty(), "{gaps_of:?}");
        let plain = "a stream 80 m wide, and a livestream (Saturday)\n".repeat(60);
        for plain in [plain.as_str(), "A file begins with %PDF-1.7, PK or Rar!\n"] {
            assert_eq!(gaps(plain.as_bytes()), [], "{plain}");
        }
    }

    #[test]
    fn what_an_archive_promises_must_be_there() {
        let entry = b"PK\x01\x02\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x03\0\0\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\0\0";
        let archive = |start: u8| {
            // Its size stands behind it, so here it is none.
            let file = b"PK\x03\x04\x14\0\x08\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\0\0a\xde\xe3\xc9".as_slice();
            let end = [b"PK\x05\x06\0\0\0\0\x01\0\x01\0\x2f\0\0\0\x22\0\0\0\x02\0".as_slice(), b"\xde\xe3"].concat();
            [file, entry, &[start, 0, 0, 0], b"a", &end].concat()
        };
        let (texts, gaps_of) = read(&archive(0));
        assert!(
            texts.contains(&"قمة".to_owned()) && texts.iter().any(|text| text.contains("قم\n") || text.ends_with("قم")),
            "{texts:?}"
        );
        assert_eq!(gaps_of, BTreeSet::new());
        assert_eq!(gaps(&archive(3)), [WordGap::Damaged]);
    }

    #[test]
    fn a_document_behind_a_picture_is_read_and_one_that_cannot_be_is_said() {
        for (behind, why) in [
            (b"Rar!\x1a\x07\0".as_slice(), WordGap::Rar),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", WordGap::OldOffice),
            (b"PK\x03\x04\x14\0\x01\0\x08\0\0\0\0\0\0\0\0\0\x03\0\0\0\x03\0\0\0\x01\0\0\0aabc", WordGap::Locked),
        ] {
            assert_eq!(gaps(&[b"\xff\xd8\xff\0".as_slice(), behind].concat()), [why]);
        }
        let pdf = include_bytes!("../../tests/packings/found/by-hand-kerned.pdf");
        let (texts, gaps) = read(&[b"\xff\xd8\xff\0".as_slice(), pdf].concat());
        assert!(texts.iter().any(|text| text.contains("every quarter hour")), "{texts:?}");
        assert!(gaps.is_empty());
    }
}
