//! The front page of a language: the newest release large, then those before it, then the topics.

use serde::Serialize;

use super::address;
use super::card::Card;
use super::frame::{Frame, Head};
use super::parts::{Parts, prints};
use super::stage::Stage;
use super::view::{LinkView, OtherView, PageView};
use crate::model::Topic;

pub struct FrontPage<'s> {
    pub stage: &'s Stage<'s>,
    pub frame: &'s Frame<'s>,
    /// Newest first; the first one leads.
    pub cards: Vec<&'s Card<'s>>,
    /// Topics that have releases in this language.
    pub topics: Vec<&'s Topic>,
}

/// `front` in templates; `lead` and `cards` are added by the renderer.
#[derive(Serialize)]
pub struct FrontView {
    pub topics: Vec<LinkView>,
}

/// Releases on a front page, with the leading one.
pub const FRONT: usize = 13;

impl FrontPage<'_> {
    pub fn parts(&self) -> Parts {
        vec![
            prints("newest releases", self.cards.iter().map(|card| card.fingerprint())),
            prints("topics", self.topics.iter().map(|topic| topic.fingerprint)),
            ("site and messages", self.frame.fingerprint),
            self.stage.template("front.html"),
        ]
    }

    pub fn page(&self) -> PageView {
        let frame = self.frame;
        frame.page(Head {
            kind: "front",
            title: "",
            description: frame.own.description.as_deref().unwrap_or(&frame.own.title),
            address: &address::front(frame.language),
            counterpart: Some(address::front(frame.language.other())),
            breadcrumbs: Vec::new(),
        })
    }

    pub fn other(&self) -> OtherView {
        self.frame.other(Some(&address::front(self.frame.language.other())))
    }

    pub fn view(&self) -> FrontView {
        FrontView { topics: topic_links(self.frame, &self.topics) }
    }
}

/// Links to topics.
pub fn topic_links(frame: &Frame<'_>, topics: &[&Topic]) -> Vec<LinkView> {
    let language = frame.language;
    topics.iter().map(|topic| frame.link(topic.name.get(language), &address::topic(language, &topic.id))).collect()
}
