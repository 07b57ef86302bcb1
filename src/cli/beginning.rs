//! What is typed for a new release, read and checked against the newsroom. Nothing typed means what is usual.

use std::path::Path;

use super::desk;
use super::new_arguments::NewReleaseOptions;
use super::say::Console;
use crate::diagnostics::{Message, Reviewed, all, code, form, in_order, message, name, nearest, typed};
use crate::io::{Failure, release_folder};
use crate::language::instant::{self, Form, Typed};
use crate::language::slug;
use crate::model::{Choice, Digits, Language, Moment, PairPath, PerLanguage, ReleaseType, Site};
use crate::parse;
use crate::parse::manuscript::{self, Languages, Manuscript, Stage, description_slot};

/// A release that is about to begin.
pub struct Beginning {
    pub path: PairPath,
    pub titles: PerLanguage<Option<String>>,
    pub places: PerLanguage<Option<String>>,
    /// As it was typed.
    pub date: String,
    pub release_type: ReleaseType,
    pub issuers: Vec<String>,
    pub topics: Vec<String>,
    /// Names of files at its side: the first is the lead picture, the others stand in the text.
    pub pictures: Vec<String>,
}

/// The newsroom in which it begins.
pub struct Room<'a> {
    pub root: &'a Path,
    pub site: &'a Site,
    /// The day on the site's calendar, `2026-03-01`.
    pub today: String,
}

/// An id and its names.
pub type OfferedId<'a> = (&'a str, String);

/// The settings and registries alone, for commands that add to a newsroom; `None` where they must be mended first, which is
/// told. What is wrong elsewhere in the newsroom is for `check` to say.
pub fn site(root: &Path, console: &Console) -> Result<Option<Site>, Failure> {
    let Reviewed { value, notes } = parse::site(&desk::newsroom(root.into())?);
    let value = value.filter(|site| site.settings.is_whole);
    if value.is_none() {
        console.findings(&in_order(notes));
    }
    Ok(value)
}

/// The languages in which it will be. Words of another one would be lost.
pub fn languages(options: &NewReleaseOptions) -> Result<Vec<Language>, Failure> {
    let Some(single) = options.language else { return Ok(Language::ALL.to_vec()) };
    let given = match single.other() {
        Language::Arabic => [("--title-ar", &options.title_ar), ("--place-ar", &options.place_ar)],
        Language::English => [("--title-en", &options.title_en), ("--place-en", &options.place_en)],
    };
    match given.into_iter().find(|(_, words)| words.is_some()) {
        None => Ok(vec![single]),
        Some((flag, _)) => {
            let language = form(single.code());
            Err(Failure::of(message!("flag-of-other-language", flag = code(flag), language = language)))
        }
    }
}

impl Room<'_> {
    /// A date in any form that can mean one thing only, as front matter has it.
    pub fn date(&self, typed: &str) -> Result<(String, Moment), Failure> {
        let typed = if typed.is_empty() { &self.today } else { typed };
        let zone = &self.site.settings.time_zone;
        let refused = || {
            let (message, help) = instant::remedy(typed, Some(zone));
            Failure { message, help: Some(help) }
        };
        let Typed::Understood(found) = instant::read(typed, Some(zone)) else { return Err(refused()) };
        let moment = found.meaning.moment(zone).filter(|_| found.form != Form::Hijri).ok_or_else(refused)?;
        match instant::skipped(typed, found.meaning) {
            Some(message) => Err(Failure::of(message)),
            None => Ok((found.meaning.to_string(), moment)),
        }
    }

    pub fn issuers(&self) -> Vec<OfferedId<'_>> {
        let names = |one: &PerLanguage<String>| format!("\u{2068}{}\u{2069} · {}", one.ar, one.en);
        let all = self.site.organisations.iter();
        all.map(|one| (one.id.as_str(), names(one.short.as_ref().unwrap_or(&one.name)))).collect()
    }

    pub fn topics(&self) -> Vec<OfferedId<'_>> {
        let names = |one: &PerLanguage<String>| format!("\u{2068}{}\u{2069} · {}", one.ar, one.en);
        self.site.topics.iter().map(|topic| (topic.id.as_str(), names(&topic.name))).collect()
    }

    /// The slug that is offered: of the English title, else the Arabic one in Latin letters; with a number where that one
    /// is taken.
    pub fn free_slug(&self, titles: &PerLanguage<Option<String>>, moment: Moment) -> String {
        self.free(&wanted_slug(titles), moment)
    }

    fn free(&self, wanted: &str, moment: Moment) -> String {
        let numbered = (2..1000).map(|number| format!("{wanted}-{number}"));
        let is_free =
            |slug: &String| path(slug, moment).is_some_and(|path| !release_folder::is_taken(self.root, &path));
        std::iter::once(wanted.to_owned()).chain(numbered).find(is_free).unwrap_or_else(|| wanted.to_owned())
    }

    /// The path of a release that is not there yet.
    pub fn path(&self, slug: &str, moment: Moment) -> Result<PairPath, Failure> {
        let found = path(slug, moment)
            .ok_or_else(|| Failure::of(message!("slug-unfit", slug = typed(slug), fitting = name(fitting(slug)))))?;
        if release_folder::is_taken(self.root, &found) {
            let (folder, free) = (name(found.folder()), name(self.free(slug, moment)));
            return Err(Failure::of(message!("release-is-there", folder = folder, free = free)));
        }
        Ok(found)
    }
}

