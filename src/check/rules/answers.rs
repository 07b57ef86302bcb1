//! What answers at the addresses that bayan makes, at an instant: asked of the newsroom, as an edition of then would have it.

use std::sync::Arc;

use jiff::Timestamp;

use crate::check::desk::Desk;
use crate::diagnostics::nearest;
use crate::model::list::full_pages;
use crate::model::{FeedFormat, Language, List, Pair, ReleaseType, Route, SitePlace, Sitemap, Standing, address};

#[derive(Clone, Copy)]
pub struct AddressesAt<'a> {
    pub desk: &'a Desk<'a>,
    pub at: Timestamp,
    /// A draft may lead to what is not public yet.
    pub is_draft: bool,
}

impl<'a> AddressesAt<'a> {
    /// Whether something answers. Of releases, their files, pages and registries it says nothing.
    pub fn has(&self, route: &Route) -> bool {
        match route {
            Route::Door
            | Route::NotFound(_)
            | Route::Front(_)
            | Route::Topics(_)
            | Route::Robots
            | Route::Manifest
            | Route::Icon(_)
            | Route::List(_, List::All, None)
            | Route::Feed(_, List::All, _)
            | Route::Sitemap(Sitemap::Index | Sitemap::Pages) => true,
            Route::Organisations(_) => {
                let stand = |id: &&str| self.stands_in(&List::Organisation((*id).into()), None);
                self.desk.site.organisations.ids().filter(stand).nth(1).is_some() || self.may_be_unread(&List::All)
            }
            Route::Markdown(..) | Route::Llms(_) => self.desk.site.settings.markdown,
            Route::Search(_) => self.desk.site.settings.search,
            Route::List(language, list, None) => self.stands_in(list, Some(*language)),
            Route::List(language, list, Some(number)) => {
                self.may_be_unread(list) || self.is_page(*number, self.listed(list, Some(*language)).count())
            }
            Route::Feed(language, list, format) => *format == FeedFormat::Atom && self.stands_in(list, Some(*language)),
            Route::Sitemap(Sitemap::Year(year)) => self.stands_in(&List::Year(*year), None),
            Route::Corrections(language, number) => {
                let mut corrections = self.corrections(*language);
                let is_there = match number {
                    None => corrections.next().is_some(),
                    Some(number) => self.is_page(*number, corrections.count()),
                };
                is_there || self.may_be_unread(&List::All)
            }
            // A host keeps it to itself; that of the news is gone whenever two days pass without any; a card is another with each
            // word on it.
            Route::Host(_) | Route::Sitemap(Sitemap::News) | Route::ShareCard(..) | Route::SearchFile(..) => false,
            Route::Release(..) | Route::Page(..) | Route::MediaKit(_) | Route::Media(..) | Route::Picture(..) => true,
        }
    }

    /// Whether a file of `static/` answers, or may.
    pub fn has_file(&self, path: &str) -> bool {
        let own = format!("/{path}");
        let index = format!("/{}/index.html", path.trim_end_matches('/'));
        let files = &self.desk.files;
        files.contains(&own) || files.contains(&index) || self.desk.newsroom.is_unread(&format!("static{own}"))
    }

