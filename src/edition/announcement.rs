//! A pair that is public, and one language of it.

use jiff::Timestamp;

use crate::model::{Language, Pair, Release, Standing};

/// A pair that is public.
#[derive(Clone, Copy)]
pub struct Announcement<'n> {
    pub pair: &'n Pair,
    pub standing: Standing,
    /// When it went out.
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

impl<'n> Announcement<'n> {
    /// `None` while the public may not see the pair: before its time, or as a draft. A language of it that is a draft alone
    /// cannot be named past here: it is as if its file were not there.
    pub fn of(pair: &'n Pair, now: Timestamp) -> Option<Self> {
        let pair = pair.without_half_draft();
        let standing = pair.standing(now);
        let public_from = pair.public_from()?;
        standing.is_public().then_some(Self { pair, standing, public_from })
    }

    /// Whatever has a date, with the standing that it has.
    pub fn of_proof(pair: &'n Pair, now: Timestamp) -> Option<Self> {
        Some(Self { pair, standing: pair.standing(now), public_from: pair.public_from()? })
    }

    /// What the public may not see yet, whether it has a date or not.
    pub fn of_held(pair: &'n Pair, now: Timestamp) -> Option<Self> {
        let standing = pair.standing(now);
        let is_held = !standing.is_public() || pair.public_from().is_none();
        is_held.then(|| Self { pair, standing, public_from: pair.public_from().unwrap_or(now) })
    }

    pub fn in_language(self, language: Language) -> Option<PublicRelease<'n>> {
        let release = self.pair.release(language)?;
        Some(PublicRelease { pair: self.pair, release, standing: self.standing, public_from: self.public_from })
    }

    /// Whether its page shows its text, and what the text cites: a withdrawal may take both back.
    pub fn shows_text(self) -> bool {
        let withdrawn = self.pair.facts.withdrawn.as_ref().filter(|_| self.standing == Standing::Withdrawn);
        withdrawn.is_none_or(|withdrawn| withdrawn.value.keep_text)
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
