//! Static pages: about, contact, accessibility, privacy.

use std::borrow::Cow;

use serde::Serialize;

use crate::model::{Address, FileHome, Language, Route, StaticPage, address};
use crate::output;
use crate::plan::context::Context;
use crate::plan::head::Head;
use crate::plan::links::{AddressForm, Links};
use crate::plan::shell::Shell;
use crate::plan::tools::{Page, Template};
use crate::plan::view::PageView;
use crate::render::html::told;
use crate::source::{Entry, Given};
use crate::text::{Targets, opening};

output! {
    /// The page that shows it.
    pub struct StaticPageOutput<'n> {
        text: Entry<'n, StaticPage>,
        targets_of_links: Targets,
        counterpart: Option<Address>,
        site_and_messages: &'n Given<Shell<'n>>,
        template: Template,
    }
    address = |page| address::static_page(page.text.language, &page.text.slug);
    produce = |page, tools| {
        let shell = page.site_and_messages;
        let other = shell.other(page.counterpart.as_ref());
        let whole = Page { head: page.head(), other, own: ("standing", told(&page.view())) };
        tools.page(page.template, shell, whole, &address::static_page(page.text.language, &page.text.slug))
    };
}

/// `standing` in templates.
#[derive(Serialize)]
struct StaticPageView {
    slug: String,
    heading_html: String,
    html: String,
}

pub fn routes(context: &Context<'_>) -> Vec<Route> {
    let pages = context.edition.site.pages.iter().flat_map(|both| both.present());
    pages.map(|(language, page)| Route::Page(language, page.slug.as_str().into())).collect()
}

/// The page of a slug.
pub fn find<'n>(context: &Context<'n>, language: Language, slug: &str) -> Option<&'n StaticPage> {
    context.edition.site.page(slug)?.get(language)
}

impl<'c> StaticPageOutput<'c> {
    pub fn of<'n: 'c>(context: &'c Context<'n>, language: Language, slug: &str) -> Option<Self> {
        let both = context.edition.site.page(slug)?;
        let (page, other) = (both.get(language)?, both.get(language.other()));
        let home = Some(FileHome::Page(both));
        let links = Links { edition: context.edition, language, home, form: AddressForm::Rooted };
        Some(Self {
            text: Entry::from(page),
            targets_of_links: links.targets(&page.body),
            counterpart: other.map(|other| address::static_page(other.language, &other.slug)),
            site_and_messages: context.shell(language),
            template: context.template("standing.html"),
        })
    }

    fn head(&self) -> PageView {
        let (shell, page) = (self.site_and_messages, self.text.get());
        let opening = || Cow::Owned(opening(&page.body, &shell.style()));
        let summary = page.summary.as_ref();
        let summary = summary.map_or_else(opening, |summary| Cow::Borrowed(summary.value.as_str()));
        shell.page(Head {
            kind: "standing",
            title: &page.title.value,
            description: &summary,
            address: &address::static_page(page.language, &page.slug),
            counterpart: self.counterpart.clone(),
            breadcrumbs: vec![shell.home_crumb()],
        })
    }

    fn view(&self) -> StaticPageView {
        let shell = self.site_and_messages;
        let html = shell.whole(&self.text.body, &self.targets_of_links);
        StaticPageView { slug: self.text.slug.clone(), heading_html: shell.html(&self.text.title.value), html }
    }
}
