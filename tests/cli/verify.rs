//! Verifying.

use super::*;

#[test]
fn verify_in_quiet_says_nothing_but_errors() {
    let desk = Desk::with_newsroom();
    desk.say_in_room(&["build"]);
    assert_eq!(desk.say_in_room(&["verify", "--quiet"]), fine(""));
    desk.write("room/public/stray.html", "<a href=\"/nowhere/\">x</a>");
    let told = desk.say_in_room(&["verify", "-q"]);
    assert_eq!((told.code, told.out.as_str()), (Some(1), ""));
    assert!(told.err.contains("error["), "{}", told.err);
}

#[test]
fn verify_says_that_all_is_well_or_what_is_not() {
    let desk = Desk::with_newsroom();
    let words = "error: There is no folder room/public, so there is nothing to verify.\n  = Build first, or name the published folder with --output.\n";
    assert_eq!(desk.say_in_room(&["verify"]), refused(2, words));
    let built = desk.say_in_room(&["build"]).out;
    let files = built.split("Published ").nth(1).unwrap().split(' ').next().unwrap().to_owned();
    assert_eq!(
        desk.say_in_room(&["verify"]),
        fine(&format!(
            "Verified {files} files in room/public: nothing in them is held back at 2026-01-01T03:00:00+03:00, and every link leads somewhere.\n"
        ))
    );
    let page = "room/public/ar/404.html";
    desk.write(page, &desk.read(page).replace("</main>", "<a href=\"/ar/releases/2023/12/draft/\">x</a></main>"));
    let words = format!(
        "\
error[altered-file]: ar/404.html is not as the build wrote it.
  = Build again: a build makes such a file anew. Then find out who changed it.

error[leaked-link]: The page ar/404.html links to the address of 2023/12/draft, which is a draft.
  --> ar/404.html:1:1
   |  \u{2068}/ar/releases/2023/12/draft/\u{2069}
  = Do not publish this folder. Build again; if it is still there, take it out of templates/, static/ or the text that it came from.

2 errors
Verified {files} files in room/public: do not publish them.
"
    );
    assert_eq!(desk.say_in_room(&["verify"]), refused(1, &words));
    let told = desk.say_in_room(&["verify", "--format", "json"]);
    let told: serde_json::Value = serde_json::from_str(&told.out).unwrap();
    assert_eq!((&told["status"], &told["at"]), (&"found".into(), &"2026-01-01T03:00:00+03:00".into()));
    assert_eq!(told["diagnostics"].as_array().unwrap().len(), 2);
}
