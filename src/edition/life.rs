//! What became of a release so far: facts of its life that readers are told, at the instant of the edition.

use jiff::Timestamp;

use super::PublicRelease;
use crate::model::{Moment, Standing};

/// The life of a release in one language. Nothing of it is still to come.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Life<'n> {
    pub standing: Standing,
    /// When it went out.
    pub public_from: Timestamp,
    /// When its page last changed in substance: its publication, its last correction, or its withdrawal.
    pub modified: Timestamp,
    /// Each with its note in this language, as listed.
    pub corrections: Vec<(Moment, &'n str)>,
    pub withdrawal: Option<Withdrawn<'n>>,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Withdrawn<'n> {
    pub date: Moment,
    /// Empty where it is not given in this language.
    pub reason: &'n str,
    pub keeps_text: bool,
}

impl<'n> PublicRelease<'n> {
    pub fn life(&self, now: Timestamp) -> Life<'n> {
        let (pair, language) = (self.pair, self.language());
        let told = pair.corrections(now).filter_map(|one| Some((one.date, one.note.get(language).as_deref()?)));
        let withdrawal = pair.withdrawal(now).map(|one| Withdrawn {
            date: one.date,
            reason: one.reason.get(language).as_deref().unwrap_or_default(),
            keeps_text: one.keep_text,
        });
        Life {
            standing: self.standing,
            public_from: self.public_from,
            modified: self.modified(now),
            corrections: told.collect(),
            withdrawal,
        }
    }

    /// See [`Life::modified`].
    pub fn modified(&self, now: Timestamp) -> Timestamp {
        let corrections = self.pair.corrections(now).map(|one| one.date.instant);
        let withdrawal = self.pair.withdrawal(now).map(|one| one.date.instant);
        corrections.chain(withdrawal).fold(self.public_from, Timestamp::max)
    }
}

impl Life<'_> {
    pub fn is_withdrawn(&self) -> bool {
        self.standing == Standing::Withdrawn
    }

    /// Whether the text is on the page: always, but for a withdrawn release that does not keep it.
    pub fn shows_text(&self) -> bool {
        self.withdrawal.is_none_or(|withdrawal| withdrawal.keeps_text)
    }
}
