//! `bayan verify` catches what has no business in the published folder, names it, and is silent where all is well.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::support::world::{Edit, StoryPart, World, edit};
use crate::support::{self, AT, Newsroom, SITE, document, picture, tree};
use miniz_oxide::deflate::{compress_to_vec, compress_to_vec_zlib};
use proptest::prelude::*;
use serde_json::Value;

/// What `verify` says, as JSON, with its exit code.
fn verified(newsroom: &Newsroom, at: &str) -> (Option<i32>, Value) {
    let run = newsroom.bayan("verify").args(["--format", "json", "--at", at]).output().unwrap();
    let out = String::from_utf8(run.stdout).unwrap();
    (
        run.status.code(),
        serde_json::from_str(&out).unwrap_or_else(|_| panic!("{out}{}", String::from_utf8_lossy(&run.stderr))),
    )
}

/// Rule and sentence of every finding.
fn findings(newsroom: &Newsroom, at: &str) -> Vec<(String, String)> {
    let (code, told) = verified(newsroom, at);
    let text = |note: &Value, key: &str| note[key].as_str().unwrap().to_owned();
    let notes: Vec<_> = told["diagnostics"].as_array().unwrap().clone();
    let errors = notes.iter().any(|note| note["severity"] == "error");
    assert_eq!(
        (code, told["status"].as_str()),
        if errors { (Some(1), Some("found")) } else { (Some(0), Some("clean")) }
    );
    notes.iter().map(|note| (text(note, "rule"), text(note, "message"))).collect()
}

#[track_caller]
fn assert_clean(newsroom: &Newsroom, at: &str) {
    assert_eq!(findings(newsroom, at), []);
}

// Leaks.

const SLUG: &str = "مبادرة-القاوند";
const TITLE: &str = "إطلاق مبادرة «القاوند» لعبّارات الموانئ الصامتة";
const TITLE_EN: &str = "Halcyon initiative for silent harbour ferries begins";
const HIGHLIGHT: &str = "سبع سفن تعمل بالهيدروجين بين أربعة مرافئ بعيدة";
const ALT: &str = "سفينة بيضاء تدخل حوض الميناء عند الغروب الهادئ";
const SENTENCE: &str = "Seven vessels will cross the outer basin every quarter hour until midnight";

/// A public release, one that is embargoed, and one that will be corrected; built.
fn newsroom() -> Newsroom {
    let held = format!(
        "title: {TITLE}\nhighlights: [{HIGHLIGHT}]\nimage_alt: {ALT}\ndate: 2026-02-14\nimage: vessel-at-dusk.gif\n\
         attachments: [{{file: halcyon-routes.pdf, title: {{ar: مسارات القاوند, en: Halcyon routes}}}}]\naliases: [/old/halcyon/]"
    );
    let facts = "title: افتتاح المكتبة\ndate: 2025-12-01\nimage: library.gif\nimage_alt: واجهة\nattachments: [plan.pdf]\naliases: [/old/library/]\n\
         corrections: [{date: 2026-02-01, ar: تصويب عدد القاعات المفتوحة للزوار, en: The number of halls was wrong}]";
    let newsroom = Newsroom::new()
        .site(&format!("host_files = [\"netlify\", \"apache\"]\n{SITE}"))
        .release("2025/12/library", "ar", facts, "تفتح المكتبة أبوابها غداً.\n\n## المواعيد\n\nكل يوم.")
        .release("2025/12/library", "en", "title: The library opens\nimage_alt: A front", "The library opens tomorrow.")
        .file("content/releases/2025/12/library/library.gif", picture("a public picture of the library"))
        .file("content/releases/2025/12/library/plan.pdf", document("the public plan of the library"))
        .release(&format!("2026/02/{SLUG}"), "ar", &held, "تنطلق الرحلات قريباً من المرفأ الغربي إلى الجزيرة البعيدة.")
        .release(
            &format!("2026/02/{SLUG}"),
            "en",
            &format!("title: {TITLE_EN}\nimage_alt: A vessel"),
            &format!("{SENTENCE}."),
        )
        .file(
            &format!("content/releases/2026/02/{SLUG}/vessel-at-dusk.gif"),
            picture("the vessel that nobody has seen yet"),
        )
        .file(
            &format!("content/releases/2026/02/{SLUG}/halcyon-routes.pdf"),
            document("the routes of the ferries, not yet public"),
        );
    newsroom.build().published();
    newsroom
}

