//! The desk: what is wrong with what we hold. One rule, one file.

mod desk;
mod reference;
mod text;

mod rule;

mod broken_link;
mod date_mismatch;
mod duplicate_address;
mod excuse;
mod image_alt;
mod missing_counterpart;
mod missing_date;
mod missing_file;
mod spacing;
mod unknown_id;

pub mod table;

use jiff::Timestamp;

use crate::diagnostics::Diagnostic;
use crate::model::Site;
use crate::newsroom::Newsroom;

pub use rule::{Guard, Rule, Scope};

/// What the desk finds at an instant, in no order. `files` are the paths of static files below `static/`. Nothing is
/// changed.
pub fn review<'a>(
    newsroom: &Newsroom,
    site: &Site,
    files: impl Iterator<Item = &'a str>,
    now: Timestamp,
    scope: Scope,
) -> Vec<Diagnostic> {
    table::review(newsroom, site, files, now, scope)
}
