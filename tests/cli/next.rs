//! What is next.

use super::*;

/// With an embargo, a correction to come, a withdrawal to come, and a draft that says when it might.
fn desk_with_plans() -> Desk {
    let desk = Desk::with_newsroom();
    for (path, facts) in [
        ("2026/03/metro", "date: 2026-03-01\nembargo: 2026-03-16T09:00:30+03:00"),
        (
            "2025/12/fresh",
            "date: 2025-12-31T00:00:00Z\ncorrections: [{date: 2026-01-05, ar: تصويب}, {date: 2025-12-31, ar: أول}]",
        ),
        ("2025/11/gone", "date: 2025-11-01\nwithdrawn: {date: 2026-03-16T09:00:10+03:00, ar: سبب}"),
        ("2026/04/maybe", "date: 2026-04-01\ndraft: true"),
    ] {
        let text = format!("---\ntitle: عنوان\nsingle_language: true\n{facts}\n---\nالنص.\n");
        desk.write(&format!("room/content/releases/{path}/ar.md"), &text);
    }
    desk
}

#[test]
fn next_lists_what_will_happen_by_itself() {
    let desk = desk_with_plans();
    let all = "\
2026-01-05T00:00:00+03:00  Monday     is corrected             2025/12/fresh
2026-03-16T09:00:10+03:00  Monday     is withdrawn             2025/11/gone
2026-03-16T09:00:30+03:00  Monday     goes out                 2026/03/metro
2099-01-01T00:00:00+03:00  Thursday   goes out                 2099/01/later
Tidied up, unseen by readers:
2026-01-02T03:00:00+03:00  Friday     leaves the news sitemap  2025/12/fresh
2026-03-18T09:00:30+03:00  Wednesday  leaves the news sitemap  2026/03/metro
2099-01-03T00:00:00+03:00  Saturday   leaves the news sitemap  2099/01/later
";
    assert_eq!(desk.say_in_room(&["next"]), fine(all));
    let first: String = all.lines().skip(4).take(2).map(|line| format!("{line}\n")).collect();
    let more = "6 more: `--count 7` shows them all.\n";
    assert_eq!(desk.say_in_room(&["next", "--count", "1"]), fine(&(first + more)));
    assert_eq!(
        desk.say_in_room(&["next", "--count", "1", "--format", "json"]),
        fine(
            "{\"more\":6,\"turns\":[{\"at\":\"2026-01-02T03:00:00+03:00\",\"change\":\"leaves-news\",\"release\":\"2025/12/fresh\",\"utc\":\"2026-01-02T00:00:00Z\"}]}\n"
        )
    );
    let built = desk.say_in_room(&["build"]).out;
    let next = "The next correction takes effect on Monday, 5 January 2026 at 00:00 (2026-01-05T00:00:00+03:00). Before that the news sitemap is tidied up at 2026-01-02T03:00:00+03:00: build again at both.\n";
    assert!(built.contains(next), "{built}");
    let empty = Desk::new();
    empty.say(&["new", "site", "room"]);
    assert_eq!(empty.say_in_room(&["next"]), fine("Nothing will change with no edit.\n"));
}

