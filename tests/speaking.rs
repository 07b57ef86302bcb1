//! A day of a press officer who speaks Arabic, from an empty folder to a published site: nothing is said in English but
//! names.

#![cfg(target_os = "linux")]

use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};

mod faults;
mod latin;

use crate::support::preview::free_port;
use crate::support::{self, word};

/// A folder in which commands are typed, and what was said in English.
struct Day {
    folder: tempfile::TempDir,
    english: Vec<String>,
    said: String,
}

impl Day {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), english: Vec::new(), said: String::new() }
    }

    fn path(&self, path: &str) -> std::path::PathBuf {
        self.folder.path().join(path)
    }

    fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let full = self.path(path);
        fs::create_dir_all(full.parent().unwrap()).unwrap();
        fs::write(full, bytes).unwrap();
    }

    /// `bayan --speak ar`, whatever the machine's own settings are.
    fn bayan(&self, arguments: &[&str]) -> Command {
        let mut bayan = Command::new(env!("CARGO_BIN_EXE_bayan"));
        bayan.arg("--speak").arg("ar").args(arguments).current_dir(self.folder.path());
        bayan.env_remove("BAYAN_RECORD").env_remove("BAYAN_SPEAK").env("SOURCE_DATE_EPOCH", "1772355600");
        bayan.env("NO_COLOR", "1").env("RAYON_NUM_THREADS", "2");
        bayan
    }

    /// Types a command that ends with `code`, and looks for English in what it says.
    #[track_caller]
    fn types(&mut self, code: i32, arguments: &[&str]) -> &str {
        let run = self.bayan(arguments).output().unwrap();
        self.reads(code, arguments, &run);
        &self.said
    }

    #[track_caller]
    fn reads(&mut self, code: i32, typed: &[&str], run: &Output) {
        self.said = String::from_utf8([&run.stdout[..], &run.stderr].concat()).unwrap();
        assert_eq!(run.status.code(), Some(code), "{typed:?}\n{}", self.said);
        assert!(!self.said.is_empty() || typed.contains(&"--quiet"), "{typed:?} says nothing");
        self.sees(typed, &self.said.clone());
    }

    fn sees(&mut self, typed: &[&str], shown: &str) {
        let found = latin::words(shown);
        let told =
            found.into_iter().map(|(words, line)| format!("{line}\n    {} in: {}", words.join(", "), typed.join(" ")));
        self.english.extend(told);
    }

    #[track_caller]
    fn ends(self) {
        let mut english = self.english;
        english.sort();
        english.dedup_by(|a, b| a.lines().next() == b.lines().next());
        assert!(english.is_empty(), "{} lines are English:\n{}", english.len(), english.join("\n"));
    }
}

const ROOM: [&str; 2] = ["--root", "room"];

#[test]
fn a_newsroom_and_its_releases_begin_in_arabic() {
    let mut day = Day::new();
    day.types(0, &["new", "site", "room"]);
    day.types(2, &["new", "site", "room"]);
    day.write("room/content/topics.yaml", "metro: {ar: المترو, en: Metro}\n");
    day.write("room/content/organisations.yaml", "transport: {name: {ar: هيئة النقل, en: Transport Authority}}\n");
    let new = ["new", "release", "--root", "room"];
    day.types(0, &[&new[..], &["--title-ar", "افتتاح الخط الأخضر", "--issuer", "transport"]].concat());
    for wrong in [
        &[][..],
        &["--title-ar", "افتتاح الخط الأخضر", "--slug", "a b"],
        &["--title-ar", "خط", "--topic", "metor"],
        &["--title-ar", "خط", "--issuer", "ministry"],
        &["--title-ar", "خط", "--type", "letter"],
        &["--title-ar", "خط", "--date", "الثالث"],
        &["--title-en", "Line", "--language", "ar"],
    ] {
        day.types(2, &[&new[..], wrong].concat());
    }
    day.types(2, &["new", "release", "--root", "nowhere", "--title-ar", "خط"]);
    let answers =
        "\nافتتاح الخط الأزرق\n\nغدًا\n2026-03-05\nletter\nspeech\nministry\n1\nbudget\nmetro\nدبي\n\na b\nblue\n";
    let shown = at_a_terminal(&day, answers);
    day.sees(&["new release"], &shown);
    assert!(day.path("room/content/releases/2026/03/blue/ar.md").is_file(), "{shown}");
    day.types(0, &["new", "template", "quote.html", "--root", "room"]);
    day.types(2, &["new", "template", "quote.html", "--root", "room"]);
    day.types(2, &["new", "template", "qoute.html", "--root", "room"]);
    day.types(2, &["new", "template", "site.css", "--root", "."]);
    day.ends();
}

