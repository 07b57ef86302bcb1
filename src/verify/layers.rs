//! A file is taken apart, layer by layer, until nothing is packed any more: each text and each held file in it is told, and
//! whatever could not be read to its end.

use std::collections::BTreeSet;

use super::directory;
use super::encodings;
use super::gap::Gap;
use super::held_files::{HeldFiles, Mark};
use super::nature::{self, Nature, Packing};
use super::rtf;
use super::unescape::{self, unescape};
use super::unpack::{self, Unpacked};
use crate::parse::pdf::Pdf;

/// What is in a layer, and how that is packed: `in an archive, compressed with gzip`.
pub enum Seen<'a> {
    Text(&'a str, &'a str),
    /// A held file, by its number.
    Held(usize, &'a str),
}

/// Containers in containers are opened this deep, and so much in all is unpacked of one file.
const DEEPEST: usize = 4;
const MOST: usize = 256 * 1024 * 1024;
/// So many packed bytes are read for it: what looks like many containers may be one, read again and again.
const MOST_READ: usize = 1024 * 1024 * 1024;

/// Takes a file apart. What is returned could not be read: a file within it (empty for itself), and why.
pub fn walk(name: &str, bytes: &[u8], files: &HeldFiles, see: &mut dyn FnMut(Seen<'_>)) -> BTreeSet<(String, Gap)> {
    let mut walk = Walk { files, see, left: MOST, readable: MOST_READ, gaps: BTreeSet::new() };
    walk.file(&Layer { name: "", how: "", depth: 0 }, name, bytes);
    walk.gaps
}

/// Every text in a file, and what could not be read: for tests, which look for nothing.
pub fn read(bytes: &[u8]) -> (Vec<String>, BTreeSet<(String, Gap)>) {
    let mut texts = Vec::new();
    let gaps = walk("", bytes, &HeldFiles::new(Vec::new()), &mut |seen| {
        if let Seen::Text(text, _) = seen {
            texts.push(text.to_owned());
        }
    });
    (texts, gaps)
}

struct Walk<'w> {
    files: &'w HeldFiles,
    see: &'w mut dyn FnMut(Seen<'_>),
    /// Bytes that may still be unpacked, and packed ones that may be read for that.
    left: usize,
    readable: usize,
    gaps: BTreeSet<(String, Gap)>,
}

/// Where some bytes come from.
struct Layer<'l> {
    /// The file within the published one that they belong to.
    name: &'l str,
    how: &'l str,
    depth: usize,
}

/// Whether bytes are a whole file, which is what it is, or just stand somewhere.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    File(Nature),
    Bytes,
}

