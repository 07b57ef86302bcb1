//! Standing pages.

use std::borrow::Cow;

use serde::Serialize;

use super::address::{self, Address};
use super::frame::{Frame, Head};
use super::markup::{Form, Links};
use super::parts::{Parts, texts};
use super::stage::Stage;
use super::view::{OtherView, PageView};
use crate::model::StandingPage;
use crate::text::opening;

pub struct StandingOutput<'s> {
    pub stage: &'s Stage<'s>,
    pub frame: &'s Frame<'s>,
    pub page: &'s StandingPage,
    pub counterpart: Option<Address>,
}

/// `standing` in templates.
#[derive(Serialize)]
pub struct StandingView {
    pub heading_html: String,
    pub html: String,
}

impl StandingOutput<'_> {
    fn links(&self) -> Links<'_, '_> {
        Links { edition: self.stage.edition, language: self.frame.language, pair: None, form: Form::Rooted }
    }

    pub fn parts(&self) -> Parts {
        vec![
            ("text", self.page.file.fingerprint),
            ("targets of links", self.links().fingerprint(&[&self.page.body])),
            texts("counterpart", self.counterpart.as_ref().map(Address::as_str)),
            ("site and messages", self.frame.fingerprint),
            self.stage.template("standing.html"),
        ]
    }

    pub fn page(&self) -> PageView {
        let opening = || Cow::Owned(opening(&self.page.body, &self.frame.style()));
        let summary = self.page.summary.as_ref();
        let summary = summary.map_or_else(opening, |summary| Cow::Borrowed(summary.value.as_str()));
        self.frame.page(Head {
            kind: "standing",
            title: &self.page.title.value,
            description: &summary,
            address: &address::standing(self.frame.language, &self.page.slug),
            counterpart: self.counterpart.clone(),
            breadcrumbs: vec![self.frame.home_crumb()],
        })
    }

    pub fn other(&self) -> OtherView {
        self.frame.other(self.counterpart.as_ref())
    }

    pub fn view(&self) -> StandingView {
        StandingView {
            heading_html: self.frame.html(&self.page.title.value),
            html: self.links().whole(&self.page.body),
        }
    }
}
