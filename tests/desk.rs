//! What holds for the rules of the desk, whatever is typed: none of them panics, every place and mend lies in its file, and
//! mending comes to an end and leaves what it should not touch.

use crate::support;
use std::collections::BTreeMap;
use std::sync::Arc;

use bayan::check::{self, Occasion, Scope};
use bayan::diagnostics::Diagnostic;
use bayan::io::embedded;
use bayan::model::prose::{Nature, Passage};
use bayan::model::{Language, Prose};
use bayan::newsroom::Newsroom;
use bayan::parse;
use bayan::source::{Inputs, SourceFile};
use proptest::prelude::*;

const PATH: [&str; 2] = ["content/releases/2023/12/a/ar.md", "content/releases/2023/12/a/en.md"];

/// A newsroom of one announcement.
fn newsroom(arabic: &str, english: &str) -> Inputs {
    let mut inputs = Inputs { built_in: embedded::templates(), ..Inputs::default() };
    for (path, text) in [("site.toml", support::SITE), (PATH[0], arabic), (PATH[1], english)] {
        let path: Arc<str> = path.into();
        inputs.texts.insert(path.clone(), SourceFile::new(path, text));
    }
    inputs
}

fn review(inputs: &Inputs) -> Vec<Diagnostic> {
    let site = parse::site(inputs).value.unwrap();
    let newsroom = Newsroom::gather(inputs, &site.settings).value;
    let occasion = Occasion {
        now: support::AT.parse().unwrap(),
        scope: Scope::Everything,
        dead: None,
        published: None,
        insides: None,
    };
    check::review(&newsroom, &site, std::iter::empty(), &occasion)
}

/// Mends what was found, once. The number of mends.
fn mend(inputs: &mut Inputs, notes: &[Diagnostic]) -> usize {
    let mut fixes: BTreeMap<Arc<str>, Vec<_>> = BTreeMap::new();
    for note in notes {
        if let (Some(place), Some(fix)) = (&note.place, &note.fix) {
            fixes.entry(place.path.clone()).or_default().push(fix);
        }
    }
    let settings = parse::site(inputs).value.unwrap().settings;
    let mut count = 0;
    for (path, fixes) in fixes {
        let (file, applied) = check::mend::apply(&inputs.texts[&path], &fixes, &settings);
        count += applied;
        inputs.texts.insert(path, file);
    }
    count
}

fn words(inputs: &Inputs, path: &str) -> Prose {
    let site = parse::site(inputs).value.unwrap();
    let newsroom = Newsroom::gather(inputs, &site.settings).value;
    let language = if path.ends_with("ar.md") { Language::Arabic } else { Language::English };
    newsroom.pairs()[0].release(language).map(parse::prose::release).unwrap_or_default()
}

