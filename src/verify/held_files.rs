//! Files that are held back are looked for by their bytes: under another name, behind the end of another file, inside an
//! archive. In the same pass containers are found. The only door to `aho_corasick`.

use std::collections::HashMap;

use aho_corasick::AhoCorasick;

use super::unpack::{ContainerKind, SIGNATURES};
use crate::source::Fingerprint;

/// A file beside a release that is not published.
pub struct HeldFile {
    /// Project path.
    pub source: String,
    pub print: Fingerprint,
    /// Empty where it is too large to be held: then only the whole is compared.
    pub bytes: Vec<u8>,
}

pub struct HeldFiles {
    pub files: Vec<HeldFile>,
    by_print: HashMap<Fingerprint, usize>,
    /// Finds signatures, then the heads of files.
    marks: Option<AhoCorasick>,
    /// The files that begin with each head.
    heads: Vec<Vec<usize>>,
}

/// What was found in some bytes.
pub enum HeldMark {
    /// All of this file.
    Held(usize),
    /// What begins a container, and where.
    Container(ContainerKind, usize),
}

/// A head has at most this many bytes, and a file this many at least to be looked for inside others: two of fewer bytes
/// may be alike by chance.
const HEAD: usize = 32;
const LEAST_INSIDE: usize = 24;
/// A file of fewer bytes is not looked for at all.
const LEAST: usize = 4;

impl HeldFiles {
    pub fn new(mut files: Vec<HeldFile>) -> Self {
        files.retain(|file| file.bytes.is_empty() || file.bytes.len() >= LEAST);
        files.retain(|file| file.print != Fingerprint::of(b""));
        let by_print = files.iter().enumerate().map(|(at, file)| (file.print, at)).collect();
        let mut by_head: HashMap<&[u8], Vec<usize>> = HashMap::new();
        for (at, file) in files.iter().enumerate().filter(|(_, file)| file.bytes.len() >= LEAST_INSIDE) {
            by_head.entry(&file.bytes[..file.bytes.len().min(HEAD)]).or_default().push(at);
        }
        let (patterns, heads): (Vec<&[u8]>, Vec<Vec<usize>>) = by_head.into_iter().unzip();
        let marks = AhoCorasick::new(SIGNATURES.iter().map(|(signature, _)| *signature).chain(patterns)).ok();
        Self { by_print, marks, heads, files }
    }

    /// The file that has just these bytes.
    pub fn same(&self, print: Fingerprint) -> Option<usize> {
        self.by_print.get(&print).copied()
    }

    /// Everything that is marked in some bytes.
    pub fn marks<'b>(&'b self, bytes: &'b [u8]) -> impl Iterator<Item = HeldMark> + 'b {
        let found = self.marks.iter().flat_map(move |marks| marks.find_overlapping_iter(bytes));
        found.flat_map(move |found| {
            let (pattern, at) = (found.pattern().as_usize(), found.start());
            let container = SIGNATURES.get(pattern).map(|(_, kind)| HeldMark::Container(*kind, at));
            let heads = pattern.checked_sub(SIGNATURES.len()).map_or(&[][..], |head| &self.heads[head]);
            let whole = move |file: &&usize| bytes[at..].starts_with(&self.files[**file].bytes);
            container.into_iter().chain(heads.iter().filter(whole).map(|file| HeldMark::Held(*file)))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held(files: &[&[u8]]) -> HeldFiles {
        let file =
            |bytes: &&[u8]| HeldFile { source: String::new(), print: Fingerprint::of(bytes), bytes: bytes.to_vec() };
        HeldFiles::new(files.iter().map(file).collect())
    }

    #[test]
    fn a_file_is_found_inside_another_and_whole_only() {
        let one = [b"the same head of a picture, thirty-two bytes".as_slice(), b"one"].concat();
        let two = [b"the same head of a picture, thirty-two bytes".as_slice(), b"two"].concat();
        let files = held(&[&one, &two, b"tiny", b"abc"]);
        let found = |bytes: &[u8]| files.marks(bytes).filter(|mark| matches!(mark, HeldMark::Held(_))).count();
        assert_eq!(found(&[b"x", &one[..], b"y", &two[..]].concat()), 2);
        assert_eq!(found(&one[..one.len() - 1]), 0);
        assert_eq!(found(b"a tiny file is looked for as a whole"), 0);
        assert!(files.same(Fingerprint::of(b"tiny")).is_some() && files.same(Fingerprint::of(b"abc")).is_none());
    }
}
