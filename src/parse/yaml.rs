//! YAML becomes a tree in which every value knows its place. The only door to `serde_yaml`.
//!
//! Depth, aliases and size are bounded, so that no file can grow in memory ("billion laughs").

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::{DuplicateKeyPolicy, Location, MergeKeyPolicy};

use super::quoted_head;
use crate::diagnostics::Diagnostic;
use crate::source::{SourceFile, Span, Spanned, steps};

/// A value and its place in the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    pub value: Value,
    pub span: Span,
}

/// What a value is. Numbers and the like keep no value of their own: their text is that of their span.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Null,
    Bool(bool),
    Number,
    Text(String),
    List(Vec<Node>),
    Map(Vec<(Spanned<String>, Node)>),
}

impl Value {
    /// What it is, for "expected …, found …".
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Bool(_) => "true or false",
            Self::Number => "a number",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Map(_) => "a group of keys",
        }
    }
}

/// Reads `text`, which stands `offset` bytes into `file`. A text that is empty but for comments is an empty map. Spans
/// are places in `file`.
pub fn read(file: &SourceFile, text: &str, offset: usize) -> Result<Node, Diagnostic> {
    let options = serde_yaml::options! {
        budget: serde_yaml::budget! { max_aliases: 100, max_depth: 32, max_nodes: 100_000 },
        duplicate_keys: DuplicateKeyPolicy::PassThrough,
        merge_keys: MergeKeyPolicy::Error,
        with_snippet: false,
    };
    if text.lines().map(str::trim).all(|line| line.is_empty() || line.starts_with('#')) {
        return Ok(Node { value: Value::Map(Vec::new()), span: Span::new(offset, offset) });
    }
    steps::took(text.len());
    let read: Result<serde_yaml::Spanned<Tree>, _> = serde_yaml::from_str_with_options(text, options);
    match read {
        Ok(tree) if matches!(tree.value, Tree::Map(_) | Tree::List(_)) => Ok(place(tree, offset)),
        Ok(tree) => joined(file, text, offset).map_or(Ok(place(tree, offset)), Err),
        Err(error) => Err(joined(file, text, offset).unwrap_or_else(|| explain(file, text, offset, &error))),
    }
}

/// The first line that would be a key, had it a space behind its colon: `title:توقيع`.
fn joined(file: &SourceFile, text: &str, offset: usize) -> Option<Diagnostic> {
    let mut at = 0;
    text.split_inclusive('\n').find_map(|line| {
        let start = at;
        at += line.len();
        let (key, value) = line.split_once(':')?;
        let is_key = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
        let is_joined = value.starts_with(|c: char| !c.is_whitespace() && !matches!(c, '/' | ':'));
        (is_key && is_joined).then(|| {
            let colon = start + key.len();
            let message = format!("There is no space behind the colon of `{key}`.");
            Diagnostic::error("yaml", message, format!("Write `{key}: {}`.", value.trim()))
                .at(file, Span::new(colon, colon + 1).shifted(offset))
        })
    })
}

/// The tree as serde hands it over, with places counted from the start of the YAML text.
enum Tree {
    Null,
    Bool(bool),
    Number,
    Text(String),
    List(Vec<serde_yaml::Spanned<Tree>>),
    Map(Vec<(serde_yaml::Spanned<String>, serde_yaml::Spanned<Tree>)>),
}

fn place(tree: serde_yaml::Spanned<Tree>, offset: usize) -> Node {
    let span = span_of(&tree.referenced).shifted(offset);
    let value = match tree.value {
        Tree::Null => Value::Null,
        Tree::Bool(value) => Value::Bool(value),
        Tree::Number => Value::Number,
        Tree::Text(text) => Value::Text(text),
        Tree::List(items) => Value::List(items.into_iter().map(|item| place(item, offset)).collect()),
        Tree::Map(entries) => Value::Map(
            entries
                .into_iter()
                .map(|(key, value)| {
                    let key = Spanned::new(key.value, span_of(&key.referenced).shifted(offset));
                    (key, place(value, offset))
                })
                .collect(),
        ),
    };
    Node { value, span }
}

