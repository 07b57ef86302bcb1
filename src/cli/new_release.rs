//! `bayan new release`

use std::io::{BufRead, IsTerminal};

use super::ask::Asker;
use super::beginning::{self, Beginning, OfferedId, Room};
use super::exit::Exit;
use super::new_arguments::NewReleaseOptions;
use super::say::{self, Console};
use crate::diagnostics::{Message, any, code, form, message, name};
use crate::io::{Failure, brought_pictures, clock, release_folder};
use crate::model::{Choice, Language, Moment, PerLanguage, ReleaseType};

pub fn run(options: &NewReleaseOptions, console: &Console) -> Result<Exit, Failure> {
    let languages = beginning::languages(options)?;
    let now = clock::instant(None)?;
    let Some(site) = beginning::site(&options.root, console)? else { return Ok(Exit::Content) };
    let today = site.settings.time_zone.to_datetime(now).date().to_string();
    let room = Room { root: &options.root, site: &site, today };
    // Before anything is asked: nobody should answer ten questions for a file that cannot be taken.
    let pictures = brought_pictures::read(&options.images)?;
    let mut beginning = gather(options, &room, &languages, &mut questioner(options, &languages, console)?)?;
    beginning.pictures = pictures.iter().map(|picture| picture.name.clone()).collect();
    let files: Vec<(String, Vec<u8>)> = pictures.into_iter().map(|picture| (picture.name, picture.bytes)).collect();
    release_folder::make(&options.root, &beginning.path, &beginning.texts(&languages), &files)?;
    tell(options, &beginning, &languages, console);
    Ok(Exit::Fine)
}

/// Where questions are put, if at all: with a title among the flags everything was said.
type Questions<'w> = Option<Asker<'w, Box<dyn BufRead>, std::io::Stderr>>;

fn questioner<'w>(
    options: &NewReleaseOptions,
    languages: &[Language],
    console: &'w Console,
) -> Result<Questions<'w>, Failure> {
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
        return Ok(Some(Asker::new(answers, std::io::stderr(), console.terminal(&std::io::stderr()))));
    }
    let number = flags.len();
    let flags = any(flags.iter().map(|(flag, _)| code(*flag)));
    Err(Failure::of(message!("title-missing", flags = flags, number = number)))
}

/// What was given as a flag, else what is answered, else what is usual.
fn take<T>(
    questions: &mut Questions<'_>,
    given: Option<&str>,
    question: &Message,
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
    questions: &mut Questions<'_>,
) -> Result<Beginning, Failure> {
    let titles = titles(options, languages, questions)?;
    let question = message!("ask-date", today = name(room.today.as_str()));
    let (date, moment) = take(questions, options.date.as_deref(), &question, |typed| room.date(typed))?;
    let question = message!("ask-type", types = any(ReleaseType::words().into_iter().map(name)));
    let release_type = take(questions, options.release_type.as_deref(), &question, beginning::release_type)?;
    let issuers = ids(questions, "organisation", &message!("ask-issuers"), &options.issuers, &room.issuers())?;
    let topics = ids(questions, "topic", &message!("ask-topics"), &options.topics, &room.topics())?;
    let mut places = PerLanguage::default();
    for language in languages {
        let given = match language {
            Language::Arabic => &options.place_ar,
            Language::English => &options.place_en,
        };
        let question = message!("ask-place", language = form(language.code()));
        *places.get_mut(*language) = take(questions, given.as_deref(), &question, words)?;
    }
    let path = address(options, room, (&titles, moment), questions)?;
    Ok(Beginning { path, titles, places, date, release_type, issuers, topics, pictures: Vec::new() })
}

/// Words, or nothing.
fn words(typed: &str) -> Result<Option<String>, Failure> {
    Ok(Some(typed.to_owned()).filter(|typed| !typed.is_empty()))
}

/// A title in each language; all but one may come later.
fn titles(
    options: &NewReleaseOptions,
    languages: &[Language],
    questions: &mut Questions<'_>,
) -> Result<PerLanguage<Option<String>>, Failure> {
    let mut titles = PerLanguage::default();
    for (at, language) in languages.iter().enumerate() {
        let given = match language {
            Language::Arabic => &options.title_ar,
            Language::English => &options.title_en,
        };
        let needed = at + 1 == languages.len() && titles.present().next().is_none();
        let code = form(language.code());
        let question =
            if needed { message!("ask-title", language = code) } else { message!("ask-title-later", language = code) };
        let title = take(questions, given.as_deref(), &question, |typed| match words(typed)? {
            None if needed => Err(Failure::of(message!("title-needed"))),
            title => Ok(title),
        })?;
        *titles.get_mut(*language) = title;
    }
    Ok(titles)
}

fn ids(
    questions: &mut Questions<'_>,
    register: &'static str,
    question: &Message,
    given: &[String],
    offered: &[OfferedId<'_>],
) -> Result<Vec<String>, Failure> {
    let read = |numbered: &[OfferedId<'_>], typed: &str| beginning::ids(register, typed, offered, numbered);
    match questions {
        Some(asker) if given.is_empty() && !offered.is_empty() => {
            asker.say(question);
            for (at, (id, names)) in offered.iter().enumerate() {
                asker.show(&format!("  {:>2}  {id}  {names}", at + 1));
            }
            asker.ask(&message!("ask-which"), |typed| read(offered, typed))
        }
        _ => read(&[], &given.join(" ")),
    }
}

fn address(
    options: &NewReleaseOptions,
    room: &Room<'_>,
    (titles, moment): (&PerLanguage<Option<String>>, Moment),
    questions: &mut Questions<'_>,
) -> Result<crate::model::PairPath, Failure> {
    let usual = match questions {
        Some(_) => room.free_slug(titles, moment),
        None => beginning::wanted_slug(titles),
    };
    let question = message!("ask-slug", usual = name(usual.as_str()));
    take(questions, options.slug.as_deref(), &question, |typed| {
        room.path(if typed.is_empty() { &usual } else { typed }, moment)
    })
}

fn tell(options: &NewReleaseOptions, begun: &Beginning, languages: &[Language], console: &Console) {
    let folder = release_folder::of(&options.root, &begun.path);
    console.tell(&message!("draft-ready"));
    for language in languages {
        say::out(&format!("  {}\n", folder.join(format!("{}.md", language.code())).display()));
    }
    for name in &begun.pictures {
        say::out(&format!("  {}\n", folder.join(name).display()));
    }
    let spelled = beginning::spelled(options.slug.as_deref(), &begun.titles, &begun.path);
    spelled.iter().for_each(|message| console.tell(message));
    console.tell(&message!("draft-ready-then"));
}
