//! The site: its settings and registries.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::{Organisation, Person, Settings, StandingPage, Topic};
use crate::source::Fingerprint;

/// Everything that is the same for every release.
#[derive(Clone, Debug)]
pub struct Site {
    /// What `site.toml` says.
    pub settings: Settings,
    /// What `topics.yaml` says.
    pub topics: Registry<Topic>,
    /// What `people.yaml` says.
    pub people: Registry<Person>,
    /// What `organisations.yaml` says.
    pub organisations: Registry<Organisation>,
    /// By slug.
    pub pages: Vec<StandingPage>,
}

impl Site {
    /// The standing page of a slug.
    pub fn page(&self, slug: &str) -> Option<&StandingPage> {
        self.pages.iter().find(|page| page.slug == slug)
    }
}

/// Things known by an id, in the order in which they were typed.
#[derive(Clone, Debug)]
pub struct Registry<T> {
    entries: Vec<Arc<T>>,
    index: HashMap<String, usize>,
    /// Ids of entries with a fault, which was told: they are known, though nothing is known of them.
    faulty: HashSet<String>,
    is_unread: bool,
    /// Of the file.
    pub fingerprint: Fingerprint,
}

impl<T> Registry<T> {
    /// Of an entry with a fault only the id is known. A later entry with an id that is taken is left out; whoever reads
    /// the file says so.
    pub fn new(entries: impl IntoIterator<Item = (String, Option<T>)>, fingerprint: Fingerprint) -> Self {
        let mut registry = Self { is_unread: false, ..Self::unread(fingerprint) };
        for (id, entry) in entries {
            match entry {
                None => drop(registry.faulty.insert(id)),
                Some(_) if registry.index.contains_key(&id) => {}
                Some(entry) => {
                    registry.index.insert(id, registry.entries.len());
                    registry.entries.push(Arc::new(entry));
                }
            }
        }
        registry
    }

    /// A registry of which not all could be read: what else it holds nobody knows.
    pub fn partly(entries: impl IntoIterator<Item = (String, Option<T>)>, fingerprint: Fingerprint) -> Self {
        Self { is_unread: true, ..Self::new(entries, fingerprint) }
    }

    /// A registry whose file cannot be read: nothing is known of what it holds.
    pub fn unread(fingerprint: Fingerprint) -> Self {
        Self { entries: Vec::new(), index: HashMap::new(), faulty: HashSet::new(), is_unread: true, fingerprint }
    }

    /// Whether it is certain that nothing has this id.
    pub fn lacks(&self, id: &str) -> bool {
        !self.is_unread && !self.index.contains_key(id) && !self.faulty.contains(id)
    }

    /// By its id.
    pub fn get(&self, id: &str) -> Option<&T> {
        self.index.get(id).map(|at| &*self.entries[*at])
    }

    /// In the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.entries.iter().map(|entry| &**entry)
    }

    /// In the order of the file.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.index.keys().chain(&self.faulty).map(String::as_str)
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}
