//! A page at an old address that leads to the new one.

use serde::Serialize;

use crate::model::Address;
use crate::output;
use crate::plan::card::Neighbour;
use crate::plan::context::Context;
use crate::plan::head::Head;
use crate::plan::redirects::Alias;
use crate::plan::shell::Shell;
use crate::plan::tools::{Page, Template};
use crate::plan::view::PageView;
use crate::render::html::told;
use crate::source::Given;

output! {
    pub struct RedirectPage<'n> {
        old_address: Address,
        where_it_leads: &'n Given<Neighbour<'n>>,
        site_and_messages: &'n Given<Shell<'n>>,
        template: Template,
    }
    address = |page| page.old_address.clone();
    produce = |page, tools| {
        let shell = page.site_and_messages;
        let to = &page.where_it_leads.address;
        let view = RedirectView { url: to.url(shell.base()), absolute: to.absolute(shell.base()) };
        let whole = Page { head: page.head(), other: shell.other(None), own: ("redirect", told(&view)) };
        tools.page(page.template, shell, whole, &page.old_address)
    };
}

/// `redirect` in templates.
#[derive(Serialize)]
struct RedirectView {
    url: String,
    absolute: String,
}

impl<'c> RedirectPage<'c> {
    pub fn of<'n: 'c>(context: &'c Context<'n>, alias: &Alias) -> Option<Self> {
        Some(Self {
            old_address: alias.from.clone(),
            where_it_leads: context.neighbour(alias.position, alias.language)?,
            site_and_messages: context.shell(alias.language),
            template: context.template("redirect.html"),
        })
    }

    fn head(&self) -> PageView {
        let mut head = self.site_and_messages.page(Head {
            kind: "redirect",
            title: self.where_it_leads.title,
            description: "",
            address: &self.where_it_leads.address,
            counterpart: None,
            breadcrumbs: Vec::new(),
        });
        head.noindex = true;
        head
    }
}
