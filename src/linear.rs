//! Tests: whatever scans a text takes as many steps as the text is long. A step is a byte looked at, or handed to somebody
//! else's code or back by it (`source/steps.rs`); twice the text may take twice the steps and no more.
//!
//! To see the time that each takes, and to look for more: `cargo test --release --lib linear -- --ignored --nocapture`.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Instant;

use jiff::tz::TimeZone;

use crate::check::{self, Occasion, Scope};
use crate::edition::Edition;
use crate::import::{self, reading::Wishes};
use crate::locale;
use crate::model::{BaseUrl, Digits, Language, PairPath, QuoteStyle, RawHtml, Registry};
use crate::newsroom::Newsroom;
use crate::parse::config::Reading;
use crate::parse::markdown::{self, Home, Options};
use crate::parse::{self, archive, front_matter, manuscript, office, vector};
use crate::source::steps::{self, counted};
use crate::source::{Fold, Inputs, SourceFile};
use crate::speech::{Colour, Marks, Terminal, Words};
use crate::text::{self, HtmlOptions, Style, Targets};
use crate::verify::{self, FileOrigin, Leaks, Ordinary, Secrets};

type Scan = fn(&str);

/// A head, and what is repeated behind it.
type Shape = (&'static str, &'static str);

const MARKDOWN: [Shape; 25] = [
    ("", "[a](x "),
    ("", "[a](<b"),
    ("", "<!-- "),
    ("", "<? "),
    ("", "<a="),
    ("<a ", "b=c=\""),
    ("", "a="),
    ("", "![a]("),
    ("", "**a_"),
    ("", "[a][b"),
    ("", "`a``"),
    ("", "> "),
    ("", "- a\n"),
    ("[^a]: b\n\n", "[^a]"),
    ("[a]: b\n\n", "[a]"),
    ("|a|b|\n|-|-|\n", "|a|b|\n"),
    ("", "<b>"),
    ("", "http://a.b/c?d=e"),
    ("", "(ا a "),
    ("", "a (1) "),
    ("", "www.a.b/(, "),
    ("", "a@b.c, "),
    ("", "1- a\n"),
    ("", "– a\n"),
    ("", "-1 AED – "),
];

const YAML: [Shape; 8] = [
    ("title: ", "a"),
    ("title: \"", "\\u0642"),
    ("title: |\n", "  a\n"),
    ("title: a\nhighlights:\n", "  - a\n"),
    ("title: [", "[a,"),
    ("title: a\n", "# a\n"),
    ("a: &a b\nc: [", "*a,"),
    ("title: a\n", "b: c\n"),
];

const DESK: [Shape; 30] = [
    ("", "[a](x "),
    ("", "[a](<b"),
    ("", "[a](b)"),
    ("", "[a](b \""),
    ("", "[x]("),
    ("", "]("),
    ("", "<!-- "),
    ("", "<? "),
    ("", "<!A "),
    ("", "</"),
    ("", "<b"),
    ("", "%2"),
    ("", "12%"),
    ("", "%D9%82"),
    ("", "\\u0642"),
    ("", "(1 "),
    ("", "1x"),
    ("", "[xx"),
    ("", "«ا"),
    ("", "قال: \""),
    ("", "a  b"),
    ("", "15 December 2023 "),
    ("", "مليون "),
    ("", "معالي رشاد نبييف "),
    ("", "{{ a"),
    ("", "[a b="),
    ("", "&#1"),
    ("", "a\tb\n"),
    ("", "-a\n"),
    ("", "~site/"),
];

const VERIFY: [Shape; 20] = [
    ("", "<a "),
    ("", "<a"),
    ("", "</a"),
    ("", "<a b=\""),
    ("", "<a b='c"),
    ("", "<a b=\">"),
    ("", "<a x=\">\" "),
    ("<a b='", "\">"),
    ("", "<!-- "),
    ("", "<!A "),
    ("", "<!A <!-- "),
    ("", "<? "),
    ("", "<![CDATA["),
    ("", "[a](<b"),
    ("", "&amp;"),
    ("", "&amp;lt;a&gt; "),
    ("", "%25"),
    ("", "\\\\u0642"),
    ("", "url("),
    ("", ";base64,AAAA"),
];

