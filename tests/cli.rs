//! What each command says: standard output, standard error and exit code, to the letter.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

mod support;

const AT: [&str; 2] = ["--at", "2026-01-01T00:00:00Z"];

/// A folder in which commands are typed.
struct Desk(tempfile::TempDir);

/// What a command said.
#[derive(PartialEq, Eq, Debug)]
struct Said {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Desk {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// With a newsroom of one public release, a draft and an embargoed one in `room`.
    fn with_newsroom() -> Self {
        let desk = Self::new();
        desk.say(&["new", "site", "room"]);
        for (path, facts) in [
            ("2023/12/live", "date: 2023-12-15"),
            ("2023/12/draft", "date: 2023-12-15\ndraft: true"),
            ("2099/01/later", "date: 2099-01-01"),
        ] {
            let text = format!("---\ntitle: عنوان\nsingle_language: true\n{facts}\n---\nالنص.\n");
            desk.write(&format!("room/content/releases/{path}/ar.md"), &text);
        }
        desk
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.0.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.0.path().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    fn bayan(&self, arguments: &[&str]) -> Command {
        let mut bayan = Command::new(env!("CARGO_BIN_EXE_bayan"));
        bayan.current_dir(self.0.path()).args(arguments);
        // Nothing was ever published in most of these newsrooms, and what is said of that is told elsewhere.
        if matches!(arguments.first(), Some(&"build" | &"check")) {
            bayan.arg("--first");
        }
        bayan.env_remove("SOURCE_DATE_EPOCH").env_remove("BAYAN_RECORD").env("COLUMNS", "100");
        bayan
    }

    fn say(&self, arguments: &[&str]) -> Said {
        said(&self.bayan(arguments).output().unwrap())
    }

    /// The same for a command about `room` at a fixed instant.
    fn say_in_room(&self, arguments: &[&str]) -> Said {
        self.say(&[arguments, &["--root", "room"], &AT].concat())
    }
}

fn said(output: &Output) -> Said {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    Said { code: output.status.code(), out: text(&output.stdout), err: text(&output.stderr) }
}

fn fine(out: &str) -> Said {
    Said { code: Some(0), out: out.to_owned(), err: String::new() }
}

fn refused(code: i32, err: &str) -> Said {
    Said { code: Some(code), out: String::new(), err: err.to_owned() }
}

// Help.

const HELP: &str = "\
A static site generator for government press releases in Arabic and English

Usage: bayan <COMMAND>

Commands:
  build        Publish the newsroom as a folder of files for any static host
  watch        Show the newsroom in the browser while you write
  check        Look the newsroom over without publishing it
  explain      Say what a rule of the desk finds and why it matters, or list the rules
  new          Begin something new
  import       Make drafts of texts from elsewhere: plain text, Markdown, web pages, Word files
  why          Say from what a page is made, and why it would be made again
  schema       Print a JSON Schema of what may be typed, for editors that complete and check
  verify       Prove that nothing in the published folder is held back, broken or strange
  next         List when the output changes with no edit, or make a schedule of that
  completions  Print a completion script for a shell
  manpage      Print the man page of bayan, or of one of its commands
  help         Print this message or the help of the given subcommand(s)

Options:
  -h, --help     Print help
  -V, --version  Print version

Examples:
  bayan new site newsroom        begin a newsroom in the folder newsroom/
  bayan new release              begin a release in the newsroom in this folder
  bayan import statement.docx    make a draft of a text that was sent
  bayan build                    publish the newsroom in this folder into public/
  bayan watch                    show it in the browser while you write
  bayan check --fix              mend what can be mended, and show what else is wrong
  bayan why /ar/                 say from what the Arabic front page is made

Exit codes: 0 fine, 1 something in the content must be mended, 2 usage or the system.
";

#[test]
fn help_is_for_whoever_asks_and_for_whoever_says_nothing() {
    let desk = Desk::new();
    assert_eq!(desk.say(&["--help"]), fine(HELP));
    assert_eq!(desk.say(&["help"]), fine(HELP));
    assert_eq!(desk.say(&[]), refused(2, HELP));
}

#[test]
fn a_command_explains_itself_with_examples() {
    let help = Desk::new().say(&["build", "--help"]);
    assert_eq!(
        help,
        fine(
            "\
Publish the newsroom as a folder of files for any static host

Usage: bayan build [OPTIONS]

Options:
      --root <FOLDER>    The folder of the newsroom, with its site.toml [default: .]
  -o, --output <FOLDER>  The folder to publish into [default: public, in the newsroom's folder]
      --base-url <URL>   Publish for this address instead of the one in site.toml
      --at <TIME>        Take this instant for now: 2026-03-01T09:00:00+04:00
      --record <FILE>    Keep the record of what was published in this file [default: in .bayan, in
                         the newsroom's folder, or BAYAN_RECORD]
      --first            Nothing was published before: where nothing is recorded, no rule needs to
                         compare with it
      --take-down        Let this build take down more releases at once than take_down_limit
  -q, --quiet            Say nothing but errors and what is taken down
  -v, --verbose          Name every file that is written or removed, and why
      --format <FORMAT>  How findings and the result are shown [default: human] [possible values:
                         human, json]
  -h, --help             Print help

Examples:
  bayan build
  bayan build --root newsroom --output /var/www/newsroom
  bayan build --base-url https://www.example.gov/news/
  bayan build --at 2026-03-01T09:00:00+04:00     what the public may see at that instant

Without --at, SOURCE_DATE_EPOCH is the instant where it is set, else now.
"
        )
    );
}

#[test]
fn the_import_says_what_it_takes_and_what_becomes_of_it() {
    let help = Desk::new().say(&["import", "--help"]);
    assert_eq!(
        help,
        fine(
            "\
Make drafts of texts from elsewhere: plain text, Markdown, web pages, Word files

Usage: bayan import [OPTIONS] <FILE>...

Arguments:
  <FILE>...  Files that end in .txt, .md, .html or .docx, or folders of them

Options:
      --pair                 The two files are one announcement in two languages [default: found by
                             day and figures]
      --language <LANGUAGE>  The language of the files, ar or en [default: found by their letters]
      --date <DATE>          The day of the release, 2026-03-01 [default: found in the text]
      --slug <SLUG>          The last part of its address [default: made from the title]
      --dry-run              Show what would be made, and make nothing
      --format <FORMAT>      How the drafts and findings are shown [default: human] [possible
                             values: human, json]
      --root <FOLDER>        The folder of the newsroom, with its site.toml [default: .]
  -h, --help                 Print help

Examples:
  bayan import --root newsroom statement.docx
  bayan import statement.ar.txt statement.en.txt        two languages of one announcement
  bayan import --dry-run inbox                          every file in the folder inbox/
  bayan import --date 2026-03-01 --slug metro-line page.html

Every word stays, faults and all: `bayan check` finds those. What was taken out or was not certain
is said, and nothing that is there is written over.

Exit codes: 0 every file became a draft, 1 one did not, 2 usage or the system.
"
        )
    );
}

#[test]
fn the_version_is_that_of_the_crate() {
    assert_eq!(Desk::new().say(&["--version"]), fine(concat!("bayan ", env!("CARGO_PKG_VERSION"), "\n")));
}

#[test]
fn an_unknown_command_or_flag_is_usage() {
    let desk = Desk::new();
    assert_eq!(
        desk.say(&["wombat"]),
        refused(
            2,
            "error: unrecognized subcommand 'wombat'\n\nUsage: bayan <COMMAND>\n\nFor more information, try '--help'.\n"
        )
    );
    assert_eq!(
        desk.say(&["build", "--quiet", "--verbose"]),
        refused(
            2,
            "error: the argument '--quiet' cannot be used with '--verbose'\n\nUsage: bayan build --quiet --first\n\nFor more information, try '--help'.\n"
        )
    );
    assert_eq!(
        desk.say(&["build", "--at", "tomorrow"]),
        refused(
            2,
            "error: invalid value 'tomorrow' for '--at <TIME>': write a day and time with its offset, as 2026-03-01T09:00:00+04:00 or 2026-03-01T05:00:00Z\n\nFor more information, try '--help'.\n"
        )
    );
}

// A new newsroom.

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
    assert_eq!(desk.read("room/templates/quote.html"), include_str!("../templates/quote.html"));
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
    assert_eq!(desk.read("room/static/assets/site.css"), include_str!("../static/assets/site.css"));
    assert_eq!(copy("assets/site.js").code, Some(0));
    assert_eq!(copy("assets/icon.svg").code, Some(0));
    desk.write("room/templates/quote.html", include_str!("../templates/quote.html"));
    desk.say(&["new", "template", "--root", "room", "assets/vazirmatn.woff2"]);
    assert_eq!(desk.say_in_room(&["check"]).code, Some(0));
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
fn what_is_wrong_with_a_draft_is_marked_and_fails_no_check() {
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
    assert!(said.out.contains("warning[unknown-id]") && said.err.contains("1 of them is in a draft"), "{said:?}");
    let drafts = |said: &Said| {
        let told: serde_json::Value = serde_json::from_str(&said.out).unwrap();
        let notes = told["diagnostics"].as_array().unwrap().clone();
        let of_rule = notes.into_iter().filter(|note| note["rule"] == "unknown-id");
        of_rule.map(|note| (note["severity"].clone(), note["draft"].clone())).collect::<Vec<_>>()
    };
    let said = desk.say_in_room(&["check", "--format", "json"]);
    assert_eq!((said.code, drafts(&said)), (Some(0), vec![("warning".into(), true.into())]));
    assert!(desk.say_in_room(&["check", "--format", "github"]).out.contains("::In a draft: "));
    // What is public fails it, as does the same release once it is no draft.
    file("public", "");
    let said = desk.say_in_room(&["check", "--format", "json"]);
    let both = vec![("warning".into(), true.into()), ("error".into(), serde_json::Value::Null)];
    assert_eq!((said.code, drafts(&said)), (Some(1), both));
    file("held", "");
    assert!(desk.say_in_room(&["check"]).err.contains("2 errors"));
}

// A new release.

impl Desk {
    /// `bayan new release` in `room` on the first of March, 2026.
    fn begin(&self, arguments: &[&str]) -> Said {
        let arguments = [&["new", "release", "--root", "room"], arguments].concat();
        said(&self.bayan(&arguments).env("SOURCE_DATE_EPOCH", "1772355600").output().unwrap())
    }

    /// An empty newsroom with two topics and a ministry in `room`.
    fn with_registries() -> Self {
        let desk = Self::new();
        desk.say(&["new", "site", "room"]);
        desk.write("room/content/topics.yaml", "metro: {ar: المترو, en: Metro}\nbudget: {ar: الميزانية, en: Budget}\n");
        desk.write("room/content/organisations.yaml", "transport: {name: {ar: هيئة النقل, en: Transport Authority}}\n");
        desk
    }

    /// Everything below `room/content/releases`.
    fn releases(&self) -> Vec<String> {
        let folder = self.0.path().join("room/content/releases");
        let mut paths: Vec<String> = support::tree(&folder).into_keys().collect();
        paths.sort();
        paths
    }
}

const BEGUN_IN_ARABIC: &str = "\
---
title: \"افتتاح الخط الجديد: «الأخضر»\"
highlights:
  - \"[أضف نقطة بارزة]\"
place: دبي
date: 2026-03-01
draft: true
issuers: [transport]
topics: [metro, budget]
---
[اكتب ما حدث، ومتى وأين ولماذا]

[أضف التفاصيل والأرقام]

[أضف تصريحًا مع اسم صاحبه ومنصبه]
";

const BEGUN_IN_ENGLISH: &str = "\
---
title: \"New Line: \\\"Green\\\" opens\"
highlights:
  - \"[add a highlight]\"
---
[insert what happened, when, where and why]

[add details and figures]

[add a quote with its speaker's name and office]
";

#[test]
fn a_release_begins_as_a_draft_in_both_languages_with_its_facts_once() {
    let desk = Desk::with_registries();
    let said = desk.begin(&[
        "--title-ar",
        "افتتاح الخط الجديد: «الأخضر»",
        "--title-en",
        "New Line: \"Green\" opens",
        "--issuer",
        "transport",
        "--topic",
        "metro",
        "--topic",
        "budget",
        "--place-ar",
        "دبي",
    ]);
    assert_eq!(
        said,
        fine(
            "\
A draft is ready:
  room/content/releases/2026/03/new-line-green-opens/ar.md
  room/content/releases/2026/03/new-line-green-opens/en.md
Write over what stands in brackets, then remove `draft: true`.
"
        )
    );
    assert_eq!(desk.read("room/content/releases/2026/03/new-line-green-opens/ar.md"), BEGUN_IN_ARABIC);
    assert_eq!(desk.read("room/content/releases/2026/03/new-line-green-opens/en.md"), BEGUN_IN_ENGLISH);
    let built = desk.say_in_room(&["build"]);
    assert_eq!((built.code, built.err.as_str()), (Some(0), ""));
    assert!(built.out.starts_with("0 announcements are public; held back: 1 draft.\n"), "{}", built.out);
}

#[test]
fn a_release_that_was_begun_is_written_and_published() {
    let desk = Desk::with_registries();
    desk.begin(&["--title-ar", "افتتاح الخط الجديد", "--title-en", "New line opens"]);
    for (language, body) in [("ar", "افتتحت الهيئة الخط الجديد."), ("en", "The authority opened the new line.")]
    {
        let path = format!("room/content/releases/2026/03/new-line-opens/{language}.md");
        let text = desk.read(&path).replace("draft: true\n", "");
        let head = text.split("highlights:").next().unwrap().to_owned();
        let facts: String =
            text.lines().filter(|line| line.starts_with("date:")).map(|line| format!("{line}\n")).collect();
        desk.write(&path, &format!("{head}{facts}---\n{body}\n"));
    }
    let built = desk.say(&["build", "--root", "room", "--at", "2026-03-02T00:00:00Z"]);
    assert_eq!((built.code, built.err.as_str()), (Some(0), ""));
    let page = desk.read("room/public/ar/releases/2026/03/new-line-opens/index.html");
    assert!(page.contains("افتتحت الهيئة الخط الجديد."));
}

#[test]
fn a_release_in_one_language_says_so_and_takes_its_slug_from_its_title() {
    let desk = Desk::with_registries();
    let more = ["--language", "ar", "--title-ar", "تهنئة بعيد الفطر", "--type", "statement", "--date", "٢٠٢٦-٠٢-٢٨"];
    assert_eq!(desk.begin(&more).code, Some(0));
    let [path] = &desk.releases()[..] else { panic!("one file") };
    assert!(path.starts_with("2026/02/") && path.ends_with("/ar.md") && path.is_ascii(), "{path}");
    assert_eq!(
        desk.read(&format!("room/content/releases/{path}")).split("---").nth(1).unwrap(),
        "\ntitle: تهنئة بعيد الفطر\nhighlights:\n  - \"[أضف نقطة بارزة]\"\ndate: 2026-02-28\ndraft: true\n\
         single_language: true\ntype: statement\n"
    );
}

#[test]
fn a_title_may_come_later_in_the_other_language() {
    let desk = Desk::with_registries();
    assert_eq!(desk.begin(&["--title-ar", "قمة", "--slug", "قمة-الاستثمار"]).code, Some(0));
    assert_eq!(desk.releases(), ["2026/03/قمة-الاستثمار/ar.md", "2026/03/قمة-الاستثمار/en.md"]);
    let english = desk.read("room/content/releases/2026/03/قمة-الاستثمار/en.md");
    assert!(english.starts_with("---\ntitle: \"[insert the title]\"\n"), "{english}");
    assert_eq!(desk.say_in_room(&["build"]).code, Some(0));
}

#[test]
fn what_cannot_be_begun_is_said_and_leaves_nothing_behind() {
    let desk = Desk::with_registries();
    for (arguments, words) in [
        (
            &[][..],
            "A title is missing, and there is no terminal to ask at.\n  = Give --title-ar or --title-en, or both.",
        ),
        (&["--language", "en"], "A title is missing, and there is no terminal to ask at.\n  = Give --title-en."),
        (
            &["--language", "ar", "--title-ar", "قمة", "--place-en", "Dubai"],
            "--place-en has no place in a release that is in Arabic only.\n  = Leave it out, or leave out --language.",
        ),
        (
            &["--title-ar", "قمة", "--date", "31/02/2026"],
            "`31/02/2026` is not a date that exists, or not one that can be read.\n  \
             = Write a day as 2023-12-15, or a day and time as 2023-12-15T10:00:00+03:00.",
        ),
        (
            &["--title-ar", "قمة", "--type", "speach"],
            "There is no type of release called `speach`.\n  = Did you mean `speech`?",
        ),
        (&["--title-ar", "قمة", "--topic", "metor"], "No topic has the id `metor`.\n  = Did you mean `metro`?"),
        (&["--title-ar", "قمة", "--topic", "sport"], "No topic has the id `sport`.\n  = Known are metro, budget."),
        (
            &["--title-ar", "قمة", "--issuer", "health"],
            "No organisation has the id `health`.\n  = Known are transport.",
        ),
        (
            &["--title-ar", "قمة", "--slug", "a/b"],
            "`a/b` cannot be the last part of an address.\n  = Use letters, digits and hyphens, as in a-b.",
        ),
        (
            &["--title-ar", "قمة", "--slug", "../../x"],
            "`../../x` cannot be the last part of an address.\n  = Use letters, digits and hyphens, as in x.",
        ),
        (
            &["--title-ar", "قمة", "--slug", "خط المترو"],
            "`خط المترو` cannot be the last part of an address.\n  = Use letters, digits and hyphens, as in خط-المترو.",
        ),
    ] {
        assert_eq!(desk.begin(arguments), refused(2, &format!("error: {words}\n")), "{arguments:?}");
    }
    assert_eq!(fs::read_dir(desk.0.path().join("room/content/releases")).unwrap().count(), 0);
}

#[test]
fn a_release_that_is_there_is_never_written_over() {
    let desk = Desk::with_registries();
    desk.begin(&["--title-en", "Summit"]);
    desk.write("room/content/releases/2026/03/summit/en.md", "mine");
    let again = desk.begin(&["--title-en", "Summit"]);
    assert_eq!(
        again,
        refused(
            2,
            "error: content/releases/2026/03/summit is there already.\n  \
             = Choose another slug, such as summit-2, or edit the release that is there.\n"
        )
    );
    assert_eq!(desk.read("room/content/releases/2026/03/summit/en.md"), "mine");
    fs::create_dir_all(desk.0.path().join("room/content/releases/2026/03/empty")).unwrap();
    assert_eq!(desk.begin(&["--title-en", "Empty"]).code, Some(2), "an empty folder is someone's too");
    assert_eq!(desk.begin(&["--title-en", "Summit", "--slug", "summit-2"]).code, Some(0));
}

/// `bayan new release` at a terminal, and what the terminal showed. The first answer is typed when the first question
/// stands there, so that a Ctrl-C meets the program and not the shell that starts it.
#[cfg(target_os = "linux")]
fn at_a_terminal(desk: &Desk, typed: &[u8]) -> (Option<i32>, String) {
    use std::io::{Read, Write};
    let command = format!("exec '{}' new release --root room", env!("CARGO_BIN_EXE_bayan"));
    let mut script = Command::new("script");
    script.args(["-qec", &command, "/dev/null"]).current_dir(desk.0.path());
    script.env("SOURCE_DATE_EPOCH", "1772355600").env("NO_COLOR", "1");
    script.stdin(std::process::Stdio::piped()).stdout(std::process::Stdio::piped());
    let mut running = script.spawn().expect("`script` of util-linux gives a terminal");
    let mut shown = Vec::new();
    let mut terminal = running.stdout.take().unwrap();
    while !shown.ends_with(b"[later]: ") {
        let mut byte = [0];
        terminal.read_exact(&mut byte).expect("a question");
        shown.push(byte[0]);
    }
    running.stdin.take().unwrap().write_all(typed).unwrap();
    terminal.read_to_end(&mut shown).unwrap();
    let shown = String::from_utf8(shown).unwrap().replace('\r', "");
    (running.wait().unwrap().code(), shown)
}

#[cfg(target_os = "linux")]
#[test]
fn at_a_terminal_it_asks_for_what_it_needs() {
    let desk = Desk::with_registries();
    let (code, shown) = at_a_terminal(
        &desk,
        "افتتاح الخط الأخضر\n\nغدًا\n٢٠٢٦-٠٣-٠٥\nspeech\ntransport\n2، metro\nدبي\n\ngreen-line\n".as_bytes(),
    );
    assert_eq!(code, Some(0), "{shown}");
    for words in [
        "Title, in Arabic [later]: ",
        "Title, in English [later]: ",
        "Date [2026-03-01]:   `غدًا` is not a date that exists, or not one that can be read. Write a day as 2023-12-15",
        "Type: release, statement, speech, advisory, backgrounder [release]: ",
        "   1  transport  \u{2068}هيئة النقل\u{2069} · Transport Authority\n",
        "   2  budget  \u{2068}الميزانية\u{2069} · Budget\n",
        "Place, in English [none]: ",
        "Slug, the last part of the address [",
        "A draft is ready:\n  room/content/releases/2026/03/green-line/ar.md\n",
    ] {
        assert!(shown.contains(words), "“{words}” in\n{shown}");
    }
    let arabic = desk.read("room/content/releases/2026/03/green-line/ar.md");
    let facts =
        "place: دبي\ndate: 2026-03-05\ndraft: true\ntype: speech\nissuers: [transport]\ntopics: [budget, metro]\n";
    assert!(arabic.starts_with("---\ntitle: افتتاح الخط الأخضر\n") && arabic.contains(facts), "{arabic}");
}

#[cfg(target_os = "linux")]
#[test]
fn ctrl_c_and_the_end_of_the_answers_leave_nothing_behind() {
    let desk = Desk::with_registries();
    for (typed, code) in [("\u{3}", 130), ("قمة\n\u{4}", 2)] {
        let (came, shown) = at_a_terminal(&desk, typed.as_bytes());
        assert_eq!(came, Some(code), "{shown}");
        assert_eq!(fs::read_dir(desk.0.path().join("room/content/releases")).unwrap().count(), 0);
    }
}

// What editors need.

#[test]
fn a_schema_is_printed_and_offers_the_ids_of_the_newsroom_it_is_asked_in() {
    let desk = Desk::with_registries();
    let topics = |said: &Said| {
        let schema: serde_json::Value = serde_json::from_str(&said.out).unwrap();
        schema["properties"]["topics"]["anyOf"][0]["items"]["enum"].clone()
    };
    let plain = desk.say(&["schema", "release"]);
    assert_eq!((plain.code, plain.err.as_str(), topics(&plain)), (Some(0), "", serde_json::Value::Null));
    assert_eq!(topics(&desk.say(&["schema", "release", "--root", "room"])), serde_json::json!(["metro", "budget"]));
    let mut inside = desk.bayan(&["schema", "release"]);
    assert_eq!(
        topics(&said(&inside.current_dir(desk.0.path().join("room")).output().unwrap())),
        serde_json::json!(["metro", "budget"])
    );
    let nowhere = "error: . holds no newsroom to read.\n  \
                   = Name the folder with its site.toml. Without --root the schemas offer no ids.\n";
    assert_eq!(desk.say(&["schema", "topics", "--root", "."]), refused(2, nowhere));
}

#[test]
fn all_schemas_are_written_and_made_again_and_nothing_else_is_written_over() {
    let desk = Desk::with_registries();
    let write = || desk.say(&["schema", "--root", "room", "--output", "room/.schema"]);
    assert_eq!(write(), fine("6 schemas are in room/.schema.\n"));
    let names =
        ["organisations", "page", "people", "release", "site", "topics"].map(|name| format!("{name}.schema.json"));
    let there: Vec<String> = support::tree(&desk.0.path().join("room/.schema")).into_keys().collect();
    assert_eq!(there, names);
    desk.write("room/content/topics.yaml", "energy: {ar: الطاقة, en: Energy}\n");
    assert_eq!(write().code, Some(0));
    assert!(desk.read("room/.schema/release.schema.json").contains("الطاقة · Energy"));
    desk.write("room/.schema/page.schema.json", "{}");
    let words =
        "error: room/.schema/page.schema.json was not made by bayan.\n  = Move it away, or choose another folder.\n";
    assert_eq!(write(), refused(2, words));
    assert_eq!(desk.read("room/.schema/page.schema.json"), "{}");
}

// Building.

#[test]
fn a_build_counts_what_is_public_held_back_and_written() {
    let desk = Desk::with_newsroom();
    let first = desk.say_in_room(&["build"]);
    let files = first.out.split("Published ").nth(1).unwrap().split(' ').next().unwrap().to_owned();
    let holding = "1 announcement is public; held back: 1 draft, 1 embargoed. The next change is due at 2099-01-01T00:00:00+03:00: build again then.\n";
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
            "  written  ar/releases/2023/12/live/index.html  (changed since the last build: text of the release, card)\n"
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
    assert_eq!(told["diagnostics"], serde_json::json!([]));
    desk.write("room/content/releases/2023/12/bad/ar.md", "---\ntitle: عنوان\ndate: غداً\nsingle_language: true\n---\n");
    let bad = desk.say_in_room(&["build", "--format", "json"]);
    assert_eq!((bad.code, bad.err.as_str()), (Some(1), ""));
    assert_eq!(
        json(&bad),
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

// Why.

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
            .ends_with("The next build makes it again: changed since the last build: text of the release, card.\n"),
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

// Verifying.

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

// What is next.

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
2026-01-02T03:00:00+03:00  leaves the news sitemap  2025/12/fresh
2026-01-05T00:00:00+03:00  is corrected             2025/12/fresh
2026-03-16T09:00:10+03:00  is withdrawn             2025/11/gone
2026-03-16T09:00:30+03:00  goes out                 2026/03/metro
2026-03-18T09:00:30+03:00  leaves the news sitemap  2026/03/metro
2099-01-01T00:00:00+03:00  goes out                 2099/01/later
2099-01-03T00:00:00+03:00  leaves the news sitemap  2099/01/later
";
    assert_eq!(desk.say_in_room(&["next"]), fine(all));
    let first: String = all.lines().take(1).map(|line| format!("{line}\n")).collect();
    let more = "6 more: `--count 7` shows them all.\n";
    assert_eq!(desk.say_in_room(&["next", "--count", "1"]), fine(&(first + more)));
    assert_eq!(
        desk.say_in_room(&["next", "--count", "1", "--format", "json"]),
        fine(
            "{\"more\":6,\"turns\":[{\"at\":\"2026-01-02T03:00:00+03:00\",\"change\":\"leaves-news\",\"release\":\"2025/12/fresh\",\"utc\":\"2026-01-02T00:00:00Z\"}]}\n"
        )
    );
    let built = desk.say_in_room(&["build"]).out;
    assert!(built.contains("The next change is due at 2026-01-02T03:00:00+03:00: build again then.\n"), "{built}");
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
    let due = "The next change is due at 2026-03-04T00:00:00+00:00: build again then.";
    let counted = format!("2 announcements are public; held back: 2 by a freeze. {due}\n");
    let held = "The freeze until 2026-03-05T00:00:00+00:00 (Mourning) holds 2026/03/also-held, 2026/03/held.\n";
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
        let line = format!("2026-03-05T00:00:00+00:00  goes out after the freeze  2026/03/{slug}\n");
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

// What shells and manuals need.

#[test]
fn completions_know_every_command_in_every_shell() {
    let desk = Desk::new();
    for (shell, beginning) in [("bash", "_bayan() {\n"), ("zsh", "#compdef bayan\n"), ("fish", "# Print an optspec")] {
        let script = desk.say(&["completions", shell]);
        assert_eq!((script.code, script.err.as_str()), (Some(0), ""), "{shell}");
        assert!(script.out.starts_with(beginning), "{shell}: {}", &script.out[..60]);
        for word in [
            "build",
            "completions",
            "manpage",
            "next",
            "verify",
            "why",
            "base-url",
            "site",
            "release",
            "template",
            "schema",
        ] {
            assert!(script.out.contains(word), "{shell} knows {word}");
        }
    }
    let wrong = desk.say(&["completions", "dos"]);
    assert_eq!(wrong.code, Some(2));
    assert!(wrong.err.contains("[possible values: bash, elvish, fish, powershell, zsh]"), "{}", wrong.err);
}

#[test]
fn the_man_page_is_a_man_page() {
    let page = Desk::new().say(&["manpage"]);
    assert_eq!((page.code, page.err.as_str()), (Some(0), ""));
    assert!(page.out.contains("\n.TH bayan 1 "), "{}", &page.out[..200]);
    for heading in [".SH NAME", ".SH SYNOPSIS", ".SH DESCRIPTION", ".SH SUBCOMMANDS"] {
        assert!(page.out.contains(heading), "{heading}");
    }
}

// bayan check

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

error[date-mismatch]: The date is 2023-11-15, but the folder says 2023/12.
  --> content/releases/2023/12/slips/ar.md:3:7
   |  \u{2068}date: 2023-11-15\u{2069}
  = Move the folder to content/releases/2023/11/slips, or correct the date.

warning[spacing]: 2 spaces in a row: 2 × U+0020 SPACE.
  --> content/releases/2023/12/slips/ar.md:5:4
   |  \u{2068}أول  ثانٍ.\u{2069}
  = Keep one: readers see a gap, and a search does not find the words.

";

#[test]
fn a_check_shows_findings_and_sums_them_up_by_rule() {
    let desk = with_slips();
    let summary = "     1 error    date-mismatch\n     1 warning  missing-counterpart\n     1 warning  spacing\n\
        1 error, 2 warnings. `bayan explain RULE` says why a rule matters.\n`bayan check --fix` mends 1 of them.\n";
    let said = desk.say_in_room(&["check"]);
    assert_eq!(said, Said { code: Some(1), out: SLIPS.to_owned(), err: summary.to_owned() });
    assert!(!desk.0.path().join("room/public").exists(), "nothing is published");
}

#[test]
fn a_clean_newsroom_is_told_so() {
    let desk = Desk::with_newsroom();
    let said = desk.say_in_room(&["check", "--all"]);
    assert_eq!(said, Said { code: Some(0), out: String::new(), err: "The desk finds nothing to mend.\n".to_owned() });
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
    assert_eq!(
        trial.err,
        "The desk finds nothing to mend.\n--fix would mend 7 places in 1 file; nothing was written.\n"
    );
    assert_eq!(desk.read(path), format!("\u{feff}{typed}"));
    let said = desk.say_in_room(&["check", "--fix"]);
    assert_eq!(
        said,
        Said {
            code: Some(0),
            out: String::new(),
            err: "The desk finds nothing to mend.\n7 places in 1 file were mended.\n".to_owned()
        }
    );
    assert_eq!(desk.read(path), format!("\u{feff}{mended}"));
    let again = desk.say_in_room(&["check", "--fix"]);
    assert_eq!(again.err, "The desk finds nothing to mend.\nThere was nothing to mend with certainty.\n");
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
            err: "The desk finds nothing to mend.\n--fix would mend 1 place in 1 file; nothing was written.\n"
                .to_owned()
        }
    );
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
         ::error {file},line=3,col=7,title=date-mismatch::The date is 2023-11-15, but the folder says 2023/12.%0AMove the folder to content/releases/2023/11/slips, or correct the date.\n\
         ::warning {file},line=5,col=4,title=spacing::2 spaces in a row: 2 × U+0020 SPACE.%0AKeep one: readers see a gap, and a search does not find the words.\n"
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
    assert_eq!(
        results[2],
        serde_json::json!({
            "ruleId": "spacing",
            "ruleIndex": rules.iter().position(|rule| rule["id"] == "spacing").unwrap(),
            "level": "warning",
            "message": {"text": "2 spaces in a row: 2 × U+0020 SPACE. Keep one: readers see a gap, and a search does not find the words."},
            "locations": [{"physicalLocation": {
                "artifactLocation": {"uri": uri},
                "region": {"startLine": 5, "startColumn": 4, "snippet": {"text": "أول  ثانٍ."}},
            }}],
            "fixes": [{
                "description": {"text": "The certain mend."},
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

// bayan explain

#[test]
fn a_rule_is_explained_in_the_words_of_the_manual() {
    let desk = Desk::new();
    assert_eq!(
        desk.say(&["explain", "missing-date"]),
        fine(
            "\
missing-date

Error. It cannot be moved or excused: a build cannot do without it.

What it finds: an announcement without a date in either language.

Why it matters: the date decides when it is public and where it stands in every list.

Example: front matter with a title and no `date`.
"
        )
    );
    let list = desk.say(&["explain"]);
    assert_eq!(list.code, Some(0));
    for clause in [
        "a file that a release cites and that is not of a kind that may be published, by its ending and by its bytes alike\n",
        "  a Latin comma, semicolon or question mark behind an Arabic word in an Arabic text\n",
        "  a figure that stands in one language only\n",
    ] {
        assert!(list.out.contains(clause), "{}", list.out);
    }
    assert!(
        list.out.starts_with("error    missing-date               an announcement without a date in either language\n"),
        "{}",
        list.out
    );
    assert_eq!(
        desk.say(&["explain", "spacin"]),
        refused(2, "error: The desk has no rule `spacin`.\n  = Did you mean `spacing`?\n")
    );
    assert_eq!(desk.say(&["explain", "yaml"]).code, Some(2));
}
