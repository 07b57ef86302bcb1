//! What can be mended with certainty is mended, again and again, until nothing is left to mend.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::Timestamp;

use super::desk::{NewsroomReader, Outside};
use super::selection::Selection;
use crate::check::{self, Scope};
use crate::diagnostics::{Diagnostic, Fix, Message, message};
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

    /// `3 places in 2 files were fixed.`
    pub fn sentence(&self) -> Message {
        let count = self.count;
        let (places, files) = (message!("places", count = count), message!("in-files", count = self.files.len()));
        match (count, self.stage) {
            (0, _) => message!("nothing-to-fix"),
            (_, MendingStage::Written) => message!("fixed", count = count, places = places, files = files),
            (_, MendingStage::Trial) => message!("would-fix", count = count, places = places, files = files),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::io::embedded;
    use crate::source::steps::counted;

    const SITE: &str = "base_url = \"https://news.example.gov/\"\ntime_zone = \"Asia/Dubai\"\n\n[languages.ar]\ntitle = \"غرفة الأخبار\"\nlocale = \"ar-AE\"\n\n[languages.en]\ntitle = \"Newsroom\"\nlocale = \"en-AE\"\n";

    /// The steps of a mending, and the places that were mended: in the first of so many releases two words stand too far
    /// apart, or do not.
    fn mending(releases: usize, apart: &str) -> (u64, usize) {
        let mut inputs = Inputs { built_in: embedded::templates(), ..Inputs::default() };
        let mut file = |path: String, text: String| {
            let path: Arc<str> = path.into();
            inputs.texts.insert(path.clone(), SourceFile::new(path, text));
        };
        file("site.toml".to_owned(), SITE.to_owned());
        for number in 0..releases {
            let space = if number == 0 { apart } else { " " };
            let head = format!("title: الخبر رقم {number}\ndate: 2025-01-15\nsingle_language: true");
            let text = format!("---\n{head}\n---\nافتُتح{space}المركز.\n\n{}\n", ["كلام كثير عن المركز."; 40].join(" "));
            file(format!("content/releases/2025/01/release-{number}/ar.md"), text);
        }
        let (now, mut count) = ("2026-01-01T00:00:00Z".parse().unwrap_or_default(), 0);
        let work = || count = mend(&mut inputs, &Selection::default(), now).map_or(0, |mended| mended.count);
        // Steps are counted on the thread that takes them.
        let alone = rayon::ThreadPoolBuilder::new().num_threads(1).build();
        let steps = alone.map_or(0, |alone| alone.install(|| counted(work)));
        (steps, count)
    }

    #[test]
    fn a_round_reads_again_what_the_last_one_mended_and_nothing_else() {
        let more = |releases| {
            let ((still, none), (mended, one)) = (mending(releases, " "), mending(releases, "  "));
            assert_eq!((none, one), (0, 1));
            mended - still
        };
        let (few, many) = (more(3), more(48));
        assert!(few > 0 && many < 2 * few, "one mend among 3 releases costs {few} steps more, among 48 {many}");
    }
}