/// Beginnings of what is packed: each character is a byte.
const PACKED: [Shape; 32] = [
    ("", "stream\nx\u{1}"),
    ("", "stream\nx\u{1}\0\u{f}\0\u{f0}\u{ff}aaaaaa"),
    ("", "\u{1f}\u{8b}\u{8}\0\0\0\0\0\0\u{3}KKK"),
    ("", "\u{1f}\u{8b}\u{8}\0\0\0\0\0\0\u{3}\0\u{f}\0\u{f0}\u{ff}aaaaa"),
    ("", "\u{1f}\u{8b}\u{8}\u{8}aaaaaaa"),
    ("", "\u{1f}\u{8b}\u{8}\0\0\0\0\0\0\u{3}K\u{4}\0sum+size"),
    ("", "PK\u{3}\u{4}\0\0\0\0\u{8}\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\u{1}\0\0\0a\0#\0\u{dc}\u{ff}aaaa"),
    ("", "PK\u{3}\u{4}\0\0\0\0\0\0\0\0\0\0\0\0\0\0\u{99}\0\0\0\u{99}\0\0\0\u{1}\0\0\0a"),
    ("", "\u{fd}7zXZ\0"),
    ("", "\u{fd}7zXZ\0\0\u{1}i\"\u{de}6\u{2}\0!\u{1}\u{16}\0\0\0t/\u{e5}\u{a3}\u{1}\0\u{1c}aaaaa"),
    ("", "BZh91AY&SY"),
    ("", "BZh91AY&SY\u{19}\u{93}\u{9b}k\0\0\0\u{1}\0 \0 \0!\u{18}F\u{82}\u{ee}H\u{a7}\n\u{12}\u{3}2sm`"),
    ("", "(\u{b5}/\u{fd} \t\u{e8}\0\0aaaaaaaaaaaaaaaaaaaaaaa"),
    ("", "(\u{b5}/\u{fd} \u{9}I\0\0the words"),
    ("", "7z\u{bc}\u{af}'\u{1c}\0\u{4}"),
    ("", "zTXta\0\0x\u{1}\0\u{f}\0\u{f0}\u{ff}aaaaaa"),
    ("", "iTXta\0\u{1}\0\0\0x\u{1}"),
    ("", "%PDF-1.7\n"),
    ("", "Rar!\u{1a}\u{7}"),
    ("%PDF-1.7\n", "1 0 obj<</Length 9>>stream\nx\u{1}"),
    ("", "QUJDREVGR0hJSktMTU5PUFFSU1RVVldY\n"),
    ("", "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYAAAAAAAA_\n"),
    ("", "48656c63796f6e20"),
    ("", "\\331\\xd9=D9"),
    ("", "=?utf-8?B?QUJD"),
    ("{\\rtf1", "{\\*\\a b"),
    ("wOFF\0\u{1}\0\0\0\0\0\0\u{ff}\u{ff}", "name\0\0\0,\0\0\0 \0\0\u{ff}\0x\u{1}aa"),
    ("", "wOFF\0\u{1}\0\0aaaa\u{1}\0"),
    ("", "wOF2\0\u{1}\0\0aaaa\u{1}\0"),
    ("%PDF-1.7\n", "%%EOF\n"),
    ("a*0*=", ";\n a*1*=b"),
    ("", "=?a?b?YQ==?= "),
];

const IMPORT: [Shape; 36] = [
    ("", "[a](x "),
    ("", "<a "),
    ("", "<a b=\""),
    ("", "<!-- "),
    ("", "<![CDATA["),
    ("", "<b><i>"),
    ("", "</p>"),
    ("<table>", "<td>"),
    ("", "<svg>"),
    ("", "&lt"),
    ("", "\""),
    ("", "“a,” said "),
    ("", "قال: «"),
    ("", "• a\n"),
    ("", "a\n"),
    ("", "1. "),
    ("", "| a |\n"),
    ("", "DUBAI, 15 December 2023 - "),
    ("", "Embargo until 15 December 2023 10:00\n"),
    ("", "a "),
    ("", "- - - -\n"),
    ("", "قال سالم: \"نمضي في العمل معًا حتى النهاية\n\n"),
    ("", "قال سالم، وزير النقل: \"نمضي في العمل معًا\".\n\n"),
    ("", "15/12/2023 "),
    ("", "15 ديسمبر 2023\n"),
    ("", "December December 15 "),
    ("", "شارك | x\n"),
    ("", "عربي\n\nEnglish text that has letters enough to count here\n\n"),
    ("", "[^](<`*_~\\"),
    ("", "```\n"),
    ("", "# a\n"),
    ("", "    a\n\n"),
    ("---\n", "a: b\n"),
    ("<table><tr>", "<td>a"),
    ("", "<article><p>كلمة</p></article>"),
    ("<a ", "a=b "),
];

