//! # repeated-title
//!
//! *What it finds:* the title again as a line at the head of the text; a line there, or a paragraph anywhere, that stands
//! twice in a row; a title that says itself twice.
//! *Why it matters:* a headline pasted with its text is read twice by every reader, feed and screen reader.
//! *Example:* a release whose first paragraph is its own title.
//! *Left alone:* a line of a quotation or a table that comes again, and short ones.
//!
//! ---
//!
//! *ما تجده:* العنوان مكرّرًا سطرًا في أول النص؛ وسطر في أوله، أو فقرة في أي موضع، يتكرّر مرتين متتاليتين؛ وعنوان يكرّر
//! نفسه.
//! *لماذا يهمّ:* العنوان الذي أُلصق مع نصه يقرؤه القارئ مرتين، ومعه كل برنامج خلاصات وكل قارئ شاشة.
//! *مثال:* بيان فقرته الأولى عنوانه نفسه.
//! *ما تتركه:* سطر من اقتباس أو جدول يعود، والسطور القصيرة.

use std::str::Chars;

use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::Text;
use crate::diagnostics::{Diagnostic, Place, message};
use crate::language::letters::is_arabic_mark;
use crate::model::Level;
use crate::model::prose::{Kind, Passage};
use crate::parse::front_matter;
use crate::source::{Span, seek};

pub const RULE: Rule =
    Rule { name: "repeated-title", level: Level::Error, guard: Guard::Custom, looks: &[Look::Text(find)] };

/// So many lines are the head of a text.
const HEAD: usize = 8;
/// A line or paragraph that comes again is told from so many words on.
const FEWEST_WORDS: usize = 4;

fn find(_: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    let title = text.title();
    if says_itself_twice(&title.value) {
        notes.push(RULE.found(text.file, title.span, message!("repeated-title-twice")));
    }
    let Ok(parts) = front_matter::split(text.file) else { return };
    if !may_repeat(parts.body, &title.value) {
        return;
    }
    let body = text.prose().passages.iter().filter(|passage| passage.span.start as usize >= parts.body_at);
    let mut above: Option<(String, Span)> = None;
    let mut count = 0;
    for passage in body {
        if !matches!(passage.kind, Kind::Paragraph | Kind::Heading | Kind::Item) {
            above = None;
            continue;
        }
        let parts = if count < HEAD { lines(passage) } else { vec![(passage.text.clone(), passage.span)] };
        for (words, span) in parts {
            count += 1;
            let is_title = count <= HEAD && same(&words, &title.value);
            if is_title {
                let note = RULE.found(text.file, span, message!("repeated-title"));
                notes.push(note.and(Place::new(text.file, title.span), message!("repeated-title-there")));
            } else if let Some((first, at)) = above.as_ref().filter(|(first, _)| same(first, &words))
                && first.split_whitespace().nth(FEWEST_WORDS - 1).is_some()
            {
                let note = RULE.found(text.file, span, message!("repeated-title-words"));
                notes.push(note.and(Place::new(text.file, *at), message!("repeated-title-first")));
            }
            above = Some((words, span));
        }
    }
}

/// The lines of a passage, each with its place.
fn lines(passage: &Passage) -> Vec<(String, Span)> {
    let words = &passage.text;
    let mut at = 0;
    let parts = words.split_inclusive('\n').map(|line| {
        let start = at;
        at += line.len();
        (line.trim().to_owned(), passage.span_of(start..start + line.trim_end().len()))
    });
    parts.collect()
}

/// Whether a text may repeat its title or itself, judged by its lines as they were typed. Most texts are dismissed here,
/// at the first letters of their lines.
fn may_repeat(body: &str, title: &str) -> bool {
    let mut above = "";
    for line in seek::lines(body).filter(|line| !line.trim().is_empty()).take(2 * HEAD) {
        // What is written as something else is not seen in the typed line.
        let is_coded = || line.len() < 2 * title.len() + 128 && seek::either(b'&', b'<', line.as_bytes()).is_some();
        if is_coded() || begins_with(line, title) || same(above, line) {
            return true;
        }
        above = line;
    }
    let mut above = "";
    blocks(body).any(|block| same(std::mem::replace(&mut above, block), block))
}

/// What stands between empty lines.
fn blocks(body: &str) -> impl Iterator<Item = &str> {
    let mut at = 0;
    let mut start = 0;
    seek::lines(body).chain([""]).filter_map(move |line| {
        at += line.len();
        (line.len() <= 1).then(|| &body[std::mem::replace(&mut start, at)..at - line.len()])
    })
}

/// Whether a line says a title first, behind marks of Markdown or the number of a list.
fn begins_with(line: &str, title: &str) -> bool {
    let words = line.trim_start_matches(|c: char| c.is_ascii_digit() || c.is_whitespace());
    let says = |line: &str| {
        let mut letters = folded(line);
        let mut own = folded(title).peekable();
        own.peek().is_some() && own.all(|letter| letters.next() == Some(letter))
    };
    says(line) || (words.len() < line.len() && says(words))
}

fn same(one: &str, other: &str) -> bool {
    folded(one).next().is_some() && folded(one).eq(folded(other))
}

fn says_itself_twice(title: &str) -> bool {
    let folded: String = folded(title).collect();
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    let (first, second) = words.split_at(words.len() / 2);
    first.len() >= FEWEST_WORDS && first == second
}

/// Letters and digits in lower case, one space between words; vowel signs, stretching and punctuation left out.
fn folded(text: &str) -> Folded<'_> {
    Folded { rest: text.chars(), spaces: Spaces::Leading, letter: None }
}

struct Folded<'a> {
    rest: Chars<'a>,
    spaces: Spaces,
    /// What comes behind a space that was given.
    letter: Option<char>,
}

/// What stands before the next letter.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spaces {
    Leading,
    None,
    Waiting,
}

impl Iterator for Folded<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        if let Some(letter) = self.letter.take() {
            return Some(letter);
        }
        loop {
            let c = self.rest.next()?;
            let letter = match c {
                // Most letters are told without a look into Unicode's tables.
                'a'..='z' | '0'..='9' | '\u{621}'..='\u{63f}' | '\u{641}'..='\u{64a}' => c,
                'A'..='Z' => c.to_ascii_lowercase(),
                '\u{640}' => continue,
                _ if is_arabic_mark(c) => continue,
                _ if c.is_alphanumeric() => c.to_lowercase().next().unwrap_or(c),
                _ => {
                    if self.spaces == Spaces::None {
                        self.spaces = Spaces::Waiting;
                    }
                    continue;
                }
            };
            if std::mem::replace(&mut self.spaces, Spaces::None) == Spaces::Waiting {
                self.letter = Some(letter);
                return Some(' ');
            }
            return Some(letter);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_compared_by_their_words() {
        assert!(same("مذكّرة  تفاهم: «بيان»!", "## مذكرة تفـاهم بيان"));
        assert!(same("UAE and Azerbaijan sign", "**UAE and Azerbaijan** sign."));
        assert!(!same("مذكرة تفاهم", "مذكرات تفاهم") && !same("", "—"));
        assert!(says_itself_twice("توقيع مذكرة تفاهم جديدة توقيع مذكرة تفاهم جديدة"));
        assert!(!says_itself_twice("يومًا بيوم يومًا بيوم") && !says_itself_twice("نعم نعم"));
    }
}
