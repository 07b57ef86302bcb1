//! What is public, and when: a language that is a draft while its counterpart is not, and what was taken back before it
//! was public. Neither leaves a trace in any published path or byte.

use crate::support::{self, AT, Newsroom, SITE, Tree, assert_same, picture};

const FOLDER: &str = "content/releases/2025/12/talks";

/// The Arabic text of an announcement that holds its facts, beside two others; the first is linked to by the second.
fn newsroom(facts: &str) -> Newsroom {
    let site = format!("host_files = [\"netlify\"]\n{SITE}");
    let other = |newsroom: Newsroom, path: &str, day: &str, body: &str| {
        let facts = format!("title: خبر {day}\ndate: 2025-12-{day}\ntopics: [energy]");
        newsroom.release(path, "ar", &facts, body).release(path, "en", &format!("title: News {day}"), "Text.")
    };
    let newsroom =
        Newsroom::new().site(&site).topics("energy: {ar: الطاقة, en: Energy}\nports: {ar: الموانئ, en: Ports}");
    let newsroom = other(newsroom, "2025/12/first", "01", "نص.");
    let newsroom = other(newsroom, "2025/12/last", "22", "[المحادثات](/releases/2025/12/talks/)");
    newsroom
        .release("2025/12/talks", "ar", &format!("title: محادثات\n{facts}"), "نص المحادثات. [ملحق](shared.pdf)")
        .file(&format!("{FOLDER}/shared.pdf"), "an annex of both languages")
}

const PUBLIC: &str = "date: 2025-12-20T10:00:00+04:00\ntopics: [ports]\nattachments: [{file: shared.pdf, title: {ar: ملحق, en: Annex}}]\n\
                      aliases: [/ar/old/, /en/older/]\ncorrections: [{date: 2025-12-21, ar: تصويب, en: Correctionqqq}]";

/// The words, names and bytes of the English text that is held.
const CANARIES: [&str; 7] = ["Titlezzq", "Summaryzzq", "Bodyzzq", "Speakerzzq", "Placezzq", "picturezzq", "bytesofzzq"];

fn english(draft: &str) -> String {
    support::manuscript(
        &format!("title: Titlezzq\nsummary: Summaryzzq\nplace: Placezzq\n{draft}"),
        "Bodyzzq. [Annex](shared.pdf)\n\n![A view](picturezzq.gif)\n\n> Words.\n>\n> — Speakerzzq",
    )
}

/// Lays the English text down.
fn translate(newsroom: &Newsroom, draft: &str) {
    newsroom.write(&format!("{FOLDER}/en.md"), english(draft));
    newsroom.write(&format!("{FOLDER}/picturezzq.gif"), picture("bytesofzzq"));
}

fn traces(tree: &Tree) -> Vec<String> {
    let has =
        |path: &str, bytes: &[u8], word: &str| path.contains(word) || String::from_utf8_lossy(bytes).contains(word);
    let words = CANARIES.iter().chain(&["en/releases/2025/12/talks", "Correctionqqq", "en/topics/ports"]);
    words
        .flat_map(|word| {
            tree.iter()
                .filter(move |(path, bytes)| has(path, bytes, word))
                .map(move |(path, _)| format!("{word} in {path}"))
        })
        .collect()
}

/// The files that both trees have and in which they differ.
fn changed(before: &Tree, after: &Tree) -> Vec<String> {
    after
        .iter()
        .filter(|(path, bytes)| before.get(*path).is_some_and(|old| old != *bytes))
        .map(|(path, _)| path.clone())
        .collect()
}

#[test]
fn a_translation_that_is_a_draft_leaves_every_byte_as_it_is() {
    let newsroom = newsroom(PUBLIC);
    newsroom.build().published();
    let without = newsroom.output();
    translate(&newsroom, "draft: true");
    let build = newsroom.build();
    assert_eq!((build.published().written, build.published().removed), (Vec::new(), Vec::new()));
    assert_same(&newsroom.output(), &without);
    assert_same(&newsroom.clean(AT), &without);
    assert_eq!(traces(&newsroom.output()), Vec::<String>::new());
    let verify = newsroom.bayan("verify").args(["--at", AT]).output().unwrap();
    assert!(verify.status.success(), "{}", String::from_utf8_lossy(&verify.stdout));
}

