//! What the public may see at one instant. The only way from what we hold to what is published: past this room a
//! release that is not public cannot be named.

pub mod announcement;

pub mod corrected;
pub mod life;
pub mod listing;
pub mod next_change;

use jiff::Timestamp;

use crate::model::{ContentFolder, FileHome, Language, Pair, PairPath, Site};
use crate::newsroom::Newsroom;

pub use announcement::{Announcement, PublicRelease};
pub use corrected::Corrected;
pub use life::Life;
pub use listing::{Listing, Listings};
pub use next_change::{Change, Coming, Turn};

/// The newsroom as the public may see it at `now`.
pub struct Edition<'n> {
    pub site: &'n Site,
    pub now: Timestamp,
    /// In the order in which they became public, the oldest first; of one instant in order of path.
    announcements: Vec<Announcement<'n>>,
    /// Positions in `announcements`, in order of path.
    by_path: Vec<u32>,
    pub listings: Listings,
    /// Every correction so far, the oldest first.
    pub corrections: Vec<Corrected<'n>>,
    /// What changes next by itself.
    pub coming: Coming,
}

impl<'n> Edition<'n> {
    /// Lets through what is neither a draft nor before its date or embargo, both languages of a pair together.
    pub fn at(now: Timestamp, newsroom: &'n Newsroom, site: &'n Site) -> Self {
        Self::of(now, newsroom, site, Announcement::of)
    }

    /// A proof: everything we hold as it would be if it were public, drafts and embargoed releases too. It is for the
    /// eyes of the press office, and nothing that publishes may name it.
    pub fn proof(now: Timestamp, newsroom: &'n Newsroom, site: &'n Site) -> Self {
        Self::of(now, newsroom, site, Announcement::of_proof)
    }

    /// What is held back, alone, as it would be if it were public: so that two things for one address are found before
    /// their time. Nothing that publishes may name it.
    pub fn to_come(now: Timestamp, newsroom: &'n Newsroom, site: &'n Site) -> Self {
        Self::of(now, newsroom, site, Announcement::of_held)
    }

    fn of(
        now: Timestamp,
        newsroom: &'n Newsroom,
        site: &'n Site,
        let_through: fn(&'n Pair, Timestamp) -> Option<Announcement<'n>>,
    ) -> Self {
        // The newsroom is in order of path, and a stable sort leaves those of one instant so.
        let in_order_of_path = newsroom.pairs().iter().filter_map(|pair| let_through(pair, now));
        let mut numbered: Vec<(u32, Announcement<'n>)> = (0..).zip(in_order_of_path).collect();
        numbered.sort_by_key(|(_, announcement)| announcement.public_from);
        let mut by_path = vec![0; numbered.len()];
        for (position, (number, _)) in (0..).zip(&numbered) {
            by_path[*number as usize] = position;
        }
        let announcements: Vec<Announcement<'n>> = numbered.into_iter().map(|(_, announcement)| announcement).collect();
        let listings = Listings::of(&announcements);
        let corrections = corrected::all(&announcements, now);
        let coming = next_change::coming(now, newsroom);
        Self { site, now, announcements, by_path, listings, corrections, coming }
    }

    pub fn announcements(&self) -> &[Announcement<'n>] {
        &self.announcements
    }

    pub fn get(&self, path: &PairPath) -> Option<Announcement<'n>> {
        self.position(path).map(|at| self.announcements[at])
    }

    /// Its place in the order of publication.
    pub fn position(&self, path: &PairPath) -> Option<usize> {
        let of = |at: &u32| &self.announcements[*at as usize].pair.path;
        let found = self.by_path.binary_search_by(|at| of(at).cmp(path)).ok()?;
        Some(self.by_path[found] as usize)
    }

    /// Everyone whose files may be public: what was taken back with its text shows none.
    pub fn homes(&self) -> impl Iterator<Item = FileHome<'n>> + use<'n, '_> {
        let releases = self.announcements.iter().filter(|one| one.shows_text()).map(|one| FileHome::Release(one.pair));
        releases.chain(self.site.pages.iter().map(FileHome::Page)).filter(|home| !home.files().is_empty())
    }

    /// The one to whom a folder belongs.
    pub fn home(&self, folder: &ContentFolder) -> Option<FileHome<'n>> {
        match folder {
            ContentFolder::Release(path) => {
                self.get(path).filter(|one| one.shows_text()).map(|one| FileHome::Release(one.pair))
            }
            ContentFolder::Page(slug) => self.site.page(slug).map(FileHome::Page),
        }
    }

    /// Whether something was put right in a language.
    pub fn has_corrections(&self, language: Language) -> bool {
        self.corrections.iter().any(|one| one.in_language(language).is_some())
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
