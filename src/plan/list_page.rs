//! One page of a list of releases.

use serde::Serialize;

use super::address::{self, Address};
use super::card::Card;
use super::frame::{Frame, Head};
use super::markup::{Form, Links};
use super::parts::{Parts, prints, text, texts};
use super::sheets::Sheet;
use super::stage::Stage;
use super::view::{Crumb, FeedLink, LinkView, OtherView, PageView};
use crate::locale::Argument;
use crate::model::{Body, Language, Organisation, Person};
use crate::source::Fingerprint;

/// Which list it is.
#[derive(Clone, Copy)]
pub enum Subject<'s> {
    All,
    Year(i16),
    Month(i16, i8),
    Topic(&'s crate::model::Topic),
    Person(&'s Person),
    Organisation(&'s Organisation),
}

/// One page of a list in one language.
pub struct ListPage<'s> {
    pub stage: &'s Stage<'s>,
    pub frame: &'s Frame<'s>,
    pub subject: Subject<'s>,
    /// Newest first.
    pub cards: Vec<&'s Card<'s>>,
    pub sheet: Sheet,
    /// Releases in the whole list; told on the newest page only, which changes anyway.
    pub total: usize,
    /// Years of the archive or months of the year that have releases, newest first; on the newest page only.
    pub parts_of_it: Vec<(i16, Option<i8>)>,
    /// Whether the other language has the same list.
    pub counterpart: Option<Address>,
}

/// `list` in templates; `cards` are added by the renderer.
#[derive(Serialize)]
pub struct ListView {
    pub heading_html: String,
    pub count_text: Option<String>,
    pub older_url: Option<String>,
    pub newer_url: Option<String>,
    pub page: Option<String>,
    pub feed: Option<ListFeed>,
    pub links: Vec<LinkView>,
    pub about_html: Option<String>,
    pub office_html: Option<String>,
}

#[derive(Serialize)]
pub struct ListFeed {
    pub title: String,
    pub url: String,
}

impl Subject<'_> {
    pub fn address(self, language: Language) -> Address {
        match self {
            Self::All => address::archive(language),
            Self::Year(year) => address::year(language, year),
            Self::Month(year, month) => address::month(language, year, month),
            Self::Topic(topic) => address::topic(language, &topic.id),
            Self::Person(person) => address::person(language, &person.id),
            Self::Organisation(organisation) => address::organisation(language, &organisation.id),
        }
    }

    fn kind(self) -> &'static str {
        match self {
            Self::All => "archive",
            Self::Year(_) => "year",
            Self::Month(..) => "month",
            Self::Topic(_) => "topic",
            Self::Person(_) => "person",
            Self::Organisation(_) => "organisation",
        }
    }

    fn fingerprint(self) -> Fingerprint {
        match self {
            Self::All => Fingerprint::default(),
            Self::Year(year) => Fingerprint::of(year.to_string()),
            Self::Month(year, month) => Fingerprint::of(format!("{year}-{month}")),
            Self::Topic(topic) => topic.fingerprint,
            Self::Person(person) => person.fingerprint,
            Self::Organisation(organisation) => organisation.fingerprint,
        }
    }
}

