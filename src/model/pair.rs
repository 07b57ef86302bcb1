//! One announcement in one or both languages.

use std::borrow::Cow;
use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use jiff::Timestamp;

use super::{
    Correction, Facts, GalleryPicture, Language, List, Media, Moment, PairPath, PerLanguage, Photograph, Release,
    ReleaseType, Route, Standing, Withdrawal,
};
use crate::diagnostics::Place;
use crate::source::{Fingerprint, Span, Spanned};

/// The same announcement in its languages, its facts reconciled.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Pair {
    /// Its folder.
    pub path: PairPath,
    /// The texts.
    pub releases: PerLanguage<Option<Release>>,
    /// What holds for both languages.
    pub facts: Facts,
    /// Which file each fact was taken from: spans in `facts` are places in it.
    pub typed_in: FactSource,
    /// What of it is not to be published yet.
    pub draft: Option<Draft>,
    /// The end of the freeze that holds it: when it is due there, and it is not essential.
    pub held_until: Option<Moment>,
    /// The other files of its folder.
    pub media: Vec<Media>,
    /// Names of files of its folder that are there but could not be taken in, which was told.
    pub unread: Vec<String>,
    /// Of both files and the folder's media.
    pub fingerprint: Fingerprint,
}

/// What of an announcement is a draft.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Draft {
    /// Neither language goes out.
    Whole,
    /// One language, while the other one goes its way: the announcement as it is without it.
    Half(Language, Box<Pair>),
}

/// For each fact, the language of the file in which it was found.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct FactSource(pub Vec<(Cow<'static, str>, Language)>);

impl FactSource {
    /// In which language's file a fact was typed.
    pub fn of(&self, fact: &str) -> Option<Language> {
        self.0.iter().find(|(name, _)| name == fact).map(|(_, language)| *language)
    }
}

impl Pair {
    /// The text in a language.
    pub fn release(&self, language: Language) -> Option<&Release> {
        self.releases.get(language).as_ref()
    }

    /// The file in which a fact stands, with its place there.
    pub fn place_of(&self, fact: &str, span: Span) -> Option<Place> {
        let release = self.typed_in.of(fact).and_then(|language| self.release(language))?;
        Some(Place::new(&release.file, span))
    }

    /// The pictures of its gallery.
    pub fn gallery(&self) -> impl Iterator<Item = &GalleryPicture> {
        self.facts.images.iter().flat_map(|list| &list.value)
    }

    /// The photographs that its front matter names, each with the key where it does.
    pub fn photographs(&self) -> impl Iterator<Item = (&'static str, &Photograph)> {
        let lead = self.facts.image.iter().map(|image| ("image", &image.value));
        lead.chain(self.gallery().map(|one| ("images", &one.photograph)))
    }

    /// The release to name when something concerns the pair as a whole.
    pub fn any_release(&self) -> Option<&Release> {
        self.releases.ar.as_ref().or(self.releases.en.as_ref())
    }

    /// The folder in which it first appeared: the first one among its old addresses, before it was moved.
    pub fn first_path(&self) -> PairPath {
        let aliases = self.facts.aliases.iter().flat_map(|list| &list.value);
        let folder = |alias: &Spanned<String>| match Route::parse(alias.value.trim_start_matches('/')) {
            Some(Route::Release(_, path)) => Some(path),
            _ => None,
        };
        { aliases }.find_map(folder).unwrap_or_else(|| self.path.clone())
    }

    /// Its day, and its hour where one was given.
    pub fn date(&self) -> Option<Moment> {
        self.facts.date.map(|date| date.value)
    }

    /// Whether any of it is a draft.
    pub fn is_draft(&self) -> bool {
        matches!(self.draft, Some(Draft::Whole))
    }

    /// The language that is a draft while the other one is not.
    pub fn half_draft(&self) -> Option<Language> {
        if let Some(Draft::Half(language, _)) = &self.draft { Some(*language) } else { None }
    }

    /// The announcement without the language that is a draft: all of it that may ever be public as things stand.
    pub fn without_half_draft(&self) -> &Self {
        if let Some(Draft::Half(_, without)) = &self.draft { without } else { self }
    }

    /// When it goes out, unless it is a draft: the later of its date and its embargo, or the end of the freeze in which
    /// that falls; for both languages together. Whatever shows or asks when a release went out asks this.
    pub fn goes_out(&self) -> Option<Moment> {
        self.held_until.or_else(|| self.facts.due())
    }

