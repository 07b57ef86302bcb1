//! The page of a release.

use std::borrow::Cow;

use super::address;
use super::card::{Card, lead_image};
use super::frame::{Frame, Head};
use super::markup::{Form, Links};
use super::parts::{Parts, prints, texts};
use super::stage::Stage;
use super::view::{OtherView, PageView};
use crate::edition::{Announcement, Listing, PublicRelease, listing};
use crate::model::{Body, Organisation, Person, Standing, Topic};
use crate::source::Fold;
use crate::text::description;

/// All that the page of a release may know.
pub struct ReleasePage<'s> {
    pub stage: &'s Stage<'s>,
    pub frame: &'s Frame<'s>,
    pub release: PublicRelease<'s>,
    pub card: &'s Card<'s>,
    pub counterpart: Option<&'s Card<'s>>,
    pub older: Option<&'s Card<'s>>,
    pub newer: Option<&'s Card<'s>>,
    pub related: Vec<&'s Card<'s>>,
    pub issuers: Vec<&'s Organisation>,
    pub people: Vec<&'s Person>,
    pub topics: Vec<&'s Topic>,
}

/// A release may show at most this many related ones.
pub const RELATED: usize = 3;

impl<'s> ReleasePage<'s> {
    /// `neighbours` are the older and newer cards in its language, `related` candidates, the nearest first.
    pub fn new(
        stage: &'s Stage<'s>,
        announcement: Announcement<'s>,
        card: &'s Card<'s>,
        neighbours: (Option<&'s Card<'s>>, Option<&'s Card<'s>>),
        candidates: Vec<&'s Card<'s>>,
    ) -> Self {
        let release = card.release;
        let (pair, site) = (announcement.pair, stage.edition.site);
        let chosen = pair.facts.related.iter().flat_map(|list| &list.value);
        let mut related: Vec<&Card<'_>> = chosen
            .filter_map(|path| stage.card_of(&path.value, release.language()))
            .filter(|card| card.is_listed())
            .collect();
        for candidate in candidates {
            if related.len() < RELATED && related.iter().all(|card| card.number != candidate.number) {
                related.push(candidate);
            }
        }
        Self {
            stage,
            frame: stage.frame(release.language()),
            release,
            card,
            counterpart: stage.card_of(&pair.path, release.language().other()),
            older: neighbours.0,
            newer: neighbours.1,
            related,
            issuers: pair.issuers().filter_map(|id| site.organisations.get(id)).collect(),
            people: listing::people(pair).into_iter().filter_map(|id| site.people.get(id)).collect(),
            topics: if announcement.is_listed() {
                pair.topics().filter_map(|id| site.topics.get(id)).collect()
            } else {
                Vec::new()
            },
        }
    }

    pub fn parts(&self) -> Parts {
        let one = |card: Option<&Card<'_>>| card.map(|card| card.fingerprint());
        let standing = Fold::new()
            .number(i64::from(self.is_withdrawn()))
            .number(self.release.public_from.as_second())
            .number(modified(&self.release, self.stage).as_second())
            .done();
        vec![
            ("text, facts and files of the release", self.release.pair.fingerprint),
            ("standing", standing),
            prints("counterpart", one(self.counterpart)),
            prints("older release", one(self.older)),
            prints("newer release", one(self.newer)),
            prints("related releases", self.related.iter().map(|card| card.fingerprint())),
            prints("organisations", self.issuers.iter().map(|issuer| issuer.fingerprint)),
            prints("people", self.people.iter().map(|person| person.fingerprint)),
            prints("topics", self.topics.iter().map(|topic| topic.fingerprint)),
            texts("pages of organisations and people", self.pages_of_its_own()),
            ("targets of links", self.links(Form::Rooted).fingerprint(&self.bodies())),
            ("site and messages", self.frame.fingerprint),
            self.stage.template("release.html"),
        ]
    }

