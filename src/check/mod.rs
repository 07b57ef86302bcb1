//! The desk: what is wrong with what we hold. One rule, one file.

mod folding;
pub mod forms;
mod published_words;

mod figures;
mod names;

pub mod insides;

mod signs;

mod desk;
mod letters;
mod quotation_marks;
mod reference;
mod text;

pub mod rule;

mod blank_words;
mod html_tag;
mod unfilled;
mod unread_link;
mod speaker_line;

mod blanks;

mod counterpart;
mod target;

mod idle_embargo;
mod other_days;

mod awkward_slug;
mod bidi_control;
mod broken_link;
mod untrue_date;
mod changed_after_publication;
pub mod copied_leak;
mod date_mismatch;
mod dead_link;
mod detached_waw;
mod double_release;
mod document_traces;
mod duplicate_address;
mod embargo_in_text;
mod excuse;
mod hidden_file;
mod hidden_words;
mod image_alt;
mod invisible;
mod latin_punctuation;
mod leftover_markup;
mod length;
mod missing_counterpart;
mod missing_date;
mod missing_file;
mod mixed_digits;
mod newsroom_mark;
mod placeholder;
mod presentation_forms;
mod quotes;
mod repeated_title;
mod parity_links;
mod parity_numbers;
mod parity_quotes;
mod parity_structure;
mod registry_name;
mod spacing;
mod stray_speaker;
mod taken_down;
mod take_down_limit;
mod tatweel;
mod unknown_id;
mod unsafe_file;
pub mod unsearched_file;
mod wrong_language;

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

pub use dead_link::{DeadLinks, outer};
pub use desk::{Published, TakeDown};
pub use insides::Insides;
pub use memo::Memo;
pub use published_words::PublishedWords;
pub use rule::{Guard, Rule, Scope};

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