/// What the terminal shows while `bayan new release` is answered, without what is typed.
fn at_a_terminal(day: &Day, answers: &str) -> String {
    let command = format!("exec '{}' --speak ar new release --root room", env!("CARGO_BIN_EXE_bayan"));
    let mut script = Command::new("script");
    script.args(["-qec", &command, "/dev/null"]).current_dir(day.folder.path());
    script.env("SOURCE_DATE_EPOCH", "1772355600").env("NO_COLOR", "1").env_remove("BAYAN_SPEAK");
    script.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut running = script.spawn().expect("`script` of util-linux gives a terminal");
    let mut terminal = running.stdout.take().unwrap();
    let mut shown = vec![0; 16];
    terminal.read_exact(&mut shown).expect("a question");
    running.stdin.take().unwrap().write_all(answers.as_bytes()).unwrap();
    terminal.read_to_end(&mut shown).unwrap();
    running.wait().unwrap();
    let shown = String::from_utf8_lossy(&shown).replace('\r', "");
    let is_typed = |line: &&str| answers.lines().any(|answer| !answer.is_empty() && *line == answer);
    shown.lines().filter(|line| !is_typed(line)).flat_map(|line| [line, "\n"]).collect()
}

#[test]
fn a_text_with_ten_faults_is_imported_in_arabic() {
    let mut day = Day::new();
    day.types(0, &["new", "site", "room"]);
    for (name, bytes) in faults::received() {
        day.write(&format!("inbox/{name}"), bytes);
        let file = format!("inbox/{name}");
        let run = day.bayan(&["import", &file, "--root", "room", "--dry-run"]).output().unwrap();
        let said = String::from_utf8([&run.stdout[..], &run.stderr].concat()).unwrap();
        // The draft itself is shown below its name.
        let findings = said.split("\nar.md\n").next().unwrap().split("\nen.md\n").next().unwrap();
        day.sees(&["import", name], findings);
        day.sees(&["import", name], &String::from_utf8_lossy(&run.stderr));
    }
    day.write("inbox/later/1.ar.txt", "افتتاح\n\n1 مارس 2026\n\nافتتحت الهيئة الخط.\n");
    day.write("inbox/later/1.en.txt", "Opening\n\n2 March 2026\n\nThe authority opened the line.\n");
    let run = day.bayan(&["import", "inbox/later", "--root", "room"]).output().unwrap();
    day.reads(0, &["import", "inbox/later"], &run);
    day.types(1, &["import", "inbox/nothing.txt", "--root", "room"]);
    day.types(2, &["import", "inbox/later/1.ar.txt", "--pair", "--root", "room"]);
    day.ends();
}

#[test]
fn what_the_desk_finds_is_fixed_in_arabic() {
    let mut day = Day::new();
    day.types(0, &["new", "site", "room"]);
    for (path, text) in faults::TYPED {
        day.write(&format!("room/{path}"), text);
    }
    day.types(1, &["check", "--all", "--root", "room"]);
    day.types(1, &["check", "--fix", "--dry-run", "--root", "room"]);
    day.types(1, &["check", "--fix", "--root", "room"]);
    day.types(2, &["check", "--rule", "spaceing", "--root", "room"]);
    day.types(2, &["check", "content/nothing", "--root", "room"]);
    day.ends();
}

#[test]
fn twelve_kinds_of_errors_stop_a_build_in_arabic() {
    let mut day = Day::new();
    for (number, (path, text)) in faults::STOPPING.iter().enumerate() {
        let room = format!("room{number}");
        day.types(0, &["new", "site", &room]);
        day.write(&format!("{room}/content/releases/2026/02/good/ar.md"), faults::GOOD);
        day.write(&format!("{room}/{path}"), text);
        day.types(1, &["build", "--root", &room]);
    }
    day.types(2, &["build", "--root", "nowhere"]);
    day.types(2, &["build", "--drafts", "--root", "room0"]);
    day.types(2, &["build", "--output", "room0/content", "--root", "room0"]);
    day.ends();
}