    /// The instant from which it is public, unless it is a draft.
    pub fn public_from(&self) -> Option<Timestamp> {
        self.goes_out().map(|moment| moment.instant)
    }

    /// What it is at an instant.
    pub fn standing(&self, now: Timestamp) -> Standing {
        match self.public_from() {
            _ if self.is_draft() => Standing::Draft,
            None => Standing::Draft,
            Some(_) if self.is_cancelled() => Standing::Cancelled,
            Some(from) if now < from && self.held_until.is_some() => Standing::Frozen(from),
            Some(from) if now < from => Standing::Embargoed(from),
            Some(_) if self.withdrawal(now).is_some() => Standing::Withdrawn,
            Some(_) if self.corrections(now).next().is_some() => Standing::Corrected,
            Some(_) => Standing::Live,
        }
    }

    /// What one language of it is at an instant.
    pub fn standing_in(&self, language: Language, now: Timestamp) -> Standing {
        if self.half_draft() == Some(language) { Standing::Draft } else { self.standing(now) }
    }

    /// Whether it was withdrawn before it was public, and so never is.
    fn is_cancelled(&self) -> bool {
        let withdrawn = self.facts.withdrawn.as_ref().zip(self.goes_out());
        withdrawn.is_some_and(|(withdrawn, out)| withdrawn.value.date.is_before(out))
    }

    /// Its withdrawal, from its date on.
    pub fn withdrawal(&self, now: Timestamp) -> Option<&Withdrawal> {
        self.facts
            .withdrawn
            .as_ref()
            .map(|withdrawn| &withdrawn.value)
            .filter(|withdrawal| withdrawal.date.instant <= now)
    }

    /// Its corrections so far, each from its date on, as listed. What was put right before it went out was never wrong
    /// in public.
    pub fn corrections(&self, now: Timestamp) -> impl Iterator<Item = &Correction> {
        let out = self.goes_out();
        let is_seen = move |date: Moment| date.instant <= now && out.is_none_or(|out| !date.is_before(out));
        let all = self.facts.corrections.iter().flat_map(|list| &list.value);
        all.filter(move |correction| is_seen(correction.date))
    }

    /// What kind of text it is; news where nothing is said.
    pub fn release_type(&self) -> ReleaseType {
        self.facts.release_type.map(|kind| kind.value).unwrap_or_default()
    }

    /// Whether one of its texts is there but could not be read, so that nobody knows what is missing.
    pub fn is_half_read(&self) -> bool {
        self.releases.present().any(|(_, release)| release.is_unread)
            || self.unread.iter().any(|name| name.ends_with(".md"))
    }

    /// Whether a date may be there that could not be read, so that nobody knows when it is public.
    pub fn date_is_unread(&self) -> bool {
        self.is_half_read() || self.releases.present().any(|(_, release)| release.date_is_unreadable)
    }

    /// A file of its folder.
    pub fn media(&self, name: &str) -> Option<&Media> {
        self.media.iter().find(|media| media.name == name)
    }

    /// The ids of its topics.
    pub fn topics(&self) -> impl Iterator<Item = &str> {
        ids(&self.facts.topics)
    }

    /// The ids of who issues it.
    pub fn issuers(&self) -> impl Iterator<Item = &str> {
        ids(&self.facts.issuers)
    }

    /// The ids of those whom it is about.
    pub fn people(&self) -> impl Iterator<Item = &str> {
        ids(&self.facts.people)
    }

    /// Everyone who is named in the front matter or speaks in a quote of either language.
    pub fn everyone(&self) -> BTreeSet<&str> {
        let speakers = self.releases.present().flat_map(|(_, release)| release.body.text.speakers());
        self.people().chain(speakers).collect()
    }

    /// Whether it stands in a list, once it is public.
    pub fn is_in(&self, list: &List) -> bool {
        match list {
            List::All => true,
            List::Year(year) => self.path.year() == *year,
            List::Month(year, month) => (self.path.year(), self.path.month()) == (*year, *month),
            List::Topic(id) => self.topics().any(|own| *own == **id),
            List::Person(id) => self.everyone().contains(&**id),
            List::Organisation(id) => self.issuers().any(|own| *own == **id),
            List::Type(kind) => self.release_type() == *kind,
        }
    }
}

fn ids(list: &Option<Spanned<Vec<Spanned<String>>>>) -> impl Iterator<Item = &str> {
    list.iter().flat_map(|list| &list.value).map(|id| id.value.as_str())
}