fn percent(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

fn each(text: &str, spell: impl Fn(char) -> String) -> String {
    text.chars().map(spell).collect()
}

fn gzip(text: &str) -> Vec<u8> {
    [b"\x1f\x8b\x08\0\0\0\0\0\0\x03".as_slice(), &compress_to_vec(text.as_bytes(), 6), &[0; 8]].concat()
}

/// A zip archive of one file, without its directory, as a torn document has.
fn docx(text: &str) -> Vec<u8> {
    let head = b"PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x11\0\0\0word/document.xml";
    [head.as_slice(), &compress_to_vec(text.as_bytes(), 6)].concat()
}

fn pdf(text: &str) -> Vec<u8> {
    let stream = compress_to_vec_zlib(format!("BT ({text}) Tj ET").as_bytes(), 6);
    [b"%PDF-1.7\n1 0 obj <</Filter /FlateDecode>>\nstream\n".as_slice(), &stream, b"\nendstream"].concat()
}

/// How something is planted in the output.
/// The lead picture of the library, as it is published.
const LIBRARY: &str = "releases/2025/12/library/pictures/library.433bab41.gif";

enum Plant {
    /// Words into a text, before the last of its words given here.
    Into(&'static str, &'static str, String),
    /// A file of its own, or in place of one.
    File(&'static str, Vec<u8>),
    /// Bytes behind the end of a file.
    Behind(&'static str, Vec<u8>),
}

/// What is planted, the rule that finds it, and words of the finding.
#[expect(clippy::too_many_lines, reason = "a table, one entry for each leak")]
fn plants(newsroom: &Newsroom) -> Vec<(&'static str, Plant, &'static str, [&'static str; 2])> {
    use Plant::{Behind, File, Into};
    let held = |name: &str| fs::read(newsroom.path(&format!("content/releases/2026/02/{SLUG}/{name}"))).unwrap();
    let (vessel, routes) = (held("vessel-at-dusk.gif"), held("halcyon-routes.pdf"));
    let base64 = |bytes: &[u8]| data_encoding::BASE64.encode(bytes);
    let wide: Vec<u8> = TITLE.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let page = "ar/releases/2025/12/library/index.html";
    let en_page = "en/releases/2025/12/library/index.html";
    let tashkeel = each(TITLE, |c| if c.is_alphabetic() { format!("{c}\u{64e}\u{640}") } else { c.to_string() });
    let entities = each(TITLE, |c| format!("&#{};", u32::from(c)));
    let hex = each(TITLE, |c| format!("&#x{:x};", u32::from(c)));
    let escaped = each(TITLE, |c| format!("\\u{:04x}", u32::from(c)));
    let address = format!("/ar/releases/2026/02/{SLUG}/");
    let encoded = format!("/ar/releases/2026/02/{}/", percent(SLUG));
    let twice = encoded.replace('%', "%25");
    vec![
        (
            "a title in a feed",
            Into("ar/feed.atom", "</feed>", format!("<entry><title>{TITLE}</title></entry>")),
            "leaked-title",
            ["The feed ar/feed.atom", "the title"],
        ),
        (
            "HTML in a feed",
            Into(
                "en/feed.rss",
                "</channel>",
                format!("<item><description>&lt;p&gt;{SENTENCE}&lt;/p&gt;</description></item>"),
            ),
            "leaked-words",
            ["The feed en/feed.rss", "words of the text"],
        ),
        (
            "CDATA in a feed",
            Into(
                "en/feed.rss",
                "</channel>",
                format!("<item><description><![CDATA[<p>{SENTENCE}</p>]]></description></item>"),
            ),
            "leaked-words",
            ["The feed", "in a comment"],
        ),
        (
            "an address in a sitemap",
            Into("sitemap-2025.xml", "</urlset>", format!("<url><loc>https://news.example.gov{encoded}</loc></url>")),
            "leaked-address",
            ["The sitemap sitemap-2025.xml", "the address"],
        ),
        (
            "a link in a sitemap",
            Into("sitemap-2025.xml", "</urlset>", format!("<url><loc>https://news.example.gov{encoded}</loc></url>")),
            "leaked-link",
            ["The sitemap", "links to the address"],
        ),
        (
            "a stale page",
            File("ar/releases/2026/02/مبادرة-القاوند/index.html", b"<p>x</p>".to_vec()),
            "leaked-address",
            ["The page", "in its path"],
        ),
        (
            "an EXIF comment",
            Behind(LIBRARY, [b"\xff\xe1Exif\0\0\xffASCII\0\0\0".as_slice(), TITLE_EN.as_bytes()].concat()),
            "leaked-title",
            ["The picture", "the title"],
        ),
        (
            "a Windows comment",
            Behind(LIBRARY, [b"\xff\xe1\x9c\x9c".as_slice(), &wide].concat()),
            "leaked-title",
            ["The picture", "as UTF-16"],
        ),
        (
            "a gzip file",
            File("ar/index.html.gz", gzip(&format!("<h1>{TITLE}</h1>"))),
            "leaked-title",
            ["The packed file ar/index.html.gz", "compressed with gzip"],
        ),
        (
            "a document",
            File(
                "static-report.docx",
                docx(&format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", TITLE.replace(' ', " </w:t></w:r><w:r><w:t>"))),
            ),
            "leaked-title",
            ["The document", "in an archive"],
        ),
        ("a PDF", File("report.pdf", pdf(SENTENCE)), "leaked-words", ["The document report.pdf", "in a PDF"]),
        (
            "JSON escapes",
            Into("ar/feed.json", "\n}", format!(", \"x\": \"{escaped}\"")),
            "leaked-title",
            ["The feed ar/feed.json", "the title"],
        ),
        (
            "a percent-encoded share link",
            Into(page, "</main>", format!("<a href=\"https://social.example/?text={}\">x</a>", percent(TITLE))),
            "leaked-title",
            ["The page", "in an attribute"],
        ),
        (
            "an HTML comment",
            Into(page, "</main>", format!("<!-- next: {TITLE} -->")),
            "leaked-title",
            ["The page", "in a comment"],
        ),
        ("entities", Into(page, "</main>", format!("<p>{entities}</p>")), "leaked-title", ["The page", "the title"]),
        (
            "hexadecimal entities in an attribute",
            Into(page, "</main>", format!("<p title=\"{hex}\">x</p>")),
            "leaked-title",
            ["The page", "in an attribute"],
        ),
        (
            "vowel marks and stretching",
            Into(page, "</main>", format!("<p>{tashkeel}</p>")),
            "leaked-title",
            ["The page", "the title"],
        ),
        (
            "direction controls and markup",
            Into(page, "</main>", format!("<p>{}</p>", TITLE.replace(' ', "\u{200f} </span><span>\u{202b}"))),
            "leaked-title",
            ["The page", "the title"],
        ),
        (
            "capitals",
            Into(en_page, "</main>", format!("<h2>{}</h2>", TITLE_EN.to_uppercase())),
            "leaked-title",
            ["The page", "the title"],
        ),
        (
            "a renamed picture",
            File("assets/photo-1.gif", vessel.clone()),
            "leaked-file",
            ["The picture assets/photo-1.gif", "a file of"],
        ),
        ("a picture behind another", Behind(LIBRARY, vessel.clone()), "leaked-file", ["The picture", "(inside)"]),
        (
            "an attachment",
            File("releases/2025/12/library/plan.pdf", routes.clone()),
            "leaked-file",
            ["The document", "a file of"],
        ),
        (
            "an attachment in an archive",
            File(
                "all.zip",
                [
                    b"PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\0\0x".as_slice(),
                    &compress_to_vec(&routes, 6),
                ]
                .concat(),
            ),
            "leaked-file",
            ["The packed file all.zip", "in an archive"],
        ),
        (
            "a picture in a page",
            Into(page, "</main>", format!("<img alt=\"\" src=\"data:image/gif;base64,{}\">", base64(&vessel))),
            "leaked-file",
            ["The page", "as a `data:` address"],
        ),
        (
            "a file name",
            File("releases/2025/12/library/vessel-at-dusk.gif", b"other".to_vec()),
            "leaked-file-name",
            ["The picture", "the name of a file"],
        ),
        (
            "a redirect",
            Into("_redirects", "/old/library/", format!("/x/ {encoded} 301\n")),
            "leaked-address",
            ["The list of redirects _redirects", "the address"],
        ),
        (
            "an old address",
            Into("_redirects", "/old/library/", "/old/halcyon/ /ar/ 301\n".to_owned()),
            "leaked-address",
            ["The list of redirects", "the address"],
        ),
        (
            "a server's file",
            Into(".htaccess", "RedirectMatch", format!("Redirect 301 /x {encoded}\n")),
            "leaked-link",
            ["The server's file .htaccess", "links to"],
        ),
        (
            "a search index",
            File("ar/search.json", "{\"القاوند\": [4], \"المكتبة\": [1]}".into()),
            "leaked-title",
            ["The search index ar/search.json", "the title"],
        ),
        (
            "a search index of a text",
            File(
                "en/search/words.json",
                "{\"basin\": 4, \"library\": 1, \"midnight\": 4, \"quarter\": 4, \"vessels\": 4}".into(),
            ),
            "leaked-words",
            ["The search index", "one by one"],
        ),
        (
            "a rule for crawlers",
            Into("robots.txt", "\nSitemap", format!("Disallow: {address}\n")),
            "leaked-address",
            ["The file for crawlers robots.txt", "the address"],
        ),
        (
            "a description of a picture",
            Into(page, "</main>", format!("<img alt=\"{ALT}\" src=\"/assets/icon.svg\">")),
            "leaked-words",
            ["The page", "the description of a picture"],
        ),
        (
            "a highlight in a description",
            Into(page, "</head>", format!("<meta name=\"description\" content=\"{HIGHLIGHT}\">")),
            "leaked-words",
            ["The page", "a highlight"],
        ),
        (
            "a slug encoded twice",
            Into(page, "</main>", format!("<a href=\"{twice}\">x</a>")),
            "leaked-address",
            ["The page", "in an attribute"],
        ),
        (
            "a canonical link",
            Into(page, "</head>", format!("<link rel=\"canonical\" href=\"https://news.example.gov{encoded}\">")),
            "leaked-link",
            ["The page", "links to the address"],
        ),
        (
            "linked data",
            Into(
                page,
                "</head>",
                format!("<script type=\"application/ld+json\">{{\"headline\": \"{escaped}\"}}</script>"),
            ),
            "leaked-title",
            ["The page", "the title"],
        ),
        (
            "the manifest",
            Into("site.webmanifest", "\"scope\"", format!("\"description\": \"{TITLE_EN}\", ")),
            "leaked-title",
            ["The web manifest", "the title"],
        ),
        (
            "a part of the text",
            Into(en_page, "</main>", format!("<p>They say that {} and so on.</p>", &SENTENCE[..42])),
            "leaked-words",
            ["The page", "words of the text"],
        ),
        (
            "a correction before its date",
            Into(page, "</main>", "<p>تصويب عدد القاعات المفتوحة للزوار</p>".to_owned()),
            "leaked-note",
            ["The page", "a note of 2025/12/library"],
        ),
        (
            "what an interrupted build left",
            File(".bayan/making/3", TITLE.into()),
            "leaked-title",
            ["The file .bayan/making/3", "the title"],
        ),
    ]
}

#[test]
fn each_planted_leak_is_caught_and_named() {
    let newsroom = newsroom();
    assert_clean(&newsroom, AT);
    let all = plants(&newsroom);
    assert!(all.len() >= 20);
    for (name, plant, rule, words) in all {
        let (path, bytes) = match plant {
            Plant::Into(path, before, words) => {
                let text = newsroom.read(&format!("public/{path}"));
                let at = text.rfind(before).unwrap_or_else(|| panic!("{path} has no {before}"));
                (path, format!("{}{words}{}", &text[..at], &text[at..]).into_bytes())
            }
            Plant::File(path, bytes) => (path, bytes),
            Plant::Behind(path, bytes) => {
                (path, [fs::read(newsroom.path(&format!("public/{path}"))).unwrap(), bytes].concat())
            }
        };
        let full = format!("public/{path}");
        let before = newsroom.has(&full).then(|| fs::read(newsroom.path(&full)).unwrap());
        newsroom.write(&full, bytes);
        let found = findings(&newsroom, AT);
        let right =
            |(found, message): &(String, String)| found == rule && words.iter().all(|word| message.contains(word));
        assert!(found.iter().any(right), "{name}: no {rule} with {words:?} in\n{found:#?}");
        assert!(
            found.iter().any(|(found, message)| found == rule && message.contains(path)),
            "{name}: {path} is not named"
        );
        match before {
            Some(bytes) => newsroom.write(&full, bytes),
            None => newsroom.remove(&full),
        }
    }
    newsroom.remove("public/.bayan/making");
    assert_clean(&newsroom, AT);
}

/// The folder was right when it was built.
#[test]
fn what_is_held_back_after_it_was_out_is_found() {
    let newsroom = newsroom();
    newsroom.build_at("2026-03-01T00:00:00Z").published();
    assert_clean(&newsroom, "2026-03-01T00:00:00Z");
    let rules = || findings(&newsroom, "2026-03-01T00:00:00Z").into_iter().map(|(rule, _)| rule).collect::<Vec<_>>();
    let file = format!("content/releases/2026/02/{SLUG}/ar.md");
    newsroom.replace(&file, "date: 2026-02-14", "date: 2026-02-14\nembargo: 2026-06-01");
    for rule in ["leaked-title", "leaked-file", "leaked-link"] {
        assert!(rules().iter().any(|found| found == rule), "{rule} not in {:?}", rules());
    }
    newsroom.replace(&file, "embargo: 2026-06-01", "draft: true");
    assert!(rules().contains(&"leaked-title".to_owned()));
    newsroom.replace(&file, "draft: true", "withdrawn: {date: 2026-02-15, ar: خطأ, en: An error}");
    for rule in ["leaked-words", "leaked-file"] {
        assert!(
            rules().iter().any(|found| found == rule),
            "{rule} not in {:?}",
            findings(&newsroom, "2026-03-01T00:00:00Z")
        );
    }
    assert!(!rules().contains(&"leaked-title".to_owned()), "the title stays above the notice");
    newsroom.build_at("2026-03-01T00:00:00Z").published();
    assert_clean(&newsroom, "2026-03-01T00:00:00Z");
    newsroom.remove(&file.replace("/ar.md", ""));
    newsroom.build_at("2026-03-01T00:00:00Z").published();
    assert_clean(&newsroom, "2026-03-01T00:00:00Z");
}

/// An output built for a later instant is ahead of its time.
#[test]
fn an_output_that_is_ahead_of_its_time_is_found() {
    let newsroom = newsroom();
    newsroom.build_at("2026-03-01T00:00:00Z").published();
    assert!(findings(&newsroom, AT).iter().any(|(rule, _)| rule == "leaked-title"));
}

/// A file that is published as it is may hold words of its author's own: whole titles and rows of words count, and a site
/// may say that they are known.
#[test]
fn words_in_a_file_that_is_published_as_it_is_are_found_and_can_be_excused() {
    let newsroom = newsroom();
    newsroom.write("static/agenda.csv", format!("day,what\n1,{TITLE_EN}\n"));
    newsroom.write("static/glossary.csv", "word\nHalcyon\nmidnight\nvessels\nquarter\n");
    newsroom.build().published();
    let found = findings(&newsroom, AT);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].0 == "copied-leak" && found[0].1.contains("agenda.csv"), "{found:?}");
    newsroom.write("site.toml", newsroom.read("site.toml") + "[rules]\ncopied-leak = \"off\"\n");
    newsroom.build().published();
    assert_clean(&newsroom, AT);
}

// Words that betray nothing.

/// A draft says what public releases say too: boilerplate, names, offices, dates, places, and even most of a sentence.
#[test]
fn what_a_draft_shares_with_public_texts_is_no_leak() {
    let shared = "تؤكد الوزارة التزامها بأعلى معايير الشفافية في نشر البيانات الحكومية المفتوحة للجميع.";
    let newsroom = Newsroom::new()
        .topics("data: {ar: البيانات المفتوحة, en: Open data}")
        .people(
            "minister:\n  name: {ar: محمد حسن السويدي, en: Mohamed Hassan Alsuwaidi}\n  honorific: {ar: معالي, en: His Excellency}\n  \
             offices: [{title: {ar: وزير الاستثمار, en: Minister of Investment}, organisation: ministry}]",
        )
        .organisations(
            "ministry:\n  name: {ar: وزارة الاستثمار, en: Ministry of Investment}\n  about: {ar: تعمل الوزارة على جذب الاستثمارات إلى الدولة., en: The ministry attracts investment.}",
        )
        .release(
            "2025/12/one",
            "ar",
            "title: خبر أول\nplace: أبوظبي\ndate: 2025-12-15\nissuers: [ministry]\npeople: [minister]\ntopics: [data]",
            &format!("{shared}\n\n> قول أول.\n>\n> — @minister"),
        )
        .release(
            "2025/12/two",
            "ar",
            "title: خبر ثان\nplace: أبوظبي\ndate: 2025-12-15\ndraft: true\nissuers: [ministry]",
            &format!(
                "أبوظبي، 15 ديسمبر 2025، الموافق 24 جمادى الآخرة 1447 هـ: قال معالي محمد حسن السويدي، وزير الاستثمار، وزارة الاستثمار.\n\n{shared}\n\nتعمل الوزارة على جذب الاستثمارات إلى الدولة."
            ),
        )
        .release(
            "2025/12/three",
            "en",
            "title: Releases\ndate: 2025-12-15\ndraft: true\nsingle_language: true",
            "His Excellency Mohamed Hassan Alsuwaidi, Minister of Investment. Camera, microphone and geolocation. Share on WhatsApp or LinkedIn. News sitemap, atom feed, published 15 December 2025.",
        );
    newsroom.build().published();
    assert_clean(&newsroom, AT);
}

/// What is made of equal pictures has equal names: a minister's portrait is shown again and again.
#[test]
fn a_picture_that_is_public_is_no_leak_of_another_release_that_shows_it() {
    let portrait = support::drawn::Drawn::quarters(900, 600).jpeg();
    let facts = |day: u32, more: &str| {
        format!(
            "title: خبر {day}\ndate: 2025-12-{day:02}\nsingle_language: true\nimage: portrait.jpg\nimage_alt: صورة الوزير\n{more}"
        )
    };
    for (later, shown_by_page) in [
        ("draft: true", false),
        ("embargo: 2099-01-01", false),
        ("embargo: 2099-01-01", true),
        ("withdrawn: {date: 2025-12-20, ar: خطأ, en: A mistake}", false),
    ] {
        let newsroom = Newsroom::new()
            .release("2025/12/first", "ar", &facts(10, ""), "نص الخبر الأول.")
            .release("2025/12/second", "ar", &facts(11, ""), "نص الخبر الثاني.")
            .file("content/releases/2025/12/first/portrait.jpg", portrait.clone())
            .file("content/releases/2025/12/second/portrait.jpg", portrait.clone());
        if shown_by_page {
            newsroom.remove("content/releases/2025/12/first");
            newsroom.write("content/pages/minister/ar.md", "---\ntitle: الوزير\n---\n![صورة الوزير](portrait.jpg)\n");
            newsroom.write("content/pages/minister/portrait.jpg", portrait.clone());
        }
        newsroom.build().published();
        newsroom.replace("content/releases/2025/12/second/ar.md", "image_alt:", &format!("{later}\nimage_alt:"));
        assert_eq!(newsroom.build_with(&["--at", AT, "--take-down"]).code, Some(0), "{later}");
        assert_clean(&newsroom, AT);
    }
}

#[test]
fn the_sample_newsroom_is_clean() {
    let newsroom = copy_of(Path::new(env!("CARGO_MANIFEST_DIR")), &["site.toml", "content", "static", "templates"]);
    for at in [AT, "2026-12-01T00:00:00Z", "2099-03-02T00:00:00Z"] {
        newsroom.build_at(at).published();
        assert_clean(&newsroom, at);
    }
}

#[test]
fn the_small_ministry_is_clean() {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/newsroom");
    let newsroom = copy_of(&golden, &["site.toml", "content", "static"]);
    for at in ["2023-11-20T00:00:00Z", "2024-01-09T00:00:00Z", "2024-01-11T08:00:00Z"] {
        newsroom.build_at(at).published();
        let mut found = findings(&newsroom, at);
        // It stands below a path, which is told.
        found.retain(|(rule, _)| rule != "root-file");
        assert_eq!(found, []);
    }
}

fn copy_of(project: &Path, parts: &[&str]) -> Newsroom {
    parts.iter().fold(Newsroom::new(), |newsroom, part| {
        let from = project.join(part);
        if from.is_file() {
            return newsroom.file(part, fs::read(from).unwrap());
        }
        tree(&from)
            .into_iter()
            .fold(newsroom, |newsroom, (path, bytes)| newsroom.file(&format!("{part}/{path}"), bytes))
    })
}

proptest! {
    #![proptest_config(support::cases(24))]

    /// Whatever is written and whenever it is built, a good output raises no alarm, step by step.
    #[test]
    fn no_good_output_raises_an_alarm(edits in prop::collection::vec(edit(), 8..30)) {
        let newsroom = Newsroom::new();
        let mut world = World::new();
        let mut laid = Default::default();
        for some in edits.chunks(10) {
            some.iter().for_each(|edit| world.apply(edit));
            laid = world.lay(&newsroom, &laid);
            let built = newsroom.build_with(&["--at", world.instant(), "--take-down"]);
            if built.code == Some(0) {
                // Drawn texts say the same sentences, held or not, which is told as what it is.
                let mut found = findings(&newsroom, world.instant());
                found.retain(|(rule, _)| rule != "copied-leak" && rule != "root-file");
                prop_assert_eq!(found, []);
            }
        }
    }
}

/// Single words count because every word of a page is in a source: in public texts, in templates, messages, registries and
/// settings, or among those that bayan itself writes, which `src/verify/ordinary.rs` lists.
#[test]
fn every_word_of_an_output_has_a_source() {
    let sample = copy_of(Path::new(env!("CARGO_MANIFEST_DIR")), &["site.toml", "content", "static", "templates"]);
    let mut world = World::new();
    for edit in [
        Edit::Story(0, StoryPart::Extras, 63),
        Edit::Story(1, StoryPart::Picture, 1),
        Edit::Story(1, StoryPart::Correction, 2),
    ] {
        world.apply(&edit);
    }
    let rich = Newsroom::new();
    world.lay(&rich, &Default::default());
    let own = rich.read("site.toml");
    rich.write(
        "site.toml",
        format!("share = [\"email\", \"whatsapp\", \"x\", \"linkedin\", \"telegram\", \"facebook\"]\n{own}"),
    );
    let mut strange = BTreeSet::new();
    for newsroom in [sample, rich, newsroom()] {
        newsroom.build().published();
        strange.extend(words_without_source(&newsroom));
    }
    assert!(strange.is_empty(), "{strange:?}");
}

/// Words of the made files that would count and have no source.
fn words_without_source(newsroom: &Newsroom) -> BTreeSet<String> {
    use bayan::verify::{Ordinary, Secrets, unescape::unescape, words};
    let inputs = bayan::io::project::read(newsroom.root()).unwrap();
    let site = bayan::parse::site(&inputs).value.unwrap();
    let voices = bayan::locale::voices(&inputs, &site.settings).value.unwrap();
    let held = bayan::newsroom::Newsroom::gather(&inputs, &site.settings).value;
    let edition = bayan::edition::Edition::at(AT.parse().unwrap(), &held, &site);
    let ordinary = Ordinary::of(&inputs, &voices);
    let secrets = Secrets::of(&held, &edition, &site);
    let public: BTreeSet<u64> =
        secrets.public.iter().flat_map(|text| words::of(&unescape(text))).map(|word| word.print).collect();
    let counts = |word: &words::SeenWord| match word.script {
        words::Script::Latin => word.letters >= 5,
        words::Script::Figure => false,
        words::Script::Other => word.letters >= 4,
    };
    let mut strange = BTreeSet::new();
    let made = ["html", "atom", "rss", "json", "xml", "webmanifest"];
    for (path, bytes) in newsroom.output() {
        let name = path.rsplit('/').next().unwrap().to_owned();
        let host = ["_redirects", "_headers", ".htaccess", "robots.txt"].contains(&name.as_str());
        // Stems and endings are no words.
        let is_made = made.iter().any(|end| name.ends_with(&format!(".{end}"))) && !bayan::verify::is_shard(&path);
        if !host && !is_made {
            continue;
        }
        let text = format!("{path}\n{}", String::from_utf8(bytes).unwrap());
        for typed in unescape(&text).split(|c: char| !c.is_alphanumeric()) {
            let word = words::of(typed).into_iter().find(|word| counts(word) && !ordinary.has(*word));
            if word.is_some_and(|word| !public.contains(&word.print)) {
                strange.insert(typed.to_owned());
            }
        }
    }
    strange
}

// Files and links.

/// What is found where a page is lost to which servers are told to lead.
const LOST: [(&str, &str); 2] = [
    ("broken-link", "The server's file .htaccess and one other file link to /en/404.html, to which nothing answers."),
    ("lost-file", "en/404.html was published, and is gone from the folder."),
];

#[test]
fn strange_lost_and_altered_files_and_dead_ends_are_found() {
    let newsroom = newsroom();
    let page = "ar/index.html";
    let with = |words: &str| newsroom.read("public/ar/index.html").replace("</main>", &format!("{words}</main>"));
    let picture_path = LIBRARY;
    let altered = picture("a public picture of the librarx");
    for (path, bytes, expected) in [
        (
            "notes.txt",
            Some(b"x".to_vec()),
            vec![("stray-file", "notes.txt is in the published folder, and no build put it there.")],
        ),
        ("en/404.html", None, LOST.to_vec()),
        (
            picture_path,
            Some(altered),
            vec![(
                "altered-file",
                "releases/2025/12/library/pictures/library.433bab41.gif is not as the build wrote it.",
            )],
        ),
        (
            page,
            Some(with("<a href=\"/ar/gone/\">x</a>").into_bytes()),
            vec![
                ("altered-file", "ar/index.html is not as the build wrote it."),
                ("broken-link", "The page ar/index.html links to /ar/gone/, to which nothing answers."),
            ],
        ),
        (
            page,
            Some(with("<a href=\"/en/#nowhere\">x</a><a href=\"#top\">y</a>").into_bytes()),
            vec![
                ("altered-file", "ar/index.html is not as the build wrote it."),
                ("broken-fragment", "The page ar/index.html links to /en/#nowhere, where no part has that name."),
            ],
        ),
    ] {
        assert_found(&newsroom, path, bytes, &expected);
    }
    assert_clean(&newsroom, AT);
}

/// What is found while a published file holds other bytes, or is gone.
fn assert_found(newsroom: &Newsroom, path: &str, bytes: Option<Vec<u8>>, expected: &[(&str, &str)]) {
    let path = format!("public/{path}");
    let put = |bytes: Option<Vec<u8>>| match bytes {
        Some(bytes) => newsroom.write(&path, bytes),
        None => newsroom.remove(&path),
    };
    let before = newsroom.has(&path).then(|| fs::read(newsroom.path(&path)).unwrap());
    put(bytes);
    let mut found = findings(newsroom, AT);
    found.sort();
    let found: Vec<(&str, &str)> = found.iter().map(|(rule, words)| (rule.as_str(), words.as_str())).collect();
    assert_eq!(found, expected, "{path}");
    put(before);
}

/// A link in every page is one finding.
#[test]
fn a_dead_end_on_many_pages_is_told_once() {
    let newsroom = newsroom();
    newsroom.remove("public/ar/releases/index.html");
    let found = findings(&newsroom, AT);
    let dead =
        found.iter().filter(|(rule, message)| rule == "broken-link" && message.contains("/ar/releases/,")).count();
    assert_eq!(dead, 1, "{found:?}");
}

#[test]
fn without_a_record_the_rest_is_verified() {
    let newsroom = newsroom();
    newsroom.remove(".bayan");
    let found = findings(&newsroom, AT);
    assert_eq!(found.iter().map(|(rule, _)| rule.as_str()).collect::<Vec<_>>(), ["no-record"]);
    newsroom.write("public/x.txt", TITLE);
    assert!(findings(&newsroom, AT).iter().any(|(rule, _)| rule == "leaked-title"));
}

#[test]
fn content_that_cannot_be_read_cannot_be_looked_for() {
    let newsroom = newsroom();
    newsroom.write("content/releases/2025/12/bad/ar.md", "---\ntitle: [\n---\n");
    let (code, told) = verified(&newsroom, AT);
    assert_eq!((code, told["status"].as_str()), (Some(1), Some("stopped")));
}

/// Links of a folder for another address lead nowhere, or everywhere: neither is worth a word.
#[test]
fn a_folder_for_another_address_is_one_finding() {
    let newsroom = newsroom();
    let (own, below) = ("https://news.example.gov/", "https://www.example.gov/news/");
    let other_host = "https://press.example.gov/";
    for (built, asked) in
        [(own, below), (own, other_host), (below, own), (below, other_host), (own, own), (below, below)]
    {
        newsroom.bayan("build").args(["--at", AT, "--base-url", built]).output().unwrap();
        let run = newsroom.bayan("verify").args(["--at", AT, "--base-url", asked]).output().unwrap();
        let expected = if built == asked {
            String::new()
        } else {
            format!(
                "error[other-base]: The folder was built for {built}, but is verified for {asked}, so its links were not read.\n  \
                 = Verify with --base-url {built}, or build again with --base-url {asked}.\n\n"
            )
        };
        let said = String::from_utf8(run.stderr).unwrap();
        // What is noted of a folder below a path is no trouble.
        let findings = said.split("1 error").flat_map(|said| said.split("note[root-file]")).next().unwrap_or_default();
        assert_eq!(findings, expected, "{built} {asked}");
        assert_eq!(run.status.success(), built == asked, "{built} {asked}");
    }
}

/// Somebody typed next week's announcement into a text of today: bayan writes what it is given, and says so.
#[test]
fn a_public_text_that_says_what_is_held_is_told_with_both_files() {
    let title = "افتتاح مرسى العبّارات الجديد عند الرصيف";
    let two = "يحل ستة عشر مرسى محل الرصيف الخشبي القديم. وتبدأ الرحلات في الربيع المقبل.";
    let with = |words: &str| {
        let newsroom = Newsroom::new().release("2025/11/a", "ar", "title: خبر\ndate: 2025-11-01", words).release(
            "2025/12/b",
            "ar",
            &format!("title: {title}\ndate: 2025-12-20"),
            two,
        );
        newsroom.build_at("2025-12-01T00:00:00Z").published();
        let told = newsroom.bayan("verify").args(["--at", "2025-12-01T00:00:00Z"]).output().unwrap();
        assert!(told.status.success(), "{told:?}");
        String::from_utf8_lossy(&told.stderr).into_owned()
    };
    for words in [format!("قريبًا: {title}."), format!("قال الوزير: {two}")] {
        let told = with(&words);
        assert!(told.contains("warning[copied-leak]") && told.contains("2025/11/a/ar.md"), "{words}: {told}");
        assert!(told.contains("content/releases/2025/12/b/ar.md"), "{told}");
    }
    for words in ["افتتاح مرسى جديد.", "يحل ستة عشر مرسى محل الرصيف الخشبي القديم."]
    {
        assert!(!with(words).contains("copied-leak"), "{words}");
    }
}

/// What machines look for at the root of a host is read by nobody below a path: a note says what to do, and stops nothing.
#[test]
fn files_for_the_root_of_a_host_are_told_below_a_path() {
    let told = |base: &str| {
        let newsroom = newsroom();
        newsroom.replace("site.toml", "https://news.example.gov/", base);
        newsroom.write("static/.well-known/security.txt", "Contact: mailto:security@example.gov\n");
        newsroom.build().published();
        findings(&newsroom, AT)
    };
    assert_eq!(told("https://www.example.gov/"), []);
    let note = |file: &str, who: &str| {
        let message = format!("{file} is published below /news/, and {who} look for it at the root of the host alone.");
        ("root-file".to_owned(), message)
    };
    assert_eq!(
        told("https://www.example.gov/news/"),
        [note(".well-known/security.txt", "those who found a hole"), note("robots.txt", "search engines")]
    );
}
