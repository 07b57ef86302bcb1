//! Whether the files in an output folder are those that the last build wrote.

use std::path::Path;

use rayon::prelude::*;

use super::{Failure, published};
use crate::cache::{Record, Seen, Survey};

/// Gives every file that is as it was written the looks that the record has of it. One that was touched since, although
/// its size is the same, is read: a copy or a cache that was unpacked looks new, and a file that was altered with care
/// looks old. Says whether the record learnt something.
pub fn recognise(root: &Path, record: &mut Record, disk: &mut Survey) -> Result<bool, Failure> {
    let settled = record.settled;
    let look = |(file, seen): (&String, &mut Seen)| -> Result<Option<(String, Seen)>, Failure> {
        let Some(entry) = record.entries.get(file) else { return Ok(None) };
        let changed = std::mem::take(&mut seen.changed);
        if *seen == entry.seen && changed <= settled {
            return Ok(None);
        }
        let may_be_same = seen.size == entry.seen.size && seen.mode == entry.seen.mode;
        if may_be_same && published::print(&root.join(file))?.short() == entry.content {
            return Ok(Some((file.clone(), Seen { changed, ..*seen })));
        }
        // Of another time than any that is recorded.
        seen.changed = changed.max(1);
        Ok(None)
    };
    let learnt: Result<Vec<Option<(String, Seen)>>, Failure> = disk.par_iter_mut().map(look).collect();
    let learnt: Vec<(String, Seen)> = learnt?.into_iter().flatten().collect();
    for (file, seen) in &learnt {
        record.settled = record.settled.max(seen.changed);
        if let Some(entry) = record.entries.get_mut(file) {
            entry.seen = Seen { changed: 0, ..*seen };
        }
    }
    Ok(!learnt.is_empty())
}
