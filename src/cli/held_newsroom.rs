//! The newsroom as a preview holds it: known from the last build or read, and read again where it stirs.

use std::path::PathBuf;

use jiff::Timestamp;

use super::arguments::WatchOptions;
use super::desk::{NewsroomReader, OpenNewsroom};
use super::say::Console;
use crate::diagnostics::Reviewed;
use crate::io::project::{self, NewsroomPlace, Reading};
use crate::io::taking::Doubt;
use crate::io::watcher::Stirred;
use crate::io::{Failure, record_file, store};
use crate::source::{Changed, Inputs};

pub struct HeldNewsroom {
    pub inputs: Inputs,
    /// Texts that are not those that were known by their looks: what was made of them is shown to nobody.
    pub doubt: Doubt,
    reader: NewsroomReader,
    root: PathBuf,
    base_url: Option<String>,
}

impl HeldNewsroom {
    /// Takes in a newsroom. What a build into `public/` read, and is as it was, is not read before somebody asks for it.
    pub fn open(place: NewsroomPlace<'_>, options: &WatchOptions) -> Result<Self, Failure> {
        let root = place.root;
        let base_url = options.base_url.clone();
        let kept_at = record_file::place(root, &root.join("public"), None).ok();
        let (glances, kept) = kept_at.map(|kept| (store::glances(&kept), store::read(&kept))).unwrap_or_default();
        let reader = NewsroomReader::knowing(base_url.as_deref(), kept)?;
        let Reading { inputs, doubt, .. } = project::read_knowing(place, &glances)?;
        Ok(Self { inputs, doubt, reader, root: root.to_owned(), base_url })
    }

    /// The desk, where `changed` names all that is new since it was last asked.
    pub fn read(&mut self, changed: &Changed, now: Timestamp) -> Result<Reviewed<Option<OpenNewsroom>>, Failure> {
        let opened = self.reader.read(&self.inputs, changed, now);
        if !self.doubt.has_arisen() {
            return Ok(opened);
        }
        drop(opened);
        self.read_all()?;
        Ok(self.reader.read(&self.inputs, &Changed::Everything, now))
    }

    /// Takes in again what stirred.
    pub fn take(&mut self, stirred: &Stirred, console: &Console) -> Changed {
        if let Stirred::Paths(paths) = stirred {
            let mut changed = project::read_again(&mut self.inputs, &self.root, paths);
            let doubted = self.doubt.settle(paths);
            if let Changed::Paths(changed) = &mut changed {
                // One may be again as it was known, but what was made of it is not.
                changed.extend(doubted);
            }
            return changed;
        }
        // The folder may be back soon: what was read last is shown until then.
        if let Err(failure) = self.read_all() {
            let _ = console.failure(&failure);
        }
        Changed::Everything
    }

    /// What was known of it counts no more, where it is in doubt.
    fn read_all(&mut self) -> Result<(), Failure> {
        let config = self.inputs.config.as_deref();
        self.inputs = project::read(NewsroomPlace { root: &self.root, config })?;
        if self.doubt.has_arisen() {
            self.doubt = Doubt::default();
            self.reader = NewsroomReader::new(self.base_url.as_deref())?;
        }
        Ok(())
    }
}
