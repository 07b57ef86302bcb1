//! Files at the side of standing pages: published as those of releases are, by the same rules, at addresses that stay.

use std::fs;

use crate::support::drawn::Drawn;
use crate::support::{AT, Newsroom, SITE, document, shown_at};

const FOLDER: &str = "content/pages/press-kit";

fn photograph() -> Vec<u8> {
    fs::read("tests/photographs/telephone.jpg").unwrap()
}

/// A page of the press kit with a photograph, a document that both languages offer, and a file that nobody cites.
fn press_kit() -> Newsroom {
    Newsroom::new()
        .page(
            "press-kit",
            "ar",
            "title: الهوية البصرية",
            "![معالي الوزير في مكتبه](minister.jpg)\n\n[دليل الهوية](brand.pdf)",
        )
        .page(
            "press-kit",
            "en",
            "title: Press kit",
            "![The minister in his office](minister.jpg)\n\n[Guidelines](brand.pdf)",
        )
        .file(&format!("{FOLDER}/minister.jpg"), photograph())
        .file(&format!("{FOLDER}/brand.pdf"), document("the brand"))
        .file(&format!("{FOLDER}/spare.pdf"), document("nobody cites it"))
}

fn published(newsroom: &Newsroom) -> Vec<String> {
    newsroom.output().into_keys().filter(|path| path.starts_with("pages/")).collect()
}

fn said(newsroom: &Newsroom, command: &str, arguments: &[&str]) -> (Option<i32>, String) {
    let run = newsroom.bayan(command).args(arguments).output().unwrap();
    (run.status.code(), String::from_utf8(run.stdout).unwrap() + &String::from_utf8(run.stderr).unwrap())
}

#[test]
fn a_page_shows_its_photograph_and_offers_its_document_in_both_languages() {
    for (base, root) in [("https://news.example.gov/", "/"), ("https://www.example.gov/press/news/", "/press/news/")] {
        let newsroom = press_kit().site(&SITE.replace("https://news.example.gov/", base));
        newsroom.build().published();
        let original = shown_at("x", "minister.jpg", &photograph()).replace("releases/x", "pages/press-kit");
        let files = published(&newsroom);
        let drawn: Vec<&String> = files.iter().filter(|path| path.matches('.').count() == 1).collect();
        assert!(files.contains(&original) && files.contains(&"pages/press-kit/brand.pdf".to_owned()), "{files:?}");
        assert!(!files.iter().any(|path| path.contains("spare")), "{files:?}");
        let own = |path: &&&String| path.starts_with("pages/press-kit/pictures/") && path.ends_with(".jpg");
        let sizes = drawn.iter().filter(own).count();
        assert!(sizes >= 1 && files.len() == sizes + 2, "{files:?}");
        for language in ["ar", "en"] {
            let page = newsroom.read(&format!("public/{language}/press-kit/index.html"));
            assert!(page.contains(&format!("href=\"{root}pages/press-kit/brand.pdf\"")), "{page}");
            assert!(page.contains(&format!("src=\"{root}pages/press-kit/pictures/")), "{page}");
            assert!(page.contains("width=") && page.contains("height="), "{page}");
        }
        for (path, bytes) in newsroom.output().iter().filter(|(path, _)| path.starts_with("pages/")) {
            let holds = |words: &str| bytes.windows(words.len()).any(|window| window == words.as_bytes());
            assert!(!["PRIVATE", "25.2854", "25,17.124N"].into_iter().any(holds), "{path}");
        }
        let (code, told) = said(&newsroom, "verify", &["--at", AT]);
        assert_eq!(code, Some(0), "{told}");
    }
}

#[test]
fn a_wide_picture_of_a_page_is_offered_in_several_sizes() {
    let newsroom = press_kit().file(&format!("{FOLDER}/minister.jpg"), Drawn::quarters(1400, 900).jpeg());
    newsroom.build().published();
    let page = newsroom.read("public/en/press-kit/index.html");
    for width in ["-480.jpg 480w", "-960.jpg 960w", "width=\"960\""] {
        assert!(page.contains(width), "{width} in {page}");
    }
    let release = Newsroom::new()
        .release("2025/03/summit", "en", "title: A\ndate: 2025-03-01\nsingle_language: true", "![A view](view.jpg)")
        .file("content/releases/2025/03/summit/view.jpg", Drawn::quarters(1400, 900).jpeg());
    release.build().published();
    let sizes = |newsroom: &Newsroom, folder: &str| -> Vec<Vec<u8>> {
        let all = newsroom.output().into_iter();
        all.filter(|(path, _)| path.starts_with(folder) && !path.contains("view.") && !path.contains("minister."))
            .map(|(_, bytes)| bytes)
            .filter(|bytes| bytes.starts_with(b"\xff\xd8"))
            .collect()
    };
    assert_eq!(sizes(&newsroom, "pages/press-kit/pictures/"), sizes(&release, "releases/2025/03/summit/pictures/"));
}

