//! The folder that is published into: whose it is, what is written and cleared away there, and what is left alone.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::support::{self, AT, Build, Newsroom, Tree, assert_same, document, tree};

const FACTS: &str = "title: خبر\ndate: 2025-11-05\nattachments: [annex.pdf]";

fn newsroom() -> Newsroom {
    Newsroom::new()
        .release("2025/11/one", "ar", FACTS, "النص.")
        .file("content/releases/2025/11/one/annex.pdf", document("annex"))
        .file("static/guide.txt", "guide")
}

fn build_into(newsroom: &Newsroom, output: &Path) -> Build {
    newsroom.build_with(&["--at", AT, "--output", output.to_str().unwrap()])
}

/// A build that refuses, and leaves everything as it was.
#[track_caller]
fn refused(newsroom: &Newsroom, output: &Path, says: &[&str]) {
    let seen = || if output.exists() { tree(output) } else { Tree::new() };
    let before = seen();
    let build = build_into(newsroom, output);
    assert_eq!(build.code, Some(2), "{}{}", build.stdout, build.stderr);
    says.iter().for_each(|words| assert!(build.stderr.contains(words), "no “{words}” in:\n{}", build.stderr));
    assert_same(&seen(), &before);
}

fn checked(newsroom: &Newsroom) -> (Option<i32>, String) {
    let run = newsroom.bayan("check").args(["--at", AT]).output().unwrap();
    (run.status.code(), String::from_utf8(run.stdout).unwrap())
}

// One address, one thing.

#[test]
fn a_file_where_a_folder_must_be_is_found_by_check_and_by_build_and_changes_nothing() {
    for (path, text) in [
        ("static/ar", "x"),
        ("static/releases/2025/11", "x"),
        ("static/sitemap.xml/x", "x"),
        ("content/pages/feed.atom/ar.md", "---\ntitle: صفحة\n---\n"),
        ("content/releases/2025/11/index.html/ar.md", "---\ntitle: خبر آخر\ndate: 2025-11-05\n---\n"),
    ] {
        let newsroom = newsroom();
        newsroom.build().published();
        let before = newsroom.output();
        newsroom.write(path, text);
        let rule = if path.starts_with("content/pages/") { "taken-address" } else { "duplicate-address" };
        assert_eq!(newsroom.build().stopped(), [rule], "{path}");
        assert_same(&newsroom.output(), &before);
        let (code, said) = checked(&newsroom);
        assert!(code == Some(1) && said.contains(rule) && said.contains(path), "{path}:\n{said}");
    }
    let good =
        newsroom().file("static/ar.txt", "x").file("static/releases/2025/12", "x").file("static/feed.atom/x", "x");
    good.build().published();
    assert_eq!(checked(&good).0, Some(0));
}

#[test]
fn what_is_still_held_has_an_address_of_its_own_too() {
    let held = |facts: &str| {
        newsroom().release("2099/12/next", "ar", &format!("title: خبر قادم\ndate: 2099-12-05\n{facts}"), "نص.")
    };
    held("aliases: [/old/]").build().published();
    assert_eq!(held("aliases: [/guide.txt/x/]").build().stopped(), ["duplicate-address"]);
    // A draft stops no other release, and check says it.
    let draft = held("aliases: [/guide.txt/x/]\ndraft: true");
    draft.build().published();
    let (code, said) = checked(&draft);
    assert!(code == Some(0) && said.contains("error[duplicate-address]"), "{said}");
}

// Whose the folder is.

#[test]
fn two_newsrooms_never_publish_into_one_folder() {
    let (one, other) = (newsroom(), newsroom().file("static/guide.txt", "another guide"));
    let shared = support::folder();
    let output = shared.path().join("www");
    build_into(&one, &output).published();
    refused(&other, &output, &["Another newsroom publishes into", "--output", ".bayan"]);
    assert_eq!(build_into(&one, &output).written(), 0);
    // Nor does one that had its own record of the folder.
    fs::remove_dir_all(&output).unwrap();
    build_into(&other, &output).published();
    refused(&one, &output, &["Another newsroom publishes into"]);
}

#[test]
fn a_marker_that_was_laid_down_gives_no_file_away() {
    let other = support::folder();
    let made = other.path().join("made");
    let newsroom = newsroom();
    build_into(&newsroom, &made).published();
    let files = support::folder();
    let documents = files.path();
    fs::create_dir(documents.join(".bayan")).unwrap();
    for name in fs::read_dir(made.join(".bayan")).unwrap() {
        let name = name.unwrap();
        fs::copy(name.path(), documents.join(".bayan").join(name.file_name())).unwrap();
    }
    fs::write(documents.join("letter.txt"), "mine").unwrap();
    fs::write(documents.join("index.html"), "mine too").unwrap();
    refused(&newsroom, documents, &["index.html and letter.txt", "no known build made"]);
    fs::remove_file(documents.join(".bayan/deed")).unwrap();
    refused(&newsroom, documents, &["index.html and letter.txt", "no known build made"]);
}

