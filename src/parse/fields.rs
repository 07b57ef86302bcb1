//! Reading typed values from a group of keys, collecting every complaint on the way.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::keys::Group;
use super::keys::key::EITHER;
use super::left_out;
use super::yaml::{Node, Value};
use crate::diagnostics::{Diagnostic, nearest};
use crate::language::instant;
use crate::language::letters::{hidden, is_hidden};
use crate::model::{Bilingual, Language, Moment, PerLanguage};
use crate::source::{SourceFile, Span, Spanned};

/// A file being read, and what was found in it so far.
pub struct Reading<'a> {
    pub file: &'a SourceFile,
    pub notes: Vec<Diagnostic>,
}

/// The keys of one group, each asked for by name. What the group does not describe is unknown.
pub struct Fields<'n> {
    entries: &'n [(Spanned<String>, Node)],
    group: &'static Group,
    asked: Vec<&'static str>,
    /// What the keys belong to, for messages: "a release".
    owner: &'static str,
    pub span: Span,
}

impl<'a> Reading<'a> {
    pub fn new(file: &'a SourceFile) -> Self {
        Self { file, notes: Vec::new() }
    }

    pub fn error(&mut self, rule: &'static str, span: Span, message: impl Into<String>, help: impl Into<String>) {
        self.notes.push(Diagnostic::error(rule, message, help).at(self.file, span));
    }

    /// The keys of `node`; reports one that stands twice.
    pub fn fields<'n>(&mut self, node: &'n Node, group: &'static Group) -> Option<Fields<'n>> {
        self.fields_of(node, group.owner, group)
    }

    /// The same for a group that is called after the key before it.
    fn fields_of<'n>(&mut self, node: &'n Node, owner: &'static str, group: &'static Group) -> Option<Fields<'n>> {
        let Value::Map(entries) = &node.value else {
            self.wrong_type(node, owner, group.example);
            return None;
        };
        for (at, (key, _)) in entries.iter().enumerate() {
            if let Some((first, _)) = entries[..at].iter().find(|(earlier, _)| earlier.value == key.value) {
                let place = crate::diagnostics::Place::new(self.file, first.span);
                let note = Diagnostic::error(
                    "duplicate-key",
                    format!("The key `{}` stands here a second time.", key.value),
                    "Keep one of the two.",
                );
                self.notes.push(note.at(self.file, key.span).and(place, "it stands here first"));
            }
        }
        for (key, _) in entries.iter().filter(|(_, value)| !is_written(value)) {
            self.notes.extend(left_out::value(self.file, key, group));
        }
        Some(Fields { entries, group, asked: Vec::new(), owner, span: node.span })
    }

    pub fn wrong_type(&mut self, node: &Node, what: &str, wanted: &str) {
        let found = node.value.name();
        self.error(
            "wrong-type",
            node.span,
            format!("{} should be {wanted}, but {found} stands here.", subject(what)),
            format!("Write {wanted}."),
        );
    }

    /// A text. Numbers and yes/no are taken as they were typed.
    pub fn text(&mut self, node: &Node, what: &str) -> Option<Spanned<String>> {
        self.text_as(node, what, "one text, without brackets or keys")
    }

    /// A text that is called something else where it is missing.
    fn text_as(&mut self, node: &Node, what: &str, wanted: &str) -> Option<Spanned<String>> {
        if !matches!(self.file.slice(node.span).as_bytes().first(), Some(b'"' | b'\'' | b'|' | b'>')) {
            self.notes.extend(left_out::words(self.file, node.span, ""));
        }
        let text = match &node.value {
            Value::Text(text) => text.trim().to_owned(),
            Value::Number | Value::Bool(_) => self.file.slice(node.span).to_owned(),
            Value::Null => return None,
            _ => {
                self.wrong_type(node, what, wanted);
                return None;
            }
        };
        (!text.is_empty()).then(|| Spanned::new(text, node.span))
    }

    /// Where the `-` of an entry stands that has no value: the entry's own place is the end of its line.
    fn dash_of(&self, item: &Node) -> Span {
        let before = self.file.text[..item.span.start as usize].rfind('\n').map_or(0, |newline| newline + 1);
        let dash = self.file.text[before..].find('-').map_or(before, |dash| before + dash);
        Span::new(dash, dash)
    }

    pub fn boolean(&mut self, node: &Node, what: &str) -> Option<Spanned<bool>> {
        match node.value {
            Value::Bool(value) => Some(Spanned::new(value, node.span)),
            Value::Null => None,
            _ => {
                self.wrong_type(node, what, "true or false");
                None
            }
        }
    }

    /// A list; one value alone is a list of one.
    pub fn list<'n>(&mut self, node: &'n Node) -> &'n [Node] {
        match &node.value {
            Value::List(items) => items,
            Value::Null => &[],
            _ => std::slice::from_ref(node),
        }
    }

    pub fn texts(&mut self, node: &Node, what: &str) -> Vec<Spanned<String>> {
        let mut texts = Vec::new();
        texts.reserve_exact(self.list(node).len());
        for item in self.list(node) {
            if matches!(item.value, Value::List(_) | Value::Map(_)) {
                self.wrong_type(item, &format!("an entry of `{what}`"), "one text, without brackets or keys");
            } else {
                if item.value == Value::Null {
                    self.notes.extend(left_out::words(self.file, self.dash_of(item), "-"));
                }
                texts.extend(self.text(item, what));
            }
        }
        texts
    }

    /// A text in both languages.
    pub fn bilingual(&mut self, node: &Node, what: &'static str) -> Option<Bilingual> {
        let either = self.either(node, what)?;
        let mut missing = Vec::new();
        for (language, text) in either.each() {
            if text.is_none() {
                missing.push(language);
            }
        }
        for language in missing {
            self.error(
                "missing-key",
                node.span,
                format!("{} has no {} text.", subject(what), language.name()),
                format!("Add `{}: …` beside the other language.", language.code()),
            );
        }
        match (either.ar, either.en) {
            (Some(ar), Some(en)) => Some(PerLanguage { ar, en }),
            (Some(one), None) | (None, Some(one)) => Some(PerLanguage { ar: one.clone(), en: one }),
            (None, None) => None,
        }
    }

    /// A text in one language or both.
    pub fn either(&mut self, node: &Node, what: &'static str) -> Option<PerLanguage<Option<String>>> {
        let mut fields = self.fields_of(node, what, &EITHER)?;
        let ar = fields.get("ar").and_then(|node| self.text(node, what));
        let en = fields.get("en").and_then(|node| self.text(node, what));
        fields.finish(self);
        Some(PerLanguage { ar: ar.map(|text| text.value), en: en.map(|text| text.value) })
    }

    /// A day, `2023-12-15`.
    pub fn day(&mut self, node: &Node, what: &str) -> Option<Date> {
        let text = self.text_as(node, what, "a day such as 2023-12-15")?;
        let day = instant::day(&text.value);
        if day.is_none() {
            let (message, help) = instant::remedy(&text.value, None);
            self.error("bad-date", text.span, message, help);
        }
        day
    }

    /// A day, or a day and time with its offset from UTC. An hour that the clocks leave out is told.
    pub fn moment(&mut self, node: &Node, what: &str, zone: &TimeZone) -> Option<Spanned<Moment>> {
        let text = self.text_as(node, what, "a date such as 2023-12-15")?;
        let Some((moment, meaning)) = instant::moment(&text.value, zone) else {
            let (message, help) = instant::remedy(&text.value, Some(zone));
            self.error("bad-date", text.span, message, help);
            return None;
        };
        self.notes.extend(instant::doubt(&text.value, meaning, zone).map(|note| note.at(self.file, text.span)));
        Some(Spanned::new(moment, text.span))
    }
}

