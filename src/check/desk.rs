//! The desk: what every rule may look at.

use std::collections::{BTreeMap, HashSet};
use std::sync::OnceLock;

use jiff::Timestamp;

use super::names::Names;
use crate::model::{Language, PerLanguage, Site};
use crate::newsroom::Newsroom;

/// What a rule may look at.
pub struct Desk<'a> {
    pub newsroom: &'a Newsroom,
    pub site: &'a Site,
    pub now: Timestamp,
    /// Addresses of the files of `static/`, from their first slash.
    pub files: HashSet<String>,
    /// What is wrong with addresses of other hosts, if they were asked.
    pub dead: Option<&'a BTreeMap<String, String>>,
    /// The registry's names, once a rule has asked for them.
    pub names: OnceLock<PerLanguage<Names>>,
}

impl Desk<'_> {
    /// The registry's names in a language, indexed when a rule first asks.
    pub fn names(&self, language: Language) -> &Names {
        self.names.get_or_init(|| PerLanguage::from_fn(|language| Names::of(self.site, language))).get(language)
    }
}