#[test]
fn without_a_record_what_is_known_is_built_on_and_what_is_not_is_named() {
    let newsroom = newsroom();
    newsroom.build().published();
    newsroom.remove(".bayan");
    newsroom.write("static/guide.txt", "another guide");
    newsroom.remove("content/releases/2025/11/one/annex.pdf");
    newsroom.replace("content/releases/2025/11/one/ar.md", "\nattachments: [annex.pdf]", "");
    let built = newsroom.build().published();
    assert_eq!(built.removed, ["releases/2025/11/one/annex.pdf"]);
    assert_same(&newsroom.output(), &newsroom.clean(AT));
    newsroom.remove(".bayan");
    newsroom.write("public/notes.txt", "somebody's");
    newsroom.write("public/guide.txt", "somebody's");
    refused(&newsroom, &newsroom.path("public"), &["guide.txt and notes.txt", "remove the folder"]);
    newsroom.remove("public/notes.txt");
    refused(&newsroom, &newsroom.path("public"), &["holds a file that no known build made", "guide.txt"]);
    // The remedy, followed.
    newsroom.remove("public");
    newsroom.build().published();
    // With its record a build clears away what it did not make.
    newsroom.write("public/notes.txt", "stray");
    assert_eq!(newsroom.build().published().removed, ["notes.txt"]);
}

#[test]
fn a_newsroom_that_moved_with_its_record_and_output_goes_on() {
    let first = newsroom();
    first.build().published();
    let moved = Newsroom::new();
    for part in ["content", "static", ".bayan", "public"] {
        if moved.has(part) {
            moved.remove(part);
        }
        fs::rename(first.path(part), moved.path(part)).unwrap();
    }
    moved.write("public/stray.txt", "stray");
    let output = moved.path("public");
    let build = build_into(&moved, &output);
    if build.code == Some(0) {
        assert_same(&tree(&output), &moved.clean(AT));
    } else {
        // Its record does not know it there; then it says so, and loses nothing.
        assert!(build.stderr.contains("Another newsroom"), "{}", build.stderr);
    }
}

#[test]
fn an_output_stands_in_no_folder_of_a_newsroom_and_in_no_other_output() {
    let newsroom = newsroom();
    newsroom.build().published();
    for inside in ["content", "content/new", "static/public", "templates/x", ".bayan", ".bayan/out", ".git/x", "."] {
        refused(&newsroom, &newsroom.path(inside), &["holds the newsroom's own files"]);
    }
    refused(&newsroom, &newsroom.path("public/sub"), &["is inside", "Choose a folder beside it"]);
    let other = Newsroom::new();
    refused(&newsroom, &other.path("static/x"), &["holds the newsroom's own files"]);
    for beside in ["site", "build/site", "contents"] {
        build_into(&newsroom, &newsroom.path(beside)).published();
    }
    // One that an output was laid into is not cleared of it.
    let outer = support::folder();
    build_into(&newsroom, &outer.path().join("www/inner")).published();
    fs::create_dir_all(outer.path().join("www/.bayan")).unwrap();
    fs::write(outer.path().join("www/.bayan/made-by-bayan"), "").unwrap();
    refused(&newsroom, &outer.path().join("www"), &["holds inner"]);
}

// Links.

#[cfg(unix)]
#[test]
fn an_output_may_be_a_link_to_the_folder_of_this_deploy() {
    use std::os::unix::fs::symlink;
    let newsroom = newsroom();
    let place = support::folder();
    let current = place.path().join("current");
    symlink("releases/7", &current).unwrap();
    build_into(&newsroom, &current).published();
    let again = build_into(&newsroom, &current).published();
    assert_eq!((again.written, again.removed), (vec![], vec![]));
    assert!(current.is_symlink() && place.path().join("releases/7/index.html").is_file());
    let verify = newsroom.bayan("verify").args(["--at", AT, "--output"]).arg(&current).output().unwrap();
    assert!(verify.status.success(), "{}", String::from_utf8_lossy(&verify.stderr));
    newsroom.write("static/guide.txt", "new");
    assert_eq!(build_into(&newsroom, &current).published().written, ["guide.txt"]);
}

#[cfg(unix)]
#[test]
fn a_link_within_the_output_is_taken_away_and_where_it_leads_is_left_alone() {
    use std::os::unix::fs::symlink;
    let newsroom = newsroom();
    newsroom.build().published();
    let elsewhere = support::folder();
    fs::create_dir_all(elsewhere.path().join("releases/2025/11")).unwrap();
    fs::write(elsewhere.path().join("releases/2025/11/mine.txt"), "mine").unwrap();
    newsroom.remove("public/ar");
    symlink(elsewhere.path(), newsroom.path("public/ar")).unwrap();
    newsroom.build().published();
    assert_same(&newsroom.output(), &newsroom.clean(AT));
    assert_eq!(tree(elsewhere.path()).len(), 1);
}

// What is written.

