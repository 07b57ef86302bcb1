//! The front page of a language: the newest release large, three beside one another, the ones before them as a list, then the
//! topics, the last correction and the newest photographs.

use serde::Serialize;

use super::corrections::{CorrectionEntry, CorrectionEntryView};
use crate::model::{Language, Route, Topic, address};
use crate::output;
use crate::plan::card::{Card, PressPhotoView};
use crate::plan::context::Context;
use crate::plan::head::Head;
use crate::plan::shell::Shell;
use crate::plan::tools::{self, CardForm, Page, Template};
use crate::plan::view::{LinkView, PageView};
use crate::render::html::Told;
use crate::source::{Entry, Given};

output! {
    pub struct FrontPage<'n> {
        /// Newest first; the first one leads.
        newest_releases: Vec<&'n Given<Card<'n>>>,
        /// Releases with the newest photographs.
        pictured: Vec<&'n Given<Card<'n>>>,
        /// The last thing that was put right.
        last_correction: Option<CorrectionEntry<'n>>,
        /// Topics that have releases in this language.
        topics: Vec<Entry<'n, Topic>>,
        site_and_messages: &'n Given<Shell<'n>>,
        template: Template,
    }
    address = |page| address::front(page.site_and_messages.language);
    produce = |page, tools| {
        let shell = page.site_and_messages;
        let mut releases = page.newest_releases.iter();
        let lead = releases.next().map_or_else(Told::none, |card| tools.feature(card, shell));
        let tier: Vec<Told> = releases.by_ref().take(TIER).map(|card| tools.feature(card, shell)).collect();
        let rest = tools.cards(releases.as_slice(), shell, CardForm::Row)?;
        let view = tools::with(&page.view(), "cards", rest);
        let view = tools::add(tools::add(view, "lead", lead), "tier", Told::from(tier));
        let other = shell.other(Some(&address::front(shell.language.other())));
        let whole = Page { head: page.head(), other, own: ("front", view) };
        tools.page(page.template, shell, whole, &address::front(shell.language))
    };
}

/// `front` in templates; `lead`, `tier` and `cards` join it.
#[derive(Serialize)]
struct FrontView {
    topics: Vec<LinkView>,
    last_correction: Option<CorrectionEntryView>,
    photographs: Vec<PressPhotoView>,
}

/// Releases on a front page, with the leading one.
const FRONT: usize = 10;

/// Those that stand beside one another below it.
const TIER: usize = 3;

/// Photographs for newspapers.
const PHOTOGRAPHS: usize = 4;

pub fn routes() -> Vec<Route> {
    Language::ALL.map(Route::Front).into()
}

impl<'c> FrontPage<'c> {
    pub fn of<'n: 'c>(context: &'c Context<'n>, language: Language) -> Self {
        Self {
            newest_releases: context.newest(&context.edition.listings.all, FRONT, language),
            pictured: context.pictured(PHOTOGRAPHS, language),
            last_correction: CorrectionEntry::last(context, language),
            topics: context.live_topics(language).map(Entry::from).collect(),
            site_and_messages: context.shell(language),
            template: context.template("front.html"),
        }
    }

    fn view(&self) -> FrontView {
        let shell = self.site_and_messages;
        FrontView {
            topics: topic_links(shell, &self.topics),
            last_correction: self.last_correction.as_ref().map(|entry| entry.view(shell)),
            photographs: self.pictured.iter().filter_map(|card| card.press_photo(shell)).collect(),
        }
    }

    fn head(&self) -> PageView {
        let shell = self.site_and_messages;
        let mut head = shell.page(Head {
            kind: "front",
            title: "",
            description: shell.own().description.as_deref().unwrap_or(&shell.own().title),
            address: &address::front(shell.language),
            counterpart: None,
            breadcrumbs: Vec::new(),
        });
        head.alternates = shell.front_alternates();
        head.feeds = shell.feed_links().into();
        head
    }
}

/// Links to topics.
pub fn topic_links(shell: &Shell<'_>, topics: &[Entry<'_, Topic>]) -> Vec<LinkView> {
    let language = shell.language;
    topics.iter().map(|topic| shell.link(topic.name.get(language), &address::topic(language, &topic.id))).collect()
}
