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
    assert_eq!(copy("../site.toml").code, Some(2));
    let words = "error: There is no site.toml in elsewhere, so it is not a newsroom.\n  = Go to the folder of a newsroom, or name it with --root.\n";
    assert_eq!(desk.say(&["new", "template", "--root", "elsewhere", "card.html"]), refused(2, words));
}
