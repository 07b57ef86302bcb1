//! Releases become pairs, folder by folder.

use serde::Deserialize;

use super::half_draft::{self, Held};
use super::reconcile;
use crate::diagnostics::{Diagnostic, Reviewed};
use crate::model::freeze::letting_out;
use crate::model::pair::FactSource;
use crate::model::{Draft, Facts, Language, Media, Moment, Pair, PairPath, PerLanguage, Release, Settings};
use crate::parse::intake::{self, Shelf};
use crate::parse::{beside, release};
use crate::source::{Fingerprint, Fold, Inputs, SourceFile, Span, Spanned};

/// What was read of a folder at another time.
#[derive(Clone, Debug, Deserialize)]
pub struct KeptFolder {
    pub pair: Pair,
    pub notes: Vec<Diagnostic>,
}

/// Reads one folder: its releases paired, their facts reconciled, its media at their side. `None` where it holds no release.
/// What was kept of the very same files, read with the same settings, is not read again.
pub fn folder(
    path: &PairPath,
    inputs: &Inputs,
    settings: &Settings,
    kept: Option<KeptFolder>,
) -> Reviewed<Option<Pair>> {
    let files = FolderFiles::of(path, inputs);
    if let Some(KeptFolder { mut pair, notes }) = kept.filter(|kept| kept.pair.fingerprint == files.fingerprint(path)) {
        files.put_back(&mut pair);
        return Reviewed::new(Some(pair), notes);
    }
    let mut notes = Vec::new();
    let mut releases: PerLanguage<Option<Release>> = PerLanguage::default();
    let mut typed: PerLanguage<Facts> = PerLanguage::default();
    for (language, file) in files.texts.present() {
        let (release, facts) = release::read(file, path, language, settings).note_into(&mut notes);
        *releases.get_mut(language) = Some(release);
        *typed.get_mut(language) = facts;
    }
    if releases.present().next().is_none() {
        notes.extend(files.media.first().filter(|_| files.unread.is_empty()).map(intake::lone));
        return Reviewed::new(None, notes);
    }
    let held = half_draft::held(&releases, &typed, &mut notes);
    if let Held::One(language) = held {
        *typed.get_mut(language) = half_draft::counted(language, &releases, &typed, &mut notes);
    }
    let facts = reconcile::facts(&releases, &typed, &mut notes);
    let folder = Folder { path, held_until: held_until(&facts.0, settings), files, facts };
    let draft = match held {
        Held::Neither => None,
        Held::Both => Some(Draft::Whole),
        Held::One(language) => Some(Draft::Half(language, Box::new(folder.without(language, &releases)))),
    };
    Reviewed::new(Some(folder.pair(releases, draft)), notes)
}

/// The files of a folder.
#[derive(Clone)]
struct FolderFiles<'i> {
    texts: PerLanguage<Option<&'i SourceFile>>,
    media: Vec<Media>,
    /// Names of those that could not be taken in.
    unread: Vec<String>,
}

impl<'i> FolderFiles<'i> {
    fn of(path: &PairPath, inputs: &'i Inputs) -> Self {
        let inside = format!("{}/", path.folder());
        let mut texts = PerLanguage::default();
        for (name, file) in beside::below(&inputs.texts, &inside) {
            if let Shelf::Release(_, language) = intake::place(name) {
                *texts.get_mut(language) = Some(file);
            }
        }
        Self { texts, media: beside::media(inputs, &inside).collect(), unread: beside::unread(inputs, &inside) }
    }

    fn fingerprint(&self, path: &PairPath) -> Fingerprint {
        let fingerprint = Fold::new()
            .text(path.as_str())
            .prints(self.texts.present().map(|(_, file)| file.fingerprint))
            .prints(self.media.iter().map(|media| media.fingerprint));
        self.unread.iter().fold(fingerprint, |fold, name| fold.text(name)).done()
    }

    /// Gives an announcement that was kept its files.
    fn put_back(&self, pair: &mut Pair) {
        for language in Language::ALL {
            if let (Some(release), Some(file)) = (pair.releases.get_mut(language), *self.texts.get(language)) {
                release.body.text.source = file.text.clone();
                release.file = file.clone();
                release.path = pair.path.clone();
            }
        }
        pair.media.clone_from(&self.media);
        if let Some(Draft::Half(_, without)) = &mut pair.draft {
            self.put_back(without);
        }
    }
}

/// The end of the freeze that holds an announcement of these facts.
fn held_until(facts: &Facts, settings: &Settings) -> Option<Moment> {
    let due = facts.due().filter(|_| !facts.is_essential())?;
    letting_out(&settings.freezes, due.instant).map(|freeze| Moment::new(freeze.until, &settings.time_zone))
}

/// What all texts of a folder share.
struct Folder<'p> {
    path: &'p PairPath,
    facts: (Facts, FactSource),
    held_until: Option<Moment>,
    files: FolderFiles<'p>,
}

impl Folder<'_> {
    /// The announcement without one of its languages: nobody misses that one, for it is on its way.
    fn without(&self, language: Language, releases: &PerLanguage<Option<Release>>) -> Pair {
        let (mut facts, mut files) = (self.facts.clone(), self.files.clone());
        facts.0.single_language = Some(Spanned::new(true, Span::default()));
        *files.texts.get_mut(language) = None;
        let folder = Folder { path: self.path, facts, held_until: self.held_until, files };
        let mut releases = releases.clone();
        *releases.get_mut(language) = None;
        folder.pair(releases, None)
    }

    fn pair(self, releases: PerLanguage<Option<Release>>, draft: Option<Draft>) -> Pair {
        let Self { path, facts: (facts, typed_in), held_until, files } = self;
        let fingerprint = files.fingerprint(path);
        let (path, FolderFiles { media, unread, .. }) = (path.clone(), files);
        Pair { path, releases, facts, typed_in, draft, held_until, media, unread, fingerprint }
    }
}
