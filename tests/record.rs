//! What is remembered of what was published, where, and what is said where nothing is.

use std::fs;
use std::path::Path;

use crate::support::{self, AT, Newsroom, SITE};
use serde_json::Value;

const STRICT: &str = "\n[rules]\nchanged-after-publication = \"error\"\ntaken-down = \"error\"\n";
const AR: &str = "content/releases/2025/12/centres/ar.md";

/// One release of two languages, and rules that stop a build.
fn strict() -> Newsroom {
    newsroom(1).site(&format!("{SITE}{STRICT}"))
}

/// So many announcements in both languages.
fn newsroom(count: usize) -> Newsroom {
    let first = Newsroom::new()
        .release("2025/12/centres", "ar", "title: افتتاح المراكز\ndate: 2025-12-01", "تبلغ الطاقة 50 ميغاواط.")
        .release("2025/12/centres", "en", "title: Centres open", "The capacity is 50 MW.");
    (1..count).fold(first, |newsroom, number| {
        let path = format!("202{}/03/release-{number}", number % 6);
        let facts = format!("title: خبر رقم {number}\ndate: 202{}-03-05", number % 6);
        newsroom.release(&path, "ar", &facts, "نص.").release(&path, "en", &format!("title: News {number}"), "Text.")
    })
}

/// The rules that `check` finds something by, with these arguments.
fn checked(newsroom: &Newsroom, arguments: &[&str]) -> Vec<String> {
    let run = newsroom.bayan("check").args(["--at", AT, "--format", "json", "--all"]).args(arguments).output().unwrap();
    let told: Value =
        serde_json::from_slice(&run.stdout).unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&run.stderr)));
    let notes = told["diagnostics"].as_array().unwrap().iter();
    let of_the_past = ["no-record", "changed-after-publication", "taken-down", "take-down-limit"];
    notes
        .map(|note| format!("{} {}", note["severity"].as_str().unwrap(), note["rule"].as_str().unwrap()))
        .filter(|note| of_the_past.iter().any(|rule| note.ends_with(rule)))
        .collect()
}

fn build(newsroom: &Newsroom, arguments: &[&str]) -> (Option<i32>, String) {
    let run = newsroom.bayan("build").args(["--at", AT]).args(arguments).output().unwrap();
    (run.status.code(), String::from_utf8([run.stdout, run.stderr].concat()).unwrap())
}

// Where nothing is recorded.

#[test]
fn a_rule_that_could_not_be_run_says_so_at_the_level_that_the_site_gave_it() {
    let newsroom = newsroom(1);
    for (levels, found) in [
        ("", vec!["note no-record"]),
        ("[rules]\ntaken-down = \"note\"\n", vec!["note no-record"]),
        ("[rules]\ntaken-down = \"warn\"\n", vec!["warning no-record"]),
        ("[rules]\ntaken-down = \"warn\"\nchanged-after-publication = \"error\"\n", vec!["error no-record"]),
        ("[rules]\ntaken-down = \"off\"\nchanged-after-publication = \"warn\"\n", vec!["warning no-record"]),
        ("[rules]\ntaken-down = \"off\"\nchanged-after-publication = \"off\"\n", vec!["note no-record"]),
    ] {
        newsroom.write("site.toml", format!("{SITE}{levels}"));
        assert_eq!(checked(&newsroom, &[]), found, "{levels}");
        assert_eq!(checked(&newsroom, &["--first"]), [""; 0], "{levels}");
    }
    newsroom.write("site.toml", SITE);
    for rule in ["changed-after-publication", "taken-down", "take-down-limit", "untrue-date", "no-record"] {
        assert_eq!(checked(&newsroom, &["--rule", rule]), ["note no-record"], "{rule}");
    }
    assert_eq!(checked(&newsroom, &["--rule", "spacing"]), [""; 0]);
}

#[test]
fn a_build_stops_where_a_rule_that_would_stop_it_could_not_be_run() {
    let newsroom = strict();
    let (code, told) = build(&newsroom, &[]);
    assert!(code == Some(1) && told.contains("error[no-record]") && told.contains("--first"), "{told}");
    assert!(!newsroom.has("public"));
    assert_eq!(build(&newsroom, &["--first"]).0, Some(0));
    assert_eq!(build(&newsroom, &[]).0, Some(0), "from now on something is recorded");
    newsroom.replace(AR, "50", "60");
    assert_eq!(newsroom.build_with(&["--at", AT, "--first"]).stopped(), ["changed-after-publication"]);
}

