//! `bayan new release`

use std::fmt::Write;
use std::io::{BufRead, IsTerminal};

use super::ask::Asker;
use super::beginning::{self, Beginning, OfferedId, Room};
use super::exit::Exit;
use super::new_arguments::NewReleaseOptions;
use super::say;
use crate::io::{Failure, clock, release_folder};
use crate::model::{Choice, Language, Moment, PerLanguage, ReleaseType};

pub fn run(options: &NewReleaseOptions) -> Result<Exit, Failure> {
    let languages = beginning::languages(options)?;
    let now = clock::instant(None)?;
    let Some(site) = beginning::site(&options.root)? else { return Ok(Exit::Content) };
    let today = site.settings.time_zone.to_datetime(now).date().to_string();
    let room = Room { root: &options.root, site: &site, today };
    let beginning = gather(options, &room, &languages, &mut questioner(options, &languages)?)?;
    release_folder::make(&options.root, &beginning.path, &beginning.texts(&languages), &[])?;
    say::out(&told(options, &beginning, &languages));
    Ok(Exit::Fine)
}

/// Where questions are put, if at all: with a title among the flags everything was said.
type Questions = Option<Asker<Box<dyn BufRead>, std::io::Stderr>>;

fn questioner(options: &NewReleaseOptions, languages: &[Language]) -> Result<Questions, Failure> {
    let flags: Vec<(&str, &Option<String>)> = languages
        .iter()
        .map(|language| match language {
            Language::Arabic => ("--title-ar", &options.title_ar),
            Language::English => ("--title-en", &options.title_en),
        })
        .collect();
    if flags.iter().any(|(_, title)| title.as_ref().is_some_and(|title| !title.trim().is_empty())) {
        return Ok(None);
    }
    if std::io::stdin().is_terminal() && std::io::stderr().is_terminal() {
        let answers: Box<dyn BufRead> = Box::new(std::io::stdin().lock());
        return Ok(Some(Asker::new(answers, std::io::stderr())));
    }
    let flags: Vec<&str> = flags.iter().map(|(flag, _)| *flag).collect();
    let help = match flags[..] {
        [one] => format!("Give {one}."),
        _ => format!("Give {}, or both.", flags.join(" or ")),
    };
    Err(Failure::new("A title is missing, and there is no terminal to ask at.", help))
}

/// What was given as a flag, else what is answered, else what is usual.
fn take<T>(
    questions: &mut Questions,
    given: Option<&str>,
    question: &str,
    read: impl Fn(&str) -> Result<T, Failure>,
) -> Result<T, Failure> {
    match (given, questions) {
        (Some(given), _) => read(given.trim()),
        (None, Some(asker)) => asker.ask(question, read),
        (None, None) => read(""),
    }
}

fn gather(
    options: &NewReleaseOptions,
    room: &Room<'_>,
    languages: &[Language],
    questions: &mut Questions,
) -> Result<Beginning, Failure> {
    let titles = titles(options, languages, questions)?;
    let question = format!("Date [{}]", room.today);
    let (date, moment) = take(questions, options.date.as_deref(), &question, |typed| room.date(typed))?;
    let question = format!("Type: {} [release]", ReleaseType::words().join(", "));
    let release_type = take(questions, options.release_type.as_deref(), &question, beginning::release_type)?;
    let issuers = ids(questions, "organisation", "Issuers, the first one leads", &options.issuers, &room.issuers())?;
    let topics = ids(questions, "topic", "Topics", &options.topics, &room.topics())?;
    let mut places = PerLanguage::default();
    for language in languages {
        let (given, question) = match language {
            Language::Arabic => (&options.place_ar, "Place, in Arabic [none]"),
            Language::English => (&options.place_en, "Place, in English [none]"),
        };
        *places.get_mut(*language) = take(questions, given.as_deref(), question, words)?;
    }
    let path = address(options, room, (&titles, moment), questions)?;
    Ok(Beginning { path, titles, places, date, release_type, issuers, topics })
}

/// Words, or nothing.
fn words(typed: &str) -> Result<Option<String>, Failure> {
    Ok(Some(typed.to_owned()).filter(|typed| !typed.is_empty()))
}

/// A title in each language; all but one may come later.
fn titles(
    options: &NewReleaseOptions,
    languages: &[Language],
    questions: &mut Questions,
) -> Result<PerLanguage<Option<String>>, Failure> {
    let mut titles = PerLanguage::default();
    for (at, language) in languages.iter().enumerate() {
        let given = match language {
            Language::Arabic => &options.title_ar,
            Language::English => &options.title_en,
        };
        let needed = at + 1 == languages.len() && titles.present().next().is_none();
        let later = if needed { "" } else { " [later]" };
        let question = format!("Title, in {}{later}", language.name());
        let title = take(questions, given.as_deref(), &question, |typed| match words(typed)? {
            None if needed => Err(Failure::new("A release needs a title.", "Type it, or end with Ctrl-C.")),
            title => Ok(title),
        })?;
        *titles.get_mut(*language) = title;
    }
    Ok(titles)
}

fn ids(
    questions: &mut Questions,
    noun: &str,
    question: &str,
    given: &[String],
    offered: &[OfferedId<'_>],
) -> Result<Vec<String>, Failure> {
    let read = |numbered: &[OfferedId<'_>], typed: &str| beginning::ids(noun, typed, offered, numbered);
    match questions {
        Some(asker) if given.is_empty() && !offered.is_empty() => {
            asker.say(&format!("{question}, by id or number:"));
            for (at, (id, names)) in offered.iter().enumerate() {
                asker.say(&format!("  {:>2}  {id}  {names}", at + 1));
            }
            asker.ask("Which [none]", |typed| read(offered, typed))
        }
        _ => read(&[], &given.join(" ")),
    }
}

fn address(
    options: &NewReleaseOptions,
    room: &Room<'_>,
    (titles, moment): (&PerLanguage<Option<String>>, Moment),
    questions: &mut Questions,
) -> Result<crate::model::PairPath, Failure> {
    let usual = match questions {
        Some(_) => room.free_slug(titles, moment),
        None => beginning::wanted_slug(titles),
    };
    let question = format!("Slug, the last part of the address [{usual}]");
    take(questions, options.slug.as_deref(), &question, |typed| {
        room.path(if typed.is_empty() { &usual } else { typed }, moment)
    })
}

fn told(options: &NewReleaseOptions, begun: &Beginning, languages: &[Language]) -> String {
    let folder = release_folder::of(&options.root, &begun.path);
    let mut text = String::from("A draft is ready:\n");
    for language in languages {
        let _ = writeln!(text, "  {}", folder.join(format!("{}.md", language.code())).display());
    }
    text.push_str(&beginning::spelled(options.slug.as_deref(), &begun.titles, &begun.path));
    text.push_str("Write over what stands in brackets, then remove `draft: true`.\n");
    text
}
