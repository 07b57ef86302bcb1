//! What can be mended with certainty is mended, again and again, until nothing is left to mend.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;

use super::desk;
use super::selection::Selection;
use crate::check::Scope;
use crate::diagnostics::{Diagnostic, Fix, mending};
use crate::io::Failure;
use crate::source::{Inputs, SourceFile};

/// One mend can make room for another. No text that people write needs as many rounds.
const ROUNDS: usize = 20;

/// A newsroom after its mends.
pub struct Mended {
    /// The files that differ: as they were read, and as they would be.
    pub files: BTreeMap<Arc<str>, (SourceFile, SourceFile)>,
    pub count: usize,
    /// What is found in the mended newsroom.
    pub notes: Vec<Diagnostic>,
}

/// Mends the texts of `inputs`, which then are as they would be read again. Nothing is written.
pub fn mend(inputs: &mut Inputs, selection: &Selection, now: Timestamp) -> Result<Mended, Failure> {
    let mut mended = Mended { files: BTreeMap::new(), count: 0, notes: Vec::new() };
    for _ in 0..ROUNDS {
        (_, mended.notes) = desk::open(inputs, None, now, Scope::Everything)?;
        let mut fixes: BTreeMap<Arc<str>, Vec<&Fix>> = BTreeMap::new();
        for note in &mended.notes {
            if let (Some(place), Some(fix)) = (&note.place, &note.fix)
                && selection.holds(note)
                && selection.holds_file(&place.path)
            {
                fixes.entry(place.path.clone()).or_default().push(fix);
            }
        }
        let mut count = 0;
        for (path, fixes) in fixes {
            let Some(file) = inputs.texts.get_mut(&path) else { continue };
            let (text, applied) = mending::apply(&file.text, fixes);
            if text == *file.text {
                continue;
            }
            count += applied;
            let fresh = SourceFile::new(path.clone(), text);
            let read = std::mem::replace(file, fresh.clone());
            mended.files.entry(path).and_modify(|(_, last)| *last = fresh.clone()).or_insert((read, fresh));
        }
        if count == 0 {
            break;
        }
        mended.count += count;
    }
    mended.files.retain(|_, (read, fresh)| read.text != fresh.text);
    Ok(mended)
}