const PICTURE: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\">";

const SVG: [Shape; 12] = [
    (PICTURE, "<g></g>"),
    (PICTURE, "<g id=\"aaaaaaaaaaaaa\">"),
    (PICTURE, "<text>&amp;</text>"),
    (PICTURE, "<!-- "),
    (PICTURE, "<!-- --> "),
    ("<svg xmlns=\"http://www.w3.org/2000/svg\"><style>", "a{fill:url(#b)}"),
    ("<svg xmlns=\"http://www.w3.org/2000/svg\"><style>", "/* '"),
    ("<svg xmlns=\"http://www.w3.org/2000/svg\"><style>", "url('#"),
    ("<svg xmlns=\"http://www.w3.org/2000/svg\"><path fill=\"", "a(a-"),
    ("<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"", "M1 1\n"),
    ("<svg xmlns=\"http://www.w3.org/2000/svg\"><metadata>", "<a>b</a>"),
    ("<svg xmlns=\"http://www.w3.org/2000/svg\"><g ", "xmlns:a=\"b\" "),
];

const OFFICE: [Shape; 10] = [
    ("<d xmlns=\"urn:wordprocessingml\">", "<ins>a</ins>"),
    ("<d xmlns=\"urn:wordprocessingml\">", "<p><r><rPr><vanish/></rPr><t>a</t></r></p>"),
    ("<d xmlns=\"urn:wordprocessingml\">", "<style styleId=\"a\"><basedOn val=\"a\"/></style>"),
    ("<d xmlns=\"urn:spreadsheetml\">", "<sheet state=\"hidden\"/>"),
    ("<d xmlns=\"urn:spreadsheetml\">", "<row hidden=\"1\"/><author>a</author>"),
    ("<d xmlns=\"urn:presentationml\" xmlns:a=\"urn:drawingml\">", "<sp><ph type=\"body\"/><a:t>a</a:t></sp>"),
    ("<d xmlns=\"package/2006/relationships\">", "<Relationship TargetMode=\"External\" Target=\"file:///c\"/>"),
    ("<d xmlns=\"tc:opendocument\">", "<p style-name=\"a\">a</p><tracked-changes/>"),
    ("<d xmlns=\"dc/elements\">", "<creator>a</creator>"),
    ("<d xmlns=\"urn:x\">", "&amp;"),
];

const WORD: [Shape; 8] = [
    ("", "<p/>"),
    ("", "<p><r><t>a</t></r></p>"),
    ("", "<r><t>a </t></r>"),
    ("", "<r><br/><t>a</t></r>"),
    ("", "<p><r><rPr><b/></rPr><t>a</t></r><r><t>b</t></r></p>"),
    ("", "<p><pPr><numPr><numId val=\"1\"/></numPr></pPr><r><t>a</t></r></p>"),
    ("", "<tbl><tr><tc><p><r><t>a</t></r></p></tc></tr></tbl>"),
    ("", "<del><r><delText>a</delText></r></del>"),
];

fn repeated((head, unit): Shape, size: usize) -> String {
    format!("{head}{}", unit.repeat(size / unit.len()))
}

#[test]
fn twice_the_text_takes_twice_the_steps() {
    let all: [(&str, Scan, &[Shape]); 9] = [
        ("markdown", markdown_of, &MARKDOWN),
        ("yaml", yaml, &YAML),
        ("desk", desk, &DESK),
        ("verify", published, &VERIFY),
        ("packed", packed, &PACKED),
        ("import", import, &IMPORT),
        ("svg", picture, &SVG),
        ("office", document, &OFFICE),
        ("word", word, &WORD),
    ];
    let mut faults = Vec::new();
    // Steps are counted on one thread.
    let alone = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    for (name, scan, shapes) in all {
        for shape in shapes {
            let steps = |times| counted(|| scan(&repeated(*shape, times * SIZE)));
            let [small, large] = alone.install(|| [1, 2].map(steps));
            if small < SIZE as u64 * 9 / 10 || large > small * 9 / 4 {
                faults.push(format!("{name} {shape:?}: {small} steps, then {large}"));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

/// Bytes of the smaller text: more than what is near to one place.
const SIZE: usize = 2 * 1024;

#[test]
#[ignore = "it looks at a clock"]
#[allow(clippy::print_stdout, reason = "it is for reading")]
fn how_long_each_shape_takes_each_scanner() {
    let scanners: [(&str, Scan); 5] =
        [("markdown", markdown_of), ("yaml", yaml), ("desk", desk), ("verify", published), ("import", import)];
    let shapes = || [&MARKDOWN[..], &YAML, &DESK, &VERIFY, &IMPORT].concat().into_iter();
    for (name, scan) in scanners {
        for shape in shapes() {
            let [small, large] = [1, 4].map(|times| {
                let text = repeated(shape, times * 32 * 1024);
                let started = Instant::now();
                scan(&text);
                started.elapsed().as_secs_f64() * 1000.0
            });
            let mark = if large > 20.0 && large > small * 6.0 { "  <--" } else { "" };
            println!("{name:9} {:30} {small:8.1} ms {large:8.1} ms{mark}", format!("{shape:?}"));
        }
    }
}

fn markdown_of(typed: &str) {
    let path = PairPath::parse("2023/12/a").unwrap();
    for (language, raw_html) in [
        (Language::Arabic, RawHtml::Sanitised),
        (Language::Arabic, RawHtml::Escaped),
        (Language::English, RawHtml::Escaped),
    ] {
        let body = markdown::read(&typed.into(), &Options { language, home: Home::Release(&path), offset: 0 });
        let style = Style {
            language,
            quotes: QuoteStyle::Guillemets,
            digits: Digits::ArabicIndic,
            raw_html,
            runs: locale::Runs::Bdi,
        };
        let targets = Targets::default();
        let _ = text::whole(&body, &HtmlOptions { style, targets: &targets, below: 0, id_prefix: "" });
        let _ = text::everything(&body, &style);
        let _ = text::markdown(&body, &style, &targets);
        let _ = text::passages(&body);
    }
}

fn shown(notes: &[crate::diagnostics::Diagnostic]) -> String {
    let words = Words::of(Language::Arabic);
    Terminal { words: &words, colour: Colour::Plain, marks: Marks::Isolates }.show(notes)
}

fn yaml(text: &str) {
    let file = SourceFile::new("content/releases/2023/12/a/ar.md", format!("---\n{text}\n---\n"));
    let Ok(parts) = front_matter::split(&file) else { return };
    let mut reading = Reading::new(&file);
    let _ = front_matter::release(&mut reading, &parts, &TimeZone::UTC);
    let _ = shown(&reading.notes);
}

const FILES: [(&str, &str); 4] = [
    (
        "site.toml",
        "base_url = \"https://a.example/\"\n[languages.ar]\ntitle = \"المكتب الصحفي\"\n[languages.en]\ntitle = \"Press Office\"\n",
    ),
    ("content/topics.yaml", "investment: {ar: الاستثمار, en: Investment}\n"),
    ("content/organisations.yaml", "digital:\n  name: {ar: وزارة التنمية الرقمية, en: Ministry of Development}\n"),
    (
        "content/people.yaml",
        "nabiyev:\n  name: {ar: رشاد نبييف, en: Rashad Nabiyev}\n  honorific: {ar: معالي, en: His Excellency}\n  offices:\n    - title: {ar: وزير التنمية الرقمية, en: Minister of Development}\n      organisation: digital\n      from: 2021-01-01\n",
    ),
];

/// A newsroom with one announcement.
fn inputs(arabic: &str, english: &str) -> Inputs {
    let mut inputs = Inputs::default();
    let texts = [("content/releases/2023/12/a/ar.md", arabic), ("content/releases/2023/12/a/en.md", english)];
    for (path, text) in FILES.into_iter().chain(texts) {
        let path: Arc<str> = path.into();
        inputs.texts.insert(path.clone(), SourceFile::new(path, text));
    }
    inputs
}

fn desk(text: &str) {
    let inputs = inputs(
        &format!("---\ntitle: عنوان البيان\ndate: 2023-12-15\npeople: [nabiyev]\n---\n{text}\n"),
        &format!("---\ntitle: The title\n---\n{text}\n"),
    );
    let site = parse::site(&inputs).value.unwrap();
    let newsroom = Newsroom::gather(&inputs, &site.settings).value;
    let now = "2026-01-01T00:00:00Z".parse().unwrap();
    let occasion = Occasion { now, scope: Scope::Everything, dead: None, published: None, insides: None };
    let notes = check::review(&newsroom, &site, std::iter::empty(), &occasion);
    let _ = shown(&notes);
}

fn published(text: &str) {
    let inputs = inputs(
        "---\ntitle: مبادرة القاوند\ndate: 2099-12-15\n---\nنص لا يعرفه أحد بعد.\n",
        "---\ntitle: Halcyon Initiative\n---\nWords that nobody knows yet.\n",
    );
    let site = parse::site(&inputs).value.unwrap();
    let voices = locale::voices(&inputs, &site.settings).value.unwrap();
    let newsroom = Newsroom::gather(&inputs, &site.settings).value;
    let edition = Edition::at("2026-01-01T00:00:00Z".parse().unwrap(), &newsroom, &site);
    let secrets = Secrets::of(&newsroom, &edition, &site);
    let leaks = Leaks::new(&secrets, Vec::new(), &Ordinary::of(&inputs, &voices));
    let base = BaseUrl { origin: "https://a.example".to_owned(), path: "/".to_owned() };
    let answers: HashSet<&str> = HashSet::new();
    let _ = leaks.examine("annex.csv", text.as_bytes(), FileOrigin::Copied);
    for file in ["a.html", "a.atom", "a.css", "_redirects"] {
        let _ = verify::links::read(file, text, &base, &answers, |_| true);
    }
}

/// A text whose characters are bytes.
fn packed(text: &str) {
    let bytes: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    steps::took(bytes.len());
    let _ = verify::read(&bytes);
}

fn import(text: &str) {
    let people = Registry::new([], Fold::new().done());
    for name in ["a.txt", "a.md", "a.html"] {
        for draft in import::read((name, text.as_bytes(), &|_| None), &Wishes::default(), &people).into_iter().flatten()
        {
            let _ = manuscript::write(&draft.manuscript);
        }
    }
}

/// Also with ends, and with a text in the place of a name that every element is compared with.
fn picture(text: &str) {
    for end in ["", "\"/></svg>", "</style></svg>", "</svg>"] {
        let _ = vector::clean(format!("{text}{end}").as_bytes());
    }
    let _ = vector::clean(named(text).as_bytes());
}

/// A document whose vocabulary has a name as long as the text, and as many elements of it.
fn named(text: &str) -> String {
    format!("<svg xmlns:a=\"{}:\">{}</svg>", "a".repeat(text.len() / 2), "<a:b/>".repeat(text.len() / 12))
}

/// A text as a part of an office file, beside so many others and in a file within it.
fn document(text: &str) {
    let types: (&str, &[u8]) = ("[Content_Types].xml", b"<a/>");
    let names: Vec<String> = (0..text.len() / 64).map(|number| format!("word/part{number}.xml")).collect();
    let (whole, named) = (format!("{text}</d>"), named(text));
    let own = [types, ("word/document.xml", whole.as_bytes()), ("word/named.xml", named.as_bytes())];
    let parts = names.iter().map(|name| (name.as_str(), b"<a/>".as_slice()));
    let inner = archive::of(&own.into_iter().chain(parts).collect::<Vec<_>>());
    let outer = archive::of(&[types, ("word/embeddings/a.docx", &inner)]);
    let _ = [&inner, &outer].map(|bytes| office::look(bytes));
}

/// A text as that of a Word file.
fn word(text: &str) {
    let people = Registry::new([], Fold::new().done());
    let bytes = archive::of(&[("word/document.xml", format!("<document><body>{text}</body></document>").as_bytes())]);
    for draft in import::read(("a.docx", &bytes, &|_| None), &Wishes::default(), &people).into_iter().flatten() {
        let _ = manuscript::write(&draft.manuscript);
    }
}
