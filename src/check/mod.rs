//! The desk: what is wrong with what we hold. One rule, one file.

pub mod published_words;

pub mod insides;

mod signs;

mod desk;
mod reference;
mod text;

pub mod rule;

mod excuse;

pub mod rules;

mod memo;

pub mod drafts;
pub mod table;

pub mod no_record;
mod told;

pub mod manual;
pub mod mend;

use std::sync::OnceLock;

use jiff::Timestamp;

use crate::diagnostics::Diagnostic;
use crate::model::{Pair, Site};
use crate::newsroom::Newsroom;

pub use desk::{Published, TakeDown};
pub use insides::Insides;
pub use memo::{KnownPair, Memo};
pub use published_words::PublishedWords;
pub use rule::{Guard, Rule, Scope};
pub use rules::dead_link::{DeadLinks, outer};

/// On what occasion the desk is asked.
pub struct Occasion<'a> {
    pub now: Timestamp,
    pub scope: Scope,
    /// What other hosts said, if they were asked.
    pub dead: Option<&'a DeadLinks>,
    /// What readers were given so far, if that is known.
    pub published: Option<Published<'a>>,
    /// What stands in files, if they may be opened.
    pub insides: Option<&'a Insides<'a>>,
}

/// What the desk finds, in no order. `files` are the paths of static files below `static/`. Nothing is changed.
pub fn review<'a>(
    newsroom: &Newsroom,
    site: &Site,
    files: impl Iterator<Item = &'a str>,
    occasion: &Occasion<'_>,
) -> Vec<Diagnostic> {
    review_again(newsroom, site, files, occasion, &mut Memo::default())
}

/// The same, where what `memo` remembers of announcements that did not change is not looked for again.
pub fn review_again<'a>(
    newsroom: &Newsroom,
    site: &Site,
    files: impl Iterator<Item = &'a str>,
    occasion: &Occasion<'_>,
    memo: &mut Memo,
) -> Vec<Diagnostic> {
    let desk = desk(newsroom, site, files, occasion);
    table::review(desk, occasion.scope, memo)
}

/// What a build says of what it changes or takes down, where no rule stops it.
pub fn told(newsroom: &Newsroom, site: &Site, occasion: &Occasion<'_>) -> Vec<Diagnostic> {
    told::told(desk(newsroom, site, std::iter::empty(), occasion))
}

/// What the desk finds in one announcement.
pub fn review_pair<'a>(
    pair: &Pair,
    newsroom: &Newsroom,
    site: &Site,
    files: impl Iterator<Item = &'a str>,
    occasion: &Occasion<'_>,
) -> Vec<Diagnostic> {
    let desk = desk(newsroom, site, files, occasion);
    table::review_pairs(desk, occasion.scope, std::iter::once(pair))
}

fn desk<'a, 'f>(
    newsroom: &'a Newsroom,
    site: &'a Site,
    files: impl Iterator<Item = &'f str>,
    occasion: &Occasion<'a>,
) -> desk::Desk<'a> {
    let files = files.map(|path| format!("/{path}")).collect();
    let Occasion { now, dead, published, insides, .. } = *occasion;
    desk::Desk {
        newsroom,
        site,
        now,
        files,
        dead,
        published,
        insides,
        names: OnceLock::new(),
        signs: signs::Signs::new(),
    }
}
