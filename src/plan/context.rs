//! What outputs are given, made once and lent to each: shells, cards, aliases. The only one here that sees an edition
//! whole.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::assets::Assets;
use super::card::{Card, Neighbour};
use super::links::has;
use super::redirects::{self, Alias};
use super::search::SearchIndex;
use super::share_cards::{CardLook, SharedBy};
use super::shell::Shell;
use super::tools::{LeavingFiles, Template, Tools};
use crate::edition::{Edition, Listing, PublicRelease};
use crate::locale::Voice;
use crate::model::{Language, Organisation, PairPath, PerLanguage, Route, Topic};
use crate::render::Templates;
use crate::source::{Fingerprint, Given, Inputs};

pub struct Context<'n> {
    pub edition: &'n Edition<'n>,
    pub inputs: &'n Inputs,
    pub shells: PerLanguage<Given<Shell<'n>>>,
    pub assets: Assets<'n>,
    /// How cards look, where the site asks for them.
    pub look: Option<Given<CardLook<'n>>>,
    /// The print of it that stands in their addresses.
    look_print: Option<Fingerprint>,
    /// Of each template with all that it extends, includes and calls, by name.
    templates: BTreeMap<String, Fingerprint>,
    /// By position in the edition; made when they are first asked for: a preview of one page asks for few of a hundred
    /// thousand.
    faces: Vec<PerLanguage<OnceLock<Option<Box<ReleaseFace<'n>>>>>>,
    aliases: OnceLock<Vec<Alias>>,
    search: OnceLock<SearchIndex<'n>>,
    /// Positions of what is in no list, which only feeds still tell of.
    unlisted: Vec<usize>,
    /// Positions in the edition's list of corrections.
    corrections: PerLanguage<Vec<usize>>,
}

/// One release as others show it.
struct ReleaseFace<'n> {
    card: Given<Card<'n>>,
    neighbour: Given<Neighbour<'n>>,
}

impl<'n> Context<'n> {
    pub fn new(
        edition: &'n Edition<'n>,
        voices: &'n PerLanguage<Voice>,
        inputs: &'n Inputs,
        templates: BTreeMap<String, Fingerprint>,
    ) -> Self {
        let assets = Assets::of(inputs, &edition.site.settings);
        let look = CardLook::of(&assets, inputs, edition.site).map(|look| Given::new(look, 0));
        let look_print = look.as_ref().map(|look| CardLook::print(look));
        let shell = |language| Shell::new(language, edition, voices.get(language), (&assets, inputs), look_print);
        let shells = PerLanguage::from_fn(|language| Given::new(shell(language), 0));
        let announcements = edition.announcements().iter();
        let unlisted = announcements.enumerate().filter(|(_, one)| !one.is_listed()).map(|(at, _)| at).collect();
        let corrections = PerLanguage::from_fn(|language| {
            let all = edition.corrections.iter().enumerate();
            all.filter(|(_, one)| one.in_language(language).is_some()).map(|(at, _)| at).collect()
        });
        let faces = std::iter::repeat_with(PerLanguage::default).take(edition.announcements().len()).collect();
        Self {
            edition,
            inputs,
            shells,
            assets,
            look,
            look_print,
            templates,
            faces,
            aliases: OnceLock::new(),
            search: OnceLock::new(),
            unlisted,
            corrections,
        }
    }

    /// What outputs of this edition are made with: the templates know what every page of a language shares, from the very
    /// value that its pages are given.
    pub fn tools(&self, mut templates: Templates, files: LeavingFiles) -> Tools {
        for (language, shell) in self.shells.each() {
            templates.share(language, &shell.voice, &shell.site, &shell.site.assets.all);
        }
        Tools::new(templates, 2 * self.faces.len(), files)
    }

