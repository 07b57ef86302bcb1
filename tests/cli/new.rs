//! A new newsroom, and a template of one's own.

use super::*;

#[test]
fn a_new_newsroom_is_empty_and_good() {
    let desk = Desk::new();
    assert_eq!(
        desk.say(&["new", "site", "room"]),
        fine(
            "\
A newsroom is ready in room.

1. Open room/site.toml and write its name and address.
2. Begin a release: bayan new release --root room
3. Write its text over what stands in brackets, and remove `draft: true`.
4. Publish it: bayan build --root room
"
        )
    );
    let built = desk.say_in_room(&["build"]);
    assert_eq!((built.code, built.err.as_str()), (Some(0), ""));
    assert!(built.out.starts_with("0 announcements are public.\nPublished "), "{}", built.out);
    for page in ["index.html", "ar/index.html", "en/index.html", "ar/releases/index.html", "404.html", "sitemap.xml"] {
        assert!(!desk.read(&format!("room/public/{page}")).is_empty());
    }
}

#[test]
fn a_newsroom_never_begins_in_a_folder_that_holds_something() {
    let desk = Desk::new();
    desk.write("room/precious.txt", "x");
    desk.write("file", "x");
    for folder in ["room", "file"] {
        let words = format!("error: {folder} is not empty.\n  = Name a new folder for the newsroom.\n");
        assert_eq!(desk.say(&["new", "site", folder]), refused(2, &words));
    }
    assert_eq!(fs::read_dir(desk.0.path().join("room")).unwrap().count(), 1);
}

// A template of one's own.

#[test]
fn a_template_is_copied_once_and_never_written_over() {
    let desk = Desk::new();
    desk.say(&["new", "site", "room"]);
    let copy = |name: &str| desk.say(&["new", "template", "--root", "room", name]);
    let told = "room/templates/quote.html is yours to change.\nPages are made from it now, and no longer from bayan's own of that name.\n";
    assert_eq!(copy("quote.html"), fine(told));
    assert_eq!(desk.read("room/templates/quote.html"), include_str!("../../templates/quote.html"));
    assert_eq!(desk.say_in_room(&["build"]).code, Some(0));
    desk.write("room/templates/quote.html", "mine");
    let words = "error: room/templates/quote.html is there already.\n  = Change it there, or move it away to begin again with bayan's own.\n";
    assert_eq!(copy("quote.html"), refused(2, words));
    assert_eq!(desk.read("room/templates/quote.html"), "mine");
    let told = "room/templates/locales/ar.ftl is yours to change.\nKeep the lines that you change and remove the others, which then stay bayan's own.\n";
    assert_eq!(copy("templates/locales/ar.ftl"), fine(told));
    let words = "error: bayan has no template `qoute.html`.\n  = Did you mean `quote.html`?\n";
    assert_eq!(copy("qoute.html"), refused(2, words));
    for (typed, near) in [
        ("base", "base.html"),
        ("ar.ftl", "locales/ar.ftl"),
        ("site.css", "assets/site.css"),
        ("sitte.css", "assets/site.css"),
        ("relaese", "release.html"),
    ] {
        let words = format!("error: bayan has no template `{typed}`.\n  = Did you mean `{near}`?\n");
        assert_eq!(copy(typed), refused(2, &words));
    }
    assert!(copy("wombat").err.contains("docs/templates.md lists the names"));
    let told =
        "room/static/assets/site.css is yours to change.\nPages load it now, and no longer bayan's own of that name.\n";
    assert_eq!(copy("static/assets/site.css"), fine(told));
    assert_eq!(desk.read("room/static/assets/site.css"), include_str!("../../static/assets/site.css"));
    assert_eq!(copy("assets/site.js").code, Some(0));
    assert_eq!(copy("assets/icon.svg").code, Some(0));
    desk.write("room/templates/quote.html", include_str!("../../templates/quote.html"));
    desk.say(&["new", "template", "--root", "room", "assets/vazirmatn.woff2"]);
    assert_eq!(desk.say_in_room(&["check"]).code, Some(0));
    assert_eq!(copy("../site.toml").code, Some(2));
    let words = "error: There is no site.toml in elsewhere, so it is not a newsroom.\n  = Go to the folder of a newsroom, or name it with --root.\n";
    assert_eq!(desk.say(&["new", "template", "--root", "elsewhere", "card.html"]), refused(2, words));
}

/// A sheet of one's own takes the place of bayan's, whole.
#[test]
fn a_sheet_that_only_sets_a_token_is_warned_of() {
    let desk = Desk::new();
    desk.say(&["new", "site", "room"]);
    assert!(!desk.say_in_room(&["build"]).err.contains("stray-sheet"));
    desk.write("room/static/assets/site.css", ":root { --accent: #800000 }\n");
    let told = desk.say_in_room(&["build"]).err;
    assert!(told.contains("warning[stray-sheet]") && told.contains("`--accent`, which nothing in it uses"), "{told}");
    assert!(told.contains("`bayan new template assets/site.css`"), "{told}");
    // The remedy.
    std::fs::remove_file(desk.0.path().join("room/static/assets/site.css")).unwrap();
    assert_eq!(desk.say(&["new", "template", "--root", "room", "assets/site.css"]).code, Some(0));
    let sheet = desk.read("room/static/assets/site.css").replace("#0e4a56", "#800000");
    desk.write("room/static/assets/site.css", &sheet);
    assert!(!desk.say_in_room(&["build"]).err.contains("stray-sheet"));
}

// What is wrong with a draft.

#[test]
fn what_is_wrong_with_a_draft_is_marked_and_stops_no_build() {
    let desk = Desk::new();
    desk.say(&["new", "site", "room"]);
    let file = |slug: &str, draft: &str| {
        let text =
            format!("---\ntitle: عنوان\ndate: 2025-12-01\n{draft}single_language: true\ntopics: [wombat]\n---\nنص.\n");
        desk.write(&format!("room/content/releases/2025/12/{slug}/ar.md"), &text);
    };
    file("held", "draft: true\n");
    let said = desk.say_in_room(&["check"]);
    assert!(said.code == Some(0) && said.out.contains("held/ar.md:6:10: a draft\n"), "{said:?}");
    assert!(said.out.contains("error[unknown-id]") && said.err.contains("1 of them is in a draft"), "{said:?}");
    assert_eq!(desk.say_in_room(&["build"]).code, Some(0));
    let drafts = |said: &Said| {
        let told: serde_json::Value = serde_json::from_str(&said.out).unwrap();
        let notes = told["diagnostics"].as_array().unwrap().clone();
        let of_rule = notes.into_iter().filter(|note| note["rule"] == "unknown-id");
        of_rule.map(|note| (note["severity"].clone(), note["draft"].clone())).collect::<Vec<_>>()
    };
    let said = desk.say_in_room(&["check", "--format", "json"]);
    assert_eq!((said.code, drafts(&said)), (Some(0), vec![("error".into(), true.into())]));
    assert!(desk.say_in_room(&["check", "--format", "github"]).out.contains("::In a draft: "));
    // What is public is not marked, nor the same release once it is no draft.
    file("public", "");
    let said = desk.say_in_room(&["check", "--format", "json"]);
    let both = vec![("error".into(), true.into()), ("error".into(), serde_json::Value::Null)];
    assert_eq!((said.code, drafts(&said)), (Some(1), both));
    file("held", "");
    assert!(desk.say_in_room(&["check"]).err.contains("2 errors"));
}
