//! What people and machines hand in by mistake or malice. Every kind gets its sentence and its exit code; nothing
//! panics, nothing is published, and what was published before stays as it is, byte for byte.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Output;

use crate::support::{AT, Newsroom, Tree, assert_same, tree};

const GOOD: &str = "---\ntitle: عنوان\ndate: 2023-12-15\nsingle_language: true\n---\nنص البيان.\n";

/// A newsroom that was published once, and then went wrong.
struct Spoilt {
    newsroom: Newsroom,
    before: Tree,
}

/// Publishes a good newsroom of one release, so that there is something to lose.
fn published() -> Spoilt {
    let newsroom = Newsroom::new().file("content/releases/2023/12/good/ar.md", GOOD);
    newsroom.build().published();
    let before = newsroom.output();
    Spoilt { newsroom, before }
}

impl Spoilt {
    fn with(self, path: &str, bytes: impl AsRef<[u8]>) -> Self {
        self.newsroom.write(path, bytes);
        self
    }

    /// The text of a release, front matter and all.
    fn with_release(self, bytes: impl AsRef<[u8]>) -> Self {
        self.with("content/releases/2023/12/bad/ar.md", bytes)
    }

    /// The build must stop for the content, say each of these, and leave the published site alone.
    #[track_caller]
    fn refused(self, words: &[&str]) {
        let said = self.build();
        assert_eq!(said.status.code(), Some(1), "{}", stderr(&said));
        self.left_alone(&said, words);
    }

    /// The same for what the world or the command line has wrong.
    #[track_caller]
    fn refused_by_the_world(self, arguments: &[&str], words: &[&str]) {
        let said = self.newsroom.bayan("build").args(arguments).output().unwrap();
        assert_eq!(said.status.code(), Some(2), "{}", stderr(&said));
        self.left_alone(&said, words);
    }

    #[track_caller]
    fn left_alone(&self, said: &Output, words: &[&str]) {
        let told = stderr(said);
        for words in words {
            assert!(told.contains(words), "“{words}” is not in:\n{told}");
        }
        assert!(!told.contains("panicked") && told.len() < 20_000, "{told}");
        assert_eq!(String::from_utf8_lossy(&said.stdout), "");
        assert_same(&self.newsroom.output(), &self.before);
    }

    /// The build must go through.
    #[track_caller]
    fn published(self) -> Newsroom {
        let said = self.build();
        assert_eq!(said.status.code(), Some(0), "{}", stderr(&said));
        assert_eq!(stderr(&said), "");
        self.newsroom
    }

    fn build(&self) -> Output {
        self.newsroom.bayan("build").args(["--at", AT]).output().unwrap()
    }
}

/// Without the marks that keep Arabic in its place.
fn stderr(said: &Output) -> String {
    String::from_utf8(said.stderr.clone()).unwrap().replace(['\u{2068}', '\u{2069}'], "")
}

// What is not a text.

