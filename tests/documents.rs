//! What office files and PDFs hold beside what their readers see. The files in `tests/documents/` were made once, by `make.py` beside
//! them, with the libraries and programs that offices use.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use crate::support::{self, Newsroom, word};
use bayan::diagnostics::{Argument, Message};
use bayan::model::Language;
use bayan::parse::office::{self, Inside, InsideWeight};
use bayan::speech::Words;
use proptest::prelude::*;

fn file(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents").join(name)).unwrap()
}

fn said(message: &Message) -> String {
    static WORDS: LazyLock<Words> = LazyLock::new(|| Words::of(Language::English));
    WORDS.plain(message)
}

trait InEnglish {
    fn english(&self, weight: InsideWeight) -> Vec<String>;
}

impl InEnglish for Inside {
    fn english(&self, weight: InsideWeight) -> Vec<String> {
        let things = self.told(weight).into_iter();
        things.filter_map(|thing| if let Argument::Said(thing) = thing { Some(said(&thing)) } else { None }).collect()
    }
}

fn inside(name: &str) -> Inside {
    office::look(&file(name)).unwrap_or_else(|| panic!("{name} was not looked into"))
}

/// A file with these parts beside those of `name`.
fn with(name: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    with_bytes(name, &parts.iter().map(|(part, text)| (*part, text.as_bytes())).collect::<Vec<_>>())
}

fn with_bytes(name: &str, parts: &[(&str, &[u8])]) -> Vec<u8> {
    use std::io::Read;
    let bytes = file(name);
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let names: Vec<String> = (0..zip.len()).map(|at| zip.by_index(at).unwrap().name().unwrap().to_string()).collect();
    let mut all = Vec::new();
    for name in names.iter().filter(|name| !name.ends_with('/') && !parts.iter().any(|(part, _)| part == name)) {
        let mut part = Vec::new();
        zip.by_name(name).unwrap().read_to_end(&mut part).unwrap();
        all.push((name.as_str(), part));
    }
    all.extend(parts.iter().map(|(name, bytes)| (*name, bytes.to_vec())));
    word::archive(&all)
}

#[test]
fn what_readers_do_not_see_is_counted_in_every_format() {
    for (name, words) in [
        ("changes.docx", "2 tracked changes"),
        ("changes.odt", "2 tracked changes"),
        ("format.docx", "1 tracked change"),
        ("footnote.docx", "1 tracked change"),
        ("comment.docx", "1 comment"),
        ("comment.odt", "1 comment"),
        ("hidden-text.docx", "1 passage of hidden text"),
        ("hidden-text.odt", "1 passage of hidden text"),
        ("hidden-sheet.xlsx", "1 hidden sheet"),
        ("very-hidden-sheet.xlsx", "1 hidden sheet"),
        ("hidden-sheet.ods", "1 hidden sheet"),
        ("comment.xlsx", "1 comment"),
        ("comment.ods", "1 comment"),
        ("hidden-slide.pptx", "1 hidden slide"),
        ("hidden-slide.odp", "1 hidden slide"),
        ("notes.pptx", "1 slide with speaker notes"),
        ("notes.odp", "1 slide with speaker notes"),
        ("comment.pptx", "1 comment"),
        ("modern-comment.pptx", "1 comment"),
    ] {
        assert_eq!(inside(name).english(InsideWeight::Words), [words], "{name}");
        assert_eq!(inside(name).unread, None, "{name}");
    }
}

/// A file of `tests/photographs/`.
fn photograph(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/photographs").join(name)).unwrap()
}

