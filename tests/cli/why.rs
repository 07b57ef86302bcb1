//! Why a page is there, or not.

use super::*;

#[test]
fn why_tells_of_every_state_of_a_page() {
    let desk = Desk::with_newsroom();
    let live = "ar/releases/2023/12/live/";
    let before = desk.say_in_room(&["why", live]);
    assert_eq!(before.code, Some(0));
    assert!(
        before.out.starts_with(&format!("/{live} is a release, published as {live}index.html.\n")),
        "{}",
        before.out
    );
    assert!(
        before.out.ends_with("The next build makes it again: nothing is recorded of an earlier build.\n"),
        "{}",
        before.out
    );
    desk.say_in_room(&["build"]);
    let kept = desk.say_in_room(&["why", &format!("/{live}")]);
    assert!(kept.out.contains("  text of the release: as last time\n"), "{}", kept.out);
    assert!(kept.out.ends_with("The next build keeps it.\n"), "{}", kept.out);
    for typed in [
        "ar/releases/2023/12/live/index.html",
        "https://news.example.gov/ar/releases/2023/12/live/",
        "content/releases/2023/12/live/ar.md",
        "./content/releases/2023/12/live/ar.md",
        "room/content/releases/2023/12/live/ar.md",
        "public/ar/releases/2023/12/live/index.html",
        "room/public/ar/releases/2023/12/live/index.html",
    ] {
        assert_eq!(desk.say_in_room(&["why", typed]), kept, "{typed}");
    }
    let file = "room/content/releases/2023/12/live/ar.md";
    desk.write(file, &desk.read(file).replace("النص", "نص آخر"));
    let changed = desk.say_in_room(&["why", live]);
    assert!(changed.out.contains("  text of the release: changed\n"), "{}", changed.out);
    assert!(
        changed
            .out
            .ends_with("The next build makes it again: changed since the last build: text of the release and card.\n"),
        "{}",
        changed.out
    );
}

#[test]
fn why_tells_why_there_is_no_page() {
    let desk = Desk::with_newsroom();
    for (address, reason) in [
        ("/ar/releases/2023/12/draft/", "the release is a draft"),
        ("/ar/releases/2099/01/later/", "the release is not public before 2099-01-01T00:00:00+03:00"),
        ("/en/releases/2023/12/live/", "the release has no English text"),
        ("/ar/nowhere/", "nothing in the newsroom makes it"),
    ] {
        let said = desk.say_in_room(&["why", address]);
        let out = format!("The edition has no page at {address}: {reason}.\n");
        assert_eq!(said, Said { code: Some(1), out, err: String::new() });
    }
}

#[test]
fn why_publishes_nothing() {
    let desk = Desk::with_newsroom();
    desk.say_in_room(&["why", "/ar/"]);
    assert!(!Path::new(&desk.0.path().join("room/public")).exists());
    assert!(!Path::new(&desk.0.path().join("room/.bayan")).exists());
}