    pub fn shell(&self, language: Language) -> &Given<Shell<'n>> {
        self.shells.get(language)
    }

    pub fn template(&self, name: &'static str) -> Template {
        Template { name, print: self.templates.get(name).copied().unwrap_or_default() }
    }

    /// Whether a file of `static/` stands where bayan would put one of its own.
    pub fn has_own(&self, route: &Route) -> bool {
        self.inputs.blobs.contains_key(format!("static/{}", route.address().as_str()).as_str())
    }

    pub fn release(&self, position: usize, language: Language) -> Option<PublicRelease<'n>> {
        self.edition.announcements().get(position)?.in_language(language)
    }

    fn face(&self, position: usize, language: Language) -> Option<&ReleaseFace<'n>> {
        let make = || {
            let release = self.release(position, language)?;
            let number = 2 * position + usize::from(language == Language::English);
            let card = Given::new(Card::new(&release, self.edition.site), number);
            Some(Box::new(ReleaseFace { card, neighbour: Given::new(Neighbour::new(&release), number) }))
        };
        self.faces.get(position)?.get(language).get_or_init(make).as_deref()
    }

    pub fn card(&self, position: usize, language: Language) -> Option<&Given<Card<'n>>> {
        self.face(position, language).map(|face| &face.card)
    }

    pub fn neighbour(&self, position: usize, language: Language) -> Option<&Given<Neighbour<'n>>> {
        self.face(position, language).map(|face| &face.neighbour)
    }

    /// The card by which a release is shared, if it has one of its own: it has no picture, and is not withdrawn.
    pub fn own_card(&self, position: usize, language: Language) -> Option<SharedBy> {
        let (settings, look) = (self.edition.site.settings.cards.as_ref()?, self.look_print?);
        let card = self.card(position, language)?;
        let is_since = settings.since.is_none_or(|since| card.date.is_some_and(|date| date.day >= since));
        let words = is_since.then(|| card.share_card(self.shell(language))).flatten()?;
        let path = &self.edition.announcements().get(position)?.pair.path;
        Some(SharedBy::card(words, Some(path), look))
    }

    /// The position of a release, if lists show it.
    pub fn listed(&self, path: &PairPath) -> Option<usize> {
        let position = self.edition.position(path)?;
        self.edition.announcements()[position].is_listed().then_some(position)
    }

    /// The newest of a listing, newest first.
    pub fn newest(&self, listing: &Listing, count: usize, language: Language) -> Vec<&Given<Card<'n>>> {
        let positions = listing.positions(language).iter().rev().take(count);
        positions.filter_map(|at| self.card(*at as usize, language)).collect()
    }

    /// The newest releases whose photograph newspapers may print.
    pub fn pictured(&self, count: usize, language: Language) -> Vec<&Given<Card<'n>>> {
        let positions = self.edition.listings.all.positions(language).iter().rev();
        let cards = positions.filter_map(|at| self.card(*at as usize, language));
        cards.filter(|card| card.has_press_photo()).take(count).collect()
    }

    /// Topics that have releases in a language, in the order of the registry.
    pub fn live_topics(&self, language: Language) -> impl Iterator<Item = &'n Topic> {
        let edition = self.edition;
        edition.site.topics.iter().filter(move |topic| has(edition.listings.topics.get(&topic.id), language))
    }

    /// Organisations that issued releases in a language, in the order of the registry.
    pub fn live_organisations(&self, language: Language) -> impl Iterator<Item = &'n Organisation> {
        let edition = self.edition;
        let listing = move |id: &str| edition.listings.organisations.get(id);
        edition.site.organisations.iter().filter(move |one| has(listing(&one.id), language))
    }

    pub fn aliases(&self) -> &[Alias] {
        self.aliases.get_or_init(|| redirects::aliases(self.edition))
    }

    /// What can be searched, where the site has a search.
    pub fn search(&self) -> Option<&SearchIndex<'n>> {
        let wanted = self.edition.site.settings.search;
        wanted.then(|| self.search.get_or_init(|| SearchIndex::of(self.edition)))
    }

    pub fn unlisted(&self) -> &[usize] {
        &self.unlisted
    }

    /// Every correction in a language, oldest first: positions in the edition's list of them.
    pub fn corrections(&self, language: Language) -> &[usize] {
        self.corrections.get(language)
    }
}