#[test]
fn a_picture_within_that_tells_where_and_by_whom_it_was_taken_is_told() {
    let told = |document: &str, part: &str, picture: &[u8]| {
        let inside = office::look(&with_bytes(document, &[(part, picture)])).unwrap();
        assert_eq!(inside.unread, None, "{document} {part}");
        inside.english(InsideWeight::Picture)
    };
    let both =
        ["1 picture that tells where it was taken", "1 picture that tells by whom or with which camera it was taken"];
    for (document, part, picture) in [
        ("clean.docx", "word/media/image1.jpeg", "telephone.jpg"),
        ("clean.docx", "word/media/image1.png", "screen.png"),
        ("clean.xlsx", "xl/media/image1.JPG", "telephone.jpg"),
        ("clean.pptx", "ppt/media/image1.webp", "picture.webp"),
        ("clean.odt", "Pictures/1000.jpg", "telephone.jpg"),
    ] {
        let bytes = photograph(picture);
        assert_eq!(told(document, part, &bytes), both, "{document} {part}");
        let cleaned = bayan::outgoing::clean(picture, &bytes).unwrap();
        assert!(told(document, part, &cleaned.bytes).is_empty(), "{document} {part}, cleaned");
    }
    assert!(told("clean.docx", "word/media/press.jpg", &photograph("press.jpg")).is_empty());
}

#[test]
fn the_desk_warns_of_the_place_in_a_picture_of_a_document() {
    let memo = with_bytes("clean.docx", &[("word/media/image1.jpeg", &photograph("telephone.jpg"))]);
    let newsroom = release("memo.docx")
        .file(&format!("{FOLDER}/memo.docx"), memo)
        .file(&format!("{FOLDER}/annex.docx"), file("clean.docx"));
    let run = newsroom.bayan("check").args(["--all", "--at", support::AT]).output().unwrap();
    let said = String::from_utf8(run.stdout).unwrap() + &String::from_utf8(run.stderr).unwrap();
    assert!(
        said.contains("warning[document-traces]: `memo.docx` holds 1 picture that tells where it was taken"),
        "{said}"
    );
    assert!(!said.contains("`annex.docx` holds"), "{said}");
}

#[test]
fn a_clean_file_is_clean() {
    let clean = [
        "clean.docx",
        "clean.odt",
        "clean.xlsx",
        "clean.ods",
        "clean.pptx",
        "clean.odp",
        "empty-notes.pptx",
        "empty-notes.odp",
        "hidden-mark.docx",
    ];
    for name in clean {
        let inside = inside(name);
        let told = [InsideWeight::Words, InsideWeight::Beside, InsideWeight::Acts].map(|weight| inside.english(weight));
        assert_eq!((told.concat(), inside.unread), (Vec::<String>::new(), None), "{name}");
    }
}

#[test]
fn what_else_a_file_brings_along_is_told_apart() {
    let rows = ["1 group of hidden rows", "1 group of hidden columns"];
    for name in ["hidden-rows.xlsx", "hidden-rows.ods"] {
        assert_eq!(inside(name).english(InsideWeight::Beside), rows, "{name}");
        assert_eq!(inside(name).english(InsideWeight::Words), Vec::<String>::new(), "{name}");
    }
    let links = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
        <Relationship Id=\"a\" Type=\"http://a/hyperlink\" Target=\"https://news.example.gov/\" TargetMode=\"External\"/>\
        <Relationship Id=\"b\" Type=\"http://a/hyperlink\" Target=\"file:///C:/Users/reem/plan.docx\" TargetMode=\"External\"/>\
        <Relationship Id=\"c\" Type=\"http://a/attachedTemplate\" Target=\"\\\\server\\ministry.dotx\" TargetMode=\"External\"/></Relationships>";
    for (part, text, words) in [
        ("word/_rels/settings.xml.rels", links, "2 links to files or data sources of its makers"),
        ("word/embeddings/oleObject1.bin", "anything", "1 file within it"),
        ("customXml/item1.xml", "<case>2024/17</case>", "1 field of data that no page shows"),
        ("customXml/item1.xml", "<b:Sources xmlns:b=\"bibliography\"/>", ""),
    ] {
        let told = office::look(&with("clean.docx", &[(part, text)])).unwrap().english(InsideWeight::Beside);
        assert_eq!(told.join(", "), words, "{part} {text}");
    }
    let macros = office::look(&with("clean.docx", &[("word/vbaProject.bin", "x")])).unwrap();
    assert_eq!(macros.english(InsideWeight::Acts), ["1 program (macros)"]);
    let core = "<c:coreProperties xmlns:c=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
                xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>ريم عزيز</dc:creator><c:lastModifiedBy>Consultant</c:lastModifiedBy>\
                <dc:title>Plan</dc:title></c:coreProperties>";
    let names = office::look(&with("clean.docx", &[("docProps/core.xml", core)])).unwrap().names;
    assert_eq!(names.into_iter().collect::<Vec<_>>(), ["Consultant", "ريم عزيز"]);
}

