//! One page of a list of releases.

use jiff::civil::Date;

use super::lists::{Period, inner, issuers, listing, types};
use crate::locale::Filling;
use crate::model::{Address, Body, Language, List, Organisation, Person, ReleaseType, Topic, address};
use crate::output;
use crate::plan::card::Card;
use crate::plan::context::Context;
use crate::plan::head::Head;
use crate::plan::links::{AddressForm, Links};
use crate::plan::shell::Shell;
use crate::plan::slices::Slice;
use crate::plan::tools::{self, Page, Template};
use crate::plan::view::{Crumb, FeedLink, OtherView, PageView};
use crate::source::{Entry, Given};
use crate::text::Targets;

output! {
    /// One page of a list in one language.
    pub struct ListPage<'n> {
        list: Address,
        subject: Subject<'n>,
        neighbouring_pages: Slice,
        /// Newest first.
        releases_listed: Vec<&'n Given<Card<'n>>>,
        /// Releases in the whole list, and the one kind that they are, an ordinary one where they are of several; told on the
        /// newest page only, which changes anyway.
        total: Option<(usize, ReleaseType)>,
        /// Years of the archive or months of the year that have releases, newest first; on the newest page only.
        years_and_months: Vec<Period>,
        /// Id, name and number of releases of everyone who issues, on the newest page of the archive only.
        issuers: Vec<(&'n str, &'n str, usize)>,
        /// Types with their number of releases, on the same page.
        types: Vec<(ReleaseType, usize)>,
        /// The same list in the other language; told on the newest page only.
        counterpart: Option<Address>,
        targets_of_links: Targets,
        site_and_messages: &'n Given<Shell<'n>>,
        template: Template,
    }
    address = |page| page.neighbouring_pages.address(&page.list);
    produce = |page, tools| {
        let shell = page.shell();
        let view = tools::with(&page.view(), "groups", page.groups(tools)?);
        let whole = Page { head: page.head(), other: page.other(), own: ("list", view) };
        tools.page(page.template, shell, whole, &page.neighbouring_pages.address(&page.list))
    };
}

/// Which list it is.
#[derive(Clone, Copy, Hash)]
pub enum Subject<'n> {
    All,
    Year(i16),
    Month(i16, i8),
    Topic(Entry<'n, Topic>),
    Person(Entry<'n, Person>),
    Organisation(Entry<'n, Organisation>),
    Type(ReleaseType),
}

impl<'c> ListPage<'c> {
    pub fn of<'n: 'c>(
        context: &'c Context<'n>,
        language: Language,
        list: &List,
        number: Option<usize>,
    ) -> Option<Self> {
        let edition = context.edition;
        let listing = listing(&edition.listings, list)?;
        let (subject, positions) = (Subject::of(context, list)?, listing.positions(language));
        if positions.is_empty() && *list != List::All {
            return None;
        }
        let address = list.address(language);
        let size = edition.site.settings.page_size;
        let (slice, range) = Slice::of(&address, number, positions.len(), size)?;
        let is_newest = slice.is_newest();
        let other = language.other();
        let has_other = *list == List::All || !listing.positions(other).is_empty();
        let page = positions[range].iter().rev().filter_map(|at| context.card(*at as usize, language));
        let about = subject.about(language).filter(|_| is_newest);
        let links = Links { edition, language, home: None, form: AddressForm::Rooted };
        Some(Self {
            list: address,
            subject,
            releases_listed: page.collect(),
            total: is_newest.then(|| (positions.len(), kind_of(context, positions))),
            years_and_months: if is_newest { inner(&edition.listings, list, language) } else { Vec::new() },
            issuers: if is_newest && *list == List::All { issuers(context, language) } else { Vec::new() },
            types: if is_newest && *list == List::All { types(context, language) } else { Vec::new() },
            counterpart: (has_other && is_newest).then(|| list.address(other)),
            targets_of_links: about.map(|about| links.targets(about)).unwrap_or_default(),
            neighbouring_pages: slice,
            site_and_messages: context.shell(language),
            template: context.template("list.html"),
        })
    }

    pub fn shell(&self) -> &'c Shell<'c> {
        self.site_and_messages
    }
}

impl<'n> Subject<'n> {
    pub fn of(context: &Context<'n>, list: &List) -> Option<Self> {
        let site = context.edition.site;
        Some(match list {
            List::All => Self::All,
            List::Year(year) => Self::Year(*year),
            List::Month(year, month) => Self::Month(*year, *month),
            List::Topic(id) => Self::Topic(site.topics.get(id)?.into()),
            List::Person(id) => Self::Person(site.people.get(id)?.into()),
            List::Organisation(id) => Self::Organisation(site.organisations.get(id)?.into()),
            List::Type(kind) => Self::Type(*kind),
        })
    }

    const fn kind(self) -> &'static str {
        match self {
            Self::All => "archive",
            Self::Year(_) => "year",
            Self::Month(..) => "month",
            Self::Topic(_) => "topic",
            Self::Person(_) => "person",
            Self::Organisation(_) => "organisation",
            Self::Type(_) => "type",
        }
    }

    /// What an organisation says of itself.
    pub fn about(self, language: Language) -> Option<&'n Body> {
        let Self::Organisation(organisation) = self else { return None };
        organisation.get().about.get(language).as_ref()
    }
}

