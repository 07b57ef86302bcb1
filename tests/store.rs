//! What was read is kept from build to build, and never trusted over a file.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, SystemTime};

use crate::support::{self, AT, Newsroom, assert_same};
use bayan::cache::{Glances, LookedAt};
use bayan::io::{output, project};
use bayan::source::Fingerprint;
use notify::{EventKind, RecursiveMode, Watcher};

const GLANCES: &str = ".bayan/public.record.store-files";
const YEAR: &str = ".bayan/public.record.store-2025";

/// Three announcements in two languages, with a registry, a page and media; built once, when the last edit was a while ago.
fn newsroom() -> Newsroom {
    let newsroom =
        (1..=3).fold(Newsroom::new().topics("energy: {ar: الطاقة, en: Energy}"), |newsroom, number| {
            let path = format!("2025/{number:02}/release-{number}");
            let facts = format!("title: خبر {number}\ndate: 2025-{number:02}-05\ntopics: [energy]");
            let newsroom = newsroom.file(&format!("content/releases/{path}/photo.gif"), support::picture("photo"));
            let newsroom = newsroom.release(&path, "ar", &facts, &format!("النص {number}."));
            newsroom.release(&path, "en", &format!("title: News {number}"), &format!("Text {number}."))
        });
    let newsroom = newsroom.page("about", "ar", "title: عن المكتب", "نص.").page("about", "en", "title: About", "Text.");
    build_later(&newsroom);
    newsroom
}

/// Builds when no clock of files can tell the last edits from those of a moment ago.
fn build_later(newsroom: &Newsroom) -> Vec<String> {
    thread::sleep(Duration::from_millis(150));
    let published = newsroom.build_with(&["--at", AT, "--take-down"]).published();
    assert_same(&newsroom.output(), &newsroom.clean(AT));
    published.written
}

/// The files of `content/` that are opened while something is done.
fn opened(newsroom: &Newsroom, done: impl FnOnce()) -> BTreeSet<String> {
    let (sender, events) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(move |event| drop(sender.send(event))).unwrap();
    let content = newsroom.path("content");
    watcher.watch(&content, RecursiveMode::Recursive).unwrap();
    done();
    let last = content.join("last");
    fs::write(&last, "").unwrap();
    let mut opened = BTreeSet::new();
    loop {
        let event: notify::Event = events.recv_timeout(Duration::from_secs(20)).unwrap().unwrap();
        let files: Vec<PathBuf> = event.paths.into_iter().filter(|path| path.is_file()).collect();
        if files.contains(&last) {
            break;
        }
        if let EventKind::Access(_) = event.kind {
            opened.extend(files.iter().map(|file| file.strip_prefix(&content).unwrap().to_str().unwrap().to_owned()));
        }
    }
    fs::remove_file(last).unwrap();
    opened
}

#[test]
fn where_nothing_changed_no_file_of_the_content_is_opened() {
    let newsroom = newsroom();
    assert_eq!(opened(&newsroom, || drop(newsroom.build().published())), BTreeSet::new());
    newsroom.remove(GLANCES);
    let all = opened(&newsroom, || drop(newsroom.build().published()));
    assert_eq!(all.len(), 12, "the guard counts: {all:?}");
}

#[test]
fn a_file_that_was_edited_just_now_is_read_by_the_next_build_too() {
    let newsroom = newsroom();
    let text = "content/releases/2025/02/release-2/en.md";
    let words = |number: usize| support::manuscript("title: News 2", &format!("Words {number}."));
    for number in 1..6 {
        // Of one size, and perhaps within one tick of the clock.
        newsroom.write(text, words(number));
        newsroom.build_with(&["--at", AT]);
        newsroom.write(text, words(number + 1));
        newsroom.build_with(&["--at", AT]).published();
        assert_same(&newsroom.output(), &newsroom.clean(AT));
    }
}

