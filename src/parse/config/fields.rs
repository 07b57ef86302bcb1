//! Reading texts, lists and keys from a group, collecting every complaint on the way.

use super::{Node, Value, left_out, yaml};
use crate::diagnostics::{
    Argument, Diagnostic, Message, Place, all, bare_code_point, code, code_point, form, message, name, nearest, typed,
};
use crate::language::letters::{hidden, is_hidden};
use crate::model::{Choice, Level};
use crate::parse::keys::site::SITE;
use crate::parse::keys::{Called, Group};
use crate::source::{SourceFile, Span, Spanned, escape::is_unfit};

/// A file being read, and what was found in it so far.
pub struct Reading<'a> {
    pub file: &'a SourceFile,
    pub notes: Vec<Diagnostic>,
    pub(super) notation: Notation,
}

/// How strictly values are typed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Notation {
    /// Words need no quotation marks, so a number may be meant as words; one thing alone is a list of one.
    Yaml,
    Toml,
}

/// The keys of one group, each asked for by name. What the group does not describe is unknown.
pub struct Fields<'n> {
    entries: &'n [(Spanned<String>, Node)],
    group: &'static Group,
    asked: Vec<&'static str>,
    owner: Called,
    pub span: Span,
}

impl<'a> Reading<'a> {
    pub fn new(file: &'a SourceFile) -> Self {
        Self { file, notes: Vec::new(), notation: Notation::Yaml }
    }

    /// The same for TOML.
    pub fn of_toml(file: &'a SourceFile) -> Self {
        Self { file, notes: Vec::new(), notation: Notation::Toml }
    }

    /// Notes an error.
    pub fn stops(&mut self, rule: &'static str, span: Span, message: Message) {
        self.notes.push(Diagnostic::stops(rule, message).at(self.file, span));
    }

    /// Notes an error with a remedy of its own.
    pub fn stops_with(&mut self, rule: &'static str, span: Span, message: Message, help: Message) {
        self.notes.push(Diagnostic::stops(rule, message).with_help(help).at(self.file, span));
    }

    /// The keys of `node`; reports one that stands twice.
    pub fn fields<'n>(&mut self, node: &'n Node, group: &'static Group) -> Option<Fields<'n>> {
        self.fields_of(node, group.owner, group)
    }

    /// The keys of a group that may be absent; of one that is none there are no keys.
    pub fn group<'n>(&mut self, node: Option<&'n Node>, group: &'static Group) -> Fields<'n> {
        let span = node.map_or_else(Span::default, |node| node.span);
        let none = Fields { entries: &[], group, asked: Vec::new(), owner: group.owner, span };
        node.and_then(|node| self.fields(node, group)).unwrap_or(none)
    }

    /// The same for a group that is called after the key before it.
    pub(super) fn fields_of<'n>(&mut self, node: &'n Node, owner: Called, group: &'static Group) -> Option<Fields<'n>> {
        let Value::Map(entries) = &node.value else {
            if node.value != Value::Unread {
                self.wrong_type(node, owner, group.wanted);
            }
            return None;
        };
        for (at, (key, _)) in entries.iter().enumerate() {
            if let Some((first, _)) = entries[..at].iter().find(|(earlier, _)| earlier.value == key.value) {
                let note = Diagnostic::stops("duplicate-key", message!("duplicate-key", key = typed(&key.value)));
                let first = Place::new(self.file, first.span);
                self.notes.push(note.at(self.file, key.span).and(first, message!("duplicate-key-first")));
            }
        }
        for (key, _) in entries.iter().filter(|(_, node)| !node.value.is_written() && node.value != Value::Unread) {
            self.notes.extend(left_out::value(self.file, key, group));
        }
        Some(Fields { entries, group, asked: Vec::new(), owner, span: node.span })
    }

    /// `wanted` is a form of the words of that name.
    pub fn wrong_type(&mut self, node: &Node, what: impl Into<Called>, wanted: &'static str) {
        let (of, wanted) = (what.into().said(), message!("wanted", wanted = form(wanted)));
        let message = message!("wrong-type", of = of, wanted = wanted, found = form(node.value.name()));
        self.stops("wrong-type", node.span, message);
    }

    /// A text. In YAML numbers and yes/no are taken as they were typed.
    pub fn text(&mut self, node: &Node, what: impl Into<Called>) -> Option<Spanned<String>> {
        let wanted = match self.notation {
            Notation::Yaml => "text",
            Notation::Toml => "quoted",
        };
        self.text_as(node, what, wanted)
    }

    /// A text that is called something else where it is missing.
    pub(super) fn text_as(
        &mut self,
        node: &Node,
        what: impl Into<Called>,
        wanted: &'static str,
    ) -> Option<Spanned<String>> {
        if let Some(words) = yaml::words(self.file, node) {
            return Some(words);
        }
        if !matches!(self.file.slice(node.span).as_bytes().first(), Some(b'"' | b'\'' | b'|' | b'>')) {
            self.notes.extend(left_out::words(self.file, node.span, ""));
        }
        let text = match &node.value {
            Value::Text(text) => text.trim().to_owned(),
            Value::Number | Value::Bool(_) if self.notation == Notation::Yaml => self.file.slice(node.span).to_owned(),
            Value::Null | Value::Unread => return None,
            _ => {
                self.wrong_type(node, what, wanted);
                return None;
            }
        };
        let text = self.shown(text, node.span);
        (!text.is_empty()).then(|| Spanned::new(text, node.span))
    }

    /// A text without characters that no page may hold, which are told: an escape can name any.
    fn shown(&mut self, text: String, span: Span) -> String {
        let Some(unfit) = text.chars().find(|c| is_unfit(*c)) else { return text };
        self.stops("bad-character", span, message!("bad-character", point = code(code_point(unfit))));
        text.replace(is_unfit, "")
    }