    /// The announcement to which an old address leads.
    pub fn moved(&self, path: &str) -> Option<&'a Pair> {
        let own = address::alias(path).file();
        let is_it = |pair: &&Pair| {
            let aliases = pair.facts.aliases.iter().flat_map(|list| &list.value);
            { aliases }.any(|alias| address::alias(&alias.value).file() == own)
        };
        self.desk.newsroom.pairs().iter().map(|pair| &**pair).find(is_it)
    }

    fn is_page(&self, number: usize, count: usize) -> bool {
        (1..=full_pages(count, self.desk.site.settings.page_size)).contains(&number)
    }

    fn stands_in(&self, list: &List, language: Option<Language>) -> bool {
        self.may_be_unread(list) || self.listed(list, language).next().is_some()
    }

    /// Whether something that stands in a list may be there, and could not be read.
    fn may_be_unread(&self, list: &List) -> bool {
        let folder = match list {
            List::Year(year) => format!("content/releases/{year:04}"),
            List::Month(year, month) => format!("content/releases/{year:04}/{month:02}"),
            _ => "content/releases".to_owned(),
        };
        self.desk.newsroom.is_unread(&folder)
    }

    /// What a list shows, in a language or either.
    fn listed(&self, list: &'a List, language: Option<Language>) -> impl Iterator<Item = &'a Pair> {
        let answers = *self;
        let is_there = move |pair: &&Pair| {
            answers.is_seen(pair)
                && language.is_none_or(|language| answers.public(pair).release(language).is_some())
                && answers.public(pair).is_in(list)
        };
        self.within(list).iter().map(|pair| &**pair).filter(is_there)
    }

    /// The announcements among which those of a list are: they stand in order of year and month.
    fn within(&self, list: &List) -> &'a [Arc<Pair>] {
        let pairs = self.desk.newsroom.pairs();
        let (first, last) = match list {
            List::Year(year) => ((*year, 1), (*year, 12)),
            List::Month(year, month) => ((*year, *month), (*year, *month)),
            _ => return pairs,
        };
        let month = |pair: &Arc<Pair>| (pair.path.year(), pair.path.month());
        let from = pairs.partition_point(|pair| month(pair) < first);
        let to = pairs.partition_point(|pair| month(pair) <= last);
        &pairs[from..to]
    }

    fn public<'p>(&self, pair: &'p Pair) -> &'p Pair {
        if self.is_draft { pair } else { pair.without_half_draft() }
    }

    /// Whether lists show it by then, as things stand.
    fn is_seen(&self, pair: &Pair) -> bool {
        let standing = self.public(pair).standing(self.at);
        self.is_draft || pair.date_is_unread() || (standing.is_public() && standing != Standing::Withdrawn)
    }

    fn corrections(&self, language: Language) -> impl Iterator<Item = ()> {
        let answers = *self;
        let of = move |pair: &'a Arc<Pair>| {
            let pair = answers.public(pair);
            let is_public = answers.is_draft || pair.standing(answers.at).is_public();
            let has_text = pair.release(language).is_some();
            let corrections = pair.corrections(answers.at).filter(move |_| is_public && has_text);
            corrections.filter(move |one| one.note.get(language).is_some()).map(|_| ())
        };
        self.desk.newsroom.pairs().iter().flat_map(of)
    }

    /// The address most like one that nothing answers, as it would be typed in a text of a language. Releases are too many
    /// to be compared.
    pub fn nearest(&self, typed: &SitePlace, reader: Language) -> Option<String> {
        let shown = typed.without_language().to_string();
        let of_file = |language: &Language| shown.strip_prefix(&format!("/{}", language.code())).map(str::to_owned);
        let (language, wanted) = match typed {
            SitePlace::Route(route) => (route.language(), shown.clone()),
            SitePlace::Own(_) => (None, shown.clone()),
            SitePlace::File(_) => {
                let parted = Language::ALL.iter().find_map(|language| Some((*language, of_file(language)?)));
                let parted = parted.filter(|(_, rest)| rest.starts_with('/'));
                parted.map_or((None, shown.clone()), |(language, rest)| (Some(language), rest))
            }
        };
        let slugs = self.desk.site.pages.iter().filter_map(|page| page.present().next()).map(|(_, page)| &page.slug);
        if let Some(slug) = { slugs }.find(|slug| slug.as_str() == wanted.trim_matches('/')) {
            return Some(format!("/pages/{slug}/"));
        }
        let mut known = self.made(language.unwrap_or(reader));
        if language.is_none() {
            known.extend(self.for_both());
        }
        let near = nearest(&wanted, known.iter().map(String::as_str))?;
        Some(language.map_or_else(|| near.to_owned(), |language| format!("/{}{near}", language.code())))
    }

    /// What answers in a language, as it is typed without one.
    fn made(&self, language: Language) -> Vec<String> {
        let site = self.desk.site;
        let topics = site.topics.ids().map(|id| List::Topic(id.into()));
        let people = site.people.ids().map(|id| List::Person(id.into()));
        let organisations = site.organisations.ids().map(|id| List::Organisation(id.into()));
        let named = topics.chain(people).chain(organisations);
        let months = self.months();
        let years = months.iter().map(|(year, _)| List::Year(*year));
        let times = years.chain(months.iter().map(|(year, month)| List::Month(*year, *month)));
        let list = |list| Route::List(language, list, None);
        let feeds = FeedFormat::ALL.map(|format| Route::Feed(language, List::All, format));
        let types = ReleaseType::LISTED.map(List::Type);
        let named: Vec<List> = named.collect();
        let feed = |list| Route::Feed(language, list, FeedFormat::Atom);
        let followed: Vec<Route> = named.iter().cloned().chain(types.clone()).map(feed).collect();
        let others = [
            Route::Topics(language),
            Route::Organisations(language),
            Route::Corrections(language, None),
            list(List::All),
        ];
        let asked = times.chain(types).map(list).chain(followed).chain(others).filter(|route| self.has(route));
        let routes = named.into_iter().map(list).chain(feeds).chain(asked);
        routes.map(|route| SitePlace::Own(route).to_string()).collect()
    }

    /// What has no language: files, sitemaps, and pages, which are typed without one.
    fn for_both(&self) -> Vec<String> {
        let pages = self.desk.site.pages.iter().filter_map(|page| page.present().next());
        let pages = pages.map(|(_, page)| format!("/pages/{}/", page.slug));
        let years = self.months().into_iter().map(|(year, _)| Sitemap::Year(year));
        let maps = years.chain([Sitemap::Index, Sitemap::Pages]).map(Route::Sitemap);
        let maps = maps.map(|map| format!("/{}", map.address().as_str()));
        self.desk.files.iter().cloned().chain(pages).chain(maps).collect()
    }

    /// Years and months of which something is seen, in their order.
    fn months(&self) -> Vec<(i16, i8)> {
        let seen = self.desk.newsroom.pairs().iter().filter(|pair| self.is_seen(pair));
        let mut months: Vec<(i16, i8)> = seen.map(|pair| (pair.path.year(), pair.path.month())).collect();
        months.dedup();
        months
    }
}
