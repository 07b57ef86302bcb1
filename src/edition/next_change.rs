//! When something will change with no edit.

use jiff::{SignedDuration, Timestamp};

use super::announcement::Announcement;
use crate::newsroom::Newsroom;

/// How long a release stays in the news sitemap.
/// <https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap>
pub const NEWS_WINDOW: SignedDuration = SignedDuration::from_hours(48);

/// The first instant after `now` at which a release becomes public, is corrected or withdrawn, or leaves the news
/// sitemap.
pub fn after(now: Timestamp, newsroom: &Newsroom, announcements: &[Announcement<'_>]) -> Option<Timestamp> {
    let turns = newsroom.pairs().iter().flat_map(|pair| pair.turns());
    let leaving = announcements.iter().filter_map(|one| one.public_from.checked_add(NEWS_WINDOW).ok());
    turns.chain(leaving).filter(|turn| *turn > now).min()
}

/// The same for what the public sees, without an edition at hand.
pub fn soonest(now: Timestamp, newsroom: &Newsroom) -> Option<Timestamp> {
    let public = newsroom.pairs().iter().filter_map(|pair| Announcement::of(pair, now)).collect::<Vec<_>>();
    after(now, newsroom, &public)
}
