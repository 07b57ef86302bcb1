//! What was put right, in the order in which it was.

use jiff::Timestamp;

use super::announcement::{Announcement, PublicRelease};
use crate::model::{Correction, Language};

/// One correction of a public announcement, from its date on.
#[derive(Clone, Copy)]
pub struct Corrected<'n> {
    pub announcement: Announcement<'n>,
    /// Of the announcement in the edition.
    pub position: usize,
    pub correction: &'n Correction,
}

impl<'n> Corrected<'n> {
    /// The release and the note in a language, where the announcement has both.
    pub fn in_language(self, language: Language) -> Option<(PublicRelease<'n>, &'n str)> {
        Some((self.announcement.in_language(language)?, self.correction.note.get(language).as_deref()?))
    }
}

/// Every correction so far, the oldest first; of one instant in the order of the announcements.
pub fn all<'n>(announcements: &[Announcement<'n>], now: Timestamp) -> Vec<Corrected<'n>> {
    let one = |(position, announcement): (usize, &Announcement<'n>)| {
        let announcement = *announcement;
        let corrections = announcement.pair.corrections(now);
        corrections.map(move |correction| Corrected { announcement, position, correction })
    };
    let mut corrected: Vec<Corrected<'n>> = announcements.iter().enumerate().flat_map(one).collect();
    corrected.sort_by_key(|one| one.correction.date.instant);
    corrected
}