#[test]
fn a_first_build_that_nothing_stops_says_that_nothing_is_recorded_and_the_next_does_not() {
    let newsroom = newsroom(1);
    let (code, told) = build(&newsroom, &[]);
    assert!(code == Some(0) && told.contains("Nothing is recorded of a build into"), "{told}");
    assert!(!build(&newsroom, &[]).1.contains("recorded"));
    newsroom.replace(AR, "date", "summary: ملخص\ndate");
    assert!(!build(&newsroom, &[]).1.contains("recorded"));
}

#[test]
fn a_build_into_a_folder_of_which_nothing_is_recorded_is_no_build_into_the_usual_one() {
    let (newsroom, other) = (strict(), support::folder());
    assert_eq!(build(&newsroom, &["--first"]).0, Some(0));
    let other = other.path().join("out");
    let other = other.to_str().unwrap();
    assert_eq!(newsroom.build_with(&["--at", AT, "--output", other]).stopped(), ["no-record"]);
    assert_eq!(checked(&newsroom, &["--output", other]), ["error no-record"]);
    assert_eq!(build(&newsroom, &["--first", "--output", other]).0, Some(0));
    newsroom.replace(AR, "50", "60");
    assert_eq!(checked(&newsroom, &["--output", other]), ["error changed-after-publication"]);
    assert_eq!(newsroom.build_with(&["--at", AT, "--output", other]).stopped(), ["changed-after-publication"]);
}

#[test]
fn a_damaged_record_is_none() {
    let newsroom = strict();
    assert_eq!(build(&newsroom, &["--first"]).0, Some(0));
    newsroom.write(".bayan/public.record", "bayan record 2\ndamaged");
    assert_eq!(checked(&newsroom, &[]), ["error no-record"]);
}

/// A CI begins each time with a fresh clone: one keeps the record in its cache, one keeps nothing.
#[test]
fn a_ci_with_a_record_and_one_without_publish_the_same_bytes_and_only_the_first_can_compare() {
    for rules in ["", STRICT] {
        let original = newsroom(3).site(&format!("{SITE}{rules}"));
        assert_eq!(build(&original, &["--first"]).0, Some(0));
        let clone = |has_record: bool| {
            let clone = newsroom(3).site(&format!("{SITE}{rules}"));
            if has_record {
                let kept = clone.path(".bayan");
                let copied =
                    std::process::Command::new("cp").arg("-r").arg(original.path(".bayan")).arg(&kept).status();
                assert!(copied.unwrap().success());
            }
            let one_more = "title: خبر جديد\ndate: 2025-12-20\nsingle_language: true";
            clone.release("2025/12/new", "ar", one_more, "نص.")
        };
        let (with, without) = (clone(true), clone(false));
        let (code, told) = build(&with, &[]);
        assert!(code == Some(0) && !told.contains("no-record"), "{told}");
        let (code, told) = build(&without, &[]);
        // The first goes on; the second says what it could not do, or stops where the site wants that.
        assert!(told.contains("Nothing is recorded of a build into"), "{told}");
        assert_eq!(code, Some(if rules.is_empty() { 0 } else { 1 }), "{told}");
        if !rules.is_empty() {
            assert_eq!(build(&without, &["--first"]).0, Some(0));
        }
        assert_eq!(with.output(), without.output());
        // A figure that readers had, in the next clone of each.
        let (with, without) = (clone(true), clone(false));
        with.replace(AR, "50", "60");
        without.replace(AR, "50", "60");
        let found = if rules.is_empty() { "warning" } else { "error" };
        assert_eq!(checked(&with, &[]), [format!("{found} changed-after-publication")]);
        assert_eq!(checked(&without, &[]), [if rules.is_empty() { "note no-record" } else { "error no-record" }]);
    }
}

// Where it stands.

