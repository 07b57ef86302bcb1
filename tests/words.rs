//! What bayan says to the press office is said in both languages: every id that the program names has words, every
//! argument is used, and no words stand there that nobody says.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use bayan::locale::messages::{compare, ids};
use bayan::locale::{Filling, MessageTrouble, Messages, Source};
use bayan::model::{Digits, Language};
use bayan::speech::Words;

/// A message as the program names it: where, its id, the names of its arguments.
#[derive(Debug, PartialEq, Eq)]
struct Named {
    file: String,
    id: String,
    arguments: BTreeSet<String>,
}

fn in_project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The files of words of a language, by their names.
fn files(language: Language) -> BTreeMap<String, String> {
    let end = format!(".{}.ftl", language.code());
    let entries = fs::read_dir(in_project("src/speech/words")).unwrap().map(|entry| entry.unwrap().path());
    let named = entries.filter_map(|path| {
        let name = path.file_name()?.to_str()?.strip_suffix(&end)?.to_owned();
        Some((name, fs::read_to_string(&path).unwrap()))
    });
    named.collect()
}

fn words(language: Language) -> Messages {
    let files = files(language);
    let sources: Vec<Source<'_>> = files.iter().map(|(file, text)| Source { file, text }).collect();
    // Each is read when something in it is said, without the others.
    for source in &sources {
        assert!(Messages::read(language, Digits::Latin, &[*source]).is_ok(), "{} needs another file", source.file);
    }
    Messages::read(language, Digits::Latin, &sources).unwrap_or_else(|troubles| {
        panic!("{}", said(&troubles));
    })
}

fn said(troubles: &[MessageTrouble]) -> String {
    let words = Words::of(Language::English);
    let said = |trouble: &MessageTrouble| {
        let place = trouble.place.as_ref().map(ToString::to_string).unwrap_or_default();
        format!("{place}: {}", words.plain(&trouble.message))
    };
    troubles.iter().map(said).collect::<Vec<_>>().join("\n")
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() {
            sources(&entry, found);
        } else if entry.extension().is_some_and(|end| end == "rs") {
            found.push(entry);
        }
    }
}

/// Every `message!(…)` of the program.
fn named() -> Vec<Named> {
    let mut paths = Vec::new();
    sources(&in_project("src"), &mut paths);
    let mut all = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path).unwrap();
        let file = path.strip_prefix(in_project("")).unwrap().display().to_string();
        all.extend(messages(&file, &text));
    }
    all
}

/// What the program asks for under a name: `named("usage")`.
fn by_name() -> Vec<String> {
    let mut paths = Vec::new();
    sources(&in_project("src"), &mut paths);
    let texts: Vec<String> = paths.iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    let asked = texts.iter().flat_map(|text| text.split("named(\"").skip(1));
    asked.filter_map(|rest| rest.split_once('"')).map(|(id, _)| id.to_owned()).collect()
}

fn messages(file: &str, text: &str) -> Vec<Named> {
    let code: String =
        text.lines().filter(|line| !line.trim_start().starts_with("//")).flat_map(|line| [line, "\n"]).collect();
    let calls = code.split("message!(").skip(1).map(within);
    calls
        .filter_map(|call| {
            let parts = parts(&call);
            let id = parts.first()?.trim().strip_prefix('"')?.strip_suffix('"')?.to_owned();
            let name = |part: &String| part.split_once('=').map(|(name, _)| name.trim().to_owned());
            Some(Named { file: file.to_owned(), id, arguments: parts[1..].iter().filter_map(name).collect() })
        })
        .collect()
}

/// The text up to the bracket that closes it.
fn within(text: &str) -> String {
    let mut depth = 0;
    walk(text, |c, in_text| {
        match c {
            '(' | '[' | '{' if !in_text => depth += 1,
            ')' | ']' | '}' if !in_text => depth -= 1,
            _ => {}
        }
        depth < 0
    })
    .0
    .to_owned()
}

/// What stands between commas that no bracket holds.
fn parts(text: &str) -> Vec<String> {
    let (mut parts, mut rest) = (Vec::new(), text);
    while !rest.is_empty() {
        let mut depth = 0;
        let (part, after) = walk(rest, |c, in_text| {
            match c {
                '(' | '[' | '{' if !in_text => depth += 1,
                ')' | ']' | '}' if !in_text => depth -= 1,
                _ => {}
            }
            c == ',' && depth == 0 && !in_text
        });
        if !part.trim().is_empty() {
            parts.push(part.to_owned());
        }
        rest = after.strip_prefix(',').unwrap_or(after);
    }
    parts
}

/// What stands before the character at which somebody stops, and that character with the rest.
fn walk(text: &str, mut stops: impl FnMut(char, bool) -> bool) -> (&str, &str) {
    let (mut in_text, mut escaped) = (false, false);
    for (at, c) in text.char_indices() {
        let is_mark = c == '"' && !escaped;
        if stops(c, in_text) {
            return text.split_at(at);
        }
        in_text ^= is_mark;
        escaped = in_text && c == '\\' && !escaped;
    }
    (text, "")
}

#[test]
fn calls_are_read_as_they_stand() {
    let code = "message!(\"a\"); x(message!(\n \"b\", key = code(&f(\")\", 1)), near = any(x.map(|x| y(x))),\n)); // message!(\"c\")";
    let found = messages("x.rs", code);
    let short: Vec<(&str, Vec<&str>)> =
        found.iter().map(|one| (&*one.id, one.arguments.iter().map(String::as_str).collect())).collect();
    assert_eq!(short[..2], [("a", vec![]), ("b", vec!["key", "near"])]);
}

