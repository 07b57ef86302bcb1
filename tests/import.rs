//! Texts from elsewhere become drafts: every word stays, what is unsure is said, and nothing that is there is written over.

use std::fs;
use std::os::unix::fs::symlink;
use std::process::Output;

use crate::support::{self, Newsroom, word};

/// What an import came to.
struct Import {
    run: Output,
}

impl Import {
    fn told(&self) -> String {
        String::from_utf8_lossy(&self.run.stdout).into_owned()
    }

    fn findings(&self) -> String {
        // Isolates keep Arabic in its place on a terminal; here they only hide the words.
        String::from_utf8_lossy(&self.run.stderr).replace(['\u{2068}', '\u{2069}'], "")
    }

    #[track_caller]
    fn ends_with(self, code: i32) -> Self {
        assert_eq!(self.run.status.code(), Some(code), "{}{}", self.told(), self.findings());
        self
    }

    /// Each of these is among the findings.
    #[track_caller]
    fn says(self, words: &[&str]) -> Self {
        let found = self.findings();
        for words in words {
            assert!(found.contains(words), "“{words}” is not in:\n{found}");
        }
        self
    }

    #[track_caller]
    fn says_nothing_of(self, words: &[&str]) -> Self {
        let found = self.findings();
        for words in words {
            assert!(!found.contains(words), "“{words}” is in:\n{found}");
        }
        self
    }
}

/// A newsroom and an inbox beside it.
struct Desk(Newsroom);

impl Desk {
    fn new() -> Self {
        Self(Newsroom::new())
    }

    /// Whose clock is that of Dubai.
    fn in_dubai() -> Self {
        let desk = Self::new();
        desk.0.replace("site.toml", "[languages.ar]", "time_zone = \"Asia/Dubai\"\n[languages.ar]");
        desk
    }

    /// Puts a file into the inbox.
    fn received(self, name: &str, bytes: impl AsRef<[u8]>) -> Self {
        self.0.write(&format!("inbox/{name}"), bytes);
        self
    }

    /// Imports files of the inbox, on the first of March, 2026.
    fn import(&self, arguments: &[&str]) -> Import {
        let mut bayan = self.0.bayan("import");
        bayan.args(arguments).current_dir(self.0.path("inbox")).env("SOURCE_DATE_EPOCH", "1772355600");
        Import { run: bayan.output().unwrap() }
    }

    /// The files of all releases, by their paths.
    fn releases(&self) -> Vec<String> {
        let folder = self.0.path("content/releases");
        if !folder.exists() {
            return Vec::new();
        }
        support::tree(&folder).into_keys().collect()
    }

    /// The one text in a language.
    #[track_caller]
    fn draft(&self, language: &str) -> String {
        let releases = self.releases();
        let mut found = releases.iter().filter(|path| path.ends_with(&format!("/{language}.md")));
        let (Some(path), None) = (found.next(), found.next()) else { panic!("not one {language}.md in {releases:?}") };
        self.0.read(&format!("content/releases/{path}"))
    }

    fn check(&self, arguments: &[&str]) -> String {
        let run = self.0.bayan("check").args(arguments).output().unwrap();
        let said = [run.stdout, run.stderr].concat();
        String::from_utf8_lossy(&said).replace(['\u{2068}', '\u{2069}'], "")
    }
}

