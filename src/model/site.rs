//! The site: its settings and registries.

use std::collections::HashMap;
use std::sync::Arc;

use super::{Organisation, PerLanguage, Person, Settings, StandingPage, Topic};
use crate::source::Fingerprint;

/// Everything that is the same for every release.
#[derive(Clone, Debug)]
pub struct Site {
    pub settings: Settings,
    pub topics: Registry<Topic>,
    pub people: Registry<Person>,
    pub organisations: Registry<Organisation>,
    /// By slug.
    pub pages: Vec<PerLanguage<Option<StandingPage>>>,
}

/// Things known by an id, in the order in which they were typed.
#[derive(Clone, Debug)]
pub struct Registry<T> {
    entries: Vec<Arc<T>>,
    index: HashMap<String, usize>,
    is_unread: bool,
    pub fingerprint: Fingerprint,
}

impl<T> Registry<T> {
    /// A later entry with an id that is taken is left out; whoever reads the file says so.
    pub fn new(entries: impl IntoIterator<Item = (String, T)>, fingerprint: Fingerprint) -> Self {
        let mut registry = Self { entries: Vec::new(), index: HashMap::new(), is_unread: false, fingerprint };
        for (id, entry) in entries {
            if !registry.index.contains_key(&id) {
                registry.index.insert(id, registry.entries.len());
                registry.entries.push(Arc::new(entry));
            }
        }
        registry
    }

    /// A registry whose file cannot be read: nothing is known of what it holds.
    pub fn unread(fingerprint: Fingerprint) -> Self {
        Self { entries: Vec::new(), index: HashMap::new(), is_unread: true, fingerprint }
    }

    /// Whether it is certain that nothing has this id.
    pub fn lacks(&self, id: &str) -> bool {
        !self.is_unread && !self.index.contains_key(id)
    }

    pub fn get(&self, id: &str) -> Option<&T> {
        self.index.get(id).map(|at| &*self.entries[*at])
    }

    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.entries.iter().map(|entry| &**entry)
    }

    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.index.keys().map(String::as_str)
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}
