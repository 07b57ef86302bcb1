//! Markdown becomes blocks; each keeps its own Markdown as it was typed.

use super::findings;
use super::paper::{Block, BlockKind, Hints};
use super::plain;
use crate::diagnostics::{Diagnostic, Place};
use crate::parse::config::{Node, Value, yaml};
use crate::parse::front_matter;
use crate::source::{SourceFile, Span};

/// The blocks of a file and what its front matter says.
pub fn read(file: &SourceFile, notes: &mut Vec<Diagnostic>) -> (Vec<Block>, Hints) {
    let first = file.text.lines().next().unwrap_or_default();
    let parts = (first.trim_end() == "---").then(|| front_matter::split(file)).and_then(Result::ok);
    // A rule at the head of a text is no front matter.
    let tree = parts.and_then(|parts| {
        let read = yaml::read(file, parts.yaml, parts.yaml_at);
        read.notes.is_empty().then_some((read.value, parts))
    });
    match tree {
        Some((Node { value: Value::Map(entries), .. }, parts)) => {
            let hints = hints(file, &entries, notes);
            (embargoes(file, &entries).chain(blocks(parts.body, parts.body_at)).collect(), hints)
        }
        _ => (blocks(&file.text, 0), Hints::default()),
    }
}

/// An embargo of the front matter, as a line above the text: it is read as such a line is.
fn embargoes(file: &SourceFile, entries: &[(crate::source::Spanned<String>, Node)]) -> impl Iterator<Item = Block> {
    entries.iter().filter(|(key, node)| is_embargo(&key.value) && node.value != Value::Null).map(|(key, node)| {
        let line = format!("embargo: {}", said(file, node).trim());
        Block::paragraph(line.clone(), line, key.span)
    })
}

fn is_embargo(key: &str) -> bool {
    key.eq_ignore_ascii_case("embargo")
}

fn hints(file: &SourceFile, entries: &[(crate::source::Spanned<String>, Node)], notes: &mut Vec<Diagnostic>) -> Hints {
    let mut hints = Hints::default();
    for (key, node) in entries {
        let text = match &node.value {
            Value::Text(text) => text.trim().to_owned(),
            Value::Null => continue,
            _ => file.slice(node.span).trim().to_owned(),
        };
        let place = match key.value.to_ascii_lowercase().as_str() {
            "title" => &mut hints.title,
            "date" => &mut hints.date,
            "place" | "location" | "city" => &mut hints.place,
            "summary" | "description" => &mut hints.summary,
            key if is_embargo(key) => continue,
            "lang" | "language" | "draft" | "layout" => continue,
            "highlights" => {
                if let Value::List(items) = &node.value {
                    hints.highlights = items.iter().map(|item| said(file, item)).collect();
                    continue;
                }
                notes.push(findings::key_left_out(&key.value, &text).at_place(Place::new(file, key.span)));
                continue;
            }
            _ => {
                notes.push(findings::key_left_out(&key.value, &text).at_place(Place::new(file, key.span)));
                continue;
            }
        };
        *place = Some(text).filter(|text| !text.is_empty());
    }
    hints.title_is_certain = hints.title.is_some();
    hints
}

fn said(file: &SourceFile, node: &Node) -> String {
    match &node.value {
        Value::Text(text) => text.clone(),
        _ => file.slice(node.span).to_owned(),
    }
}

/// Parts between blank lines; fenced code is one part whatever it holds.
fn blocks(text: &str, offset: usize) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut start: Option<usize> = None;
    let mut fence: Option<&str> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let bare = line.trim();
        let opens = ["```", "~~~"].into_iter().find(|mark| bare.starts_with(mark));
        match (fence, opens) {
            (None, Some(mark)) => fence = Some(mark),
            (Some(open), Some(mark)) if open == mark => fence = None,
            _ => {}
        }
        let heading = fence.is_none() && heading(bare).is_some();
        if fence.is_none() && (bare.is_empty() || heading) {
            if let Some(start) = start.take() {
                part(&mut blocks, &text[start..at], offset + start);
            }
            if heading {
                part(&mut blocks, line, offset + at);
            }
        } else if start.is_none() {
            start = Some(at);
        }
        at += line.len();
    }
    if let Some(start) = start {
        part(&mut blocks, &text[start..], offset + start);
    }
    blocks
}

/// The level of a heading and its words.
fn heading(line: &str) -> Option<(u8, &str)> {
    let words = line.trim_start_matches('#');
    let level = u8::try_from(line.len() - words.len()).ok().filter(|level| (1..=6).contains(level))?;
    let words = words.strip_prefix([' ', '\t'])?.trim();
    let bare = words.trim_end_matches('#');
    Some((level, if bare.is_empty() || bare.ends_with([' ', '\t']) { bare.trim_end() } else { words }))
}