#[cfg(unix)]
#[test]
fn whatever_the_source_and_the_machine_allow_everyone_may_read_what_is_published() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    let newsroom = newsroom();
    let mode = |path: &str, mode| fs::set_permissions(newsroom.path(path), fs::Permissions::from_mode(mode)).unwrap();
    mode("content/releases/2025/11/one/annex.pdf", 0o600);
    mode("static/guide.txt", 0o4755);
    let bayan = newsroom.bayan("build");
    let mut shell = Command::new("sh");
    shell.args(["-c", "umask 077; exec \"$@\"", "sh"]).arg(bayan.get_program()).args(bayan.get_args());
    assert!(shell.args(["--at", AT]).output().unwrap().status.success());
    for entry in walkdir::WalkDir::new(newsroom.path("public/ar"))
        .into_iter()
        .chain(walkdir::WalkDir::new(newsroom.path("public/releases")))
    {
        let entry = entry.unwrap();
        let wanted = if entry.file_type().is_dir() { 0o755 } else { 0o644 };
        assert_eq!(entry.metadata().unwrap().mode() & 0o7777, wanted, "{}", entry.path().display());
    }
    mode("public/guide.txt", 0o600);
    assert_eq!(newsroom.build().published().written, ["guide.txt"]);
    assert_eq!(newsroom.path("public/guide.txt").metadata().unwrap().mode() & 0o7777, 0o644);
}

#[test]
fn an_output_that_was_altered_with_care_is_made_again_and_one_that_was_copied_is_kept() {
    let newsroom = newsroom();
    newsroom.build().published();
    let file = newsroom.path("public/guide.txt");
    let time = file.metadata().unwrap().modified().unwrap();
    std::thread::sleep(std::time::Duration::from_millis(20));
    let rewrite = |bytes: &str| {
        fs::write(&file, bytes).unwrap();
        fs::File::options().write(true).open(&file).unwrap().set_modified(time).unwrap();
    };
    rewrite("GUIDE");
    assert_eq!(newsroom.build().published().written, ["guide.txt"]);
    assert_eq!(newsroom.read("public/guide.txt"), "guide");
    // As a cache unpacks it: the same bytes, a new file, another time.
    fs::remove_file(&file).unwrap();
    fs::write(&file, "guide").unwrap();
    assert_eq!(newsroom.build().written(), 0);
    assert_eq!(newsroom.build().written(), 0);
}

#[test]
fn an_address_that_is_too_long_is_a_finding_with_its_place() {
    let alias = |count: usize| {
        Newsroom::new().release(
            "2025/11/one",
            "ar",
            &format!("title: خبر\ndate: 2025-11-05\naliases: [/{}/]", "ا".repeat(count)),
            "نص.",
        )
    };
    alias(127).build().published();
    let long = alias(150);
    assert_eq!(long.build().stopped(), ["long-address"]);
    let (code, said) = checked(&long);
    assert!(code == Some(1) && said.contains("ar.md:4:11") && said.contains("300 bytes"), "{said}");
}

// Verify.

#[test]
fn a_held_picture_with_the_name_of_a_static_file_is_no_leak() {
    let newsroom = newsroom()
        .release(
            "2099/01/next",
            "ar",
            "title: خبر قادم\ndate: 2099-01-05\nimage: opening-night.gif\nimage_alt: أضواء ليلة الافتتاح",
            "نص.",
        )
        .file("content/releases/2099/01/next/opening-night.gif", support::picture("held"))
        .file("static/img/opening-night.gif", support::picture("public"));
    newsroom.build().published();
    let verify = newsroom.bayan("verify").args(["--at", AT]).output().unwrap();
    assert!(
        verify.status.success(),
        "{}{}",
        String::from_utf8_lossy(&verify.stdout),
        String::from_utf8_lossy(&verify.stderr)
    );
    // Its bytes are one.
    newsroom.write("public/img/opening-night.gif", support::picture("held"));
    let verify = newsroom.bayan("verify").args(["--at", AT]).output().unwrap();
    assert_eq!(verify.status.code(), Some(1));
}

/// Style sheets number lists and notes: a page says in which digits.
#[test]
fn a_page_says_in_which_digits_its_lists_are_numbered() {
    for (digits, told) in [("latn", false), ("arab", true)] {
        let site = support::SITE.replace("[languages.ar]", &format!("[languages.ar]\ndigits = \"{digits}\""));
        let text = "1. أول\n2. ثان[^1]\n\n[^1]: ملاحظة";
        let newsroom = support::Newsroom::new()
            .site(&site)
            .release("2025/12/a", "ar", "title: عنوان\ndate: 2025-12-01", text)
            .release("2025/12/a", "en", "title: Title", "Text.");
        newsroom.build_at(support::AT).published();
        let root = |language: &str| {
            let page = newsroom.read(&format!("public/{language}/releases/2025/12/a/index.html"));
            page[page.find("<html").unwrap()..].split_once('>').unwrap().0.to_owned()
        };
        assert_eq!(root("ar").ends_with("lang=\"ar\" dir=\"rtl\" data-digits=\"arab\""), told, "{}", root("ar"));
        assert!(!root("en").contains("data-digits"), "English has its own");
    }
}
