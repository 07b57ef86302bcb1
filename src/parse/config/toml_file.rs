//! TOML becomes nodes. The only door to `toml`.

use std::ops::Range;

use toml::Spanned as Toml;
use toml::de::{DeTable, DeValue};

use super::{Entries, Node, Value};
use crate::diagnostics::{Diagnostic, Place, Reviewed, form, message, name};
use crate::source::{SourceFile, Span, Spanned};

/// The keys of a file in the order of its lines. Every note is an error; what stands on its line is [`Value::Unread`].
pub fn read(file: &SourceFile) -> Reviewed<Node> {
    let (table, errors) = DeTable::parse_recoverable(&file.text);
    let mut tree = Node { value: map(table.get_ref()), span: Span::default() };
    let mut notes: Vec<Diagnostic> = Vec::new();
    let mut lines: Vec<u32> = Vec::new();
    for error in &errors {
        let span = place(error.span().unwrap_or_default());
        let line = file.position(span).line;
        // What the parser says of the rest of a line follows from its first slip.
        if !lines.contains(&line) {
            lines.push(line);
            let note =
                Diagnostic::stops("toml", message!("toml", file = name(&*file.path), slip = form(slip(file, span))));
            notes.push(note.at_place(Place::new(file, span)));
        }
    }
    if let Value::Map(entries) = &mut tree.value
        && !lines.is_empty()
    {
        doubt(file, entries, &lines);
    }
    Reviewed::new(tree, notes)
}

/// What stands on a broken line was not read, whatever the parser made of it.
fn doubt(file: &SourceFile, entries: &mut Entries, lines: &[u32]) {
    for (key, node) in entries {
        let end = Span::new(node.span.end as usize, node.span.end as usize);
        let own = file.position(key.span).line..=file.position(end).line;
        match &mut node.value {
            Value::Map(inner) if !inner.is_empty() => doubt(file, inner, lines),
            value if lines.iter().any(|line| own.contains(line)) => *value = Value::Unread,
            _ => {}
        }
    }
}

fn place(range: Range<usize>) -> Span {
    Span::new(range.start, range.end)
}

fn map(table: &DeTable<'_>) -> Value {
    let entry = |(key, value): (&Toml<_>, &Toml<DeValue<'_>>)| {
        let name: &str = AsRef::<str>::as_ref(key.get_ref());
        (Spanned::new(name.to_owned(), place(key.span())), node(value))
    };
    let mut entries: Vec<(Spanned<String>, Node)> = table.iter().map(entry).collect();
    entries.sort_by_key(|(key, _)| key.span);
    Value::Map(entries)
}

fn node(typed: &Toml<DeValue<'_>>) -> Node {
    let value = match typed.get_ref() {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(_) | DeValue::Float(_) => Value::Number,
        DeValue::Boolean(value) => Value::Bool(*value),
        DeValue::Datetime(day) => Value::Text(day.to_string()),
        DeValue::Array(items) => Value::List(items.iter().map(node).collect()),
        DeValue::Table(table) => map(table),
    };
    Node { value, span: place(typed.span()) }
}

/// What is wrong at a place, seen from what was typed there: a form of the words. Those of the parser are English, and for
/// programmers.
fn slip(file: &SourceFile, span: Span) -> &'static str {
    let line = file.line(span).trim();
    if line.starts_with('[') {
        let mut above = file.text[..span.start as usize].lines();
        return match line.split('#').next().is_some_and(|line| line.trim_end().ends_with(']')) {
            false => "table-open",
            true if above.any(|above| above.trim() == line) => "table-twice",
            true => "other",
        };
    }
    let Some((key, value)) = line.split_once('=').map(|(key, value)| (key.trim(), value.trim())) else {
        return if line.contains(':') { "colon" } else { "no-equals" };
    };
    let above = file.text[..span.start as usize].lines();
    let mut keys = above.rev().skip_while(|above| above.is_empty()).take_while(|above| !above.starts_with('['));
    let is_key = !key.is_empty() && file.slice(span).trim() == key;
    if is_key && keys.any(|above| above.split_once('=').is_some_and(|(other, _)| other.trim() == key)) {
        return "key-twice";
    }
    match value.chars().next() {
        None | Some('#') => "no-value",
        Some('“' | '”' | '„' | '«' | '‘' | '’') => "odd-quotes",
        Some('"' | '\'') if value.matches(&value[..1]).count() % 2 == 1 => "quote-open",
        Some(first) if first.is_alphabetic() => "no-quotes",
        Some('[') if value.matches('[').count() > value.matches(']').count() => "list-open",
        Some('{') if value.matches('{').count() > value.matches('}').count() => "group-open",
        _ => "other",
    }
}