#[test]
fn utf_16_is_named() {
    let words: Vec<u8> = std::iter::once(0xfeff).chain(GOOD.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    published().with_release(words).refused(&[
        "error[unreadable]: This file is in UTF-16.",
        "content/releases/2023/12/bad/ar.md:1:1",
        "Save it again with the encoding UTF-8.",
    ]);
}

#[test]
fn invalid_utf_8_is_shown_at_its_first_bad_byte() {
    let mut bytes = "---\ntitle: عنوان ".as_bytes().to_vec();
    bytes.extend([0xc7, 0xe1, b'\n']);
    published().with_release(bytes).refused(&["not in UTF-8", "content/releases/2023/12/bad/ar.md:2:14"]);
}

#[test]
fn a_nul_character_is_shown_at_its_place() {
    published()
        .with_release("---\ntitle: عنوان\ndate: 2023-12-15\n---\nنص\0\n")
        .refused(&["NUL character", "content/releases/2023/12/bad/ar.md:5:3"]);
}

#[test]
fn a_text_of_ten_megabytes_is_too_large() {
    published().with_release(format!("{GOOD}{}", "نص ".repeat(2_000_000))).refused(&[
        "This file has 1",
        "a text may have at most 4,194,304",
        "content/releases/2023/12/bad/ar.md",
    ]);
}

#[test]
fn bad_bytes_in_a_registry_and_in_the_settings_are_named_too() {
    published().with("content/topics.yaml", [0xff, 0x00]).refused(&["content/topics.yaml:1:1", "UTF-8"]);
    published().with("site.toml", [b'x', 0xff]).refused(&["site.toml:1:2", "not in UTF-8"]);
    published().with("templates/locales/ar.ftl", [b'x', 0xff]).refused(&["templates/locales/ar.ftl:1:2", "UTF-8"]);
}

// What is a text, but not a release.

#[test]
fn an_empty_file_is_told_how_to_begin() {
    published().with_release("").refused(&["does not begin with front matter", "bad/ar.md:1:1", "`title: …`"]);
}

#[test]
fn front_matter_that_never_closes_is_shown_where_it_begins() {
    published().with_release("---\ntitle: عنوان\n").refused(&["begins here and never ends", "bad/ar.md:1:1"]);
}

#[test]
fn broken_yaml_is_shown_at_its_line() {
    published()
        .with_release("---\ntitle: عنوان\nplace: [باكو\n---\n")
        .refused(&["The bracket `[` is opened here and never closed.", "bad/ar.md:3:8"]);
}

#[test]
fn a_tab_is_named_and_shown() {
    published().with_release("---\ntitle: عنوان\nhighlights:\n\t- نقطة\n---\n").refused(&[
        "indented with a tab",
        "bad/ar.md:4:1",
        "Use spaces.",
    ]);
}

#[test]
fn ten_thousand_brackets_in_front_matter_are_refused() {
    for bracket in ["[", "{a: ", "- "] {
        published()
            .with_release(format!("---\ntopics: {}\n---\n", bracket.repeat(10_000)))
            .refused(&["error[yaml]", "content/releases/2023/12/bad/ar.md:2:"]);
    }
}

#[test]
fn an_alias_bomb_refused() {
    let mut bomb = String::from("---\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..12 {
        let aliases = vec![format!("*a{}", level - 1); 10].join(", ");
        bomb.push_str(&format!("a{level}: &a{level} [{aliases}]\n"));
    }
    published().with_release(bomb + "---\n").refused(&["refers to itself too often", "bad/ar.md:"]);
}

#[test]
fn an_alias_bomb_in_a_registry_refused() {
    let bomb: String = (1..40).map(|n| format!("a{n}: &a{n} [*a{m}, *a{m}]\n", m = n - 1)).collect();
    published()
        .with("content/topics.yaml", format!("a0: &a0 [x]\n{bomb}"))
        .refused(&["error[yaml]", "content/topics.yaml:"]);
}

// What looks odd and must simply work.

#[test]
fn the_line_ends_of_windows_and_a_byte_order_mark_change_nothing() {
    let plain = published().with_release(GOOD).published().output();
    let windows = format!("\u{feff}{}", GOOD.replace('\n', "\r\n"));
    assert_same(&published().with_release(windows).published().output(), &plain);
}

#[test]
fn only_front_matter_is_a_release_without_a_text() {
    for end in ["", "\n", "\n\n", "\r\n"] {
        let text = format!("---\ntitle: عنوان\ndate: 2023-12-15\nsingle_language: true\n---{end}");
        let newsroom = published().with_release(text).published();
        assert!(newsroom.read("public/ar/releases/2023/12/bad/index.html").contains("<h1>عنوان</h1>"));
    }
}

#[test]
fn ten_thousand_brackets_in_a_text_are_words() {
    for bracket in ["[", "![", "> ", "- ", "*", "`", "<x>", "(", "|", "[^", "#"] {
        published().with_release(format!("{GOOD}\n{}\n", bracket.repeat(10_000))).published();
    }
}

#[test]
fn spaces_and_arabic_letters_in_names_are_encoded_once() {
    let text = GOOD.replace("date", "image: صورة 1.svg\nimage_alt: واجهة المركز الجديد\ndate") + "\n[بيان](../good/)\n";
    let text = text.replace("title:", "# desk: allow awkward-slug an address that is known\ntitle:");
    let picture = r#"<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"></svg>"#;
    let newsroom = published()
        .with("content/releases/2023/12/افتتاح المركز/ar.md", text)
        .with("content/releases/2023/12/افتتاح المركز/صورة 1.svg", picture)
        .published();
    let page = newsroom.read("public/ar/releases/2023/12/افتتاح المركز/index.html");
    let folder = "%D8%A7%D9%81%D8%AA%D8%AA%D8%A7%D8%AD%20%D8%A7%D9%84%D9%85%D8%B1%D9%83%D8%B2";
    assert!(page.contains(&format!("https://news.example.gov/ar/releases/2023/12/{folder}/\"")), "{page}");
    let print = bayan::source::Fingerprint::of(picture).for_file_name();
    let name = format!("%D8%B5%D9%88%D8%B1%D8%A9%201.{print}.svg");
    assert!(page.contains(&format!("\"/releases/2023/12/{folder}/pictures/{name}\"")), "{page}");
    assert!(newsroom.has(&format!("public/releases/2023/12/افتتاح المركز/pictures/صورة 1.{print}.svg")));
    let twice: Vec<&str> = page.lines().filter(|line| line.contains("%25") && !line.contains("nofollow")).collect();
    assert!(twice.is_empty(), "encoded twice, but for the addresses inside share links: {twice:#?}");
    assert!(newsroom.read("public/sitemap-2023.xml").contains(folder));
}

// Links of the file system.

#[test]
fn a_link_that_goes_round_in_a_circle_is_named() {
    let spoilt = published();
    symlink("../good", spoilt.newsroom.path("content/releases/2023/12/good/again")).unwrap();
    symlink("again", spoilt.newsroom.path("content/releases/2023/12/good/again-and-again")).unwrap();
    symlink("itself", spoilt.newsroom.path("content/releases/2023/12/good/itself")).unwrap();
    spoilt.refused(&[
        "symbolic link",
        "good/again:1:1",
        "good/again-and-again:1:1",
        "good/itself:1:1",
        "round in a circle",
    ]);
}

#[test]
fn a_link_out_of_the_project_refused() {
    let elsewhere = tempfile::tempdir().unwrap();
    fs::write(elsewhere.path().join("secret.pdf"), "x").unwrap();
    let spoilt = published();
    let link = spoilt.newsroom.path("content/releases/2023/12/good/memorandum.pdf");
    symlink(elsewhere.path().join("secret.pdf"), link).unwrap();
    fs::create_dir(spoilt.newsroom.path("static")).unwrap();
    symlink(elsewhere.path(), spoilt.newsroom.path("static/all")).unwrap();
    spoilt.refused(&["content/releases/2023/12/good/memorandum.pdf:1:1", "static/all:1:1", "leads out of static/"]);
}

#[test]
fn a_link_to_nothing_is_named() {
    let spoilt = published();
    symlink("nowhere.jpg", spoilt.newsroom.path("content/releases/2023/12/good/photo.jpg")).unwrap();
    spoilt.refused(&["content/releases/2023/12/good/photo.jpg:1:1", "nowhere.jpg"]);
}

#[test]
fn a_link_inside_the_folder_of_its_release_is_followed() {
    let spoilt = published().with("content/releases/2023/12/good/b.pdf", "%PDF-1.4");
    let link = spoilt.newsroom.path("content/releases/2023/12/good/a.pdf");
    symlink("b.pdf", link).unwrap();
    spoilt.newsroom.replace("content/releases/2023/12/good/ar.md", "single", "attachments: [a.pdf]\nsingle");
    assert!(spoilt.published().has("public/releases/2023/12/good/a.pdf"));
}

// What depends on a file that is there but cannot be read.

const ENGLISH: &str = "---\ntitle: A statement of 25 words\n---\nThe text, with 25 words.\n";

/// `bayan check` must find this and nothing else.
#[track_caller]
fn only(newsroom: &Newsroom, rules: &[&str]) {
    let run = newsroom.bayan("check").args(["--all", "--first", "--at", AT]).output().unwrap();
    let told = String::from_utf8(run.stdout).unwrap();
    let found: Vec<&str> = told.lines().filter(|line| line.contains("]: ")).collect();
    assert!(found.len() == rules.len() && found.iter().zip(rules).all(|(line, rule)| line.contains(rule)), "{told}");
}

#[test]
fn a_text_that_cannot_be_read_is_not_missed() {
    // In windows-1256, with a slip in the YAML, and as a link to nothing.
    let bytes = b"---\ntitle: \xc8\xed\xc7\xe4\ndate: 2023-12-15\n---\n\xe4\xd5\n";
    let other = "---\ntitle: بيان\ndate: 2023-12-15\nrelated: [2023/12/bad]\nsingle_language: true\n---\nانظر [البيان](/releases/2023/12/bad/).\n";
    for (text, rule) in
        [(&bytes[..], "unreadable"), ("---\ntitle: [بيان\ndate: 2023-12-15\n---\nنص.\n".as_bytes(), "yaml")]
    {
        let newsroom = published().with_release(text).newsroom;
        newsroom.write("content/releases/2023/12/bad/en.md", ENGLISH);
        newsroom.write("content/releases/2023/12/other/ar.md", other);
        only(&newsroom, &[rule]);
        newsroom.remove("content/releases/2023/12/bad/en.md");
        only(&newsroom, &[rule]);
    }
    let newsroom = published().newsroom;
    newsroom.write("content/releases/2023/12/bad/en.md", ENGLISH);
    symlink("nowhere.md", newsroom.path("content/releases/2023/12/bad/ar.md")).unwrap();
    only(&newsroom, &["unreadable"]);
}

#[test]
fn a_release_that_cannot_be_read_has_not_been_taken_down() {
    for spoilt in ["---\ntitle: [عنوان\ndate: 2023-12-15\n---\nنص.\n".as_bytes(), b"---\ntitle: \xc8\n---\n"] {
        let newsroom = published().newsroom;
        newsroom.write("content/releases/2023/12/good/ar.md", spoilt);
        let run = newsroom.bayan("check").args(["--all", "--at", AT]).output().unwrap();
        let told = String::from_utf8(run.stdout).unwrap();
        assert!(!told.contains("taken-down") && told.matches("error[").count() == 1, "{told}");
    }
}

#[test]
fn a_file_that_cannot_be_taken_in_is_not_missed() {
    let newsroom = published().newsroom;
    newsroom.remove("public");
    newsroom.remove(".bayan");
    for link in ["content/releases/2023/12/good/photo.jpg", "content/releases/2023/12/good/a.pdf", "static/guide.pdf"] {
        newsroom.write(link, "");
        newsroom.remove(link);
        symlink("/nowhere/file", newsroom.path(link)).unwrap();
    }
    newsroom.replace("content/releases/2023/12/good/ar.md", "single", "image: photo.jpg\nattachments: [a.pdf]\nsingle");
    newsroom.replace("content/releases/2023/12/good/ar.md", "نص", "انظر [الملف](a.pdf) و[الدليل](/guide.pdf).");
    newsroom.replace("content/releases/2023/12/good/ar.md", "image:", "image_alt: الوزير يوقع الاتفاقية\nimage:");
    only(&newsroom, &["unreadable"; 3]);
}

#[test]
fn what_a_page_or_a_registry_says_that_cannot_be_read_is_not_missed() {
    let newsroom = published().with("content/topics.yaml", b"energy: {ar: \xc7}").newsroom;
    newsroom.remove("public");
    newsroom.remove(".bayan");
    newsroom.replace("content/releases/2023/12/good/ar.md", "single", "topics: [energy]\nsingle");
    newsroom.replace("content/releases/2023/12/good/ar.md", "نص", "انظر [من نحن](/pages/about/).");
    newsroom.write("content/pages/about/ar.md", b"---\ntitle: \xc7");
    only(&newsroom, &["unreadable"; 2]);
}

// Addresses.

#[test]
fn folders_that_differ_in_case_only_are_refused() {
    published().with("content/releases/2023/12/Good/ar.md", GOOD).refused(&[
        "duplicate-address",
        "2023/12/Good and 2023/12/good",
        "Rename one of the two folders.",
    ]);
}

#[test]
fn two_aliases_for_one_address_are_refused() {
    let alias = |path: &str| GOOD.replace("single", &format!("aliases: [{path}]\nsingle"));
    published().with("content/releases/2023/12/good/ar.md", alias("/old/")).with_release(alias("/Old")).refused(&[
        "/Old/ and /old/ are one and the same",
        "good/ar.md:4:11",
        "bad/ar.md:4:11",
    ]);
    published()
        .with_release(alias("/ar/releases/2023/12/good/"))
        .refused(&["Two things would be published at /ar/releases/2023/12/good/"]);
    published().with_release(alias("/../../etc/passwd")).refused(&["bad-alias"]);
    published().with_release(alias("/%2e%2e/%2e%2e/etc/")).refused(&["bad-alias"]);
}

// The world.

#[test]
fn an_output_with_foreign_files_is_left_alone() {
    let spoilt = published().with("elsewhere/photo.jpg", "precious");
    let output = spoilt.newsroom.path("elsewhere");
    let said = spoilt.newsroom.bayan("build").arg("--output").arg(&output).output().unwrap();
    assert_eq!(said.status.code(), Some(2));
    spoilt.left_alone(&said, &["holds files that bayan did not make", "--output"]);
    assert_eq!(tree(&output), Tree::from([("photo.jpg".to_owned(), b"precious".to_vec())]));
}

#[test]
fn the_sources_are_never_an_output() {
    for folder in ["content", "content/releases", "static/made", "templates", "content/../content/new", "."] {
        let spoilt = published().with("static/a.txt", "x");
        let output = spoilt.newsroom.path(folder);
        spoilt.refused_by_the_world(&["--output", output.to_str().unwrap()], &["the newsroom's own files"]);
    }
}

#[test]
fn an_output_above_the_newsroom_refused() {
    let spoilt = published();
    let above = spoilt.newsroom.root().parent().unwrap().to_owned();
    spoilt.refused_by_the_world(&["--output", above.to_str().unwrap()], &["the newsroom's own files"]);
}

#[test]
fn an_output_through_a_link_into_the_sources_refused() {
    let spoilt = published();
    let link = spoilt.newsroom.path("link");
    symlink("content", &link).unwrap();
    let output = link.join("made");
    spoilt.refused_by_the_world(&["--output", output.to_str().unwrap()], &["the newsroom's own files"]);
}

#[test]
fn an_output_that_cannot_be_made_is_told_in_a_sentence() {
    let spoilt = published().with("plain", "a file");
    let output = spoilt.newsroom.path("plain/public");
    spoilt
        .refused_by_the_world(&["--output", output.to_str().unwrap()], &["Cannot ", "plain/public", "not a directory"]);
    let spoilt = published().with("plain", "a file");
    let output = spoilt.newsroom.path("plain");
    spoilt.refused_by_the_world(&["--output", output.to_str().unwrap()], &["Cannot ", "plain"]);
    // No one may write here, not even the administrator.
    published().refused_by_the_world(&["--output", "/proc/bayan"], &["Cannot make the folder /proc/bayan"]);
}

#[test]
fn another_folder_is_offered_for_an_output_alone() {
    use bayan::io::Failure;
    use bayan::model::Language;
    use bayan::speech::Words;
    let error = std::io::Error::from(std::io::ErrorKind::PermissionDenied);
    let words = Words::of(Language::English);
    let help = |say: fn(&'static str, &Path, &std::io::Error) -> Failure| {
        words.say(&say("write", Path::new("room/ar.md"), &error).remedy())
    };
    assert_eq!(help(Failure::system), "Check the permissions of the folder.");
    assert_eq!(help(Failure::output), "Check the permissions of the folder, or choose another one with --output.");
}

#[test]
fn a_root_that_is_missing_or_a_file_is_told() {
    let newsroom = Newsroom::new();
    for (root, words) in [("nowhere", "Cannot open the folder"), ("site.toml", "is not a folder")] {
        let mut bayan = std::process::Command::new(env!("CARGO_BIN_EXE_bayan"));
        let said = bayan.args(["build", "--root"]).arg(newsroom.path(root)).output().unwrap();
        assert_eq!(said.status.code(), Some(2));
        assert!(stderr(&said).contains(words), "{}", stderr(&said));
    }
}

#[test]
fn nonsense_on_the_command_line_is_told() {
    published().refused_by_the_world(&["--at", "tomorrow"], &["2026-03-01T09:00:00+04:00"]);
    published().refused_by_the_world(&["--at", "2026-02-30T00:00:00Z"], &["--at"]);
    for url in ["news.example.gov", "ftp://news.example.gov/", "https://news.example.gov/?a", "javascript:x", ""] {
        published().refused_by_the_world(&["--base-url", url], &["https://www.example.gov/news/"]);
    }
    published().refused_by_the_world(&["--wombat"], &["--wombat"]);
}

// All at once.

#[test]
fn the_problems_of_ten_files_are_told_at_once_and_in_order() {
    let mut spoilt = published();
    for number in (0..10).rev() {
        let text = format!("---\ntitel: عنوان\ndate: 2023-12-{}\nsingle_language: true\n---\n", 32 + number);
        spoilt = spoilt.with(&format!("content/releases/2023/12/bad-{number}/ar.md"), text);
    }
    let said = spoilt.build();
    let told = stderr(&said);
    let places: Vec<&str> = told.lines().filter_map(|line| line.strip_prefix("  --> ")).collect();
    let expected: Vec<String> = (0..10)
        .flat_map(|number| ["2:1", "3:7"].map(|place| format!("content/releases/2023/12/bad-{number}/ar.md:{place}")))
        .collect();
    assert_eq!(places, expected);
    spoilt.left_alone(&said, &["20 errors\n"]);
    assert!(Path::new(&spoilt.newsroom.path("public/ar/index.html")).is_file());
}
