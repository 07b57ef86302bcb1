//! What stands in the files of a newsroom, looked for when a rule first asks, and then kept.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::diagnostics::Message;
use crate::parse::office::{self, Inside};
use crate::source::Fingerprint;

/// A file that was opened.
pub enum OpenedFile {
    Bytes(Vec<u8>),
    /// Of no kind that is looked into.
    Other,
    /// Why it could not be opened, as the end of a sentence.
    Shut(Message),
}

/// What is in files, by their fingerprints; `None` for files of other kinds.
pub type Known = HashMap<u64, Option<Arc<Inside>>>;

/// Opens files, and remembers what was in them.
pub struct Insides<'a> {
    open: Box<dyn Fn(&str) -> OpenedFile + Sync + 'a>,
    /// Project paths and fingerprints of the files of `static/` that may be documents.
    statics: Vec<(&'a str, Fingerprint)>,
    before: &'a Known,
    asked: Mutex<Known>,
}

impl<'a> Insides<'a> {
    /// `before` is what was known from the last time.
    pub fn new(
        open: impl Fn(&str) -> OpenedFile + Sync + 'a,
        statics: impl Iterator<Item = (&'a str, Fingerprint)>,
        before: &'a Known,
    ) -> Self {
        let is_document = |path: &str| {
            path.rsplit_once('.').is_some_and(|(_, end)| office::ENDS.contains(&end.to_ascii_lowercase().as_str()))
        };
        let statics = statics.filter(|(path, _)| is_document(path)).collect();
        Self { open: Box::new(open), statics, before, asked: Mutex::default() }
    }

    pub fn statics(&self) -> &[(&'a str, Fingerprint)] {
        &self.statics
    }

    /// What is in the file at a project path; `None` for one that holds nothing that is looked for.
    pub fn of(&self, path: &str, print: Fingerprint) -> Option<Arc<Inside>> {
        let print = print.short();
        let asked = || self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        let known = asked().get(&print).cloned();
        if let Some(inside) = known.or_else(|| self.before.get(&print).cloned()) {
            asked().insert(print, inside.clone());
            return inside;
        }
        let inside = match (self.open)(path) {
            OpenedFile::Bytes(bytes) => office::look(&bytes).map(Arc::new),
            OpenedFile::Other => None,
            // The next one who asks may be luckier.
            OpenedFile::Shut(why) => return Some(Arc::new(Inside::unread(why))),
        };
        asked().insert(print, inside.clone());
        inside
    }

    /// What was asked for, to be known the next time.
    pub fn known(&self) -> Known {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