/// A newsroom, its record and its output in another place; its output elsewhere stays there.
#[test]
fn a_record_moves_with_the_newsroom() {
    let (newsroom, elsewhere, moved) = (strict(), support::folder(), support::folder());
    let output = elsewhere.path().join("site");
    let outputs: [&[&str]; 3] =
        [&[], &["--output", output.to_str().unwrap()], &["--record", "RECORD", "--output", "OUT"]];
    for given in outputs {
        let typed = |root: &Path| -> Vec<String> {
            given
                .iter()
                .map(|word| match *word {
                    "RECORD" => root.join("kept.record").to_str().unwrap().to_owned(),
                    "OUT" => root.join("out").to_str().unwrap().to_owned(),
                    word => word.to_owned(),
                })
                .collect()
        };
        let arguments = typed(newsroom.root());
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        assert_eq!(build(&newsroom, &[&["--first"], &arguments[..]].concat()).0, Some(0), "{given:?}");
    }
    let there = moved.path().join("newsroom");
    fs::rename(newsroom.root(), &there).unwrap();
    fs::create_dir(newsroom.root()).unwrap();
    let text = fs::read_to_string(there.join(AR)).unwrap();
    for given in outputs {
        let typed = given.iter().map(|word| match *word {
            "RECORD" => there.join("kept.record"),
            "OUT" => there.join("out"),
            word => word.into(),
        });
        let typed: Vec<_> = typed.collect();
        let mut again = std::process::Command::new(env!("CARGO_BIN_EXE_bayan"));
        again.args(["build", "--format", "json", "--at", AT, "--root"]).arg(&there).args(&typed);
        again.env_remove("BAYAN_RECORD").env_remove("SOURCE_DATE_EPOCH");
        let told: Value = serde_json::from_slice(&again.output().unwrap().stdout).unwrap();
        assert_eq!((&told["status"], &told["written"]), (&"published".into(), &0.into()), "{given:?}: {told:#}");
        fs::write(there.join(AR), text.replace("50", "60")).unwrap();
        let told: Value = serde_json::from_slice(&again.output().unwrap().stdout).unwrap();
        assert_eq!(told["diagnostics"][0]["rule"], "changed-after-publication", "{given:?}: {told:#}");
        fs::write(there.join(AR), &text).unwrap();
    }
}

#[test]
fn a_record_stands_where_it_is_asked_for_and_nowhere_else() {
    let (newsroom, elsewhere) = (newsroom(1), support::folder());
    let record = elsewhere.path().join("kept/of.record");
    let typed = ["--record", record.to_str().unwrap()];
    assert_eq!(build(&newsroom, &typed).0, Some(0));
    assert!(record.is_file() && !newsroom.has(".bayan"));
    let mut set = newsroom.bayan("build");
    let run = set.args(["--at", AT, "--format", "json"]).env("BAYAN_RECORD", &record).output().unwrap();
    assert_eq!(support::Build::of(&run).published().written, [""; 0]);
    assert!(!newsroom.has(".bayan"));
    let (_, told) = build(&newsroom, &["--record", newsroom.path("site.toml").to_str().unwrap()]);
    assert!(told.contains("a file of another kind"), "{told}");
    for inside in ["public/x.record", "static/x.record", "content/x.record", "public"] {
        let (code, told) = build(&newsroom, &["--record", newsroom.path(inside).to_str().unwrap()]);
        assert!(code == Some(2) && told.contains("The record cannot be"), "{inside}: {told}");
    }
    assert_eq!(newsroom.read("site.toml"), SITE);
}

