//! One release in one language, as a search knows it: what can be asked of it, and what an answer shows.

use serde::Serialize;

use crate::edition::PublicRelease;
use crate::locale::cut_at_word;
use crate::model::{Bilingual, Language, ReleaseType, Site, Standing};
use crate::plan::shell::Shell;
use crate::search::{Field, WordIndex};
use crate::source::{Fingerprint, Fold};
use crate::text::searched;

/// Characters of a summary in an answer, as in a list.
const SUMMARY: usize = 220;

/// A release that is public, or shown in a preview.
#[derive(Clone, Copy)]
pub struct SearchDocument<'n> {
    pub release: PublicRelease<'n>,
    /// Of all of it that readers can see.
    pub print: Fingerprint,
}

/// What an answer shows.
#[derive(Serialize)]
pub struct ShownView {
    /// The folder of the announcement.
    path: String,
    title_html: String,
    summary_html: String,
    /// For `<time datetime>`.
    iso: String,
    day: String,
    /// Whether it is there in the other language.
    counterpart: u8,
    /// Of what kind it is, or in a preview that it is held; empty for an ordinary one.
    mark: String,
}

impl<'n> SearchDocument<'n> {
    /// `with` is what the print of every document of its language hangs on.
    pub fn of(release: PublicRelease<'n>, site: &'n Site, now: jiff::Timestamp, with: Fingerprint) -> Self {
        let (pair, words) = (release.pair, release.release);
        let date = pair.date().map(|date| date.instant.as_second());
        let mut fold = Fold::new()
            .print(with)
            .text(pair.path.as_str())
            .number(date.unwrap_or(0))
            .maybe(pair.facts.hijri.as_ref().map(|hijri| hijri.value.as_str()))
            .text(pair.release_type().id())
            .number(i64::from(pair.release(words.language.other()).is_some()))
            .text(mark(&release))
            .text(&words.title.value)
            .text(words.description())
            .print(words.words.unwrap_or_default());
        for line in words.highlights.iter().map(|line| line.value.as_str()).chain(lines(&release, now)) {
            fold = fold.text(line);
        }
        for (id, name) in names(&release, site) {
            fold = fold.number(0).text(id).text(&name.ar).text(&name.en);
        }
        Self { release, print: fold.done() }
    }

    /// Adds all its words to an index.
    pub fn read_into(&self, index: &mut WordIndex, site: &Site, now: jiff::Timestamp) {
        let words = self.release.release;
        index.begin();
        index.add(Field::Title, &words.title.value);
        if words.opening.is_empty() {
            index.add(Field::Summary, words.description());
        }
        // The first one stands for the summary where there is none.
        for highlight in words.highlights.iter().skip(usize::from(words.summary.is_none())) {
            index.add(Field::Summary, &highlight.value);
        }
        for line in lines(&self.release, now) {
            index.add(Field::Text, line);
        }
        for (_, name) in names(&self.release, site) {
            index.add(Field::Text, &name.ar);
            index.add(Field::Text, &name.en);
        }
        let text = words.body.text.for_the_last_time();
        index.add(Field::Text, &searched(&text, &words.body.pictures, site.settings.raw_html));
    }

    pub fn shown(&self, shell: &Shell<'_>) -> ShownView {
        let (pair, words) = (self.release.pair, self.release.release);
        let hijri = pair.facts.hijri.as_ref().map(|hijri| hijri.value.as_str());
        let date = pair.date().map(|date| shell.date(date, hijri));
        let (iso, day) = date.map_or_else(Default::default, |date| (date.iso, date.text));
        let mark = match mark(&self.release) {
            "" if pair.release_type() == ReleaseType::Release => String::new(),
            "" => shell.say(&format!("type-{}", pair.release_type().id())),
            message => shell.say(message),
        };
        ShownView {
            path: pair.path.to_string(),
            title_html: shell.html(&words.title.value),
            summary_html: shell.html(&cut_at_word(words.description(), SUMMARY)),
            iso: iso.split('T').next().unwrap_or_default().to_owned(),
            day,
            counterpart: u8::from(pair.release(words.language.other()).is_some()),
            mark,
        }
    }

    /// What it can be parted from others by: the kind of facet, its id, and its name where a registry has one.
    pub fn facets(&self, language: Language, site: &'n Site) -> Vec<(&'static str, &'n str, Option<&'n str>)> {
        let pair = self.release.pair;
        let named = |kind, id, name: &'n Bilingual| (kind, id, Some(name.get(language).as_str()));
        let topics = pair.topics().filter_map(|id| site.topics.get(id));
        let issuers = pair.issuers().filter_map(|id| site.organisations.get(id));
        let people = pair.everyone().into_iter().filter_map(|id| site.people.get(id));
        std::iter::once(("type", pair.release_type().id(), None))
            .chain(topics.map(|one| named("topic", one.id.as_str(), &one.name)))
            .chain(issuers.map(|one| named("issuer", one.id.as_str(), &one.name)))
            .chain(people.map(|one| named("person", one.id.as_str(), &one.name)))
            .collect()
    }

    /// By which it is parted from others.
    pub fn month(&self) -> (i16, i8) {
        let path = &self.release.pair.path;
        (path.year(), path.month())
    }
}

/// The message that says that a release is held: in a preview, nowhere else.
fn mark(release: &PublicRelease<'_>) -> &'static str {
    match release.standing {
        _ if release.pair.half_draft() == Some(release.language()) => "preview-draft",
        Standing::Live | Standing::Corrected | Standing::Withdrawn => "",
        Standing::Draft => "preview-draft",
        Standing::Embargoed(_) => "preview-embargoed",
        Standing::Frozen(_) => "preview-frozen",
        Standing::Cancelled => "preview-cancelled",
    }
}

/// Lines of a page that are neither its title, its summary nor its text. Corrections are told from their dates on.
fn lines<'n>(release: &PublicRelease<'n>, now: jiff::Timestamp) -> impl Iterator<Item = &'n str> {
    let (pair, words, language) = (release.pair, release.release, release.language());
    let typed = [&words.place, &words.image_alt, &words.image_caption].into_iter().flatten();
    let corrections = pair.corrections(now).filter_map(move |one| one.note.get(language).as_deref());
    let attachments = pair.facts.attachments.iter().flat_map(|list| &list.value);
    let titles = attachments.filter_map(|one| one.title.as_ref()).map(move |title| title.get(language).as_str());
    let gallery = pair.gallery().flat_map(move |one| one.words_in(language));
    typed.chain(gallery).map(|typed| typed.value.as_str()).chain(corrections).chain(titles)
}

/// Ids and names of everyone and everything in the registries that a release cites. Both languages find it.
fn names<'n>(release: &PublicRelease<'n>, site: &'n Site) -> Vec<(&'n str, &'n Bilingual)> {
    let pair = release.pair;
    let organisations = pair.issuers().filter_map(|id| site.organisations.get(id)).flat_map(|organisation| {
        let short = organisation.short.iter();
        std::iter::once(&organisation.name).chain(short).map(|name| (organisation.id.as_str(), name))
    });
    let topics = pair.topics().filter_map(|id| site.topics.get(id)).map(|topic| (topic.id.as_str(), &topic.name));
    let people = pair.everyone().into_iter().filter_map(|id| site.people.get(id));
    let people = people.map(|person| (person.id.as_str(), &person.name));
    organisations.chain(topics).chain(people).collect()
}
