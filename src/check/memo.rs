//! What was found in announcements, so that one which did not change is not read again.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::rule::Scope;
use super::rules::broken_link;
use crate::diagnostics::Diagnostic;
use crate::model::{Pair, PairPath, Site};
use crate::source::{Fingerprint, Fold};

/// Findings of the rules that look at nothing but an announcement and the registries.
#[derive(Default)]
pub struct Memo {
    /// Of settings and registries, and the scope, with which they were found.
    found_with: Option<Fingerprint>,
    /// In order of path.
    known: Vec<Option<KnownPair>>,
}

/// What is known of one announcement.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct KnownPair {
    path: PairPath,
    /// Of the announcement in which it was found.
    fingerprint: Fingerprint,
    pub notes: Vec<Diagnostic>,
    pub outlook: Outlook,
}

/// Whether an announcement leads to anything that may change without it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Outlook {
    Leads,
    StandsAlone,
}

impl KnownPair {
    pub fn of(pair: &Pair, notes: Vec<Diagnostic>) -> Self {
        let outlook = if broken_link::leads_on(pair) { Outlook::Leads } else { Outlook::StandsAlone };
        Self { path: pair.path.clone(), fingerprint: pair.fingerprint, notes, outlook }
    }

    pub fn path(&self) -> &PairPath {
        &self.path
    }

    /// Of the announcement in which it was found.
    pub fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }

    fn is_of(&self, pair: &Pair) -> bool {
        self.fingerprint == pair.fingerprint
    }
}

impl Memo {
    /// What was found in another run, in order of path.
    pub fn knowing(found_with: Fingerprint, known: Vec<KnownPair>) -> Self {
        Self { found_with: Some(found_with), known: known.into_iter().map(Some).collect() }
    }

    /// What is known of each announcement, in their order, which is that of their paths; to be kept again. Nothing where
    /// it was found with other settings or registries.
    pub fn take(&mut self, pairs: &[Arc<Pair>], site: &Site, scope: Scope) -> Vec<Option<KnownPair>> {
        let registries = [site.topics.fingerprint, site.people.fingerprint, site.organisations.fingerprint];
        let base_url = &site.settings.base_url;
        let with = Fold::new().print(site.settings.fingerprint).text(&base_url.origin).text(&base_url.path);
        let with = Some(with.prints(registries).number(scope as i64).done());
        let known = std::mem::take(&mut self.known);
        if self.found_with != with {
            self.found_with = with;
            return pairs.iter().map(|_| None).collect();
        }
        let mut known = known.into_iter().flatten().peekable();
        let of = |pair: &Arc<Pair>| {
            // Nearly all are the same, and their paths need not be looked at.
            known.next_if(|known| known.is_of(pair)).or_else(|| {
                while known.next_if(|known| known.path < pair.path).is_some() {}
                known.next_if(|known| known.is_of(pair))
            })
        };
        pairs.iter().map(of).collect()
    }

    pub fn keep(&mut self, known: Vec<Option<KnownPair>>) {
        self.known = known;
    }

    /// Of settings and registries, and the scope, with which all of it was found.
    pub fn found_with(&self) -> Option<Fingerprint> {
        self.found_with
    }

    /// What is known, in order of path.
    pub fn known(&self) -> impl Iterator<Item = &KnownPair> {
        self.known.iter().flatten()
    }
}