fn part(blocks: &mut Vec<Block>, text: &str, at: usize) {
    let typed = text.trim_end_matches('\n');
    let span = Span::new(at, at + typed.len());
    let bare = typed.trim();
    let (first, last) = (bare.lines().next().unwrap_or_default(), bare.lines().last().unwrap_or_default());
    let push = |blocks: &mut Vec<Block>, kind, words: &str, markdown: &str| {
        blocks.push(Block { kind, words: spoken(words), markdown: markdown.to_owned(), span });
    };
    let underlined = |sign: char| bare.lines().nth(1).is_some() && last.len() > 1 && last.chars().all(|c| c == sign);
    if let Some((level, words)) = heading(bare).filter(|_| bare.lines().nth(1).is_none()) {
        push(blocks, BlockKind::Heading(level), words, words);
    } else if let Some((level, sign)) = [(1, '='), (2, '-')].into_iter().find(|(_, sign)| underlined(*sign)) {
        let words = bare.trim_end_matches(sign).trim_end();
        push(blocks, BlockKind::Heading(level), words, words);
    } else if typed.starts_with("```")
        || typed.starts_with("~~~")
        || typed.starts_with("    ")
        || first.starts_with('|')
    {
        push(blocks, BlockKind::Other, bare, typed);
    } else if first.starts_with('>') {
        push(blocks, BlockKind::Quotation, bare, typed);
    } else if typed.lines().all(|line| item(line).is_some()) {
        for line in typed.lines() {
            let (kind, words) = item(line).unwrap_or((BlockKind::Paragraph, line));
            let start = at + (line.as_ptr() as usize - text.as_ptr() as usize);
            let span = Span::new(start, start + line.len());
            blocks.push(Block { kind, words: spoken(words), markdown: words.to_owned(), span });
        }
    } else if !bare.chars().all(|c| matches!(c, '-' | '*' | '_' | ' ')) || bare.len() < 3 {
        let kind = if item(first).is_some() { BlockKind::Other } else { BlockKind::Paragraph };
        push(blocks, kind, bare, typed.trim_start_matches(' '));
    }
}

fn item(line: &str) -> Option<(BlockKind, &str)> {
    let sign = line.trim_start().strip_prefix('+').filter(|rest| rest.starts_with(' '));
    let plain = plain::item(line).map(|(item, words)| (BlockKind::Item(item), words));
    let plus =
        || sign.map(|words| (BlockKind::Item(super::paper::Item { depth: 0, number: None }), words.trim_start()));
    plain.or_else(plus)
}

/// The words without the marks around them.
fn spoken(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len());
    let mut chars = markdown.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' if chars.peek().is_some_and(char::is_ascii_punctuation) => out.extend(chars.next()),
            '*' | '`' => {}
            c => out.push(c),
        }
    }
    out.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> (Vec<(BlockKind, String)>, Hints, usize) {
        let mut notes = Vec::new();
        let (blocks, hints) = read(&SourceFile::new("a.md", text), &mut notes);
        (blocks.into_iter().map(|block| (block.kind, block.markdown)).collect(), hints, notes.len())
    }

    #[test]
    fn markdown_keeps_its_marks() {
        let (blocks, ..) = told(
            "# العنوان #\n- **أول**\n- ثان\n\nنص [رابط](https://a.b).\nسطر\n\n```\n# رمز\n\n```\n\n> قول\n\nTitle\n-----\n\n***\n",
        );
        let kinds: Vec<&str> = blocks.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(
            kinds,
            ["العنوان", "**أول**", "ثان", "نص [رابط](https://a.b).\nسطر", "```\n# رمز\n\n```", "> قول", "Title"]
        );
        assert!(matches!(blocks[1].0, BlockKind::Item(_)) && blocks[6].0 == BlockKind::Heading(2));
    }

    #[test]
    fn front_matter_of_another_system_is_read_and_what_is_not_taken_is_said() {
        let (blocks, hints, notes) = told("---\ntitle: عنوان\ndate: 2023-12-15\nauthor: سارة\n---\nنص");
        assert_eq!((hints.title.as_deref(), hints.date.as_deref(), notes), (Some("عنوان"), Some("2023-12-15"), 1));
        assert_eq!(blocks.len(), 1);
        assert_eq!(told("---\nنص فقط").0.len(), 1, "a rule is no front matter");
    }
}