/// As in a script that names one record for all of its outputs.
#[test]
fn a_record_is_that_of_one_output_folder() {
    let (newsroom, elsewhere) = (newsroom(2), support::folder());
    let record = elsewhere.path().join("one.record").to_str().unwrap().to_owned();
    let said = |command: &str, folder: &str, more: &[&str]| {
        let mut bayan = newsroom.bayan(command);
        bayan.args(["--at", AT, "--output"]).arg(elsewhere.path().join(folder)).args(more);
        let run = bayan.env("BAYAN_RECORD", &record).output().unwrap();
        (run.status.code(), String::from_utf8([run.stdout, run.stderr].concat()).unwrap())
    };
    assert_eq!(said("build", "a", &[]).0, Some(0));
    let staging = ["--base-url", "https://staging.example/"];
    for more in [&[][..], &staging] {
        let (code, told) = said("build", "b", more);
        assert!(code == Some(2) && told.contains("is that of another output folder, "), "{told}");
        assert!(told.contains("--record") && !elsewhere.path().join("b").exists(), "{told}");
    }
    assert_eq!(said("verify", "a", &[]).0, Some(0), "the record is still the first folder's");
    // The remedy.
    let two = elsewhere.path().join("two.record").to_str().unwrap().to_owned();
    let own = ["--record", &two];
    assert_eq!(said("build", "b", &[&own[..], &staging].concat()).0, Some(0));
    assert_eq!(said("verify", "b", &[&own[..], &staging].concat()).0, Some(0));
    // Who only looks, looks at no other folder's record either.
    for command in ["verify", "check"] {
        let (code, told) = said(command, "b", &[]);
        assert!(code == Some(2) && told.contains("is that of another output folder, "), "{command}: {told}");
    }
    let (code, told) = said("next", "b", &["--overdue"]);
    assert!(code == Some(2) && told.contains("is that of another output folder, "), "{told}");
    // A copy without the folder .bayan, as a host has it, is compared with the record of what was copied.
    let of_host = elsewhere.path().join("host");
    for (file, bytes) in support::tree(&elsewhere.path().join("a")) {
        if !file.starts_with(".bayan/") {
            fs::create_dir_all(of_host.join(&file).parent().unwrap()).unwrap();
            fs::write(of_host.join(&file), bytes).unwrap();
        }
    }
    assert_eq!(said("verify", "host", &[]).0, Some(0));
    // A folder that was moved, and one that is gone, as on a machine that begins anew each time.
    fs::rename(elsewhere.path().join("a"), elsewhere.path().join("moved")).unwrap();
    assert_eq!(said("build", "moved", &[]).0, Some(0));
    fs::remove_dir_all(elsewhere.path().join("moved")).unwrap();
    assert_eq!(said("build", "c", &[]).0, Some(0));
    assert_eq!(said("verify", "c", &[]).0, Some(0));
}

#[cfg(unix)]
#[test]
fn nobody_else_may_read_a_record() {
    use std::os::unix::fs::PermissionsExt;
    let newsroom = newsroom(1);
    let mode = |path: &str| newsroom.path(path).metadata().unwrap().permissions().mode() & 0o777;
    fs::create_dir(newsroom.path(".bayan")).unwrap();
    assert_eq!(build(&newsroom, &[]).0, Some(0));
    assert_eq!((mode(".bayan"), mode(".bayan/public.record")), (0o700, 0o600));
}

/// A file stands where the folder of the record should be: not even an administrator can write there.
#[test]
fn a_record_that_cannot_be_written_is_found_out_before_anything_is_published() {
    let newsroom = newsroom(1).file(".bayan", "a file");
    let (code, told) = build(&newsroom, &[]);
    assert!(code == Some(2) && told.contains("BAYAN_RECORD") && told.contains("--record FILE"), "{told}");
    assert!(!newsroom.has("public"));
    let record = support::folder();
    assert_eq!(build(&newsroom, &["--record", record.path().join("r").to_str().unwrap()]).0, Some(0));
}

// What takes something down.

#[test]
fn a_newsroom_whose_content_is_gone_publishes_nothing() {
    let newsroom = newsroom(6);
    assert_eq!(build(&newsroom, &[]).0, Some(0));
    let before = newsroom.output();
    newsroom.rename("content", "elsewhere");
    let stopped = |wanted: &[&str]| {
        for arguments in [&["--quiet"][..], &["--quiet", "--take-down"]] {
            let (code, told) = build(&newsroom, arguments);
            assert!(code == Some(1) && wanted.iter().all(|rule| told.contains(rule)), "{arguments:?}: {told}");
            assert!(newsroom.output() == before);
        }
    };
    stopped(&["no-content"]);
    newsroom.write("content", "a file");
    stopped(&["unreadable", "content:1:1"]);
    newsroom.remove("content");
    newsroom.write("content/releases", "a file");
    stopped(&["unreadable", "content/releases:1:1"]);
    newsroom.remove("content");
    newsroom.rename("elsewhere", "content");
    assert_eq!(newsroom.build_at(AT).written(), 0);
}

