//! Findings as SARIF 2.1.0, which code hosts and editors read.
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>

use serde_json::{Value, json};

use super::json::{BothWords, arguments};
use super::words::Words;
use crate::diagnostics::{Diagnostic, Fix, Place, Severity, message};
use crate::source::{SourceFile, Span, percent};

/// What a rule is to readers of a log.
pub struct Described {
    /// Of the rule, as it is typed in `[rules]`.
    pub name: String,
    /// What it is here; `None` where it is off.
    pub severity: Option<Severity>,
    /// Its page of the manual, in Markdown.
    pub page: String,
}

/// A log of one run. `folder` is the way from the repository's root to the newsroom's, with a slash at its end; `text`
/// gives the file at a path, in which mends are placed.
pub fn show<'f>(
    notes: &[Diagnostic],
    rules: &[Described],
    folder: &str,
    text: impl Fn(&str) -> Option<&'f SourceFile>,
    words: &BothWords,
) -> Value {
    let mut ids: Vec<&str> = rules.iter().map(|rule| rule.name.as_str()).collect();
    for note in notes.iter().filter(|note| !rules.iter().any(|rule| rule.name == note.rule)) {
        if !ids.contains(&&*note.rule) {
            ids.push(&note.rule);
        }
    }
    let described: Vec<Value> = ids.iter().map(|id| rule(id, rules)).collect();
    let results: Vec<Value> = notes.iter().map(|note| result(note, &ids, folder, &text, words)).collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {"name": "bayan", "version": env!("CARGO_PKG_VERSION"), "rules": described}},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

fn rule(id: &str, rules: &[Described]) -> Value {
    match rules.iter().find(|rule| rule.name == id) {
        None => json!({"id": id}),
        Some(rule) => json!({
            "id": id,
            "help": {"text": rule.page, "markdown": rule.page},
            "defaultConfiguration": {"level": rule.severity.map_or("none", Severity::id)},
        }),
    }
}

/// The sentence and what to do, in one.
fn sentence(words: &Words, note: &Diagnostic) -> String {
    let said = words.plain(&note.message);
    words.plain_remedy(note).map_or_else(|| said.clone(), |remedy| format!("{said} {remedy}"))
}

fn result<'f>(
    note: &Diagnostic,
    ids: &[&str],
    folder: &str,
    text: &impl Fn(&str) -> Option<&'f SourceFile>,
    words: &BothWords,
) -> Value {
    let mut result = json!({
        "ruleId": note.rule,
        "level": note.severity.id(),
        "message": {"text": sentence(words.own(), note)},
        "properties": {
            "id": note.message.id,
            "arguments": arguments(&note.message),
            "ar": sentence(&words.ar, note),
            "en": sentence(&words.en, note),
        },
    });
    if let Some(index) = ids.iter().position(|id| *id == note.rule) {
        result["ruleIndex"] = json!(index);
    }
    if let Some(place) = &note.place {
        result["locations"] = json!([location(place, folder)]);
        if let Some(fix) =
            note.fix.as_ref().zip(text(&place.path)).map(|(fix, file)| mend(fix, file, folder, words.own()))
        {
            result["fixes"] = json!([fix]);
        }
    }
    if note.draft {
        result["properties"]["draft"] = json!(true);
    }
    if !note.labels.is_empty() {
        let related = note.labels.iter().map(|label| {
            let mut location = location(&label.place, folder);
            location["message"] = json!({"text": words.own().plain(&label.message)});
            location
        });
        result["relatedLocations"] = related.collect();
    }
    result
}

fn location(place: &Place, folder: &str) -> Value {
    let mut region = json!({"startLine": place.line, "startColumn": place.column});
    if !place.excerpt.is_empty() {
        region["snippet"] = json!({"text": place.excerpt});
    }
    json!({"physicalLocation": {"artifactLocation": {"uri": uri(&place.path, folder)}, "region": region}})
}

fn mend(fix: &Fix, file: &SourceFile, folder: &str, words: &Words) -> Value {
    let at = |offset: u32| file.position(Span { start: offset, end: offset });
    let (start, end) = (at(fix.start), at(fix.end));
    json!({
        "description": {"text": words.plain(&message!("certain-fix"))},
        "artifactChanges": [{
            "artifactLocation": {"uri": uri(&file.path, folder)},
            "replacements": [{
                "deletedRegion": {
                    "startLine": start.line,
                    "startColumn": start.column,
                    "endLine": end.line,
                    "endColumn": end.column,
                },
                "insertedContent": {"text": fix.replacement},
            }],
        }],
    })
}

fn uri(path: &str, folder: &str) -> String {
    percent::path(folder).chain(percent::path(path)).collect()
}