#[test]
fn a_language_that_comes_later_appears_and_its_counterpart_links_it() {
    let newsroom = newsroom(PUBLIC);
    translate(&newsroom, "draft: true");
    newsroom.build().published();
    let before = newsroom.output();
    let words = |tree: &Tree| {
        let page = String::from_utf8_lossy(&tree["ar/releases/2025/12/talks/index.html"]).into_owned();
        page.split_once("\"release-main\"").unwrap().1.split_once("\"release-side\"").unwrap().0.to_owned()
    };
    translate(&newsroom, "");
    newsroom.build().published();
    let after = newsroom.output();
    assert_same(&after, &newsroom.clean(AT));
    for canary in CANARIES {
        assert!(traces(&after).iter().any(|trace| trace.starts_with(canary)), "{canary}");
    }
    assert_eq!(words(&before), words(&after));
    let arabic: Vec<String> = changed(&before, &after).into_iter().filter(|path| path.starts_with("ar/")).collect();
    // Its own page and the feeds name the counterpart; those of its topic and of corrections lead to the other language.
    let names_it = [
        "ar/corrections/index.html",
        "ar/feed.atom",
        "ar/feed.json",
        "ar/feed.rss",
        "ar/releases/2025/12/talks/index.html",
        "ar/topics/ports/feed.atom",
        "ar/topics/ports/index.html",
    ];
    assert_eq!(arabic, names_it);
    translate(&newsroom, "draft: true");
    newsroom.build().published();
    assert_same(&newsroom.output(), &before);
}

/// Where `draft: true` stands, what is dated there, and which languages are seen.
#[test]
fn a_draft_holds_both_languages_beside_the_date_and_its_own_elsewhere() {
    let date = "date: 2025-12-20\n";
    for (arabic, english, seen) in [
        (format!("{date}draft: true"), String::new(), [false, false]),
        (date.to_owned(), "draft: true".to_owned(), [true, false]),
        ("draft: true".to_owned(), date.to_owned(), [false, true]),
        (String::new(), format!("{date}draft: true"), [false, false]),
        (format!("{date}draft: true"), "draft: true".to_owned(), [false, false]),
        (format!("{date}draft: false"), "draft: true".to_owned(), [true, false]),
        (date.to_owned(), "draft: false".to_owned(), [true, true]),
        (date.to_owned(), String::new(), [true, true]),
        ("draft: true".to_owned(), String::new(), [false, false]),
        // A copy of the whole front matter, and the whole announcement is meant in both.
        (format!("{date}draft: true"), format!("{date}draft: true"), [false, false]),
    ] {
        let newsroom = Newsroom::new()
            .release("2025/12/talks", "ar", &format!("title: محادثات\n{arabic}"), "نص.")
            .release("2025/12/talks", "en", &format!("title: Talks\n{english}"), "Text.");
        newsroom.build().published();
        let pages = ["ar", "en"].map(|code| newsroom.has(&format!("public/{code}/releases/2025/12/talks/index.html")));
        assert_eq!(pages, seen, "ar.md: {arabic:?}, en.md: {english:?}");
    }
}

/// What holds an announcement back counts wherever it is typed, in the file of a draft too.
#[test]
fn an_embargo_in_the_file_of_a_draft_holds_the_other_language() {
    let newsroom = newsroom(PUBLIC);
    translate(&newsroom, "draft: true\nembargo: 2026-03-01");
    assert_eq!(newsroom.build().stopped(), ["broken-link"], "a public release links to it");
    newsroom.build_at("2026-03-01T00:00:00Z").published();
    assert!(newsroom.has("public/ar/releases/2025/12/talks/index.html"));
}

/// The build names the text that it holds, and says so again when there is nothing to do.
#[test]
fn a_build_says_which_language_it_holds() {
    let newsroom = newsroom(PUBLIC);
    translate(&newsroom, "draft: true");
    for _ in 0..2 {
        let build = newsroom.bayan("build").args(["--at", AT]).output().unwrap();
        let said = String::from_utf8(build.stdout).unwrap();
        assert!(said.contains("The English text is a draft, and the Arabic one is not: 2025/12/talks.\n"), "{said}");
    }
    let why = newsroom.bayan("why").args(["--at", AT, "/en/releases/2025/12/talks/"]).output().unwrap();
    let said = String::from_utf8(why.stdout).unwrap();
    assert!(said.ends_with(": its English text is a draft.\n"), "{said}");
}

