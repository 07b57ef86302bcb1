//! The desk.

use super::*;

/// A room whose first release has an error, a warning that can be mended and one that cannot.
fn with_slips() -> Desk {
    let desk = Desk::with_newsroom();
    desk.write(
        "room/content/releases/2023/12/slips/ar.md",
        "---\ntitle: عنوان\ndate: 2023-11-15\n---\nأول  ثانٍ.\n\nثالث، رابع.\n",
    );
    desk
}

const SLIPS: &str = "\
warning[missing-counterpart]: This release has no English text.
  --> content/releases/2023/12/slips/ar.md:2:8
   |  \u{2068}title: عنوان\u{2069}
  = Add en.md beside it, or write `single_language: true`.

error[date-mismatch]: The date is 15 November 2023, but the folder says 2023/12.
  --> content/releases/2023/12/slips/ar.md:3:7
   |  \u{2068}date: 2023-11-15\u{2069}
  = Move the folder to content/releases/2023/11/slips, or correct the date.

warning[spacing]: 2 spaces in a row: `2 × U+0020 SPACE`.
  --> content/releases/2023/12/slips/ar.md:5:4
   |  \u{2068}أول  ثانٍ.\u{2069}
  = Keep one: readers see a gap, and a search does not find the words.

";

#[test]
fn a_check_shows_findings_and_sums_them_up_by_rule() {
    let desk = with_slips();
    let summary = "       1 error  date-mismatch\n     1 warning  missing-counterpart\n     1 warning  spacing\n\
        1 error, 2 warnings. `bayan explain RULE` says why a rule matters.\n`bayan check --fix` fixes 1 of them.\n";
    let said = desk.say_in_room(&["check"]);
    assert_eq!(said, Said { code: Some(1), out: SLIPS.to_owned(), err: summary.to_owned() });
    assert!(!desk.0.path().join("room/public").exists(), "nothing is published");
}

#[test]
fn a_clean_newsroom_is_told_so() {
    let desk = Desk::with_newsroom();
    let said = desk.say_in_room(&["check", "--all"]);
    assert_eq!(said, Said { code: Some(0), out: String::new(), err: "The desk finds nothing to fix.\n".to_owned() });
}

#[test]
fn notes_are_shown_when_asked_for() {
    let desk = with_slips();
    let site = desk.read("room/site.toml")
        + "[rules]\nspacing = \"note\"\nmissing-counterpart = \"off\"\ndate-mismatch = \"warn\"\n";
    desk.write("room/site.toml", &site);
    let said = desk.say_in_room(&["check"]);
    assert_eq!(said.code, Some(0), "a warning is no error");
    assert!(!said.out.contains("spacing"), "{}", said.out);
    assert!(said.err.ends_with("1 note is shown with --all.\n"), "{}", said.err);
    let said = desk.say_in_room(&["check", "--all"]);
    assert!(said.out.contains("note[spacing]: 2 spaces in a row"), "{}", said.out);
}

#[test]
fn paths_globs_and_rules_limit_what_is_shown() {
    let desk = with_slips();
    desk.write(
        "room/content/releases/2023/11/other/ar.md",
        "---\ntitle: عنوان  آخر\ndate: 2023-11-15\nsingle_language: true\n---\nنص.\n",
    );
    let places = |arguments: &[&str]| {
        let said = desk.say_in_room(&[&["check"], arguments].concat());
        let lines = said.out.lines().filter_map(|line| line.strip_prefix("  --> content/releases/"));
        lines.map(str::to_owned).collect::<Vec<_>>().join(" ")
    };
    let (slips, other) =
        ("2023/12/slips/ar.md:2:8 2023/12/slips/ar.md:3:7 2023/12/slips/ar.md:5:4", "2023/11/other/ar.md:2:13");
    assert_eq!(places(&[]), format!("{other} {slips}"));
    for path in [
        "content/releases/2023/11",
        "content/releases/2023/11/other/ar.md",
        "./content/releases/2023/11/",
        "room/content/releases/2023/11",
        "content/**/11/*/ar.md",
    ] {
        assert_eq!(places(&[path]), other, "{path}");
    }
    assert_eq!(places(&["content/releases/2023/12", "content/**/other"]), format!("{other} {slips}"));
    assert_eq!(places(&["--rule", "spacing"]), format!("{other} 2023/12/slips/ar.md:5:4"));
    assert_eq!(
        places(&["--rule", "spacing", "--rule", "date-mismatch", "content/releases/2023/12"]),
        "2023/12/slips/ar.md:3:7 2023/12/slips/ar.md:5:4"
    );
    assert_eq!(desk.say_in_room(&["check", "content/releases/2023/11"]).code, Some(0), "the error is elsewhere");
    let nowhere = desk.say_in_room(&["check", "content/2022"]);
    let help = "Name a file or folder as it lies in the newsroom, or a glob in quotes: \"content/**/ar.md\".";
    assert_eq!(nowhere, refused(2, &format!("error: The newsroom has no file at content/2022.\n  = {help}\n")));
    assert_eq!(desk.say_in_room(&["check", "content/[a"]).code, Some(2));
    let unknown = desk.say_in_room(&["check", "--rule", "spacng"]);
    assert_eq!(unknown, refused(2, "error: There is no rule `spacng`.\n  = Did you mean `spacing`?\n"));
}

