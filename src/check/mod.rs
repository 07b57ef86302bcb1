//! The desk: what is wrong with what we hold. One rule, one file.

mod desk;
mod reference;

mod broken_link;
mod date_mismatch;
mod duplicate_address;
mod image_alt;
mod missing_counterpart;
mod missing_date;
mod missing_file;
mod unknown_id;

pub mod table;

use jiff::Timestamp;

use crate::diagnostics::Diagnostic;
use crate::model::Site;
use crate::newsroom::Newsroom;

/// What the desk finds at an instant, in no order. `files` are the paths of static files below `static/`. Nothing is
/// changed.
pub fn review<'a>(
    newsroom: &Newsroom,
    site: &Site,
    files: impl Iterator<Item = &'a str>,
    now: Timestamp,
) -> Vec<Diagnostic> {
    table::review(newsroom, site, files, now)
}
