//! A second file of settings, for a place where the newsroom is shown on trial.

use super::*;

/// The newsroom, with another address and a line of its own for trials.
fn on_trial(second: &str) -> Desk {
    let desk = Desk::with_newsroom();
    desk.write("staging.toml", second);
    desk
}

const STAGING: &str = "base_url = \"https://staging.example.gov/news/\"\n[languages.en]\ntitle = \"Trial\"\n";

fn front(desk: &Desk, language: &str) -> String {
    desk.read(&format!("room/public/{language}/index.html"))
}

#[test]
fn a_second_file_is_joined_key_by_key_and_counts_before_the_first() {
    let desk = on_trial(STAGING);
    let own = front_of(&desk, &[]);
    let said = desk.say_in_room(&["build", "--config", "staging.toml"]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    let (ar, en) = (front(&desk, "ar"), front(&desk, "en"));
    assert!(en.contains("https://staging.example.gov/news/en/") && en.contains("<title>Trial"), "{en}");
    // What it says nothing of is as it was.
    assert!(own.0.contains("<title>المركز الإعلامي") && ar.contains("<title>المركز الإعلامي"), "{ar}");
    // The environment of a CI says the same, and what is typed counts before it.
    for (arguments, variable, trial) in [
        (&["build"][..], "staging.toml", true),
        (&["build"], "", false),
        (&["build", "--config", "staging.toml"], "none.toml", true),
    ] {
        let arguments = [arguments, &["--root", "room"], &AT].concat();
        let said = desk.say_with(&arguments, &[("BAYAN_CONFIG", variable)]);
        assert_eq!(said.code, Some(0), "{said:?}");
        assert_eq!(front(&desk, "en").contains("<title>Trial"), trial, "{arguments:?}");
    }
}

fn front_of(desk: &Desk, arguments: &[&str]) -> (String, String) {
    let said = desk.say_in_room(&[&["build"], arguments].concat());
    assert_eq!(said.code, Some(0), "{said:?}");
    (front(desk, "ar"), front(desk, "en"))
}

/// Every command that reads a newsroom reads it as the build did.
#[test]
fn every_command_that_reads_the_newsroom_takes_it() {
    let desk = on_trial(STAGING);
    front_of(&desk, &["--config", "staging.toml"]);
    for command in [&["verify"][..], &["check"], &["next"], &["why", "/ar/"], &["redirects"]] {
        let said = desk.say_in_room(&[command, &["--config", "staging.toml"]].concat());
        assert_eq!(said.code, Some(0), "{command:?}: {said:?}");
    }
    // Without it the folder is one for another address.
    assert_eq!(desk.say_in_room(&["verify"]).code, Some(1));
    let next = desk.say_in_room(&["next", "--format", "cron", "--count", "1", "--config", "staging.toml"]).out;
    let whole = desk.0.path().canonicalize().unwrap().join("staging.toml");
    assert_eq!(next.matches(&format!(" --config {}", whole.display())).count(), 2, "{next}");
}

#[test]
fn a_slip_is_told_where_it_stands() {
    let slips = [
        ("page_size = \"many\"\n", "../staging.toml:1:13", "`page_size` should be a number"),
        ("# ours\npage_sise = 3\n", "../staging.toml:2:1", "Did you mean `page_size`"),
        ("page_sise = 3\n", "../staging.toml:1:1", "../staging.toml has no key `page_sise`"),
        ("[languages.en]\ntitel = \"x\"\n", "../staging.toml:2:1", "[languages.en] has no key `titel`"),
        ("base_url = staging\n", "../staging.toml:1:12", "../staging.toml cannot be read: a text must stand in"),
        ("\n\n[languages.en]\nquotes = \"loud\"\n", "../staging.toml:4:10", "`loud` is not a choice of `quotes`"),
        ("[deploy.trial]\nto = \"ftp://x\"\n", "../staging.toml:2:6", "is no place that bayan can deploy to"),
        ("rules = 3\n", "../staging.toml:1:9", "[rules]"),
    ];
    for (second, place, words) in slips {
        let desk = on_trial(second);
        let said = desk.say_in_room(&["build", "--config", "staging.toml"]);
        assert_eq!(said.code, Some(1), "{second}: {said:?}");
        assert!(said.err.contains(place) && said.err.contains(words), "{second}: {}", said.err);
    }
    // A slip of the first file stays where it is, and is its own.
    let desk = on_trial(STAGING);
    let site = desk.read("room/site.toml");
    desk.write("room/site.toml", &format!("page_sise = 3\n{site}"));
    let said = desk.say_in_room(&["build", "--config", "staging.toml"]);
    assert!(said.err.contains("site.toml:1:1") && !said.err.contains("staging.toml"), "{}", said.err);
    assert!(said.err.contains("site.toml has no key `page_sise`"), "{}", said.err);
    let desk = on_trial("\u{feff}page_size = 3\r\nfeed_size = 4\r\n");
    assert_eq!(desk.say_in_room(&["build", "--config", "staging.toml"]).code, Some(0));
}

/// Whoever may set a variable of a CI must not be able to publish early, or what the site's own file would stop.
#[test]
fn no_key_of_it_lets_out_what_the_first_file_holds_back() {
    let alone = [
        "time_zone = \"Pacific/Kiritimati\"\n",
        "freeze = []\n",
        "[[freeze]]\nfrom = \"2026-01-01\"\nuntil = \"2026-01-02\"\nreason = {ar = \"حداد\", en = \"Mourning\"}\n",
        "take_down_limit = 100\n",
        "raw_html = true\n",
        "allowed_files = [\"exe\"]\n",
        "[parity]\nhosts = []\n",
        "[rules]\nplaceholder = \"off\"\n",
        "[rules]\nspacing = \"error\"\nno-record = \"note\"\n",
        "rules = {placeholder = \"warn\"}\n",
    ];
    for second in alone {
        let desk = on_trial(second);
        let said = desk.say_in_room(&["build", "--config", "staging.toml"]);
        assert_eq!(said.code, Some(1), "{second}: {said:?}");
        assert!(said.err.contains("second file of settings"), "{second}: {}", said.err);
        assert!(!desk.0.path().join("room/public").exists(), "{second}");
    }
    // Neighbours: a rule may be made an error, and what says nothing of when may be said.
    for second in
        ["[rules]\nspacing = \"error\"\n", "page_size = 3\nsearch = true\nmarkdown = true\nhost_files = [\"nginx\"]\n"]
    {
        let desk = on_trial(second);
        let said = desk.say_in_room(&["build", "--config", "staging.toml"]);
        assert_eq!(said.code, Some(0), "{second}: {said:?}");
    }
}

#[test]
fn a_file_that_is_not_there_is_said_before_anything_is_read() {
    let desk = on_trial(STAGING);
    let said = desk.say_in_room(&["build", "--config", "stagin.toml"]);
    assert_eq!(said.code, Some(2));
    assert!(said.err.contains("stagin.toml"), "{}", said.err);
    fs::create_dir(desk.0.path().join("folder")).unwrap();
    for command in ["build", "check", "next"] {
        let said = desk.say_in_room(&[command, "--config", "folder"]);
        assert_eq!(said.code, Some(2), "{said:?}");
        assert!(said.err.contains("folder is a folder, and --config names a file of settings."), "{}", said.err);
        assert!(said.err.contains("Name the file itself"), "{}", said.err);
    }
    desk.write("latin.toml", "title = 1\n");
    fs::write(desk.0.path().join("latin.toml"), b"a = \"\xe9\"\n").unwrap();
    let said = desk.say_in_room(&["build", "--config", "latin.toml"]);
    assert!(said.code == Some(1) && said.err.contains("latin.toml:1:6"), "{said:?}");
}

/// Two places of one newsroom, each with its folder, know nothing of each other.
#[test]
fn a_second_place_leaves_the_first_as_it_was() {
    let desk = on_trial(STAGING);
    front_of(&desk, &[]);
    let before = desk.say_in_room(&["build"]).out;
    assert!(before.contains("0 written"), "{before}");
    let said = desk.say_in_room(&["build", "--config", "staging.toml", "--output", "trial"]);
    assert_eq!(said.code, Some(0), "{said:?}");
    assert!(desk.read("trial/en/index.html").contains("<title>Trial"));
    let after = desk.say_in_room(&["build"]).out;
    assert_eq!(after, before);
    assert!(!front(&desk, "en").contains("Trial"));
}
