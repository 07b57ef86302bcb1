//! What can be mended with certainty is mended, again and again, until nothing is left to mend.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::Timestamp;

use super::desk::{NewsroomReader, Outside};
use super::selection::Selection;
use crate::check::{self, Scope};
use crate::diagnostics::{Diagnostic, Fix};
use crate::io::Failure;
use crate::model::Settings;
use crate::source::{Changed, Inputs, SourceFile};

/// One mend can make room for another, and where mends would disturb each other they are made one in a round. No text
/// that people write needs as many rounds.
const ROUNDS: usize = 100;

/// A newsroom after its mends.
pub struct Mended {
    /// The files that differ: as they were read, and as they are mended.
    pub files: BTreeMap<Arc<str>, (SourceFile, SourceFile)>,
    pub count: usize,
    stage: MendingStage,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum MendingStage {
    Trial,
    Written,
}

impl Mended {
    /// The same, now that the files are written.
    #[must_use]
    pub fn written(self) -> Self {
        Self { stage: MendingStage::Written, ..self }
    }

    /// Whether nothing was written.
    pub fn is_trial(&self) -> bool {
        self.stage == MendingStage::Trial
    }

    /// `3 places in 2 files were mended.`
    pub fn sentence(&self) -> String {
        let plural = |count: usize, noun: &str| format!("{count} {noun}{}", if count == 1 { "" } else { "s" });
        let (places, files) = (plural(self.count, "place"), plural(self.files.len(), "file"));
        match (self.count, self.stage) {
            (0, _) => "There was nothing to mend with certainty.\n".to_owned(),
            (1, MendingStage::Written) => format!("{places} in {files} was mended.\n"),
            (_, MendingStage::Written) => format!("{places} in {files} were mended.\n"),
            (_, MendingStage::Trial) => format!("--fix would mend {places} in {files}; nothing was written.\n"),
        }
    }
}

/// Mends the texts of `inputs`, which then are as they would be read again. Nothing is written.
pub fn mend(inputs: &mut Inputs, selection: &Selection, now: Timestamp) -> Result<Mended, Failure> {
    let mut mended = Mended { files: BTreeMap::new(), count: 0, stage: MendingStage::Trial };
    let mut reader = NewsroomReader::new(None)?;
    let mut changed = Changed::Everything;
    for _ in 0..ROUNDS {
        let opened = reader.read_knowing(inputs, &changed, (now, Scope::Everything), &Outside::default());
        // Without a site there is nobody to read a text again.
        let Some(desk) = opened.value else { break };
        let before = mended.count;
        let touched = round(inputs, (selection, &desk.site.settings), &opened.notes, &mut mended);
        if mended.count == before {
            break;
        }
        // Only these are read again.
        changed = Changed::Paths(touched);
    }
    mended.files.retain(|_, (read, fresh)| read.text != fresh.text);
    Ok(mended)
}

/// Mends what was found once, and counts the places. Says which files are others now.
fn round(
    inputs: &mut Inputs,
    (selection, settings): (&Selection, &Settings),
    notes: &[Diagnostic],
    mended: &mut Mended,
) -> BTreeSet<Arc<str>> {
    let mut fixes: BTreeMap<&Arc<str>, Vec<&Fix>> = BTreeMap::new();
    for note in notes.iter().filter(|note| selection.holds(note)) {
        if let (Some(place), Some(fix)) = (&note.place, &note.fix)
            && selection.holds_file(&place.path)
        {
            fixes.entry(&place.path).or_default().push(fix);
        }
    }
    let mut touched = BTreeSet::new();
    for (path, fixes) in fixes {
        let Some(file) = inputs.texts.get_mut(path) else { continue };
        let (fresh, applied) = check::mend::apply(file, &fixes, settings);
        if fresh.text != file.text {
            mended.count += applied;
            touched.insert(path.clone());
            let read = std::mem::replace(file, fresh.clone());
            mended.files.entry(path.clone()).and_modify(|(_, last)| *last = fresh.clone()).or_insert((read, fresh));
        }
    }
    touched
}
