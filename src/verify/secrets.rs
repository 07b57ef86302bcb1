//! What the public may not see at an instant, and what it may: two lists of texts, told apart by the same edition that a
//! build publishes.

use std::collections::HashSet;
use std::sync::Arc;

use jiff::Timestamp;

use crate::diagnostics::{Message, form, message, name};
use crate::edition::{Announcement, Edition};
use crate::model::{Body, Destination, FileHome, Language, Pair, Release, Settings, Site, Standing, address};
use crate::newsroom::Newsroom;
use crate::plan::{copy, photographs, shell::iso};
use crate::text::{HtmlOptions, Style, Targets, alt, opening, quotes, whole};

/// What is held back, and what is not.
pub struct Secrets<'n> {
    pub held: Vec<Secret<'n>>,
    /// Texts that readers may see, as they are typed or as HTML.
    pub public: Vec<String>,
    /// Files beside releases that no public release cites, each with the announcement in whose folder it lies.
    pub held_files: Vec<(Arc<str>, &'n Pair)>,
}

/// One announcement of which something is held back.
pub struct Secret<'n> {
    pub pair: &'n Pair,
    /// Why, as the end of a sentence: `is a draft`.
    pub why: Message,
    pub hides: Hides,
    pub texts: Vec<(What, String)>,
}

/// How much of an announcement is held back.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Hides {
    /// That it exists.
    Everything,
    /// The text that was taken back, with its files.
    Text,
    /// A correction or withdrawal that is still to come.
    Note,
}

/// Which part of an announcement words are from. What betrays most comes first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum What {
    File,
    Title,
    Address,
    Note,
    Highlight,
    Alt,
    Text,
    FileName,
}

impl What {
    /// As a form of the message: `holds its title`.
    pub const fn form(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Title => "title",
            Self::Address => "address",
            Self::FileName => "file-name",
            Self::Note => "note",
            Self::Highlight => "highlight",
            Self::Alt => "alt",
            Self::Text => "text",
        }
    }

    /// The rule that finds it.
    pub const fn rule(self) -> &'static str {
        match self {
            Self::File => "leaked-file",
            Self::Title => "leaked-title",
            Self::Address => "leaked-address",
            Self::FileName => "leaked-file-name",
            Self::Note => "leaked-note",
            Self::Highlight | Self::Alt | Self::Text => "leaked-words",
        }
    }
}

impl<'n> Secrets<'n> {
    pub fn of(newsroom: &'n Newsroom, edition: &Edition<'n>, site: &'n Site) -> Self {
        let mut secrets = Self { held: Vec::new(), public: site_texts(site), held_files: Vec::new() };
        let cited: HashSet<&str> = copy::all(edition).map(|one| &*one.media.source).collect();
        for pair in newsroom.pairs() {
            let held = pair.media.iter().filter(|media| !cited.contains(&*media.source));
            secrets.held_files.extend(held.map(|media| (media.source.clone(), &**pair)));
            match edition.get(&pair.path) {
                None => secrets.hold_all(pair, edition.now, &site.settings),
                Some(announcement) => {
                    let half_draft = HalfDraft::of(pair, &cited);
                    let unseen = half_draft.iter().flat_map(|half| half.files.iter().copied()).collect();
                    secrets.tell(announcement, edition.now, &unseen, &site.settings);
                    secrets.held.extend(half_draft.map(|half| half.secret(pair, &site.settings)));
                }
            }
        }
        secrets
    }

    fn hold_all(&mut self, pair: &'n Pair, now: Timestamp, settings: &Settings) {
        let zone = &settings.time_zone;
        let mut texts = words(pair);
        texts.extend(taken_back(pair, settings));
        texts.extend(all_names(pair).map(|name| (What::FileName, name)));
        texts.extend(notes(pair, |_| true).map(|note| (What::Note, note.to_owned())));
        texts.push((What::Address, pair.path.to_string()));
        texts.push((What::Address, pair.path.slug().to_owned()));
        texts.extend(aliases(pair).map(|alias| (What::Address, alias.to_owned())));
        let why = match pair.standing(now) {
            Standing::Draft => why("draft"),
            Standing::Cancelled => why("cancelled"),
            Standing::Frozen(until) => message!("held-by-freeze", until = name(iso(until, zone))),
            _ => match pair.public_from() {
                Some(from) => message!("held-by-embargo", from = name(iso(from, zone))),
                None => why("undated"),
            },
        };
        self.held.push(Secret { pair, why, hides: Hides::Everything, texts });
    }