#[test]
fn words_are_found_wherever_a_part_stands_and_by_whatever_prefix() {
    let strict = "xmlns:x=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"";
    let usual = "xmlns=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    let sheet = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    for (name, part, text, words) in [
        ("clean.docx", "word/header7.xml", format!("<x:hdr {strict}><x:moveFrom/></x:hdr>"), "1 tracked change"),
        ("clean.docx", "word/comments2.xml", format!("<comments {usual}><comment/><comment/></comments>"), "2 comments"),
        ("clean.docx", "word/glossary/document.xml", format!("<document {usual}><ins/></document>"), "1 tracked change"),
        ("clean.xlsx", "xl/revisions/revisionLog1.xml", format!("<revisions {sheet}><rcc/><rrc/></revisions>"), "2 tracked changes"),
        (
            "clean.xlsx",
            "xl/threadedComments/a.xml",
            "<ThreadedComments xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\"><threadedComment/></ThreadedComments>".to_owned(),
            "1 comment",
        ),
        ("clean.odt", "Versions/Version1", String::new(), "1 earlier version of itself"),
        (
            "clean.docx",
            "word/styles2.xml",
            format!("<document {usual}><del/></document>"),
            "1 tracked change",
        ),
        // What sounds alike in another vocabulary is no finding.
        ("clean.docx", "word/x.xml", "<m:math xmlns:m=\"http://www.w3.org/1998/Math/MathML\"><m:annotation/></m:math>".to_owned(), ""),
        ("clean.odt", "Object 1/content.xml", "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><annotation>a over b</annotation></math>".to_owned(), ""),
        ("clean.docx", "word/x.xml", "<html xmlns=\"http://www.w3.org/1999/xhtml\"><del/><ins/></html>".to_owned(), ""),
    ] {
        let told = office::look(&with(name, &[(part, &text)])).unwrap().english(InsideWeight::Words);
        assert_eq!(told.join(", "), words, "{part} {text}");
    }
}

#[test]
fn a_style_hides_what_is_set_in_it() {
    let names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    let styles = format!(
        "<w:styles {names}><w:style w:styleId=\"A\"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>\
         <w:style w:styleId=\"C\"><w:basedOn w:val=\"C\"/></w:style><w:style w:styleId=\"D\"><w:basedOn w:val=\"A\"/><w:rPr><w:vanish w:val=\"0\"/></w:rPr></w:style></w:styles>"
    );
    for (style, words) in [("A", 1), ("B", 1), ("C", 0), ("D", 0), ("E", 0)] {
        let text = |properties: &str, run: &str| {
            format!("<w:document {names}><w:p>{properties}<w:r>{run}<w:t>words</w:t></w:r></w:p></w:document>")
        };
        let by_run = text("", &format!("<w:rPr><w:rStyle w:val=\"{style}\"/></w:rPr>"));
        let by_paragraph = text(&format!("<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>"), "");
        for document in [by_run, by_paragraph] {
            let parts = [("word/styles.xml", styles.as_str()), ("word/document.xml", document.as_str())];
            let told = office::look(&with("clean.docx", &parts)).unwrap().english(InsideWeight::Words);
            assert_eq!(told.len(), words, "{style}: {document}");
        }
    }
}

