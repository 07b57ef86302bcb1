//! # repeated-title
//!
//! *What it finds:* the title again as a line at the head of the text; a line there, or a paragraph anywhere, that stands
//! twice in a row; a title that says itself twice.
//! *Why it matters:* a headline pasted with its text is read twice by every reader, feed and screen reader.
//! *Example:* a release whose first paragraph is its own title.
//! *Left alone:* a line of a quotation or a table that comes again, and short ones.

use super::desk::Desk;
use super::letters::is_arabic_mark;
use super::rule::{Guard, Look, Rule};
use super::text::{Origin, Text};
use crate::diagnostics::{Diagnostic, Place};
use crate::model::Level;
use crate::model::prose::{Kind, Passage};
use crate::parse::front_matter;
use crate::source::Span;

pub const RULE: Rule =
    Rule { name: "repeated-title", level: Level::Error, guard: Guard::Custom, looks: &[Look::Text(find)] };

/// So many lines are the head of a text.
const HEAD: usize = 8;
/// A line or paragraph that comes again is told from so many words on.
const FEWEST_WORDS: usize = 4;

fn find(_: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    let title = match text.origin {
        Origin::Release(_, release) => &release.title,
        Origin::Page(page) => &page.title,
    };
    if says_itself_twice(&title.value) {
        let message = "The title says the same words twice.";
        notes.push(RULE.finding(text.file, title.span, message, "Keep them once."));
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
                let note = RULE.finding(
                    text.file,
                    span,
                    "The title stands here again.",
                    "Remove it: the page shows the title above the text.",
                );
                notes.push(note.and(Place::new(text.file, title.span), "the title"));
            } else if let Some((first, at)) = above.as_ref().filter(|(first, _)| same(first, &words))
                && first.split_whitespace().nth(FEWEST_WORDS - 1).is_some()
            {
                let note =
                    RULE.finding(text.file, span, "The same words stand here twice in a row.", "Keep them once.");
                notes.push(note.and(Place::new(text.file, *at), "the first time"));
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

/// Whether a text may repeat its title or itself, judged by its lines as they were typed.
fn may_repeat(body: &str, title: &str) -> bool {
    let title: String = folded(title).collect();
    let mut above = "";
    for line in body.lines().filter(|line| !line.trim().is_empty()).take(2 * HEAD) {
        let is_title = || {
            line.len() < 2 * title.len() + 128
                && (line.contains('&') || folded(line).collect::<String>().contains(&title))
        };
        if (!title.is_empty() && is_title()) || same(above, line) {
            return true;
        }
        above = line;
    }
    let mut above = "";
    for block in body.split("\n\n") {
        if same(above, block) {
            return true;
        }
        above = block;
    }
    false
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
fn folded(text: &str) -> impl Iterator<Item = char> {
    let mut spaces = Spaces::Leading;
    let kept = text.chars().filter(|c| !is_arabic_mark(*c) && *c != '\u{640}');
    kept.flat_map(move |c| {
        let is_word = c.is_alphanumeric();
        let space = is_word && spaces == Spaces::Waiting;
        spaces = match (is_word, spaces) {
            (true, _) => Spaces::None,
            (false, Spaces::Leading) => Spaces::Leading,
            (false, _) => Spaces::Waiting,
        };
        let letters = is_word.then(|| c.to_lowercase()).into_iter().flatten();
        space.then_some(' ').into_iter().chain(letters)
    })
}

/// What stands before the next letter.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spaces {
    Leading,
    None,
    Waiting,
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