    /// `unseen` are names of files that only a draft shows.
    fn tell(&mut self, announcement: Announcement<'n>, now: Timestamp, unseen: &HashSet<&str>, settings: &Settings) {
        let pair = announcement.pair;
        self.public.extend(words(pair).into_iter().map(|(_, text)| text));
        self.public.extend(aliases(pair).map(str::to_owned));
        self.public.extend(notes(pair, |date| date <= now).map(str::to_owned));
        let pages = pair.releases.present().map(|(language, _)| address::release(language, &pair.path));
        self.public.extend(pages.map(|page| page.as_str().to_owned()));
        let later: Vec<_> = notes(pair, |date| date > now).map(|note| (What::Note, note.to_owned())).collect();
        if !later.is_empty() {
            self.held.push(Secret { pair, why: why("note"), hides: Hides::Note, texts: later });
        }
        if announcement.shows_text() {
            self.public.extend(taken_back(pair, settings).into_iter().map(|(_, text)| text));
            self.public.extend(names(pair).filter(|name| !unseen.contains(name)).map(str::to_owned));
            self.public.extend(photographs::names(FileHome::Release(pair), unseen));
            self.public.extend(pair.releases.present().flat_map(|(_, release)| outer(&release.body)));
        } else {
            let mut texts = taken_back(pair, settings);
            texts.extend(all_names(pair).map(|name| (What::FileName, name)));
            self.held.push(Secret { pair, why: why("withdrawn"), hides: Hides::Text, texts });
        }
    }
}

/// The language of a public announcement that is a draft.
struct HalfDraft<'n> {
    release: &'n Release,
    /// Names of files that it alone cites.
    files: Vec<&'n str>,
}

impl<'n> HalfDraft<'n> {
    /// `published` are the project paths of files that the edition cites.
    fn of(pair: &'n Pair, published: &HashSet<&str>) -> Option<Self> {
        let release = pair.release(pair.half_draft()?)?;
        let is_held = |name: &&str| pair.media(name).is_none_or(|media| !published.contains(&*media.source));
        let files = release.body.cited().map(|(name, _)| name).filter(is_held).collect();
        Some(Self { release, files })
    }

