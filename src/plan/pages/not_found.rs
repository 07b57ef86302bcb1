//! What a host shows where there is no page: one for each language, and one for both at the root.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::{Language, PerLanguage, Route, address};
use crate::output;
use crate::plan::context::Context;
use crate::plan::head::Head;
use crate::plan::shell::Shell;
use crate::plan::tools::{Page, Template};
use crate::plan::view::PageView;
use crate::render::html::told;
use crate::source::Given;

output! {
    pub struct NotFoundPage<'n> {
        /// `None` for the one in both.
        language: Option<Language>,
        site_and_messages: PerLanguage<&'n Given<Shell<'n>>>,
        template: Template,
    }
    address = |page| address::not_found(page.language);
    produce = |page, tools| {
        let shell = page.shell();
        let own = ("not_found", told(&page.sides()));
        let whole = Page { head: page.head(), other: shell.other(None), own };
        tools.page(page.template, shell, whole, &address::not_found(page.language))
    };
}

/// One of `not_found.sides` in templates.
#[derive(Serialize)]
struct NotFoundSide {
    lang: &'static str,
    dir: &'static str,
    home: String,
    archive_url: String,
}

pub fn routes() -> Vec<Route> {
    [Some(Language::Arabic), Some(Language::English), None].map(Route::NotFound).into()
}

impl<'c> NotFoundPage<'c> {
    pub fn of<'n: 'c>(context: &'c Context<'n>, language: Option<Language>) -> Self {
        Self {
            language,
            site_and_messages: PerLanguage::from_fn(|language| context.shell(language)),
            template: context.template("not_found.html"),
        }
    }

    fn shell(&self) -> &'c Shell<'c> {
        self.site_and_messages.get(self.language.unwrap_or(Language::Arabic))
    }

    fn head(&self) -> PageView {
        let title = |language: Language| self.site_and_messages.get(language).say("not-found-title");
        let title = self.language.map_or_else(|| Language::ALL.map(title).join(" — "), title);
        let mut head = self.shell().page(Head {
            kind: "not-found",
            title: &title,
            description: &title,
            address: &address::not_found(self.language),
            counterpart: None,
            breadcrumbs: Vec::new(),
        });
        head.noindex = true;
        head
    }

    /// Both languages, for the page at the root; the others have none.
    fn sides(&self) -> BTreeMap<&'static str, [NotFoundSide; 2]> {
        let side = |language: Language| {
            let site = &self.site_and_messages.get(language).site;
            NotFoundSide {
                lang: language.code(),
                dir: language.direction().code(),
                home: site.home.clone(),
                archive_url: site.archive_url.clone(),
            }
        };
        self.language.is_none().then(|| ("sides", Language::ALL.map(side))).into_iter().collect()
    }
}
