//! `docs/desk.md` and `docs/ar/desk.md` are the manual of all rules, made from the heads of their files, and Arabic pages
//! are set so that a code host shows them in their order. `UPDATE=1 cargo test --test all manual::` writes both again.

use std::fs;
use std::path::{Path, PathBuf};

use bayan::check::manual;
use bayan::model::Language;

/// The rules stand below this line; what is above it is written by hand.
const RULES: &str =
    "<!-- Below this line the manual is made from src/check/: UPDATE=1 cargo test --test all manual:: -->\n\n";

/// How an Arabic page ends: all of it is in one element that runs from right to left.
const END: &str = "\n</div>\n";

fn in_project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The page as it is, beside what it should be, which is written where that is asked for.
fn assert_is(path: &Path, wanted: &str) {
    let text = fs::read_to_string(path).unwrap();
    #[expect(clippy::disallowed_methods, reason = "the way to ask a test for more")]
    if std::env::var_os("UPDATE").is_some() {
        fs::write(path, wanted).unwrap();
        return;
    }
    assert!(text == wanted, "UPDATE=1 cargo test --test all manual:: writes {} again", path.display());
}

fn with_rules(path: &Path, rules: &str) -> String {
    let text = fs::read_to_string(path).unwrap();
    let (head, _) = text.split_once(RULES).expect("the manual has its line above the rules");
    format!("{head}{RULES}{rules}")
}

#[test]
fn the_manual_of_the_desk_is_the_rules_own_words() {
    let english = in_project("docs/desk.md");
    assert_is(&english, &with_rules(&english, &manual::whole(Language::English)));
    let arabic = in_project("docs/ar/desk.md");
    let rules = manual::whole(Language::Arabic) + END;
    assert_is(&arabic, &in_order(&with_rules(&arabic, &rules)));
}

#[test]
fn arabic_pages_run_from_right_to_left_and_their_code_from_left_to_right() {
    for path in arabic_pages() {
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("<div dir=\"rtl\">\n\n"), "{} runs from right to left", path.display());
        assert!(text.ends_with(END), "{} closes what it opens", path.display());
        assert_is(&path, &in_order(&text));
    }
}

/// README.ar.md and the chapters of `docs/ar/` that are written by hand.
fn arabic_pages() -> Vec<PathBuf> {
    let chapters = fs::read_dir(in_project("docs/ar")).unwrap().map(|entry| entry.unwrap().path());
    chapters.filter(|path| !path.ends_with("desk.md")).chain([in_project("README.ar.md")]).collect()
}

const BLOCK: (&str, &str) = ("<div dir=\"ltr\">", "</div>");
const SPAN: (&str, &str) = ("<span dir=\"ltr\">", "</span>");

/// A page of Markdown from right to left, in which code keeps its own order: blocks of it stand in an element of their
/// own direction, and so do words in backticks that a sentence from right to left would show in another order.
fn in_order(page: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut in_block = false;
    for line in page.lines() {
        let is_fence = line.starts_with("```");
        if is_fence && !in_block && !lines.ends_with(&[BLOCK.0.to_owned(), String::new()]) {
            lines.extend([BLOCK.0.to_owned(), String::new()]);
        }
        let was_in_block = in_block;
        in_block ^= is_fence;
        if in_block || was_in_block {
            lines.push(line.to_owned());
        } else if closes_block(&lines) && line != BLOCK.1 && !line.is_empty() {
            lines.extend([BLOCK.1.to_owned(), String::new(), spans(line)]);
        } else {
            lines.push(spans(line));
        }
    }
    lines.join("\n") + "\n"
}

/// Whether the last lines are the end of a block of code and an empty one.
fn closes_block(lines: &[String]) -> bool {
    lines.len() > 2 && lines[lines.len() - 1].is_empty() && lines[lines.len() - 2] == "```"
}

/// A line whose words in backticks keep their order.
fn spans(line: &str) -> String {
    let (mut out, mut rest) = (String::new(), line);
    while let Some((before, after)) = rest.split_once('`') {
        let Some((code, behind)) = after.split_once('`') else { break };
        let is_apart = before.ends_with(SPAN.0) && behind.starts_with(SPAN.1);
        out.push_str(before);
        let is_moved = is_scrambled(code) || (code.is_ascii() && runs_on(behind));
        let (opens, closes) = if is_moved && !is_apart { SPAN } else { ("", "") };
        out.extend([opens, "`", code, "`", closes]);
        rest = behind;
    }
    out + rest
}

/// Whether more code follows with no Arabic word between, so that a sentence would show the two from left to right.
fn runs_on(behind: &str) -> bool {
    let is_arabic = |c: char| c.is_alphabetic() && !c.is_ascii();
    let next = behind.split_once('`').and_then(|(between, rest)| Some((between, rest.split_once('`')?.0)));
    next.is_some_and(|(between, code)| !between.contains('|') && !between.chars().chain(code.chars()).any(is_arabic))
}

/// Whether signs of a code would change their side among Arabic words: all but Arabic words, plain figures, and what
/// begins with a Latin letter and ends with a Latin letter or a figure.
fn is_scrambled(code: &str) -> bool {
    let is_latin = code.chars().any(|c| c.is_ascii_alphabetic());
    let is_arabic = code.chars().any(|c| c.is_alphabetic() && !c.is_ascii());
    let is_word = code.starts_with(|c: char| c.is_ascii_alphabetic())
        && code.ends_with(|c: char| c.is_ascii_alphanumeric())
        && !is_arabic;
    let is_figure = code.chars().all(|c| c.is_ascii_digit());
    match (is_latin, is_arabic) {
        (true, _) => !is_word,
        (false, true) => false,
        (false, false) => code.is_ascii() && !is_figure,
    }
}

#[test]
fn code_in_an_arabic_sentence_keeps_its_order() {
    assert_eq!(spans("اكتب `--fix` ثم `title`"), "اكتب <span dir=\"ltr\">`--fix`</span> ثم `title`");
    for apart in ["static/", "--quiet", "2026-03-01", ">", "— @id", "title: \"مسودة\"", "[الملحق](a.pdf)"]
    {
        let once = spans(&format!("في `{apart}` وبعده"));
        assert_eq!(once, format!("في <span dir=\"ltr\">`{apart}`</span> وبعده"));
        assert_eq!(spans(&once), once);
    }
    assert_eq!(spans("`place`، `date`، والنص"), "<span dir=\"ltr\">`place`</span>، `date`، والنص");
    assert_eq!(spans("| `place` | `date` و`title` |"), "| `place` | `date` و`title` |");
    for same in ["title", "bayan check --all", "site.toml", "2026", "«نمضي»", "15 ديسمبر", "،"] {
        assert_eq!(spans(&format!("في `{same}` وبعده")), format!("في `{same}` وبعده"));
    }
}

#[test]
fn blocks_of_code_in_an_arabic_page_run_from_left_to_right() {
    let page = "نص\n\n```sh\nbayan check --all\n```\n\nنص\n";
    let wanted = "نص\n\n<div dir=\"ltr\">\n\n```sh\nbayan check --all\n```\n\n</div>\n\nنص\n";
    assert_eq!(in_order(page), wanted);
    assert_eq!(in_order(wanted), wanted);
}