#[test]
fn an_edit_at_the_side_of_a_page_writes_what_it_must_and_leaves_nothing_behind() {
    let newsroom = press_kit();
    newsroom.build().published();
    assert_eq!(newsroom.build().published().written, Vec::<String>::new());
    // Another document at the same address: no page is another.
    newsroom.write(&format!("{FOLDER}/brand.pdf"), document("the brand of next year"));
    assert_eq!(newsroom.build().published().written, ["pages/press-kit/brand.pdf"]);
    // Another photograph has other addresses, and nothing of the first one is left.
    let before = published(&newsroom);
    newsroom.write(&format!("{FOLDER}/minister.jpg"), Drawn::quarters(600, 400).jpeg());
    let built = newsroom.build().published();
    let pages = ["ar/press-kit/index.html", "en/press-kit/index.html"];
    assert!(pages.iter().all(|page| built.written.iter().any(|file| file == page)), "{built:?}");
    let kept: Vec<String> = published(&newsroom).into_iter().filter(|file| before.contains(file)).collect();
    assert_eq!(kept, ["pages/press-kit/brand.pdf"]);
    // A name that is not there any more stops the build, until the texts say the new one.
    newsroom.rename(&format!("{FOLDER}/brand.pdf"), &format!("{FOLDER}/identity.pdf"));
    assert_eq!(newsroom.build().stopped(), ["missing-file", "missing-file"]);
    newsroom.replace(&format!("{FOLDER}/ar.md"), "brand.pdf", "identity.pdf");
    newsroom.replace(&format!("{FOLDER}/en.md"), "brand.pdf", "identity.pdf");
    let built = newsroom.build().published();
    assert_eq!(built.removed, ["pages/press-kit/brand.pdf"]);
    assert!(built.written.contains(&"pages/press-kit/identity.pdf".to_owned()), "{built:?}");
    assert_eq!(newsroom.output(), newsroom.clean(AT));
    // What one language alone cites is published with it, and goes with it.
    newsroom.replace(&format!("{FOLDER}/ar.md"), "[دليل الهوية](identity.pdf)", "");
    newsroom.build().published();
    assert!(newsroom.has("public/pages/press-kit/identity.pdf"));
    newsroom.remove(&format!("{FOLDER}/en.md"));
    newsroom.build().published();
    assert!(!newsroom.has("public/pages/press-kit/identity.pdf"));
    assert!(newsroom.has("public/pages/press-kit/pictures"));
    newsroom.remove(FOLDER);
    newsroom.build().published();
    assert_eq!(published(&newsroom), Vec::<String>::new());
}

#[test]
fn nothing_that_is_held_back_is_published_through_a_page() {
    let held = "content/releases/2099/03/harbour";
    let facts = "title: افتتاح المرفأ\ndate: 2099-03-01\nsingle_language: true\nattachments: [map.pdf]";
    let newsroom = press_kit()
        .release("2099/03/harbour", "ar", facts, "يفتتح المرفأ.")
        .file(&format!("{held}/map.pdf"), document("the map of the harbour"));
    newsroom.build().published();
    assert_eq!(said(&newsroom, "verify", &["--at", AT]).0, Some(0));
    // The file itself, under another name.
    newsroom.write(&format!("{FOLDER}/brand.pdf"), document("the map of the harbour"));
    assert_eq!(newsroom.build().stopped(), ["copied-leak"]);
    newsroom.write(&format!("{FOLDER}/brand.pdf"), document("the brand"));
    // A link to where it lies.
    newsroom.replace(&format!("{FOLDER}/en.md"), "(brand.pdf)", "(/releases/2099/03/harbour/map.pdf)");
    assert_eq!(newsroom.build().stopped(), ["broken-link"]);
    newsroom.replace(&format!("{FOLDER}/en.md"), "(/releases/2099/03/harbour/map.pdf)", "(brand.pdf)");
    newsroom.build().published();
    // Somebody puts it on the host, beside the page.
    newsroom.write("public/pages/press-kit/brand.pdf", document("the map of the harbour"));
    let (code, told) = said(&newsroom, "verify", &["--at", AT]);
    assert!(code == Some(1) && told.contains("leaked-file"), "{told}");
    newsroom.remove("public");
    newsroom.build().published();
    // A file of a page is no secret, though a held release has another one of that name.
    newsroom.rename(&format!("{held}/map.pdf"), &format!("{held}/brand.pdf"));
    newsroom.replace(&format!("{held}/ar.md"), "map.pdf", "brand.pdf");
    newsroom.build().published();
    let (code, told) = said(&newsroom, "verify", &["--at", AT]);
    assert_eq!(code, Some(0), "{told}");
}

