//! What has to be done at a target, in order.
//!
//! What must not be public any longer goes first. Then comes what is new, which no page names yet; then what changes, which may
//! name what is new and what was there; and last goes what no page names any more. So at each moment every link leads
//! somewhere, but for links to what was taken down.
//!
//! Between taking down and all else the manifest is written that says what is under way. So a deploy that goes on where another
//! was killed knows of each file that may stand there, and removes what it does not want.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};

use jiff::Timestamp;

use super::manifest::{FileState, Manifest, PlacedFile, Withdrawals};
use super::nature::{self, DeployTurn};
use crate::model::{ContentFolder, is_hashed};
use crate::source::Fingerprint;

/// What shall stand at the target.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// The fingerprint of each file of the output, and its size in bytes.
    pub files: BTreeMap<String, (Fingerprint, u64)>,
    /// Announcements that were withdrawn: their pages are notices.
    pub withdrawn: Withdrawals,
}

/// One request of a target.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum DeployStep {
    /// Places a file of the output, under a name.
    Put {
        file: String,
    },
    /// Places another file of the target over it, as it stands there: what it names is there, too.
    Cover {
        file: String,
        with: String,
    },
    Delete {
        file: String,
    },
}

/// All that has to be done, and what is remembered of it.
#[derive(Clone, Debug, Default)]
pub struct Deployment {
    /// Steps that may be taken side by side, in the order of their phases.
    pub phases: Vec<Vec<DeployStep>>,
    /// So many of the phases take down what must not be public any longer.
    pub taking_down: usize,
    /// What is written once that is done.
    pub under_way: Manifest,
    /// What is written after the last.
    pub done: Manifest,
}

/// So long a hashed file is kept that no page names any more, for pages that are still open.
const GRACE: i64 = 24 * 60 * 60;

/// A place in the order: the phase, and within it by announcement or page, so that both languages go together.
type StepPlace = (u8, u32, DeployTurn);

/// The file of the front door.
const DOOR: &str = "index.html";

const COVER: u8 = 0;
const TAKE_DOWN: u8 = 1;
const NEW: u8 = 2;
const CHANGED: u8 = 3;
const GONE: u8 = 4;

/// What leads from `manifest` to what is wanted at this instant.
pub fn compare(manifest: &Manifest, wanted: &Wanted, now: Timestamp) -> Deployment {
    let manifest = &begun_anew(manifest);
    let done = Manifest { withdrawn: wanted.withdrawn.clone(), ..Manifest::default() };
    let mut plan = Plan { steps: BTreeMap::new(), under_way: manifest.clone().into_owned(), done };
    // Until this deploy ends, a page that comes back is no notice any more, and one that becomes a notice is none yet.
    plan.under_way.withdrawn.retain(|path, text| wanted.withdrawn.get(path).is_some_and(|shown| shown >= text));
    let generation = 1 + manifest.files.values().map(|placed| coming(placed.state)).max().unwrap_or(0);
    if manifest.files.get(DOOR).is_some_and(|there| coming(there.state) > 0) {
        plan.step((COVER, 0, DeployTurn::File), DeployStep::Delete { file: DOOR.to_owned() });
    }
    for (file, content) in &wanted.files {
        plan.want(file, *content, manifest, wanted, generation);
    }
    let gone: Vec<(&String, &PlacedFile)> =
        manifest.files.iter().filter(|(file, _)| !wanted.files.contains_key(*file)).collect();
    let pages_gone =
        gone.iter().filter(|(file, _)| nature::shows_files(file)).filter_map(|(file, _)| nature::folder(file));
    let withdrawn = wanted.withdrawn.keys().map(ContentFolder::from);
    let taken: HashSet<ContentFolder> = pages_gone.chain(withdrawn).collect();
    // A withdrawal that was deployed before takes nothing down today.
    let has_taken = gone.iter().any(|(file, _)| nature::folder(file).is_some_and(|folder| taken.contains(&folder)))
        || plan.steps.keys().any(|(phase, ..)| *phase == COVER);
    for (file, placed) in gone {
        plan.let_go(file, placed, manifest, |folder| taken.contains(folder), (has_taken, now.as_second()));
    }
    plan.finish()
}

/// Where no deploy ever came to its end, nobody was promised a whole newsroom: its front door goes first, and all begins anew.
fn begun_anew(manifest: &Manifest) -> Cow<'_, Manifest> {
    let is_open = |there: &PlacedFile| coming(there.state) == 0;
    if manifest.files.get(DOOR).is_none_or(is_open) {
        return Cow::Borrowed(manifest);
    }
    let mut anew = manifest.clone();
    anew.files.values_mut().for_each(|placed| placed.state = FileState::Coming(1));
    Cow::Owned(anew)
}

fn coming(state: FileState) -> u32 {
    if let FileState::Coming(generation) = state { generation } else { 0 }
}

struct Plan {
    steps: BTreeMap<StepPlace, Vec<(Option<ContentFolder>, DeployStep)>>,
    under_way: Manifest,
    done: Manifest,
}

impl Plan {
    fn step(&mut self, place: StepPlace, step: DeployStep) {
        let folder = nature::folder(step.file());
        self.steps.entry(place).or_default().push((folder, step));
    }