/// A leak of the held language alone is found: its words, its address, the name and the bytes of its file.
#[test]
fn verify_knows_what_a_half_made_translation_says() {
    let newsroom = newsroom(PUBLIC);
    translate(&newsroom, "draft: true");
    newsroom.build().published();
    for (leak, rule) in [
        ("Titlezzq of all things", "leaked-title"),
        ("<a href=\"/en/releases/2025/12/talks/\">x</a>", "leaked-address"),
        ("a picturezzq.gif", "leaked-file-name"),
    ] {
        let page = newsroom.read("public/ar/index.html");
        newsroom.write("public/ar/index.html", format!("{page}<p>{leak}</p>"));
        let verify = newsroom.bayan("verify").args(["--at", AT]).output().unwrap();
        let said = String::from_utf8([verify.stdout, verify.stderr].concat()).unwrap();
        assert!(said.contains(rule) && said.contains("draft in English"), "{leak}: {said}");
        newsroom.write("public/ar/index.html", page);
    }
}

/// A release that shares its topic with others, is linked to by none, and has an old address.
fn cancelled(newsroom: &Newsroom, facts: &str) {
    let facts = format!("title: Titlezzq\n{facts}\ntopics: [energy, ports]\naliases: [/old/Placezzq/]");
    newsroom.write(
        "content/releases/2025/12/bodyzzq/ar.md",
        support::manuscript(&facts, "Bodyzzq. [ملحق](picturezzq.gif)"),
    );
    newsroom.write("content/releases/2025/12/bodyzzq/en.md", support::manuscript("title: Titlezzq", "Bodyzzq."));
    newsroom.write("content/releases/2025/12/bodyzzq/picturezzq.gif", picture("bytesofzzq"));
}

/// Whatever would have let it out, and whenever it is built.
#[test]
fn what_was_withdrawn_before_it_was_public_leaves_no_trace() {
    let until_the_end = "freeze = {from = \"2025-12-10\", until = \"2025-12-26\", reason = \"حداد\"}\n";
    let withdrawn = |date: &str| format!("withdrawn: {{date: {date}, ar: Summaryzzq, en: Summaryzzq}}");
    for (site, facts) in [
        ("", format!("date: 2025-12-03\nembargo: 2025-12-20T10:00:00Z\n{}", withdrawn("2025-12-19"))),
        ("", format!("date: 2025-12-03\nembargo: 2025-12-20T10:00:00Z\n{}", withdrawn("2025-12-20T09:59:59Z"))),
        ("", format!("date: 2025-12-20\n{}", withdrawn("2025-12-04T08:00:00Z"))),
        ("", format!("date: 2025-12-03\ndraft: true\n{}", withdrawn("2025-12-19"))),
        (
            "",
            format!(
                "date: 2025-12-03\nembargo: 2025-12-20\n{}",
                withdrawn("2025-12-19").replace('}', ", keep_text: true}")
            ),
        ),
        (until_the_end, format!("date: 2025-12-20\n{}", withdrawn("2025-12-22T08:00:00Z"))),
    ] {
        let newsroom = newsroom(PUBLIC);
        newsroom.write("site.toml", format!("{site}{SITE}"));
        for instant in ["2025-12-19T12:00:00Z", "2025-12-21T00:00:00Z", AT, "2026-06-01T00:00:00Z"] {
            let without = newsroom.clean(instant);
            cancelled(&newsroom, &facts);
            newsroom.build_at(instant).published();
            assert_same(&newsroom.output(), &without);
            let verify = newsroom.bayan("verify").args(["--at", instant]).output().unwrap();
            assert!(verify.status.success(), "{}", String::from_utf8_lossy(&verify.stderr));
            newsroom.remove("content/releases/2025/12/bodyzzq");
        }
    }
}

#[test]
fn what_was_withdrawn_when_it_was_public_leaves_its_notice() {
    for facts in [
        "date: 2025-12-03\nembargo: 2025-12-20T10:00:00Z\nwithdrawn: {date: 2025-12-20T10:00:00Z, ar: Summaryzzq}",
        "date: 2025-12-03\nembargo: 2025-12-20T10:00:00Z\nwithdrawn: {date: 2025-12-21, ar: Summaryzzq}",
        "date: 2025-12-20\nwithdrawn: {date: 2025-12-20, ar: Summaryzzq}",
        "date: 2025-12-20\nembargo: 2025-12-01\nwithdrawn: {date: 2025-12-20T07:00:00Z, ar: Summaryzzq}",
    ] {
        let newsroom = newsroom(PUBLIC);
        cancelled(&newsroom, facts);
        newsroom.build().published();
        let page = newsroom.read("public/ar/releases/2025/12/bodyzzq/index.html");
        assert!(page.contains("Titlezzq") && page.contains("Summaryzzq") && !page.contains("Bodyzzq."), "{facts}");
    }
}