#[test]
fn a_file_within_a_file_is_looked_into_too() {
    let sheet = file("hidden-sheet.xlsx");
    let packed = word::archive(&[("readme.txt", b"two files".to_vec()), ("annex/table.xlsx", sheet.clone())]);
    let told = office::look(&packed).unwrap().english(InsideWeight::Words);
    assert_eq!(told, ["1 hidden sheet in `annex/table.xlsx` within it"]);
    let embedded = word::archive(&[
        ("[Content_Types].xml", b"<Types/>".to_vec()),
        ("word/document.xml", b"<document/>".to_vec()),
        ("word/embeddings/Sheet1.xlsx", sheet),
    ]);
    let inside = office::look(&embedded).unwrap();
    assert_eq!(inside.english(InsideWeight::Words), ["1 hidden sheet in `Sheet1.xlsx` within it"]);
    assert_eq!(inside.english(InsideWeight::Beside), ["1 file within it"]);
    assert_eq!(office::look(&word::archive(&[("a.txt", b"words".to_vec())])), None, "an archive of texts");
}

#[test]
fn what_cannot_be_looked_into_is_said() {
    let mut locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    locked.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    let mut torn = file("clean.docx");
    torn.truncate(torn.len() / 2);
    let manifest = "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>";
    for (bytes, why) in [
        (file("clean.doc"), "it is of an old kind (.doc, .xls, .ppt)"),
        (file("clean.rtf"), "it is an RTF file"),
        (locked, "it is locked with a password"),
        (with("clean.odt", &[("META-INF/manifest.xml", manifest)]), "it is locked with a password"),
        (torn, "it is not whole, or is no such file"),
        (with("clean.docx", &[("word/document.xml", "<a><b></a>")]), "its part `word/document.xml` is not well formed"),
        (with("clean.xlsx", &[("xl/workbook.bin", "x")]), "it is a binary workbook (.xlsb)"),
        (
            word::archive(&[("a.doc", file("clean.doc"))]),
            "of `a.doc` within it, it is of an old kind (.doc, .xls, .ppt)",
        ),
    ] {
        assert_eq!(office::look(&bytes).unwrap().unread.as_ref().map(said).as_deref(), Some(why));
    }
    for other in [&b""[..], b"a,b\n1,2\n", b"\x89PNG\r\n\x1a\n"] {
        assert_eq!(office::look(other), None);
    }
}

/// A PDF of one page with these annotations, these objects after the page's (from 4), and this at its end.
fn pdf(annotations: &str, objects: &str, trailer: &str) -> Vec<u8> {
    format!(
        "%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n\
         3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Annots [{annotations}]>> endobj\n{objects}\n\
         trailer <</Root 1 0 R /Size 99 {trailer}>>\n%%EOF\n"
    )
    .into_bytes()
}

/// An annotation of a kind; `rest` is what it says.
fn annotation(kind: &str, rest: &str) -> String {
    format!("<</Type /Annot /Subtype /{kind} /Rect [9 9 29 29] {rest}>>")
}

fn hexadecimal(words: &str) -> String {
    let units: String = words.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
    format!("<FEFF{units}>")
}

/// An object of a PDF that is a stream.
fn stream(number: usize, facts: &str, bytes: &str) -> String {
    format!("{number} 0 obj <<{facts} /Length {}>> stream\n{bytes}\nendstream endobj\n", bytes.len())
}

/// What a document rule may tell of a file.
fn all_told(bytes: &[u8]) -> String {
    let inside = office::look(bytes).unwrap();
    let told =
        [InsideWeight::Words, InsideWeight::Beside, InsideWeight::Acts].map(|weight| inside.english(weight)).concat();
    let names: Vec<String> = inside.names.iter().cloned().collect();
    [told.join(", "), names.join(", "), inside.unread_pdf.as_ref().map(said).unwrap_or_default()].join("; ")
}

