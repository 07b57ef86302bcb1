//! The project folder is watched. The only door to `notify`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use notify::{Config, ErrorKind, EventKindMask, PollWatcher, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, Debouncer, NoCache, RecommendedCache};

use super::Failure;
use super::failure::why;
use super::links::FOLDERS;
use super::project::NewsroomPlace;
use crate::diagnostics::{message, path_of};

/// How long a file must be left alone before it is read: editors write in several steps.
pub const QUIET: Duration = Duration::from_millis(40);
/// How often what has been quiet for long enough is told of.
const TICK: Duration = Duration::from_millis(5);
/// How often everything is looked at where the system does not tell of changes.
const ROUND: Duration = Duration::from_millis(700);
/// How often it is looked whether a watched folder is still the one that is watched.
const PULSE: Duration = Duration::from_millis(500);

/// What is not as it was.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Stirred {
    /// The system lost count: anything may have changed.
    Everything,
    /// Files and folders that came, changed or went.
    Paths(BTreeSet<PathBuf>),
}

/// How changes are noticed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Means {
    /// The system tells of them.
    Told,
    /// Everything is looked at, round after round.
    Looking,
}

enum Watching {
    Told(Debouncer<RecommendedWatcher, RecommendedCache>),
    Looking(Debouncer<PollWatcher, NoCache>),
}

type Tell = Arc<dyn Fn(Stirred) + Send + Sync>;

/// Watches until it is dropped.
pub struct Watcher {
    watching: Watching,
    root: PathBuf,
    places: WatchedFolders,
    /// The folders that are watched, each as it was then: a system watches a folder, and not its name.
    followed: BTreeMap<PathBuf, Identity>,
    tell: Tell,
}

/// What tells a folder from another one of its name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Identity {
    number: (u64, u64),
    born: Option<SystemTime>,
}

impl Identity {
    /// `None` where there is no folder.
    fn of(path: &Path) -> Option<Self> {
        let metadata = path.metadata().ok().filter(std::fs::Metadata::is_dir)?;
        #[cfg(unix)]
        let number = std::os::unix::fs::MetadataExt::dev(&metadata);
        #[cfg(unix)]
        let number = (number, std::os::unix::fs::MetadataExt::ino(&metadata));
        #[cfg(not(unix))]
        let number = (0, 0);
        // A number is soon given to another folder.
        Some(Self { number, born: metadata.created().ok() })
    }
}

/// Folders that are watched, each alone or with all that is below it.
type WatchedFolders = Vec<(PathBuf, RecursiveMode)>;

/// Those of a newsroom, its own first, and that of a second file of settings.
fn folders(root: &Path, config: Option<&Path>) -> WatchedFolders {
    // What stands beside them is watched by name.
    let mut places = vec![(root.to_owned(), RecursiveMode::NonRecursive)];
    places.extend(FOLDERS.map(|name| (root.join(name), RecursiveMode::Recursive)));
    if let Some(folder) = config.and_then(Path::parent)
        && !places
            .iter()
            .any(|(place, mode)| place == folder || *mode == RecursiveMode::Recursive && folder.starts_with(place))
    {
        places.push((folder.to_owned(), RecursiveMode::NonRecursive));
    }
    places
}

/// What came of following.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Followed {
    /// The same folders are watched as before.
    Same,
    /// Another one is: what happened in it before nobody has told.
    Another,
}

impl Watcher {
    /// Watches a newsroom; `tell` is called from another thread. Where the system has no watches left, or `means` says so,
    /// it looks for itself.
    pub fn start(
        place: NewsroomPlace<'_>,
        means: Means,
        tell: impl Fn(Stirred) + Send + Sync + 'static,
    ) -> Result<Self, Failure> {
        Self::watching(place.root, folders(place.root, place.config), means, Arc::new(tell))
    }

    fn watching(root: &Path, places: WatchedFolders, means: Means, tell: Tell) -> Result<Self, Failure> {
        let make = |means| {
            let watching = begin(means, &tell)?;
            let (root, places, tell) = (root.to_owned(), places.clone(), tell.clone());
            let mut watcher = Self { watching, root, places, followed: BTreeMap::new(), tell };
            watcher.follow_all(&Stirred::Everything)?;
            Ok(watcher)
        };
        feel_the_pulse(places.clone(), &tell);
        make(means)
            .or_else(|error: notify::Error| if is_limit(&error) { make(Means::Looking) } else { Err(error) })
            .map_err(|error| unwatched(root, &error))
    }

    pub fn means(&self) -> Means {
        match self.watching {
            Watching::Told(_) => Means::Told,
            Watching::Looking(_) => Means::Looking,
        }
    }