/// What people and their tools leave in a text, in any order.
const PIECES: &[&str] = &[
    " ",
    "  ",
    "\u{a0}",
    "\u{a0} ",
    "\t",
    "\n",
    "\n\n",
    "\r\n",
    "  \n",
    "\u{2003}",
    "\u{200b}",
    "\u{200f}",
    "\u{202e}",
    "\u{2066}",
    "\u{feff}",
    "\u{ad}",
    "\u{200d}",
    "وزارة",
    "الاستثمار",
    "وقّعت",
    "و",
    "في",
    "قال",
    "دولة",
    "أذربيجان",
    "هـ",
    "1445",
    "xx",
    "TBD",
    "د.",
    "معالي",
    "12.5%",
    "١٢٫٥",
    "500",
    "مليون",
    "2023",
    "12",
    "Halcyon",
    "Rail",
    "the",
    "Ministry",
    "signed",
    "million",
    "H.E.",
    "،",
    "؛",
    "؟",
    ",",
    ";",
    ".",
    ":",
    "!",
    "…",
    "(",
    ")",
    "[",
    "]",
    "()",
    "\"",
    "'",
    "«",
    "»",
    "“",
    "”",
    "—",
    "-",
    "- ",
    "1. ",
    "> ",
    "> — @x\n",
    "# ",
    "## ",
    "*",
    "**",
    "_",
    "~~",
    "`",
    "``",
    "```\n",
    "    ",
    "| a | b |\n|---|---|\n| ",
    " | ",
    "![",
    "](a.png)",
    "](https://example.gov/ \"عنوان\")",
    "<b>",
    "<!-- ",
    " -->",
    "<!-- desk: allow spacing سبب -->",
    "[^1]",
    "\n[^1]: ",
    "&nbsp;",
    "\\",
    "https://example.gov/a,b",
    "press@example.gov",
    "ﷺ",
    "ﻣﺬﻛﺮﺓ",
    "🇦🇪",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![12 => proptest::sample::select(PIECES).prop_map(str::to_owned), 1 => "\\PC{0,3}"];
    proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

/// A file: front matter with values written in different ways, and a text.
fn file() -> impl Strategy<Value = String> {
    let line = || text().prop_map(|text| text.replace(['\n', '\r'], " "));
    let quoted = |text: String| format!("'{}'", text.replace('\'', "''"));
    (line(), line(), line(), text(), any::<bool>()).prop_map(move |(title, highlight, summary, body, is_plain)| {
        let title = if is_plain { title } else { quoted(title) };
        let summary = format!(">\n  {summary}\n  {highlight}");
        let highlight = quoted(highlight);
        format!("---\ntitle: {title}\nhighlights:\n  - {highlight}\nsummary: {summary}\ndate: 2023-12-15\n---\n{body}")
    })
}

proptest! {
    #![proptest_config(support::cases(300))]

    #[test]
    fn every_word_stands_in_the_file_where_its_passage_says(typed in file()) {
        let inputs = newsroom(&typed, "---\ntitle: A\n---\n");
        let file = &inputs.texts[PATH[0]];
        for passage in words(&inputs, PATH[0]).passages {
            whole(&passage, file);
        }
    }

    #[test]
    fn no_rule_panics_and_every_mend_lies_in_its_file(arabic in file(), english in file()) {
        let inputs = newsroom(&arabic, &english);
        for note in review(&inputs) {
            let Some(place) = &note.place else { continue };
            let file = &inputs.texts[&place.path];
            prop_assert!(place.line as usize <= file.text.split('\n').count());
            if let Some(fix) = &note.fix {
                let (start, end) = (fix.start as usize, fix.end as usize);
                prop_assert!(file.text.get(start..end).is_some_and(|old| old != fix.replacement), "{note:?}");
            }
        }
    }

    #[test]
    fn mending_comes_to_an_end(arabic in file(), english in file()) {
        let mut inputs = newsroom(&arabic, &english);
        let mut rounds = 0;
        loop {
            let notes = review(&inputs);
            if mend(&mut inputs, &notes) == 0 {
                break;
            }
            rounds += 1;
            prop_assert!(rounds < 100, "{}", inputs.texts[PATH[0]].text);
        }
    }

    #[test]
    fn mending_spaces_changes_no_word_and_nothing_of_the_structure(arabic in file()) {
        let mut inputs = newsroom(&arabic, "---\ntitle: A\n---\n");
        let before = words(&inputs, PATH[0]);
        let typed = ink(&inputs.texts[PATH[0]].text);
        loop {
            let notes: Vec<Diagnostic> = review(&inputs).into_iter().filter(|note| note.rule == "spacing").collect();
            if mend(&mut inputs, &notes) == 0 {
                break;
            }
        }
        prop_assert_eq!(typed, ink(&inputs.texts[PATH[0]].text));
        let after = words(&inputs, PATH[0]);
        let shape = |prose: &Prose| prose.passages.iter().map(|passage| (passage.kind, ink(&passage.text))).collect::<Vec<_>>();
        prop_assert_eq!(shape(&before), shape(&after), "{}", inputs.texts[PATH[0]].text);
    }
}

/// The characters of a text that are no space.
fn ink(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Its runs are its text from end to end, and stand in the file in this order, the words to the letter.
fn whole(passage: &Passage, file: &SourceFile) {
    let (mut at, mut behind) = (0, passage.span.start);
    for run in &passage.runs {
        assert_eq!(run.start, at, "{passage:?}");
        assert!(
            run.span.start >= behind && run.span.end >= run.span.start && run.span.end <= passage.span.end,
            "{passage:?}"
        );
        if matches!(run.nature, Nature::Words | Nature::LinkWords) {
            assert_eq!(&passage.text[run.range()], file.slice(run.span), "{passage:?}");
        }
        (at, behind) = (run.end, run.span.end);
    }
    assert_eq!(at as usize, passage.text.len());
    for (at, c) in passage.text.char_indices() {
        let span = passage.span_of(at..at + c.len_utf8());
        assert!(span.start >= passage.span.start && span.end <= passage.span.end, "{passage:?}");
    }
}
