//! The page of a release.

use crate::edition::{Life, Listing};
use crate::model::{
    Address, Attachment, Bilingual, Contact, FileHome, Language, Media, Organisation, Pair, PairPath, PerLanguage,
    Release, Route, Topic, address,
};
use crate::output;
use crate::plan::card::{Card, Neighbour};
use crate::plan::context::Context;
use crate::plan::head::Head;
use crate::plan::kit::Kit;
use crate::plan::links::{AddressForm, Links, Speaking, has};
use crate::plan::photographs::{Photo, ShownAs};
use crate::plan::publisher;
use crate::plan::share_cards::SharedBy;
use crate::plan::shell::Shell;
use crate::plan::tools::{self, CardForm, Page, Template, Tools};
use crate::plan::video::ShownVideo;
use crate::plan::view::{Crumb, LogoView, OtherView, PageView};
use crate::source::{Entry, Given, Spanned};
use crate::text::Targets;

output! {
    /// All that the page of a release may know.
    pub struct ReleasePage<'n> {
        text_of_the_release: Entry<'n, Release>,
        card: &'n Given<Card<'n>>,
        shared_by: Option<SharedBy>,
        standing: Life<'n>,
        counterpart: Option<&'n Given<Neighbour<'n>>>,
        older_release: Option<&'n Given<Neighbour<'n>>>,
        newer_release: Option<&'n Given<Neighbour<'n>>>,
        related_releases: Vec<&'n Given<Card<'n>>>,
        gallery: Vec<GalleryShown<'n>>,
        terms_of_photographs: Option<&'n str>,
        video: Option<ShownVideo<'n>>,
        media_kit: Option<Kit<'n>>,
        attachments: Vec<Attached<'n>>,
        contacts: Vec<&'n Contact>,
        organisations: Vec<Issuing<'n>>,
        topics: Vec<Entry<'n, Topic>>,
        people_who_speak: Vec<Speaking<'n>>,
        targets_of_links: Targets,
        site_and_messages: &'n Given<Shell<'n>>,
        template: Template,
    }
    address = |page| page.card.address.clone();
    produce = |page, tools| {
        let shell = page.shell();
        let view = tools::with(&page.view(tools), "related", tools.cards(&page.related_releases, shell, CardForm::Cell)?);
        let whole = Page { head: page.head(tools), other: page.other(), own: ("release", view) };
        tools.page(page.template, shell, whole, &page.card.address)
    };
}

/// A picture of the gallery, with its words in the language of the page.
#[derive(Hash)]
pub struct GalleryShown<'n> {
    pub photo: Photo<'n>,
    pub alt: &'n str,
    pub caption: Option<&'n str>,
}

/// A document to download.
#[derive(Hash)]
pub struct Attached<'n> {
    pub file: Entry<'n, Media>,
    pub address: Address,
    pub title: Option<&'n Bilingual>,
}

/// An organisation that issues it.
#[derive(Hash)]
pub struct Issuing<'n> {
    pub organisation: Entry<'n, Organisation>,
    /// Whether there is a page of all that it issues: a withdrawn release is not in the list that would give it one.
    pub has_page: bool,
    pub targets_of_links: Targets,
    pub logo: Option<LogoView>,
}

/// A release may show at most this many related ones.
const RELATED: usize = 3;

/// The page of every release.
pub fn routes(context: &Context<'_>) -> Vec<Route> {
    let announcements = context.edition.announcements().iter();
    let both = |pair: &Pair| {
        let languages = pair.releases.present().map(|(language, _)| language);
        languages.map(|language| Route::Release(language, pair.path.clone())).collect::<Vec<_>>()
    };
    announcements.flat_map(|one| both(one.pair)).collect()
}