    /// Watches folders that were made meanwhile or took the place of others, and lets those go that are gone. To be
    /// called with each change, before what changed is read. Where the system has no watches left, bayan looks for itself
    /// from now on.
    pub fn follow(&mut self, stirred: &Stirred) -> Result<Followed, Failure> {
        self.follow_all(stirred).or_else(|error| {
            if !is_limit(&error) {
                return Err(unwatched(&self.root, &error));
            }
            *self = Self::watching(&self.root, self.places.clone(), Means::Looking, self.tell.clone())?;
            Ok(Followed::Another)
        })
    }

    fn follow_all(&mut self, stirred: &Stirred) -> notify::Result<Followed> {
        let mut followed = Followed::Same;
        for (folder, mode) in self.places.clone() {
            let now = Identity::of(&folder);
            let is_named =
                matches!(stirred, Stirred::Paths(paths) if mode == RecursiveMode::Recursive && paths.contains(&folder));
            if self.followed.get(&folder) == now.as_ref() && !is_named {
                continue;
            }
            if self.followed.remove(&folder).is_some() {
                self.unwatch(&folder);
            }
            followed = Followed::Another;
            let Some(now) = now else { continue };
            match self.watch(&folder, mode) {
                // It went again: the pulse will tell.
                Err(error) if is_gone(&error) => {}
                watched => {
                    watched?;
                    self.followed.insert(folder, now);
                }
            }
        }
        Ok(followed)
    }

    /// Where the folder is gone, the system has let go of it already.
    fn unwatch(&mut self, path: &Path) {
        drop(match &mut self.watching {
            Watching::Told(debouncer) => debouncer.unwatch(path),
            Watching::Looking(debouncer) => debouncer.unwatch(path),
        });
    }

    fn watch(&mut self, path: &Path, mode: RecursiveMode) -> notify::Result<()> {
        match &mut self.watching {
            Watching::Told(debouncer) => debouncer.watch(path, mode),
            Watching::Looking(debouncer) => debouncer.watch(path, mode),
        }
    }
}

/// Tells when a folder goes, comes or is another one, of which the system may say nothing: of the newsroom's own folder
/// it never does. It ends with the last who listens.
fn feel_the_pulse(places: WatchedFolders, tell: &Tell) {
    let tell = Arc::downgrade(tell);
    let look = move || places.iter().map(|(folder, _)| Identity::of(folder)).collect::<Vec<_>>();
    let mut last = look();
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(PULSE);
            let Some(tell) = tell.upgrade() else { return };
            let now = look();
            if now != last {
                tell(Stirred::Everything);
                last = now;
            }
        }
    });
}

fn begin(means: Means, tell: &Tell) -> notify::Result<Watching> {
    let tell = tell.clone();
    let handler = move |events: DebounceEventResult| tell(stirred(events));
    // Not when files are opened: reading a large newsroom would flood the system's queue, which then loses count.
    let config = Config::default().with_event_kinds(EventKindMask::CORE);
    Ok(match means {
        Means::Told => {
            let cache = RecommendedCache::new();
            Watching::Told(notify_debouncer_full::new_debouncer_opt(QUIET, Some(TICK), handler, cache, config)?)
        }
        Means::Looking => {
            let config = config.with_poll_interval(ROUND);
            Watching::Looking(notify_debouncer_full::new_debouncer_opt(QUIET, Some(TICK), handler, NoCache, config)?)
        }
    })
}

fn stirred(events: DebounceEventResult) -> Stirred {
    let Ok(events) = events else { return Stirred::Everything };
    if events.iter().any(|event| event.need_rescan()) {
        return Stirred::Everything;
    }
    Stirred::Paths(events.into_iter().flat_map(|event| event.event.paths).collect())
}

fn unwatched(root: &Path, error: &notify::Error) -> Failure {
    let why = match &error.kind {
        ErrorKind::Io(error) => why(error),
        ErrorKind::PathNotFound => why(&std::io::ErrorKind::NotFound.into()),
        _ => why(&std::io::ErrorKind::Other.into()),
    };
    Failure::of(message!("newsroom-not-watched", folder = path_of(root), why = why))
}

fn is_gone(error: &notify::Error) -> bool {
    match &error.kind {
        ErrorKind::PathNotFound => true,
        ErrorKind::Io(error) => error.kind() == std::io::ErrorKind::NotFound,
        _ => false,
    }
}

/// inotify says this where `fs.inotify.max_user_watches` or `max_user_instances` is spent.
fn is_limit(error: &notify::Error) -> bool {
    match &error.kind {
        ErrorKind::MaxFilesWatch => true,
        ErrorKind::Io(error) => {
            matches!(error.raw_os_error(), Some(24 | 28)) || error.kind() == std::io::ErrorKind::StorageFull
        }
        _ => false,
    }
}
