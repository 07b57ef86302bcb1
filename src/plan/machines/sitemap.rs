//! Sitemaps: an index, a shard for each year, one for other pages, and the news of the last two days.

use jiff::Timestamp;

use super::urls::{self, NewsView, UrlView};
use crate::edition::Listing;
use crate::edition::next_change::NEWS_WINDOW;
use crate::model::{Address, Language, List, PerLanguage, Route, Settings, Sitemap, address};
use crate::output;
use crate::plan::context::Context;
use crate::plan::links::has;
use crate::plan::output::Output;
use crate::plan::pages::lists::lists;
use crate::plan::shell::iso;
use crate::source::Entry;

output! {
    /// Every shard.
    pub struct SitemapIndex<'n> {
        shards: Vec<Shard>,
        settings: Entry<'n, Settings>,
    }
    address = |_| Route::Sitemap(Sitemap::Index).address();
    produce = |index, _| {
        let view = |shard: &Shard| {
            let changed = shard.changed.map(|at| iso(at, &index.settings.time_zone));
            (shard.address.absolute(&index.settings.base_url), changed)
        };
        Ok(urls::index(index.shards.iter().map(view)).into())
    };
}

output! {
    /// The releases of a year, oldest first.
    pub struct YearSitemap<'n> {
        year: i16,
        releases: Vec<ReleaseAddress<'n>>,
        settings: Entry<'n, Settings>,
    }
    address = |map| Route::Sitemap(Sitemap::Year(map.year)).address();
    produce = |map, _| Ok(urls::write(map.releases.iter().map(|release| release.view(&map.settings))).into());
}

output! {
    /// Addresses that are no releases, each with the same page in the other language.
    pub struct PagesSitemap<'n> {
        pages: Vec<SamePage>,
        settings: Entry<'n, Settings>,
    }
    address = |_| Route::Sitemap(Sitemap::Pages).address();
    produce = |map, _| {
        let views = |page: &SamePage| page.views(&map.settings);
        Ok(urls::write(map.pages.iter().flat_map(views)).into())
    };
}

output! {
    /// The releases of the last two days, newest first.
    /// <https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap>
    pub struct NewsSitemap<'n> {
        releases_of_the_last_two_days: Vec<NewsItem<'n>>,
        settings: Entry<'n, Settings>,
    }
    address = |_| Route::Sitemap(Sitemap::News).address();
    produce = |map, _| {
        let views = map.releases_of_the_last_two_days.iter().map(|item| item.view(&map.settings));
        Ok(urls::write_news(views).into())
    };
}

/// A sitemap that an index names.
#[derive(Hash)]
pub struct Shard {
    address: Address,
    /// When something in it last changed, where that is known.
    changed: Option<Timestamp>,
}

/// A page by whom it is for, as `hreflang` says it.
#[derive(Hash)]
pub struct SamePage(Vec<(&'static str, Address)>);

/// What a sitemap says of a release.
#[derive(Hash)]
pub struct ReleaseAddress<'n> {
    address: &'n Address,
    modified: Timestamp,
    /// Its page in each language, where it has both.
    languages: Option<PerLanguage<&'n Address>>,
}

/// What the news sitemap says of one.
#[derive(Hash)]
pub struct NewsItem<'n> {
    release: ReleaseAddress<'n>,
    language: Language,
    title: &'n str,
    published: Timestamp,
}

pub fn routes(context: &Context<'_>) -> Vec<Route> {
    let years = context.edition.listings.years.keys().map(|year| Sitemap::Year(*year));
    let news = newest(context).next().map(|_| Sitemap::News);
    let all = [Sitemap::Index, Sitemap::Pages].into_iter().chain(news).chain(years);
    all.map(Route::Sitemap).collect()
}

pub fn of<'c>(context: &'c Context<'_>, part: Sitemap) -> Option<Box<dyn Output + 'c>> {
    let settings = Entry::from(&context.edition.site.settings);
    Some(match part {
        Sitemap::Index => Box::new(SitemapIndex { shards: shards(context), settings }),
        Sitemap::Year(year) => {
            let releases = releases(context, context.edition.listings.years.get(&year)?);
            Box::new(YearSitemap { year, releases, settings })
        }
        Sitemap::Pages => Box::new(PagesSitemap { pages: pages(context), settings }),
        Sitemap::News => {
            let releases = news(context);
            // A list of nothing is no sitemap.
            (!releases.is_empty())
                .then(|| Box::new(NewsSitemap { releases_of_the_last_two_days: releases, settings }))?
        }
    })
}

/// Every shard, with the instant at which something in it last changed. That of the news stands here while there is one, so that
/// `robots.txt`, which names the index alone, never changes.
fn shards(context: &Context<'_>) -> Vec<Shard> {
    let modified = |(at, language)| Some(context.release(at, language)?.modified(context.edition.now));
    let shard = |part, changed| Shard { address: Route::Sitemap(part).address(), changed };
    let year =
        |(year, listing): (&i16, &Listing)| shard(Sitemap::Year(*year), positions(listing).filter_map(modified).max());
    let news = newest(context).map(|(at, _)| context.edition.announcements()[at].public_from).max();
    let news = news.map(|newest| shard(Sitemap::News, Some(newest)));
    let years = context.edition.listings.years.iter().map(year);
    std::iter::once(shard(Sitemap::Pages, None)).chain(news).chain(years).collect()
}

