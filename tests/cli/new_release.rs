//! A new release.

use super::*;
use crate::support;

impl Desk {
    /// `bayan new release` in `room` on the first of March, 2026.
    fn begin(&self, arguments: &[&str]) -> Said {
        let arguments = [&["new", "release", "--root", "room"], arguments].concat();
        said(&self.bayan(&arguments).env("SOURCE_DATE_EPOCH", "1772355600").output().unwrap())
    }

    /// An empty newsroom with two topics and a ministry in `room`.
    pub(super) fn with_registries() -> Self {
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
    assert!(built.out.starts_with("0 announcements are public. Held back: 1 draft.\n"), "{}", built.out);
}

#[test]
fn pictures_come_along_under_plain_names_and_ask_to_be_described_in_both_languages() {
    let desk = Desk::with_registries();
    std::fs::write(desk.0.path().join("Signing Hall.GIF"), support::picture("one")).unwrap();
    std::fs::write(desk.0.path().join("IMG_0042.png"), support::picture("two")).unwrap();
    let said = desk.begin(&["--title-en", "Deal", "--image", "Signing Hall.GIF", "--image", "IMG_0042.png"]);
    let folder = "room/content/releases/2026/03/deal";
    assert_eq!(
        said,
        fine(&format!(
            "A draft is ready:\n  {folder}/ar.md\n  {folder}/en.md\n  {folder}/signing-hall.gif\n  {folder}/picture.gif\n\
             Write over what stands in brackets, then remove `draft: true`.\n"
        ))
    );
    let arabic = desk.read(&format!("{folder}/ar.md"));
    let facts = "image_alt: \"[اكتب وصفًا للصورة]\"\ndate: 2026-03-01\ndraft: true\nimage: signing-hall.gif\n---\n";
    assert!(arabic.contains(facts) && arabic.ends_with("\n\n![\\[اكتب وصفًا للصورة\\]](picture.gif)\n"), "{arabic}");
    let english = desk.read(&format!("{folder}/en.md"));
    assert!(english.contains("image_alt: \"[add a description of the picture]\"\n---\n"), "{english}");
    assert!(english.ends_with("\n\n![\\[add a description of the picture\\]](picture.gif)\n"), "{english}");
    assert_eq!(std::fs::read(desk.0.path().join(format!("{folder}/picture.gif"))).unwrap(), support::picture("two"));
    // Nobody's picture is called a decoration in silence: the desk stops at each slot.
    let checked = desk.say_in_room(&["check"]);
    let said = [checked.out, checked.err].concat();
    for slot in ["[اكتب وصفًا للصورة]", "[add a description of the picture]"] {
        assert_eq!(said.matches(&format!("`{slot}`")).count(), 2, "{slot} in\n{said}");
    }
}

#[test]
fn a_file_that_is_no_picture_begins_nothing() {
    let desk = Desk::with_registries();
    desk.write("photo.jpg", "not a picture");
    let press = fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/photographs/press.jpg")).unwrap();
    fs::write(desk.0.path().join("press.jpg"), press).unwrap();
    for (file, words) in [
        ("photo.jpg", "is plain text, and no picture that pages show"),
        ("press.jpg", "its colours are those of a press"),
        ("gone.jpg", "gone.jpg"),
    ] {
        let said = desk.begin(&["--title-en", "Deal", "--image", file]);
        assert_eq!(said.code, Some(2));
        assert!(said.err.contains(words), "{}", said.err);
        assert_eq!(desk.releases(), Vec::<String>::new());
    }
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
fn a_date_may_be_typed_in_any_form_that_means_one_day() {
    for typed in ["29/11/2026", "٢٩/١١/٢٠٢٦", "29 نوفمبر 2026", "الأحد 29 نوفمبر 2026م", "November 29, 2026"]
    {
        let desk = Desk::with_registries();
        let begun = desk.begin(&["--language", "ar", "--title-ar", "قمة", "--slug", "summit", "--date", typed]);
        assert_eq!(begun.code, Some(0), "{typed}: {}", begun.err);
        let text = desk.read("room/content/releases/2026/11/summit/ar.md");
        assert!(text.contains("\ndate: 2026-11-29\n"), "{typed}: {text}");
    }
    for (typed, said) in [
        ("03/04/2026", "Write 2026-04-03 or 2026-03-04, whichever is meant."),
        ("الاثنين 29 نوفمبر 2026", "29 نوفمبر 2026"),
        ("2 جمادى الآخرة 1445", "Write the Gregorian day, 2023-12-15 by the calendar of Umm al-Qura"),
        ("2 جمادى الآخرة 1445 الساعة 9 مساءً", "Write the Gregorian day, 2023-12-15T21:00:00+03:00 by the calendar"),
    ] {
        let refused = Desk::with_registries().begin(&["--title-ar", "قمة", "--date", typed]);
        assert!(refused.code != Some(0) && refused.err.contains(said), "{typed}: {}", refused.err);
    }
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
            "A title is missing, and there is no terminal to ask at.\n  = Give `--title-ar` or `--title-en`, or both.",
        ),
        (&["--language", "en"], "A title is missing, and there is no terminal to ask at.\n  = Give `--title-en`."),
        (
            &["--language", "ar", "--title-ar", "قمة", "--place-en", "Dubai"],
            "`--place-en` has no place in a release that is in Arabic only.\n  = Leave it out, or leave out --language.",
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
        (&["--title-ar", "قمة", "--topic", "sport"], "No topic has the id `sport`.\n  = Known: `metro` and `budget`."),
        (&["--title-ar", "قمة", "--issuer", "health"], "No organisation has the id `health`.\n  = Known: `transport`."),
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
            "\u{2068}`خط المترو`\u{2069} cannot be the last part of an address.\n  = Use letters, digits and hyphens, as in \u{2068}خط-المترو\u{2069}.",
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
        "Date [2026-03-01]:   \u{2068}`غدًا`\u{2069} is not a date that exists, or not one that can be read. Write a day as 2023-12-15",
        "Type: release, statement, speech, advisory or backgrounder [release]: ",
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