fn span_of(location: &Location) -> Span {
    let span = location.span();
    let start = span.byte_offset().unwrap_or(0) as usize;
    Span::new(start, start + span.byte_len().unwrap_or(0) as usize)
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TreeVisitor;
        impl<'de> Visitor<'de> for TreeVisitor {
            type Value = Tree;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a YAML value")
            }
            fn visit_unit<E>(self) -> Result<Tree, E> {
                Ok(Tree::Null)
            }
            fn visit_bool<E>(self, value: bool) -> Result<Tree, E> {
                Ok(Tree::Bool(value))
            }
            fn visit_i64<E>(self, _: i64) -> Result<Tree, E> {
                Ok(Tree::Number)
            }
            fn visit_u64<E>(self, _: u64) -> Result<Tree, E> {
                Ok(Tree::Number)
            }
            fn visit_i128<E>(self, _: i128) -> Result<Tree, E> {
                Ok(Tree::Number)
            }
            fn visit_u128<E>(self, _: u128) -> Result<Tree, E> {
                Ok(Tree::Number)
            }
            fn visit_f64<E>(self, _: f64) -> Result<Tree, E> {
                Ok(Tree::Number)
            }
            fn visit_str<E>(self, text: &str) -> Result<Tree, E> {
                Ok(Tree::Text(text.to_owned()))
            }
            fn visit_string<E>(self, text: String) -> Result<Tree, E> {
                Ok(Tree::Text(text))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Tree, A::Error> {
                let mut list = Vec::new();
                while let Some(item) = items.next_element()? {
                    list.push(item);
                }
                Ok(Tree::List(list))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Tree, A::Error> {
                let mut map = Vec::new();
                while let Some(entry) = entries.next_entry()? {
                    map.push(entry);
                }
                Ok(Tree::Map(map))
            }
        }
        deserializer.deserialize_any(TreeVisitor)
    }
}

/// The parser's complaint as a sentence with its place and the usual cause.
fn explain(file: &SourceFile, text: &str, offset: usize, error: &serde_yaml::Error) -> Diagnostic {
    let start =
        error.location().map_or(0, |location| byte_of(text, location.line() as usize, location.column() as usize));
    let span = Span::new(start, start).shifted(offset);
    let line = file.line(span);
    let said = error.to_string();
    let indentation = line.len() - line.trim_start_matches(' ').len();
    if line[indentation..].starts_with('\t') {
        // The tab itself, wherever the parser noticed it.
        let line_start = file.text[..span.start as usize].rfind('\n').map_or(0, |newline| newline + 1);
        let span = Span::new(line_start + indentation, line_start + indentation + 1);
        let message = "This line is indented with a tab, which YAML does not allow.";
        return Diagnostic::error("yaml", message, "Use spaces.").at(file, span);
    }
    let at = span.start as usize;
    let within = at - file.text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let (message, help) = if let Some(told) = quoted_head::slip(line, within) {
        told
    } else if let Some((message, help)) = slip(&said, line) {
        (message.to_owned(), help.to_owned())
    } else if matches!(error.without_snippet(), serde_yaml::Error::Budget { .. })
        || ["alias", "budget", "depth", "recursion", "nesting"].iter().any(|word| said.to_lowercase().contains(word))
    {
        (
            "This YAML is nested too deeply, or refers to itself too often, to be read safely.".to_owned(),
            "Write the values out plainly: front matter needs no anchors, aliases or deep nesting.".to_owned(),
        )
    } else {
        (format!("This is not valid YAML: {}.", plain(&said)), hint(line, text).to_owned())
    };
    Diagnostic::error("yaml", message, help).at(file, span)
}

/// The byte at a line and column, both counted from 1, the column in characters: complaints come without bytes.
fn byte_of(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let within: usize = text[start..].chars().take(column.saturating_sub(1)).map(char::len_utf8).sum();
    start + within
}