#[test]
fn a_pdf_tells_its_comments_its_files_and_its_makers() {
    let arabic = hexadecimal("احذفوا هذا الرقم");
    let file = |name: &str| format!("4 0 obj <</Type /Filespec /F ({name}) /EF <</F 5 0 R>>>> endobj\n");
    let letter = stream(5, "/Type /EmbeddedFile", "a letter");
    let within = stream(
        5,
        "/Type /EmbeddedFile",
        &String::from_utf8(pdf(&annotation("Text", "/Contents (no)"), "", "")).unwrap(),
    );
    let xmp = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>\
        <rdf:Description xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>Plan</dc:title><dc:creator><rdf:Seq><rdf:li>Reem Aziz</rdf:li>\
        </rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>";
    for (bytes, told) in [
        (
            pdf(&annotation("Text", "/Contents (Take this figure out) /T (Reem Aziz)"), "", ""),
            "1 comment on its pages; Reem Aziz; ",
        ),
        (pdf(&annotation("Highlight", &format!("/Contents {arabic}")), "", ""), "1 comment on its pages; ; "),
        (pdf(&annotation("FreeText", "/RC (<p>no</p>)"), "", ""), "1 comment on its pages; ; "),
        (
            pdf("4 0 R 4 0 R", &format!("4 0 obj {} endobj", annotation("StrikeOut", "/Contents (no)")), ""),
            "1 comment on its pages; ; ",
        ),
        (pdf("", &(file("letter.txt") + &letter), ""), "1 file within it; ; "),
        (
            pdf("", &(file("draft.pdf") + &within), ""),
            "1 file within it, 1 comment on its pages in `draft.pdf` within it; ; ",
        ),
        (pdf("", &format!("4 0 obj <</Author {}>> endobj", hexadecimal("ريم عزيز")), "/Info 4 0 R"), "; ريم عزيز; "),
        (pdf("", &stream(4, "/Type /Metadata /Subtype /XML", xmp), ""), "; Reem Aziz; "),
    ] {
        assert_eq!(all_told(&bytes), told, "{}", String::from_utf8_lossy(&bytes));
    }
    let packed = word::archive(&[
        ("annex.pdf", pdf(&annotation("Text", "/Contents (no)"), "", "")),
        ("b.pdf", support::document("b")),
    ]);
    assert_eq!(all_told(&packed), "1 comment on its pages in `annex.pdf` within it; ; ");
}

#[test]
fn a_pdf_of_links_and_forms_tells_nothing_and_one_that_cannot_be_read_says_so() {
    for (bytes, told) in [
        // What is no remark, or says nothing; who made the program.
        (
            pdf(&annotation("Link", "/Contents (The ministry) /A <</S /URI /URI (https://example.org)>>"), "", ""),
            "; ; ",
        ),
        (pdf(&annotation("Widget", "/Contents (Your name) /T (name) /FT /Tx"), "", ""), "; ; "),
        (pdf(&annotation("Popup", "/Contents (no)"), "", ""), "; ; "),
        (pdf(&annotation("Highlight", "/Contents ( )"), "", ""), "; ; "),
        (pdf("", "4 0 obj <</Producer (Word 2019) /Creator (Word) /Title (Plan)>> endobj", "/Info 4 0 R"), "; ; "),
        (support::document("نص"), "; ; "),
        // Those that cannot be read.
        (b"%PDF-1.7\nand no page".to_vec(), "; ; it is damaged, or ends too early"),
        (
            pdf(
                "",
                "4 0 obj <</Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O (00000000000000000000000000000000) /U (00000000000000000000000000000000)>> endobj",
                "/Encrypt 4 0 R /ID [(a) (a)]",
            ),
            "; ; it is locked with a password",
        ),
        (
            word::archive(&[("annex.pdf", b"%PDF-1.7".to_vec())]),
            "; ; of `annex.pdf` within it, it is damaged, or ends too early",
        ),
    ] {
        assert_eq!(all_told(&bytes), told, "{}", String::from_utf8_lossy(&bytes));
    }
}

/// What `bayan check` says by a rule.
fn checked(newsroom: &Newsroom, rule: &str) -> String {
    let run = newsroom.bayan("check").args(["--all", "--rule", rule, "--first", "--at", support::AT]).output().unwrap();
    String::from_utf8([run.stdout, run.stderr].concat()).unwrap()
}

