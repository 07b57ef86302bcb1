//! All topics of a language that have releases.

use serde::Serialize;

use super::address::{self, Address};
use super::frame::{Frame, Head};
use super::front_page::topic_links;
use super::parts::{Parts, prints, texts};
use super::stage::Stage;
use super::view::{LinkView, OtherView, PageView};
use crate::model::Topic;

pub struct TopicsPage<'s> {
    pub stage: &'s Stage<'s>,
    pub frame: &'s Frame<'s>,
    pub topics: Vec<&'s Topic>,
    pub counterpart: Option<Address>,
}

/// `topics` in templates.
#[derive(Serialize)]
pub struct TopicsView {
    pub heading_html: String,
    pub links: Vec<LinkView>,
}

impl TopicsPage<'_> {
    pub fn parts(&self) -> Parts {
        vec![
            prints("topics", self.topics.iter().map(|topic| topic.fingerprint)),
            texts("counterpart", self.counterpart.as_ref().map(Address::as_str)),
            ("site and messages", self.frame.fingerprint),
            self.stage.template("topics.html"),
        ]
    }

    pub fn page(&self) -> PageView {
        let frame = self.frame;
        let title = frame.say("topics-title");
        frame.page(Head {
            kind: "topics",
            title: &title,
            description: frame.own.description.as_deref().unwrap_or(&title),
            address: &address::topics(frame.language),
            counterpart: self.counterpart.clone(),
            breadcrumbs: vec![frame.home_crumb()],
        })
    }

    pub fn other(&self) -> OtherView {
        self.frame.other(self.counterpart.as_ref())
    }

    pub fn view(&self) -> TopicsView {
        let heading_html = self.frame.html(&self.frame.say("topics-title"));
        TopicsView { heading_html, links: topic_links(self.frame, &self.topics) }
    }
}
