//! All that we hold, public or not: releases paired, their shared facts reconciled, media at their side.
//!
//! Only `check`, `edition` and `cli` may name a `Newsroom`. What the public may see of it is an `Edition`.

mod half_draft;
mod reconcile;

mod gather;

pub mod shelves;

use std::sync::Arc;

use crate::diagnostics::Reviewed;
use crate::model::{Pair, PairPath, Settings};
use crate::source::{Changed, Inputs};

pub use gather::KeptFolder;
pub use shelves::Shelves;

/// Every pair that we hold, in order of path.
#[derive(Clone, Debug, Default)]
pub struct Newsroom {
    pairs: Vec<Arc<Pair>>,
    /// Files and folders of the project that are there but could not be read, which was told.
    unread: Vec<Arc<str>>,
}

impl Newsroom {
    /// Pairs the languages, reconciles their facts, and puts each release's media at its side. Facts of a pair that
    /// disagree are errors that show both places.
    pub fn gather(inputs: &Inputs, settings: &Settings) -> Reviewed<Self> {
        let mut shelves = Shelves::default();
        shelves.read(inputs, settings, &Changed::Everything);
        Self::of(&shelves)
    }

    /// What stands on the shelves.
    pub fn of(shelves: &Shelves) -> Reviewed<Self> {
        let newsroom = Self { pairs: shelves.pairs(), unread: shelves.unread().to_vec() };
        Reviewed::new(newsroom, shelves.notes().cloned().collect())
    }

    pub fn pairs(&self) -> &[Arc<Pair>] {
        &self.pairs
    }

    /// Whether something is there at a path of the project, or may be, that could not be read: nobody knows what is
    /// missing there.
    pub fn is_unread(&self, path: &str) -> bool {
        let is_in = |inner: &str, outer: &str| {
            inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        self.unread.iter().any(|unread| is_in(unread, path) || is_in(path, unread))
    }

    pub fn get(&self, path: &PairPath) -> Option<&Pair> {
        let at = self.pairs.binary_search_by(|pair| pair.path.cmp(path)).ok()?;
        Some(&self.pairs[at])
    }
}
