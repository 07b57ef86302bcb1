//! `bayan verify` reads the documents of every day, or names those that it cannot read. The documents are made by
//! `tests/packings/make.py`, with the programs that people use.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::support::{self, AT, Newsroom, SITE};
use proptest::prelude::*;

const AR: &str = "تنطلق الرحلات قريباً من المرفأ الغربي إلى الجزيرة البعيدة";
const EN: &str = "Seven vessels will cross the outer basin every quarter hour until midnight";

/// The documents of a folder, by name.
fn documents(folder: &str) -> BTreeMap<String, Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/packings").join(folder);
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read(&path).unwrap())).collect()
}

/// A newsroom whose next announcement says what is planted.
fn newsroom() -> Newsroom {
    let newsroom = Newsroom::new()
        // What the desk says of such files is another matter.
        .site(&format!("{SITE}[rules]\nhidden-words = \"off\"\n"))
        .release("2025/12/library", "ar", "title: افتتاح المكتبة\ndate: 2025-12-01", "تفتح المكتبة أبوابها غداً.")
        .release("2025/12/library", "en", "title: The library opens", "The library opens tomorrow.")
        .release("2026/02/ferries", "ar", "title: عبّارات الموانئ\ndate: 2026-02-14", &format!("{AR}."))
        .release("2026/02/ferries", "en", "title: Harbour ferries", &format!("{EN}."));
    newsroom.build().published();
    newsroom
}

/// Where a file lies that was made, and one that the newsroom publishes as it is: there single words are no leak.
const MADE: &[&str] = &["public"];
const COPIED: &[&str] = &["public", "static"];

/// The rules that found something in each of these files.
fn found(
    newsroom: &Newsroom,
    files: &BTreeMap<String, Vec<u8>>,
    folders: &[&str],
) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    // The same trouble is told of ten files, and of more it says how many.
    for some in files.iter().collect::<Vec<_>>().chunks(10) {
        for (folder, (name, bytes)) in folders.iter().flat_map(|folder| some.iter().map(move |file| (folder, file))) {
            newsroom.write(&format!("{folder}/documents/{name}"), bytes);
        }
        let run = newsroom.bayan("verify").args(["--format", "json", "--at", AT]).output().unwrap();
        let told: serde_json::Value = serde_json::from_slice(&run.stdout).unwrap();
        for note in told["diagnostics"].as_array().unwrap() {
            let (rule, message) = (note["rule"].as_str().unwrap(), note["message"].as_str().unwrap());
            let name = some.iter().find(|(name, _)| message.contains(&format!(" documents/{name} ")));
            if let Some((name, _)) = name.filter(|_| rule != "stray-file") {
                found.entry((*name).clone()).or_default().insert(rule.to_owned());
            }
        }
        for folder in folders {
            fs::remove_dir_all(newsroom.path(&format!("{folder}/documents"))).unwrap();
        }
    }
    found
}

#[test]
fn every_planted_word_is_found_or_its_file_is_named_as_unread() {
    let (newsroom, planted) = (newsroom(), documents("found"));
    assert!(planted.len() >= 60);
    let found = found(&newsroom, &planted, COPIED);
    // A picture goes out cleaned: as it lies there it is no copy, but a file of the output like any other.
    let is_leak = |rule: &String| ["copied-leak", "leaked-title", "leaked-words"].contains(&rule.as_str());
    let missed: Vec<&String> =
        planted.keys().filter(|name| !found.get(*name).is_some_and(|rules| rules.iter().any(is_leak))).collect();
    assert_eq!(missed, Vec::<&String>::new(), "{found:#?}");
    let unread: Vec<&String> =
        found.iter().filter(|(_, rules)| rules.contains("unsearched-file")).map(|(name, _)| name).collect();
    assert_eq!(unread, Vec::<&String>::new(), "read to their end");
}

#[test]
fn a_file_that_cannot_be_read_to_its_end_is_an_error_and_its_level_can_be_moved() {
    let (newsroom, unread) = (newsroom(), documents("unread"));
    let named = |newsroom: &Newsroom| -> Vec<String> {
        let found = found(newsroom, &unread, COPIED);
        found.into_iter().filter(|(_, rules)| rules.contains("unsearched-file")).map(|(name, _)| name).collect()
    };
    assert_eq!(named(&newsroom), unread.keys().cloned().collect::<Vec<_>>());
    newsroom.write("site.toml", newsroom.read("site.toml") + "unsearched-file = \"off\"\n");
    assert_eq!(named(&newsroom), Vec::<String>::new());
}

#[test]
fn documents_that_give_nothing_away_are_no_trouble() {
    assert_eq!(found(&newsroom(), &documents("clean"), MADE), BTreeMap::new());
}

#[test]
fn a_folder_that_is_empty_or_of_something_else_is_not_clean() {
    let newsroom = newsroom();
    let verify = |folder: &str| {
        let output = newsroom.path(folder);
        let run =
            newsroom.bayan("verify").args(["--format", "json", "--at", AT, "--output"]).arg(output).output().unwrap();
        (run.status.code(), String::from_utf8(run.stdout).unwrap())
    };
    fs::create_dir(newsroom.path("empty")).unwrap();
    fs::create_dir(newsroom.path("foreign")).unwrap();
    fs::write(newsroom.path("foreign/index.html"), "<p>x</p>").unwrap();
    for (folder, says) in
        [("empty", "Nothing that this newsroom publishes"), ("foreign", "404.html and 13 other files are missing")]
    {
        let (code, told) = verify(folder);
        assert_eq!(code, Some(1), "{folder}: {told}");
        assert!(told.contains("incomplete-folder") && told.contains(says), "{folder}: {told}");
    }
}

proptest! {
    #![proptest_config(support::cases(24))]

    /// Bytes are changed, cut out and repeated: whatever comes is read without a panic.
    #[test]
    fn whatever_is_done_to_a_document_verify_ends(
        which in any::<prop::sample::Index>(),
        edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0_usize..64), 1..12),
    ) {
        let mut bytes = which.get(&documents("found").into_iter().collect::<Vec<_>>()).1.clone();
        for (at, byte, length) in edits {
            if bytes.is_empty() {
                break;
            }
            let at = at.index(bytes.len());
            let end = (at + length).min(bytes.len());
            match byte % 3 {
                0 => bytes[at] = byte,
                1 => drop(bytes.drain(at..end)),
                _ => {
                    let copy = bytes[at..end].to_vec();
                    bytes.splice(at..at, copy);
                }
            }
        }
        bayan::verify::read(&bytes);
    }
}
