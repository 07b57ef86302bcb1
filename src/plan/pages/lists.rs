//! Which lists there are: the archive by time, topics, people, organisations, types.

use crate::edition::{Listing, Listings};
use crate::model::{Language, List, ReleaseType, Route};
use crate::plan::context::Context;
use crate::plan::links::has;
use crate::plan::slices;

/// Every list, each with its releases. The archive is there even while it is empty.
pub fn lists<'n>(context: &Context<'n>) -> impl Iterator<Item = (List, &'n Listing)> {
    let (site, listings) = (context.edition.site, &context.edition.listings);
    let years = listings.years.iter().map(|(year, listing)| (List::Year(*year), listing));
    let months = listings.months.iter().map(|((year, month), listing)| (List::Month(*year, *month), listing));
    let topics = site.topics.iter().map(|topic| List::Topic(topic.id.as_str().into()));
    let people = site.people.iter().map(|person| List::Person(person.id.as_str().into()));
    let organisations = site.organisations.iter().map(|one| List::Organisation(one.id.as_str().into()));
    let named = topics.chain(people).chain(organisations).chain(ReleaseType::LISTED.map(List::Type));
    let named = named.filter_map(|list| Some((list.clone(), listing(listings, &list)?)));
    std::iter::once((List::All, &listings.all)).chain(years).chain(months).chain(named)
}

/// The releases of a list.
pub fn listing<'n>(listings: &'n Listings, list: &List) -> Option<&'n Listing> {
    match list {
        List::All => Some(&listings.all),
        List::Year(year) => listings.years.get(year),
        List::Month(year, month) => listings.months.get(&(*year, *month)),
        List::Topic(id) => listings.topics.get(&**id),
        List::Person(id) => listings.people.get(&**id),
        List::Organisation(id) => listings.organisations.get(&**id),
        List::Type(kind) => listings.types.get(kind),
    }
}

/// The pages of every list.
pub fn routes(context: &Context<'_>) -> Vec<Route> {
    let size = context.edition.site.settings.page_size;
    let pages = |language: Language, list: &List, listing: &Listing| {
        let count = listing.positions(language).len();
        let is_there = count > 0 || *list == List::All;
        let numbers = slices::numbers(if is_there { count } else { 0 }, size).filter(move |_| is_there);
        numbers.map(|number| Route::List(language, list.clone(), number)).collect::<Vec<_>>()
    };
    let both =
        |(list, listing): (List, &Listing)| Language::ALL.map(|language| pages(language, &list, listing)).concat();
    lists(context).flat_map(both).collect()
}

/// A year of the archive, or a month of a year, with the number of releases in it.
pub type Period = (i16, Option<i8>, usize);

/// Those that have releases in a language, newest first.
pub fn inner(listings: &Listings, list: &List, language: Language) -> Vec<Period> {
    let count = |listing: &Listing| listing.positions(language).len();
    let has = |listing: &Listing| has(Some(listing), language);
    match list {
        List::All => listings
            .years
            .iter()
            .rev()
            .filter(|(_, listing)| has(listing))
            .map(|(year, listing)| (*year, None, count(listing)))
            .collect(),
        List::Year(year) => {
            let months = listings.months.range((*year, 1)..=(*year, 12)).rev();
            let months = months.filter(|(_, listing)| has(listing));
            months.map(|((year, month), listing)| (*year, Some(*month), count(listing))).collect()
        }
        _ => Vec::new(),
    }
}

/// Organisations that issue releases in a language, in the order of the registry, each with their number.
pub fn issuers<'n>(context: &Context<'n>, language: Language) -> Vec<(&'n str, &'n str, usize)> {
    let issued = |id: &str| context.edition.listings.organisations.get(id).map(|list| list.positions(language).len());
    let all = context.edition.site.organisations.iter();
    let counted =
        all.map(|one| (one.id.as_str(), one.name.get(language).as_str(), issued(&one.id).unwrap_or_default()));
    counted.filter(|(_, _, count)| *count > 0).collect()
}

/// Types that have releases in a language, each with their number: those that are worth telling apart, and first what is
/// left. Without any of them there is nothing to tell apart.
pub fn types(context: &Context<'_>, language: Language) -> Vec<(ReleaseType, usize)> {
    let listings = &context.edition.listings.types;
    let count = |kind| listings.get(&kind).map_or(0, |list| list.positions(language).len());
    let told_apart = ReleaseType::LISTED.map(|kind| (kind, count(kind)));
    let rest =
        context.edition.listings.all.positions(language).len() - told_apart.iter().map(|(_, n)| n).sum::<usize>();
    let has_any = told_apart.iter().any(|(_, count)| *count > 0);
    let all = std::iter::once((ReleaseType::Release, rest)).chain(told_apart);
    all.filter(|(_, count)| has_any && *count > 0).collect()
}