impl Walk<'_> {
    fn gap(&mut self, layer: &Layer<'_>, gap: Gap) {
        self.gaps.insert((layer.name.to_owned(), gap));
    }

    /// A file: what it is decides how it is read, and it must be readable. `called` is its own name.
    fn file(&mut self, layer: &Layer<'_>, called: &str, bytes: &[u8]) {
        let nature = nature::of(bytes);
        match nature {
            Nature::Closed(Gap::Unknown) if called.ends_with(".br") => {
                let unpacked = unpack::brotli(bytes, self.left);
                self.inner(unpacked, layer, Part::File(nature));
            }
            Nature::Closed(Gap::Unknown) if nature::has_no_words(called) => {}
            Nature::Closed(gap) => self.gap(layer, gap),
            Nature::Pdf => self.pdf(layer, bytes),
            Nature::Packed(Packing::Tar) => self.members(unpack::tar(bytes), layer, nature),
            Nature::Packed(Packing::Bzip2) => self.members(vec![unpack::bzip2(bytes, self.left)], layer, nature),
            Nature::Packed(Packing::Zip) if directory::starts(bytes).is_none() => self.gap(layer, Gap::Damaged),
            Nature::Packed(_) | Nature::Text | Nature::Media => {}
        }
        self.layer(layer, bytes, Part::File(nature));
    }

    fn members(&mut self, members: Vec<Unpacked>, layer: &Layer<'_>, nature: Nature) {
        if layer.depth >= DEEPEST {
            return self.gap(layer, Gap::Deep);
        }
        for member in members {
            self.inner(member, layer, Part::File(nature));
        }
    }

    fn layer(&mut self, layer: &Layer<'_>, bytes: &[u8], part: Part) {
        let files = self.files;
        let promised = promised(part, bytes);
        for mark in files.marks(bytes) {
            match mark {
                Mark::Held(file) => {
                    let whole = bytes.len() == files.files[file].bytes.len();
                    (self.see)(Seen::Held(file, if whole { layer.how } else { "inside" }));
                }
                Mark::Container(signature, at) => {
                    let part = if promised.binary_search(&at).is_ok() { part } else { Part::Bytes };
                    self.container(layer, signature, &bytes[at..], part);
                }
            }
        }
        self.texts(layer, bytes);
    }

    /// What is packed where a signature stands. A signature may come about by chance, and then nothing is missing.
    fn container(&mut self, layer: &Layer<'_>, signature: usize, bytes: &[u8], part: Part) {
        let stopped = match () {
            () if layer.depth >= DEEPEST => Gap::Deep,
            () if self.left == 0 || self.readable == 0 => Gap::Beyond,
            () => {
                for unpacked in unpack::container(signature, bytes, self.left) {
                    self.inner(unpacked, layer, part);
                }
                return;
            }
        };
        if part != Part::Bytes {
            self.gap(layer, stopped);
        }
    }

    fn inner(&mut self, unpacked: Unpacked, layer: &Layer<'_>, part: Part) {
        self.left = self.left.saturating_sub(unpacked.bytes.len());
        self.readable = self.readable.saturating_sub(unpacked.taken);
        let name =
            [layer.name, &unpacked.name].iter().filter(|name| !name.is_empty()).copied().collect::<Vec<_>>().join(": ");
        let how = joined(unpacked.how, layer.how);
        let inner = Layer { name: &name, how: &how, depth: layer.depth + 1 };
        if part == Part::Bytes {
            return self.layer(&inner, &unpacked.bytes, part);
        }
        if let Some(gap) = unpacked.gap {
            self.gap(&inner, gap);
            return self.layer(&inner, &unpacked.bytes, Part::Bytes);
        }
        self.file(&inner, &unpacked.name, &unpacked.bytes);
    }

    fn pdf(&mut self, layer: &Layer<'_>, bytes: &[u8]) {
        let how = joined("in a PDF", layer.how);
        let pdf = match Pdf::open(bytes) {
            Ok(pdf) => pdf,
            Err(refusal) => return self.gap(layer, refusal.into()),
        };
        for text in pdf.texts().iter().chain(&pdf.strings()) {
            (self.see)(Seen::Text(text, &how));
        }
        if layer.depth >= DEEPEST {
            return self.gap(layer, Gap::Deep);
        }
        for stream in pdf.streams() {
            self.left = self.left.saturating_sub(stream.len());
            self.layer(&Layer { name: layer.name, how: &how, depth: layer.depth + 1 }, &stream, Part::Bytes);
        }
        for file in pdf.embedded() {
            let unpacked = Unpacked { how: "in a PDF", name: file.name, bytes: file.bytes, ..Unpacked::default() };
            self.inner(unpacked, layer, Part::File(Nature::Pdf));
        }
        for refusal in pdf.gaps() {
            self.gap(layer, refusal.into());
        }
    }

    /// Every reading of some bytes as a text, and what its words stand for.
    fn texts(&mut self, layer: &Layer<'_>, bytes: &[u8]) {
        let text = encodings::readable(bytes);
        self.text(&text, layer.how);
        if layer.depth < DEEPEST {
            let written: Vec<encodings::Written> = encodings::base64(&text)
                .chain(encodings::quoted_printable(&text))
                .chain(unescape::octal(&text).map(|bytes| encodings::Written { how: "as octal escapes", bytes }))
                .chain(rtf::words(bytes).map(|bytes| encodings::Written { how: "in RTF", bytes }))
                .collect();
            for encodings::Written { how, bytes } in written {
                if self.left == 0 {
                    return self.gap(layer, Gap::Beyond);
                }
                self.inner(Unpacked { how, bytes, ..Unpacked::default() }, layer, Part::Bytes);
            }
        }
        if let Some(wide) = encodings::utf16(bytes) {
            self.text(&wide, &joined("as UTF-16", layer.how));
        }
        for (how, text) in encodings::code_pages(bytes) {
            self.text(&text, &joined(how, layer.how));
        }
    }

    fn text(&mut self, text: &str, how: &str) {
        (self.see)(Seen::Text(&unescape(text), how));
        if let Some(text) = unescape::style(text) {
            (self.see)(Seen::Text(&text, how));
        }
    }
}

/// Where what is packed must be whole: at the head of a packed file, and wherever the directory of an archive says.
fn promised(part: Part, bytes: &[u8]) -> Vec<usize> {
    match part {
        Part::File(Nature::Packed(Packing::Zip)) => directory::starts(bytes).unwrap_or_default(),
        Part::File(Nature::Packed(Packing::Gzip | Packing::Zstd | Packing::Xz | Packing::SevenZip)) => vec![0],
        _ => Vec::new(),
    }
}

fn joined(inner: &str, outer: &str) -> String {
    if outer.is_empty() { inner.to_owned() } else { format!("{inner}, {outer}") }
}
