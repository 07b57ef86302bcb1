//! A small ministry, built at a fixed instant: every byte that is published stands in `tests/golden/expected/`.
//!
//! `UPDATE=1 cargo test --test golden` writes what came; read the difference before you keep it. The newsroom replaces
//! the style sheet, script, font and icon by a line each, so that a change of theirs leaves its pages alone; of all
//! static assets only the names are compared.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use support::{Tree, assert_same, tree};

mod support;

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

/// Builds a copy of a newsroom. The static assets are in it as a list of their names.
fn build(newsroom: &Path) -> Tree {
    let desk = tempfile::tempdir().unwrap();
    write(&tree(newsroom), desk.path());
    let mut bayan = Command::new(env!("CARGO_BIN_EXE_bayan"));
    let said = bayan.args(["build", "--at", AT, "--root"]).arg(desk.path()).output().unwrap();
    let told = String::from_utf8_lossy(&said.stderr);
    assert!(said.status.success() && told.is_empty(), "the ministry should be published in silence:\n{told}");
    let (assets, mut files): (Tree, Tree) =
        tree(&desk.path().join("public")).into_iter().partition(|(path, _)| path.starts_with("assets/"));
    let names: Vec<&str> = assets.keys().map(String::as_str).filter(|name| !is_hashed(name)).collect();
    files.insert("assets.txt".to_owned(), (names.join("\n") + "\n").into_bytes());
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
