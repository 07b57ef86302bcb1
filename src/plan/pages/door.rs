//! The front door: both languages side by side, neither first in rank.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::{Language, PerLanguage, Route, address};
use crate::output;
use crate::plan::card::Card;
use crate::plan::context::Context;
use crate::plan::head::Head;
use crate::plan::shell::Shell;
use crate::plan::tools::{self, Page, Template, Tools};
use crate::plan::view::PageView;
use crate::render::html::{Told, told};
use crate::source::Given;

output! {
    pub struct DoorPage<'n> {
        /// Newest first.
        newest_releases: PerLanguage<Vec<&'n Given<Card<'n>>>>,
        site_and_messages: PerLanguage<&'n Given<Shell<'n>>>,
        template: Template,
    }
    address = |_| address::door();
    produce = |page, tools| {
        let arabic = page.site_and_messages.ar;
        let sides = Language::ALL.map(|language| page.side(language, tools));
        let own = ("door", told(&BTreeMap::from([("sides", sides)])));
        let other = arabic.other(Some(&address::front(Language::English)));
        tools.page(page.template, arabic, Page { head: page.head(), other, own }, &address::door())
    };
}

/// One of `door.sides` in templates; `cards` join it.
#[derive(Serialize)]
struct SideView {
    lang: &'static str,
    dir: &'static str,
    title: String,
    description: Option<String>,
    home: String,
    enter: String,
    archive_url: String,
}

/// Releases of each language at the front door.
const AT_THE_DOOR: usize = 4;

pub fn routes() -> Vec<Route> {
    vec![Route::Door]
}

impl<'c> DoorPage<'c> {
    pub fn of<'n: 'c>(context: &'c Context<'n>) -> Self {
        let all = &context.edition.listings.all;
        Self {
            newest_releases: PerLanguage::from_fn(|language| context.newest(all, AT_THE_DOOR, language)),
            site_and_messages: PerLanguage::from_fn(|language| context.shell(language)),
            template: context.template("door.html"),
        }
    }

    fn head(&self) -> PageView {
        let (arabic, english) = (self.site_and_messages.ar, self.site_and_messages.en);
        let describe = |shell: &Shell<'_>| shell.own().description.clone().unwrap_or_else(|| shell.own().title.clone());
        let mut head = arabic.page(Head {
            kind: "door",
            title: "",
            description: &format!("{} — {}", describe(arabic), describe(english)),
            address: &address::door(),
            counterpart: None,
            breadcrumbs: Vec::new(),
        });
        head.title = format!("{} — {}", arabic.own().title, english.own().title);
        head.name.clone_from(&head.title);
        head.feeds = [arabic, english].into_iter().flat_map(|shell| shell.feed_links()).collect();
        head.alternates = arabic.front_alternates();
        head
    }

    fn side(&self, language: Language, tools: &Tools) -> Told {
        let shell = *self.site_and_messages.get(language);
        let side = SideView {
            lang: language.code(),
            dir: language.direction().code(),
            title: shell.own().title.clone(),
            description: shell.own().description.clone(),
            home: shell.site.home.clone(),
            enter: shell.say("door-enter"),
            archive_url: shell.site.archive_url.clone(),
        };
        let cards: Vec<Told> = self.newest_releases.get(language).iter().map(|card| tools.card(card, shell)).collect();
        tools::with(&side, "cards", Told::from(cards))
    }
}
