//! All that we hold, public or not: releases paired, their shared facts reconciled, media at their side.
//!
//! Only `check`, `edition` and `cli` may name a `Newsroom`. What the public may see of it is an `Edition`.

mod reconcile;

mod gather;

use std::collections::HashMap;

use crate::diagnostics::Reviewed;
use crate::model::{Pair, PairPath, Release};
use crate::source::Inputs;

/// Every pair that we hold, in order of path.
#[derive(Clone, Debug, Default)]
pub struct Newsroom {
    pairs: Vec<Pair>,
    index: HashMap<PairPath, usize>,
}

impl Newsroom {
    /// Pairs the languages, reconciles their facts, and puts each release's media at its side. Facts of a pair that
    /// disagree are errors that show both places.
    pub fn gather(releases: Vec<Release>, inputs: &Inputs) -> Reviewed<Self> {
        gather::gather(releases, inputs).map(|pairs| {
            let index = pairs.iter().enumerate().map(|(at, pair)| (pair.path.clone(), at)).collect();
            Self { pairs, index }
        })
    }

    pub fn pairs(&self) -> &[Pair] {
        &self.pairs
    }

    pub fn get(&self, path: &PairPath) -> Option<&Pair> {
        self.index.get(path).map(|at| &self.pairs[*at])
    }
}