#[test]
fn the_desk_looks_into_a_pdf_and_a_build_does_not_wait_for_it() {
    let remark = pdf(&annotation("Text", "/Contents (Take this out) /T (Reem Aziz)"), "", "");
    for (bytes, warned, noted) in [
        (
            remark.clone(),
            "warning[document-traces]: `memo.pdf` also holds 1 comment on its pages.",
            "it names `Reem Aziz`",
        ),
        (
            b"%PDF-1.7\nand no page".to_vec(),
            "warning[document-traces]: Nobody could look into `memo.pdf`",
            "without a password",
        ),
        (support::document("المذكرة"), "", ""),
    ] {
        let newsroom = release("memo.pdf")
            .file(&format!("{FOLDER}/memo.pdf"), bytes)
            .file(&format!("{FOLDER}/annex.docx"), file("clean.docx"));
        newsroom.build().published();
        let told = checked(&newsroom, "document-traces");
        assert!(told.contains(warned) && told.contains(noted), "{told}");
        assert_eq!(told.contains("document-traces"), !warned.is_empty(), "{told}");
        assert!(!checked(&newsroom, "hidden-words").contains("hidden-words]"));
    }
    // In static/, and where nobody cites it; by a site's own level it stops a build.
    let site = format!("{}\n[rules]\ndocument-traces = \"error\"\n", support::SITE);
    let newsroom = || {
        release("memo.docx")
            .file(&format!("{FOLDER}/memo.docx"), file("clean.docx"))
            .file(&format!("{FOLDER}/annex.docx"), file("clean.docx"))
    };
    let copied = newsroom().file("static/Guide.PDF", &remark);
    assert!(checked(&copied, "document-traces").contains("`Guide.PDF` also holds 1 comment on its pages."));
    assert_eq!(copied.site(&site).build().stopped(), ["document-traces"]);
    let uncited = newsroom().file(&format!("{FOLDER}/old.pdf"), &remark).site(&site);
    uncited.build().published();
}

const FOLDER: &str = "content/releases/2023/12/one";

fn release(attached: &str) -> Newsroom {
    let facts = format!(
        "title: توقيع مذكرة\ndate: 2023-12-15\nattachments: [{{file: {attached}, title: {{ar: المذكرة, en: Memorandum}}}}]"
    );
    Newsroom::new().release("2023/12/one", "ar", &facts, "وقّعت الوزارة [مذكرة](annex.docx).")
}

#[test]
fn hidden_words_stop_a_build_and_their_neighbours_do_not() {
    let newsroom = |attached: &str, bytes: Vec<u8>| {
        release(attached)
            .file(&format!("{FOLDER}/{attached}"), bytes)
            .file(&format!("{FOLDER}/annex.docx"), file("clean.docx"))
    };
    for name in ["changes.docx", "hidden-sheet.xlsx", "notes.pptx", "comment.odt"] {
        let build = newsroom(name, file(name)).build();
        assert_eq!(build.stopped(), ["hidden-words"], "{name}");
        assert!(build.stdout.contains(&format!("`{name}` holds what its readers do not see")), "{}", build.stdout);
    }
    for name in ["clean.docx", "hidden-rows.xlsx", "empty-notes.pptx", "clean.ods"] {
        newsroom(name, file(name)).build().published();
    }
    // Under another name it is what it is; what nobody cites is not published.
    let stopped = newsroom("memo.docx", file("hidden-sheet.xlsx")).build().stopped();
    assert_eq!(stopped, ["hidden-words"]);
    newsroom("memo.docx", file("clean.docx"))
        .file(&format!("{FOLDER}/old.docx"), file("changes.docx"))
        .build()
        .published();
    // By a link in the text, and in static/.
    let linked = newsroom("memo.docx", file("clean.docx")).file(&format!("{FOLDER}/annex.docx"), file("comment.docx"));
    assert_eq!(linked.build().stopped(), ["hidden-words"]);
    let copied = newsroom("memo.docx", file("clean.docx")).file("static/guide.docx", file("changes.docx"));
    assert_eq!(copied.build().stopped(), ["hidden-words"]);
    let macros = newsroom("memo.docx", with("clean.docx", &[("word/vbaProject.bin", "x")]));
    assert_eq!(macros.build().stopped(), ["unsafe-file"]);
}

