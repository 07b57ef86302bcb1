//! The shards of a search: they hold words one by one, each in one hand and around its stem. What is held is looked for in the
//! same form, where no public text has it.

use std::collections::{HashMap, HashSet};

use super::markup::{self, MarkupPiece};
use super::secrets::Secrets;
use super::unescape::unescape;
use crate::language::stems::written;
use crate::model::{Route, SearchFile};
use crate::search::WordShard;

/// Whether a published file is a shard, by its path.
pub fn is_shard(file: &str) -> bool {
    matches!(Route::parse(file), Some(Route::SearchFile(_, SearchFile::Words(..) | SearchFile::NewestWords(..))))
}

/// Words of what is held that no public text has, by their forms, as they were typed.
pub struct HeldForms(HashMap<String, Vec<String>>);

impl HeldForms {
    pub fn of(secrets: &Secrets<'_>) -> Self {
        let mut held: HashMap<String, Vec<String>> = HashMap::new();
        for (_, text) in secrets.held.iter().flat_map(|secret| &secret.texts) {
            each(text, |form, typed| {
                let known = held.entry(form.to_owned()).or_default();
                if !known.iter().any(|known| known == typed) {
                    known.push(typed.to_owned());
                }
            });
        }
        if !held.is_empty() {
            for text in &secrets.public {
                each(text, |form, _| drop(held.remove(form)));
            }
        }
        Self(held)
    }

    /// Calls `each` with every word of what is held that a shard holds.
    pub fn find(&self, shard: &[u8], mut each: impl FnMut(&str)) {
        let mut seen: HashSet<&str> = HashSet::new();
        for (_, forms) in WordShard::decode(shard).iter().filter(|_| !self.0.is_empty()) {
            let all = forms.iter().map(|form| &*form.form);
            for (form, typed) in all.filter_map(|form| self.0.get_key_value(form)) {
                if seen.insert(form) {
                    typed.iter().for_each(|typed| each(typed));
                }
            }
        }
    }
}

/// The words of a text that may be HTML: each in its form, and as it was typed.
fn each(text: &str, mut each: impl FnMut(&str, &str)) {
    let plain = unescape(text);
    for piece in markup::pieces(&plain) {
        if let MarkupPiece::Text(text) = piece {
            written::words(text).for_each(|(place, form)| each(&form, &text[place]));
        }
    }
}
