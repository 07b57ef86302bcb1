//! What was put right in releases after they were published: one page for all, as the best newspapers have.

use serde::Serialize;

use super::address::{self, Address};
use super::card::Card;
use super::frame::{Frame, Head};
use super::parts::{Parts, prints, text, texts};
use super::sheets::Sheet;
use super::stage::Stage;
use super::view::{DateView, LinkView, OtherView, PageView};
use crate::locale::Argument;
use crate::model::{Language, Moment};
use crate::source::{Fingerprint, Fold};

/// One page of the list.
pub struct CorrectionsPage<'s> {
    pub stage: &'s Stage<'s>,
    pub frame: &'s Frame<'s>,
    /// Newest first.
    pub entries: Vec<Entry<'s>>,
    pub sheet: Sheet,
    /// Corrections in the whole list; told on the newest page only, which changes anyway.
    pub total: usize,
    pub has_counterpart: bool,
}

/// One correction, with the release in which it was made.
#[derive(Clone, Copy)]
pub struct Entry<'s> {
    pub card: &'s Card<'s>,
    pub date: Moment,
    pub note: &'s str,
}

/// `corrections` in templates.
#[derive(Serialize)]
pub struct CorrectionsView {
    pub heading_html: String,
    pub count_text: Option<String>,
    pub entries: Vec<EntryView>,
    pub older_url: Option<String>,
    pub newer_url: Option<String>,
    pub page: Option<String>,
}

#[derive(Serialize)]
pub struct EntryView {
    pub date: DateView,
    pub release: LinkView,
    pub text_html: String,
}

/// Every correction in a language, oldest first.
pub fn entries<'s>(stage: &'s Stage<'s>, language: Language) -> Vec<Entry<'s>> {
    let all = stage.edition.corrections.iter();
    let entry = |one: &crate::edition::Corrected<'s>| {
        let (_, note) = one.in_language(language)?;
        Some(Entry { card: stage.card(one.position, language)?, date: one.correction.date, note })
    };
    all.filter_map(entry).collect()
}

impl Entry<'_> {
    fn fingerprint(&self) -> Fingerprint {
        let date = self.date.instant.as_second();
        Fold::new().text(self.card.address().as_str()).text(self.card.title()).number(date).text(self.note).done()
    }

    fn view(&self, frame: &Frame<'_>) -> EntryView {
        EntryView {
            date: frame.date(self.date, None),
            release: self.card.link(frame),
            text_html: frame.html(self.note),
        }
    }
}

impl CorrectionsPage<'_> {
    fn list(&self) -> Address {
        address::corrections(self.frame.language)
    }

    pub fn address(&self) -> Address {
        self.sheet.address(&self.list())
    }

    fn counterpart(&self) -> Option<Address> {
        self.has_counterpart.then(|| address::corrections(self.frame.language.other()))
    }

    pub fn parts(&self) -> Parts {
        let list = self.list();
        let neighbours = [self.sheet.older(&list), self.sheet.newer(&list)];
        vec![
            prints("corrections", self.entries.iter().map(Entry::fingerprint)),
            text("total", &if self.sheet.is_newest() { self.total.to_string() } else { String::new() }),
            texts("neighbouring pages", neighbours.iter().flatten().map(Address::as_str)),
            texts("counterpart", self.counterpart().as_ref().map(Address::as_str)),
            ("site and messages", self.frame.fingerprint),
            self.stage.template("corrections.html"),
        ]
    }

    pub fn page(&self) -> PageView {
        let frame = self.frame;
        let title = self.sheet.title(frame.say("corrections"), frame);
        frame.page(Head {
            kind: "corrections",
            title: &title,
            description: &frame.say("corrections-text"),
            address: &self.address(),
            counterpart: self.counterpart(),
            breadcrumbs: vec![frame.home_crumb()],
        })
    }

    pub fn other(&self) -> OtherView {
        self.frame.other(self.counterpart().as_ref())
    }

    pub fn view(&self) -> CorrectionsView {
        let (frame, list) = (self.frame, self.list());
        let url = |address: Address| address.url(frame.base());
        let count = [("count", Argument::Number(self.total as f64))];
        CorrectionsView {
            heading_html: frame.html(&frame.say("corrections")),
            count_text: self.sheet.is_newest().then(|| frame.say_with("corrections-count", &count)),
            entries: self.entries.iter().map(|entry| entry.view(frame)).collect(),
            older_url: self.sheet.older(&list).map(url),
            newer_url: self.sheet.newer(&list).map(url),
            page: self.sheet.number_text(frame),
        }
    }
}