/// What a freeze holds is told by everyone who speaks of what is held back, and with the same instant.
#[test]
fn build_next_and_why_tell_what_a_freeze_holds_and_until_when() {
    let desk = Desk::new();
    desk.say(&["new", "site", "room"]);
    let release = |slug: &str, facts: &str| {
        let text = format!("---\ntitle: عنوان\nsingle_language: true\n{facts}\n---\nنص.\n");
        desk.write(&format!("room/content/releases/2026/03/{slug}/ar.md"), &text);
    };
    release("before", "date: 2026-03-01");
    release("held", "date: 2026-03-02T09:00:00Z");
    release("also-held", "date: 2026-03-01\nembargo: 2026-03-03");
    release("essential", "date: 2026-03-02\nessential: true");
    let freeze = "freeze = {from = 2026-03-02, until = \"2026-03-05\", reason = {ar = \"حداد\", en = \"Mourning\"}}\n";
    desk.write("room/site.toml", &(freeze.to_owned() + &desk.read("room/site.toml").replace("Asia/Riyadh", "UTC")));

    let build =
        |more: &[&str]| desk.say(&[&["build", "--root", "room", "--at", "2026-03-03T12:00:00Z"], more].concat());
    let told = build(&[]).out;
    let due = "The next announcement goes out after its freeze on Thursday, 5 March 2026 at 00:00 (2026-03-05T00:00:00+00:00). Before that the news sitemap is tidied up at 2026-03-04T00:00:00+00:00: build again at both.";
    let counted = format!("2 announcements are public. Held back: 2 by a freeze. {due}\n");
    let held = "The freeze until 2026-03-05T00:00:00+00:00 (Mourning) holds 2026/03/also-held and 2026/03/held.\n";
    assert!(told.starts_with(&(counted + held)), "{told}");
    assert!(build(&[]).out.contains(held), "a build with nothing to do says it again");
    let json: serde_json::Value = serde_json::from_str(&build(&["--format", "json"]).out).unwrap();
    let reason = serde_json::json!({"ar": "حداد", "en": "Mourning"});
    let one = |slug: &str| {
        let release = format!("2026/03/{slug}");
        serde_json::json!({"until": "2026-03-05T00:00:00+00:00", "reason": reason, "release": release})
    };
    assert_eq!(json["held_by_freeze"], serde_json::json!([one("also-held"), one("held")]));

    let next = desk.say(&["next", "--root", "room", "--at", "2026-03-03T12:00:00Z", "--count", "20"]).out;
    for slug in ["also-held", "held"] {
        let line = format!("2026-03-05T00:00:00+00:00  Thursday   goes out after the freeze  2026/03/{slug}\n");
        assert!(next.contains(&line), "{next}");
    }
    let address = "/ar/releases/2026/03/held/";
    let why = desk.say(&["why", address, "--root", "room", "--at", "2026-03-03T12:00:00Z"]);
    let reason = "a freeze holds the release until 2026-03-05T00:00:00+00:00: Mourning";
    assert_eq!(why.out, format!("The edition has no page at {address}: {reason}.\n"));
    let verified = desk.say(&["verify", "--root", "room", "--at", "2026-03-03T12:00:00Z"]);
    assert_eq!(verified.code, Some(0), "{}", verified.err);
}

#[test]
fn next_writes_crontabs_and_timers_that_name_no_release() {
    let desk = desk_with_plans();
    let root = desk.0.path().join("room").canonicalize().unwrap();
    let root = root.display();
    let bayan = env!("CARGO_BIN_EXE_bayan");
    assert_eq!(
        desk.say_in_room(&["next", "--format", "cron", "--count", "4"]),
        fine(&format!(
            "\
# Times are UTC, to the minute: a build starts within a minute after its instant. cron knows no years, so each line
# comes round every year; a build with nothing to do writes nothing. CRON_TZ is understood by cronie (Fedora, Red Hat,
# Arch). Under another cron, as Debian's, it is not: there the machine's own clock must be on UTC.
CRON_TZ=UTC
# 2026-01-02T00:00:00Z
0 0 2 1 * {bayan} build --quiet --root {root} && {bayan} verify --quiet --root {root}
# 2026-01-04T21:00:00Z
0 21 4 1 * {bayan} build --quiet --root {root} && {bayan} verify --quiet --root {root}
# 2026-03-16T06:01:00Z
1 6 16 3 * {bayan} build --quiet --root {root} && {bayan} verify --quiet --root {root}
"
        ))
    );
    assert_eq!(
        desk.say_in_room(&["next", "--format", "systemd", "--count", "4", "--base-url", "https://www.example.gov/"]),
        fine(&format!(
            "\
# Save it as newsroom.timer beside a newsroom.service with Type=oneshot and
#   ExecStart={bayan} build --quiet --root {root} --base-url https://www.example.gov/
#   ExecStart={bayan} verify --quiet --root {root} --base-url https://www.example.gov/
# It is true to the second. What passes while the machine is off is done when it is on again.
[Unit]
Description=Build the newsroom when it changes by itself

[Timer]
OnCalendar=2026-01-02 00:00:00 UTC
OnCalendar=2026-01-04 21:00:00 UTC
OnCalendar=2026-03-16 06:00:10 UTC
OnCalendar=2026-03-16 06:00:30 UTC
AccuracySec=1s
Persistent=true

[Install]
WantedBy=timers.target
"
        ))
    );
}