impl Subject<'_> {
    /// The heading, without the number of the page.
    pub fn heading(self, shell: &Shell<'_>) -> String {
        let language = shell.language;
        let name = |id: &str, value: &str| shell.say_with(id, &[("name", Filling::Text(value))]);
        match self {
            Self::All => shell.say("archive-title"),
            Self::Year(year) => {
                shell.say_with("archive-year-title", &[("year", Filling::Text(&shell.voice.dates.year(year)))])
            }
            Self::Month(year, month) => {
                shell.say_with("archive-month-title", &[("month", Filling::Text(&month_name(year, month, shell)))])
            }
            Self::Topic(topic) => topic.name.get(language).clone(),
            Self::Person(person) => name("person-title", &full_name(&person, language)),
            Self::Organisation(organisation) => name("organisation-title", organisation.name.get(language)),
            Self::Type(kind) => shell.say(&format!("types-{}", kind.id())),
        }
    }

    /// What its feed is called.
    pub fn feed_title(self, shell: &Shell<'_>) -> String {
        if let Self::All = self {
            return shell.feed_title();
        }
        let list = self.heading(shell);
        shell
            .say_with("feed-list-title", &[("list", Filling::Text(&list)), ("site", Filling::Text(&shell.own().title))])
    }
}

/// The kind of all these releases, an ordinary one where they are of several.
fn kind_of(context: &Context<'_>, positions: &[u32]) -> ReleaseType {
    let kind = |at: &u32| context.edition.announcements()[*at as usize].pair.release_type();
    let first = positions.first().map(kind).unwrap_or_default();
    let is_of_one = first == ReleaseType::Release || positions.iter().all(|at| kind(at) == first);
    if is_of_one { first } else { ReleaseType::Release }
}

pub fn month_name(year: i16, month: i8, shell: &Shell<'_>) -> String {
    let first = Date::new(year, month, 1);
    first.map(|day| shell.voice.dates.month_of_year(day)).unwrap_or_default()
}

impl ListPage<'_> {
    fn head(&self) -> PageView {
        let shell = self.shell();
        let title = self.neighbouring_pages.title(self.subject.heading(shell), shell);
        let mut head = shell.page(Head {
            kind: self.subject.kind(),
            title: &title,
            description: &shell.describe_list(&title),
            address: &self.neighbouring_pages.address(&self.list),
            counterpart: self.counterpart.clone(),
            breadcrumbs: self.breadcrumbs(),
        });
        if let Some(feed) = self.feed() {
            head.feeds.push(FeedLink { title: feed.title, r#type: "application/atom+xml", url: feed.url });
        }
        head
    }

    fn breadcrumbs(&self) -> Vec<Crumb> {
        let shell = self.shell();
        let mut crumbs = vec![shell.home_crumb()];
        match self.subject {
            Subject::Year(_) | Subject::Type(_) => crumbs.push(shell.releases_crumb()),
            Subject::Month(year, _) => {
                crumbs.push(shell.releases_crumb());
                crumbs.push(shell.crumb(&shell.voice.dates.year(year), Some(&address::year(shell.language, year))));
            }
            Subject::Topic(_) => {
                crumbs.push(shell.crumb(&shell.say("topics-title"), Some(&address::topics(shell.language))))
            }
            Subject::Organisation(_) if shell.site.several_issuers => {
                let all = address::organisations(shell.language);
                crumbs.push(shell.crumb(&shell.say("organisations-title"), Some(&all)));
            }
            Subject::All | Subject::Person(_) | Subject::Organisation(_) => {}
        }
        crumbs
    }

    fn other(&self) -> OtherView {
        self.shell().other(self.counterpart.as_ref())
    }
}

/// With the honorific.
fn full_name(person: &Person, language: Language) -> String {
    match &person.honorific {
        Some(honorific) => format!("{} {}", honorific.get(language), person.name.get(language)),
        None => person.name.get(language).clone(),
    }
}