/// Where a mount is half there, or empty, and where git kept no empty folder.
#[test]
fn more_than_a_site_takes_down_at_once_stops_a_build_unless_it_is_asked_for() {
    let gone: [(&str, &[&str], usize); 5] = [
        ("content/releases", &["take-down-limit"], 2),
        ("content/releases/2021", &["take-down-limit"], 26),
        ("content/releases/2021", &[], 25),
        ("*/en.md", &["take-down-limit"], 6),
        ("*/en.md", &[], 4),
    ];
    for (path, rules, count) in gone {
        let newsroom = newsroom(count);
        assert_eq!(build(&newsroom, &[]).0, Some(0));
        match path.strip_prefix("*/") {
            Some(name) => {
                let all = support::tree(&newsroom.path("content"));
                all.keys()
                    .filter(|file| file.ends_with(name))
                    .for_each(|file| newsroom.remove(&format!("content/{file}")));
            }
            None => newsroom.remove(path),
        }
        fs::create_dir_all(newsroom.path("content/releases")).unwrap();
        let (code, told) = build(&newsroom, &["--quiet"]);
        let wanted = if rules.is_empty() { Some(0) } else { Some(1) };
        assert!(code == wanted && rules.iter().all(|rule| told.contains(rule)), "{path} of {count}: {told}");
        if code == Some(1) {
            assert!(newsroom.has("public/ar/releases/2025/12/centres/index.html"), "nothing is touched");
            assert!(checked(&newsroom, &[]).contains(&"error take-down-limit".to_owned()), "{path} of {count}");
        }
        let (code, told) = if code == Some(1) { build(&newsroom, &["--quiet", "--take-down"]) } else { (code, told) };
        assert!(code == Some(0) && told.contains("warning[taken-down]"), "it is said: {path} of {count}: {told}");
        assert_eq!(build(&newsroom, &["--quiet"]), (Some(0), String::new()), "and once");
    }
}

/// A folder that is not there is no wish: a volume was not mounted. An empty one may be.
#[test]
fn the_folder_of_all_releases_is_never_taken_down_by_being_away() {
    let newsroom = newsroom(6);
    assert_eq!(build(&newsroom, &[]).0, Some(0));
    let before = newsroom.output();
    newsroom.rename("content/releases", "elsewhere");
    for arguments in [&["--quiet"][..], &["--quiet", "--take-down"]] {
        let (code, told) = build(&newsroom, arguments);
        assert!(code == Some(1) && told.contains("There is no folder content/releases/, and all"), "{told}");
        assert!(told.contains("make the folder anew, empty") && newsroom.output() == before, "{told}");
    }
    assert!(checked(&newsroom, &[]).contains(&"error take-down-limit".to_owned()));
    newsroom.rename("elsewhere", "content/releases");
    assert_eq!(newsroom.build_at(AT).written(), 0);
    newsroom.remove("content/releases");
    newsroom.write("content/releases/.gitkeep", "");
    let (code, told) = build(&newsroom, &["--quiet"]);
    assert!(code == Some(1) && told.contains("`bayan build --take-down` once"), "{told}");
    assert_eq!(build(&newsroom, &["--quiet", "--take-down"]).0, Some(0));
    assert!(!newsroom.has("public/ar/releases/2025/12/centres/index.html"));
}

