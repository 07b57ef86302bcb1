//! Building.

use super::*;

#[test]
fn a_build_counts_what_is_public_held_back_and_written() {
    let desk = Desk::with_newsroom();
    let first = desk.say_in_room(&["build"]);
    let files = first.out.split("Published ").nth(1).unwrap().split(' ').next().unwrap().to_owned();
    let holding = "1 announcement is public. Held back: 1 draft and 1 embargoed. The next announcement goes out on Thursday, 1 January 2099 at 00:00 (2099-01-01T00:00:00+03:00): build again then.\n";
    let published = |written: &str, kept: &str| {
        fine(&format!("{holding}Published {files} files in room/public: {written} written, {kept} kept, 0 removed.\n"))
    };
    assert_eq!(first, published(&files, "0"));
    assert_eq!(desk.say_in_room(&["build"]), published("0", &files));
    assert_eq!(desk.say_in_room(&["build", "--quiet"]), fine(""));
}

#[test]
fn verbose_names_every_file_and_the_reason() {
    let desk = Desk::with_newsroom();
    desk.say_in_room(&["build"]);
    desk.write(
        "room/content/releases/2023/12/live/ar.md",
        "---\ntitle: عنوان\nsingle_language: true\ndate: 2023-12-15\n---\nنص آخر.\n",
    );
    let said = desk.say_in_room(&["build", "--verbose"]);
    assert!(
        said.out.contains(
            "  written  ar/releases/2023/12/live/index.html  (changed since the last build: text of the release and card)\n"
        ),
        "{}",
        said.out
    );
    desk.write("room/content/releases/2023/12/live/ar.md", "---\ntitle: عنوان\ndate: 2023-12-15\ndraft: true\n---\n");
    let said = desk.say_in_room(&["build", "--verbose", "--take-down"]);
    assert!(said.out.contains("  removed  ar/releases/2023/12/live/index.html\n"), "{}", said.out);
}

#[test]
fn quiet_hides_warnings_and_a_rule_that_only_warns_is_for_the_desk() {
    let desk = Desk::with_newsroom();
    desk.write("room/content/releases/2023/12/alone/ar.md", "---\ntitle: عنوان\ndate: 2023-12-15\n---\nنص  آخر.\n");
    desk.write("room/content/releases/2023/12/empty/plan.pdf", "%PDF-1.4");
    let warned = desk.say_in_room(&["build"]);
    assert_eq!(warned.code, Some(0));
    assert_eq!(
        warned.err,
        "\
warning[lone-media]: The folder content/releases/2023/12/empty holds files but no release.
  --> content/releases/2023/12/empty/plan.pdf:1:1
  = Add ar.md or en.md, or remove the folder.

1 warning
"
    );
    assert_eq!(desk.say_in_room(&["build", "--quiet"]), fine(""));
    let site = desk.read("room/site.toml") + "[rules]\nmissing-counterpart = \"error\"\n";
    desk.write("room/site.toml", &site);
    let stopped = desk.say_in_room(&["build", "--quiet"]);
    assert_eq!(stopped.code, Some(1));
    assert!(
        stopped.err.starts_with("error[missing-counterpart]: This release has no English text.\n"),
        "{}",
        stopped.err
    );
    assert!(!stopped.err.contains("spacing"), "{}", stopped.err);
}

#[test]
fn json_is_one_object_for_success_and_for_trouble() {
    let desk = Desk::with_newsroom();
    let json = |said: &Said| serde_json::from_str::<serde_json::Value>(&said.out).unwrap();
    let good = desk.say_in_room(&["build", "--format", "json"]);
    assert_eq!((good.code, good.err.as_str()), (Some(0), ""));
    let told = json(&good);
    assert_eq!(told["status"], "published");
    assert_eq!(told["outputs"], told["written"]);
    assert_eq!((&told["kept"], &told["removed"]), (&0.into(), &0.into()));
    assert_eq!(told["next_change"], "2099-01-01T00:00:00+03:00");
    assert_eq!(told["next_seen"], serde_json::json!({"at": "2099-01-01T00:00:00+03:00", "change": "goes-out"}));
    assert_eq!(told["diagnostics"], serde_json::json!([]));
    desk.write("room/content/releases/2023/12/bad/ar.md", "---\ntitle: عنوان\ndate: غداً\nsingle_language: true\n---\n");
    let bad = desk.say_in_room(&["build", "--format", "json"]);
    assert_eq!((bad.code, bad.err.as_str()), (Some(1), ""));
    let mut told = json(&bad);
    let finding = told["diagnostics"][0].as_object_mut().unwrap();
    let spoken: Vec<serde_json::Value> = ["id", "arguments", "ar", "en"].map(|key| finding.remove(key).unwrap()).into();
    assert_eq!(spoken[3]["message"], finding["message"], "what is said in English is what was spoken");
    assert_ne!(spoken[2]["message"], finding["message"], "and what is said in Arabic stands beside it");
    assert_eq!(
        told,
        serde_json::json!({"status": "stopped", "diagnostics": [{
            "severity": "error",
            "rule": "bad-date",
            "message": "`غداً` is not a date that exists, or not one that can be read.",
            "place": {"path": "content/releases/2023/12/bad/ar.md", "line": 3, "column": 7, "excerpt": "date: غداً"},
            "help": "Write a day as 2023-12-15, or a day and time as 2023-12-15T10:00:00+03:00.",
            "labels": [],
            "fix": null,
        }]})
    );
}

