//! Outputs for machines: feeds, redirects, sitemaps, files.

use jiff::Timestamp;

use super::address::{self, Address};
use super::card::Card;
use super::drawing::{Drawing, Wanted};
use super::feed::{Feed, FeedFormat};
use super::files;
use super::host_file::{HostFilePage, HostKind};
use super::markup::Form;
use super::output::Ingredients;
use super::redirect_page::RedirectPage;
use super::release_page::{links, modified};
use super::sitemap::{self, Sitemap, SitemapContent};
use super::text_file;
use crate::edition::Listing;
use crate::model::{Language, PerLanguage, Topic};
use crate::source::Inputs;

impl<'s> Drawing<'s, '_> {
    /// The newsroom's feeds in three formats, and one for each topic. A topic's feed is Atom, which every reader
    /// takes: three formats for each would triple what one more release rewrites.
    pub fn feeds(&mut self, language: Language) {
        let stage = self.stage;
        let size = stage.edition.site.settings.feed_size;
        let announced = (0..stage.edition.announcements().len()).rev();
        let cards: Vec<_> = announced.filter_map(|at| stage.card(at, language)).take(size).collect();
        for format in FeedFormat::ALL {
            let address = address::feed(&address::front(language), format.file_name());
            if self.wants(&address) {
                let feed = self.feed(language, format, None, cards.clone());
                self.add(address, Ingredients::Feed(feed));
            }
        }
        let announcements = stage.edition.announcements().iter().enumerate();
        let withdrawn: Vec<_> = announcements.filter(|(_, one)| !one.is_listed()).collect();
        for topic in self.live_topics(language) {
            let Some(listing) = stage.edition.listings.topics.get(&topic.id) else { continue };
            let address = address::feed(&address::topic(language, &topic.id), "feed.atom");
            if !self.wants(&address) {
                continue;
            }
            // Whoever got a release from this feed gets the notice of its withdrawal.
            let of_topic = withdrawn.iter().filter(|(_, one)| one.pair.topics().any(|id| id == topic.id));
            let listed = listing.positions(language).iter().rev().take(size).map(|at| *at as usize);
            let mut positions: Vec<usize> = listed.chain(of_topic.map(|(at, _)| *at)).collect();
            positions.sort_unstable_by_key(|at| std::cmp::Reverse(*at));
            let cards = positions.into_iter().filter_map(|at| stage.card(at, language)).take(size).collect();
            let feed = self.feed(language, FeedFormat::Atom, Some(topic), cards);
            self.add(address, Ingredients::Feed(feed));
        }
    }

    fn feed(
        &self,
        language: Language,
        format: FeedFormat,
        topic: Option<&'s Topic>,
        cards: Vec<&'s Card<'s>>,
    ) -> Feed<'s> {
        let stage = self.stage;
        let target =
            |card: &&Card<'s>| links(stage, &card.release, Form::Absolute).fingerprint(&[&card.release.release.body]);
        let targets = cards.iter().map(target).collect();
        Feed { stage, frame: stage.frame(language), format, topic, cards, targets }
    }

    /// Old addresses. One below `/ar/` or `/en/` leads to that language, any other to the one in whose file it was written.
    pub fn redirects(&mut self) {
        let stage = self.stage;
        let base = &stage.edition.site.settings.base_url;
        let mut told = Vec::new();
        for (position, announcement) in stage.edition.announcements().iter().enumerate() {
            let pair = announcement.pair;
            for alias in pair.facts.aliases.iter().flat_map(|list| &list.value) {
                let Some(typed_in) = pair.typed_in.of("aliases") else { continue };
                let own = Language::ALL.into_iter().find(|own| alias.value.starts_with(&format!("/{}/", own.code())));
                let card = own.and_then(|own| stage.card(position, own)).or_else(|| stage.card(position, typed_in));
                let Some(card) = card else { continue };
                let from = address::alias(&alias.value);
                told.push((from.url(base), card.address().url(base)));
                let page = RedirectPage {
                    stage,
                    frame: stage.frame(card.release.release.language),
                    from: from.clone(),
                    typed: alias.span,
                    to: card,
                };
                self.add(from, Ingredients::Redirect(page));
            }
        }
        for kind in stage.edition.site.settings.host_files.iter().flat_map(|file| HostKind::of(*file)) {
            if !self.wants(&kind.address()) {
                continue;
            }
            let page = HostFilePage {
                kind: *kind,
                redirects: told.clone(),
                assets: stage.assets.copies().map(|(address, _)| address.url(base)).collect(),
                root: address::door().url(base),
                not_found: address::not_found(None).url(base),
                origin: base.origin.clone(),
            };
            self.add(kind.address(), Ingredients::HostFile(page));
        }
    }

    pub fn sitemaps(&mut self) {
        let stage = self.stage;
        for (year, listing) in &stage.edition.listings.years {
            let address = sitemap::year_address(*year);
            if self.wants(&address) {
                self.sitemap(address, SitemapContent::Year(self.of_year(listing)));
            }
        }
        if self.wants(&sitemap::pages_address()) {
            self.sitemap(sitemap::pages_address(), SitemapContent::Pages(self.pages()));
        }
        if self.wants(&sitemap::news_address()) {
            self.sitemap(sitemap::news_address(), SitemapContent::News(self.news()));
        }
        if self.wants(&sitemap::index_address()) {
            self.sitemap(sitemap::index_address(), SitemapContent::Index(self.shards()));
        }
    }

    fn of_year(&self, listing: &Listing) -> Vec<&'s Card<'s>> {
        let of = |language| self.stage.cards(listing, language);
        let mut cards: Vec<&'s Card<'s>> = Language::ALL.into_iter().flat_map(of).collect();
        cards.sort_by_key(|card| card.number);
        cards
    }

    /// The releases of the last two days, newest first.
    fn news(&self) -> Vec<&'s Card<'s>> {
        let (stage, edition) = (self.stage, self.stage.edition);
        let mut news: Vec<&'s Card<'s>> = Vec::new();
        for language in Language::ALL {
            let positions = edition.listings.all.positions(language).iter().rev();
            let cards = positions.filter_map(|at| stage.card(*at as usize, language));
            news.extend(cards.take_while(|card| sitemap::is_news(card, edition.now)));
        }
        news.sort_by_key(|card| std::cmp::Reverse(card.number));
        news
    }

    /// Every shard, with the instant at which something in it last changed.
    fn shards(&self) -> Vec<(Address, Option<Timestamp>)> {
        let changed = |listing| self.of_year(listing).iter().map(|card| modified(&card.release, self.stage)).max();
        let years = self.stage.edition.listings.years.iter();
        let years = years.map(|(year, listing)| (sitemap::year_address(*year), changed(listing)));
        std::iter::once((sitemap::pages_address(), None)).chain(years).collect()
    }

    fn sitemap(&mut self, address: Address, content: SitemapContent<'s>) {
        self.add(address, Ingredients::Sitemap(Sitemap { stage: self.stage, content }));
    }

    /// Pages that are no releases: fronts, archives by year, topics, people, organisations, standing pages.
    fn pages(&self) -> Vec<PerLanguage<Option<Address>>> {
        let edition = self.stage.edition;
        let listings = &edition.listings;
        let both = |make: &dyn Fn(Language) -> Address| PerLanguage::from_fn(|language| Some(make(language)));
        let listed = |listing: &Listing, make: &dyn Fn(Language) -> Address| {
            PerLanguage::from_fn(|language| (!listing.positions(language).is_empty()).then(|| make(language)))
        };
        let mut pages = vec![both(&address::front), both(&address::archive)];
        pages
            .extend(listings.years.iter().map(|(year, list)| listed(list, &|language| address::year(language, *year))));
        if !listings.topics.is_empty() {
            pages.push(both(&address::topics));
        }
        if !edition.corrections.is_empty() {
            let page = |language| edition.has_corrections(language).then(|| address::corrections(language));
            pages.push(PerLanguage::from_fn(page));
        }
        pages.extend(listings.topics.iter().map(|(id, list)| listed(list, &|language| address::topic(language, id))));
        pages.extend(listings.people.iter().map(|(id, list)| listed(list, &|language| address::person(language, id))));
        pages.extend(
            listings
                .organisations
                .iter()
                .map(|(id, list)| listed(list, &|language| address::organisation(language, id))),
        );
        pages.extend(edition.site.pages.iter().map(|page| {
            PerLanguage::from_fn(|language| {
                page.get(language).as_ref().map(|page| address::standing(language, &page.slug))
            })
        }));
        pages
    }

    pub fn files(&mut self, inputs: &'s Inputs) {
        let stage = self.stage;
        for (address, copy) in files::statics(inputs).chain(stage.assets.copies()) {
            self.add(address, Ingredients::Copy(copy));
        }
        let announcements = match self.wanted {
            Wanted::Everything => stage.edition.announcements().to_vec(),
            Wanted::Only(address) => {
                address::media_path(address).and_then(|path| stage.edition.get(&path)).into_iter().collect()
            }
        };
        for (address, copy) in announcements.iter().flat_map(|one| files::media(one, stage.edition)) {
            self.add(address, Ingredients::Copy(copy));
        }
        for (address, file) in [text_file::robots(stage), text_file::manifest(stage)] {
            let own = inputs.blobs.contains_key(format!("static/{}", address.as_str()).as_str());
            if !own {
                self.add(address, Ingredients::Text(file));
            }
        }
    }
}
