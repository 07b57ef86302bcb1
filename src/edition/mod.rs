//! What the public may see at one instant. The only way from what we hold to what is published: past this room a
//! release that is not public cannot be named.

pub mod announcement;

pub mod listing;
pub mod next_change;

use std::collections::HashMap;

use jiff::Timestamp;

use crate::model::{Language, PairPath, Site};
use crate::newsroom::Newsroom;

pub use announcement::{Announcement, PublicRelease};
pub use listing::{Listing, Listings};

/// The newsroom as the public may see it at `now`.
pub struct Edition<'n> {
    pub site: &'n Site,
    pub now: Timestamp,
    /// In the order in which they became public, the oldest first.
    announcements: Vec<Announcement<'n>>,
    index: HashMap<&'n PairPath, usize>,
    pub listings: Listings,
    /// The next instant at which something changes by itself, if ever.
    pub next_change: Option<Timestamp>,
}

impl<'n> Edition<'n> {
    /// Lets through what is neither a draft nor before its date or embargo, both languages of a pair together.
    pub fn at(now: Timestamp, newsroom: &'n Newsroom, site: &'n Site) -> Self {
        let mut announcements: Vec<Announcement<'n>> =
            newsroom.pairs().iter().filter_map(|pair| Announcement::of(pair, now)).collect();
        announcements.sort_by(|a, b| (a.public_from, &a.pair.path).cmp(&(b.public_from, &b.pair.path)));
        let index = announcements.iter().enumerate().map(|(at, one)| (&one.pair.path, at)).collect();
        let listings = Listings::of(&announcements);
        let next_change = next_change::after(now, newsroom, &announcements);
        Self { site, now, announcements, index, listings, next_change }
    }

    pub fn announcements(&self) -> &[Announcement<'n>] {
        &self.announcements
    }

    pub fn get(&self, path: &PairPath) -> Option<Announcement<'n>> {
        self.index.get(path).map(|at| self.announcements[*at])
    }

    /// Its place in the order of publication.
    pub fn position(&self, path: &PairPath) -> Option<usize> {
        self.index.get(path).copied()
    }

    /// The releases of a listing, oldest first.
    pub fn releases(
        &self,
        listing: &Listing,
        language: Language,
    ) -> impl DoubleEndedIterator<Item = PublicRelease<'n>> {
        listing.positions(language).iter().filter_map(move |at| self.announcements[*at as usize].in_language(language))
    }
}