    fn want(&mut self, file: &str, content: (Fingerprint, u64), before: &Manifest, wanted: &Wanted, generation: u32) {
        let fresh = placed(file, content);
        self.done.files.insert(file.to_owned(), fresh.clone());
        let put = DeployStep::Put { file: file.to_owned() };
        let turn = nature::turn(file);
        let there = before.files.get(file);
        let is_there = |there: &PlacedFile| there.is_sure() && is_same(there, &fresh);
        if there.is_some_and(is_there) {
            return;
        }
        // Its notice may name what is to come: until then there is none.
        // One that stood there before, and shows no less than it does now, hides nothing more.
        let is_withdrawn = || {
            let Some(ContentFolder::Release(path)) = nature::folder(file) else { return false };
            let shows = wanted.withdrawn.get(&path);
            shows.is_some_and(|shown| before.withdrawn.get(&path).is_none_or(|stood| stood > shown))
        };
        if there.is_some() && is_withdrawn() {
            self.cover(file, before);
        }
        let (place, state) = match there {
            None => ((NEW, 0, turn), FileState::Coming(generation)),
            Some(there) => match there.state {
                // The last that was about to come is the least likely to be there: others may name it.
                FileState::Coming(known) => ((NEW, generation - known, turn), there.state),
                // Whether it still stands there is not known: a cover does.
                FileState::Going if self.cover(file, before) => ((CHANGED, 0, turn), FileState::Changing),
                FileState::Going => ((NEW, 0, turn), FileState::Coming(generation)),
                FileState::Settled | FileState::Superseded(_) | FileState::Changing => {
                    ((CHANGED, 0, turn), FileState::Changing)
                }
            },
        };
        self.step(place, put);
        self.under_way.files.insert(file.to_owned(), PlacedFile { state, ..fresh });
    }

    /// Lays the 404 page that stands at the target over a page; whether one stands there.
    fn cover(&mut self, file: &str, before: &Manifest) -> bool {
        let with = nature::instead_of(file);
        let stands = nature::is_page(file) && before.files.get(with).is_some_and(|there| coming(there.state) == 0);
        if stands && with != file {
            let cover = DeployStep::Cover { file: file.to_owned(), with: with.to_owned() };
            self.step((COVER, 0, DeployTurn::Page), cover);
        }
        stands
    }

    fn let_go(
        &mut self,
        file: &str,
        there: &PlacedFile,
        before: &Manifest,
        is_taken: impl Fn(&ContentFolder) -> bool,
        (has_taken, now): (bool, i64),
    ) {
        let delete = DeployStep::Delete { file: file.to_owned() };
        let belongs_to_taken = nature::folder(file).is_some_and(|folder| is_taken(&folder));
        let place = match there.state {
            _ if self.cover(file, before) => (GONE, 0, DeployTurn::Page),
            _ if belongs_to_taken || has_taken && nature::tells_of_all(file) => (TAKE_DOWN, 0, DeployTurn::File),
            FileState::Settled if is_hashed(file) => {
                self.done
                    .files
                    .insert(file.to_owned(), PlacedFile { state: FileState::Superseded(now), ..there.clone() });
                return;
            }
            FileState::Superseded(since) if now - since < GRACE => {
                self.done.files.insert(file.to_owned(), there.clone());
                return;
            }
            _ => (GONE, 0, DeployTurn::File),
        };
        self.step(place, delete);
        // What may be nowhere is not taken for what stands there.
        self.under_way.files.insert(file.to_owned(), PlacedFile { state: FileState::Going, ..there.clone() });
    }

    fn finish(self) -> Deployment {
        let taking_down = self.steps.keys().filter(|(phase, ..)| *phase <= TAKE_DOWN).count();
        let in_order = |mut steps: Vec<(Option<ContentFolder>, DeployStep)>| -> Vec<DeployStep> {
            steps.sort();
            steps.into_iter().map(|(_, step)| step).collect()
        };
        let phases = self.steps.into_values().map(in_order).collect();
        Deployment { phases, taking_down, under_way: self.under_way, done: self.done }
    }
}

fn placed(file: &str, (print, size): (Fingerprint, u64)) -> PlacedFile {
    let (content_type, cache) = (nature::content_type(file).into_owned(), nature::cache_rule(file).to_owned());
    PlacedFile { print, size, content_type, cache, state: FileState::Settled }
}

fn is_same(one: &PlacedFile, other: &PlacedFile) -> bool {
    (one.print, one.size, &one.content_type, &one.cache) == (other.print, other.size, &other.content_type, &other.cache)
}

impl DeployStep {
    /// The name of the file at the target.
    pub fn file(&self) -> &str {
        match self {
            Self::Put { file } | Self::Cover { file, .. } | Self::Delete { file } => file,
        }
    }
}

impl Deployment {
    /// Whether everything stands there as it is wanted, and is remembered so.
    pub fn is_nothing(&self, manifest: &Manifest) -> bool {
        self.phases.is_empty() && self.done.files == manifest.files
    }

    pub fn steps(&self) -> impl Iterator<Item = &DeployStep> {
        self.phases.iter().flatten()
    }

    /// Those that take down what must not be public any longer.
    pub fn taken_down(&self) -> impl Iterator<Item = &DeployStep> {
        self.phases[..self.taking_down].iter().flatten()
    }

    /// The files that readers find changed, in the order of the steps, each once.
    pub fn changed(&self) -> Vec<&str> {
        let mut seen = HashSet::new();
        self.steps().map(DeployStep::file).filter(|file| seen.insert(*file)).collect()
    }
}
