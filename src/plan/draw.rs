//! Drawing the plan: one output after another.

use std::collections::{BTreeMap, HashMap};

use super::address::{self, Address};
use super::card::Card;
use super::door_page::{AT_THE_DOOR, DoorPage};
use super::feed::{Feed, FeedFormat};
use super::files;
use super::front_page::{FRONT, FrontPage};
use super::host_file::{HostFilePage, HostKind};
use super::list_page::{ListPage, Subject, cut};
use super::markup::Form;
use super::not_found_page::NotFoundPage;
use super::output::{Ingredients, Output};
use super::redirect_page::RedirectPage;
use super::release_page::{ReleasePage, links, modified};
use super::sitemap::{self, Sitemap, SitemapContent};
use super::stage::Stage;
use super::standing_page::StandingOutput;
use super::text_file;
use super::topics_page::TopicsPage;
use crate::diagnostics::{Diagnostic, Place, Reviewed};
use crate::edition::Listing;
use crate::model::{Language, PerLanguage, Topic};
use crate::source::Inputs;

/// Every output of an edition, in no particular order, one for each address.
pub struct Plan<'s> {
    pub outputs: Vec<Output<'s>>,
}

/// Draws the plan. A static file at an address that bayan needs itself is an error.
pub fn draw<'s>(stage: &'s Stage<'s>, inputs: &'s Inputs) -> Reviewed<Plan<'s>> {
    let mut drawing = Drawing { stage, outputs: Vec::new() };
    for language in Language::ALL {
        drawing.releases(language);
        drawing.front(language);
        drawing.lists(language);
        drawing.topics(language);
        drawing.standing_pages(language);
        drawing.feeds(language);
    }
    drawing.add(
        address::door(),
        Ingredients::Door(DoorPage {
            stage,
            cards: PerLanguage::from_fn(|language| drawing.newest(AT_THE_DOOR, language)),
        }),
    );
    for language in [Some(Language::Arabic), Some(Language::English), None] {
        drawing.add(address::not_found(language), Ingredients::NotFound(NotFoundPage { stage, language }));
    }
    drawing.redirects();
    drawing.sitemaps();
    drawing.files(inputs);
    drawing.finish(inputs)
}

struct Drawing<'s> {
    stage: &'s Stage<'s>,
    outputs: Vec<Output<'s>>,
}

impl<'s> Drawing<'s> {
    fn add(&mut self, address: Address, ingredients: Ingredients<'s>) {
        self.outputs.push(Output { address, ingredients });
    }

    /// The newest listed releases, newest first.
    fn newest(&self, count: usize, language: Language) -> Vec<&'s Card<'s>> {
        let positions = self.stage.edition.listings.all.positions(language);
        positions.iter().rev().take(count).filter_map(|at| self.stage.card(*at as usize, language)).collect()
    }

    /// The page of every release, with its neighbours in time and those before it that share a topic.
    fn releases(&mut self, language: Language) {
        let stage = self.stage;
        let mut by_topic: HashMap<&str, Vec<&'s Card<'s>>> = HashMap::new();
        let listed = stage.cards(&stage.edition.listings.all, language);
        let mut older: Option<&'s Card<'s>> = None;
        let mut next = 0;
        for (position, announcement) in stage.edition.announcements().iter().enumerate() {
            let Some(card) = stage.card(position, language) else { continue };
            if !announcement.is_listed() {
                let page = ReleasePage::new(stage, *announcement, card, (None, None), Vec::new());
                self.add(card.address.clone(), Ingredients::Release(page));
                continue;
            }
            next += 1;
            let newer = listed.get(next).copied();
            let pair = announcement.pair;
            let mut candidates: Vec<&'s Card<'s>> =
                pair.topics().filter_map(|topic| by_topic.get(topic)).flat_map(|cards| cards.iter().copied()).collect();
            candidates.sort_by_key(|card| std::cmp::Reverse(card.number));
            candidates.dedup_by_key(|card| card.number);
            let page = ReleasePage::new(stage, *announcement, card, (older, newer), candidates);
            self.add(card.address.clone(), Ingredients::Release(page));
            for topic in pair.topics() {
                let recent = by_topic.entry(topic).or_default();
                recent.push(card);
                if recent.len() > 3 {
                    recent.remove(0);
                }
            }
            older = Some(card);
        }
    }

    fn front(&mut self, language: Language) {
        let (stage, topics) = (self.stage, self.live_topics(language));
        let page = FrontPage { stage, frame: stage.frame(language), cards: self.newest(FRONT, language), topics };
        self.add(address::front(language), Ingredients::Front(page));
    }