/// Nobody can tell from a day alone whether it was before or after the hour of the release.
#[test]
fn a_withdrawal_of_the_day_of_publication_needs_its_hour() {
    let newsroom = newsroom(PUBLIC);
    cancelled(&newsroom, "date: 2025-12-03\nembargo: 2025-12-20T10:00:00Z\nwithdrawn: {date: 2025-12-20, ar: سبب}");
    assert_eq!(newsroom.build().stopped(), ["date-mismatch"]);
}

/// What was put right before anybody read it was never wrong in public.
#[test]
fn a_correction_of_before_publication_is_shown_nowhere() {
    let facts = |corrected: &str| {
        format!("date: 2025-12-20T10:00:00Z\ncorrections: [{{date: {corrected}, ar: Summaryzzq, en: Summaryzzq}}]")
    };
    for (corrected, seen) in [
        ("2025-12-19", false),
        ("2025-12-20T09:00:00Z", false),
        ("2025-12-20", true),
        ("2025-12-20T10:00:00Z", true),
        ("2025-12-21", true),
    ] {
        let newsroom = newsroom(PUBLIC);
        cancelled(&newsroom, &facts(corrected));
        newsroom.build().published();
        let output = newsroom.output();
        let tells =
            |path: &str| output.get(path).is_some_and(|bytes| String::from_utf8_lossy(bytes).contains("Summaryzzq"));
        for path in ["ar/releases/2025/12/bodyzzq/index.html", "en/corrections/index.html", "ar/feed.atom"] {
            assert_eq!(tells(path), seen, "{corrected}: {path}");
        }
    }
}

/// Pages, feeds, sitemaps and `next` ask one function when a release went out: its date, its embargo, or the freeze.
#[test]
fn every_output_says_the_same_instant_of_publication() {
    let freeze = "freeze = {from = \"2025-12-30T00:00:00Z\", until = \"2025-12-31T06:30:00Z\", reason = \"حداد\"}\n";
    for (site, facts, out) in [
        ("", "date: 2025-12-31T05:00:00Z", "2025-12-31T05:00:00"),
        ("", "date: 2025-12-03\nembargo: 2025-12-31T05:15:00Z", "2025-12-31T05:15:00"),
        ("", "date: 2025-12-31T05:00:00Z\nembargo: 2025-12-03", "2025-12-31T05:00:00"),
        (freeze, "date: 2025-12-30T05:00:00Z", "2025-12-31T06:30:00"),
        (freeze, "date: 2025-12-31T05:00:00Z\nessential: true", "2025-12-31T05:00:00"),
    ] {
        let newsroom = Newsroom::new().site(&format!("{site}{SITE}"));
        let newsroom = newsroom.release("2025/12/one", "ar", &format!("title: خبر\n{facts}"), "نص.");
        let next = newsroom.bayan("next").args(["--at", "2025-12-30T00:00:00Z"]).output().unwrap();
        assert!(String::from_utf8(next.stdout).unwrap().starts_with(out), "next: {facts}");
        newsroom.build().published();
        let page = newsroom.read("public/ar/releases/2025/12/one/index.html");
        let times = [
            ("page", page.clone(), "article:published_time\" content=\""),
            ("JSON-LD", page, "\"datePublished\":\""),
            ("Atom", newsroom.read("public/ar/feed.atom"), "<published>"),
            ("JSON Feed", newsroom.read("public/ar/feed.json"), "\"date_published\": \""),
            ("sitemap", newsroom.read("public/sitemap-2025.xml"), "<lastmod>"),
            ("news", newsroom.read("public/sitemap-news.xml"), "<news:publication_date>"),
        ];
        for (name, text, before) in times {
            let said = text.split_once(before).unwrap_or_else(|| panic!("{name} has no {before}: {text}")).1;
            assert!(said.starts_with(out), "{name} of {facts}: {}", &said[..25]);
        }
        let rss = newsroom.read("public/ar/feed.rss");
        let clock = format!(" {} ", &out[11..]);
        assert!(rss.split_once("<item>").unwrap().1.contains(&clock), "{facts}: {rss}");
    }
}