fn releases<'c>(context: &'c Context<'_>, listing: &Listing) -> Vec<ReleaseAddress<'c>> {
    let mut all: Vec<(usize, Language)> = positions(listing).collect();
    all.sort_unstable();
    all.into_iter().filter_map(|(at, language)| ReleaseAddress::of(context, at, language)).collect()
}

fn positions(listing: &Listing) -> impl Iterator<Item = (usize, Language)> {
    let of = |language| listing.positions(language).iter().map(move |at| (*at as usize, language));
    Language::ALL.into_iter().flat_map(of)
}

/// What went out in the last two days: its position, and a language that it has.
fn newest<'c>(context: &'c Context<'_>) -> impl Iterator<Item = (usize, Language)> + use<'c> {
    let edition = context.edition;
    let is_news = |at: &usize| edition.now.duration_since(edition.announcements()[*at].public_from) < NEWS_WINDOW;
    let of = move |language| {
        let listed = edition.listings.all.positions(language).iter().rev().map(|at| *at as usize);
        listed.take_while(is_news).map(move |at| (at, language))
    };
    Language::ALL.into_iter().flat_map(of)
}

fn news<'c>(context: &'c Context<'_>) -> Vec<NewsItem<'c>> {
    let item = |(at, language)| {
        let release = context.release(at, language)?;
        let address = ReleaseAddress::of(context, at, language)?;
        let title = &release.release.title.value;
        Some(NewsItem { release: address, language, title, published: release.public_from })
    };
    let mut all: Vec<(usize, Language)> = newest(context).collect();
    all.sort_unstable_by_key(|one| std::cmp::Reverse(*one));
    all.into_iter().filter_map(item).collect()
}

/// Pages that are no releases: fronts, archives by year, topics, people, organisations, types, static pages.
fn pages(context: &Context<'_>) -> Vec<SamePage> {
    let edition = context.edition;
    let listings = &edition.listings;
    let both = |make: fn(Language) -> Address| PerLanguage::from_fn(|language| Some(make(language)));
    let listed = |listing: &Listing, list: &List| {
        PerLanguage::from_fn(|language| has(Some(listing), language).then(|| list.address(language)))
    };
    let mut pages = vec![both(address::archive)];
    pages.extend(listings.years.iter().map(|(year, listing)| listed(listing, &List::Year(*year))));
    if !listings.topics.is_empty() {
        pages.push(both(address::topics));
    }
    if !edition.corrections.is_empty() {
        let page = |language| (!context.corrections(language).is_empty()).then(|| address::corrections(language));
        pages.push(PerLanguage::from_fn(page));
    }
    let followed = lists(context).filter(|(list, _)| *list != List::All && list.has_feed());
    pages.extend(followed.map(|(list, listing)| listed(listing, &list)));
    pages.extend(edition.site.pages.iter().map(|page| {
        PerLanguage::from_fn(|language| page.get(language).map(|page| address::static_page(language, &page.slug)))
    }));
    std::iter::once(SamePage::fronts()).chain(pages.into_iter().map(SamePage::of)).collect()
}

impl SamePage {
    /// The front pages with the front door, which is for whoever reads neither language: each names all three.
    fn fronts() -> Self {
        let fronts = Language::ALL.map(|language| (language.code(), address::front(language)));
        Self(fronts.into_iter().chain([("x-default", address::door())]).collect())
    }

    fn of(page: PerLanguage<Option<Address>>) -> Self {
        Self(page.present().map(|(language, address)| (language.code(), address.clone())).collect())
    }

    fn views(&self, settings: &Settings) -> Vec<UrlView> {
        let absolute = |(whom, address): &(&'static str, Address)| (*whom, address.absolute(&settings.base_url));
        let all: Vec<(&'static str, String)> = self.0.iter().map(absolute).collect();
        let alternates = if all.len() > 1 { all.clone() } else { Vec::new() };
        let view = |(_, location)| UrlView { location, modified: None, alternates: alternates.clone(), news: None };
        all.into_iter().map(view).collect()
    }
}

impl<'n> ReleaseAddress<'n> {
    fn of(context: &'n Context<'_>, position: usize, language: Language) -> Option<Self> {
        let modified = context.release(position, language)?.modified(context.edition.now);
        let in_language = |language| context.neighbour(position, language).map(|release| &release.address);
        let (address, other) = (in_language(language)?, in_language(language.other()));
        let each = |other| PerLanguage::from_fn(|one| if one == language { address } else { other });
        Some(Self { address, modified, languages: other.map(each) })
    }

    fn view(&self, settings: &Settings) -> UrlView {
        let alternates = self.languages.iter().flat_map(PerLanguage::each);
        UrlView {
            location: self.address.absolute(&settings.base_url),
            modified: Some(iso(self.modified, &settings.time_zone)),
            alternates: alternates
                .map(|(language, address)| (language.code(), address.absolute(&settings.base_url)))
                .collect(),
            news: None,
        }
    }
}

impl NewsItem<'_> {
    fn view(&self, settings: &Settings) -> UrlView {
        let news = NewsView {
            publication: settings.languages.get(self.language).title.clone(),
            language: self.language.code(),
            published: iso(self.published, &settings.time_zone),
            title: self.title.to_owned(),
        };
        UrlView { news: Some(news), modified: None, ..self.release.view(settings) }
    }
}
