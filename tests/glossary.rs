//! One word for one thing, in both languages: `docs/glossary.md` says which, and what is not said for it. Messages, the pages
//! of a newsroom and the manuals keep to it.

use std::fs;
use std::path::{Path, PathBuf};

use bayan::check::manual;

/// A row of the glossary.
struct Term {
    /// Both languages' words for it, each as words.
    said: Vec<Phrase>,
    avoided: Vec<Avoided>,
}

/// Words that are not said for a thing; where a place is named, not there.
struct Avoided {
    phrase: Phrase,
    place: Option<String>,
}

type Phrase = Vec<String>;

/// A word of a text on its line, or a sign between words.
#[derive(Debug, PartialEq)]
enum Token {
    Word(usize, String),
    Break,
}

fn in_project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn glossary() -> Vec<Term> {
    fs::read_to_string(in_project("docs/glossary.md")).unwrap().lines().filter_map(term).collect()
}

/// Spellings that are not used, each to the mark.
fn misspelt() -> Vec<String> {
    let page = fs::read_to_string(in_project("docs/glossary.md")).unwrap();
    let (_, table) = page.split_once("| write | not |").unwrap();
    let cells = table.lines().filter_map(|row| row.strip_suffix('|')?.rsplit('|').next());
    let words = cells.flat_map(|cell| cell.split('،')).map(|word| word.trim().to_owned());
    words.filter(|word| word.chars().any(char::is_alphabetic)).collect()
}

fn term(row: &str) -> Option<Term> {
    let cells: Vec<&str> = row.strip_prefix('|')?.split('|').map(str::trim).collect();
    if cells.len() != 6 || cells[0] == "English" || cells[0].starts_with("---") {
        return None;
    }
    let words = |cell: &str| {
        cell.split([',', '،']).map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect::<Vec<_>>()
    };
    let said = [cells[0], cells[1]].into_iter().flat_map(words).map(|word| phrase(&word)).collect();
    let avoided = [cells[2], cells[3]].into_iter().flat_map(words).map(|word| {
        let (word, place) = word.split_once(" (").map_or((&*word, None), |(word, place)| (word, Some(place)));
        Avoided { phrase: phrase(word), place: place.map(|place| place.trim_end_matches(')').to_owned()) }
    });
    Some(Term { said, avoided: avoided.collect() })
}

fn phrase(words: &str) -> Phrase {
    words.split_whitespace().map(plain).collect()
}

/// A word without capitals, vowel marks and tatweel.
fn plain(word: &str) -> String {
    let is_mark = |c: char| matches!(c, '\u{64B}'..='\u{652}' | '\u{670}' | '\u{640}');
    word.to_lowercase().chars().filter(|c| !is_mark(*c)).collect()
}

/// What stands before an Arabic word and is written in one with it.
const JOINED: [&str; 3] = ["", "و", "ف"];
const ARTICLES: [&str; 9] = ["", "ب", "ك", "ل", "ال", "بال", "كال", "لل", "س"];

fn is(word: &str, wanted: &str) -> bool {
    if !word.ends_with(wanted) {
        return false;
    }
    let bare = JOINED.iter().filter_map(|joined| word.strip_prefix(joined));
    bare.into_iter().any(|rest| ARTICLES.iter().any(|article| rest.strip_prefix(article) == Some(wanted)))
}

/// The line on which a phrase is said.
fn said_at(tokens: &[Token], phrase: &[String]) -> Option<usize> {
    let at = tokens.windows(phrase.len()).find(|window| {
        window.iter().zip(phrase).all(|(token, wanted)| matches!(token, Token::Word(_, word) if is(word, wanted)))
    });
    at.and_then(|window| window.first()).and_then(|token| match token {
        Token::Word(line, _) => Some(*line),
        Token::Break => None,
    })
}

/// What a file of words says: no ids, no names of arguments, no remarks, no code.
fn said_by_messages(text: &str) -> String {
    let value = |line: &str| match line.strip_prefix(|c: char| c.is_ascii_lowercase()) {
        Some(rest) => rest.split_once(" =").map_or(String::new(), |(_, value)| value.to_owned()),
        None if line.starts_with('#') => String::new(),
        None => line.trim_start().trim_start_matches('*').to_owned(),
    };
    let lines = text.lines().map(|line| between(&between(&between(&value(line), '{', '}'), '[', ']'), '`', '`') + "\n");
    lines.collect()
}

/// What a page of a manual says: no code, no names of rules above their pages, no ends of links.
fn said_by_page(page: &str) -> String {
    let mut in_code = false;
    let lines = page.lines().map(|line| {
        let is_fence = line.starts_with("```");
        in_code ^= is_fence;
        let is_rule = line.strip_prefix("## ").is_some_and(|name| manual::find(name).is_ok());
        if in_code || is_fence || is_rule {
            return "\n".to_owned();
        }
        between(&between(&line.replace("](", " ⟨").replace(')', "⟩"), '`', '`'), '⟨', '⟩') + "\n"
    });
    lines.collect()
}

/// A line without what stands between two signs.
fn between(line: &str, open: char, close: char) -> String {
    let (mut out, mut rest) = (String::new(), line);
    while let Some((before, after)) = rest.split_once(open) {
        out.push_str(before);
        out.push('·');
        let Some((_, behind)) = after.split_once(close) else { return out };
        rest = behind;
    }
    out + rest
}