impl<'n> Fields<'n> {
    /// The value of a key of the group, if it stands there.
    pub fn get(&mut self, key: &'static str) -> Option<&'n Node> {
        debug_assert!(self.group.key(key).is_some(), "`{key}` of {} is described nowhere in parse/keys", self.owner);
        if !self.asked.contains(&key) {
            self.asked.push(key);
        }
        let found = self.entries.iter().find(|(name, _)| name.value == key).map(|(_, node)| node);
        found.filter(|node| is_written(node))
    }

    /// Whether the key stands there, with or without a value.
    pub fn stands(&self, key: &str) -> bool {
        self.entries.iter().any(|(name, _)| name.value == key)
    }

    /// The value of a key that must be there.
    pub fn require(&mut self, key: &'static str, reading: &mut Reading<'_>) -> Option<&'n Node> {
        let found = self.get(key);
        if found.is_none() {
            let message = format!("{} needs the key `{key}`.", subject(self.owner));
            reading.error("missing-key", self.span, message, format!("Add a line `{key}: …`."));
        }
        found
    }

    /// All keys and values, for registries, whose keys are ids.
    pub fn entries(&self) -> &'n [(Spanned<String>, Node)] {
        self.entries
    }

    /// Reports the keys that the group does not describe.
    pub fn finish(self, reading: &mut Reading<'_>) {
        let unread = || self.group.names().find(|name| !self.asked.contains(name));
        debug_assert!(unread().is_none(), "{:?} of {} is described, but nobody reads it", unread(), self.owner);
        for (key, _) in self.entries.iter().filter(|(key, _)| self.group.key(&key.value).is_none()) {
            if let Some(found) = hidden(&key.value) {
                let seen: String = key.value.chars().filter(|c| !is_hidden(*c)).collect();
                let message =
                    format!("There is an invisible character in the key `{seen}`: U+{:04X}.", u32::from(found));
                reading.error(
                    "unknown-key",
                    key.span,
                    message,
                    format!("Delete this line and type it anew: `{seen}: …`."),
                );
                continue;
            }
            let help = match nearest(&key.value, self.group.names()) {
                Some(near) => format!("Did you mean `{near}`?"),
                None => format!("Known keys are {}.", list(self.group.names())),
            };
            let message = format!("{} has no key `{}`.", subject(self.owner), key.value);
            reading.error("unknown-key", key.span, message, help);
        }
    }
}

/// Whether anything stands there.
pub fn is_written(node: &Node) -> bool {
    match &node.value {
        Value::Null => false,
        Value::Text(text) => !text.trim().is_empty(),
        _ => true,
    }
}

fn list(keys: impl Iterator<Item = &'static str>) -> String {
    let quoted: Vec<String> = keys.map(|key| format!("`{key}`")).collect();
    quoted.join(", ")
}

/// How a sentence begins: "A contact", or a key as it is typed.
fn subject(what: &str) -> String {
    match what.strip_prefix("a") {
        Some(rest) if rest.starts_with([' ', 'n']) && rest.contains(' ') => format!("A{rest}"),
        _ => format!("`{what}`"),
    }
}

/// Whether a text names a language file.
pub fn language_of(file_name: &str) -> Option<Language> {
    file_name.strip_suffix(".md").and_then(Language::from_code)
}