/// Who starts a schedule has another environment.
#[test]
fn a_schedule_names_the_record_that_the_environment_names_here() {
    let desk = desk_with_plans();
    let said = |format: &str, set: &str, typed: &[&str]| {
        let mut next = desk.bayan(&["next", "--root", "room", "--count", "1", "--format", format]);
        said(&next.args(AT).args(typed).env("BAYAN_RECORD", set).output().unwrap()).out
    };
    let here = desk.0.path().canonicalize().unwrap();
    let record = format!(" --record {}", here.join("kept.record").display());
    for format in ["cron", "systemd"] {
        assert_eq!(said(format, "kept.record", &[]).matches(&record).count(), 2, "{format}");
        let typed = said(format, "other.record", &["--record", "kept.record"]);
        assert!(typed.matches(&record).count() == 2 && !typed.contains("other.record"), "{format}: {typed}");
        assert!(!said(format, "", &[]).contains("--record"), "{format}");
    }
}

#[test]
fn a_schedule_for_github_says_how_inexact_it_is() {
    let desk = desk_with_plans();
    assert_eq!(
        desk.say_in_room(&["next", "--format", "github", "--count", "2"]),
        fine(
            "\
# Times are UTC, and not exact: GitHub starts a scheduled workflow some minutes late, at busy hours later or not at all, and
# no more often than every five minutes. It knows no years, runs the default branch only, and stops in a public repository
# that nobody has touched for 60 days. Where the minute counts, start the workflow from a machine of your own.
on:
  schedule:
    - cron: \"0 0 2 1 *\"  # 2026-01-02T00:00:00Z
    - cron: \"0 21 4 1 *\"  # 2026-01-04T21:00:00Z
"
        )
    );
}

#[test]
fn overdue_fails_when_a_change_was_missed() {
    let desk = desk_with_plans();
    let overdue =
        |at: &str, more: &[&str]| desk.say(&[&["next", "--overdue", "--root", "room", "--at", at], more].concat());
    let says = |code: i32, words: &str| Said { code: Some(code), out: format!("{words}\n"), err: String::new() };
    let (now, before, after) = ("2026-01-01T00:00:00Z", "2025-12-31T23:59:59Z", "2026-01-02T00:00:00Z");
    assert_eq!(
        overdue(now, &[]),
        says(1, "room/public holds no build that is recorded here, so its age is not known: build again.")
    );
    desk.say_in_room(&["build"]);
    let built = "room/public was built for 2026-01-01T03:00:00+03:00";
    assert_eq!(overdue(now, &[]), says(0, &format!("{built}; the next change is due at 2026-01-02T03:00:00+03:00.")));
    assert_eq!(
        overdue(after, &[]),
        says(1, &format!("{built}, and a change was due at 2026-01-02T03:00:00+03:00: build again."))
    );
    assert_eq!(overdue(before, &[]), says(1, &format!("{built}, which is still to come: build again.")));
    assert_eq!(
        overdue(after, &["--format", "json"]),
        says(1, "{\"due\":\"2026-01-02T03:00:00+03:00\",\"state\":\"overdue\"}")
    );
    assert_eq!(desk.say(&["build", "--quiet", "--root", "room", "--at", after]), fine(""));
    assert_eq!(overdue(after, &[]).code, Some(0));
}