#[test]
fn a_site_or_a_line_may_let_a_file_pass() {
    let facts = |excuse: &str| {
        format!(
            "title: مسودة القانون\ndate: 2023-12-15\nattachments:\n  - {{file: law.docx, title: {{ar: المسودة, en: Draft}}}}{excuse}"
        )
    };
    let newsroom = |excuse: &str| {
        Newsroom::new()
            .release("2023/12/one", "ar", &facts(excuse), "نص.")
            .file(&format!("{FOLDER}/law.docx"), file("changes.docx"))
    };
    assert_eq!(newsroom("").build().stopped(), ["hidden-words"]);
    newsroom(" # desk: allow hidden-words the draft shows its changes").build().published();
    newsroom("").site(&format!("{}\n[rules]\nhidden-words = \"warn\"\n", support::SITE)).build().published();
}

#[test]
fn a_file_that_did_not_change_is_not_read_again() {
    let newsroom = release("memo.docx")
        .file(&format!("{FOLDER}/memo.docx"), file("clean.docx"))
        .file(&format!("{FOLDER}/annex.docx"), file("clean.docx"));
    newsroom.build().published();
    newsroom.replace(&format!("{FOLDER}/ar.md"), "وقّعت", "أعلنت");
    newsroom.build().published();
    newsroom.write(&format!("{FOLDER}/memo.docx"), file("changes.docx"));
    assert_eq!(newsroom.build().stopped(), ["hidden-words"]);
}

#[test]
fn the_desk_tells_who_made_a_file_as_a_note() {
    let newsroom = release("memo.docx")
        .file(&format!("{FOLDER}/memo.docx"), file("changes.docx"))
        .file(&format!("{FOLDER}/annex.docx"), file("clean.docx"));
    let run = newsroom.bayan("check").args(["--all", "--at", support::AT]).output().unwrap();
    let said = String::from_utf8(run.stdout).unwrap() + &String::from_utf8(run.stderr).unwrap();
    assert!(said.contains("note[document-traces]") && said.contains("it names `Reem Aziz`"), "{said}");
}

proptest! {
    #![proptest_config(support::cases(48))]

    /// A file that is damaged anywhere is looked into, or said to be unread; never a panic, and no clean answer for half a file.
    #[test]
    fn a_damaged_file_is_no_clean_one(at in any::<prop::sample::Index>(), byte in any::<u8>(), which in 0..4_usize) {
        let name = ["changes.docx", "hidden-sheet.xlsx", "comment.odt", "notes.pptx"][which];
        let mut bytes = file(name);
        let cut = at.index(bytes.len());
        let short = office::look(&bytes[..cut]);
        prop_assert!(cut < 8 || short.is_some_and(|inside| inside.unread.is_some()), "{} cut at {}", name, cut);
        bytes[cut] = byte;
        let _ = office::look(&bytes);
    }

    /// The words of any part, however they are mixed up, end in an answer.
    #[test]
    fn any_xml_is_answered(pieces in prop::collection::vec(0..PIECES.len(), 0..40)) {
        let text: String = pieces.into_iter().map(|at| PIECES[at]).collect();
        for (name, part) in [("clean.docx", "word/document.xml"), ("clean.odt", "content.xml")] {
            let _ = office::look(&with(name, &[(part, &text)]));
        }
    }
}

const PIECES: [&str; 16] = [
    "<w:r xmlns:w=\"wordprocessingml\">",
    "</w:r>",
    "<w:t xmlns:w=\"wordprocessingml\">words",
    "</w:t>",
    "<w:style w:styleId=\"A\" xmlns:w=\"wordprocessingml\">",
    "<w:vanish xmlns:w=\"wordprocessingml\"/>",
    "</w:style>",
    "<notes xmlns=\"tc:opendocument\">",
    "</notes>",
    "<page xmlns=\"tc:opendocument\">",
    "</page>",
    "نص",
    "&amp;",
    "<!DOCTYPE a>",
    "<![CDATA[x]]>",
    "<?a b?>",
];