#[test]
fn fix_mends_what_is_certain_and_nothing_else() {
    let desk = with_slips();
    let path = "room/content/releases/2023/12/slips/ar.md";
    let typed = "---\ntitle: \"عنوان  أول\"\ndate: 2023-12-15\nsingle_language: true\n---\n\
        أول \u{a0}ثانٍ ، و`رمز  كما هو`  ثم [رابط](https://example.gov/?a=b,  \"عنوان  له\").\n\n\
        > نمضي  معًا !\n> معًا.\n>\n> — @x\u{20}\n";
    desk.write(path, &format!("\u{feff}{typed}"));
    desk.write("room/content/people.yaml", "x: {name: {ar: سارة, en: Sara}}\n");
    let mended = typed
        .replace("عنوان  أول", "عنوان أول")
        .replace("\u{a0}ثانٍ ،", "ثانٍ،")
        .replace("`  ثم", "` ثم")
        .replace("نمضي  معًا !", "نمضي معًا!")
        .replace("@x ", "@x");
    let trial = desk.say_in_room(&["check", "--fix", "--dry-run"]);
    assert_eq!(trial.err, "The desk finds nothing to fix.\n--fix would fix 7 places in 1 file; nothing was written.\n");
    assert_eq!(desk.read(path), format!("\u{feff}{typed}"));
    let said = desk.say_in_room(&["check", "--fix"]);
    assert_eq!(
        said,
        Said {
            code: Some(0),
            out: String::new(),
            err: "The desk finds nothing to fix.\n7 places in 1 file were fixed.\n".to_owned()
        }
    );
    assert_eq!(desk.read(path), format!("\u{feff}{mended}"));
    let again = desk.say_in_room(&["check", "--fix"]);
    assert_eq!(again.err, "The desk finds nothing to fix.\nThere was nothing to fix with certainty.\n");
    let files = fs::read_dir(desk.0.path().join("room/content/releases/2023/12/slips")).unwrap().count();
    assert_eq!(files, 1, "nothing is left aside");
}

#[test]
fn a_dry_run_shows_the_difference_so_that_spaces_can_be_seen() {
    let desk = with_slips();
    let said = desk.say_in_room(&["check", "--dry-run", "--rule", "spacing"]);
    assert_eq!(
        said,
        Said {
            code: Some(0),
            out: "\
--- content/releases/2023/12/slips/ar.md
+++ content/releases/2023/12/slips/ar.md
@@ -4,3 +4,3 @@
 \u{2068}---\u{2069}
-\u{2068}أول··ثانٍ.\u{2069}
+\u{2068}أول·ثانٍ.\u{2069}
 \u{2068}\u{2069}

"
            .to_owned(),
            err: "The desk finds nothing to fix.\n--fix would fix 1 place in 1 file; nothing was written.\n".to_owned()
        }
    );
    let plain = desk.say_in_room(&["check", "--dry-run", "--rule", "spacing", "--plain"]);
    assert_eq!(plain.out, said.out.replace(['\u{2068}', '\u{2069}'], ""), "--plain leaves out marks of direction");
    let refused = desk.say_in_room(&["check", "--dry-run", "--format", "sarif"]);
    assert_eq!(refused.code, Some(2));
}

#[test]
fn fix_stays_within_the_paths_and_rules_that_are_named() {
    let desk = with_slips();
    let path = "room/content/releases/2023/12/slips/ar.md";
    let before = desk.read(path);
    desk.say_in_room(&["check", "--fix", "content/releases/2023/12/live"]);
    desk.say_in_room(&["check", "--fix", "--rule", "date-mismatch"]);
    assert_eq!(desk.read(path), before);
}

#[test]
fn json_counts_by_rule_and_carries_the_mends() {
    let desk = with_slips();
    let said = desk.say_in_room(&["check", "--format", "json"]);
    assert_eq!((said.code, said.err.as_str()), (Some(1), ""));
    let told: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!((&told["errors"], &told["warnings"], &told["notes"]), (&1.into(), &2.into(), &0.into()));
    assert_eq!(told["by_rule"][0], serde_json::json!({"severity": "error", "rule": "date-mismatch", "count": 1}));
    let start = desk.read("room/content/releases/2023/12/slips/ar.md").find("  ").unwrap();
    let spacing = &told["diagnostics"][2];
    assert_eq!(spacing["rule"], "spacing");
    assert_eq!(spacing["fix"], serde_json::json!({"start": start, "end": start + 2, "replacement": " "}));
    assert_eq!(told["mends"], serde_json::Value::Null);
    let said = desk.say_in_room(&["check", "--format", "json", "--dry-run", "--rule", "spacing"]);
    let told: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!((&told["mends"]["count"], &told["mends"]["written"]), (&1.into(), &false.into()));
    assert_eq!(told["diagnostics"], serde_json::json!([]));
}

