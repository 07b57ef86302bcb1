//! What stands at a target, as the last deploy left it. It names files that readers may fetch, and neither user nor host.

use std::collections::{BTreeMap, HashSet};

use serde::{Deserialize, Serialize};

use super::nature::COVERS;
use crate::source::Fingerprint;

/// Every file of a target, by its name there.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Manifest {
    pub files: BTreeMap<String, PlacedFile>,
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
}

impl Manifest {
    /// Whether the deploy that wrote it came to its end.
    pub fn is_whole(&self) -> bool {
        self.files.values().all(|placed| matches!(placed.state, FileState::Settled | FileState::Superseded(_)))
    }

    /// Takes a look at what stands there, by name and size in bytes, after a deploy that may have taken down what it did not
    /// write down: what is not there as it was placed, or may be a 404 page by its size, is placed again.
    pub fn look(&mut self, there: &BTreeMap<String, u64>) {
        let covers: HashSet<u64> = COVERS.iter().filter_map(|file| there.get(*file).copied()).collect();
        for (file, placed) in &mut self.files {
            let is_sure = there.get(file).is_some_and(|size| *size == placed.size && !covers.contains(size));
            if placed.state == FileState::Settled && !is_sure {
                placed.state = FileState::Changing;
            }
        }
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
        let written = WrittenManifest { form: FORM.to_owned(), kinds, files };
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
        Some(Self { files: files? })
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
        let manifest = Manifest { files: files.collect() };
        let bytes = manifest.encode();
        assert_eq!(Manifest::decode(&bytes), Some(manifest.clone()));
        assert_eq!(manifest.encode(), bytes);
        assert!(!manifest.is_whole());
    }

    #[test]
    fn what_is_damaged_or_of_another_form_is_no_manifest() {
        let bytes = Manifest::default().encode();
        assert_eq!(Manifest::decode(&bytes[..bytes.len() / 2]), None);
        assert_eq!(Manifest::decode(b""), None);
        assert_eq!(Manifest::decode(b"{\"form\":\"bayan deploy 0\",\"kinds\":[],\"files\":{}}"), None);
    }
}
