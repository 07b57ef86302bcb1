//! The messages of one language: read, examined, and spoken.

use std::collections::{BTreeMap, BTreeSet};

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;
use unic_langid::LanguageIdentifier;

use super::count;
use super::definitions::Definitions;
use super::parser::{self, Source};
use super::trouble::{MessagePlace, MessageTrouble};
use crate::diagnostics::{self, code, message, name};
use crate::model::Digits;
use crate::model::language::Language;

/// The value of a message's variable.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Filling<'a> {
    /// Inserted as it is. A year is a text, for it is not grouped.
    Text(&'a str),
    /// Chooses a plural form, and is written grouped and in the edition's digits.
    Number(f64),
}

/// The messages of one language. Build it once, share it freely.
pub struct Messages {
    pub(super) language: Language,
    bundle: FluentBundle<FluentResource>,
    pub(super) entries: BTreeMap<String, Wording>,
}

/// What is known of a message.
pub(super) struct Wording {
    pub(super) place: MessagePlace,
    pub(super) variables: BTreeSet<String>,
    /// The finished text of a message without variables.
    plain: Option<String>,
}

impl Messages {
    /// Reads the messages of a language. A later source overrides an earlier one message by message
    /// (and term by term): the embedded file first, the site's own second.
    ///
    /// # Errors
    /// All troubles of all sources: text that Fluent cannot read, an id defined twice in one
    /// source, a reference to what is not there or back to itself, an Arabic count without all six
    /// plural forms.
    pub fn read(language: Language, digits: Digits, sources: &[Source<'_>]) -> Result<Messages, Vec<MessageTrouble>> {
        let mut resources = Vec::with_capacity(sources.len());
        let mut places = BTreeMap::new();
        let mut troubles = Vec::new();
        for source in sources {
            match parser::parse(*source) {
                Ok(resource) => {
                    resources.push(resource);
                    troubles.extend(locate(*source, &mut places));
                }
                Err(faults) => troubles.extend(faults),
            }
        }
        if !troubles.is_empty() {
            return Err(troubles);
        }
        let mut entries = examine(language, &resources, &places)?;
        let bundle = bundle(language, digits, resources)?;
        for (id, message) in &mut entries {
            if message.variables.is_empty() {
                match format(&bundle, id, &FluentArgs::new()) {
                    Ok(text) => message.plain = Some(text),
                    Err(fault) => troubles.push(MessageTrouble::at(&message.place, fault)),
                }
            }
        }
        if troubles.is_empty() { Ok(Messages { language, bundle, entries }) } else { Err(troubles) }
    }

    pub fn language(&self) -> Language {
        self.language
    }

    /// The text of a message with its variables filled in.
    ///
    /// # Errors
    /// The message is not there, one of its variables is not given, or a number is not finite or
    /// has more than 15 digits.
    pub fn text(&self, id: &str, args: &[(&str, Filling<'_>)]) -> Result<String, Box<MessageTrouble>> {
        let Some(message) = self.entries.get(id) else {
            let absent = message!("message-absent", id = code(id), language = code(self.language.code()));
            return Err(Box::new(MessageTrouble::nowhere(absent)));
        };
        if let Some(text) = &message.plain {
            return Ok(text.clone());
        }
        let trouble = |fault| Box::new(MessageTrouble::at(&message.place, fault));
        if let Some(missing) = message.variables.iter().find(|name| !args.iter().any(|(given, _)| given == name)) {
            let variable = code(format!("${missing}"));
            return Err(trouble(message!("message-needs", id = code(id), variable = variable)));
        }
        let mut values = FluentArgs::with_capacity(args.len());
        for (key, value) in args {
            let value = match *value {
                Filling::Text(text) => Some(FluentValue::from(text)),
                Filling::Number(number) => count::value(number, self.language),
            };
            let value = value.ok_or_else(|| trouble(message!("message-given-number", id = code(id))))?;
            values.set(*key, value);
        }
        format(&self.bundle, id, &values).map_err(trouble)
    }

    /// Every message without variables, by its id.
    pub fn plain(&self) -> impl Iterator<Item = (&str, &str)> {
        self.entries.iter().filter_map(|(id, message)| Some((id.as_str(), message.plain.as_deref()?)))
    }

    /// Every id, in alphabetical order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.entries.keys().map(String::as_str)
    }

    /// The variables of a message, in alphabetical order; nothing for a message that is not there.
    pub fn variables(&self, id: &str) -> impl Iterator<Item = &str> {
        self.entries.get(id).into_iter().flat_map(|message| message.variables.iter().map(String::as_str))
    }

    /// Where a message is written.
    pub fn place(&self, id: &str) -> Option<&MessagePlace> {
        self.entries.get(id).map(|message| &message.place)
    }
}

impl std::fmt::Debug for Messages {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Messages").field("language", &self.language).field("messages", &self.entries.len()).finish()
    }
}

/// Notes where each entry of a source stands, over the places of earlier sources; an id twice in
/// one source is trouble.
fn locate(source: Source<'_>, places: &mut BTreeMap<String, MessagePlace>) -> Vec<MessageTrouble> {
    let mut own: BTreeMap<&str, MessagePlace> = BTreeMap::new();
    let mut troubles = Vec::new();
    for (id, line, bytes) in parser::entries(source.text) {
        let place = MessagePlace::of_entry(source.file, line, bytes);
        if let Some(first) = own.get(id) {
            let twice = message!("message-twice", id = code(id), line = name(first.line.to_string()));
            troubles.push(MessageTrouble::at(&place, twice));
        } else {
            own.insert(id, place);
        }
    }
    places.extend(own.into_iter().map(|(id, place)| (id.to_owned(), place)));
    troubles
}

fn examine(
    language: Language,
    resources: &[FluentResource],
    places: &BTreeMap<String, MessagePlace>,
) -> Result<BTreeMap<String, Wording>, Vec<MessageTrouble>> {
    let mut definitions = Definitions::default();
    for entry in resources.iter().flat_map(FluentResource::entries) {
        match entry {
            Entry::Message(message) => definitions.define_message(message),
            Entry::Term(term) => definitions.define_term(term),
            _ => {}
        }
    }
    let mut entries = BTreeMap::new();
    let mut troubles = Vec::new();
    for id in definitions.message_ids() {
        let reading = definitions.read(language, id);
        let place = places.get(id).cloned();
        troubles.extend(reading.faults.into_iter().map(|fault| MessageTrouble {
            place: place.clone(),
            other: None,
            message: message!("message-fault", id = code(id), fault = fault),
        }));
        if let Some(place) = place {
            entries.insert(id.to_owned(), Wording { place, variables: reading.variables, plain: None });
        }
    }
    if troubles.is_empty() { Ok(entries) } else { Err(troubles) }
}

fn bundle(
    language: Language,
    digits: Digits,
    resources: Vec<FluentResource>,
) -> Result<FluentBundle<FluentResource>, Vec<MessageTrouble>> {
    let broken = || vec![MessageTrouble::nowhere(message!("message-language", language = code(language.code())))];
    // Plural rules go by the language alone (CLDR `plurals/cardinal` has no regions for either).
    let identifier: LanguageIdentifier = language.code().parse().map_err(|_| broken())?;
    let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(count::formatter(digits)));
    bundle.add_builtins().map_err(|_| broken())?;
    for resource in resources {
        bundle.add_resource_overriding(resource);
    }
    Ok(bundle)
}

/// The text of a message, or that Fluent has something against it.
fn format(
    bundle: &FluentBundle<FluentResource>,
    id: &str,
    args: &FluentArgs<'_>,
) -> Result<String, diagnostics::Message> {
    let pattern = bundle
        .get_message(id)
        .and_then(|message| message.value())
        .ok_or_else(|| message!("message-no-text", id = code(id)))?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(args), &mut errors);
    match errors.is_empty() {
        true => Ok(text.into_owned()),
        false => Err(message!("message-unwritable", id = code(id))),
    }
}