impl<'c> ReleasePage<'c> {
    pub fn of<'n: 'c>(context: &'c Context<'n>, language: Language, path: &PairPath) -> Option<Self> {
        let (edition, site) = (context.edition, context.edition.site);
        let position = edition.position(path)?;
        let announcement = edition.announcements()[position];
        let release = announcement.in_language(language)?;
        let (pair, body) = (announcement.pair, &release.release.body);
        let links = Links { edition, language, home: Some(FileHome::Release(pair)), form: AddressForm::Rooted };
        let is_listed = announcement.is_listed();
        let beside = |at: Option<u32>| at.and_then(|at| context.neighbour(at as usize, language));
        let (older, newer) = if is_listed { around(&edition.listings.all, position, language) } else { (None, None) };
        let topics: Vec<Entry<'c, Topic>> =
            pair.topics().filter(|_| is_listed).filter_map(|id| site.topics.get(id)).map(Entry::from).collect();
        let issuing = |organisation: &'c Organisation| Issuing {
            organisation: Entry::from(organisation),
            has_page: has(edition.listings.organisations.get(&organisation.id), language),
            logo: publisher::logo(organisation, context.inputs, &site.settings.base_url),
            targets_of_links: organisation
                .about
                .get(language)
                .as_ref()
                .map(|about| links.targets(about))
                .unwrap_or_default(),
        };
        Some(Self {
            text_of_the_release: Entry::from(release.release),
            card: context.card(position, language)?,
            shared_by: context.own_card(position, language),
            standing: release.life(edition.now),
            counterpart: context.neighbour(position, language.other()),
            older_release: beside(older),
            newer_release: beside(newer),
            related_releases: related(context, position, language),
            gallery: gallery(pair, language),
            terms_of_photographs: Photo::lead(pair).and(site.settings.photo_terms.as_deref()),
            video: ShownVideo::of(pair, language),
            media_kit: Kit::of(&announcement),
            attachments: attached(pair),
            contacts: pair.facts.contacts.iter().flat_map(|list| &list.value).collect(),
            organisations: pair.issuers().filter_map(|id| site.organisations.get(id)).map(issuing).collect(),
            topics,
            people_who_speak: links.people(body),
            targets_of_links: links.targets(body),
            site_and_messages: context.shell(language),
            template: context.template("release.html"),
        })
    }

    pub fn shell(&self) -> &'c Shell<'c> {
        self.site_and_messages
    }

    fn head(&self, tools: &Tools) -> PageView {
        let (shell, words, life) = (self.shell(), self.text_of_the_release.get(), &self.standing);
        let description = if life.is_withdrawn() { "" } else { words.description() };
        let mut head = shell.page(Head {
            kind: "release",
            title: self.card.title,
            description,
            address: &self.card.address,
            counterpart: self.counterpart.map(|counterpart| counterpart.address.clone()),
            breadcrumbs: self.breadcrumbs(),
        });
        if life.is_withdrawn() {
            head.description = shell.say("withdrawn-label");
            // Readers who come find the notice; searches should no longer lead to what was taken back.
            head.noindex = true;
        }
        head.og_type = "article";
        let own_card = self.shared_by.as_ref().map(|card| card.view(shell.base()));
        let shared = self.card.image.as_ref().and_then(|image| image.shared(shell));
        head.og_image = shared.or(own_card).or(head.og_image);
        head.published = Some(shell.iso(life.public_from));
        head.modified = (life.modified > life.public_from).then(|| shell.iso(life.modified));
        let markdown = Route::Markdown(shell.language, self.text_of_the_release.path.clone()).address();
        head.markdown = shell.settings.markdown.then(|| markdown.url(shell.base()));
        head.json_ld.0.insert(0, self.article());
        let video = self.video.as_ref().filter(|_| life.shows_text());
        let named = (words.title.value.as_str(), description);
        head.json_ld.0.extend(video.and_then(|video| video.structured(shell, tools, named, life.public_from)));
        head
    }

    fn breadcrumbs(&self) -> Vec<Crumb> {
        let (shell, path) = (self.shell(), &self.text_of_the_release.path);
        let mut crumbs = vec![shell.home_crumb(), shell.releases_crumb()];
        if !self.standing.is_withdrawn() {
            let (year, month) = (path.year(), path.month());
            let month_name = jiff::civil::Date::new(year, month, 1).map(|day| shell.voice.dates.month_of_year(day));
            let month_address = address::month(shell.language, year, month);
            crumbs.push(shell.crumb(&month_name.unwrap_or_default(), Some(&month_address)));
        }
        crumbs
    }

    fn other(&self) -> OtherView {
        self.shell().other(self.counterpart.map(|counterpart| &counterpart.address))
    }
}

fn gallery(pair: &Pair, language: Language) -> Vec<GalleryShown<'_>> {
    let all = pair.gallery();
    all.filter_map(|one| {
        let photo = Photo::of(pair, &one.photograph, ShownAs::Inside)?;
        let alt = words(&one.alt, language).unwrap_or_default();
        Some(GalleryShown { photo, alt, caption: words(&one.caption, language) })
    })
    .collect()
}

fn words(both: &PerLanguage<Option<Spanned<String>>>, language: Language) -> Option<&str> {
    both.get(language).as_ref().map(|text| text.value.as_str())
}

/// The documents of an announcement.
pub fn attached(pair: &Pair) -> Vec<Attached<'_>> {
    let mut attached = Vec::new();
    for Attachment { file, title } in pair.facts.attachments.iter().flat_map(|list| &list.value) {
        let media = pair.media(&file.value);
        attached.extend(media.map(|media| Attached {
            file: Entry::from(media),
            address: address::media(&media.folder, &media.name),
            title: title.as_ref(),
        }));
    }
    attached
}

/// Its neighbours in a list: the older, and the newer.
fn around(list: &Listing, position: usize, language: Language) -> (Option<u32>, Option<u32>) {
    let positions = list.positions(language);
    let before = positions.partition_point(|at| (*at as usize) < position);
    let after = before + usize::from(positions.get(before).is_some_and(|at| *at as usize == position));
    (before.checked_sub(1).map(|at| positions[at]), positions.get(after).copied())
}

/// Those that were chosen, then the nearest before it that share a topic.
fn related<'c>(context: &'c Context<'_>, position: usize, language: Language) -> Vec<&'c Given<Card<'c>>> {
    let announcement = context.edition.announcements()[position];
    let (pair, listings) = (announcement.pair, &context.edition.listings);
    let chosen = pair.facts.related.iter().flat_map(|list| &list.value);
    let mut found: Vec<usize> = chosen
        .filter_map(|path| context.listed(&path.value))
        .filter(|at| context.release(*at, language).is_some())
        .collect();
    if announcement.is_listed() {
        let of_topic = |list: &Listing| {
            let positions = list.positions(language);
            let end = positions.partition_point(|at| (*at as usize) < position);
            positions[..end].iter().rev().take(RELATED).map(|at| *at as usize).collect::<Vec<_>>()
        };
        let lists = pair.topics().filter_map(|topic| listings.topics.get(topic));
        let mut near: Vec<usize> = lists.flat_map(of_topic).collect();
        near.sort_unstable_by_key(|at| std::cmp::Reverse(*at));
        for candidate in near {
            if found.len() < RELATED && !found.contains(&candidate) {
                found.push(candidate);
            }
        }
    }
    found.into_iter().filter_map(|at| context.card(at, language)).collect()
}