/// What was public goes by whatever takes it away; what never was does not count.
#[test]
fn it_is_all_the_same_how_releases_are_taken_down() {
    let key = |newsroom: &Newsroom, numbers: std::ops::Range<usize>, file: &str, key: &str| {
        for number in numbers {
            let path = format!("content/releases/202{}/03/release-{number}/{file}", number % 6);
            newsroom.replace(&path, "title:", &format!("{key}\ntitle:"));
        }
    };
    for how in ["draft: true", "embargo: 2099-01-01", "withdrawn: {date: 2019-01-01, ar: لا, en: No}"] {
        for (of, count, stops) in [(40, 5, true), (40, 4, false), (2, 1, false)] {
            let newsroom = newsroom(of);
            assert_eq!(build(&newsroom, &[]).0, Some(0));
            key(&newsroom, 1..count + 1, "ar.md", how);
            let limit = checked(&newsroom, &[]).contains(&"error take-down-limit".to_owned());
            assert_eq!(limit, stops, "{how}: {count} of {of}");
        }
        // All there is.
        let newsroom = newsroom(2);
        assert_eq!(build(&newsroom, &[]).0, Some(0));
        key(&newsroom, 1..2, "ar.md", how);
        newsroom.replace(AR, "title:", &format!("{how}\ntitle:"));
        assert!(checked(&newsroom, &[]).contains(&"error take-down-limit".to_owned()), "{how}");
    }
    // One language of five, and of five that are withdrawn with a notice.
    for (file, facts, stops) in
        [("en.md", "draft: true", true), ("ar.md", "withdrawn: {date: 2025-12-02, ar: لا, en: No}", false)]
    {
        let newsroom = newsroom(40);
        assert_eq!(build(&newsroom, &[]).0, Some(0));
        key(&newsroom, 1..6, file, facts);
        let (code, told) = build(&newsroom, &["--quiet"]);
        assert_eq!((code, told.contains("take-down-limit")), (Some(i32::from(stops)), stops), "{facts}: {told}");
    }
    // Drafts that never were public, and drafts of one language.
    let newsroom = newsroom(40);
    key(&newsroom, 1..20, "ar.md", "draft: true");
    key(&newsroom, 20..30, "en.md", "draft: true");
    assert_eq!(build(&newsroom, &[]).0, Some(0));
    for number in 1..30 {
        newsroom.remove(&format!("content/releases/202{}/03/release-{number}/en.md", number % 6));
    }
    assert_eq!(build(&newsroom, &["--quiet"]).0, Some(0));
}

/// What is wrong is told once, and by its own name.
#[test]
fn a_release_whose_date_is_mistyped_is_not_called_a_draft() {
    for (facts, is_draft) in
        [("Date: 2025-12-01", false), ("dat: 2025-12-01", false), ("date: 2025-12-01\ndraft: true", true)]
    {
        let newsroom = newsroom(2);
        assert_eq!(build(&newsroom, &[]).0, Some(0));
        newsroom.replace(AR, "date: 2025-12-01", facts);
        let run = newsroom.bayan("check").args(["--at", AT]).output().unwrap();
        let told = String::from_utf8(run.stdout).unwrap();
        assert_eq!(told.contains("it is a draft now"), is_draft, "{facts}: {told}");
        assert_eq!(run.status.code(), Some(i32::from(!is_draft)), "{facts}");
        assert!(is_draft || told.contains("Did you mean `date`?"), "{facts}: {told}");
    }
}

/// An alias is followed to what readers find there.
#[test]
fn a_folder_that_was_moved_and_is_held_now_is_taken_down() {
    for (facts, told) in [("", vec![]), ("\ndraft: true", vec!["warning taken-down"])] {
        let newsroom = newsroom(2);
        assert_eq!(build(&newsroom, &[]).0, Some(0));
        newsroom.rename("content/releases/2025/12/centres", "content/releases/2025/12/moved");
        let moved = AR.replace("centres", "moved");
        newsroom.replace(&moved, "title:", &format!("aliases: [/ar/releases/2025/12/centres/]{facts}\ntitle:"));
        assert_eq!(checked(&newsroom, &[]), told, "{facts}");
    }
}

#[test]
fn a_site_says_how_much_may_be_taken_down_at_once() {
    for (limit, stops) in [("take_down_limit = 100", false), ("take_down_limit = 0", true), ("", true)] {
        let newsroom = newsroom(26).site(&format!("{limit}\n{SITE}"));
        assert_eq!(build(&newsroom, &[]).0, Some(0));
        newsroom.remove("content/releases/2021");
        newsroom.write("content/releases/2021/03/new/ar.md", "---\ntitle: جديد\ndate: 2021-03-01\n---\nنص.\n");
        assert_eq!(build(&newsroom, &[]).0, Some(i32::from(stops)), "{limit}");
    }
}

/// A newsroom that never had a release has no folder for them after a checkout.
#[test]
fn a_new_newsroom_without_releases_is_published_and_says_what_is_missing() {
    let newsroom = Newsroom::new().topics("energy: {ar: الطاقة, en: Energy}");
    newsroom.remove("content/releases");
    let (code, told) = build(&newsroom, &[]);
    assert!(code == Some(0) && told.contains("warning[no-releases]"), "{told}");
    fs::create_dir_all(newsroom.path("content/releases")).unwrap();
    let (code, told) = build(&newsroom, &[]);
    assert!(code == Some(0) && !told.contains("warning"), "{told}");
}
