//! Outputs for people: pages.

use super::address;
use super::corrections_page::{self, CorrectionsPage};
use super::drawing::{Drawing, Wanted};
use super::front_page::{FRONT, FrontPage};
use super::list_page::{ListPage, Subject};
use super::output::Ingredients;
use super::release_page::{RELATED, ReleasePage};
use super::sheets::sheets;
use super::standing_page::StandingOutput;
use super::topics_page::TopicsPage;
use crate::edition::Listing;
use crate::model::Language;

impl<'s> Drawing<'s, '_> {
    /// The page of every release.
    pub fn releases(&mut self, language: Language) {
        let edition = self.stage.edition;
        match self.wanted {
            Wanted::Everything => (0..edition.announcements().len()).for_each(|at| self.release(at, language)),
            Wanted::Only(address) => {
                let path = address::release_path(address, language);
                if let Some(at) = path.and_then(|path| edition.position(&path)) {
                    self.release(at, language);
                }
            }
        }
    }

    /// A release's page, with its neighbours in time and those before it that share a topic.
    fn release(&mut self, position: usize, language: Language) {
        let stage = self.stage;
        let Some(card) = stage.card(position, language) else { return };
        let announcement = stage.edition.announcements()[position];
        let (mut neighbours, mut related) = ((None, None), Vec::new());
        if announcement.is_listed() {
            let listings = &stage.edition.listings;
            let topics = announcement.pair.topics().filter_map(|topic| listings.topics.get(topic));
            related = topics.flat_map(|topic| stage.cards_before(topic, position, language, RELATED)).collect();
            related.sort_by_key(|card| std::cmp::Reverse(card.number));
            related.dedup_by_key(|card| card.number);
            let older = stage.cards_before(&listings.all, position, language, 1).next();
            neighbours = (older, stage.card_after(&listings.all, position, language));
        }
        let page = ReleasePage::new(stage, announcement, card, neighbours, related);
        self.add(card.address().clone(), Ingredients::Release(page));
    }

    pub fn front(&mut self, language: Language) {
        let (stage, topics) = (self.stage, self.live_topics(language));
        let page = FrontPage { stage, frame: stage.frame(language), cards: self.newest(FRONT, language), topics };
        self.add(address::front(language), Ingredients::Front(page));
    }

    pub fn lists(&mut self, language: Language) {
        let edition = self.stage.edition;
        let (site, listings) = (edition.site, &edition.listings);
        let has = |listing: &&Listing| !listing.positions(language).is_empty();
        let years =
            listings.years.iter().rev().filter(|(_, listing)| has(listing)).map(|(year, _)| (*year, None)).collect();
        self.list(Subject::All, &listings.all, language, years);
        for (year, listing) in &listings.years {
            let months = listings.months.iter().filter(|((of, _), listing)| of == year && has(listing));
            let months = months.rev().map(|((year, month), _)| (*year, Some(*month))).collect();
            self.list(Subject::Year(*year), listing, language, months);
        }
        for ((year, month), listing) in &listings.months {
            self.list(Subject::Month(*year, *month), listing, language, Vec::new());
        }
        for topic in site.topics.iter() {
            if let Some(listing) = listings.topics.get(&topic.id) {
                self.list(Subject::Topic(topic), listing, language, Vec::new());
            }
        }
        for person in site.people.iter() {
            if let Some(listing) = listings.people.get(&person.id) {
                self.list(Subject::Person(person), listing, language, Vec::new());
            }
        }
        for organisation in site.organisations.iter() {
            if let Some(listing) = listings.organisations.get(&organisation.id) {
                self.list(Subject::Organisation(organisation), listing, language, Vec::new());
            }
        }
    }

    /// A list's pages. The archive is there even while it is empty.
    fn list(&mut self, subject: Subject<'s>, listing: &Listing, language: Language, ways: Vec<(i16, Option<i8>)>) {
        let stage = self.stage;
        if !self.wants_page_of(&subject.address(language)) {
            return;
        }
        let cards = stage.cards(listing, language);
        if cards.is_empty() && !matches!(subject, Subject::All) {
            return;
        }
        let other = language.other();
        let has_other = matches!(subject, Subject::All) || !listing.positions(other).is_empty();
        for (sheet, range) in sheets(cards.len(), stage.edition.site.settings.page_size) {
            let page = ListPage {
                stage,
                frame: stage.frame(language),
                subject,
                cards: cards[range].iter().rev().copied().collect(),
                sheet,
                total: cards.len(),
                parts_of_it: if sheet.is_newest() { ways.clone() } else { Vec::new() },
                counterpart: (has_other && sheet.is_newest()).then(|| subject.address(other)),
            };
            self.add(page.address(), Ingredients::List(page));
        }
    }

    /// What was put right. There is no such page before there is something on it.
    pub fn corrections(&mut self, language: Language) {
        let stage = self.stage;
        let list = address::corrections(language);
        if !self.wants_page_of(&list) {
            return;
        }
        let entries = corrections_page::entries(stage, language);
        if entries.is_empty() {
            return;
        }
        let counterpart = stage.edition.has_corrections(language.other());
        for (sheet, range) in sheets(entries.len(), stage.edition.site.settings.page_size) {
            let page = CorrectionsPage {
                stage,
                frame: stage.frame(language),
                entries: entries[range].iter().rev().copied().collect(),
                sheet,
                total: entries.len(),
                has_counterpart: counterpart && sheet.is_newest(),
            };
            self.add(page.address(), Ingredients::Corrections(page));
        }
    }

    pub fn topics(&mut self, language: Language) {
        let (stage, topics) = (self.stage, self.live_topics(language));
        if stage.edition.listings.topics.is_empty() {
            return;
        }
        let counterpart = Some(address::topics(language.other()));
        let page = TopicsPage { stage, frame: stage.frame(language), topics, counterpart };
        self.add(address::topics(language), Ingredients::Topics(page));
    }

    pub fn standing_pages(&mut self, language: Language) {
        let stage = self.stage;
        for both in &stage.edition.site.pages {
            let Some(page) = both.get(language) else { continue };
            let counterpart =
                both.get(language.other()).as_ref().map(|other| address::standing(other.language, &other.slug));
            let output = StandingOutput { stage, frame: stage.frame(language), page, counterpart };
            self.add(address::standing(language, &page.slug), Ingredients::Standing(output));
        }
    }
}
