//! All topics of a language that have releases.

use serde::Serialize;

use super::front::topic_links;
use crate::model::{Language, Route, Topic, address};
use crate::output;
use crate::plan::context::Context;
use crate::plan::head::Head;
use crate::plan::shell::Shell;
use crate::plan::tools::{Page, Template};
use crate::plan::view::{LinkView, PageView};
use crate::render::html::told;
use crate::source::{Entry, Given};

output! {
    pub struct TopicsPage<'n> {
        topics: Vec<Entry<'n, Topic>>,
        site_and_messages: &'n Given<Shell<'n>>,
        template: Template,
    }
    address = |page| address::topics(page.site_and_messages.language);
    produce = |page, tools| {
        let shell = page.site_and_messages;
        let other = shell.other(Some(&address::topics(shell.language.other())));
        let whole = Page { head: page.head(), other, own: ("topics", told(&page.view())) };
        tools.page(page.template, shell, whole, &address::topics(shell.language))
    };
}

/// `topics` in templates.
#[derive(Serialize)]
struct TopicsView {
    heading_html: String,
    links: Vec<LinkView>,
}

/// There is no such page before a release has a topic.
pub fn routes(context: &Context<'_>) -> Vec<Route> {
    if context.edition.listings.topics.is_empty() { Vec::new() } else { Language::ALL.map(Route::Topics).into() }
}

impl<'c> TopicsPage<'c> {
    pub fn of<'n: 'c>(context: &'c Context<'n>, language: Language) -> Option<Self> {
        (!context.edition.listings.topics.is_empty()).then(|| Self {
            topics: context.live_topics(language).map(Entry::from).collect(),
            site_and_messages: context.shell(language),
            template: context.template("topics.html"),
        })
    }

    fn head(&self) -> PageView {
        let shell = self.site_and_messages;
        let title = shell.say("topics-title");
        shell.page(Head {
            kind: "topics",
            title: &title,
            description: &shell.describe_list(&title),
            address: &address::topics(shell.language),
            counterpart: Some(address::topics(shell.language.other())),
            breadcrumbs: vec![shell.home_crumb()],
        })
    }

    fn view(&self) -> TopicsView {
        let shell = self.site_and_messages;
        TopicsView { heading_html: shell.html(&shell.say("topics-title")), links: topic_links(shell, &self.topics) }
    }
}
