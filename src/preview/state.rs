//! One state of the newsroom, seen with one pair of eyes.

use jiff::Timestamp;

use super::note;
use super::sight::Sight;
use crate::check::{self, Occasion, Scope};
use crate::diagnostics::{Diagnostic, in_order};
use crate::model::{Language, Pair, PairPath, Route, address};
use crate::newsroom::Newsroom;
use crate::plan::Context;
use crate::plan::tools::Tools;
use crate::source::percent;
use crate::speech::BothWords;

/// Every question about this state has its answer in it.
pub struct Preview<'s> {
    pub newsroom: &'s Newsroom,
    pub context: &'s Context<'s>,
    pub tools: &'s Tools,
    /// What stops a build.
    pub notes: &'s [Diagnostic],
    pub sight: Sight,
    /// The present; an edition may show another instant.
    pub now: Timestamp,
    /// How often the newsroom has changed.
    pub generation: u64,
    pub words: &'s BothWords,
}

/// Below this path stands what is bayan's own.
pub const OWN: &str = "/_bayan/";

impl Preview<'_> {
    /// All that the desk says of an announcement, in order: looked for when someone asks.
    pub fn findings(&self, pair: &Pair) -> Vec<Diagnostic> {
        let statics = self.context.inputs.blobs.keys().filter_map(|path| path.strip_prefix("static/"));
        let occasion = Occasion { now: self.now, scope: Scope::Everything, dead: None, published: None, insides: None };
        let mut notes = check::review_pair(pair, self.newsroom, self.context.edition.site, statics, &occasion);
        notes.extend(self.notes.iter().filter(|note| note::concerns(note, &pair.path)).cloned());
        in_order(notes)
    }

    /// The release that an open page is of, by its address from the first slash, encoded or not.
    pub fn pair_at(&self, page: &str) -> Option<&Pair> {
        let plain = percent::decode_lossy(page);
        let root = percent::decode_lossy(&self.context.edition.site.settings.base_url.path);
        self.newsroom.get(&release_at(plain.strip_prefix(&*root)?)?)
    }

    /// The language of an open page, by its address.
    pub fn language_of(&self, page: &str) -> Language {
        let root = &self.context.edition.site.settings.base_url.path;
        let inside = page.strip_prefix(root.as_str()).unwrap_or(page);
        if inside.starts_with("en/") { Language::English } else { Language::Arabic }
    }

    pub fn pair_url(&self, path: &PairPath, language: Language) -> String {
        let address: String = percent::path(address::release(language, path).as_str()).collect();
        format!("{OWN}pair/{address}")
    }
}

/// The release whose page stands at an address below the site's root, by its shape.
pub fn release_at(inside: &str) -> Option<PairPath> {
    match Route::parse(inside)? {
        Route::Release(_, path) => Some(path),
        _ => None,
    }
}