fn path(slug: &str, moment: Moment) -> Option<PairPath> {
    PairPath::parse(&format!("{:04}/{:02}/{slug}", moment.day.year(), moment.day.month()))
        .filter(|_| slug.chars().all(|c| c.is_alphanumeric() || c == '-'))
}

/// A slug that would do in place of one that was typed.
fn fitting(typed: &str) -> String {
    let words: Vec<&str> = typed.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if words.is_empty() { "metro-line".to_owned() } else { words.join("-") }
}

/// One line about an address that was spelled from an Arabic title, for it stays; nothing where somebody chose it.
pub fn spelled(given: Option<&str>, titles: &PerLanguage<Option<String>>, path: &PairPath) -> Option<Message> {
    let is_ours = given.is_none_or(str::is_empty) && path.slug().starts_with(&wanted_slug(titles));
    if !is_ours || titles.en.is_some() || titles.ar.is_none() {
        return None;
    }
    Some(message!("slug-spelled", slug = name(path.slug())))
}

/// The slug of the English title, else of the Arabic one.
pub fn wanted_slug(titles: &PerLanguage<Option<String>>) -> String {
    slug(titles.en.as_ref().or(titles.ar.as_ref()).map_or("", String::as_str))
}

pub fn release_type(word: &str) -> Result<ReleaseType, Failure> {
    if word.is_empty() {
        return Ok(ReleaseType::default());
    }
    ReleaseType::from_word(word).ok_or_else(|| {
        let words = ReleaseType::words();
        let help = match nearest(word, words.iter().copied()) {
            Some(near) => message!("did-you-mean", near = code(near)),
            None => message!("types-are", types = all(words.into_iter().map(code))),
        };
        Failure { message: message!("no-such-type", typed = typed(word)), help: Some(help) }
    })
}

/// Ids from those that are offered, parted by commas or spaces; where they were shown with numbers, the numbers will do.
pub fn ids(
    register: &'static str,
    said: &str,
    offered: &[OfferedId<'_>],
    numbered: &[OfferedId<'_>],
) -> Result<Vec<String>, Failure> {
    let mut ids: Vec<String> = Vec::new();
    let words = said.split(|c: char| c.is_whitespace() || matches!(c, ',' | '،')).filter(|word| !word.is_empty());
    for word in words {
        let number = Digits::Latin.convert(word).parse::<usize>().ok();
        let by_number = || numbered.get(number?.checked_sub(1)?);
        let found = offered.iter().find(|(id, _)| *id == word).or_else(by_number);
        let Some((id, _)) = found else {
            let known: Vec<&str> = offered.iter().map(|(id, _)| *id).collect();
            let help = match nearest(word, known.iter().copied()) {
                Some(near) => message!("did-you-mean", near = code(near)),
                None if known.is_empty() => message!("no-ids-yet", register = form(register)),
                None => message!("ids-are", ids = all(known.into_iter().map(code))),
            };
            let message = message!("no-such-id", register = form(register), id = typed(word));
            return Err(Failure { message, help: Some(help) });
        };
        if !ids.iter().any(|there| there == id) {
            ids.push((*id).to_owned());
        }
    }
    Ok(ids)
}

impl Beginning {
    /// The text of each language. The first file holds the facts; what is still to be written stands in brackets, which the
    /// desk does not let pass.
    pub fn texts(&self, languages: &[Language]) -> Vec<(Language, String)> {
        let text = |(at, language): (usize, &Language)| {
            let slots = slots(*language);
            let further = self.pictures.iter().skip(1);
            let shown = further.map(|file| format!("![{}]({file})", bracketed(description_slot(*language))));
            let words = Manuscript {
                title: self.titles.get(*language).clone().unwrap_or_else(|| slots.title.to_owned()),
                highlights: vec![slots.highlight.to_owned()],
                place: self.places.get(*language).clone(),
                image_alt: (!self.pictures.is_empty()).then(|| description_slot(*language).to_owned()),
                draft: Stage::Ready,
                body: slots.body.map(str::to_owned).into_iter().chain(shown).collect::<Vec<_>>().join("\n\n"),
                ..Manuscript::default()
            };
            let whole = if at > 0 { words } else { self.with_facts(words, languages) };
            (*language, manuscript::write(&whole))
        };
        languages.iter().enumerate().map(text).collect()
    }

    fn with_facts(&self, words: Manuscript, languages: &[Language]) -> Manuscript {
        Manuscript {
            date: Some(self.date.clone()),
            draft: Stage::Draft,
            languages: if languages.len() == 1 { Languages::Single } else { Languages::Both },
            release_type: self.release_type,
            issuers: self.issuers.clone(),
            topics: self.topics.clone(),
            image: self.pictures.first().cloned(),
            ..words
        }
    }
}

/// Words with brackets, as the description of a picture in a text.
fn bracketed(words: &str) -> String {
    words.replace('[', "\\[").replace(']', "\\]")
}

/// What invites to be written over.
struct Slots {
    title: &'static str,
    highlight: &'static str,
    body: [&'static str; 3],
}

const fn slots(language: Language) -> Slots {
    match language {
        Language::Arabic => Slots {
            title: "[أدخل العنوان]",
            highlight: "[أضف نقطة بارزة]",
            body: ["[اكتب ما حدث، ومتى وأين ولماذا]", "[أضف التفاصيل والأرقام]", "[أضف تصريحًا مع اسم صاحبه ومنصبه]"],
        },
        Language::English => Slots {
            title: "[insert the title]",
            highlight: "[add a highlight]",
            body: [
                "[insert what happened, when, where and why]",
                "[add details and figures]",
                "[add a quote with its speaker's name and office]",
            ],
        },
    }
}
