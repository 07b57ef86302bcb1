//! Findings for machines, as JSON values: the sentence as it is spoken, and beside it what it is made of, in both
//! languages.

use serde_json::{Map, Value, json};

use super::words::Words;
use crate::diagnostics::{Argument, Diagnostic, Message};
use crate::model::Language;

/// The words of both languages, and in which the reader is spoken to.
pub struct BothWords {
    /// In Arabic.
    pub ar: Words,
    /// In English.
    pub en: Words,
    /// That of the reader.
    pub spoken: Language,
}

impl BothWords {
    /// For a reader of a language.
    pub fn of(spoken: Language) -> Self {
        Self { ar: Words::of(Language::Arabic), en: Words::of(Language::English), spoken }
    }

    /// In the language of the reader.
    pub fn own(&self) -> &Words {
        self.in_language(self.spoken)
    }

    /// In a language.
    pub fn in_language(&self, language: Language) -> &Words {
        match language {
            Language::Arabic => &self.ar,
            Language::English => &self.en,
        }
    }

    /// An array, one object for each finding, in the order given.
    pub fn findings(&self, notes: &[Diagnostic]) -> Value {
        notes.iter().map(|note| self.finding(note)).collect()
    }

    /// Whether it is about a draft is said where it is.
    fn finding(&self, note: &Diagnostic) -> Value {
        let words = self.own();
        let mut shown = json!({
            "severity": note.severity,
            "rule": note.rule,
            "message": words.plain(&note.message),
            "place": note.place,
            "help": words.plain_remedy(note).unwrap_or_default(),
            "labels": note.labels.iter().map(|label| json!({
                "place": label.place,
                "message": words.plain(&label.message),
            })).collect::<Vec<_>>(),
            "fix": note.fix,
            "id": note.message.id,
            "arguments": arguments(&note.message),
            "ar": {"message": self.ar.plain(&note.message), "help": self.ar.plain_remedy(note).unwrap_or_default()},
            "en": {"message": self.en.plain(&note.message), "help": self.en.plain_remedy(note).unwrap_or_default()},
        });
        if let Some(keys) = shown.as_object_mut().filter(|_| note.draft) {
            keys.insert("draft".to_owned(), true.into());
        }
        shown
    }
}

/// The arguments of a message by their names.
pub fn arguments(message: &Message) -> Value {
    let named = message.arguments.iter().map(|(name, value)| (name.clone().into_owned(), argument(value)));
    Value::Object(named.collect::<Map<_, _>>())
}

fn argument(value: &Argument) -> Value {
    match value {
        Argument::Typed(text) | Argument::Code(text) | Argument::Name(text) => json!(text),
        Argument::Count(count) => json!(count),
        Argument::Form(name) => json!(name),
        Argument::Day(day) => json!(day.to_string()),
        Argument::Hour(hour) => json!(hour.to_string()),
        Argument::All(items) | Argument::Any(items) => items.iter().map(argument).collect(),
        Argument::Said(message) => json!({"id": message.id, "arguments": arguments(message)}),
    }
}
