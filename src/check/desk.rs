//! The desk: what every rule may look at.

use std::collections::{BTreeMap, HashSet};
use std::sync::OnceLock;

use jiff::Timestamp;

use super::insides::Insides;
use super::published_words::{Page, PublishedWords};
use super::signs::Signs;
use crate::diagnostics::Message;
use crate::language::names::Names;
use crate::model::{Language, PerLanguage, Site};
use crate::newsroom::Newsroom;

/// What readers were given so far.
#[derive(Clone, Copy)]
pub struct Published<'a> {
    pub words: &'a PublishedWords,
    /// The page of a release as it stands in the output folder.
    pub page: &'a Page<'a>,
    /// Whether much of it may be taken down at once.
    pub take_down: TakeDown,
}

/// Whether much of what is public may be taken down at once.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TakeDown {
    /// At most as much as the site says.
    Limited,
    /// This once, as someone has asked for.
    Allowed,
    /// Nothing, whatever was asked for: the folder of all releases is not there, and nobody knows what should be in it.
    Refused,
}

/// What a rule may look at.
pub struct Desk<'a> {
    pub newsroom: &'a Newsroom,
    pub site: &'a Site,
    pub now: Timestamp,
    /// Addresses of the files of `static/`, from their first slash.
    pub files: HashSet<String>,
    /// What is wrong with addresses of other hosts, if they were asked.
    pub dead: Option<&'a BTreeMap<String, Message>>,
    /// What readers were given, if that is known.
    pub published: Option<Published<'a>>,
    /// What stands in files, if they may be opened.
    pub insides: Option<&'a Insides<'a>>,
    /// The registry's names, once a rule has asked for them.
    pub names: OnceLock<PerLanguage<Names>>,
    pub signs: Signs,
}

impl Desk<'_> {
    /// The registry's names in a language, indexed when a rule first asks.
    pub fn names(&self, language: Language) -> &Names {
        self.names.get_or_init(|| PerLanguage::from_fn(|language| Names::of(self.site, language))).get(language)
    }
}
