//! Values that are one line of words: where YAML would not read such a line, it is read as it was typed.

use std::ops::Range;

use super::events::{BrokenYaml, Cause, ErrorKind, tree};
use crate::parse::config::{Entries, Node, Value};
use crate::parse::keys::{self, GROUPS, Kind};
use crate::source::{SourceFile, Span, Spanned};

/// The keys of a text whose lines of words are read as typed; `None` where it has none.
pub fn entries(text: &str, offset: usize, around: &str) -> Option<Result<Entries, BrokenYaml>> {
    let lines = lines(text);
    if lines.is_empty() {
        return None;
    }
    // Letters of the same length take their place, so that everything stays where it is.
    let mut masked = text.to_owned();
    for line in &lines {
        masked.replace_range(line.clone(), &"x".repeat(line.len()));
    }
    let mut read = match tree(&masked, offset, around) {
        Ok(read) => read,
        Err(trouble) => return Some(Err(trouble)),
    };
    let mut found = 0;
    unmask(&mut read, text, offset, &lines, &mut found);
    match read.value {
        Value::Map(entries) if found == lines.len() => Some(Ok(entries)),
        _ => None,
    }
}

/// Puts the words back.
fn unmask(node: &mut Node, text: &str, offset: usize, lines: &[Range<usize>], found: &mut usize) {
    match &mut node.value {
        Value::Text(value) => {
            let start = node.span.start as usize - offset;
            if let Ok(at) = lines.binary_search_by_key(&start, |line| line.start) {
                *found += 1;
                value.replace_range(..lines[at].len(), &text[lines[at].clone()]);
            }
        }
        Value::List(items) => items.iter_mut().for_each(|item| unmask(item, text, offset, lines, found)),
        Value::Map(entries) => entries.iter_mut().for_each(|(_, value)| unmask(value, text, offset, lines, found)),
        _ => {}
    }
}

/// The places of the words that take one line and that YAML would not read.
fn lines(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let (mut at, mut list_holds_words) = (0, false);
    for line in text.split_inclusive('\n') {
        let mut rest = line.trim_start_matches(' ');
        let mut is_item = false;
        while let Some(behind) = rest.strip_prefix("- ") {
            rest = behind.trim_start_matches(' ');
            is_item = true;
        }
        let key = rest.split_once(':').filter(|(key, _)| key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'));
        let value = match key {
            _ if is_item && list_holds_words => Some(rest),
            Some((key, value)) => {
                list_holds_words = holds(key, |kind| matches!(kind, Kind::List(Kind::Text)));
                Some(value).filter(|value| value.starts_with(' ') && holds(key, |kind| matches!(kind, Kind::Text)))
            }
            None => None,
        };
        if let Some(value) = value {
            let start = at + line.len() - value.trim_start_matches(' ').len();
            let words = ink(&text[start..]);
            if !words.is_empty() && is_typed_plainly(words) {
                found.push(start..start + words.len());
            }
        }
        at += line.len();
    }
    found
}

fn holds(key: &str, is_kind: impl Fn(Kind) -> bool) -> bool {
    GROUPS.iter().filter_map(|group| group.key(key)).any(|known| is_kind(known.kind))
}

/// The words at the head of a text, to the end of their line or a remark.
fn ink(text: &str) -> &str {
    let line = text.lines().next().unwrap_or_default();
    let end = line.find(" # ").unwrap_or(line.len());
    line[..end].trim_end()
}

/// Whether YAML would not read these words. What is opened and never closed may be meant to go on, and an apostrophe
/// within a value in such marks is a slip of its own.
fn is_typed_plainly(words: &str) -> bool {
    if words.contains(is_line_end) || holds_another_line(words) {
        return false;
    }
    let line = format!("x: {words}");
    let Err(trouble) = tree(&line, 0, "") else { return false };
    let is_open = matches!(
        trouble.cause,
        Cause::Bounds | Cause::Parser(ErrorKind::UnclosedQuotedScalar | ErrorKind::UnclosedFlowCollection { .. })
    );
    !is_open && wrapped(&line, trouble.at).is_none()
}

/// Where YAML, or whoever sees the file, begins another line, beside `\n`.
pub(super) fn is_line_end(c: char) -> bool {
    matches!(c, '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Whether a line that holds a text back was joined to these words by mistake: `افتتاح المحطة embargo: 2027-01-01`.
fn holds_another_line(words: &str) -> bool {
    words.match_indices(':').any(|(at, _)| {
        let value = words[at + 1..].trim_start();
        let key = words[..at].rsplit(char::is_whitespace).next().unwrap_or_default().to_ascii_lowercase();
        keys::holding().find(|held| held.name == key).is_some_and(|held| match held.kind {
            Kind::YesNo => value.to_ascii_lowercase().starts_with("true"),
            Kind::Group(_) => value.starts_with('{'),
            _ => value.get(..5).is_some_and(|year| year.ends_with('-') && year[..4].parse::<u16>().is_ok()),
        })
    })
}

/// The whole value of a line where it stands in marks of which one also stands within it, at the head of a word that is not
/// read: `'The minister's visit'`.
pub fn wrapped(line: &str, at: usize) -> Option<&str> {
    let start = line.find([':', '-']).map_or(0, |sign| sign + 1);
    let value = ink(&line[start..]).trim_start();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let is_within = line[..at].ends_with(quote) && line[at..].starts_with(char::is_alphanumeric);
    (is_within && value.ends_with(quote)).then_some(value)
}

/// The words of a line that YAML took for a key and its value where one text was wanted: `- Minister: we build`.
pub fn words(file: &SourceFile, node: &Node) -> Option<Spanned<String>> {
    let Value::Map(entries) = &node.value else { return None };
    let (key, _) = entries.first()?;
    let typed = ink(&file.text[node.span.start as usize..]);
    let is_block = key.span.start == node.span.start && file.text[key.span.end as usize..].starts_with(':');
    let end = node.span.start as usize + typed.len();
    (is_block && node.span.end as usize <= end)
        .then(|| Spanned::new(typed.to_owned(), Span::new(node.span.start as usize, end)))
}