#[test]
fn a_site_is_built_asked_about_and_verified_in_arabic() {
    let mut day = Day::new();
    day.types(0, &["new", "site", "room"]);
    day.write("room/content/releases/2026/02/good/ar.md", faults::GOOD);
    day.write("room/content/releases/2026/05/later/ar.md", faults::LATER);
    day.write("room/content/releases/2026/02/draft/ar.md", faults::DRAFT);
    day.types(0, &[&["build", "--verbose"][..], &ROOM].concat());
    day.types(0, &[&["build"][..], &ROOM].concat());
    day.types(0, &[&["next"][..], &ROOM].concat());
    day.types(0, &[&["next", "--overdue"][..], &ROOM].concat());
    for address in ["/ar/", "/ar/releases/2026/02/good/", "/ar/feed.atom"] {
        day.types(0, &[&["why", address][..], &ROOM].concat());
    }
    for address in ["/ar/releases/2026/05/later/", "/ar/releases/2026/02/draft/", "/nothing/"] {
        let run = day.bayan(&[&["why", address][..], &ROOM].concat()).output().unwrap();
        let code = run.status.code().unwrap();
        day.reads(code, &["why", address], &run);
    }
    day.types(0, &[&["verify"][..], &ROOM].concat());
    day.write("room/public/stray.html", format!("<p>{}</p>", faults::SECRET));
    day.write("room/public/ar/index.html", "<p><a href=\"/ar/nothing/\">هنا</a></p>");
    fs::remove_file(day.path("room/public/en/index.html")).unwrap();
    day.write(
        "room/public/locked.zip",
        b"PK\x03\x04\x14\0\x01\0\x08\0\0\0\0\0\0\0\0\0\x03\0\0\0\x03\0\0\0\x01\0\0\0aabc",
    );
    day.types(1, &[&["verify"][..], &ROOM].concat());
    day.types(2, &[&["verify", "--output", "nowhere"][..], &ROOM].concat());
    day.types(1, &[&["verify", "--base-url", "https://other.example/"][..], &ROOM].concat());
    day.write("elsewhere/mine.txt", "mine");
    day.types(2, &[&["build", "--output", "elsewhere"][..], &ROOM].concat());
    day.ends();
}

#[test]
fn help_and_usage_are_in_arabic() {
    let mut day = Day::new();
    day.types(0, &["explain"]);
    day.types(0, &["explain", "detached-waw"]);
    day.types(2, &["explain", "detached-wow"]);
    for command in support::commands::commands() {
        let typed: Vec<&str> = command.iter().map(String::as_str).chain(["--help"]).collect();
        day.types(0, &typed);
    }
    for wrong in [
        &["biuld"][..],
        &["build", "--rott", "room"],
        &["build", "--at", "tomorrow"],
        &["build", "--root"],
        &["watch", "--port", "many"],
        &["check", "--format", "pdf"],
        &["explain", "a", "b"],
        &["new"],
        &["import"],
        &["why"],
        &["schema", "letter"],
        &["next", "--count", "few"],
        &["completions", "csh"],
        &["--speak", "fr", "build"],
    ] {
        day.types(2, wrong);
    }
    day.ends();
}

#[test]
fn the_preview_speaks_arabic() {
    let mut day = Day::new();
    day.types(0, &["new", "site", "room"]);
    day.write("room/content/releases/2026/02/good/ar.md", faults::GOOD);
    day.write("room/content/releases/2026/05/later/ar.md", faults::LATER);
    for (path, text) in faults::TYPED.iter().filter(|(path, _)| path.ends_with("ar.md")) {
        day.write(&format!("room/{path}"), text);
    }
    let port = free_port();
    let mut watch = day.bayan(&["watch", "--root", "room", "--port", &port]);
    let mut running = watch.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut first = [0; 8];
    running.stdout.as_mut().unwrap().read_exact(&mut first).unwrap();
    let authority = format!("127.0.0.1:{port}");
    let page = "/ar/releases/2026/02/good/";
    for (path, status) in [
        ("/_bayan/ar/".to_owned(), 200),
        (format!("/_bayan/bar?page={}", page.replace('/', "%2F")), 200),
        (format!("/_bayan/pair{page}"), 200),
        ("/_bayan/%ff".to_owned(), 404),
    ] {
        let request =
            format!("GET {path} HTTP/1.1\r\nHost: {authority}\r\nAccept-Language: ar\r\nConnection: close\r\n\r\n");
        let answer = support::preview::ask(&authority, &request);
        assert_eq!(answer.status, status, "{path}\n{}", answer.text());
        day.sees(&["watch", &path], &latin::of_page(&answer.text()));
    }
    running.kill().unwrap();
    running.wait().unwrap();
    day.ends();
}

/// The day needs the program and its fixtures, and nothing else of the project.
#[test]
fn the_walk_sees_what_is_english() {
    let mut day = Day::new();
    let run = Command::new(env!("CARGO_BIN_EXE_bayan")).args(["--speak", "en", "--help"]).output().unwrap();
    day.reads(0, &["--help"], &run);
    assert!(day.english.len() > 20, "{:?}", day.english);
    assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/speaking/latin.rs").is_file());
}