    /// Where the `-` of an entry stands that has no value: the entry's own place is the end of its line.
    fn dash_of(&self, item: &Node) -> Span {
        let before = self.file.text[..item.span.start as usize].rfind('\n').map_or(0, |newline| newline + 1);
        let dash = self.file.text[before..].find('-').map_or(before, |dash| before + dash);
        Span::new(dash, dash)
    }

    pub fn boolean(&mut self, node: &Node, what: &'static str) -> Option<Spanned<bool>> {
        match node.value {
            Value::Bool(value) => Some(Spanned::new(value, node.span)),
            Value::Null | Value::Unread => None,
            _ => {
                self.wrong_type(node, what, "yes-no");
                None
            }
        }
    }

    /// A list; in YAML one value alone is a list of one.
    pub fn list<'n>(&mut self, node: &'n Node, what: &'static str) -> &'n [Node] {
        match &node.value {
            Value::List(items) => items,
            Value::Null | Value::Unread => &[],
            _ if self.notation == Notation::Toml => {
                self.wrong_type(node, what, "list");
                &[]
            }
            _ => std::slice::from_ref(node),
        }
    }

    pub fn texts(&mut self, node: &Node, what: &'static str) -> Vec<Spanned<String>> {
        let mut texts = Vec::new();
        let items = self.list(node, what);
        texts.reserve_exact(items.len());
        for item in items {
            if item.value == Value::Null {
                self.notes.push(left_out::point(self.file, self.dash_of(item)));
            } else {
                let bullet = left_out::bullet(self.file, item.span).filter(|_| matches!(item.value, Value::Text(_)));
                self.notes.extend(bullet);
                texts.extend(self.text(item, Called::Entry(what)));
            }
        }
        texts
    }
}

impl<'n> Fields<'n> {
    /// The value of a key of the group, if it stands there.
    pub fn get(&mut self, key: &'static str) -> Option<&'n Node> {
        debug_assert!(self.group.key(key).is_some(), "`{key}` of {:?} is described nowhere in parse/keys", self.owner);
        if !self.asked.contains(&key) {
            self.asked.push(key);
        }
        let found = self.entries.iter().find(|(name, _)| name.value == key).map(|(_, node)| node);
        found.filter(|node| node.value.is_written())
    }

    /// Whether something stands behind the key that could not be read, which was told.
    pub fn is_unread(&self, key: &str) -> bool {
        self.entries.iter().any(|(name, node)| name.value == key && node.value == Value::Unread)
    }

    /// Whether a key that the group does not describe is likely meant for it, as is told of that.
    pub fn is_misspelt(&self, key: &str) -> bool {
        let unknown = self.entries.iter().filter(|(name, _)| self.group.key(&name.value).is_none());
        unknown.into_iter().any(|(name, _)| {
            let seen: String = name.value.chars().filter(|c| !is_hidden(*c)).collect();
            nearest(&seen, self.group.names()) == Some(key)
        })
    }

    /// Whether the key stands there, with or without a value.
    pub fn stands(&self, key: &str) -> bool {
        self.entries.iter().any(|(name, _)| name.value == key)
    }

    /// The value of a key that must be there.
    pub fn require(&mut self, key: &'static str, reading: &mut Reading<'_>) -> Option<&'n Node> {
        let found = self.get(key);
        // Of one that stands without a value it was told.
        if found.is_none() && !self.stands(key) && !self.is_misspelt(key) {
            let help = match reading.notation {
                Notation::Yaml => message!("add-line", line = code(format!("{key}: …"))),
                Notation::Toml => {
                    message!("write-wanted", wanted = message!("wanted", wanted = form(self.group.wanted)))
                }
            };
            let message = message!("missing-key", of = self.owner.said(), key = code(key));
            reading.stops_with("missing-key", self.span, message, help);
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
        debug_assert!(unread().is_none(), "{:?} of {:?} is described, but nobody reads it", unread(), self.owner);
        for (key, value) in self.entries.iter().filter(|(key, _)| self.group.key(&key.value).is_none()) {
            if let Some(found) = hidden(&key.value) {
                let seen: String = key.value.chars().filter(|c| !is_hidden(*c)).collect();
                let (point, line) = (code(bare_code_point(found)), code(format!("{seen}: …")));
                let message = message!("unknown-key-invisible", key = typed(seen), point = point, line = line);
                reading.stops("unknown-key", key.span, message);
                continue;
            }
            let help = self.known(key, value, reading.notation);
            let message = message!("unknown-key", of = self.owner_of(key, reading.file), key = typed(&key.value));
            reading.stops_with("unknown-key", key.span, message, help);
        }
    }

    /// What a key belongs to: of two files of settings that are read as one, that in which it stands.
    fn owner_of(&self, key: &Spanned<String>, file: &SourceFile) -> Argument {
        if file.parts().is_some() && self.owner == SITE.owner {
            return name(&*file.home(key.span).0.path);
        }
        self.owner.said()
    }

    /// What to do with a key that the group does not describe.
    fn known(&self, key: &Spanned<String>, node: &Node, notation: Notation) -> Message {
        let is_level = || matches!(&node.value, Value::Text(word) if Level::from_word(word).is_some());
        match nearest(&key.value, self.group.names()) {
            _ if notation == Notation::Toml && SITE.key(&key.value).is_some() => out_of_place(&key.value),
            Some(near) => message!("did-you-mean", near = code(near)),
            None if notation == Notation::Toml && is_level() => message!("level-below-rules"),
            None => message!("known-keys", keys = all(self.group.names().map(code))),
        }
    }
}

/// What to do with a key of the site that stands below a table.
pub fn out_of_place(key: &str) -> Message {
    message!("key-of-site", key = code(key))
}