    fn secret(self, pair: &'n Pair, settings: &Settings) -> Secret<'n> {
        let Self { release, files } = self;
        let mut texts = vec![(What::Title, release.title.value.clone())];
        texts.extend(release.place.iter().map(|place| (What::Text, place.value.clone())));
        texts.extend(in_language(release, settings));
        texts.extend(files.into_iter().map(|name| (What::FileName, name.to_owned())));
        texts.push((What::Address, address::release(release.language, &pair.path).as_str().to_owned()));
        let why = match release.language {
            Language::Arabic => why("draft-ar"),
            Language::English => why("draft-en"),
        };
        Secret { pair, why, hides: Hides::Text, texts }
    }
}

/// `of` is a form of the message.
fn why(of: &'static str) -> Message {
    message!("held-why", why = form(of))
}

/// What stays on the page of a withdrawn announcement, above the notice and below it.
fn words(pair: &Pair) -> Vec<(What, String)> {
    let titles = pair.releases.present().map(|(_, release)| (What::Title, release.title.value.clone()));
    let places = pair.releases.present().filter_map(|(_, release)| release.place.as_ref());
    let mut texts: Vec<_> = titles.chain(places.map(|place| (What::Text, place.value.clone()))).collect();
    for contact in pair.facts.contacts.iter().flat_map(|list| &list.value) {
        let names = contact.name.iter().flat_map(|name| [&name.ar, &name.en]);
        texts.extend(
            names
                .chain(&contact.email)
                .chain(contact.phone.as_ref().map(|phone| &phone.text))
                .map(|text| (What::Text, text.clone())),
        );
    }
    texts
}

/// What is taken back with the text.
fn taken_back(pair: &Pair, settings: &Settings) -> Vec<(What, String)> {
    let mut texts: Vec<_> = pair.releases.present().flat_map(|(_, release)| in_language(release, settings)).collect();
    for attachment in pair.facts.attachments.iter().flat_map(|list| &list.value) {
        let titles = attachment.title.iter().flat_map(|title| [&title.ar, &title.en]);
        texts.extend(titles.map(|title| (What::Highlight, title.clone())));
    }
    for picture in pair.gallery() {
        texts.extend(picture.words().map(|words| (What::Alt, words.value.clone())));
    }
    let elsewhere = pair.facts.video.iter().filter_map(|video| video.value.address.clone());
    texts.extend(elsewhere.map(|address| (What::Text, address)));
    texts
}

fn in_language(release: &Release, settings: &Settings) -> Vec<(What, String)> {
    let mut texts = Vec::new();
    let mut add = |what, text: &str| texts.push((what, text.to_owned()));
    release.highlights.iter().for_each(|highlight| add(What::Highlight, &highlight.value));
    release.summary.iter().for_each(|summary| add(What::Highlight, &summary.value));
    release.image_alt.iter().for_each(|alt| add(What::Alt, &alt.value));
    release.image_caption.iter().for_each(|caption| add(What::Alt, &caption.value));
    let style = Style::of(release.language, settings);
    texts.extend(alts(&release.body, &style).map(|text| (What::Alt, text)));
    texts.extend(words_of(&release.body, style).map(|text| (What::Text, text)));
    texts
}

/// What the pictures of a text show.
fn alts(body: &Body, style: &Style) -> impl Iterator<Item = String> {
    (0..body.pictures.len()).map(move |picture| alt(&body.text, picture, style))
}

/// A text as readers see it: its HTML without addresses, and its first paragraph and its quotes without their markup, so that a
/// word goes on where the markup parts it.
fn words_of(body: &Body, style: Style) -> impl Iterator<Item = String> {
    let options = HtmlOptions { style, targets: &Targets::default(), below: 0, id_prefix: "" };
    let texts = [whole(body, &options), opening(body, &style)];
    let quotes = quotes(body, &style).into_iter();
    texts.into_iter().chain(quotes.flat_map(|quote| [quote.plain, quote.speaker.as_str().to_owned()]))
}

/// Every file of its folder, cited or not.
fn names(pair: &Pair) -> impl Iterator<Item = &str> {
    pair.media.iter().map(|media| media.name.as_str())
}

/// The same, with what is made of its pictures.
fn all_names(pair: &Pair) -> impl Iterator<Item = String> {
    names(pair).map(str::to_owned).chain(photographs::names(FileHome::Release(pair), &HashSet::new()))
}

fn aliases(pair: &Pair) -> impl Iterator<Item = &str> {
    pair.facts.aliases.iter().flat_map(|list| &list.value).map(|alias| alias.value.as_str())
}

/// Corrections and reasons of withdrawal of the dates asked for.
fn notes(pair: &Pair, dated: impl Fn(Timestamp) -> bool + Copy) -> impl Iterator<Item = &str> {
    let corrections = pair.facts.corrections.iter().flat_map(|list| &list.value);
    let corrections = corrections.filter(move |correction| dated(correction.date.instant)).map(|one| &one.note);
    let withdrawn = pair.facts.withdrawn.iter().map(|withdrawn| &withdrawn.value);
    let withdrawn = withdrawn.filter(move |withdrawal| dated(withdrawal.date.instant)).map(|one| &one.reason);
    corrections.chain(withdrawn).flat_map(|note| note.present()).map(|(_, note)| note.as_str())
}

/// Standing pages and boilerplate, with where their links lead, and the names of files.
fn site_texts(site: &Site) -> Vec<String> {
    let mut texts = Vec::new();
    texts.extend(site.pages.iter().flat_map(|page| &page.media).map(|media| media.name.clone()));
    texts.extend(site.pages.iter().flat_map(|page| photographs::names(FileHome::Page(page), &HashSet::new())));
    for (_, page) in site.pages.iter().flat_map(|page| page.present()) {
        let style = Style::of(page.language, &site.settings);
        texts.push(page.title.value.clone());
        texts.extend(page.summary.iter().map(|summary| summary.value.clone()));
        texts.extend(alts(&page.body, &style));
        texts.extend(words_of(&page.body, style));
        texts.extend(outer(&page.body));
    }
    for (language, about) in site.organisations.iter().flat_map(|organisation| organisation.about.present()) {
        texts.extend(words_of(about, Style::of(language, &site.settings)));
        texts.extend(outer(about));
    }
    texts
}

/// Addresses elsewhere, whose words are the author's.
fn outer(body: &Body) -> impl Iterator<Item = String> {
    body.links.iter().filter_map(|link| match &link.to {
        Destination::Outer(url) | Destination::Fragment(url) => Some(url.clone()),
        Destination::Site(address) => Some(address.to_string()),
        _ => None,
    })
}