/// The usual slips in plain words: what is wrong, and the remedy. `None` for what the parser must say itself.
fn slip(said: &str, line: &str) -> Option<(&'static str, &'static str)> {
    let said = said.to_lowercase();
    let value = line.split_once(": ").map_or("", |(_, value)| value.trim());
    let in_quotes = "Put the whole value in quotes, as in title: \"Budget: a review\".";
    let slips = [
        ("unclosed quote", "A quotation mark is opened here and never closed.", "Close it, or remove it."),
        ("unclosed bracket '['", "The bracket `[` is opened here and never closed.", "Close it with `]`."),
        ("unclosed bracket '{'", "The bracket `{` is opened here and never closed.", "Close it with `}`."),
        (
            "did not find expected ','",
            "A comma or a closing bracket is missing before this place.",
            "Look at this line and the one before: every `[` needs its `]`, every `{` its `}`.",
        ),
        (
            "simple key expected",
            "This line has no colon.",
            "Write a key, a colon, a space and the value, as in place: Baku.",
        ),
        (
            "trailing content",
            "Something stands behind the closing quotation mark of this value.",
            "Put the whole value in the other kind of quotation marks, as in title: '\"Budget\" is the word'.",
        ),
        ("unknown anchor", "A value cannot begin with `*`, which means something else in YAML.", in_quotes),
        ("unexpected character", "A value cannot begin with this sign, which means something else in YAML.", in_quotes),
    ];
    if said.contains("mapping values are not allowed") {
        return Some(if value.contains(": ") {
            ("A colon and a space stand inside this value, so YAML takes it for another key.", in_quotes)
        } else {
            (
                "A key stands where YAML expects none.",
                "Indent the keys of one group alike, and write each on its own line.",
            )
        });
    }
    slips.into_iter().find(|(words, ..)| said.contains(words)).map(|(_, message, help)| (message, help))
}

/// The usual slips.
fn hint(line: &str, text: &str) -> &'static str {
    let value = line.split_once(": ").map(|(_, value)| value.trim()).unwrap_or_default();
    if value.contains(": ") && !value.starts_with(['"', '\'']) {
        "A value that holds a colon followed by a space must stand in quotes: title: \"Budget: a review\"."
    } else if value.starts_with(['@', '`', '%', '&', '*', '!', '|', '>', '[', '{']) {
        "A value that begins with a sign such as @ % & * ! [ or { must stand in quotes."
    } else if text.matches('"').count() % 2 == 1 {
        "A quotation mark is opened and never closed: look for a single \" above or on this line."
    } else {
        "Look at this line and the one before: key, colon, space, value, with the same indentation for keys of one group."
    }
}

/// The parser's words without its own coordinates, which count from elsewhere.
fn plain(said: &str) -> String {
    let first = said.lines().next().unwrap_or_default();
    let first = first.strip_prefix("error: ").unwrap_or(first);
    let mut text = first.to_owned();
    for marker in [" at line ", " (line ", " at byte "] {
        if let Some(at) = text.find(marker) {
            text.truncate(at);
        }
    }
    let text = text.trim_start_matches(|c: char| c == ':' || c.is_whitespace());
    let text = match text.split_once(": ") {
        Some((head, rest)) if head.starts_with("line ") => rest,
        _ => text,
    };
    text.trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &str) -> Result<Node, Diagnostic> {
        read(&SourceFile::new("ar.md", text), text, 0)
    }

    #[test]
    fn every_value_knows_its_place() {
        let text = "title: توقيع\nhighlights:\n  - أول\n  - \"ثان\"\n";
        let file = SourceFile::new("ar.md", text);
        let Value::Map(entries) = read(&file, text, 0).expect("valid").value else { panic!("a map") };
        assert_eq!(file.slice(entries[0].1.span), "توقيع");
        let Value::List(items) = &entries[1].1.value else { panic!("a list") };
        assert_eq!(file.slice(items[1].span), "\"ثان\"");
        assert_eq!(file.position(items[0].span).line, 3);
    }

    #[test]
    fn an_alias_bomb_is_refused() {
        let mut bomb = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for level in 1..12 {
            let alias = format!("*a{}", level - 1);
            bomb.push_str(&format!("a{level}: &a{level} [{}]\n", vec![alias; 10].join(", ")));
        }
        let error = read_text(&bomb).expect_err("a bomb");
        assert!(error.message.contains("refers to itself too often"), "{}", error.message);
    }

    #[test]
    fn ten_thousand_brackets_are_refused() {
        let error = read_text(&format!("title: {}", "[".repeat(10_000))).expect_err("too deep");
        assert!(error.message.contains("nested too deeply"), "{}", error.message);
    }

    #[test]
    fn a_tab_is_named() {
        let error = read_text("image:\n\t- a\n").expect_err("a tab");
        assert_eq!(error.message, "This line is indented with a tab, which YAML does not allow.");
        assert_eq!(error.place.map(|place| place.line), Some(2));
    }

    #[test]
    fn the_colon_inside_a_title_gets_its_hint() {
        let error = read_text("title: Budget: a review\n").expect_err("not YAML");
        assert!(error.message.contains("colon") && error.help.contains("quotes"), "{error:?}");
    }
}
