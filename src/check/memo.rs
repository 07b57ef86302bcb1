//! What was found in announcements, so that one which did not change is not read again.

use std::collections::HashMap;
use std::sync::Arc;

use super::rule::Scope;
use crate::diagnostics::Diagnostic;
use crate::model::{Pair, PairPath, Site};
use crate::source::{Fingerprint, Fold};

/// Findings of the rules that look at nothing but an announcement and the registries.
#[derive(Default)]
pub struct Memo {
    /// Of settings and registries, and the scope, with which they were found.
    found_with: Option<(Fingerprint, Scope)>,
    known: HashMap<PairPath, (Arc<Pair>, Vec<Diagnostic>)>,
}

impl Memo {
    /// Forgets everything where it was found with other settings or registries.
    pub fn prepare(&mut self, site: &Site, scope: Scope) {
        let registries = [site.topics.fingerprint, site.people.fingerprint, site.organisations.fingerprint];
        let with = Some((Fold::new().print(site.settings.fingerprint).prints(registries).done(), scope));
        if self.found_with != with {
            *self = Self { found_with: with, known: HashMap::new() };
        }
    }

    pub fn of(&self, pair: &Arc<Pair>) -> Option<&[Diagnostic]> {
        let (known, notes) = self.known.get(&pair.path)?;
        Arc::ptr_eq(known, pair).then_some(notes.as_slice())
    }

    pub fn keep(&mut self, pair: &Arc<Pair>, notes: Vec<Diagnostic>) {
        self.known.insert(pair.path.clone(), (pair.clone(), notes));
    }
}