    /// Those of its issuers and people who have a page: a withdrawn release is not in the lists that would give them one.
    fn pages_of_its_own(&self) -> impl Iterator<Item = &str> {
        let listings = &self.stage.edition.listings;
        let language = self.frame.language;
        let has_page =
            move |listing: Option<&Listing>| listing.is_some_and(|listing| !listing.positions(language).is_empty());
        let issuers = self.issuers.iter().map(|issuer| issuer.id.as_str());
        let people = self.people.iter().map(|person| person.id.as_str());
        let issuers = issuers.filter(move |id| has_page(listings.organisations.get(*id)));
        issuers.chain([""]).chain(people.filter(move |id| has_page(listings.people.get(*id))))
    }

    fn bodies(&self) -> Vec<&Body> {
        let about = self.issuers.iter().filter_map(|issuer| issuer.about.get(self.frame.language).as_ref());
        std::iter::once(&self.release.release.body).chain(about).collect()
    }

    pub fn links(&self, form: Form) -> Links<'s, 's> {
        links(self.stage, &self.release, form)
    }

    pub fn page(&self) -> PageView {
        let words = self.release.release;
        let frame = self.frame;
        let description = if self.is_withdrawn() { Cow::Borrowed("") } else { description(words, &frame.style()) };
        let mut page = frame.page(Head {
            kind: "release",
            title: &words.title.value,
            description: &description,
            address: self.card.address(),
            counterpart: self.counterpart.map(|card| card.address().clone()),
            breadcrumbs: self.breadcrumbs(),
        });
        if self.is_withdrawn() {
            page.description = frame.say("withdrawn-label");
            // Readers who come find the notice; searches should no longer lead to what was taken back.
            page.noindex = true;
        }
        page.og_type = "article";
        page.og_image = lead_image(&self.release, frame).map(|mut image| {
            image.url = format!("{}{}", frame.base().origin, image.url);
            image
        });
        page.published = Some(frame.iso(self.release.public_from));
        page.modified = Some(frame.iso(modified(&self.release, self.stage)));
        page
    }

    fn breadcrumbs(&self) -> Vec<super::view::Crumb> {
        let (frame, path) = (self.frame, &self.release.pair.path);
        let mut crumbs = vec![frame.home_crumb(), frame.releases_crumb()];
        if !self.is_withdrawn() {
            let (year, month) = (path.year(), path.month());
            let month_name = jiff::civil::Date::new(year, month, 1).map(|day| frame.voice.dates.month_of_year(day));
            let month_address = address::month(frame.language, year, month);
            crumbs.push(frame.crumb(&month_name.unwrap_or_default(), Some(&month_address)));
        }
        crumbs
    }

    pub fn other(&self) -> OtherView {
        self.frame.other(self.counterpart.map(|card| card.address()))
    }

    pub fn is_withdrawn(&self) -> bool {
        self.release.standing == Standing::Withdrawn
    }

    /// Whether the text is on the page: always, but for a withdrawn release that does not keep it.
    pub fn shows_text(&self) -> bool {
        self.release.pair.withdrawal(self.stage.edition.now).is_none_or(|withdrawal| withdrawal.keep_text)
    }
}

/// How the links of a release's text are written.
pub fn links<'s>(stage: &'s Stage<'s>, release: &PublicRelease<'s>, form: Form) -> Links<'s, 's> {
    Links { edition: stage.edition, language: release.language(), pair: Some(release.pair), form }
}

/// When its page last changed in substance: its publication, its last correction, or its withdrawal.
pub fn modified(release: &PublicRelease<'_>, stage: &Stage<'_>) -> jiff::Timestamp {
    let now = stage.edition.now;
    let corrections = release.pair.corrections(now).map(|correction| correction.date.instant);
    let withdrawal = release.pair.withdrawal(now).map(|withdrawal| withdrawal.date.instant);
    corrections.chain(withdrawal).fold(release.public_from, jiff::Timestamp::max)
}