impl ListPage<'_> {
    fn list(&self) -> Address {
        self.subject.address(self.frame.language)
    }

    pub fn address(&self) -> Address {
        self.sheet.address(&self.list())
    }

    pub fn parts(&self) -> Parts {
        let neighbours = [self.older(), self.newer()].into_iter().flatten();
        let neighbours: Vec<String> = neighbours.map(|address| address.as_str().to_owned()).collect();
        let ways = self.parts_of_it.iter().map(|(year, month)| format!("{year}/{month:?}")).collect::<Vec<_>>();
        vec![
            prints("releases listed", self.cards.iter().map(|card| card.fingerprint())),
            ("subject", self.subject.fingerprint()),
            text("total", &if self.sheet.is_newest() { self.total.to_string() } else { String::new() }),
            texts("neighbouring pages", neighbours.iter().map(String::as_str)),
            texts("years and months", ways.iter().map(String::as_str)),
            texts("counterpart", self.counterpart.as_ref().map(Address::as_str)),
            ("targets of links", self.links().fingerprint(self.boilerplate().as_slice())),
            ("site and messages", self.frame.fingerprint),
            self.stage.template("list.html"),
        ]
    }

    fn older(&self) -> Option<Address> {
        self.sheet.older(&self.list())
    }

    fn newer(&self) -> Option<Address> {
        self.sheet.newer(&self.list())
    }

    /// The heading, without the number of the page.
    fn heading(&self) -> String {
        let (frame, language) = (self.frame, self.frame.language);
        let name = |id: &str, value: &str| frame.say_with(id, &[("name", Argument::Text(value))]);
        match self.subject {
            Subject::All => frame.say("archive-title"),
            Subject::Year(year) => {
                frame.say_with("archive-year-title", &[("year", Argument::Text(&frame.voice.dates.year(year)))])
            }
            Subject::Month(year, month) => {
                frame.say_with("archive-month-title", &[("month", Argument::Text(&self.month_name(year, month)))])
            }
            Subject::Topic(topic) => topic.name.get(language).clone(),
            Subject::Person(person) => name("person-title", &full_name(person, language)),
            Subject::Organisation(organisation) => name("organisation-title", organisation.name.get(language)),
        }
    }

    fn month_name(&self, year: i16, month: i8) -> String {
        jiff::civil::Date::new(year, month, 1).map(|day| self.frame.voice.dates.month_of_year(day)).unwrap_or_default()
    }

    pub fn page(&self) -> PageView {
        let frame = self.frame;
        let title = self.sheet.title(self.heading(), frame);
        let mut page = frame.page(Head {
            kind: self.subject.kind(),
            title: &title,
            description: frame.own.description.as_deref().unwrap_or(&title),
            address: &self.address(),
            counterpart: self.counterpart.clone().filter(|_| self.sheet.is_newest()),
            breadcrumbs: self.breadcrumbs(),
        });
        if let Some(feed) = self.feed() {
            page.feeds.push(FeedLink { title: feed.title, r#type: "application/atom+xml", url: feed.url });
        }
        page
    }

    fn breadcrumbs(&self) -> Vec<Crumb> {
        let frame = self.frame;
        let mut crumbs = vec![frame.home_crumb()];
        match self.subject {
            Subject::Year(_) => crumbs.push(frame.releases_crumb()),
            Subject::Month(year, _) => {
                crumbs.push(frame.releases_crumb());
                crumbs.push(frame.crumb(&frame.voice.dates.year(year), Some(&address::year(frame.language, year))));
            }
            Subject::Topic(_) => {
                crumbs.push(frame.crumb(&frame.say("topics-title"), Some(&address::topics(frame.language))))
            }
            Subject::All | Subject::Person(_) | Subject::Organisation(_) => {}
        }
        crumbs
    }

    pub fn other(&self) -> OtherView {
        self.frame.other(self.counterpart.as_ref())
    }

    fn feed(&self) -> Option<ListFeed> {
        let frame = self.frame;
        let Subject::Topic(topic) = self.subject else { return None };
        let name = topic.name.get(frame.language);
        let title = frame.say_with(
            "feed-topic-title",
            &[("topic", Argument::Text(name)), ("site", Argument::Text(&frame.own.title))],
        );
        let list = self.subject.address(frame.language);
        Some(ListFeed { title, url: address::feed(&list, "feed.atom").url(frame.base()) })
    }

    pub fn view(&self) -> ListView {
        let frame = self.frame;
        let url = |address: Address| address.url(frame.base());
        let count = self.total as f64;
        ListView {
            heading_html: frame.html(&self.heading()),
            count_text: self
                .sheet
                .is_newest()
                .then(|| frame.say_with("releases-count", &[("count", Argument::Number(count))])),
            older_url: self.older().map(url),
            newer_url: self.newer().map(url),
            page: self.sheet.number_text(frame),
            feed: self.feed(),
            links: self.parts_of_it.iter().map(|(year, month)| self.way(*year, *month)).collect(),
            about_html: self.about(),
            office_html: self.office(),
        }
    }

    /// A link to a year, or a month.
    fn way(&self, year: i16, month: Option<i8>) -> LinkView {
        let (frame, language) = (self.frame, self.frame.language);
        match month {
            None => frame.link(&frame.voice.dates.year(year), &address::year(language, year)),
            Some(month) => frame.link(&self.month_name(year, month), &address::month(language, year, month)),
        }
    }

    /// An organisation speaks of itself on the newest page of its list.
    fn boilerplate(&self) -> Option<&Body> {
        let Subject::Organisation(organisation) = self.subject else { return None };
        organisation.about.get(self.frame.language).as_ref().filter(|_| self.sheet.is_newest())
    }

    fn links(&self) -> Links<'_, '_> {
        Links { edition: self.stage.edition, language: self.frame.language, pair: None, form: Form::Rooted }
    }

    fn about(&self) -> Option<String> {
        Some(self.links().whole(self.boilerplate()?))
    }

    /// The office that the person holds at the end of the list, by the registry.
    fn office(&self) -> Option<String> {
        let Subject::Person(person) = self.subject else { return None };
        let day = self.cards.first()?.release.pair.date()?.day;
        Some(self.frame.html(person.office_on(day)?.title.get(self.frame.language)))
    }
}

/// With the honorific.
fn full_name(person: &Person, language: Language) -> String {
    match &person.honorific {
        Some(honorific) => format!("{} {}", honorific.get(language), person.name.get(language)),
        None => person.name.get(language).clone(),
    }
}
