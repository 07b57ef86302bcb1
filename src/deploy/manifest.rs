//! What stands at a target, as the last deploy left it. It names files that readers may fetch, and neither user nor host.

use std::collections::{BTreeMap, HashSet};

use serde::{Deserialize, Serialize};

use super::nature::COVERS;
use crate::model::{PackedForm, PairPath};
use crate::source::Fingerprint;

/// Every file of a target, by its name there.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Manifest {
    pub files: BTreeMap<String, PlacedFile>,
    /// Packed copies beside them, by their own names; `None` where nobody wants any.
    pub packed: Option<PackedCopies>,
    /// Announcements whose withdrawal stands there, on each of their pages.
    pub withdrawn: Withdrawals,
}

/// What withdrawn announcements still show.
pub type Withdrawals = BTreeMap<PairPath, WithdrawnText>;

/// Whether the notice of a withdrawal keeps the text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub enum WithdrawnText {
    /// It does not.
    Gone,
    /// For the record.
    Kept,
}

/// Packed copies by their names.
pub type PackedCopies = BTreeMap<String, PackedCopy>;

/// A packed copy as it was placed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PackedCopy {
    pub print: Fingerprint,
    /// Bytes.
    pub size: u64,
}

/// A file as it was placed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlacedFile {
    pub print: Fingerprint,
    /// Bytes.
    pub size: u64,
    pub content_type: String,
    pub cache: String,
    pub state: FileState,
}

/// How sure it is that a file stands there as it was placed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum FileState {
    /// It does.
    Settled,
    /// No page names it since this instant, in seconds since 1970.
    Superseded(i64),
    /// A deploy was about to place it where nothing stood. The number counts deploys that did not come to their end.
    Coming(u32),
    /// A deploy was about to place it over another.
    Changing,
    /// A deploy was about to remove it.
    Going,
}

/// Changes with the form.
const FORM: &str = "bayan deploy 1";
#[derive(Serialize, Deserialize)]
struct WrittenManifest {
    form: String,
    /// Type and cache rule, which many files share.
    kinds: Vec<(String, String)>,
    /// Hash, size, number of its kind, and its state where it is not settled.
    files: BTreeMap<String, (String, u64, usize, Option<FileState>)>,
    /// Hash and size of packed copies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    packed: Option<BTreeMap<String, (String, u64)>>,
    /// By the folders of releases, without `releases/`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    withdrawn: BTreeMap<String, WithdrawnText>,
}

impl PlacedFile {
    /// Whether it stands there as it was placed.
    pub fn is_sure(&self) -> bool {
        matches!(self.state, FileState::Settled | FileState::Superseded(_))
    }

    /// It may not stand there as it was placed. What no page names any more is not placed again.
    fn doubt(&mut self) {
        self.state = match self.state {
            FileState::Settled => FileState::Changing,
            FileState::Superseded(_) => FileState::Going,
            other => other,
        };
    }
}

impl Manifest {
    /// Whether the deploy that wrote it came to its end.
    pub fn is_whole(&self) -> bool {
        self.files.values().all(PlacedFile::is_sure)
    }

    /// Takes a look at what stands there, by name and size in bytes: what is not there as it was placed is placed again.
    pub fn look(&mut self, there: &BTreeMap<String, u64>) {
        for (file, placed) in &mut self.files {
            if there.get(file) != Some(&placed.size) {
                placed.doubt();
            }
        }
    }

    /// The same after a deploy that may have taken down what it did not write down: what may be a 404 page by its size is placed
    /// again, too.
    pub fn look_for_covers(&mut self, there: &BTreeMap<String, u64>) {
        self.look(there);
        let covers: HashSet<u64> = COVERS.iter().filter_map(|file| there.get(*file).copied()).collect();
        let settled = self.files.values_mut().filter(|placed| placed.state == FileState::Settled);
        settled.filter(|placed| covers.contains(&placed.size)).for_each(PlacedFile::doubt);
    }

    /// Takes a file, or the file of a packed copy, for one that may not stand there as it was placed.
    pub fn doubt(&mut self, name: &str) {
        let is_copy = self.packed.as_ref().is_some_and(|packed| packed.contains_key(name));
        let file = name.rsplit_once('.').map_or(name, |(file, _)| if is_copy { file } else { name });
        if let Some(placed) = self.files.get_mut(file) {
            placed.doubt();
        }
    }

    /// The names of the packed copies of a file.
    pub fn copies(&self, file: &str) -> Vec<String> {
        let known = |name: &String| self.packed.as_ref().is_some_and(|packed| packed.contains_key(name));
        PackedForm::ALL.into_iter().map(|packing| packing.copy_of(file)).filter(known).collect()
    }

    /// What a file was there, or a packed copy of one.
    pub fn print(&self, name: &str) -> Option<Fingerprint> {
        let copy = || self.packed.as_ref()?.get(name).map(|copy| copy.print);
        self.files.get(name).map(|placed| placed.print).or_else(copy)
    }

    /// The names of all files and packed copies.
    pub fn names(&self) -> impl Iterator<Item = &String> {
        self.files.keys().chain(self.packed.iter().flat_map(BTreeMap::keys))
    }

