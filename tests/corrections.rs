//! A correction is one entry of front matter, and is told wherever the release is: on its page in both languages, in lists,
//! feeds and machine-readable data, and on a page of its own.

use crate::support::{self, Newsroom, SITE};
use serde_json::{Value, json};

const AT: &str = "2025-12-20T00:00:00Z";

fn release(newsroom: Newsroom, slug: &str, facts: &str) -> Newsroom {
    let path = format!("2025/12/{slug}");
    newsroom.release(&path, "ar", &format!("title: عنوان {slug}\ndate: 2025-12-01\n{facts}"), "نص.").release(
        &path,
        "en",
        &format!("title: Title {slug}"),
        "Text.",
    )
}

/// A release with one correction.
fn corrected() -> Newsroom {
    let facts = "corrections: [{date: 2025-12-03T09:00:00Z, ar: الصحيح مركزان., en: There are two centres.}]";
    release(Newsroom::new(), "centres", facts)
}

/// What stands between two marks.
fn between<'t>(text: &'t str, from: &str, to: &str) -> &'t str {
    let rest = text.split_once(from).unwrap_or_else(|| panic!("no {from} in {text}")).1;
    rest.split_once(to).unwrap_or_else(|| panic!("no {to} in {rest}")).0
}

#[test]
fn one_entry_is_told_wherever_the_release_is() {
    let newsroom = corrected();
    newsroom.build_at(AT).published();
    for (language, dated, note) in [
        ("ar", "تصحيح بتاريخ 3 ديسمبر 2025", "الصحيح مركزان."),
        ("en", "Correction, 3 December 2025", "There are two centres."),
    ] {
        let read = |path: &str| newsroom.read(&format!("public/{language}/{path}"));
        let page = read("releases/2025/12/centres/index.html");
        let (notice, text) = (page.find(dated).expect(dated), page.find("class=\"body text\"").unwrap());
        assert!(notice < text && page.find(note).unwrap() < text, "the note stands above the text: {page}");
        let corrections = format!("href=\"/{language}/corrections/\"");
        assert_eq!(page.matches(&corrections).count(), 3, "beside the note, in the menu and in the footer");
        let data: Value = serde_json::from_str(between(&page, "application/ld+json\">", "</script>")).unwrap();
        let comment =
            json!([{"@type": "CorrectionComment", "text": note, "datePublished": "2025-12-03T09:00:00+00:00"}]);
        let data = &data["@graph"][0];
        assert_eq!(data["correction"], comment);
        assert_eq!(data["dateModified"], "2025-12-03T09:00:00+00:00");

        assert!(read("index.html").contains("class=\"mark corrected\""), "the front page marks it");
        assert!(read("releases/index.html").contains("class=\"mark corrected\""), "the archive marks it");

        let atom = read("feed.atom");
        assert!(between(&atom, "<entry>", "</entry>").contains("<updated>2025-12-03T09:00:00Z</updated>"), "{atom}");
        assert!(atom.contains(note) && read("feed.rss").contains("<atom:updated>2025-12-03T09:00:00Z</atom:updated>"));
        let feed: Value = serde_json::from_str(&read("feed.json")).unwrap();
        assert_eq!(feed["items"][0]["date_modified"], "2025-12-03T09:00:00Z");

        let list = read("corrections/index.html");
        assert!(list.contains(note) && list.contains(&format!("/{language}/releases/2025/12/centres/")), "{list}");
        assert!(list.contains("datetime=\"2025-12-03T09:00:00+00:00\""), "{list}");
        assert!(newsroom.read("public/sitemap-pages.xml").contains(&format!("/{language}/corrections/")));
    }
}

#[test]
fn there_is_no_such_page_before_there_is_something_on_it() {
    let newsroom = corrected();
    newsroom.build_at("2025-12-03T08:59:59Z").published();
    assert!(!newsroom.has("public/ar/corrections"));
    assert!(!newsroom.output().values().any(|bytes| String::from_utf8_lossy(bytes).contains("/corrections/")));
    newsroom.build_at("2025-12-03T09:00:00Z").published();
    assert!(newsroom.has("public/ar/corrections/index.html") && newsroom.has("public/en/corrections/index.html"));
}