    /// Topics that have releases in a language, in the order of the registry.
    fn live_topics(&self, language: Language) -> Vec<&'s Topic> {
        let edition = self.stage.edition;
        let live = |topic: &&Topic| {
            edition.listings.topics.get(&topic.id).is_some_and(|list| !list.positions(language).is_empty())
        };
        edition.site.topics.iter().filter(live).collect()
    }

    fn lists(&mut self, language: Language) {
        let edition = self.stage.edition;
        let (site, listings) = (edition.site, &edition.listings);
        let has = |listing: &&Listing| !listing.positions(language).is_empty();
        let years =
            listings.years.iter().rev().filter(|(_, listing)| has(listing)).map(|(year, _)| (*year, None)).collect();
        self.list(Subject::All, &listings.all, language, years);
        for (year, listing) in &listings.years {
            let months = listings.months.iter().filter(|((of, _), listing)| of == year && has(listing));
            let months = months.rev().map(|((year, month), _)| (*year, Some(*month))).collect();
            self.list(Subject::Year(*year), listing, language, months);
        }
        for ((year, month), listing) in &listings.months {
            self.list(Subject::Month(*year, *month), listing, language, Vec::new());
        }
        for topic in site.topics.iter() {
            if let Some(listing) = listings.topics.get(&topic.id) {
                self.list(Subject::Topic(topic), listing, language, Vec::new());
            }
        }
        for person in site.people.iter() {
            if let Some(listing) = listings.people.get(&person.id) {
                self.list(Subject::Person(person), listing, language, Vec::new());
            }
        }
        for organisation in site.organisations.iter() {
            if let Some(listing) = listings.organisations.get(&organisation.id) {
                self.list(Subject::Organisation(organisation), listing, language, Vec::new());
            }
        }
    }

    /// A list's pages. The archive is there even while it is empty.
    fn list(&mut self, subject: Subject<'s>, listing: &Listing, language: Language, ways: Vec<(i16, Option<i8>)>) {
        let stage = self.stage;
        let cards = stage.cards(listing, language);
        if cards.is_empty() && !matches!(subject, Subject::All) {
            return;
        }
        let other = language.other();
        let has_other = matches!(subject, Subject::All) || !listing.positions(other).is_empty();
        let (full, newest) = cut(cards.len(), stage.edition.site.settings.page_size);
        let page = |range: std::ops::Range<usize>, number: Option<usize>, ways| ListPage {
            stage,
            frame: stage.frame(language),
            subject,
            cards: cards[range].iter().rev().copied().collect(),
            number,
            full_pages: full.len(),
            total: cards.len(),
            parts_of_it: ways,
            counterpart: (has_other && number.is_none()).then(|| subject.address(other)),
        };
        let mut pages = vec![page(newest, None, ways)];
        pages.extend(full.iter().enumerate().map(|(at, range)| page(range.clone(), Some(at + 1), Vec::new())));
        for page in pages {
            self.add(page.address(), Ingredients::List(page));
        }
    }

    fn topics(&mut self, language: Language) {
        let (stage, topics) = (self.stage, self.live_topics(language));
        if stage.edition.listings.topics.is_empty() {
            return;
        }
        let counterpart = Some(address::topics(language.other()));
        let page = TopicsPage { stage, frame: stage.frame(language), topics, counterpart };
        self.add(address::topics(language), Ingredients::Topics(page));
    }

    fn standing_pages(&mut self, language: Language) {
        let stage = self.stage;
        for both in &stage.edition.site.pages {
            let Some(page) = both.get(language) else { continue };
            let counterpart =
                both.get(language.other()).as_ref().map(|other| address::standing(other.language, &other.slug));
            let output = StandingOutput { stage, frame: stage.frame(language), page, counterpart };
            self.add(address::standing(language, &page.slug), Ingredients::Standing(output));
        }
    }

    /// The newsroom's feeds in three formats, and one for each topic. A topic's feed is Atom, which every reader
    /// takes: three formats for each would triple what one more release rewrites.
    fn feeds(&mut self, language: Language) {
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
    fn redirects(&mut self) {
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
                assets: Address::new("assets/").url(base),
                not_found: address::not_found(None).url(base),
                origin: base.origin.clone(),
            };
            self.add(kind.address(), Ingredients::HostFile(page));
        }
    }

    fn sitemaps(&mut self) {
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

    fn files(&mut self, inputs: &'s Inputs) {
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

    /// One output for each file: two are an error that names the file that stands in the way.
    fn finish(self, inputs: &Inputs) -> Reviewed<Plan<'s>> {
        let mut taken: BTreeMap<String, &'static str> = BTreeMap::new();
        let mut notes = Vec::new();
        for output in &self.outputs {
            let kind = match output.ingredients.kind() {
                "copy" => "copied file",
                kind => kind,
            };
            let Some(first) = taken.insert(output.address.file(), kind) else { continue };
            let message =
                format!("Two things would be published at /{}: a {first} and a {kind}.", output.address.as_str());
            let note = Diagnostic::error("duplicate-address", message, "Rename or remove one of them.");
            let path = format!("static/{}", output.address.file());
            notes.push(match inputs.blobs.get(path.as_str()) {
                Some(blob) => note.at_place(Place::head(&blob.path)),
                None => note,
            });
        }
        Reviewed::new(Plan { outputs: self.outputs }, notes)
    }
}
