//! What was withdrawn keeps its address and says why, in both languages; nothing else shows it but the feeds, whose readers
//! are told.

use crate::support::{Newsroom, SITE};
use serde_json::Value;

const BEFORE: &str = "2025-12-19T00:00:00Z";
const AFTER: &str = "2025-12-21T00:00:00Z";

/// Three releases of one topic; the middle one is withdrawn on 20 December, as `more` says.
fn newsroom(more: &str) -> Newsroom {
    let release = |newsroom: Newsroom, slug: &str, day: &str, facts: &str| {
        let path = format!("2025/12/{slug}");
        let ar = format!("title: عنوان {slug}\ndate: 2025-12-{day}\ntopics: [energy]\n{facts}");
        newsroom.release(&path, "ar", &ar, "النص المسحوب.").release(
            &path,
            "en",
            &format!("title: Title {slug}"),
            "Its text.",
        )
    };
    let withdrawn = format!("withdrawn: {{date: 2025-12-20, ar: صدر قبل اعتماده., en: Issued too early.{more}}}");
    let newsroom = Newsroom::new().site(&format!("page_size = 5\n{SITE}")).topics("energy: {ar: الطاقة, en: Energy}");
    let newsroom = release(newsroom, "first", "01", "");
    let newsroom = release(newsroom, "gone", "02", &withdrawn);
    release(newsroom, "last", "03", "related: [2025/12/gone]")
}

#[test]
fn its_page_stays_with_date_and_reason_in_both_languages() {
    let newsroom = newsroom("");
    newsroom.build_at(AFTER).published();
    for (language, title, notice, reason, text) in [
        ("ar", "عنوان gone", "سُحب هذا البيان بتاريخ 20 ديسمبر 2025", "صدر قبل اعتماده.", "النص المسحوب"),
        ("en", "Title gone", "This release was withdrawn on 20 December 2025", "Issued too early.", "Its text"),
    ] {
        let page = newsroom.read(&format!("public/{language}/releases/2025/12/gone/index.html"));
        for words in
            [title, notice, reason, "name=\"robots\" content=\"noindex\"", "\"creativeWorkStatus\":\"Withdrawn\""]
        {
            assert!(page.contains(words), "{words} in {page}");
        }
        assert!(!page.contains(text), "{page}");
    }
}

#[test]
fn a_text_that_is_kept_is_struck() {
    let newsroom = newsroom(", keep_text: true");
    newsroom.build_at(AFTER).published();
    for (language, text) in [("ar", "النص المسحوب."), ("en", "Its text.")] {
        let page = newsroom.read(&format!("public/{language}/releases/2025/12/gone/index.html"));
        let struck = page.split_once("<del class=\"body text\"").unwrap().1.split_once("</del>").unwrap().0;
        assert!(struck.contains(text), "{page}");
    }
}

/// Lists, front pages, the archive, topics, sitemaps, neighbours and related links, chosen ones too.
#[test]
fn nothing_but_feeds_and_its_own_page_names_it() {
    let newsroom = newsroom("");
    let naming = |instant: &str| {
        newsroom.build_at(instant).published();
        let output = newsroom.output();
        let names = |(path, bytes): &(&String, &Vec<u8>)| {
            let text = String::from_utf8_lossy(bytes);
            !path.contains("/gone/") && text.contains("2025/12/gone")
        };
        let mut naming: Vec<String> = output.iter().filter(names).map(|(path, _)| path.clone()).collect();
        naming.retain(|path| path.starts_with("en/") || path.starts_with("sitemap"));
        naming
    };
    assert!(naming(BEFORE).len() > 9, "{:?}", naming(BEFORE));
    assert_eq!(naming(AFTER), ["en/feed.atom", "en/feed.json", "en/feed.rss", "en/topics/energy/feed.atom"]);
}