fn fixture(name: &str) -> String {
    fs::read_to_string(format!("{}/tests/import/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// The words of a draft in their order, as its page shows them: titles and texts, without the marks of Markdown and
/// without the lines that name a speaker once more.
fn words_of(draft: &str) -> Vec<String> {
    let (front, body) = draft.strip_prefix("---\n").unwrap().split_once("---\n").unwrap();
    let shown = |line: &&str| ["title: ", "  - ", "place: "].iter().any(|key| line.starts_with(key));
    let front = front.lines().filter(shown).map(|line| line.split_once([':', '-']).unwrap().1.trim().trim_matches('"'));
    let body = body.lines().filter(|line| !line.starts_with("> — "));
    let body = body.map(|line| line.trim_start_matches(['>', ' ']).trim_start_matches("- "));
    let text = front.chain(body).collect::<Vec<_>>().join("\n");
    words(&unescaped(&text))
}

fn unescaped(markdown: &str) -> String {
    let mut out = String::new();
    let mut chars = markdown.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, chars.peek()) {
            ('\\', Some(next)) if next.is_ascii_punctuation() => out.extend(chars.next()),
            ('\\', Some('\n')) => {}
            _ => out.push(c),
        }
    }
    out
}

/// Words with the marks at their sides; bullets are none.
fn words(text: &str) -> Vec<String> {
    text.split_whitespace().filter(|word| !matches!(*word, "•" | "-")).map(str::to_owned).collect()
}

/// Whether words stand in a text one behind the other.
fn stands_in(words: &[String], text: &str) -> bool {
    let text = self::words(text);
    text.windows(words.len()).any(|window| window == words)
}

// An Arabic release as a ministry sends it.

const FERRIES: &str = "content/releases/2024/03/hyia-al-mwani-wuzara-al-byia-tuqan-itfaqiya-ltshghil-abarat/ar.md";

#[test]
fn an_arabic_text_becomes_a_draft_that_reads_as_it_did() {
    let desk = Desk::new().received("ferries.ar.txt", fixture("ferries.ar.txt"));
    desk.import(&["ferries.ar.txt"]).ends_with(0).says(&[
        "`March 4, 2024` became the date",
        "The title, given once more, was left out",
        "A line that offers to share was left out: `شارك على وسائل التواصل الاجتماعي`",
        "ferries.ar.txt:6:1",
    ]);
    let draft = desk.draft("ar");
    let (front, body) = draft.strip_prefix("---\n").unwrap().split_once("---\n").unwrap();
    assert_eq!(
        front,
        "title: هيئة الموانئ ووزارة البيئة توقعان اتفاقية لتشغيل عبّارات كهربائية بين الجزر\n\
         highlights:\n  - العبّارات تربط سبع جزر بالبر الرئيسي\n  - الاتفاقية تخفض انبعاثات النقل البحري في المنطقة\n\
         date: 2024-03-04\ndraft: true\n"
    );
    // Eight paragraphs, the seventh of which leads to the minister's words.
    assert_eq!(body.split("\n\n").count(), 9);
    assert!(body.contains(
        "\n\nوفي هذا الصدد، قال معالي سالم حمد النوري، وزير المياه والبيئة في الدولة:\n\n> \"تخدم هذه الاتفاقية"
    ));
    assert!(body.contains("بالكهرباء\".\n>\n> — معالي سالم حمد النوري، وزير المياه والبيئة في الدولة\n\nوجدير بالذكر"));
}

#[test]
fn every_word_of_an_arabic_text_stays_where_it_was() {
    let desk = Desk::new().received("ferries.ar.txt", fixture("ferries.ar.txt"));
    desk.import(&["ferries.ar.txt"]).ends_with(0);
    let sent = fixture("ferries.ar.txt");
    let lines: Vec<&str> = sent.lines().collect();
    // Without the date, the title's second time and the line that offers to share.
    let kept: Vec<&str> =
        lines.iter().enumerate().filter(|(at, _)| ![0, 4, 5].contains(at)).map(|(_, line)| *line).collect();
    assert_eq!(words_of(&desk.draft("ar")), words(&kept.join("\n")));
}

#[test]
fn faults_stay_for_the_desk_and_it_mends_those_that_are_certain() {
    let people = "minister:\n  name: {ar: سالم حمد النوري, en: Salem Hamad Alnoori}\n  honorific: {ar: معالي, en: H.E.}\n  \
                  offices: [{title: {ar: وزير البيئة والمياه, en: Minister of Environment and Water}, from: 2023-01-01}]\n";
    let desk = Desk(Newsroom::new().people(people)).received("ferries.ar.txt", fixture("ferries.ar.txt"));
    desk.import(&["ferries.ar.txt"]).ends_with(0);
    let before = desk.draft("ar");
    assert!(before.contains("\n> — @minister\n"), "whom the registry knows is named by id");
    let found = desk.check(&[]);
    for fault in [
        "error[placeholder]: `xx` waits to be filled in.",
        "warning[detached-waw]",
        "2 spaces in a row: `U+0020 SPACE, U+00A0 NO-BREAK SPACE`",
        "2 spaces in a row: `2 × U+0020 SPACE`",
        "White space at the border of a line",
        "warning[quotes]: A straight quotation mark opens",
        "warning[registry-name]",
        "warning[missing-counterpart]",
    ] {
        assert!(found.contains(fault), "“{fault}” is not in:\n{found}");
    }
    desk.check(&["--fix"]);
    let after = desk.draft("ar");
    assert_ne!(before, after);
    // Nothing but blanks, and the conjunction joined to its word, is another.
    let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    assert_eq!(letters(&before).replace('"', ""), letters(&after).replace(['"', '«', '»'], ""));
    assert!(after.contains("xx") && after.contains("ووزارة البيئة والمياه في الدولة اتفاقية"));
}

#[test]
fn the_page_of_a_draft_shows_the_text_as_it_was_sent() {
    let desk = Desk::new().received("ferries.ar.txt", fixture("ferries.ar.txt"));
    desk.import(&["ferries.ar.txt"]).ends_with(0);
    desk.0.replace(FERRIES, "draft: true\n", "single_language: true\n");
    desk.0.replace(FERRIES, "xx", "11");
    desk.0.build().published();
    let path = FERRIES.replace("content/releases", "public/ar/releases").replace("ar.md", "index.html");
    let page = desk.0.read(&path);
    assert_eq!(
        page.matches("هيئة الموانئ ووزارة البيئة توقعان اتفاقية لتشغيل عبّارات كهربائية بين الجزر</h1>").count(),
        1
    );
    // The page sets its own quotation marks, and the full stop stands within them.
    assert!(page.contains("<blockquote><p>تخدم هذه الاتفاقية"), "{page}");
    assert!(page.contains("حتى تعمل كل عبّارة بالكهرباء.</p>"));
}

// Pairs.

#[test]
fn two_languages_of_one_announcement_find_each_other() {
    let desk = Desk::new()
        .received("ferries.ar.txt", fixture("ferries.ar.txt"))
        .received("statement.md", fixture("ferries.en.md"))
        .received("library.html", fixture("library.ar.html"));
    let import = desk.import(&["ferries.ar.txt", "statement.md", "library.html"]).ends_with(0);
    assert!(import.told().contains("taken for one announcement with 85% confidence"), "{}", import.told());
    import.says(&["warning[pair-guessed]: It was taken for the counterpart of ferries.ar.txt, with 85% confidence"]);
    let (own, other): (Vec<_>, Vec<_>) = desk.releases().into_iter().partition(|path| path.contains("ports-authority"));
    assert_eq!((own.len(), other.len()), (2, 1), "{own:?} {other:?}");
    let english = desk.0.read(&format!("content/releases/{}", own[1]));
    assert!(!english.contains("\ndate:") && !english.contains("\ndraft:"), "facts of the pair stand once:\n{english}");
    assert!(
        english.contains("[electric ferries](https://ports.example.gov/ferries)")
            && english.contains("**Rami Dallal**")
    );
    assert!(english.contains("\n> — H.E. Salem Hamad Alnoori, Minister of Environment and Water\n"));
}

#[test]
fn texts_of_other_days_or_figures_are_no_pair() {
    let other_day = fixture("ferries.en.md").replace("4 March 2024", "5 March 2024");
    let other_figures = "# A school opens\n\n4 March 2024\n\nThe ministry opened a school for 350 pupils in the valley, at a cost of 7 million.\n";
    for english in [other_day.as_str(), other_figures] {
        let desk = Desk::new().received("a.txt", fixture("ferries.ar.txt")).received("b.md", english);
        desk.import(&["a.txt", "b.md"]).ends_with(0).says_nothing_of(&["pair-guessed"]);
        assert_eq!(desk.releases().len(), 2);
        let folders: std::collections::BTreeSet<String> =
            desk.releases().iter().map(|path| path.rsplit_once('/').unwrap().0.to_owned()).collect();
        assert_eq!(folders.len(), 2);
    }
}

#[test]
fn files_named_as_a_pair_are_one_though_one_has_no_date() {
    let english = "# A school opens in the valley\n\nThe ministry opened the valley school in the presence of parents and teachers.\n";
    let arabic = format!("افتتاح مدرسة الوادي\n21 مايو 2024\n\n{SCHOOL}\n");
    let desk = Desk::new().received("madrasa.ar.txt", &arabic).received("madrasa.en.txt", english);
    let import = desk.import(&["madrasa.ar.txt", "madrasa.en.txt"]).ends_with(0);
    assert!(import.told().contains("taken for one announcement with 75% confidence"), "{}", import.told());
    import.says_nothing_of(&["No date was found", "not taken for one"]);
    assert_eq!(desk.releases().len(), 2);
    for (text, why) in [
        (english.to_owned(), "day, figures, names and form agree by 15%, and a pair needs 60%."),
        (format!("{english}\n22 May 2024\n"), "their dates are 21 May 2024 and 22 May 2024."),
    ] {
        let desk = Desk::new().received("a.txt", &arabic).received("b.txt", text);
        let told = format!("note[not-paired]: It and a.txt were not taken for one announcement: {why}");
        desk.import(&["a.txt", "b.txt"]).ends_with(0).says(&[&told, "import the two files with --pair"]);
    }
}

#[test]
fn a_pair_that_was_said_is_one_and_its_doubts_are_told() {
    let english = fixture("ferries.en.md").replace("4 March 2024", "5 March 2024");
    let desk = Desk::new().received("a.txt", fixture("ferries.ar.txt")).received("b.md", english);
    desk.import(&["--pair", "b.md", "a.txt"])
        .ends_with(0)
        .says(&["names two dates for itself, 4 March 2024 and 5 March 2024"]);
    assert!(desk.draft("ar").contains("date: 2024-03-04\n") && !desk.draft("en").contains("date:"));
    desk.import(&["--pair", "a.txt"]).ends_with(2).says(&["--pair takes two files, one in each language."]);
}

#[test]
fn a_file_in_both_languages_is_parted_into_a_pair() {
    let desk = Desk::new().received("bridge.txt", fixture("bridge.txt"));
    desk.import(&["bridge.txt"]).ends_with(0).says(&[
        "This file holds both languages; each became a file of one pair.",
        "`وادي السلام` was taken for the place.",
        "`Wadi Alsalam` was taken for the place.",
    ]);
    let (arabic, english) = (desk.draft("ar"), desk.draft("en"));
    assert!(
        arabic
            .starts_with("---\ntitle: هيئة الطرق تفتح جسر الوادي أمام المركبات\nplace: وادي السلام\ndate: 2024-02-25\n")
    );
    assert!(
        english
            .starts_with("---\ntitle: Roads Authority opens the valley bridge to traffic\nplace: Wadi Alsalam\n---\n")
    );
    let sent = fixture("bridge.txt").replace("15 شعبان 1445هـ الموافق 25 فبراير 2024\n", "").replace(" – ", " ");
    assert_eq!([words_of(&arabic), words_of(&english)].concat(), words(&sent));
}

// Web pages.

#[test]
fn a_web_page_gives_its_article_and_nothing_around_it() {
    let desk = Desk::new().received("صفحة البلدية.html", fixture("library.ar.html"));
    desk.import(&["صفحة البلدية.html"]).ends_with(0).says(&[
        "words around the release, as menus and footers are, were left out: `الأخبار اتصل بنا",
        "The picture `أطفال يقرؤون في القاعة الجديدة` was not taken: it is not in this file.",
        "`المرسى` was taken for the place.",
        "صفحة البلدية.html:27:1",
    ]);
    let draft = desk.draft("ar");
    assert_eq!(
        draft,
        "---\ntitle: افتتاح مكتبة الأطفال في حي المنارة\nhighlights:\n  - تضم المكتبة 12,000 كتاب\n  - الدخول مجاني للأطفال وذويهم\n\
         place: المرسى\ndate: 2024-05-21\ndraft: true\n---\n\
         افتتحت البلدية اليوم مكتبة الأطفال في حي المنارة،\u{a0} وهي الثالثة في المدينة، وتضم **12,000 كتاب** بالعربية والإنجليزية & 40 مقعداً للقراءة.\n\n\
         وتفتح المكتبة أبوابها كل يوم من العاشرة صباحاً، ويجد الزوار المواعيد في [صفحة المكتبة](https://marsa.example.gov/library) أو على الرقم [+971 4 555 0100](tel:+97145550100).\n\n\
         > كنا نحلم بمكان يقرأ فيه أطفال الحي، وقد صار لهم اليوم بيت من كتب.\n>\n> — مريم سعيد، أمينة المكتبة\n\n\
         | اليوم | الساعات |\n|---|---|\n| الأحد إلى الخميس | 10:00 – 20:00 |\n| الجمعة والسبت | 14:00 – 20:00 |\n\n\
         للتواصل:\\\nبلدية المرسى\\\npress@marsa.example.gov\n"
    );
}

#[test]
fn scripts_and_addresses_that_act_never_reach_a_draft() {
    let page = "<article><h1>عنوان الصفحة التي تختبر</h1><p onclick=\"steal()\">نص <a href=\"javascript:steal()\">الرابط</a> \
                &lt;script&gt;steal()&lt;/script&gt;</p><script>steal()</script><style>steal</style><iframe>steal</iframe>\
                <svg><script>steal()</script></svg><p hidden>steal</p><p>نهاية</p></article>";
    let desk = Desk::new().received("a.html", page);
    desk.import(&["a.html", "--date", "2024-05-21"])
        .ends_with(0)
        .says(&["The link to `javascript:steal()` was left out"]);
    let draft = desk.draft("ar");
    assert!(draft.ends_with("---\nنص الرابط \\<script>steal()\\</script>\n\nنهاية\n"), "{draft}");
}

/// A picture of a page that was saved lies beside it.
#[test]
fn the_pictures_of_a_saved_page_come_along_and_ask_to_be_described() {
    let page = "<article><h1>افتتاح مكتبة الأطفال في الحي</h1><img src=\"page_files/IMG_0042.GIF?w=300\" alt=\"\">\
                <p>افتتحت البلدية اليوم مكتبة الأطفال.</p><p>وهذه <img src='page_files/%D9%82%D8%A7%D8%B9%D8%A9.gif' alt='قاعة القراءة'> القاعة.</p>\
                <img src=\"page_files/hall.gif\" alt=\"The hall\"><img src=\"../secret.gif\"><img src=\"/etc/passwd\">\
                <img src=\"page_files/gone.gif\"><img src=\"page_files/notes.gif\"></article><nav><img src=\"page_files/menu.gif\"></nav>";
    let picture = support::picture;
    let desk = Desk::new()
        .received("in/a.html", page)
        .received("in/page_files/IMG_0042.GIF", picture("one"))
        .received("in/page_files/قاعة.gif", picture("two"))
        .received("in/page_files/hall.gif", picture("three"))
        .received("in/page_files/menu.gif", picture("four"))
        .received("in/page_files/notes.gif", "notes")
        .received("secret.gif", picture("secret"));
    desk.import(&["in/a.html", "--date", "2024-05-21"]).ends_with(0).says(&[
        "The picture `../secret.gif` was not taken: it is not in this file.",
        "The picture `/etc/passwd` was not taken: it is not in this file.",
        "The picture `page_files/gone.gif` was not taken: it is not in this file.",
        "The picture `page_files/notes.gif` was not taken: browsers do not show pictures of its kind.",
    ]);
    assert_eq!(
        desk.draft("ar"),
        "---\ntitle: افتتاح مكتبة الأطفال في الحي\nimage_alt: \"[اكتب وصفًا للصورة]\"\ndate: 2024-05-21\ndraft: true\nimage: picture.gif\n---\n\
         افتتحت البلدية اليوم مكتبة الأطفال.\n\nوهذه\n\n![قاعة القراءة](qa.gif)\n\nالقاعة.\n\n![\\[اكتب وصفًا للصورة\\]](hall.gif)\n"
    );
    let mut names: Vec<String> =
        desk.releases().iter().filter_map(|path| path.rsplit('/').next()).map(str::to_owned).collect();
    names.sort();
    assert_eq!(names, ["ar.md", "hall.gif", "picture.gif", "qa.gif"]);
}

// Word files.

#[test]
fn a_word_file_gives_its_text_tables_lists_notes_and_pictures() {
    let desk = Desk::new().received("بيان الوزارة.docx", word::release());
    desk.import(&["بيان الوزارة.docx"]).ends_with(0).says(&[
        "`الاثنين 10 يونيو 2024` became the date",
        "This Word file has changes that nobody accepted yet; one deleted part was left out.",
        "The head or foot of its pages was left out: `وزارة الصحة سري`.",
        "The picture `chart.emf` was not taken: browsers do not show pictures of its kind.",
    ]);
    assert_eq!(desk.draft("ar"), word::DRAFT);
    let picture = desk.releases().into_iter().find(|path| path.ends_with("/picture-1.png")).unwrap();
    assert_eq!(fs::read(desk.0.path(&format!("content/releases/{picture}"))).unwrap(), word::png());
}

#[test]
fn hostile_and_broken_word_files_get_one_sentence() {
    let bomb = word::archive(&[("word/document.xml", vec![b' '; 40 * 1024 * 1024])]);
    assert!(bomb.len() < 64 * 1024, "a bomb is small");
    let entity = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:document>";
    let deep = format!("{}{}", "<w:p>".repeat(5000), "</w:p>".repeat(5000));
    let many: Vec<(String, Vec<u8>)> = (0..5000).map(|at| (format!("word/{at}.xml"), Vec::new())).collect();
    let many: Vec<(&str, Vec<u8>)> = many.iter().map(|(name, bytes)| (name.as_str(), bytes.clone())).collect();
    let text = |xml: &str| word::archive(&[("word/document.xml", xml.as_bytes().to_vec())]);
    let mut torn = word::release();
    torn.truncate(torn.len() / 2);
    for (bytes, words) in [
        (bomb, "its part `word/document.xml` is damaged, locked, too large"),
        (text(entity), "its part `word/document.xml` is damaged"),
        (
            text("<w:document><w:p><w:r><w:t>&nbsp;</w:t></w:r></w:p></w:document>"),
            "its part `word/document.xml` is damaged",
        ),
        (text(&deep), "its part `word/document.xml` is damaged"),
        (text("<w:document><w:p>"), "its part `word/document.xml` is damaged"),
        (text("<w:document></w:p>"), "its part `word/document.xml` is damaged"),
        (word::archive(&many), "it is not whole, or is no such file"),
        (torn, "it is not whole, or is no such file"),
        (word::archive(&[("xl/workbook.xml", Vec::new())]), "This file is an Excel workbook, whatever its name says."),
        (word::archive(&[("a.txt", Vec::new())]), "This file is an archive (zip) without a text of Word in it"),
        (text("<w:document/>"), "There are no words in this file."),
    ] {
        let desk = Desk::new().received("a.docx", bytes);
        let import = desk.import(&["a.docx"]).ends_with(1).says(&[words, "a.docx:1:1"]);
        assert_eq!(import.findings().matches("error[import]").count(), 1, "{}", import.findings());
        assert_eq!(desk.releases(), Vec::<String>::new());
    }
}

// What is not what it says.

#[test]
fn a_file_of_another_kind_is_told_what_it_is() {
    for (name, bytes, words) in [
        ("a.docx", &b"%PDF-1.7\n"[..], "This file is a PDF, whatever its name says."),
        (
            "a.docx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "This file is an office file of the old kind, or one that is locked",
        ),
        ("a.txt", b"{\\rtf1 text}", "This file is an RTF text"),
        ("a.txt", b"\xff\xd8\xff\xe0 JFIF", "This file is a JPEG picture"),
        ("a.docx", b"RIFF\x10\0\0\0WEBPVP8 ", "This file is a WebP picture"),
        ("a.docx", b"Rar!\x1a\x07\0", "This file is a RAR archive"),
        ("a.docx", b"just words", "This file is called .docx and is no Word document."),
        ("a.txt", b"", "This file is empty."),
        ("a.md", b" \n\t\n", "This file is empty."),
        ("a.txt", b"\x00\x01\x02words", "This file holds the control character `U+0000`"),
        ("a.pages", b"words", "bayan does not know files of this kind."),
        ("a.txt", b"-----\n***\n", "There are no words in this file."),
        ("a.html", b"<html><body><script>x()</script></body></html>", "There are no words in this file."),
    ] {
        let desk = Desk::new().received(name, bytes);
        desk.import(&[name]).ends_with(1).says(&[words]);
        assert_eq!(desk.releases(), Vec::<String>::new(), "{words}");
    }
}

#[test]
fn an_old_encoding_is_read_and_that_is_said() {
    let sent = "افتتاح مدرسة الوادي\n\n21 مايو 2024\n\nافتتحت الوزارة اليوم مدرسة الوادي، وتضم 12 فصلاً و300 طالب.\n";
    let old: Vec<u8> = encoding_rs::WINDOWS_1256.encode(sent).0.into_owned();
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(sent.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let desk = Desk::new().received("old.txt", old);
    desk.import(&["old.txt"]).ends_with(0).says(&["was read as windows-1256"]);
    assert!(desk.draft("ar").contains("وتضم 12 فصلاً و300 طالب."));
    let desk = Desk::new().received("utf16.txt", utf16);
    desk.import(&["utf16.txt"]).ends_with(0).says_nothing_of(&["encoding-guessed"]);
    assert!(desk.draft("ar").contains("title: افتتاح مدرسة الوادي\n"));
}

// Datelines as newsrooms write them.

#[test]
fn every_usual_dateline_gives_its_place_and_date_and_no_more() {
    for (line, place) in [
        ("عجمان، 12 نوفمبر 2026\n\n", "place: عجمان\n"),
        ("عجمان في 12 نوفمبر 2026\n\n", "place: عجمان\n"),
        ("عجمان، الخميس 12 نوفمبر 2026:\n\n", "place: عجمان\n"),
        ("الرياض 2 جمادى الآخرة 1448 هـ الموافق 12 نوفمبر 2026 م واس\n\n", "place: الرياض\n"),
        ("عجمان، الخميس 12 نوفمبر 2026 – ", "place: عجمان\n"),
        ("عجمان - الخميس 12 نوفمبر 2026 - ", "place: عجمان\n"),
        ("أبوظبي، الإمارات العربية المتحدة؛ 12 نوفمبر 2026: ", "place: أبوظبي، الإمارات العربية المتحدة\n"),
        ("الخميس، 12 نوفمبر 2026 – ", ""),
        ("الموافق 12 نوفمبر 2026 – ", ""),
        ("الخميس الموافق 12 نوفمبر 2026 – ", ""),
        ("التاريخ: 12/11/2026 – ", ""),
        ("12 نوفمبر 2026م – ", ""),
        ("2 جمادى الآخرة 1448هـ الموافق 12 نوفمبر 2026م – ", ""),
    ] {
        let desk = Desk::new().received("a.txt", format!("افتتاح مدرسة الوادي\n\n{line}{SCHOOL}\n"));
        desk.import(&["a.txt"]).ends_with(0).says_nothing_of(&["day of the week", "No date", "place-guessed"]);
        let front = format!("---\ntitle: افتتاح مدرسة الوادي\n{place}date: 2026-11-12\ndraft: true\n---\n{SCHOOL}\n");
        assert_eq!(desk.draft("ar"), front, "{line}");
    }
}

#[test]
fn a_day_of_the_week_that_is_not_that_of_its_date_is_told() {
    for line in ["عجمان، الأربعاء 12 نوفمبر 2026 – ", "الأربعاء 12 نوفمبر 2026\n\n"]
    {
        let desk = Desk::new().received("a.txt", format!("افتتاح مدرسة الوادي\n\n{line}{SCHOOL}\n"));
        desk.import(&["a.txt"]).ends_with(0).says(&[
            "`الأربعاء 12 نوفمبر 2026` names another day of the week: 12 November 2026 is a Thursday.",
            "a.txt:3:1",
        ]);
        assert!(desk.draft("ar").contains("date: 2026-11-12\n"));
    }
}

#[test]
fn a_line_that_looks_like_a_date_s_is_quoted_where_none_was_taken() {
    let sent = format!("افتتاح مدرسة الوادي\n\nرأس الخور، 12 نوفمبر 2026\n\n{SCHOOL}\n");
    let desk = Desk::new().received("a.txt", sent);
    desk.import(&["a.txt"])
        .ends_with(0)
        .says(&["No date was found, though `رأس الخور، 12 نوفمبر 2026` looks like the line of one.", "a.txt:3:1"]);
}

// Careless copy.

#[test]
fn what_is_unsure_is_said_and_not_guessed_in_silence() {
    let text = "افتتحت الوزارة مدرسة الوادي في حفل حضره الأهالي والمعلمون، وتضم المدرسة 12 فصلاً و300 طالب، وستعمل من الأسبوع المقبل.";
    let dated = |line: &str| format!("افتتاح مدرسة الوادي\n{line}\n\n{text}\n");
    for (sent, words) in [
        (dated(""), "No date was found."),
        (dated(""), "The draft stands in the folder of this month, for its date is not known."),
        (dated("03/04/2024"), "`03/04/2024` may be 3 April 2024 or 4 March 2024; 3 April 2024 was taken."),
        (dated("21 مايو 2024\n22 مايو 2024"), "The text names two dates for itself, 21 May 2024 and 22 May 2024"),
        (dated("2 رمضان 1445هـ الموافق 21 مايو 2024"), "The Hijri date 1445-09-02 does not fall on 21 May 2024"),
        (
            dated("13 ذو القعدة 1445 هـ"),
            "The text gives only the Hijri date 1445-11-13; by Umm al-Qura that is 21 May 2024.",
        ),
        (
            format!("21 مايو 2024\n\n{text}\n"),
            "The title was guessed: it is the beginning of the text, which has no title.",
        ),
        (format!("{text}\n"), "The title was guessed: it is the beginning of the text, which has no title."),
        (
            format!("للنشر الفوري\n21 مايو 2024\n\nافتتاح مدرسة الوادي\n\nدبي، 22 مايو 2024 – {text}\n"),
            "The text names two dates for itself, 21 May 2024 and 22 May 2024",
        ),
        (
            format!("21 مايو 2024\n\nافتتاح مدرسة الوادي\n\nدبي، 22 مايو 2024 – {text}\n"),
            "`دبي` was taken for the place.",
        ),
        (
            dated("").replace("الأهالي", "الأهالي اليوم 21 مايو 2024"),
            "The date 21 May 2024 was taken from the first paragraph.",
        ),
        (
            dated("21 مايو 2024") + "\nوقال سالم: \"نمضي في العمل معًا حتى النهاية\"\n",
            "`سالم` was taken for the speaker",
        ),
        (
            dated("21 مايو 2024") + "\nوقال معالي سالم النوري: \"نمضي في العمل معًا\"، مشيرًا إلى المدرسة.\n",
            "These exact words stay within their paragraph: the sentence goes on behind them.",
        ),
    ] {
        let desk = Desk::new().received("a.txt", &sent);
        desk.import(&["a.txt"]).ends_with(0).says(&[words]);
        assert!(desk.draft("ar").contains("draft: true"));
        let (before, after) = text.split_once("الأهالي").unwrap();
        let draft = desk.draft("ar");
        assert!(stands_in(&self::words(before), &draft) && draft.contains(after), "{draft}");
    }
}

// Embargoes, and marks of the trade.

const SCHOOL: &str = "افتتحت الوزارة مدرسة الوادي في حفل حضره الأهالي والمعلمون، وتضم المدرسة 12 فصلاً و300 طالب.";

#[test]
fn an_embargo_that_is_certain_becomes_one_and_never_the_title_or_date() {
    for (line, moment) in [
        ("محظور النشر حتى الساعة 9 صباحا يوم 14 ديسمبر 2026", "2026-12-14T09:00:00+04:00"),
        ("يحظر النشر قبل الساعة 9 صباحاً يوم 14 ديسمبر 2026", "2026-12-14T09:00:00+04:00"),
        ("غير مخصص للنشر قبل الساعة 9 مساءً، 14 ديسمبر 2026", "2026-12-14T21:00:00+04:00"),
        ("EMBARGOED UNTIL 10:00 GST, 14 December 2026", "2026-12-14T10:00:00+04:00"),
        ("Not for publication before 10 am GMT, 14 December 2026", "2026-12-14T10:00:00+00:00"),
    ] {
        for sent in [
            format!("{line}\n\nافتتاح مدرسة الوادي\n\n{SCHOOL}\n"),
            format!("افتتاح مدرسة الوادي\n\n{SCHOOL}\n\n{line}\n"),
        ] {
            let desk = Desk::in_dubai().received("a.txt", &sent);
            let became = format!("`{line}` became `embargo: {moment}` and is not in the text.");
            desk.import(&["a.txt", "--language", "ar"]).ends_with(0).says(&[&became, "No date was found."]);
            let front = format!("---\ntitle: افتتاح مدرسة الوادي\nembargo: {moment}\ndraft: true\n---\n{SCHOOL}\n");
            assert_eq!(desk.draft("ar"), front, "{line}");
        }
    }
}

#[test]
fn an_embargo_that_is_not_certain_is_warned_of_and_stays_in_the_text() {
    for line in [
        "محظور النشر حتى إشعار آخر",
        "يحظر النشر قبل 14 ديسمبر 2026",
        "Embargo: 14 December 2026, 10:00 EST",
        "EMBARGOED UNTIL 10:00 GST, 15 December 2026 and 14 December 2026",
    ] {
        let desk = Desk::in_dubai().received("a.txt", format!("{line}\n\nافتتاح مدرسة الوادي\n\n{SCHOOL}\n"));
        desk.import(&["a.txt", "--language", "ar"]).ends_with(0).says(&[
            "warning[embargo]: The release is under embargo",
            line,
            "Write `embargo: YYYY-MM-DDTHH:MM:SS+hh:mm` in the draft",
            "a.txt:1:1",
        ]);
        let draft = desk.draft("ar");
        assert_eq!(draft, format!("---\ntitle: افتتاح مدرسة الوادي\ndraft: true\n---\n{line}\n\n{SCHOOL}\n"));
    }
}

#[test]
fn the_embargo_of_front_matter_is_not_lost() {
    for (value, wanted) in [
        ("2026-12-14T10:00:00+04:00", "\nembargo: 2026-12-14T10:00:00+04:00\ndraft: true\n---\n"),
        ("2026-12-14", "\ndraft: true\n---\nembargo: 2026-12-14\n\n"),
    ] {
        let sent = format!("---\ntitle: افتتاح مدرسة الوادي\nembargo: {value}\n---\n{SCHOOL}\n");
        let desk = Desk::in_dubai().received("a.md", sent);
        desk.import(&["a.md"]).ends_with(0).says(&["embargo", value]).says_nothing_of(&["front matter"]);
        assert!(desk.draft("ar").contains(wanted), "{}", desk.draft("ar"));
    }
}

#[test]
fn the_embargo_of_a_pair_stands_once() {
    let english = fixture("ferries.en.md") + "\nEmbargoed until 10:00, 5 March 2024\n";
    for (arabic, told) in [
        (fixture("ferries.ar.txt"), ""),
        (
            format!("محظور النشر حتى الساعة 9 صباحا يوم 5 مارس 2024\n\n{}", fixture("ferries.ar.txt")),
            "name different ends of the embargo, `2024-03-05T10:00:00+04:00` and `2024-03-05T09:00:00+04:00`",
        ),
    ] {
        let desk = Desk::in_dubai().received("a.txt", arabic).received("b.md", &english);
        desk.import(&["--pair", "a.txt", "b.md"]).ends_with(0).says(&[told]);
        assert!(desk.draft("ar").contains("\ndate: 2024-03-04\nembargo: 2024-03-05T10:00:00+04:00\n"));
        assert!(!desk.draft("en").to_lowercase().contains("embargo"), "{}", desk.draft("en"));
    }
}

#[test]
fn marks_of_the_trade_are_left_out_and_that_is_said() {
    let sent = format!("بيان صحفي\nللنشر الفوري\n21 مايو 2024\n\nافتتاح مدرسة الوادي\n\n{SCHOOL}\n\n-انتهى-\n\n###\n");
    for (sent, marks) in [
        (sent.clone(), ["`بيان صحفي`", "`للنشر الفوري`", "`-انتهى-`", "`###`"]),
        (
            sent.replace("بيان صحفي", "PRESS RELEASE")
                .replace("للنشر الفوري", "FOR IMMEDIATE RELEASE")
                .replace("-انتهى-", "-ENDS-"),
            ["`PRESS RELEASE`", "`FOR IMMEDIATE RELEASE`", "`-ENDS-`", "`###`"],
        ),
    ] {
        let desk = Desk::new().received("a.txt", &sent);
        let marks = marks.map(|mark| format!("A mark of the newsroom was left out: {mark}."));
        desk.import(&["a.txt", "--language", "ar"]).ends_with(0).says(&marks.each_ref().map(String::as_str));
        let draft = desk.draft("ar");
        assert_eq!(draft, format!("---\ntitle: افتتاح مدرسة الوادي\ndate: 2024-05-21\ndraft: true\n---\n{SCHOOL}\n"));
    }
}

#[test]
fn a_hijri_date_a_day_from_the_computed_one_is_kept() {
    let sent = "افتتاح مدرسة الوادي\n14 ذو القعدة 1445هـ الموافق 21 مايو 2024\n\nافتتحت الوزارة اليوم مدرسة الوادي.\n";
    let desk = Desk::new().received("a.txt", sent);
    desk.import(&["a.txt"]).ends_with(0).says(&["is a day from the computed one"]);
    assert!(desk.draft("ar").contains("date: 2024-05-21\nhijri: 1445-11-14\n"));
}

#[test]
fn what_was_said_on_the_command_line_counts() {
    let desk = Desk::new().received("a.txt", "Opening\n\n03/04/2024\n\nافتتحت الوزارة اليوم مدرسة.\n");
    let import = desk.import(&["a.txt", "--date", "2024-04-03", "--slug", "school", "--language", "en"]).ends_with(0);
    import.says_nothing_of(&["date-unclear"]);
    assert_eq!(desk.releases(), ["2024/04/school/en.md"]);
    desk.import(&["a.txt", "--date", "the third"]).ends_with(2).says(&["Write a day as 2026-03-01"]);
}

#[test]
fn a_slug_with_a_space_is_refused_and_one_that_would_do_is_named() {
    let desk = Desk::new().received("a.txt", fixture("ferries.ar.txt"));
    desk.import(&["a.txt", "--slug", "خط المترو"])
        .ends_with(1)
        .says(&["`خط المترو` cannot be the last part of an address.", "as in خط-المترو."]);
    assert_eq!(desk.releases(), Vec::<String>::new());
    let import = desk.import(&["a.txt", "--slug", "خط-المترو"]).ends_with(0);
    assert!(!import.told().contains("--slug"), "{}", import.told());
}

#[test]
fn an_address_that_was_spelled_from_an_arabic_title_is_told() {
    let desk = Desk::new().received("a.txt", fixture("ferries.ar.txt")).received("b.md", fixture("ferries.en.md"));
    let line = "Its address ends in hyia-al-mwani-wuzara-al-byia-tuqan-itfaqiya-ltshghil-abarat, spelled from the Arabic \
                title, and stays once it is published; for another give --slug.\n";
    let alone = desk.import(&["a.txt", "--dry-run"]).ends_with(0);
    assert!(alone.told().contains(line), "{}", alone.told());
    let pair = desk.import(&["a.txt", "b.md"]).ends_with(0);
    assert!(!pair.told().contains("--slug"), "{}", pair.told());
}

// Many files, and what is there already.

#[test]
fn a_folder_is_imported_file_by_file_and_a_bad_one_does_not_stop_the_others() {
    let desk = Desk::new()
        .received("box/1.ar.txt", fixture("ferries.ar.txt"))
        .received("box/deeper/2.html", fixture("library.ar.html"))
        .received("box/3.docx", b"%PDF-1.7")
        .received("box/photo.jpg", b"\xff\xd8\xff")
        .received("box/.hidden.txt", "x")
        .received("box/~$3.docx", "x");
    symlink("/etc/hostname", desk.0.path("inbox/box/link.txt")).unwrap();
    desk.import(&["box"]).ends_with(1).says(&[
        "This file is a PDF",
        "box/3.docx:1:1",
        "This file is of another kind and was passed over.",
        "box/photo.jpg:1:1",
        "This is a symbolic link.",
        "box/link.txt:1:1",
    ]);
    assert_eq!(desk.releases().len(), 2);
}

#[test]
fn nothing_that_is_there_is_written_over() {
    let desk = Desk::new().received("ferries.ar.txt", fixture("ferries.ar.txt"));
    desk.0.write(FERRIES, "precious");
    desk.import(&["ferries.ar.txt"]).ends_with(1).says(&["is there already.", "Choose another slug, such as"]);
    assert_eq!(desk.0.read(FERRIES), "precious");
    let twice = Desk::new().received("a.txt", fixture("ferries.ar.txt")).received("b.txt", fixture("ferries.ar.txt"));
    twice.import(&["a.txt", "b.txt", "missing.txt"]).ends_with(1).says(&["is there already.", "missing.txt:1:1"]);
    assert_eq!(twice.releases().len(), 1);
}

#[test]
fn a_trial_shows_the_draft_and_writes_nothing() {
    let desk = Desk::new().received("ferries.ar.txt", fixture("ferries.ar.txt"));
    let import = desk.import(&["ferries.ar.txt", "--dry-run"]).ends_with(0);
    assert!(import.told().starts_with("This draft would be made:\n"));
    assert!(import.told().contains("\nar.md\n---\ntitle: هيئة الموانئ"));
    assert_eq!(desk.releases(), Vec::<String>::new());
}

#[test]
fn machines_are_told_as_json() {
    let desk = Desk::new().received("bridge.txt", fixture("bridge.txt"));
    let import = desk.import(&["bridge.txt", "--format", "json"]).ends_with(0);
    let told: serde_json::Value = serde_json::from_slice(&import.run.stdout).unwrap();
    let draft = &told["drafts"][0];
    assert_eq!(draft["folder"], "content/releases/2024/02/roads-authority-opens-the-valley-bridge-to-traffic");
    assert_eq!(
        (draft["files"][0]["language"].as_str(), draft["files"][1]["source"].as_str()),
        (Some("ar"), Some("bridge.txt"))
    );
    assert_eq!((draft["written"].as_bool(), draft["confidence"].as_u64()), (Some(true), None));
    assert!(told["diagnostics"].as_array().unwrap().iter().any(|note| note["rule"] == "language-mixed"));
}

#[test]
fn outside_a_newsroom_nothing_is_imported() {
    let desk = Desk::new().received("a.txt", "x");
    desk.0.remove("site.toml");
    desk.import(&["a.txt"]).ends_with(2).says(&["There is no site.toml here"]);
}