#[test]
fn drafts_are_never_built() {
    let words =
        "error: A build never publishes drafts.\n  = Remove `draft: true` from the release when it may go out.\n";
    assert_eq!(Desk::with_newsroom().say_in_room(&["build", "--drafts"]), refused(2, words));
}

#[test]
fn the_instant_is_the_one_given_or_that_of_source_date_epoch() {
    let desk = Desk::with_newsroom();
    let later = "room/public/ar/releases/2099/01/later/index.html";
    let build = |epoch: &str, more: &[&str]| {
        let arguments = [&["build", "--quiet", "--root", "room"], more].concat();
        said(&desk.bayan(&arguments).env("SOURCE_DATE_EPOCH", epoch).output().unwrap())
    };
    assert_eq!(build("4070908800", &[]), fine(""));
    assert!(desk.read(later).contains("عنوان"));
    let earlier = build("4070908800", &AT);
    assert!(earlier.code == Some(0) && earlier.err.starts_with("warning[taken-down]"), "{}", earlier.err);
    assert!(!desk.0.path().join(later).exists());
    assert_eq!(
        build("soon", &[]),
        refused(
            2,
            "error: SOURCE_DATE_EPOCH is not a number of seconds since 1970.\n  = Correct it, unset it, or give --at.\n"
        )
    );
}

#[test]
fn a_base_url_on_the_command_line_replaces_the_sites_own() {
    let desk = Desk::with_newsroom();
    desk.say_in_room(&["build", "--base-url", "https://www.example.gov/press"]);
    let page = desk.read("room/public/ar/releases/2023/12/live/index.html");
    assert!(page.contains("href=\"https://www.example.gov/press/ar/releases/2023/12/live/\""));
    assert!(page.contains("href=\"/press/ar/releases/\""));
    assert!(!page.contains("href=\"/ar/") && !page.contains("news.example.gov"));
}

#[test]
fn an_output_is_where_one_says() {
    let desk = Desk::with_newsroom();
    let said = desk.say_in_room(&["build", "-o", "elsewhere/site"]);
    assert!(said.out.contains(" files in elsewhere/site: "), "{}", said.out);
    assert!(desk.read("elsewhere/site/ar/index.html").contains("عنوان"));
    assert!(!desk.0.path().join("room/public").exists());
}

#[test]
fn a_folder_without_site_toml_is_no_newsroom() {
    let words = "\
error: There is no site.toml here, so this is not a newsroom.
  = Go to the folder of a newsroom, name it with --root, or begin one with `bayan new site FOLDER`.
";
    for command in [&["build"][..], &["why", "/ar/"], &["check"], &["next"], &["new", "release", "--title-en", "A"]] {
        assert_eq!(Desk::new().say(command), refused(2, words), "{command:?}");
    }
}

#[test]
fn colour_is_for_terminals_and_never_in_logs() {
    let desk = Desk::with_newsroom();
    desk.write("room/content/releases/2023/12/bad/ar.md", "---\ntitle: عنوان\n---\n");
    let plain = desk.say_in_room(&["build"]);
    assert!(!plain.err.contains('\u{1b}'));
    for value in ["1", ""] {
        let arguments = ["build", "--root", "room", AT[0], AT[1]];
        assert_eq!(said(&desk.bayan(&arguments).env("NO_COLOR", value).output().unwrap()), plain);
    }
}
