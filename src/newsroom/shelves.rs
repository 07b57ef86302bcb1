//! What was read, folder by folder, so that a folder is read again only when something in it changed.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use super::gather::{self, KeptFolder};
use crate::diagnostics::{Diagnostic, Reviewed};
use crate::model::{ContentFolder, Pair, PairPath, Settings};
use crate::parse::intake::{self, Shelf};
use crate::source::{Changed, FileText, Fingerprint, Inputs};

/// Every folder of `content/releases/` as it was last read, and the files that belong nowhere.
#[derive(Default)]
pub struct Shelves {
    /// Of the settings with which all of it was read.
    settings: Option<Fingerprint>,
    folders: BTreeMap<PairPath, Arc<Pair>>,
    /// What was found while reading them: of most there is nothing to say.
    notes: BTreeMap<PairPath, Vec<Diagnostic>>,
    strays: BTreeMap<Arc<str>, Diagnostic>,
    /// Files and folders of the project that are there but could not be read.
    unread: Vec<Arc<str>>,
    /// What was kept from another run, until it is known whether it counts.
    kept: Option<(Fingerprint, HashMap<PairPath, KeptFolder>)>,
}

impl Shelves {
    /// Empty ones; what was read with settings of this fingerprint in another run is not read again.
    pub fn knowing(settings: Fingerprint, kept: Vec<KeptFolder>) -> Self {
        let kept = kept.into_iter().map(|kept| (kept.pair.path.clone(), kept)).collect();
        Self { kept: Some((settings, kept)), ..Self::default() }
    }

    /// Reads again what changed. After any sequence of changes the shelves are those of a first reading.
    pub fn read(&mut self, inputs: &Inputs, settings: &Settings, changed: &Changed) {
        let read_with = Some(settings.fingerprint);
        let mut folders = BTreeSet::new();
        let mut kept = self.kept.take().filter(|(with, _)| *with == settings.fingerprint).unwrap_or_default().1;
        match changed {
            Changed::Paths(paths) if self.settings == read_with => {
                for path in paths {
                    self.sort(path, inputs, &mut folders);
                }
            }
            _ => {
                *self = Self { settings: read_with, ..Self::default() };
                for path in inputs.texts.keys().chain(inputs.blobs.keys()) {
                    self.sort(path, inputs, &mut folders);
                }
            }
        }
        let folders: Vec<(PairPath, Option<KeptFolder>)> = folders
            .into_iter()
            .map(|path| {
                let kept = kept.remove(&path);
                (path, kept)
            })
            .collect();
        let read: Vec<(PairPath, Reviewed<Option<Pair>>)> = folders
            .into_par_iter()
            .map(|(path, kept)| {
                let folder = gather::folder(&path, inputs, settings, kept);
                (path, folder)
            })
            .collect();
        self.unread = inputs.unreadable.iter().map(|file| file.path.clone()).collect();
        for (path, folder) in read {
            match folder.value {
                Some(pair) => drop(self.folders.insert(path.clone(), Arc::new(pair))),
                None => drop(self.folders.remove(&path)),
            }
            if folder.notes.is_empty() {
                self.notes.remove(&path);
            } else {
                self.notes.insert(path, folder.notes);
            }
        }
    }

    /// Finds the folder of a file that came, changed or went.
    fn sort(&mut self, path: &Arc<str>, inputs: &Inputs, folders: &mut BTreeSet<PairPath>) {
        self.strays.remove(path);
        match intake::place(path) {
            Shelf::Release(folder, _) | Shelf::Media(ContentFolder::Release(folder), _) => {
                folders.insert(folder);
            }
            Shelf::Stray(note) if inputs.has(path) => {
                self.strays.insert(path.clone(), note);
            }
            Shelf::Stray(_) | Shelf::Page(..) | Shelf::Media(ContentFolder::Page(_), _) | Shelf::Elsewhere => {}
        }
    }

    /// Lets go of the texts of announcements: each is at hand for its page, and then no more. Where an announcement or a text is
    /// in other hands too, it stays.
    pub fn let_go_of_texts(&mut self, inputs: &mut Inputs) {
        for pair in self.folders.values_mut().filter_map(Arc::get_mut) {
            for release in [&mut pair.releases.ar, &mut pair.releases.en].into_iter().flatten() {
                let Some(file) = inputs.texts.get_mut(&release.file.path) else { continue };
                release.body.text.source = FileText::default();
                release.file.text = FileText::default();
                file.text.let_go();
                release.body.text.source = file.text.clone();
                release.file.text = file.text.clone();
            }
        }
    }

    /// Every pair, in order of path.
    pub fn pairs(&self) -> Vec<Arc<Pair>> {
        self.folders.values().cloned().collect()
    }

    /// Of the settings with which all of it was read.
    pub fn settings(&self) -> Option<Fingerprint> {
        self.settings
    }

    /// Every pair with what was found while it was read, in order of path.
    pub fn folders(&self) -> impl Iterator<Item = (&Pair, &[Diagnostic])> {
        let notes = |path| self.notes.get(path).map(Vec::as_slice).unwrap_or_default();
        self.folders.iter().map(move |(path, pair)| (&**pair, notes(path)))
    }

    /// What is there but could not be read.
    pub fn unread(&self) -> &[Arc<str>] {
        &self.unread
    }

    /// What was found while reading.
    pub fn notes(&self) -> impl Iterator<Item = &Diagnostic> {
        self.strays.values().chain(self.notes.values().flatten())
    }
}
