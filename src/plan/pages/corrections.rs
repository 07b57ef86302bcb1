//! What was put right in releases after they were published: one page for all, as the best newspapers have.

use serde::Serialize;

use crate::locale::Filling;
use crate::model::{Address, Language, Moment, Route, address};
use crate::output;
use crate::plan::card::Neighbour;
use crate::plan::context::Context;
use crate::plan::head::Head;
use crate::plan::issuers::Issuers;
use crate::plan::shell::Shell;
use crate::plan::slices::{self, Slice};
use crate::plan::tools::{Page, Template};
use crate::plan::view::{DateView, LinkView, PageView};
use crate::render::html::told;
use crate::source::Given;

output! {
    /// One page of the list.
    pub struct CorrectionsPage<'n> {
        /// Newest first.
        corrections: Vec<CorrectionEntry<'n>>,
        neighbouring_pages: Slice,
        /// Corrections in the whole list; told on the newest page only, which changes anyway.
        total: Option<usize>,
        counterpart: Option<Address>,
        site_and_messages: &'n Given<Shell<'n>>,
        template: Template,
    }
    address = |page| page.own_address();
    produce = |page, tools| {
        let shell = page.site_and_messages;
        let other = shell.other(page.counterpart.as_ref());
        let whole = Page { head: page.head(), other, own: ("corrections", told(&page.view())) };
        tools.page(page.template, shell, whole, &page.own_address())
    };
}

/// One correction, with the release in which it was made.
#[derive(Hash)]
pub struct CorrectionEntry<'n> {
    release: &'n Given<Neighbour<'n>>,
    issuers: Option<Issuers<'n>>,
    date: Moment,
    note: &'n str,
}

/// `corrections` in templates.
#[derive(Serialize)]
struct CorrectionsView {
    heading_html: String,
    count_text: Option<String>,
    entries: Vec<CorrectionEntryView>,
    older_url: Option<String>,
    newer_url: Option<String>,
    page: Option<String>,
}

#[derive(Serialize)]
pub struct CorrectionEntryView {
    date: DateView,
    release: LinkView,
    issuers_html: Option<String>,
    text_html: String,
}

/// There is no such page before there is something on it.
pub fn routes(context: &Context<'_>) -> Vec<Route> {
    let size = context.edition.site.settings.page_size;
    let pages = |language| {
        let count = context.corrections(language).len();
        let numbers = slices::numbers(count, size).filter(move |_| count > 0);
        numbers.map(move |number| Route::Corrections(language, number))
    };
    Language::ALL.into_iter().flat_map(pages).collect()
}

impl<'c> CorrectionEntry<'c> {
    fn at<'n: 'c>(context: &'c Context<'n>, at: usize, language: Language) -> Option<Self> {
        let one = &context.edition.corrections[at];
        let (_, note) = one.in_language(language)?;
        let release = context.neighbour(one.position, language)?;
        let issuers = Issuers::of(one.announcement.pair, context.edition.site, language);
        Some(Self { release, issuers, date: one.correction.date, note })
    }

    /// The newest in a language.
    pub fn last<'n: 'c>(context: &'c Context<'n>, language: Language) -> Option<Self> {
        Self::at(context, *context.corrections(language).last()?, language)
    }

    pub fn view(&self, shell: &Shell<'_>) -> CorrectionEntryView {
        CorrectionEntryView {
            date: shell.date(self.date, None),
            release: self.release.link(shell),
            issuers_html: self.issuers.and_then(|issuers| issuers.html(shell)),
            text_html: shell.html(self.note),
        }
    }
}

impl<'c> CorrectionsPage<'c> {
    pub fn of<'n: 'c>(context: &'c Context<'n>, language: Language, number: Option<usize>) -> Option<Self> {
        let edition = context.edition;
        let all = context.corrections(language);
        if all.is_empty() {
            return None;
        }
        let list = address::corrections(language);
        let (slice, range) = Slice::of(&list, number, all.len(), edition.site.settings.page_size)?;
        let corrected = |at: &usize| CorrectionEntry::at(context, *at, language);
        let other = language.other();
        let has_counterpart = slice.is_newest() && !context.corrections(other).is_empty();
        Some(Self {
            corrections: all[range].iter().rev().filter_map(corrected).collect(),
            total: slice.is_newest().then_some(all.len()),
            counterpart: has_counterpart.then(|| address::corrections(other)),
            neighbouring_pages: slice,
            site_and_messages: context.shell(language),
            template: context.template("corrections.html"),
        })
    }

    fn own_address(&self) -> Address {
        self.neighbouring_pages.address(&address::corrections(self.site_and_messages.language))
    }

    fn head(&self) -> PageView {
        let shell = self.site_and_messages;
        let title = self.neighbouring_pages.title(shell.say("corrections"), shell);
        shell.page(Head {
            kind: "corrections",
            title: &title,
            description: &shell.say("corrections-text"),
            address: &self.own_address(),
            counterpart: self.counterpart.clone(),
            breadcrumbs: vec![shell.home_crumb()],
        })
    }

    fn view(&self) -> CorrectionsView {
        let (shell, slice) = (self.site_and_messages, &self.neighbouring_pages);
        let url = |address: &Address| address.url(shell.base());
        let count = |total| shell.say_with("corrections-count", &[("count", Filling::Number(total as f64))]);
        CorrectionsView {
            heading_html: shell.html(&shell.say("corrections")),
            count_text: self.total.map(count),
            entries: self.corrections.iter().map(|one| one.view(shell)).collect(),
            older_url: slice.older.as_ref().map(url),
            newer_url: slice.newer.as_ref().map(url),
            page: slice.number_text(shell),
        }
    }
}
