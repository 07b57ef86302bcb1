//! `bayan why --search WORDS [ADDRESS]`

use super::exit::Exit;
use super::say::Console;
use crate::diagnostics::{code, form, message, name, typed};
use crate::model::{Address, Language, Route, address};
use crate::plan::Context;
use crate::plan::search::{FoundRelease, LanguageIndex};
use crate::search::{Nearness, Query};

/// Answers that are named where no address is.
const FIRST: usize = 10;

/// Says how a question is read, and what it finds: in the language of an address that release, else the first answers of
/// both languages.
pub fn tell(words: &str, asked: Option<&str>, context: &Context<'_>, console: &Console) -> Exit {
    let Some(index) = context.search() else {
        console.tell(&message!("why-search-off", key = code("search = true")));
        return Exit::Content;
    };
    let folder = asked.map(|asked| format!("{}/", asked.trim_end_matches("index.html").trim_end_matches('/')));
    match folder.as_deref().map(|folder| (folder, Route::parse(folder))) {
        None => Language::ALL.into_iter().for_each(|language| list(words, index.language(language), language, console)),
        Some((_, Some(Route::Release(language, path)))) => {
            let (query, found) = index.language(language).ask(words);
            read(&query, console);
            let at = address::release(language, &path);
            match found.iter().position(|one| one.document.release.pair.path == path) {
                Some(rank) => one(&found, rank, (&query, &at), console),
                None => {
                    console.tell(&message!("why-search-not-found", address = name(at.as_str())));
                    return Exit::Content;
                }
            }
        }
        Some((folder, _)) => {
            console.tell(&message!("why-search-no-release", address = name(folder)));
            return Exit::Content;
        }
    }
    Exit::Fine
}

/// The words of the question, and what each is looked for by.
fn read(query: &Query, console: &Console) {
    if query.words.is_empty() {
        console.tell(&message!("why-search-no-words"));
    }
    for word in &query.words {
        let (written, stem) = (typed(&*word.form), typed(&*word.stem));
        console.tell(&match &word.bare {
            None => message!("why-search-word", word = written, stem = stem),
            Some(bare) => message!("why-search-word-or-bare", word = written, stem = stem, bare = typed(&**bare)),
        });
    }
}

fn list(words: &str, index: &LanguageIndex<'_>, language: Language, console: &Console) {
    let (query, found) = index.ask(words);
    if language == Language::ALL[0] {
        read(&query, console);
    }
    console.tell(&message!("why-search-count", count = found.len(), language = form(language.code())));
    for (number, one) in found.iter().take(FIRST).enumerate() {
        let at = at(one);
        console.tell(&message!(
            "why-search-answer",
            rank = number + 1,
            address = name(at.as_str()),
            score = score(one)
        ));
    }
}

fn one(found: &[FoundRelease<'_>], rank: usize, (query, at): (&Query, &Address), console: &Console) {
    let release = &found[rank];
    let (rank, count, score) = (rank + 1, found.len(), score(release));
    console.tell(&message!("why-search-rank", address = name(at.as_str()), rank = rank, count = count, score = score));
    for (number, word) in query.words.iter().enumerate() {
        let seen = release.hit.found.iter().find(|(at, _)| *at == number).map(|(_, seen)| seen);
        let written = typed(&*word.form);
        console.tell(&match seen {
            None => message!("why-search-missing", word = written),
            Some(seen) => {
                let how = match seen.nearness {
                    Nearness::Own => "own",
                    Nearness::Neighbour => "neighbour",
                };
                let score = name(format!("{:.2}", seen.weight));
                message!("why-search-found", word = written, stem = typed(&*seen.stem), how = form(how), score = score)
            }
        });
    }
}

fn at(one: &FoundRelease<'_>) -> Address {
    let release = one.document.release;
    address::release(release.language(), &release.pair.path)
}

/// As a number that people read.
fn score(one: &FoundRelease<'_>) -> crate::diagnostics::Argument {
    name(format!("{:.2}", f64::from(one.hit.score) / 1000.0))
}
