//! The project folder is watched. The only door to `notify`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use notify::{Config, ErrorKind, EventKindMask, PollWatcher, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, Debouncer, NoCache, RecommendedCache};

use super::Failure;

/// How long a file must be left alone before it is read: editors write in several steps.
pub const QUIET: Duration = Duration::from_millis(40);
/// How often what has been quiet for long enough is told of.
const TICK: Duration = Duration::from_millis(5);
/// How often everything is looked at where the system does not tell of changes.
const ROUND: Duration = Duration::from_millis(700);
/// The folders that are watched with all that is in them; what stands beside them is watched by name.
const FOLDERS: [&str; 3] = ["content", "templates", "static"];

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
    followed: BTreeSet<PathBuf>,
    tell: Tell,
}

impl Watcher {
    /// Watches the newsroom at `root`; `tell` is called from another thread. Where the system has no watches left, or
    /// `means` says so, it looks for itself.
    pub fn start(root: &Path, means: Means, tell: impl Fn(Stirred) + Send + Sync + 'static) -> Result<Self, Failure> {
        let tell: Tell = Arc::new(tell);
        let make = |means| {
            let watching = begin(means, &tell)?;
            let mut watcher = Self { watching, root: root.to_owned(), followed: BTreeSet::new(), tell: tell.clone() };
            watcher.watch(root, RecursiveMode::NonRecursive)?;
            watcher.follow_all()?;
            Ok(watcher)
        };
        make(means)
            .or_else(|error: notify::Error| if is_limit(&error) { make(Means::Looking) } else { Err(error) })
            .map_err(|error| {
                Failure::new(
                    format!("The folder {} cannot be watched: {error}.", root.display()),
                    "Try again with --poll.",
                )
            })
    }

    pub fn means(&self) -> Means {
        match self.watching {
            Watching::Told(_) => Means::Told,
            Watching::Looking(_) => Means::Looking,
        }
    }

    /// Watches folders that were made meanwhile, and lets those go that are gone. To be called after each change. Says
    /// `true` where the system had no watches left and bayan looks for itself from now on.
    pub fn follow(&mut self) -> Result<(), Failure> {
        if let Err(error) = self.follow_all() {
            if !is_limit(&error) {
                return Err(Failure::new(
                    format!("The newsroom cannot be watched: {error}."),
                    "Try again with --poll.",
                ));
            }
            *self = Self::start(&self.root.clone(), Means::Looking, {
                let tell = self.tell.clone();
                move |stirred| tell(stirred)
            })?;
        }
        Ok(())
    }

    fn follow_all(&mut self) -> notify::Result<()> {
        for folder in FOLDERS.map(|name| self.root.join(name)) {
            if !folder.is_dir() {
                self.followed.remove(&folder);
            } else if !self.followed.contains(&folder) {
                self.watch(&folder, RecursiveMode::Recursive)?;
                self.followed.insert(folder);
            }
        }
        Ok(())
    }

    fn watch(&mut self, path: &Path, mode: RecursiveMode) -> notify::Result<()> {
        match &mut self.watching {
            Watching::Told(debouncer) => debouncer.watch(path, mode),
            Watching::Looking(debouncer) => debouncer.watch(path, mode),
        }
    }
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
