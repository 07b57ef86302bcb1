//! The desk: what every rule may look at.

use std::collections::{BTreeMap, HashSet};

use jiff::Timestamp;

use crate::model::Site;
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
}