/// The words of a text, each as it is to be compared.
fn tokens(text: &str, written: fn(&str) -> String) -> Vec<Token> {
    let mut tokens = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        if line.trim().is_empty() {
            tokens.push(Token::Break);
        }
        for part in line.split_whitespace() {
            let mut word = String::new();
            for c in part.chars() {
                if c.is_alphanumeric() || matches!(c, '\u{64B}'..='\u{652}' | '\u{670}' | '-' | '\'') {
                    word.push(c);
                } else {
                    push(&mut tokens, number, written(&std::mem::take(&mut word)));
                    tokens.push(Token::Break);
                }
            }
            push(&mut tokens, number, written(&std::mem::take(&mut word)));
        }
    }
    tokens
}

fn push(tokens: &mut Vec<Token>, line: usize, word: String) {
    if !word.is_empty() {
        tokens.push(Token::Word(line, word));
    }
}

/// All that bayan says, by the file in which it stands.
fn corpus(written: fn(&str) -> String) -> Vec<(String, Vec<Token>)> {
    let mut all = Vec::new();
    for folder in ["src/speech/words", "templates/locales", "docs", "docs/ar", "."] {
        for path in fs::read_dir(in_project(folder)).unwrap().map(|entry| entry.unwrap().path()) {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let is_manual = folder != "." || name.starts_with("README");
            let end = path.extension().and_then(|end| end.to_str()).unwrap_or_default();
            let said: fn(&str) -> String = match end {
                "ftl" => said_by_messages,
                "md" if is_manual && name != "glossary.md" => said_by_page,
                _ => continue,
            };
            let text = fs::read_to_string(&path).unwrap();
            all.push((format!("{folder}/{name}"), tokens(&said(&text), written)));
        }
    }
    all.sort_by(|a, b| a.0.cmp(&b.0));
    all
}

/// Where an avoided word is said.
fn faults(glossary: &[Term], corpus: &[(String, Vec<Token>)]) -> Vec<String> {
    let mut faults = Vec::new();
    for (file, tokens) in corpus {
        for Avoided { phrase, place } in glossary.iter().flat_map(|term| &term.avoided) {
            let is_there = place.as_ref().is_none_or(|place| file.starts_with(place.as_str()));
            if let Some(line) = said_at(tokens, phrase).filter(|_| is_there) {
                faults.push(format!("{file}:{line}: `{}` is not said: docs/glossary.md", phrase.join(" ")));
            }
        }
    }
    faults
}

#[test]
fn messages_pages_and_manuals_keep_to_the_glossary() {
    let faults = faults(&glossary(), &corpus(plain));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_word_is_written_one_way() {
    let misspelt = misspelt();
    assert!(misspelt.len() > 10, "the spellings are read");
    let mut faults = Vec::new();
    for (file, tokens) in corpus(str::to_owned) {
        for word in &misspelt {
            if let Some(line) = said_at(&tokens, std::slice::from_ref(word)) {
                faults.push(format!("{file}:{line}: `{word}` is written otherwise: docs/glossary.md"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_term_of_the_glossary_is_said_somewhere() {
    let corpus = corpus(plain);
    let in_one = |phrase: &[String]| corpus.iter().any(|(_, tokens)| said_at(tokens, phrase).is_some());
    let of_many = |phrase: &Phrase| [&phrase[..phrase.len() - 1], &[format!("{}s", phrase[phrase.len() - 1])]].concat();
    let is_said = |phrase: &Phrase| phrase[0].starts_with('`') || in_one(phrase) || in_one(&of_many(phrase));
    let all = glossary();
    let unsaid: Vec<String> = all
        .iter()
        .flat_map(|term| &term.said)
        .filter(|phrase| !is_said(phrase))
        .map(|phrase| phrase.join(" "))
        .collect();
    assert!(unsaid.is_empty(), "nothing says {unsaid:?}");
    assert!(all.len() > 50, "the glossary is read");
}

#[test]
fn a_planted_word_is_found_in_each_of_its_forms() {
    let count = |file: &str, text: String| faults(&glossary(), &[(file.to_owned(), tokens(&text, plain))]).len();
    let message = |text: &str| count("src/speech/words/x.ftl", said_by_messages(text));
    let page = |text: &str| count("docs/ar/x.md", said_by_page(text));
    for planted in [
        "x = Mend it.",
        "x = { $n ->\n    [one] One slip.\n   *[other] { $n } errors.\n}",
        "x = أضف نسخةً صحفية.",
        "x = وبالنسخة الصحفية",
        "x = سيتم نشره",
        "x = عُلّق: معلَّق النشر",
    ] {
        assert_eq!(message(planted), 1, "{planted}");
    }
    for planted in ["A line is excused.", "هذه نسخة\nصحفية", "## mending", "| كود |", "[excuses](desk.md)"]
    {
        assert_eq!(page(planted), 1, "{planted}");
    }
    assert_eq!(count("docs/ar/corrections.md", said_by_page("إصلاح البيان")), 1, "where readers have the text");
}

#[test]
fn neighbours_of_an_avoided_word_stay() {
    let count = |text: String| faults(&glossary(), &[("docs/ar/x.md".to_owned(), tokens(&text, plain))]).len();
    for fine in [
        "finding-excuse = A suppression that does not count",
        "# mend it\nx = Fix it.",
        "x = { $mend } is { $n ->\n    [mend] one\n   *[slip] two\n}",
        "x = `desk: mend`",
        "x = Recommend amended commendations in slippers.",
    ] {
        assert_eq!(count(said_by_messages(fine)), 0, "{fine}");
    }
    for fine in [
        "## excuse",
        "[`excuse`](#excuse)",
        "```text\nmend\n```",
        "نسخة. صحفية",
        "نسخة\n\nصحفية",
        "تمت التجربة، وتمر السيارات، وهو متمم",
        "إصلاح الملف",
        "عنوان الصفحة",
    ] {
        assert_eq!(count(said_by_page(fine)), 0, "{fine}");
    }
}
