//! All topics of a language that have releases, and all organisations that issued some.

use serde::Serialize;

use crate::model::{Address, Bilingual, Language, Route, address};
use crate::output;
use crate::plan::context::Context;
use crate::plan::head::Head;
use crate::plan::shell::Shell;
use crate::plan::tools::{Page, Template};
use crate::plan::view::{LinkView, PageView};
use crate::render::html::told;
use crate::source::Given;

/// What is listed.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum Indexed {
    Topics,
    Organisations,
}

output! {
    pub struct IndexPage<'n> {
        list: Indexed,
        /// Each with its id, in the order of its registry.
        names: Vec<(&'n str, &'n Bilingual)>,
        site_and_messages: &'n Given<Shell<'n>>,
        template: Template,
    }
    address = |page| page.list.address(page.site_and_messages.language);
    produce = |page, tools| {
        let shell = page.site_and_messages;
        let other = shell.other(Some(&page.list.address(shell.language.other())));
        let whole = Page { head: page.head(), other, own: (page.list.id(), told(&page.view())) };
        tools.page(page.template, shell, whole, &page.list.address(shell.language))
    };
}

/// `topics` or `organisations` in templates.
#[derive(Serialize)]
struct IndexView {
    heading_html: String,
    links: Vec<LinkView>,
}

impl Indexed {
    fn address(self, language: Language) -> Address {
        match self {
            Self::Topics => address::topics(language),
            Self::Organisations => address::organisations(language),
        }
    }

    const fn id(self) -> &'static str {
        match self {
            Self::Topics => "topics",
            Self::Organisations => "organisations",
        }
    }

    /// No topics before a release has one; and where one organisation speaks, all lists are its own.
    fn is_there(self, context: &Context<'_>) -> bool {
        let listings = &context.edition.listings;
        match self {
            Self::Topics => !listings.topics.is_empty(),
            Self::Organisations => listings.organisations.len() > 1,
        }
    }
}

pub fn routes(context: &Context<'_>) -> Vec<Route> {
    let of = |index: Indexed, route: fn(Language) -> Route| {
        Language::ALL.map(route).into_iter().filter(move |_| index.is_there(context))
    };
    of(Indexed::Topics, Route::Topics).chain(of(Indexed::Organisations, Route::Organisations)).collect()
}

impl<'c> IndexPage<'c> {
    pub fn of<'n: 'c>(context: &'c Context<'n>, list: Indexed, language: Language) -> Option<Self> {
        let names = || match list {
            Indexed::Topics => context.live_topics(language).map(|topic| (&*topic.id, &topic.name)).collect(),
            Indexed::Organisations => context.live_organisations(language).map(|one| (&*one.id, &one.name)).collect(),
        };
        list.is_there(context).then(|| Self {
            list,
            names: names(),
            site_and_messages: context.shell(language),
            template: context.template(match list {
                Indexed::Topics => "topics.html",
                Indexed::Organisations => "organisations.html",
            }),
        })
    }

    fn title(&self) -> String {
        self.site_and_messages.say(&format!("{}-title", self.list.id()))
    }

    fn head(&self) -> PageView {
        let shell = self.site_and_messages;
        let title = self.title();
        shell.page(Head {
            kind: self.list.id(),
            title: &title,
            description: &shell.describe_list(&title),
            address: &self.list.address(shell.language),
            counterpart: Some(self.list.address(shell.language.other())),
            breadcrumbs: vec![shell.home_crumb()],
        })
    }

    fn view(&self) -> IndexView {
        let shell = self.site_and_messages;
        let address = |id: &str| match self.list {
            Indexed::Topics => address::topic(shell.language, id),
            Indexed::Organisations => address::organisation(shell.language, id),
        };
        let links = self.names.iter().map(|(id, name)| shell.link(name.get(shell.language), &address(id)));
        IndexView { heading_html: shell.html(&self.title()), links: links.collect() }
    }
}