    /// JSON. Equal manifests have equal bytes.
    pub fn encode(&self) -> Vec<u8> {
        let mut kinds: Vec<(String, String)> = Vec::new();
        let mut kind = |placed: &PlacedFile| {
            let own = (&placed.content_type, &placed.cache);
            kinds.iter().position(|(content_type, cache)| (content_type, cache) == own).unwrap_or_else(|| {
                kinds.push((placed.content_type.clone(), placed.cache.clone()));
                kinds.len() - 1
            })
        };
        let files = self.files.iter().map(|(file, placed)| {
            let state = (placed.state != FileState::Settled).then_some(placed.state);
            (file.clone(), (placed.print.hex(), placed.size, kind(placed), state))
        });
        let files = files.collect();
        let copies = |packed: &PackedCopies| {
            packed.iter().map(|(name, copy)| (name.clone(), (copy.print.hex(), copy.size))).collect()
        };
        let packed = self.packed.as_ref().map(copies);
        let withdrawn = self.withdrawn.iter().map(|(path, text)| (path.to_string(), *text)).collect();
        let written = WrittenManifest { form: FORM.to_owned(), kinds, files, packed, withdrawn };
        serde_json::to_vec(&written).unwrap_or_default()
    }

    /// `None` for what is damaged, or of another form.
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        let written: WrittenManifest =
            serde_json::from_slice(bytes).ok().filter(|written: &WrittenManifest| written.form == FORM)?;
        let placed = |(hash, size, kind, state): (String, u64, usize, Option<FileState>)| {
            let (content_type, cache) = written.kinds.get(kind)?.clone();
            let print = Fingerprint::from_hex(&hash)?;
            Some(PlacedFile { print, size, content_type, cache, state: state.unwrap_or(FileState::Settled) })
        };
        let files: Option<BTreeMap<String, PlacedFile>> =
            written.files.into_iter().map(|(file, one)| Some((file, placed(one)?))).collect();
        let copy = |(name, (hash, size)): (String, (String, u64))| {
            Some((name, PackedCopy { print: Fingerprint::from_hex(&hash)?, size }))
        };
        let packed = written.packed.map(|packed| packed.into_iter().map(copy).collect::<Option<PackedCopies>>());
        let packed = if let Some(packed) = packed { Some(packed?) } else { None };
        let withdrawn = written.withdrawn.into_iter().map(|(path, text)| Some((PairPath::parse(&path)?, text)));
        Some(Self { files: files?, packed, withdrawn: withdrawn.collect::<Option<_>>()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placed(state: FileState) -> PlacedFile {
        PlacedFile {
            print: Fingerprint::of("page"),
            size: 4,
            content_type: "text/html; charset=utf-8".to_owned(),
            cache: "no-cache".to_owned(),
            state,
        }
    }

    #[test]
    fn a_manifest_is_read_as_it_was_written() {
        let states = [
            FileState::Settled,
            FileState::Superseded(1_790_000_000),
            FileState::Coming(2),
            FileState::Changing,
            FileState::Going,
        ];
        let files = states.into_iter().enumerate().map(|(at, state)| (format!("ar/صفحة {at}"), placed(state)));
        let copy = ("ar/صفحة 1.gz".to_owned(), PackedCopy { print: Fingerprint::of("packed"), size: 3 });
        for packed in [None, Some(PackedCopies::new()), Some([copy].into())] {
            let manifest = Manifest { files: files.clone().collect(), packed, ..Manifest::default() };
            let bytes = manifest.encode();
            assert_eq!(Manifest::decode(&bytes), Some(manifest.clone()));
            assert_eq!(manifest.encode(), bytes);
            assert!(!manifest.is_whole());
        }
    }

    #[test]
    fn what_is_doubted_is_placed_again_and_what_nobody_names_any_more_goes() {
        let copy = |name: &str| (name.to_owned(), PackedCopy { print: Fingerprint::of(name), size: 3 });
        let states =
            [("a.html", FileState::Settled), ("b.css", FileState::Superseded(7)), ("c.gz", FileState::Settled)];
        let files = states.into_iter().map(|(file, state)| (file.to_owned(), placed(state))).collect();
        let whole =
            Manifest { files, packed: Some([copy("a.html.br"), copy("a.html.gz")].into()), ..Manifest::default() };
        for (name, file, state) in [
            ("a.html", "a.html", FileState::Changing),
            ("a.html.gz", "a.html", FileState::Changing),
            ("b.css", "b.css", FileState::Going),
            ("c.gz", "c.gz", FileState::Changing),
        ] {
            let mut doubted = whole.clone();
            doubted.doubt(name);
            assert_eq!(doubted.files[file].state, state, "{name}");
            assert_eq!(doubted.files.values().filter(|placed| placed.is_sure()).count(), 2, "{name}");
        }
        assert_eq!(whole.copies("a.html"), ["a.html.br", "a.html.gz"]);
        assert_eq!(whole.copies("c"), Vec::<String>::new());
    }

    #[test]
    fn what_is_damaged_or_of_another_form_is_no_manifest() {
        let bytes = Manifest::default().encode();
        assert_eq!(Manifest::decode(&bytes[..bytes.len() / 2]), None);
        assert_eq!(Manifest::decode(b""), None);
        assert_eq!(Manifest::decode(b"{\"form\":\"bayan deploy 0\",\"kinds\":[],\"files\":{}}"), None);
    }
}
