//! The front door: both languages side by side, neither first in rank.

use serde::Serialize;

use super::address;
use super::card::Card;
use super::frame::{Frame, Head};
use super::parts::{Parts, prints};
use super::stage::Stage;
use super::view::{Alternate, OtherView, PageView};
use crate::model::{Language, PerLanguage};

pub struct DoorPage<'s> {
    pub stage: &'s Stage<'s>,
    /// Newest first.
    pub cards: PerLanguage<Vec<&'s Card<'s>>>,
}

/// One of `door.sides` in templates; `cards` are added by the renderer.
#[derive(Serialize)]
pub struct SideView {
    pub lang: &'static str,
    pub dir: &'static str,
    pub title: String,
    pub description: Option<String>,
    pub home: String,
    pub enter: String,
    pub archive_url: String,
}

/// Releases of each language at the front door.
pub const AT_THE_DOOR: usize = 4;

impl<'s> DoorPage<'s> {
    pub fn parts(&self) -> Parts {
        vec![
            prints("newest Arabic releases", self.cards.ar.iter().map(|card| card.fingerprint())),
            prints("newest English releases", self.cards.en.iter().map(|card| card.fingerprint())),
            ("Arabic site and messages", self.frame(Language::Arabic).fingerprint),
            ("English site and messages", self.frame(Language::English).fingerprint),
            self.stage.template("door.html"),
        ]
    }

    pub fn frame(&self, language: Language) -> &'s Frame<'s> {
        self.stage.frame(language)
    }

    pub fn page(&self) -> PageView {
        let (arabic, english) = (self.frame(Language::Arabic), self.frame(Language::English));
        let describe = |frame: &Frame<'_>| frame.own.description.clone().unwrap_or_else(|| frame.own.title.clone());
        let mut page = arabic.page(Head {
            kind: "door",
            title: "",
            description: &format!("{} — {}", describe(arabic), describe(english)),
            address: &address::door(),
            counterpart: None,
            breadcrumbs: Vec::new(),
        });
        page.title = format!("{} — {}", arabic.own.title, english.own.title);
        page.feeds.extend(english.feed_links());
        let language = |frame: &Frame<'_>| Alternate {
            hreflang: frame.language.code(),
            href: address::front(frame.language).absolute(frame.base()),
        };
        page.alternates = vec![
            language(arabic),
            language(english),
            Alternate { hreflang: "x-default", href: page.canonical.clone() },
        ];
        page
    }

    pub fn other(&self) -> OtherView {
        self.frame(Language::Arabic).other(Some(&address::front(Language::English)))
    }

    pub fn sides(&self) -> [SideView; 2] {
        Language::ALL.map(|language| {
            let frame = self.frame(language);
            SideView {
                lang: language.code(),
                dir: language.direction().code(),
                title: frame.own.title.clone(),
                description: frame.own.description.clone(),
                home: frame.site.home.clone(),
                enter: frame.say("door-enter"),
                archive_url: frame.site.archive_url.clone(),
            }
        })
    }
}