#[test]
fn a_time_that_is_put_back_hides_no_edit() {
    let newsroom = newsroom();
    for text in ["content/releases/2025/02/release-2/en.md", "content/topics.yaml", "site.toml"] {
        let path = newsroom.path(text);
        let modified = fs::metadata(&path).unwrap().modified().unwrap();
        let words = fs::read_to_string(&path).unwrap();
        let other = ["Text", "Energy", "Press"]
            .iter()
            .fold(words.clone(), |words, word| words.replace(word, &word.chars().rev().collect::<String>()));
        assert!(words != other && words.len() == other.len());
        fs::write(&path, other).unwrap();
        fs::File::options().write(true).open(&path).unwrap().set_modified(modified).unwrap();
        assert_ne!(build_later(&newsroom), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn two_files_of_one_size_and_time_that_change_places_are_noticed() {
    let newsroom = newsroom();
    let [one, other] =
        [1, 2].map(|number| newsroom.path(&format!("content/releases/2025/0{number}/release-{number}/en.md")));
    for file in [&one, &other] {
        fs::File::options().write(true).open(file).unwrap().set_modified(SystemTime::UNIX_EPOCH).unwrap();
    }
    build_later(&newsroom);
    let aside = newsroom.path("aside");
    fs::rename(&one, &aside).unwrap();
    fs::rename(&other, &one).unwrap();
    fs::rename(&aside, &other).unwrap();
    assert_ne!(build_later(&newsroom), Vec::<String>::new());
}

#[test]
fn one_more_release_reads_no_older_one() {
    let release = |newsroom: Newsroom, number: usize| {
        let path = format!("2025/{number:02}/release-{number}");
        let facts = format!("title: خبر {number}\ndate: 2025-{number:02}-05");
        let newsroom = newsroom.release(&path, "ar", &facts, &format!("النص {number}، بلا ملخص."));
        newsroom.release(&path, "en", &format!("title: News {number}"), &format!("Text {number}, with no summary."))
    };
    let site = format!("feed_size = 1\n{}", support::SITE);
    let mut newsroom = (1..=10).fold(Newsroom::new().site(&site), release);
    build_later(&newsroom);
    newsroom = release(newsroom, 11);
    let read = opened(&newsroom, || drop(newsroom.build().published()));
    assert_same(&newsroom.output(), &newsroom.clean(AT));
    let texts =
        |number: usize| ["ar", "en"].map(|name| format!("releases/2025/{number:02}/release-{number}/{name}.md"));
    let wanted: BTreeSet<String> = [10, 11].into_iter().flat_map(texts).collect();
    assert_eq!(read, wanted, "the new one, and the one beside it, whose page names it");
}

#[test]
fn an_edit_of_all_that_is_said_once_is_seen_everywhere() {
    let newsroom = newsroom();
    for (file, from, to) in [
        ("site.toml", "base_url", "time_zone = \"Asia/Dubai\"\nbase_url"),
        ("site.toml", "Press Office", "The Press Office"),
        ("content/topics.yaml", "Energy", "Power"),
    ] {
        newsroom.replace(file, from, to);
        assert_ne!(build_later(&newsroom), Vec::<String>::new(), "{file}: {to}");
    }
    newsroom.write("content/topics.yaml", "culture: {ar: الثقافة, en: Culture}");
    assert_eq!(newsroom.build().stopped(), ["unknown-id"; 3]);
}

#[test]
fn what_is_kept_may_be_lost_or_damaged() {
    for file in [GLANCES, YEAR] {
        let newsroom = newsroom();
        let good = fs::read(newsroom.path(file)).unwrap();
        let mut flipped = good.clone();
        flipped[good.len() / 2] ^= 1;
        for bad in [b"".to_vec(), b"another file".to_vec(), good[..good.len() / 2].to_vec(), flipped] {
            fs::write(newsroom.path(file), &bad).unwrap();
            newsroom.replace("content/releases/2025/03/release-3/en.md", "News 3", "News 3 again");
            build_later(&newsroom);
            assert_ne!(fs::read(newsroom.path(file)).unwrap(), bad);
        }
        newsroom.remove(file);
        newsroom.write(&format!("{file}/folder/stray"), "A folder stands there.");
        newsroom.replace("content/releases/2025/03/release-3/en.md", "News 3", "More of it");
        build_later(&newsroom);
    }
}

#[test]
fn what_is_kept_of_a_year_goes_with_it() {
    let newsroom =
        newsroom().release("2024/12/old", "ar", "title: خبر قديم\ndate: 2024-12-05\nsingle_language: true", "نص.");
    build_later(&newsroom);
    assert!(newsroom.has(".bayan/public.record.store-2024"));
    newsroom.remove("content/releases/2024");
    build_later(&newsroom);
    assert!(!newsroom.has(".bayan/public.record.store-2024") && newsroom.has(YEAR));
}

/// What was known of all files, but that one of them is said to be another.
fn lie(newsroom: &Newsroom, path: &str) {
    let mut glances = Glances::decode(&fs::read(newsroom.path(GLANCES)).unwrap());
    let metadata = fs::metadata(newsroom.path(path)).unwrap();
    let known = LookedAt::Text { fingerprint: Fingerprint::of(b"a lie"), bytes: metadata.len() as usize };
    glances.keep(path.into(), output::look(&metadata), known, i64::MAX);
    fs::write(newsroom.path(GLANCES), glances.encode()).unwrap();
}

#[test]
fn a_file_that_is_not_what_was_kept_of_it_makes_all_be_read() {
    for text in ["content/releases/2025/02/release-2/en.md", "content/topics.yaml", "content/pages/about/ar.md"] {
        let newsroom = newsroom();
        lie(&newsroom, text);
        newsroom.replace("content/releases/2025/03/release-3/en.md", "News 3", "News 3 again");
        build_later(&newsroom);
        assert_eq!(opened(&newsroom, || drop(newsroom.build().published())), BTreeSet::new(), "it is put right");
        let before = newsroom.output();
        lie(&newsroom, text);
        newsroom.replace("content/releases/2025/03/release-3/en.md", "title: ", "titel: ");
        let rules = newsroom.build().stopped();
        assert!(
            rules.iter().all(|rule| ["unknown-key", "missing-title", "missing-key"].contains(&rule.as_str())),
            "{rules:?}"
        );
        assert_same(&newsroom.output(), &before);
    }
}

#[test]
fn a_text_that_changes_before_it_is_read_is_in_doubt() {
    let newsroom = newsroom();
    let glances = Glances::decode(&fs::read(newsroom.path(GLANCES)).unwrap());
    let reading = project::read_knowing(newsroom.root(), &glances).unwrap();
    let path = "content/releases/2025/02/release-2/en.md";
    let text = &reading.inputs.texts[path].text;
    newsroom.replace(path, "Text", "Other words");
    assert!(!reading.doubt.has_arisen());
    assert_eq!(text.trim(), "");
    assert!(reading.doubt.has_arisen());
}

#[test]
fn a_preview_opens_no_announcement_that_nobody_asks_for() {
    let newsroom = newsroom();
    let mut asked = opened(&newsroom, || {
        let preview = newsroom.watch();
        assert_eq!(preview.get("/en/releases/2025/02/release-2/").status, 200);
    });
    asked.retain(|file| file.starts_with("releases/"));
    assert_eq!(asked, BTreeSet::from(["releases/2025/02/release-2/en.md".to_owned()]));
}

#[test]
fn a_preview_shows_nothing_of_a_text_that_is_not_what_was_kept_of_it() {
    for text in ["content/releases/2025/02/release-2/en.md", "content/topics.yaml", "content/pages/about/ar.md"] {
        let newsroom = newsroom();
        let clean = newsroom.clean(AT);
        lie(&newsroom, text);
        let preview = newsroom.watch();
        for (address, file) in [
            ("/en/releases/2025/02/release-2/", "en/releases/2025/02/release-2/index.html"),
            ("/ar/about/", "ar/about/index.html"),
            ("/en/topics/energy/", "en/topics/energy/index.html"),
        ] {
            assert!(preview.get_public(address).without_script() == clean[file], "{address} after {text}");
        }
    }
}

#[test]
fn a_page_that_is_asked_for_before_its_edit_was_noticed_shows_the_edit_and_opens_no_other() {
    let newsroom = newsroom();
    let path = "content/releases/2025/02/release-2/en.md";
    let mut asked = opened(&newsroom, || {
        let preview = newsroom.watch();
        assert_eq!(preview.get("/en/releases/2025/01/release-1/").status, 200);
        newsroom.replace(path, "Text 2", "Other words");
        let page = String::from_utf8(preview.get("/en/releases/2025/02/release-2/").body).unwrap();
        assert!(page.contains("Other words"), "{page}");
    });
    asked.retain(|file| file.starts_with("releases/2025/03/"));
    assert_eq!(asked, BTreeSet::new());
}

#[test]
fn nobody_else_may_read_what_is_kept() {
    use std::os::unix::fs::PermissionsExt;
    let newsroom = newsroom();
    let kept = fs::read_dir(newsroom.path(".bayan")).unwrap().map(|entry| entry.unwrap());
    let kept: Vec<_> = kept.filter(|file| file.file_name().to_str().unwrap().starts_with("public.record.")).collect();
    assert_eq!(kept.len(), 2);
    for file in kept {
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{:?}", file.file_name());
    }
}
