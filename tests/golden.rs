//! A small ministry, built at a fixed instant: a page of each kind stands in `tests/golden/expected/`, to the byte, and the
//! names of all that is published in its `files.txt`.
//!
//! `UPDATE=1 cargo test --test all golden::` writes what came; read the difference before you keep it. The newsroom replaces
//! the style sheet, script, font and icon by a line each, so that a change of theirs leaves its pages alone.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::{Tree, assert_same, tree};

/// Three days after the last release, one of which is withdrawn by then.
const AT: &str = "2024-01-11T08:00:00Z";

#[test]
fn a_small_ministry_is_published_to_the_byte() {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let came = build(&golden.join("newsroom"));
    let expected = golden.join("expected");
    if wants_update() {
        write(&came, &expected);
    }
    assert_same(&came, &tree(&expected));
}

/// What is as another page is, or a copy: a change would be seen there, and read twice here.
const REPEATS: [&str; 15] = [
    "ar/releases/2023/11/index.html",
    "ar/topics/digital-infrastructure/",
    "assets/",
    "en/404.html",
    "en/about/",
    "en/corrections/",
    "en/feed.json",
    "en/feed.rss",
    "en/organisations/",
    "en/people/",
    "en/releases/2023/11/",
    "en/releases/2023/12/index.html",
    "en/releases/2023/index.html",
    "en/releases/index.html",
    "en/topics/",
];

/// Builds a copy of a newsroom, with the names of all files in the place of those that repeat.
fn build(newsroom: &Path) -> Tree {
    let desk = tempfile::tempdir().unwrap();
    write(&tree(newsroom), desk.path());
    let mut bayan = Command::new(env!("CARGO_BIN_EXE_bayan"));
    let said = bayan.args(["build", "--at", AT, "--root"]).arg(desk.path()).output().unwrap();
    let told = String::from_utf8_lossy(&said.stderr);
    assert!(said.status.success() && told.is_empty(), "the ministry should be published in silence:\n{told}");
    let mut files = tree(&desk.path().join("public"));
    let names: Vec<&str> = files.keys().map(String::as_str).filter(|name| !is_hashed(name)).collect();
    let names = names.join("\n") + "\n";
    files.retain(|path, _| !REPEATS.iter().any(|repeats| path.starts_with(repeats)));
    files.insert("files.txt".to_owned(), names.into_bytes());
    files
}

/// `assets/site.0123abcd.css`
fn is_hashed(name: &str) -> bool {
    let hash = |part: &str| part.len() == 8 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    name.split('.').rev().nth(1).is_some_and(hash)
}

/// Writes a tree in place of what stands in a folder.
fn write(tree: &Tree, folder: &Path) {
    if folder.exists() {
        fs::remove_dir_all(folder).unwrap();
    }
    for (path, bytes) in tree {
        let full: PathBuf = folder.join(path);
        fs::create_dir_all(full.parent().unwrap()).unwrap();
        fs::write(full, bytes).unwrap();
    }
}

#[expect(clippy::disallowed_methods, reason = "the way to ask a test for more")]
fn wants_update() -> bool {
    std::env::var_os("UPDATE").is_some()
}
