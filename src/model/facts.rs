//! The facts of an announcement, which its languages share.

use serde::{Deserialize, Serialize};

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;

use super::{Bilingual, GalleryPicture, PairPath, PerLanguage, Photograph, ReleaseType, Video};
use crate::source::Spanned;

/// An instant as it was typed: a date and time with its offset, or a day, which begins at midnight in the site's
/// time zone.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(into = "KeptMoment", try_from = "KeptMoment")]
pub struct Moment {
    /// When it is on every clock.
    pub instant: Timestamp,
    /// The day on the site's calendar.
    pub day: Date,
    /// With this instant the day begins on the site's clocks, so all that is known may be the day.
    pub begins_day: bool,
}

/// As it is kept: seconds and their nanoseconds, the day, and whether the moment begins it.
#[derive(Serialize, Deserialize)]
struct KeptMoment(i64, i32, (i16, i8, i8), bool);

impl From<Moment> for KeptMoment {
    fn from(Moment { instant, day, begins_day }: Moment) -> Self {
        let day = (day.year(), day.month(), day.day());
        Self(instant.as_second(), instant.subsec_nanosecond(), day, begins_day)
    }
}

impl TryFrom<KeptMoment> for Moment {
    type Error = jiff::Error;

    fn try_from(
        KeptMoment(seconds, nanoseconds, (year, month, day), begins_day): KeptMoment,
    ) -> Result<Self, jiff::Error> {
        let instant = Timestamp::new(seconds, nanoseconds)?;
        Ok(Self { instant, day: Date::new(year, month, day)?, begins_day })
    }
}

impl Moment {
    /// An instant, as the clocks of a place show it.
    pub fn new(instant: Timestamp, zone: &TimeZone) -> Self {
        let there = zone.to_datetime(instant);
        let midnight = there.date().to_datetime(Time::midnight());
        // Where clocks are put forward at midnight, the day begins later.
        let is_start = || zone.to_ambiguous_timestamp(midnight).compatible().is_ok_and(|start| start == instant);
        Self { instant, day: there.date(), begins_day: there == midnight || (there.hour() < 4 && is_start()) }
    }

    /// Whether what happened at this moment did so before another one for certain: on a day that is told without an hour
    /// it may have been at any.
    pub fn is_before(self, other: Self) -> bool {
        if self.begins_day { self.day < other.day } else { self.instant < other.instant }
    }

    /// Whether nobody can tell from it which of the two came first.
    pub fn may_be_before(self, other: Self) -> bool {
        self.begins_day && self.day == other.day && self.instant < other.instant
    }
}

/// The shared front matter, each field with its place in the file where it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// `date`
    pub date: Option<Spanned<Moment>>,
    /// `embargo`
    pub embargo: Option<Spanned<Moment>>,
    /// `draft`
    pub draft: Option<Spanned<bool>>,
    /// `single_language`
    pub single_language: Option<Spanned<bool>>,
    /// A freeze does not hold it.
    pub essential: Option<Spanned<bool>>,
    /// `type`
    pub release_type: Option<Spanned<ReleaseType>>,
    /// `issuers`, by their ids.
    pub issuers: Option<Spanned<Vec<Spanned<String>>>>,
    /// `people`, by their ids.
    pub people: Option<Spanned<Vec<Spanned<String>>>>,
    /// `topics`, by their ids.
    pub topics: Option<Spanned<Vec<Spanned<String>>>>,
    /// `image`: the lead picture.
    pub image: Option<Spanned<Photograph>>,
    /// `images`: the gallery.
    pub images: Option<Spanned<Vec<GalleryPicture>>>,
    /// `video`
    pub video: Option<Spanned<Video>>,
    /// `media_kit`
    pub media_kit: Option<Spanned<bool>>,
    /// `attachments`
    pub attachments: Option<Spanned<Vec<Attachment>>>,
    /// `contacts`
    pub contacts: Option<Spanned<Vec<Contact>>>,
    /// `related`, by their folders.
    pub related: Option<Spanned<Vec<Spanned<PairPath>>>>,
    /// `aliases`: old addresses, decoded.
    pub aliases: Option<Spanned<Vec<Spanned<String>>>>,
    /// `corrections`
    pub corrections: Option<Spanned<Vec<Correction>>>,
    /// `withdrawn`
    pub withdrawn: Option<Spanned<Withdrawal>>,
    /// `hijri`, as it was typed.
    pub hijri: Option<Spanned<String>>,
}

impl Facts {
    /// The later of its date and its embargo.
    pub fn due(&self) -> Option<Moment> {
        let date = self.date?.value;
        Some(self.embargo.map_or(date, |embargo| date.max(embargo.value)))
    }

    /// Whether it goes out during a freeze.
    pub fn is_essential(&self) -> bool {
        self.essential.is_some_and(|essential| essential.value)
    }
}

/// A document to download.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Its name in the folder of the release.
    pub file: Spanned<String>,
    /// What readers see instead of the name.
    pub title: Option<Bilingual>,
}

/// A press desk.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Contact {
    /// A person, or a desk.
    pub name: Option<Bilingual>,
    /// One address.
    pub email: Option<String>,
    /// One number.
    pub phone: Option<Telephone>,
}

/// A telephone number, as it is typed and as it is dialled.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Telephone {
    /// As it was typed.
    pub text: String,
    /// `+97145550100`
    pub dialled: String,
}

impl Telephone {
    /// Where a link on it leads.
    pub fn href(&self) -> String {
        format!("tel:{}", self.dialled)
    }
}

/// A published fix, with its note in either language or both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// When it was made.
    pub date: Moment,
    /// What was wrong, and is right now.
    pub note: PerLanguage<Option<String>>,
}

/// A release taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawal {
    /// When it was made.
    pub date: Moment,
    /// Why it no longer stands.
    pub reason: PerLanguage<Option<String>>,
    /// Whether the text stays, marked as withdrawn.
    pub keep_text: bool,
}
