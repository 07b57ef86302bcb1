//! What a host shows where there is no page: one for each language, and one for both at the root.

use serde::Serialize;

use super::address;
use super::frame::{Frame, Head};
use super::parts::Parts;
use super::stage::Stage;
use super::view::{OtherView, PageView};
use crate::model::Language;

pub struct NotFoundPage<'s> {
    pub stage: &'s Stage<'s>,
    /// `None` for the one in both.
    pub language: Option<Language>,
}

/// One of `not_found.sides` in templates.
#[derive(Serialize)]
pub struct NotFoundSide {
    pub lang: &'static str,
    pub dir: &'static str,
    pub home: String,
    pub archive_url: String,
}

impl<'s> NotFoundPage<'s> {
    pub fn frame(&self) -> &'s Frame<'s> {
        self.stage.frame(self.language.unwrap_or(Language::Arabic))
    }

    pub fn parts(&self) -> Parts {
        vec![
            ("Arabic site and messages", self.stage.frame(Language::Arabic).fingerprint),
            ("English site and messages", self.stage.frame(Language::English).fingerprint),
            self.stage.template("not_found.html"),
        ]
    }

    pub fn page(&self) -> PageView {
        let frame = self.frame();
        let title = match self.language {
            Some(_) => frame.say("not-found-title"),
            None => Language::ALL.map(|language| self.stage.frame(language).say("not-found-title")).join(" — "),
        };
        let mut page = frame.page(Head {
            kind: "not-found",
            title: &title,
            description: &title,
            address: &address::not_found(self.language),
            counterpart: None,
            breadcrumbs: Vec::new(),
        });
        page.noindex = true;
        page
    }

    pub fn other(&self) -> OtherView {
        self.frame().other(None)
    }

    /// Both languages, for the page at the root.
    pub fn sides(&self) -> Option<[NotFoundSide; 2]> {
        self.language.is_none().then(|| {
            Language::ALL.map(|language| {
                let site = &self.stage.frame(language).site;
                NotFoundSide {
                    lang: language.code(),
                    dir: language.direction().code(),
                    home: site.home.clone(),
                    archive_url: site.archive_url.clone(),
                }
            })
        })
    }
}
