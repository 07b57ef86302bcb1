//! Tests: whatever scans a text takes as many steps as the text is long. A step is a byte looked at, or handed to somebody
//! else's code or back by it (`source/steps.rs`); twice the text may take twice the steps and no more.
//!
//! To see the time that each takes, and to look for more: `cargo test --release --lib linear -- --ignored --nocapture`.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Instant;

use jiff::tz::TimeZone;

use crate::check::{self, Occasion, Scope};
use crate::diagnostics::terminal::{self, Colour};
use crate::edition::Edition;
use crate::locale;
use crate::model::{BaseUrl, Digits, Language, PairPath, QuoteStyle, RawHtml, Registry};
use crate::newsroom::Newsroom;
use crate::parse::fields::Reading;
use crate::parse::markdown::{self, Home, Options};
use crate::parse::raw::reading::Wishes;
use crate::parse::{self, front_matter, manuscript, raw};
use crate::source::steps::counted;
use crate::source::{Fold, Inputs, SourceFile};
use crate::verify::{self, Leaks, Ordinary, Origin, Secrets};

type Scan = fn(&str);

/// A head, and what is repeated behind it.
type Shape = (&'static str, &'static str);

const MARKDOWN: [Shape; 20] = [
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

const DESK: [Shape; 24] = [
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

const IMPORT: [Shape; 20] = [
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
];

fn repeated((head, unit): Shape, size: usize) -> String {
    format!("{head}{}", unit.repeat(size / unit.len()))
}

#[test]
fn twice_the_text_takes_twice_the_steps() {
    let all: [(&str, Scan, &[Shape]); 5] = [
        ("markdown", markdown_of, &MARKDOWN),
        ("yaml", yaml, &YAML),
        ("desk", desk, &DESK),
        ("verify", published, &VERIFY),
        ("import", import, &IMPORT),
    ];
    let mut faults = Vec::new();
    // Steps are counted on one thread.
    let alone = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    for (name, scan, shapes) in all {
        for shape in shapes {
            let steps = |times| counted(|| scan(&repeated(*shape, times * SIZE)));
            let [small, large] = alone.install(|| [1, 2].map(steps));
            if small < SIZE as u64 || large > small * 9 / 4 {
                faults.push(format!("{name} {shape:?}: {small} steps, then {large}"));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

/// Bytes of the smaller text: more than what is near to one place.
const SIZE: usize = 3 * 1024;

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

fn markdown_of(text: &str) {
    let path = PairPath::parse("2023/12/a").unwrap();
    for (language, raw_html) in [
        (Language::Arabic, RawHtml::Sanitised),
        (Language::Arabic, RawHtml::Escaped),
        (Language::English, RawHtml::Escaped),
    ] {
        let (quotes, digits, home) = (QuoteStyle::Guillemets, Digits::ArabicIndic, Home::Release(&path));
        let _ = markdown::read(text, &Options { language, quotes, raw_html, digits, home, offset: 0 });
    }
    let _ = markdown::prose(text, 0);
}

fn yaml(text: &str) {
    let file = SourceFile::new("content/releases/2023/12/a/ar.md", format!("---\n{text}\n---\n"));
    let Ok(parts) = front_matter::split(&file) else { return };
    let mut reading = Reading::new(&file);
    let _ = front_matter::release(&mut reading, &parts, &TimeZone::UTC);
    let _ = terminal::show(&reading.notes, Colour::Plain);
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
    let _ = terminal::show(&notes, Colour::Plain);
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
    let _ = leaks.examine("annex.csv", text.as_bytes(), Origin::Copied);
    for file in ["a.html", "a.atom", "a.css", "_redirects"] {
        let _ = verify::links::read(file, text, &base, &answers, |_| true);
    }
}

fn import(text: &str) {
    let people = Registry::new([], Fold::new().done());
    for name in ["a.txt", "a.md", "a.html"] {
        for draft in raw::read(name, text.as_bytes(), &Wishes::default(), &people).into_iter().flatten() {
            let _ = manuscript::write(&draft.manuscript);
        }
    }
}