#[test]
fn a_file_of_a_page_that_cannot_be_silent_or_tells_of_reviewers_is_told() {
    let newsroom = press_kit();
    let heic = [b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".as_slice(), &[0; 64]].concat();
    newsroom.write(&format!("{FOLDER}/minister.jpg"), heic);
    assert_eq!(newsroom.build().stopped(), ["bad-picture", "bad-picture"]);
    newsroom.write(&format!("{FOLDER}/minister.jpg"), photograph());
    newsroom.replace(&format!("{FOLDER}/en.md"), "brand.pdf", "brand.docx");
    newsroom.write(&format!("{FOLDER}/brand.docx"), fs::read("tests/documents/changes.docx").unwrap());
    assert_eq!(newsroom.build().stopped(), ["hidden-words"]);
    // A reason on the line that cites it counts, as in a release.
    newsroom.replace(
        &format!("{FOLDER}/en.md"),
        "[Guidelines]",
        "<!-- desk: allow hidden-words readers should see the changes -->\n\n[Guidelines]",
    );
    newsroom.build().published();
    assert!(newsroom.has("public/pages/press-kit/brand.docx"));
}

#[test]
fn two_files_at_one_address_are_told_whoever_they_belong_to() {
    let clash = press_kit().file("static/pages/press-kit/Brand.PDF", document("another"));
    assert_eq!(clash.build().stopped(), ["duplicate-address"]);
    let both = press_kit().file(&format!("{FOLDER}/Brand.pdf"), document("another"));
    both.build().published();
    both.replace(&format!("{FOLDER}/en.md"), "(brand.pdf)", "(Brand.pdf)");
    assert_eq!(both.build().stopped(), ["duplicate-address"]);
    let device = press_kit().file(&format!("{FOLDER}/con.pdf"), document("a device"));
    let (_, told) = said(&device, "check", &["--all", "--at", AT, "--rule", "windows-name"]);
    assert!(told.contains("windows-name") && told.contains("con.pdf"), "{told}");
}

#[test]
fn a_preview_shows_them_and_why_explains_them() {
    let newsroom = press_kit();
    newsroom.build().published();
    for asked in ["pages/press-kit/brand.pdf", "content/pages/press-kit/brand.pdf"] {
        let (code, told) = said(&newsroom, "why", &[asked, "--at", AT]);
        assert!(code == Some(0) && told.contains("file of a standing page"), "{told}");
    }
    let (code, told) = said(&newsroom, "why", &["pages/press-kit/spare.pdf", "--at", AT]);
    assert_eq!(code, Some(1), "{told}");
    let preview = newsroom.watch();
    let brand = || preview.get("/pages/press-kit/brand.pdf");
    assert_eq!((brand().status, brand().body), (200, document("the brand")));
    let is_drawn = |path: &String| path.contains("/pictures/") && path.matches('.').count() == 1;
    let picture = published(&newsroom).into_iter().find(is_drawn).unwrap();
    let shown = preview.get(&format!("/{picture}"));
    assert!(shown.status == 200 && shown.body == fs::read(newsroom.path(&format!("public/{picture}"))).unwrap());
    assert_eq!(preview.get("/pages/press-kit/spare.pdf").status, 404);
    newsroom.write(&format!("{FOLDER}/brand.pdf"), document("the brand of next year"));
    let soon = std::time::Instant::now() + std::time::Duration::from_secs(20);
    while brand().body != document("the brand of next year") {
        assert!(std::time::Instant::now() < soon, "the preview is stale");
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
}
