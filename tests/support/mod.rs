//! A whole newsroom as one readable value.
//!
//! ```ignore
//! let newsroom = Newsroom::new()
//!     .topics("investment: {ar: الاستثمار, en: Investment}")
//!     .release("2023/12/summit", "ar", "title: قمة\ndate: 2023-12-15", "النص.")
//!     .release("2023/12/summit", "en", "title: A summit", "The text.");
//! assert_eq!(newsroom.build().published().written, […]);
//! newsroom.replace("content/releases/2023/12/summit/en.md", "The text", "Another text");
//! assert_eq!(newsroom.build().published().written, […]);
//! ```
//!
//! It stands in a folder of its own that goes with it, and is built by the real program.

pub mod commands;
pub mod drawn;
pub mod interrupted;
pub mod preview;
pub mod server;
pub mod slip;
pub mod store;
pub mod word;
pub mod world;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The instant of a build that names none.
pub const AT: &str = "2026-01-01T00:00:00Z";

/// A `site.toml` with all that a site must say.
pub const SITE: &str = "\
base_url = \"https://news.example.gov/\"
feed_authority = \"news.example.gov\"

[languages.ar]
title = \"المكتب الصحفي\"

[languages.en]
title = \"Press Office\"
";

/// Every file of an output folder by its path, without bayan's own.
pub type Tree = BTreeMap<String, Vec<u8>>;

/// A newsroom on the disk.
pub struct Newsroom {
    folder: tempfile::TempDir,
}

impl Default for Newsroom {
    fn default() -> Self {
        Self::new()
    }
}

/// What a newsroom is made of. Each takes the newsroom and gives it back, so that one expression tells the whole.
impl Newsroom {
    /// With `SITE` and an empty folder for releases, and nothing else.
    pub fn new() -> Self {
        let newsroom = Self { folder: folder() }.site(SITE);
        fs::create_dir_all(newsroom.path("content/releases")).unwrap();
        newsroom
    }

    /// The whole of `site.toml`.
    #[must_use]
    pub fn site(self, toml: &str) -> Self {
        self.file("site.toml", toml)
    }

    #[must_use]
    pub fn topics(self, yaml: &str) -> Self {
        self.file("content/topics.yaml", yaml)
    }

    #[must_use]
    pub fn people(self, yaml: &str) -> Self {
        self.file("content/people.yaml", yaml)
    }

    #[must_use]
    pub fn organisations(self, yaml: &str) -> Self {
        self.file("content/organisations.yaml", yaml)
    }

    /// One language of a release: `release("2023/12/summit", "ar", "title: …\ndate: 2023-12-15", "النص.")`.
    #[must_use]
    pub fn release(self, path: &str, language: &str, front_matter: &str, body: &str) -> Self {
        self.file(&format!("content/releases/{path}/{language}.md"), manuscript(front_matter, body))
    }

    /// One language of a standing page.
    #[must_use]
    pub fn page(self, slug: &str, language: &str, front_matter: &str, body: &str) -> Self {
        self.file(&format!("content/pages/{slug}/{language}.md"), manuscript(front_matter, body))
    }

    /// Any file, by its path from the newsroom's root.
    #[must_use]
    pub fn file(self, path: &str, bytes: impl AsRef<[u8]>) -> Self {
        self.write(path, bytes);
        self
    }
}

/// What people do to a newsroom between two builds. Paths begin at its root, so `public/…` can be meddled with too.
impl Newsroom {
    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    /// Words under the name of a PDF stand in one: a file must be what its name says.
    pub fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let full = self.path(path);
        let words = bytes.as_ref();
        let is_bare = path.starts_with("content/")
            && path.ends_with(".pdf")
            && !words.is_empty()
            && std::str::from_utf8(words).is_ok_and(|words| !words.starts_with(['%', '<']));
        let bytes = if is_bare { document(&String::from_utf8_lossy(words)) } else { words.to_vec() };
        fs::create_dir_all(full.parent().unwrap()).unwrap();
        fs::write(&full, bytes).unwrap_or_else(|error| panic!("{path} cannot be written: {error}"));
    }

    /// Lays these files down where `last` was laid, touching only those that differ.
    pub fn lay(&self, files: &Tree, last: &Tree) {
        last.keys().filter(|path| !files.contains_key(*path)).for_each(|path| self.remove(path));
        for (path, bytes) in files.iter().filter(|(path, bytes)| last.get(*path) != Some(bytes)) {
            // What was a folder may be a file now; nothing is left in it.
            if self.path(path).is_dir() {
                self.remove(path);
            }
            self.write(path, bytes);
        }
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path} cannot be read: {error}"))
    }

    pub fn has(&self, path: &str) -> bool {
        self.path(path).exists()
    }

    /// Replaces words that must be there.
    pub fn replace(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert!(text.contains(from), "{path} does not hold “{from}”:\n{text}");
        self.write(path, text.replace(from, to));
    }

    /// Moves a file or a folder.
    pub fn rename(&self, from: &str, to: &str) {
        let full = self.path(to);
        fs::create_dir_all(full.parent().unwrap()).unwrap();
        fs::rename(self.path(from), full).unwrap_or_else(|error| panic!("{from} cannot be moved to {to}: {error}"));
    }

    /// The whole newsroom, with all that stands in its folder, is in another one from now on.
    pub fn move_away(&mut self) {
        let there = folder();
        fs::rename(self.root(), there.path()).unwrap();
        self.folder = there;
    }

    /// Removes a file, or a folder with all that is in it.
    pub fn remove(&self, path: &str) {
        let full = self.path(path);
        let removed = if full.is_dir() { fs::remove_dir_all(&full) } else { fs::remove_file(&full) };
        removed.unwrap_or_else(|error| panic!("{path} cannot be removed: {error}"));
    }
}

