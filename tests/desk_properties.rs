//! What holds for the rules of the desk, whatever the text: none panics, a mend is found once and keeps every letter and
//! digit, and what is exact stays as it is.

use std::sync::Arc;

use bayan::check::{self, Occasion, Scope};
use bayan::diagnostics::{Diagnostic, Fix, mending};
use bayan::newsroom::Newsroom;
use bayan::parse;
use bayan::source::{Inputs, SourceFile};
use icu_normalizer::ComposingNormalizerBorrowed;
use proptest::prelude::*;

const SITE: &str = "\
base_url = \"https://news.example.gov/\"

[languages.ar]
title = \"المكتب الصحفي\"

[languages.en]
title = \"Press Office\"
";

/// What texts are made of: words of both languages, and all that a rule looks for or must not stumble over.
const PIECES: &[&str] = &[
    "وزارة",
    "الاستثمار",
    "بيان",
    "و",
    " و ",
    "أ) ",
    "و) ",
    "هـ",
    "1445هـ",
    "١٤٤٥ هـ",
    "الإمــارات",
    "الـ",
    "لـ",
    "هَـٰذَا",
    "ﻣﺬﻛﺮة ",
    "ﻻ",
    "ﷺ",
    "﴿",
    "﴾",
    "xx",
    "XX",
    "XXX مليون",
    "20xx",
    "00 مليون",
    "TBD",
    "TK",
    "[اسم]",
    "[…]",
    "____",
    "??",
    "the ministry",
    "said",
    "Windows 11",
    "25",
    "٢٥",
    "1,250.5",
    "10:30",
    "15\"",
    "+971 4 555 0100",
    "الجمعة 15 ديسمبر 2023",
    "Friday, 15 December 2024",
    " ",
    "  ",
    "\u{a0}",
    "\u{200b}",
    "\u{200c}",
    "\u{200d}",
    "\u{ad}",
    "\u{feff}",
    "\u{2028}",
    "\u{202e}",
    "\u{2067}",
    "\u{2069}",
    "👨\u{200d}👩",
    "\"",
    "«",
    "»",
    "“",
    "”",
    "'",
    "(",
    ")",
    "[",
    "]",
    ",",
    ";",
    "?",
    "،",
    ".",
    ":",
    "*",
    "**",
    "`",
    "_",
    "&nbsp;",
    "&#x200b;",
    "\\",
    "](https://example.gov/a)",
    "![](a.png)",
    "<b>",
    "<!-- desk: allow spacing سبب -->",
    "\n",
    "\n\n",
    "\n> ",
    "\n>\n> — متحدث",
    "\n- ",
    "\n## ",
    "\n| ",
    " | ",
    "\n|---|---|",
    "\n```\n",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => prop::sample::select(PIECES).prop_map(str::to_owned),
        1 => any::<char>().prop_filter("no file holds U+0000", |c| *c != '\0').prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// What the desk finds in two releases with these texts.
fn review(bodies: [&str; 2]) -> Vec<Diagnostic> {
    let mut inputs = Inputs::default();
    let mut add = |path: &str, text: &str| {
        let path: Arc<str> = path.into();
        inputs.texts.insert(path.clone(), SourceFile::new(path, text));
    };
    add("site.toml", SITE);
    add(PATHS[0], bodies[0]);
    add(PATHS[1], bodies[1]);
    let site = parse::site(&inputs).value.expect("site.toml is sound");
    let newsroom = Newsroom::gather(&inputs, &site.settings).value;
    let now = "2026-01-01T00:00:00Z".parse().unwrap();
    let occasion = Occasion { now, scope: Scope::Everything, dead: None, published: None, insides: None };
    check::review(&newsroom, &site, std::iter::empty(), &occasion)
}

const PATHS: [&str; 2] = ["content/releases/2023/12/a/ar.md", "content/releases/2023/12/a/en.md"];

fn with_head(text: &str) -> String {
    format!("---\ntitle: عنوان\ndate: 2023-12-15\n---\n{text}\n")
}

fn mended(text: &str, path: &str, notes: &[Diagnostic]) -> String {
    let here = notes.iter().filter(|note| note.place.as_ref().is_some_and(|place| &*place.path == path));
    let fixes: Vec<&Fix> = here.filter_map(|note| note.fix.as_ref()).collect();
    mending::apply(text, fixes).0
}

/// Letters and digits, each in its own shape and without stretching.
fn letters(text: &str) -> String {
    let normal = ComposingNormalizerBorrowed::new_nfkc().normalize(text).into_owned();
    normal.chars().filter(|c| c.is_alphanumeric() && *c != '\u{640}').collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn mends_come_to_an_end_and_keep_every_letter(arabic in text(), english in text()) {
        let mut texts = [with_head(&arabic), with_head(&english)];
        let before = [letters(&texts[0]), letters(&texts[1])];
        let mut rounds = 0;
        loop {
            let notes = review([&texts[0], &texts[1]]);
            let fresh = [mended(&texts[0], PATHS[0], &notes), mended(&texts[1], PATHS[1], &notes)];
            if fresh == texts {
                break;
            }
            texts = fresh;
            rounds += 1;
            prop_assert!(rounds < 20, "mended for ever: {:?}", texts);
        }
        prop_assert_eq!([letters(&texts[0]), letters(&texts[1])], before);
    }

    #[test]
    fn code_and_exact_words_keep_all_that_can_be_seen(words in "[وزارة بيان,;?\"ـXx]{1,24}") {
        let words = words.trim();
        prop_assume!(!words.is_empty() && !words.starts_with(['"', '-', '_']));
        let text = with_head(&format!("نص `{words}` ثم.\n\n> قال {words} هنا.\n>\n> — متحدث باسم الوزارة"));
        let fresh = mended(&text, PATHS[0], &review([&text, &text]));
        let seen = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        prop_assert_eq!(seen(&fresh), seen(&text));
        let code = format!("`{words}`");
        prop_assert!(fresh.contains(&code));
    }
}