/// A note in one language alone is listed in that language.
#[test]
fn a_language_lists_the_notes_that_it_has() {
    let newsroom = release(Newsroom::new(), "one", "corrections: [{date: 2025-12-03, ar: تصويب.}]");
    newsroom.build_at(AT).published();
    assert!(newsroom.has("public/ar/corrections/index.html") && !newsroom.has("public/en/corrections"));
    let page = newsroom.read("public/ar/corrections/index.html");
    assert!(!page.contains("/en/corrections/"), "{page}");
}

/// The newest are first; a full page keeps its corrections, whatever comes.
#[test]
fn the_list_never_shuffles() {
    let with = |count: usize| {
        let site = format!("page_size = 2\n{SITE}");
        (1..=count).fold(Newsroom::new().site(&site), |newsroom, day| {
            let facts = format!("corrections: [{{date: 2025-12-{day:02}, ar: تصويب{day}., en: Note {day}.}}]");
            release(newsroom, &format!("r{day}"), &facts)
        })
    };
    let pages = |count: usize| {
        let newsroom = with(count);
        newsroom.build_at(AT).published();
        let read = |page: &str| newsroom.read(&format!("public/en/corrections/{page}index.html"));
        let notes = |page: &str| {
            let text = read(page);
            text.split("Note ").skip(1).map(|rest| rest.split('.').next().unwrap().to_owned()).collect::<Vec<_>>()
        };
        (notes(""), notes("page/1/"), read("page/1/"), newsroom.has("public/en/corrections/page/2"))
    };
    let (newest, oldest, before, second) = pages(6);
    assert_eq!((newest, oldest, second), (vec!["6".into(), "5".into()], vec!["2".into(), "1".into()], true));
    let (newest, _, after, _) = pages(7);
    assert_eq!(newest, ["7", "6", "5"]);
    assert_eq!(before, after);
}

#[test]
fn no_other_page_can_take_its_address() {
    let page = Newsroom::new().page("corrections", "ar", "title: التصحيحات", "نص.");
    assert_eq!(page.build().stopped(), ["taken-address"]);
    let alias = release(Newsroom::new(), "one", "aliases: [/ar/corrections/]");
    assert_eq!(alias.build().stopped(), ["duplicate-address"]);
}

// What was published and is gone.

/// One release that stays: where all that is public goes at once, a build stops.
fn published_beside_another() -> Newsroom {
    let facts = "title: خبر آخر\ndate: 2025-12-01\nsingle_language: true";
    let newsroom = published().release("2025/12/other", "ar", facts, "نص.");
    newsroom.build_at(AT).published();
    newsroom
}

