//! A page at an old address that leads to the new one.

use serde::Serialize;

use super::address::Address;
use super::card::Card;
use super::frame::{Frame, Head};
use super::parts::{Parts, text};
use super::stage::Stage;
use super::view::{OtherView, PageView};
use crate::source::Span;

pub struct RedirectPage<'s> {
    pub stage: &'s Stage<'s>,
    pub frame: &'s Frame<'s>,
    /// Where it stands.
    pub from: Address,
    /// Where that was typed.
    pub typed: Span,
    /// Where it leads.
    pub to: &'s Card<'s>,
}

/// `redirect` in templates.
#[derive(Serialize)]
pub struct RedirectView {
    pub url: String,
    pub absolute: String,
}

impl RedirectPage<'_> {
    pub fn parts(&self) -> Parts {
        vec![
            text("where it leads", self.to.address().as_str()),
            text("title of the release", self.to.title()),
            ("site and messages", self.frame.fingerprint),
            self.stage.template("redirect.html"),
        ]
    }

    pub fn page(&self) -> PageView {
        let mut page = self.frame.page(Head {
            kind: "redirect",
            title: self.to.title(),
            description: "",
            address: self.to.address(),
            counterpart: None,
            breadcrumbs: Vec::new(),
        });
        page.noindex = true;
        page
    }

    pub fn other(&self) -> OtherView {
        self.frame.other(None)
    }

    pub fn view(&self) -> RedirectView {
        let base = self.frame.base();
        RedirectView { url: self.to.address().url(base), absolute: self.to.address().absolute(base) }
    }
}