#[test]
fn github_shows_findings_beside_the_lines_of_the_repository() {
    let said = with_slips().say_in_room(&["check", "--format", "github"]);
    let file = "file=room/content/releases/2023/12/slips/ar.md";
    let out = format!(
        "::warning {file},line=2,col=8,title=missing-counterpart::This release has no English text.%0AAdd en.md beside it, or write `single_language: true`.\n\
         ::error {file},line=3,col=7,title=date-mismatch::The date is 15 November 2023, but the folder says 2023/12.%0AMove the folder to content/releases/2023/11/slips, or correct the date.\n\
         ::warning {file},line=5,col=4,title=spacing::2 spaces in a row: `2 × U+0020 SPACE`.%0AKeep one: readers see a gap, and a search does not find the words.\n"
    );
    assert_eq!(said, Said { code: Some(1), out, err: String::new() });
}

#[test]
fn sarif_names_rules_places_and_mends() {
    let desk = with_slips();
    let said = desk.say_in_room(&["check", "--format", "sarif"]);
    assert_eq!((said.code, said.err.as_str()), (Some(1), ""));
    let log: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!((&log["version"], log["runs"].as_array().unwrap().len()), (&"2.1.0".into(), 1));
    let run = &log["runs"][0];
    assert_eq!(run["tool"]["driver"]["name"], "bayan");
    let results = run["results"].as_array().unwrap();
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
    }
    let uri = "room/content/releases/2023/12/slips/ar.md";
    let mut third = results[2].clone();
    let spoken = third.as_object_mut().unwrap().remove("properties").unwrap();
    assert_eq!(spoken["en"], third["message"]["text"], "what is said in English is what was spoken");
    assert_ne!(spoken["ar"], spoken["en"], "and what is said in Arabic stands beside it");
    assert_eq!(
        third,
        serde_json::json!({
            "ruleId": "spacing",
            "ruleIndex": rules.iter().position(|rule| rule["id"] == "spacing").unwrap(),
            "level": "warning",
            "message": {"text": "2 spaces in a row: `2 × U+0020 SPACE`. Keep one: readers see a gap, and a search does not find the words."},
            "locations": [{"physicalLocation": {
                "artifactLocation": {"uri": uri},
                "region": {"startLine": 5, "startColumn": 4, "snippet": {"text": "أول  ثانٍ."}},
            }}],
            "fixes": [{
                "description": {"text": "The certain fix."},
                "artifactChanges": [{
                    "artifactLocation": {"uri": uri},
                    "replacements": [{
                        "deletedRegion": {"startLine": 5, "startColumn": 4, "endLine": 5, "endColumn": 6},
                        "insertedContent": {"text": " "},
                    }],
                }],
            }],
        })
    );
}

#[test]
fn a_link_into_this_machine_is_found_and_never_followed() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let address = format!("http://{}/", listener.local_addr().unwrap());
    let desk = Desk::with_newsroom();
    let text = format!(
        "---\ntitle: عنوان\nsingle_language: true\ndate: 2023-12-15\n---\n[رابط]({address}) و[رابط](mailto:press@example.gov).\n"
    );
    desk.write("room/content/releases/2023/12/live/ar.md", &text);
    desk.write("room/content/organisations.yaml", "{}\n");
    let site = desk
        .read("room/site.toml")
        .lines()
        .filter(|line| !line.starts_with("publisher"))
        .collect::<Vec<_>>()
        .join("\n");
    desk.write("room/site.toml", &site);
    assert_eq!(desk.say_in_room(&["check"]).out, "", "without --online nobody is asked");
    let said = desk.say_in_room(&["check", "--online"]);
    assert_eq!(
        said,
        Said {
            code: Some(0),
            out: format!(
                "\
warning[dead-link]: The link to {address} is dead: it leads to a private address, which readers cannot reach.
  --> content/releases/2023/12/live/ar.md:6:1
   |  \u{2068}[رابط]({address}) و[رابط](mailto:press@example.gov).\u{2069}
  = Correct the address, or remove the link.

"
            ),
            err: "\
Asking other hosts for 1 address, at most one a second from each host.
     1 warning  dead-link
1 warning. `bayan explain RULE` says why a rule matters.
"
            .to_owned()
        }
    );
    assert!(listener.accept().is_err(), "nobody came");
}
