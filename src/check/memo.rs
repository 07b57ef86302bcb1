//! What was found in announcements, so that one which did not change is not read again.

use std::sync::Arc;

use super::rule::Scope;
use super::rules::broken_link;
use crate::diagnostics::Diagnostic;
use crate::model::{Pair, Site};
use crate::source::{Fingerprint, Fold};

/// Findings of the rules that look at nothing but an announcement and the registries.
#[derive(Default)]
pub struct Memo {
    /// Of settings and registries, and the scope, with which they were found.
    found_with: Option<(Fingerprint, Scope)>,
    /// In order of path.
    known: Vec<Option<KnownPair>>,
}

/// What is known of one announcement.
pub struct KnownPair {
    pair: Arc<Pair>,
    pub notes: Vec<Diagnostic>,
    pub outlook: Outlook,
}

/// Whether an announcement leads to anything that may change without it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outlook {
    Leads,
    StandsAlone,
}

impl KnownPair {
    pub fn of(pair: &Arc<Pair>, notes: Vec<Diagnostic>) -> Self {
        let outlook = if broken_link::leads_on(pair) { Outlook::Leads } else { Outlook::StandsAlone };
        Self { pair: pair.clone(), notes, outlook }
    }
}

impl Memo {
    /// What is known of each announcement, in their order, which is that of their paths; to be kept again. Nothing where
    /// it was found with other settings or registries.
    pub fn take(&mut self, pairs: &[Arc<Pair>], site: &Site, scope: Scope) -> Vec<Option<KnownPair>> {
        let registries = [site.topics.fingerprint, site.people.fingerprint, site.organisations.fingerprint];
        let with = Some((Fold::new().print(site.settings.fingerprint).prints(registries).done(), scope));
        let known = std::mem::take(&mut self.known);
        if self.found_with != with {
            self.found_with = with;
            return pairs.iter().map(|_| None).collect();
        }
        let mut known = known.into_iter().flatten().peekable();
        let of = |pair: &Arc<Pair>| {
            // Nearly all are the same, and their paths need not be looked at.
            let is_same = |known: &KnownPair| Arc::ptr_eq(&known.pair, pair);
            known.next_if(is_same).or_else(|| {
                while known.next_if(|known| known.pair.path < pair.path).is_some() {}
                known.next_if(is_same)
            })
        };
        pairs.iter().map(of).collect()
    }

    pub fn keep(&mut self, known: Vec<Option<KnownPair>>) {
        self.known = known;
    }
}
