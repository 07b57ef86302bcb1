//! What a page of a list shows.

use jiff::civil::Date;
use serde::Serialize;

use super::list::{ListPage, Subject, month_name};
use super::lists::Period;
use super::release_view::{ContactView, contact_view};
use crate::diagnostics::Diagnostic;
use crate::locale::Filling;
use crate::model::{Address, FeedFormat, List, Organisation, ReleaseType, address};
use crate::plan::card::Card;
use crate::plan::tools::{self, CardForm, Tools};
use crate::plan::view::WayView;
use crate::render::html::Told;
use crate::source::Given;

/// `list` in templates; `groups` join it.
#[derive(Serialize)]
pub struct ListView {
    pub heading_html: String,
    pub count_text: Option<String>,
    pub older_url: Option<String>,
    pub newer_url: Option<String>,
    pub page: Option<String>,
    pub feed: Option<ListFeed>,
    pub links: Vec<WayView>,
    pub issuers: Vec<WayView>,
    pub types: Vec<WayView>,
    pub about_html: Option<String>,
    /// Of an organisation: its own site, and whom the press asks.
    pub site: Option<String>,
    pub contacts: Vec<ContactView>,
    pub office_html: Option<String>,
}

/// One of `list.groups`; `cards` join it.
#[derive(Serialize)]
struct GroupView {
    title: Option<String>,
}

#[derive(Serialize)]
pub struct ListFeed {
    pub title: String,
    pub url: String,
}

impl ListPage<'_> {
    /// The feed of this list alone.
    pub fn feed(&self) -> Option<ListFeed> {
        let (shell, subject) = (self.shell(), self.subject);
        let is_followed = !matches!(subject, Subject::All | Subject::Year(_) | Subject::Month(..));
        let url = address::feed(&self.list, FeedFormat::Atom.file_name()).url(shell.base());
        is_followed.then(|| ListFeed { title: subject.feed_title(shell), url })
    }

    pub fn view(&self) -> ListView {
        let (shell, slice) = (self.shell(), &self.neighbouring_pages);
        let url = |address: &Address| address.url(shell.base());
        let count = |(total, kind): (usize, ReleaseType)| {
            let count = Filling::Number(total as f64);
            shell.say_with(&format!("{}-count", kind.plural_id()), &[("count", count)])
        };
        let organisation = self.organisation();
        ListView {
            heading_html: shell.html(&self.subject.heading(shell)),
            count_text: self.total.map(count),
            older_url: slice.older.as_ref().map(url),
            newer_url: slice.newer.as_ref().map(url),
            page: slice.number_text(shell),
            feed: self.feed(),
            links: self.years_and_months.iter().map(|period| self.way(*period)).collect(),
            issuers: self.issuers(),
            types: self.types.iter().map(|(kind, count)| self.way_to(*kind, *count)).collect(),
            about_html: self.about(),
            site: organisation.and_then(|one| one.url.clone()),
            contacts: organisation
                .map(|one| one.contacts.iter().map(|contact| contact_view(contact, None, shell)).collect())
                .unwrap_or_default(),
            office_html: self.office(),
        }
    }

    /// Cards under the year in which they went out, or within a year under the month.
    pub fn groups(&self, tools: &Tools) -> Result<Told, Diagnostic> {
        let day = |card: &Given<Card<'_>>| card.date.map(|date| date.day);
        let period = |card: &Given<Card<'_>>| day(card).map(|day| self.period(day));
        let groups = self.releases_listed.chunk_by(|card, next| period(card) == period(next)).map(|cards| {
            let title = cards.first().and_then(|card| self.period_title(day(card)?));
            Ok(tools::with(&GroupView { title }, "cards", tools.cards(cards, self.shell(), CardForm::Row)?))
        });
        Ok(Told::from(groups.collect::<Result<Vec<Told>, Diagnostic>>()?))
    }

    /// The part of the list in which a day lies: its year or, within a year, its month.
    fn period(&self, day: Date) -> (i16, i8) {
        match self.subject {
            Subject::Year(_) => (day.year(), day.month()),
            Subject::Month(..) => (0, 0),
            _ => (day.year(), 0),
        }
    }

    /// What stands above that part: nothing within a month.
    fn period_title(&self, day: Date) -> Option<String> {
        match self.subject {
            Subject::Month(..) => None,
            Subject::Year(_) => Some(month_name(day.year(), day.month(), self.shell())),
            _ => Some(self.shell().voice.dates.year(day.year())),
        }
    }

    /// A link to a year, or a month.
    fn way(&self, (year, month, count): Period) -> WayView {
        let (shell, language) = (self.shell(), self.shell().language);
        match month {
            None => shell.way(&shell.voice.dates.year(year), &address::year(language, year), count),
            Some(month) => shell.way(&month_name(year, month, shell), &address::month(language, year, month), count),
        }
    }

    /// Links to what each organisation issued, where there is more than one.
    fn issuers(&self) -> Vec<WayView> {
        let (shell, language) = (self.shell(), self.shell().language);
        let way =
            |(id, name, count): &(&str, &str, usize)| shell.way(name, &address::organisation(language, id), *count);
        self.issuers.iter().filter(|_| shell.site.several_issuers).map(way).collect()
    }

    fn way_to(&self, kind: ReleaseType, count: usize) -> WayView {
        let shell = self.shell();
        let way = shell.way(&Subject::Type(kind).heading(shell), &List::Type(kind).address(shell.language), count);
        // Ordinary releases have no list of their own.
        WayView { url: way.url.filter(|_| kind != ReleaseType::Release), ..way }
    }

    /// The organisation of the list, on its newest page.
    fn organisation(&self) -> Option<&Organisation> {
        match self.subject {
            Subject::Organisation(one) if self.neighbouring_pages.is_newest() => Some(one.get()),
            _ => None,
        }
    }

    /// An organisation speaks of itself on the newest page of its list.
    fn about(&self) -> Option<String> {
        let shell = self.shell();
        let about = self.subject.about(shell.language).filter(|_| self.neighbouring_pages.is_newest())?;
        Some(shell.whole(about, &self.targets_of_links))
    }

    /// The office that the person holds at the end of the list, by the registry.
    fn office(&self) -> Option<String> {
        let Subject::Person(person) = self.subject else { return None };
        let day = self.releases_listed.first()?.date?.day;
        Some(self.shell().html(person.office_on(day)?.title.get(self.shell().language)))
    }
}
