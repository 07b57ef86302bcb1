//! How the files of the newsroom looked when they were last read, so that one that looks the same is not read again.
//!
//! What is kept is never trusted over the file: a file of another size, time, number or touch is read, and so is one that
//! was touched shortly before it was looked at, for another edit may have followed within the same tick of the clock.

use std::collections::HashMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::record::Seen;
use super::sealed::{self, PROGRAM};
use crate::source::{Fingerprint, Hazard, Kind, PictureLook};

/// What was known of each file, by project path.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Glances(HashMap<Arc<str>, (Seen, LookedAt)>);

/// What was read of a file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum LookedAt {
    Text { fingerprint: Fingerprint, bytes: usize },
    Media(MediaLook),
}

/// What was seen of a file that is no text.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct MediaLook {
    pub kind: Kind,
    pub dimensions: Option<(u32, u32)>,
    pub look: Option<PictureLook>,
    pub hazard: Option<Hazard>,
}

const HEAD: &str = "bayan glances 2\n";

/// In nanoseconds: so long after a touch nobody knows that no other came. The coarsest file systems keep every other
/// second, and the finest get their time from a clock that ticks a hundred times a second.
const COARSE: i64 = 2_000_000_000;
const FINE: i64 = 100_000_000;

/// Whether any later edit would give a file another look than this, which it had at `now`. Where the system keeps neither
/// the number of a file nor when it was touched, nobody knows.
fn is_settled(seen: &Seen, now: i64) -> bool {
    let tick = if seen.changed % 1_000_000 == 0 { COARSE } else { FINE };
    seen.inode != 0 && seen.changed != 0 && seen.modified.max(seen.changed).saturating_add(tick) <= now
}

impl Glances {
    /// What is known of a file that looks so.
    pub fn of(&self, path: &str, seen: &Seen) -> Option<&LookedAt> {
        self.0.get(path).filter(|(then, _)| then == seen).map(|(_, known)| known)
    }

    /// Whether anything is known of a file.
    pub fn has(&self, path: &str) -> bool {
        self.0.contains_key(path)
    }

    /// Keeps what was read of a file that looked so at `now`, which was before it was read.
    pub fn keep(&mut self, path: Arc<str>, seen: Seen, known: LookedAt, now: i64) {
        if is_settled(&seen, now) {
            self.0.insert(path, (seen, known));
        }
    }

    pub fn encode(&self) -> Vec<u8> {
        sealed::seal(HEAD, &(PROGRAM, &self.0))
    }

    /// Nothing, where it is damaged or another program wrote it.
    pub fn decode(bytes: &[u8]) -> Self {
        let (program, files): (&str, _) = sealed::open(HEAD, bytes).unwrap_or_default();
        if program == PROGRAM { Self(files) } else { Self::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_772_000_000_000_000_000;
    const OLD: Seen = Seen { size: 9, modified: NOW - COARSE, inode: 7, mode: 0o644, changed: NOW - COARSE };

    fn text() -> LookedAt {
        LookedAt::Text { fingerprint: Fingerprint::of("نص"), bytes: 9 }
    }

    fn kept(seen: Seen) -> Glances {
        let mut glances = Glances::default();
        glances.keep("content/a.md".into(), seen, text(), NOW);
        glances
    }

    #[test]
    fn a_file_that_looks_the_same_is_known_and_no_other() {
        let glances = kept(OLD);
        assert_eq!(glances.of("content/a.md", &OLD), Some(&text()));
        for other in [
            Seen { size: 8, ..OLD },
            Seen { modified: OLD.modified - 1, ..OLD },
            Seen { changed: OLD.changed - 1, ..OLD },
            Seen { inode: 8, ..OLD },
            Seen { mode: 0o600, ..OLD },
        ] {
            assert_eq!(glances.of("content/a.md", &other), None, "{other:?}");
        }
        assert_eq!(glances.of("content/b.md", &OLD), None);
    }

    #[test]
    fn a_file_that_was_touched_just_now_is_not_known() {
        for (seen, is_known) in [
            (OLD, true),
            (Seen { modified: NOW - COARSE + 1, ..OLD }, false),
            (Seen { changed: NOW - COARSE + 1_000_000, ..OLD }, false),
            // A clock that tells less than a thousandth of a second.
            (Seen { modified: NOW - FINE - 1, changed: NOW - FINE - 1, ..OLD }, true),
            (Seen { modified: NOW - FINE + 1, changed: NOW - FINE - 1, ..OLD }, false),
            (Seen { changed: NOW - FINE + 1, ..OLD }, false),
            // A time that was put back, and one that is still to come.
            (Seen { modified: 0, ..OLD }, true),
            (Seen { modified: 0, changed: NOW, ..OLD }, false),
            (Seen { modified: i64::MAX, ..OLD }, false),
            // Systems that keep less.
            (Seen { inode: 0, ..OLD }, false),
            (Seen { changed: 0, ..OLD }, false),
        ] {
            assert_eq!(kept(seen).of("content/a.md", &seen).is_some(), is_known, "{seen:?}");
        }
    }

    #[test]
    fn what_is_damaged_or_of_another_program_is_nothing() {
        let good = kept(OLD).encode();
        assert_eq!(Glances::decode(&good), kept(OLD));
        for at in 0..good.len() {
            let mut bad = good.clone();
            bad[at] ^= 4;
            assert_eq!(Glances::decode(&bad), Glances::default(), "byte {at}");
            assert_eq!(Glances::decode(&good[..at]), Glances::default(), "{at} bytes");
        }
        let other = sealed::seal(HEAD, &("0.0.1 another", &kept(OLD).0));
        assert_eq!(Glances::decode(&other), Glances::default());
    }
}