#[test]
fn both_languages_say_the_same_things_with_the_same_arguments() {
    let (arabic, english) = (words(Language::Arabic), words(Language::English));
    let troubles = compare(&arabic, &english);
    assert!(troubles.is_empty(), "{}", said(&troubles));
    let (arabic, english) = (files(Language::Arabic), files(Language::English));
    let mut known: BTreeMap<&str, &str> = BTreeMap::new();
    for (name, text) in &english {
        for id in ids(text) {
            let other = known.insert(id, name);
            assert_eq!(other, None, "`{id}` stands in `{name}` too");
        }
    }
    for (name, text) in &arabic {
        let (own, other): (Vec<&str>, Vec<&str>) = (ids(text).collect(), ids(&english[name]).collect());
        assert_eq!(own, other, "the two files of `{name}` stand in the same order");
    }
}

#[test]
fn every_message_that_the_program_names_has_words_that_use_its_arguments() {
    let english = words(Language::English);
    let mut faults = Vec::new();
    let mut said: BTreeSet<String> = BTreeSet::new();
    for Named { file, id, arguments } in named() {
        let help = format!("{id}-help");
        let used: BTreeSet<String> =
            [&id, &help].iter().flat_map(|id| english.variables(id)).map(str::to_owned).collect();
        if english.place(&id).is_none() {
            faults.push(format!("{file}: there are no words for `{id}`"));
        } else if used != arguments {
            faults.push(format!("{file}: `{id}` is given {arguments:?}, and its words use {used:?}"));
        }
        said.extend([id, help]);
    }
    said.extend(by_name());
    let unsaid = english.ids().filter(|id| !said.contains(*id) && !BY_NAME.iter().any(|name| id.starts_with(name)));
    faults.extend(unsaid.map(|id| format!("nobody says `{id}`")));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What is said by the name of a thing: a command, an option, a key.
const BY_NAME: [&str; 3] = ["command-", "option-", "key-"];

/// All that is said, side by side, as a reader can go through it: each form of a message with examples in it.
#[test]
fn all_words_can_be_read_side_by_side() {
    let mut page = String::from("# Every word that bayan says to a press office\n");
    let (arabic, english) = (words(Language::Arabic), words(Language::English));
    for (name, text) in files(Language::English) {
        let _ = write!(page, "\n## {name}\n");
        for id in ids(&text) {
            let _ = write!(page, "\n`{id}`\n");
            for messages in [&english, &arabic] {
                for said in examples(messages, id) {
                    let _ = writeln!(page, "- {}", said.replace('\n', "\n  "));
                }
            }
        }
    }
    let path = in_project("tests/words.md");
    #[expect(clippy::disallowed_methods, reason = "whoever runs the test may write it anew")]
    let is_wanted = std::env::var_os("UPDATE").is_some();
    if is_wanted {
        fs::write(&path, &page).unwrap();
    }
    let known = fs::read_to_string(&path).unwrap_or_default();
    assert!(known == page, "what is said has changed; UPDATE=1 writes tests/words.md anew, to be read");
}

/// A message in each of its forms.
fn examples(messages: &Messages, id: &str) -> Vec<String> {
    let source = files(messages.language());
    let own = source.values().find_map(|text| entry(text, id)).unwrap_or_default();
    let variables: Vec<String> = messages.variables(id).map(str::to_owned).collect();
    let selector = variables.iter().find(|name| own.contains(&format!("${name} ->")));
    let keys: Vec<String> = selector.map_or_else(|| vec![String::new()], |_| keys(&own));
    let said = keys.iter().map(|key| {
        let number = ["zero", "one", "two", "few", "many", "other"].iter().position(|form| form == key);
        let number = number.map(|at| [0.0, 1.0, 2.0, 3.0, 11.0, 100.0][at]);
        let given: Vec<(&str, Filling<'_>)> = variables
            .iter()
            .map(|name| match (Some(name) == selector, number) {
                (true, Some(number)) => (name.as_str(), Filling::Number(number)),
                (true, None) => (name.as_str(), Filling::Text(key)),
                _ => (name.as_str(), Filling::Text(name)),
            })
            .collect();
        messages.text(id, &given).unwrap()
    });
    said.collect()
}

/// The text of a message in its file.
fn entry(text: &str, id: &str) -> Option<String> {
    let mut lines = text.lines().skip_while(|line| !line.strip_prefix(id).is_some_and(|rest| rest.starts_with(" =")));
    let first = lines.next()?;
    let rest = lines.take_while(|line| line.starts_with([' ', '}', '*', '[']) || line.is_empty());
    Some(std::iter::once(first).chain(rest).flat_map(|line| [line, "\n"]).collect())
}

/// The forms of a message: `[one]`, `*[other]`.
fn keys(entry: &str) -> Vec<String> {
    let key = |line: &str| {
        let line = line.trim_start().trim_start_matches('*');
        line.strip_prefix('[').and_then(|rest| rest.split_once(']')).map(|(key, _)| key.trim().to_owned())
    };
    let mut keys: Vec<String> = Vec::new();
    entry.lines().filter_map(key).for_each(|key| {
        if !keys.contains(&key) {
            keys.push(key);
        }
    });
    keys
}