/// What the program makes of it.
impl Newsroom {
    /// `bayan COMMAND` in this newsroom, ready to run, whatever the machine's own settings are.
    pub fn bayan(&self, command: &str) -> Command {
        let mut bayan = Command::new(env!("CARGO_BIN_EXE_bayan"));
        bayan.arg(command).arg("--root").arg(self.root());
        bayan
            .env_remove("SOURCE_DATE_EPOCH")
            .env_remove("BAYAN_RECORD")
            .env("NO_COLOR", "1")
            .env("BAYAN_SPEAK", "en")
            .env("RAYON_NUM_THREADS", "2");
        bayan
    }

    /// Builds into `public/` at `AT`.
    pub fn build(&self) -> Build {
        self.build_at(AT)
    }

    /// Builds into `public/` at another instant.
    pub fn build_at(&self, instant: &str) -> Build {
        self.build_with(&["--at", instant])
    }

    /// Builds with these arguments.
    pub fn build_with(&self, arguments: &[&str]) -> Build {
        let run = self.bayan("build").args(["--format", "json"]).args(arguments).output().unwrap();
        Build::of(&run)
    }

    /// What stands in `public/`.
    pub fn output(&self) -> Tree {
        tree(&self.path("public"))
    }

    /// What a build from nothing would publish at `instant`: made in a folder that bayan has never seen.
    pub fn clean(&self, instant: &str) -> Tree {
        let elsewhere = folder();
        let folder = elsewhere.path().join("clean");
        self.build_with(&["--at", instant, "--output", folder.to_str().unwrap()]).published();
        tree(&folder)
    }
}

/// What came of a build.
pub struct Build {
    /// The exit code; `None` where the process was ended by a signal.
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

/// What a build says that it did.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Published {
    /// Files of the edition.
    pub outputs: usize,
    pub kept: usize,
    /// In order of path.
    pub written: Vec<String>,
    /// In order of path.
    pub removed: Vec<String>,
}

impl Build {
    pub fn of(run: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        Self { code: run.status.code(), stdout: text(&run.stdout), stderr: text(&run.stderr) }
    }

    fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout)
            .unwrap_or_else(|_| panic!("no JSON came, but exit {:?}\n{}{}", self.code, self.stdout, self.stderr))
    }

    /// What was published. A build that published nothing fails the test, with its findings.
    pub fn published(&self) -> Published {
        let json = self.json();
        assert!(self.code == Some(0) && json["status"] == "published", "nothing was published:\n{json:#}");
        let number = |key: &str| usize::try_from(json[key].as_u64().unwrap()).unwrap();
        let files = |key: &str| {
            let mut files: Vec<String> =
                json[key].as_array().unwrap().iter().map(|file| file.as_str().unwrap().to_owned()).collect();
            files.sort();
            files
        };
        let published = Published {
            outputs: number("outputs"),
            kept: number("kept"),
            written: files("files_written"),
            removed: files("files_removed"),
        };
        assert_eq!(number("written"), published.written.len());
        assert_eq!(number("removed"), published.removed.len());
        published
    }

    /// How many files were written.
    pub fn written(&self) -> usize {
        self.published().written.len()
    }

    /// The rules whose errors stopped the build, in alphabetical order. One that published fails the test.
    pub fn stopped(&self) -> Vec<String> {
        let json = self.json();
        assert!(self.code == Some(1) && json["status"] == "stopped", "the build was not stopped:\n{json:#}");
        let notes = json["diagnostics"].as_array().unwrap().iter();
        let mut rules: Vec<String> = notes
            .filter(|note| note["severity"] == "error")
            .map(|note| note["rule"].as_str().unwrap().to_owned())
            .collect();
        rules.sort();
        rules
    }
}