/// What the rule says, without its remedy.
fn taken_down(newsroom: &Newsroom) -> Vec<String> {
    let mut check = newsroom.bayan("check");
    check.args(["--at", AT, "--format", "json", "--rule", "taken-down"]);
    let told: Value = serde_json::from_slice(&check.output().unwrap().stdout).unwrap();
    told["diagnostics"].as_array().unwrap().iter().map(|note| note["message"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_public_release_that_would_disappear_is_named_before_and_by_the_build() {
    let message = |why: &str| format!("The release 2025/12/centres was public and will disappear: {why}.");
    for (slip, expected) in [
        ("draft: true", Some("it is a draft now")),
        ("embargo: 2099-01-01", Some("its date or embargo is still to come")),
        ("withdrawn: {date: 2025-12-02, ar: أُلغي الافتتاح, en: The opening is off}", None),
        ("essential: true", None),
        ("", Some("its folder is gone")),
    ] {
        let newsroom = published_beside_another();
        assert_eq!(taken_down(&newsroom), Vec::<String>::new(), "all is there");
        match slip {
            "" => newsroom.remove("content/releases/2025/12/centres"),
            key => newsroom.replace(AR, "date: 2025-12-01", &format!("date: 2025-12-01\n{key}")),
        }
        let expected: Vec<String> = expected.map(message).into_iter().collect();
        assert_eq!(taken_down(&newsroom), expected, "{slip}");
        let build = || String::from_utf8(newsroom.bayan("build").args(["--at", AT]).output().unwrap().stderr).unwrap();
        let told = build();
        assert_eq!(told.contains("warning[taken-down]"), !expected.is_empty(), "{slip}: {told}");
        assert!(!build().contains("taken-down"), "it is told once");
    }
}

/// A text of one language that becomes a draft is taken down as well; the other one stays.
#[test]
fn a_public_text_that_becomes_a_draft_is_told() {
    let newsroom = published_beside_another();
    newsroom.replace(EN, "title: Centres open", "title: Centres open\ndraft: true");
    let message = "The English text of 2025/12/centres was public and will disappear: it is a draft now.";
    assert_eq!(taken_down(&newsroom), [message]);
    let build = || String::from_utf8(newsroom.bayan("build").args(["--at", AT, "--quiet"]).output().unwrap().stderr);
    let told = build().unwrap();
    assert!(told.contains("warning[taken-down]") && told.contains("en.md:2:8"), "even in silence: {told}");
    assert!(newsroom.has("public/ar/releases/2025/12/centres/index.html"));
    assert_eq!(build().unwrap(), "", "it is told once");
    assert_eq!(taken_down(&newsroom), NOTHING);
}

/// What readers had is never cancelled: it would be gone without a notice.
#[test]
fn a_withdrawal_from_before_a_public_release_went_out_stops_a_build() {
    let withdrawn =
        |date: &str| format!("date: 2025-12-01\nwithdrawn: {{date: {date}, ar: أُلغي الافتتاح, en: It is off}}");
    for (date, stops) in [("2025-11-30", true), ("2025-12-01", false), ("2025-12-04", false)] {
        let newsroom = published_beside_another();
        newsroom.replace(AR, "date: 2025-12-01", &withdrawn(date));
        assert_eq!(taken_down(&newsroom), NOTHING, "{date}");
        match stops {
            true => assert_eq!(newsroom.build_at(AT).stopped(), ["untrue-date"], "{date}"),
            false => drop(newsroom.build_at(AT).published()),
        }
    }
    let newsroom = published_beside_another();
    newsroom.write(
        "content/releases/2025/12/third/ar.md",
        support::manuscript(&format!("title: خبر آخر\nsingle_language: true\n{}", withdrawn("2025-11-30")), "نص."),
    );
    newsroom.build_at(AT).published();
}

#[test]
fn a_site_may_refuse_to_take_a_release_down() {
    let newsroom = published_beside_another();
    newsroom.write("site.toml", format!("{SITE}\n[rules]\ntaken-down = \"error\"\n"));
    newsroom.replace(AR, "date: 2025-12-01", "date: 2025-12-01\ndraft: true");
    assert_eq!(newsroom.build_at(AT).stopped(), ["taken-down"]);
}

// Words that changed after they were published.

const TEXT: &str = "افتُتحت ثلاثة مراكز. وتبلغ طاقتها 50 ميغاواط.\n\nوحضر الافتتاح الوزير و الوفد المرافق.";

fn published() -> Newsroom {
    let newsroom = Newsroom::new()
        .release("2025/12/centres", "ar", "title: افتتاح المراكز\nhighlights: [ثلاثة مراكز]\ndate: 2025-12-01", TEXT)
        .release("2025/12/centres", "en", "title: Centres open", "Three centres opened.\n\nThe minister was there.");
    newsroom.build_at(AT).published();
    newsroom
}

const AR: &str = "content/releases/2025/12/centres/ar.md";
const EN: &str = "content/releases/2025/12/centres/en.md";

/// What the rule finds: file, line, column.
fn found(newsroom: &Newsroom) -> Vec<String> {
    let mut check = newsroom.bayan("check");
    check.args(["--at", AT, "--format", "json", "--rule", "changed-after-publication"]);
    let told: Value = serde_json::from_slice(&check.output().unwrap().stdout).unwrap();
    let notes = told["diagnostics"].as_array().unwrap().iter();
    let place = |note: &Value| {
        assert_eq!(note["severity"], "warning");
        let place = &note["place"];
        format!("{}:{}:{}", place["path"].as_str().unwrap().rsplit_once('/').unwrap().1, place["line"], place["column"])
    };
    notes.map(place).collect()
}

const NOTHING: [&str; 0] = [];

#[test]
fn a_changed_figure_in_a_published_text_is_found_where_it_stands() {
    let newsroom = published();
    assert_eq!(found(&newsroom), NOTHING);
    newsroom.replace(AR, "50 ميغاواط", "60 ميغاواط");
    assert_eq!(found(&newsroom), ["ar.md:6:22"], "the sentence");
    newsroom.replace(EN, "minister", "prime minister");
    assert_eq!(found(&newsroom), ["ar.md:6:22", "en.md:6:1"]);
    newsroom.replace(AR, "title: افتتاح", "title: تدشين");
    assert_eq!(found(&newsroom), ["ar.md:2:8", "en.md:6:1"], "a title is words too");
}

#[test]
fn words_that_were_taken_out_are_missed() {
    let newsroom = published();
    newsroom.replace(EN, "\n\nThe minister was there.", "");
    assert_eq!(found(&newsroom), ["en.md:1:1"], "no line can be blamed, and not the title");
}

/// A build does not make a silent change good.
#[test]
fn a_change_that_was_published_in_silence_is_still_found() {
    let newsroom = published();
    newsroom.replace(AR, "50 ميغاواط", "60 ميغاواط");
    let build = || String::from_utf8(newsroom.bayan("build").args(["--at", AT]).output().unwrap().stderr).unwrap();
    let told = build();
    assert!(told.contains("warning[changed-after-publication]") && told.contains("ar.md:6:22"), "{told}");
    assert!(!build().contains("changed-after-publication"), "it is told once");
    assert_eq!(found(&newsroom), ["ar.md:6:22"], "the sentence, although the page says so too by now");
    newsroom.replace(EN, "minister", "prime minister");
    build();
    assert_eq!(found(&newsroom), ["ar.md:6:22", "en.md:6:1"]);
    newsroom.replace(EN, "prime minister", "minister");
    newsroom.replace(AR, "60 ميغاواط", "50 ميغاواط");
    assert_eq!(found(&newsroom), NOTHING, "the published words are back");
}

#[test]
fn a_correction_explains_a_change_and_the_next_change_needs_another() {
    let newsroom = published();
    newsroom.replace(AR, "50 ميغاواط", "60 ميغاواط");
    let correction = "{date: 2025-12-03, ar: كانت الطاقة 50 والصحيح 60., en: It is 60.}";
    newsroom.replace(AR, "date: 2025-12-01", &format!("date: 2025-12-01\ncorrections: [{correction}]"));
    assert_eq!(found(&newsroom), NOTHING);
    newsroom.build_at(AT).published();
    assert_eq!(found(&newsroom), NOTHING);
    newsroom.replace(AR, "60 ميغاواط", "70 ميغاواط");
    assert_eq!(found(&newsroom), ["ar.md:7:22"]);
}

/// Each language has its own explanation, and it may come later than the other.
#[test]
fn a_language_whose_explanation_comes_second_is_explained_too() {
    let newsroom = published();
    newsroom.replace(AR, "50 ميغاواط", "60 ميغاواط");
    let corrected = |note: &str| format!("date: 2025-12-01\ncorrections: [{{date: 2025-12-03, {note}}}]\n");
    newsroom.replace(AR, "date: 2025-12-01\n", &corrected("ar: والصحيح 60."));
    newsroom.build_at(AT).published();
    newsroom.replace(EN, "Three centres", "Four centres");
    assert_eq!(found(&newsroom), ["en.md:4:1"], "in English nothing is explained");
    newsroom.replace(AR, "ar: والصحيح 60.", "ar: والصحيح 60., en: There are four.");
    assert_eq!(found(&newsroom), NOTHING);
    newsroom.build_at(AT).published();
    assert_eq!(found(&newsroom), NOTHING, "nor later");
    newsroom.replace(EN, "Four centres", "Five centres");
    newsroom.replace(AR, "60 ميغاواط", "70 ميغاواط");
    assert_eq!(found(&newsroom).len(), 2, "the next change needs another");
    newsroom.replace(AR, "There are four.", "There are five.");
    assert_eq!(found(&newsroom), ["ar.md:7:22"], "or more words, in that language");
    newsroom.replace(AR, &corrected("ar: والصحيح 60., en: There are five."), "date: 2025-12-01\n");
    assert_eq!(found(&newsroom).len(), 2, "what is taken back explains nothing");
}

/// What a mend of the desk changes is no change of words, and neither is what no reader reads as words.
#[test]
fn mends_and_marks_are_no_changes() {
    let newsroom = published();
    newsroom.replace(AR, "الوزير و الوفد", "الوزير والوفد");
    newsroom.replace(AR, "افتُتحت ثلاثة", "افتتحت  **ثلاثة**");
    newsroom.replace(AR, "50", "٥٠");
    newsroom.replace(AR, "date: 2025-12-01", "date: 2025-12-01\nsummary: ملخص جديد");
    newsroom.replace(
        EN,
        "The minister was there.",
        "The [minister](https://example.gov/) was there!\n\n<!-- a remark -->",
    );
    assert_eq!(found(&newsroom), NOTHING);
}

#[test]
fn what_nobody_has_read_may_change() {
    let newsroom = published();
    for facts in ["draft: true", "embargo: 2026-01-01", "withdrawn: {date: 2025-12-04, ar: سبب, en: Reason}"] {
        let held = format!("title: عنوان\ndate: 2025-12-01\n{facts}");
        newsroom.write("content/releases/2025/12/other/ar.md", support::manuscript(&held, "نص."));
        newsroom.build_at(AT).published();
        newsroom.write("content/releases/2025/12/other/ar.md", support::manuscript(&held, "نص آخر."));
        assert_eq!(found(&newsroom), NOTHING, "{facts}");
    }
    newsroom.remove(".bayan");
    newsroom.replace(AR, "50 ميغاواط", "60 ميغاواط");
    assert_eq!(found(&newsroom), NOTHING, "nothing is known of what was published");
}

#[test]
fn it_stops_a_build_only_where_the_site_wants_it() {
    let newsroom = published();
    newsroom.replace(AR, "50 ميغاواط", "60 ميغاواط");
    newsroom.write("site.toml", format!("{SITE}\n[rules]\nchanged-after-publication = \"error\"\n"));
    assert_eq!(newsroom.build_at(AT).stopped(), ["changed-after-publication"]);
    newsroom.write("site.toml", SITE);
    newsroom.build_at(AT).published();
}

#[test]
fn a_slip_of_spelling_may_excuse_itself() {
    let newsroom = published();
    newsroom.replace(AR, "وحضر", "<!-- desk: allow changed-after-publication سقط حرف -->\nوحضرر");
    assert_eq!(found(&newsroom), NOTHING);
}

// A note that is to come, while the words have changed.

#[test]
fn a_note_to_come_explains_no_words_that_have_changed() {
    for (fact, stops) in [
        ("corrections: [{date: 2026-12-03, ar: والصحيح 60., en: It is 60.}]", true),
        ("corrections: [{date: 2025-12-20T00:00:01Z, ar: والصحيح 60.}]", true),
        ("withdrawn: {date: 2026-12-03, ar: أُلغي الافتتاح, en: It is off}", true),
        ("corrections: [{date: 2025-12-20T00:00:00Z, ar: والصحيح 60.}]", false),
        ("corrections: [{date: 2025-12-03, ar: والصحيح 60.}, {date: 2026-12-03, ar: وسيُراجع الرقم.}]", false),
        ("withdrawn: {date: 2025-12-03, ar: أُلغي الافتتاح, en: It is off}", false),
    ] {
        let newsroom = published();
        newsroom.replace(AR, "date: 2025-12-01", &format!("date: 2025-12-01\n{fact}"));
        newsroom.build_at(AT).published();
        let newsroom = published();
        newsroom.replace(AR, "date: 2025-12-01", &format!("date: 2025-12-01\n{fact}"));
        newsroom.replace(AR, "50 ميغاواط", "60 ميغاواط");
        assert_eq!(found(&newsroom), NOTHING, "it is told once: {fact}");
        match stops {
            true => assert_eq!(newsroom.build_at(AT).stopped(), ["untrue-date"], "{fact}"),
            false => drop(newsroom.build_at(AT).published()),
        }
    }
}

/// Where it was checked before, and what is wrong in it is known, it is found too.
#[test]
fn a_note_to_come_is_found_by_check_where_it_stands() {
    let newsroom = published();
    newsroom.replace(AR, "date: 2025-12-01", "date: 2025-12-01\ncorrections: [{date: 2026-12-03, ar: والصحيح 60.}]");
    let check = || {
        let told = newsroom.bayan("check").args(["--at", AT, "--rule", "untrue-date"]).output().unwrap();
        String::from_utf8(told.stdout).unwrap() + &String::from_utf8(told.stderr).unwrap()
    };
    assert!(!check().contains("untrue-date]"), "the words are as they were");
    newsroom.replace(AR, "50 ميغاواط", "60 ميغاواط");
    for _ in 0..2 {
        let told = check();
        assert!(told.contains("error[untrue-date]") && told.contains("ar.md:5:14"), "{told}");
    }
    newsroom.replace(AR, "2026-12-03", "2025-12-19");
    assert!(!check().contains("untrue-date]"), "the date that is true explains the change");
}
