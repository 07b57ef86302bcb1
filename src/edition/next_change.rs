//! When something will change with no edit, and what.

use jiff::{SignedDuration, Timestamp};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::model::{Pair, Standing};
use crate::newsroom::Newsroom;

/// How long a release stays in the news sitemap.
/// <https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap>
pub const NEWS_WINDOW: SignedDuration = SignedDuration::from_hours(48);

/// What happens to an announcement by itself.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub enum Change {
    /// Its date comes, or its embargo lifts.
    GoesOut,
    /// The freeze that held it is over.
    LetOut,
    Corrected,
    Withdrawn,
    /// It has been in the news sitemap for its two days.
    LeavesNews,
}

/// An instant at which an announcement changes by itself. It may not be public yet: this is for the press office.
#[derive(Clone, Copy)]
pub struct Turn<'n> {
    pub at: Timestamp,
    pub change: Change,
    pub pair: &'n Pair,
}

impl Change {
    /// Whether readers see it; the rest tidies up behind the scenes.
    pub const fn is_seen(self) -> bool {
        !matches!(self, Self::LeavesNews)
    }

    /// The word for machines.
    pub const fn id(self) -> &'static str {
        match self {
            Self::GoesOut => "goes-out",
            Self::LetOut => "goes-out-after-freeze",
            Self::Corrected => "corrected",
            Self::Withdrawn => "withdrawn",
            Self::LeavesNews => "leaves-news",
        }
    }
}

/// Every turn after `now`, the next one first.
pub fn turns(now: Timestamp, newsroom: &Newsroom) -> Vec<Turn<'_>> {
    let mut turns: Vec<Turn<'_>> = newsroom.pairs().iter().flat_map(|pair| of(pair, now)).collect();
    turns.sort_by(|a, b| (a.at, a.change, &a.pair.path).cmp(&(b.at, b.change, &b.pair.path)));
    turns
}

/// What is next.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Coming {
    /// The next turn of any kind: then the site has to be built again.
    pub turn: Option<Timestamp>,
    /// The next that readers see.
    pub seen: Option<(Timestamp, Change)>,
}

/// What comes after `now`.
pub fn coming(now: Timestamp, newsroom: &Newsroom) -> Coming {
    let moving = newsroom.pairs().par_iter().filter(|pair| !is_at_rest(pair, now));
    let next_of = |pair: &Pair| Coming {
        turn: of(pair, now).map(|turn| turn.at).min(),
        seen: of(pair, now).map(|turn| (turn.at, turn.change)).filter(|(_, change)| change.is_seen()).min(),
    };
    moving.map(|pair| next_of(pair)).reduce(Coming::default, |one, other| Coming {
        turn: one.turn.into_iter().chain(other.turn).min(),
        seen: one.seen.into_iter().chain(other.seen).min(),
    })
}

/// Whether an announcement is plainly past all that happens by itself, as nearly all of an archive are.
fn is_at_rest(pair: &Pair, now: Timestamp) -> bool {
    let has_left_the_news = |public_from: Timestamp| now.duration_since(public_from) >= NEWS_WINDOW;
    pair.facts.corrections.is_none()
        && pair.facts.withdrawn.is_none()
        && pair.public_from().is_none_or(has_left_the_news)
}

/// The turns of one announcement after `now`. What is never public has none, and what is dated before it is public
/// happens unseen.
fn of(pair: &Pair, now: Timestamp) -> impl Iterator<Item = Turn<'_>> {
    let is_never_public = matches!(pair.standing(now), Standing::Draft | Standing::Cancelled);
    let public_from = if is_never_public { None } else { pair.public_from() };
    public_from.into_iter().flat_map(move |public_from| {
        let facts = &pair.facts;
        let seen = move |at: &Timestamp| *at > public_from;
        let corrections =
            facts.corrections.iter().flat_map(|list| &list.value).map(|correction| correction.date.instant);
        let withdrawn = facts.withdrawn.as_ref().map(|withdrawn| withdrawn.value.date.instant);
        let leaves = public_from.checked_add(NEWS_WINDOW).ok();
        let leaves = leaves.filter(|leaves| withdrawn.is_none_or(|withdrawn| *leaves < withdrawn));
        let goes_out = if pair.held_until.is_some() { Change::LetOut } else { Change::GoesOut };
        let changes = std::iter::once((public_from, goes_out))
            .chain(corrections.filter(seen).map(|at| (at, Change::Corrected)))
            .chain(withdrawn.filter(seen).map(|at| (at, Change::Withdrawn)))
            .chain(leaves.map(|at| (at, Change::LeavesNews)));
        changes.filter(move |(at, _)| *at > now).map(move |(at, change)| Turn { at, change, pair })
    })
}