/// A new folder, in memory where the system offers that: hundreds of small sites are made and removed.
pub fn folder() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

/// A file as it is typed.
pub fn manuscript(front_matter: &str, body: &str) -> String {
    format!("---\n{}\n---\n{}\n", front_matter.trim_end(), body.trim_end())
}

/// A picture of four by three pixels. `words` stand among its coded pixels, where no decoder looks any more.
pub fn picture(words: &str) -> Vec<u8> {
    let head = b"GIF89a\x04\x00\x03\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff\x2c\x00\x00\x00\x00\x04\x00\x03\x00\x00";
    let blocks = words.as_bytes().chunks(255).map(|block| [&[block.len() as u8], block].concat());
    [&head[..], b"\x02\x04\x84\x8f\x09\x05", &blocks.collect::<Vec<_>>().concat(), b"\x00\x3b"].concat()
}

/// Where a picture of these bytes is published as it is: `shown_at("2025/12/library", "library.gif", bytes)`.
pub fn shown_at(release: &str, name: &str, bytes: &[u8]) -> String {
    let (stem, end) = name.rsplit_once('.').unwrap();
    let print = bayan::source::Fingerprint::of(bytes).for_file_name();
    format!("releases/{release}/pictures/{stem}.{print}.{end}")
}

/// A PDF of one empty page, which names itself in a remark that no reader shows.
pub fn document(words: &str) -> Vec<u8> {
    let objects = "1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n\
                   3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9]>> endobj";
    let words = words.replace('\n', " ");
    format!("%PDF-1.7\n% {words}\n{objects}\ntrailer <</Root 1 0 R /Size 4>>\n%%EOF\n").into_bytes()
}

/// Every file of a folder by its path, without `.bayan/`.
pub fn tree(folder: &Path) -> Tree {
    let files = walkdir::WalkDir::new(folder).into_iter().filter_entry(|entry| entry.file_name() != ".bayan");
    files
        .map(|entry| entry.unwrap())
        .filter(|entry| !entry.file_type().is_dir())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
            (path, fs::read(entry.path()).unwrap())
        })
        .collect()
}

/// How two trees differ, a line for each file; empty where they are the same to the byte.
pub fn difference(came: &Tree, wanted: &Tree) -> String {
    let mut told = String::new();
    for (path, bytes) in wanted {
        match came.get(path) {
            None => writeln!(told, "{path} is missing").unwrap(),
            Some(others) if others != bytes => writeln!(told, "{path} differs: {}", parting(others, bytes)).unwrap(),
            Some(_) => {}
        }
    }
    for path in came.keys().filter(|path| !wanted.contains_key(*path)) {
        writeln!(told, "{path} should not be there").unwrap();
    }
    told
}

/// Fails where two trees differ.
#[track_caller]
pub fn assert_same(came: &Tree, wanted: &Tree) {
    let difference = difference(came, wanted);
    assert!(difference.is_empty(), "{difference}");
}

/// Where two texts part, with a few words on either side.
fn parting(came: &[u8], wanted: &[u8]) -> String {
    let at = came.iter().zip(wanted).take_while(|(one, other)| one == other).count();
    let around = |bytes: &[u8]| {
        let part = bytes.get(at.saturating_sub(60)..bytes.len().min(at + 100)).unwrap_or_default();
        String::from_utf8_lossy(part).into_owned()
    };
    format!("came\n    {:?}\n  instead of\n    {:?}", around(came), around(wanted))
}

/// How a property is tried: the same cases every time, few by default; `PROPTEST_CASES` and `PROPTEST_RNG_SEED` raise
/// and change them.
pub fn cases(few: u32) -> proptest::test_runner::Config {
    use proptest::test_runner::{Config, RngSeed};
    let told = Config::default();
    let plain = Config {
        cases: few,
        rng_seed: RngSeed::Fixed(1),
        failure_persistence: None,
        max_shrink_iters: 300,
        ..Config::default()
    };
    #[expect(clippy::disallowed_methods, reason = "the way to ask a test for more")]
    let has = |name: &str| std::env::var_os(name).is_some();
    Config {
        cases: if has("PROPTEST_CASES") { told.cases } else { few },
        rng_seed: if has("PROPTEST_RNG_SEED") { told.rng_seed } else { plain.rng_seed },
        ..plain
    }
}
