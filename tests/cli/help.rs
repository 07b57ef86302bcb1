//! Help, the version, and what is no command, in both languages.

use super::*;
use crate::support;

/// What each command says of itself stands in `tests/cli/help/`, to be read; `UPDATE=1` writes it anew.
#[test]
fn every_command_explains_itself_in_both_languages() {
    let (desk, folder) = (Desk::new(), Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli/help"));
    for language in ["ar", "en"] {
        let mut page = String::new();
        for command in support::commands::commands() {
            let typed: Vec<&str> = command.iter().map(String::as_str).chain(["--help"]).collect();
            let said = desk.say(&[&["--speak", language], &typed[..]].concat());
            assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{typed:?}");
            page.push_str(&format!("$ bayan {}\n{}\n", typed.join(" "), said.out));
        }
        let file = folder.join(format!("{language}.txt"));
        #[expect(clippy::disallowed_methods, reason = "the way to ask a test for more")]
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&file, &page).unwrap();
        }
        assert_eq!(fs::read_to_string(&file).unwrap_or_default(), page, "UPDATE=1 writes it anew");
    }
}

#[test]
fn help_is_for_whoever_asks_and_for_whoever_says_nothing() {
    let desk = Desk::new();
    let help = desk.say(&["--help"]);
    assert!(help.out.starts_with("A static site generator for government press releases"), "{}", help.out);
    assert_eq!(desk.say(&["help"]), help);
    assert_eq!(desk.say(&["help", "build"]), desk.say(&["build", "--help"]));
    assert_eq!(desk.say(&["new", "help"]), desk.say(&["new", "--help"]));
    assert_eq!(desk.say(&["--speak", "ar", "help", "new", "site"]), desk.say(&["--speak=ar", "new", "site", "--help"]));
    assert_eq!(desk.say(&[]), refused(2, &help.out));
}

#[test]
fn the_version_is_that_of_the_crate() {
    assert_eq!(Desk::new().say(&["--version"]), fine(concat!("bayan ", env!("CARGO_PKG_VERSION"), "\n")));
}

#[test]
fn what_cannot_be_understood_is_said_with_what_may_be_typed() {
    let desk = Desk::new();
    let see = "`--help` shows what may be typed.";
    for (typed, message, help) in [
        (&["wombat"][..], "bayan has no command `wombat`.", see),
        (&["buidl"], "bayan has no command `buidl`.", "Did you mean `build`?"),
        (&["build", "--quiet", "--verbose"], "`--quiet` and `--verbose` exclude each other.", see),
        (&["build", "--ouput", "x"], "`--ouput` is no option of this command.", "Did you mean `--output`?"),
        (&["build", "x"], "`x` has no place here.", see),
        (&["build", "--root"], "`--root` needs a value.", see),
        (&["build", "--root", "a", "--root", "b"], "`--root` stands here twice.", see),
        (&["why"], "`<ADDRESS>` is missing.", see),
        (&["watch", "--port", "0"], "`0` is no value for `--port`: Write a number from 1 to 65535.", see),
        (&["build", "--format", "jsn"], "`jsn` is no value for `--format`.", "Did you mean `json`?"),
        (
            &["build", "--at", "tomorrow"],
            "`tomorrow` is no value for `--at`: Write a day and time with its offset, as 2026-03-01T09:00:00+04:00 or 2026-03-01T05:00:00Z.",
            see,
        ),
    ] {
        assert_eq!(desk.say(typed), refused(2, &format!("error: {message}\n  = {help}\n")), "{typed:?}");
    }
}

/// By `--speak`, `BAYAN_SPEAK`, `site.toml`, the locale; else English.
#[test]
fn the_language_is_that_of_whoever_asks() {
    let desk = Desk::new();
    desk.say(&["new", "site", "room"]);
    let clean = |options: &[&str], set: &[(&str, &str)]| {
        let said = desk.say_with(&[&["check", "--root", "room"], options].concat(), set);
        said.err.contains("مكتب التحرير") || said.err.contains("القاعدة")
    };
    let unset = [("BAYAN_SPEAK", ""), ("LC_ALL", "C"), ("LANG", "")];
    assert!(!clean(&[], &unset));
    assert!(clean(&["--speak", "ar"], &unset));
    assert!(clean(&[], &[("BAYAN_SPEAK", ""), ("LC_ALL", "ar_AE.UTF-8")]));
    assert!(clean(&[], &[("BAYAN_SPEAK", "ar")]));
    assert!(!clean(&["--speak=en"], &[("BAYAN_SPEAK", "ar")]));
    desk.write(
        "room/site.toml",
        &(desk.read("room/site.toml") + "\n[freeze]\n").replace("base_url", "speak = \"ar\"\nbase_url"),
    );
    assert!(clean(&[], &unset), "also where the settings have a slip");
}