/// The same entry with a later instant: readers that have it show the notice in the place of the text.
#[test]
fn feed_readers_get_the_notice_in_the_place_of_the_text() {
    let newsroom = newsroom("");
    let entry = |instant: &str, file: &str, mark: &str| {
        newsroom.build_at(instant).published();
        let feed = newsroom.read(&format!("public/{file}"));
        let (begin, end) = (format!("<{mark}>"), format!("</{mark}>"));
        let entries = feed.split(&begin).skip(1);
        let mut found = entries.filter(|entry| entry.contains("2025/12/gone/"));
        let entry = found.next().expect("its entry").split(&end).next().unwrap().to_owned();
        assert!(found.next().is_none(), "one entry");
        entry
    };
    let id = "tag:news.example.gov,2026:en/releases/2025/12/gone/";
    for file in ["en/feed.atom", "en/topics/energy/feed.atom"] {
        let (before, after) = (entry(BEFORE, file, "entry"), entry(AFTER, file, "entry"));
        for entry in [&before, &after] {
            assert!(entry.contains(&format!("<id>{id}</id>")), "{entry}");
        }
        assert!(before.contains("<updated>2025-12-02T00:00:00Z</updated>") && before.contains("Its text."), "{before}");
        assert!(after.contains("<updated>2025-12-20T00:00:00Z</updated>"), "{after}");
        assert!(after.contains("<title>Withdrawn: Title gone</title>"), "{after}");
        assert!(after.contains("Issued too early.") && !after.contains("Its text."), "{after}");
    }
    let after = entry(AFTER, "en/feed.rss", "item");
    assert!(
        after.contains("<atom:updated>2025-12-20T00:00:00Z</atom:updated>") && !after.contains("Its text."),
        "{after}"
    );
    let arabic = entry(AFTER, "ar/feed.atom", "entry");
    assert!(arabic.contains("<title>مسحوب: عنوان gone</title>") && arabic.contains("صدر قبل اعتماده."), "{arabic}");
    let json: Value = serde_json::from_str(&newsroom.read("public/en/feed.json")).unwrap();
    let item = json["items"].as_array().unwrap().iter().find(|item| item["id"] == id).unwrap();
    assert_eq!(item["date_modified"], "2025-12-20T00:00:00Z");
    assert!(item["content_html"].as_str().unwrap().contains("Issued too early."), "{item}");
    assert!(item.get("attachments").is_none() && item.get("image").is_none());
}

/// A reason in one language alone leaves no empty paragraph in the feeds of the other.
#[test]
fn a_reason_in_one_language_leaves_nothing_empty_in_the_other() {
    let newsroom = newsroom("");
    newsroom.replace("content/releases/2025/12/gone/ar.md", ", en: Issued too early.", "");
    newsroom.build_at(AFTER).published();
    for (feed, reason) in
        [("ar/feed.atom", true), ("en/feed.atom", false), ("en/feed.rss", false), ("en/feed.json", false)]
    {
        let text = newsroom.read(&format!("public/{feed}"));
        assert!(text.contains("20 December 2025") || text.contains("20 ديسمبر 2025"), "{feed}");
        assert!(!text.contains("<p></p>") && !text.contains("&lt;p&gt;&lt;/p&gt;"), "{feed}: {text}");
        assert_eq!(text.contains("صدر قبل اعتماده"), reason, "{feed}");
    }
}

/// What was taken back does not come back by a slip: by a date that is moved, or by a key that is lost.
#[test]
fn a_withdrawal_that_readers_saw_cannot_be_lost_in_silence() {
    let file = "content/releases/2025/12/gone/ar.md";
    let newsroom = newsroom("");
    newsroom.build_at(AFTER).published();
    newsroom.build_at(BEFORE).published();
    newsroom.build_at(AFTER).published();
    let text = newsroom.read(file);
    newsroom.write(file, text.replace("date: 2025-12-20,", "date: 2026-12-20,"));
    assert_eq!(newsroom.build_at(AFTER).stopped(), ["untrue-date"]);
    newsroom.write(file, text.replace("صدر قبل اعتماده.", "صدر قبل أوانه."));
    newsroom.build_at(AFTER).published();

    newsroom.write(
        file,
        text.lines().filter(|line| !line.starts_with("withdrawn")).fold(String::new(), |all, line| all + line + "\n"),
    );
    let quiet = newsroom.bayan("build").args(["--at", AFTER, "--quiet"]).output().unwrap();
    let told = String::from_utf8_lossy(&quiet.stderr).into_owned();
    assert!(quiet.status.success() && told.contains("warning[came-back]") && told.contains("2025/12/gone"), "{told}");
    let again = newsroom.bayan("build").args(["--at", AFTER, "--quiet"]).output().unwrap();
    assert!(again.stderr.is_empty(), "it is told once");
}
