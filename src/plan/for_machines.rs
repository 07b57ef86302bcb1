//! Outputs for machines: feeds, redirects, sitemaps, files.

use super::address::{self, Address};
use super::card::Card;
use super::drawing::Drawing;
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

impl<'s> Drawing<'s> {
    /// The newsroom's feeds in three formats, and one for each topic. A topic's feed is Atom, which every reader
    /// takes: three formats for each would triple what one more release rewrites.
    pub fn feeds(&mut self, language: Language) {
        let stage = self.stage;
        let size = stage.edition.site.settings.feed_size;
        let announced = (0..stage.edition.announcements().len()).rev();
        let cards: Vec<_> = announced.filter_map(|at| stage.card(at, language)).take(size).collect();
        for format in FeedFormat::ALL {
            let feed = self.feed(language, format, None, cards.clone());
            self.add(address::feed(&address::front(language), format.file_name()), Ingredients::Feed(feed));
        }
        for topic in self.live_topics(language) {
            let Some(listing) = stage.edition.listings.topics.get(&topic.id) else { continue };
            let positions = listing.positions(language).iter().rev().take(size);
            let cards = positions.filter_map(|at| stage.card(*at as usize, language)).collect();
            let feed = self.feed(language, FeedFormat::Atom, Some(topic), cards);
            self.add(address::feed(&address::topic(language, &topic.id), "feed.atom"), Ingredients::Feed(feed));
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

    /// Old addresses. One leads to the language in whose file it was written.
    pub fn redirects(&mut self) {
        let stage = self.stage;
        let base = &stage.edition.site.settings.base_url;
        let mut told = Vec::new();
        for (position, announcement) in stage.edition.announcements().iter().enumerate() {
            let pair = announcement.pair;
            for alias in pair.facts.aliases.iter().flat_map(|list| &list.value) {
                let Some(language) = pair.typed_in.of("aliases") else { continue };
                let Some(card) = stage.card(position, language) else { continue };
                let from = address::alias(&alias.value);
                told.push((from.url(base), card.address.url(base)));
                let page = RedirectPage { stage, frame: stage.frame(language), from: from.clone(), to: card };
                self.add(from, Ingredients::Redirect(page));
            }
        }
        for kind in stage.edition.site.settings.host_files.iter().flat_map(|file| HostKind::of(*file)) {
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
        let edition = stage.edition;
        let mut shards = vec![(sitemap::pages_address(), None)];
        for (year, listing) in &edition.listings.years {
            let mut cards: Vec<&'s Card<'s>> =
                Language::ALL.into_iter().flat_map(|language| stage.cards(listing, language)).collect();
            cards.sort_by_key(|card| card.number);
            shards.push((sitemap::year_address(*year), cards.iter().map(|card| modified(&card.release, stage)).max()));
            self.sitemap(sitemap::year_address(*year), SitemapContent::Year(cards));
        }
        self.sitemap(sitemap::pages_address(), SitemapContent::Pages(self.pages()));
        let mut news: Vec<&'s Card<'s>> = Vec::new();
        for language in Language::ALL {
            let positions = edition.listings.all.positions(language).iter().rev();
            let cards = positions.filter_map(|at| stage.card(*at as usize, language));
            news.extend(cards.take_while(|card| sitemap::is_news(card, edition.now)));
        }
        news.sort_by_key(|card| std::cmp::Reverse(card.number));
        self.sitemap(sitemap::news_address(), SitemapContent::News(news));
        self.sitemap(sitemap::index_address(), SitemapContent::Index(shards));
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
        for (address, copy) in files::statics(inputs).chain(stage.assets.copies()).chain(files::media(stage.edition)) {
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
