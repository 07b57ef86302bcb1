//! What the public may see at one instant. The only way from what we hold to what is published: past this room a
//! release that is not public cannot be named.

pub mod listing;

pub mod next_change;

use std::collections::HashMap;

use jiff::Timestamp;

use crate::model::{Language, Pair, PairPath, Release, Site, Standing};
use crate::newsroom::Newsroom;

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

/// A pair that is public.
#[derive(Clone, Copy)]
pub struct Announcement<'n> {
    pub pair: &'n Pair,
    pub standing: Standing,
    /// The later of its date and embargo.
    pub public_from: Timestamp,
}

/// One language of an announcement.
#[derive(Clone, Copy)]
pub struct PublicRelease<'n> {
    pub pair: &'n Pair,
    pub release: &'n Release,
    pub standing: Standing,
    pub public_from: Timestamp,
}

impl<'n> Edition<'n> {
    /// Lets through what is neither a draft nor before its date or embargo, both languages of a pair together.
    pub fn at(now: Timestamp, newsroom: &'n Newsroom, site: &'n Site) -> Self {
        let mut announcements: Vec<Announcement<'n>> =
            newsroom.pairs().iter().filter_map(|pair| public(pair, now)).collect();
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

fn public(pair: &Pair, now: Timestamp) -> Option<Announcement<'_>> {
    let standing = pair.standing(now);
    let public_from = pair.public_from()?;
    standing.is_public().then_some(Announcement { pair, standing, public_from })
}

impl<'n> Announcement<'n> {
    pub fn in_language(self, language: Language) -> Option<PublicRelease<'n>> {
        let release = self.pair.release(language)?;
        Some(PublicRelease { pair: self.pair, release, standing: self.standing, public_from: self.public_from })
    }

    /// Whether lists show it: a withdrawn one keeps only its own address.
    pub fn is_listed(self) -> bool {
        self.standing != Standing::Withdrawn
    }
}

impl<'n> PublicRelease<'n> {
    pub fn language(self) -> Language {
        self.release.language
    }

    pub fn counterpart(self) -> Option<Self> {
        let release = self.pair.release(self.language().other())?;
        Some(Self { release, ..self })
    }
}
