//! The keys as a JSON Schema, for editors that complete and check as one types.
//!
//! Only words of JSON Schema draft-04 that draft-07 has too, and no references: the YAML language server reads up to
//! draft-07, Taplo promises draft-04 alone. <https://json-schema.org/draft-07>
//!
//! What the reader accepts is valid here, but for liberties that an editor should rather question: a key with nothing
//! behind it, `true` or `false` where words stand, an id of figures alone without quotation marks, spaces around a value
//! within them, a time zone in small letters, and the rarer ways to write an instant, as 20231215T100000Z. What it cannot
//! know, such as whether a file is there, is left to the desk.

use serde_json::{Map, Value, json};

use super::config::Notation;
use super::keys::front_matter::{PAGE, RELEASE};
use super::keys::key::{BOTH, ID};
use super::keys::registries::{ORGANISATION, PERSON};
use super::keys::site::SITE;
use super::keys::{Group, Kind, Need, Register};
use crate::diagnostics::{form, message, name};
use crate::model::{Choice, Level, PerLanguage, Site};
use crate::speech::Words;

/// What a schema describes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SchemaOf {
    Release,
    Page,
    Topics,
    People,
    Organisations,
    Site,
}

/// What is known beyond the keys.
pub struct KnownIds<'a> {
    /// The newsroom whose ids are offered. Without one, anything that could be an id is valid.
    pub site: Option<&'a Site>,
    /// Rules whose level a site may move, each with what it finds.
    pub rules: &'a [(&'a str, String)],
    /// In which editors explain.
    pub words: &'a Words,
}

impl SchemaOf {
    pub const ALL: [Self; 6] = [Self::Release, Self::Page, Self::Topics, Self::People, Self::Organisations, Self::Site];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Page => "page",
            Self::Topics => "topics",
            Self::People => "people",
            Self::Organisations => "organisations",
            Self::Site => "site",
        }
    }
}

/// The schema of a document.
pub fn schema(document: SchemaOf, known: &KnownIds<'_>) -> Value {
    let yaml = Writer { known, notation: Notation::Yaml };
    let mut schema = match document {
        SchemaOf::Release => yaml.group(&RELEASE),
        SchemaOf::Page => yaml.group(&PAGE),
        SchemaOf::Topics => yaml.registry(&BOTH),
        SchemaOf::People => yaml.registry(&PERSON),
        SchemaOf::Organisations => yaml.registry(&ORGANISATION),
        SchemaOf::Site => Writer { known, notation: Notation::Toml }.group(&SITE),
    };
    schema["$schema"] = json!("http://json-schema.org/draft-07/schema#");
    schema["$comment"] = json!(MADE);
    schema["title"] = json!(known.words.plain(&message!("schema", document = form(document.name()))));
    schema
}

/// By this line a schema is known to be ours, and may be replaced.
pub const MADE: &str = "Made by bayan schema. Make it again when a registry gains an entry or bayan is new.";

struct Writer<'a> {
    known: &'a KnownIds<'a>,
    notation: Notation,
}

impl Writer<'_> {
    fn group(&self, group: &Group) -> Value {
        let describe = |key: &super::keys::Key| {
            let words = self.known.words.named(&group.words_of(key));
            let mut schema = self.kind(key.kind, &words);
            schema["description"] = json!(words);
            (key.name.to_owned(), schema)
        };
        let properties: Map<String, Value> = group.keys.iter().map(describe).collect();
        let mut schema = json!({"type": "object", "additionalProperties": false, "properties": properties});
        let needed: Vec<&str> =
            group.keys.iter().filter(|key| key.need == Need::Required).map(|key| key.name).collect();
        if !needed.is_empty() {
            schema["required"] = json!(needed);
        }
        if !group.one_of.is_empty() {
            schema["anyOf"] = group.one_of.iter().map(|name| json!({"required": [name]})).collect();
        }
        schema
    }

    fn registry(&self, entry: &Group) -> Value {
        json!({"type": "object", "additionalProperties": false, "patternProperties": {ID: self.group(entry)}})
    }

    /// What stands behind a key that says this. Editors show the words where a text has another shape.
    fn kind(&self, kind: Kind, words: &str) -> Value {
        match kind {
            Kind::Text => match self.notation {
                Notation::Yaml => {
                    json!({"type": ["string", "number"], "pattern": WRITTEN, "patternErrorMessage": words})
                }
                Notation::Toml => json!({"type": "string"}),
            },
            Kind::Shaped(pattern) => {
                json!({"type": "string", "pattern": pattern, "patternErrorMessage": words})
            }
            Kind::ShapedOrFigures(pattern) => match self.notation {
                Notation::Yaml => {
                    json!({"type": ["string", "number"], "pattern": pattern, "patternErrorMessage": words})
                }
                Notation::Toml => self.kind(Kind::Shaped(pattern), words),
            },
            Kind::TimeZone => json!({"enum": zones()}),
            Kind::YesNo => json!({"type": "boolean"}),
            Kind::Number { least, most } => json!({"type": "integer", "minimum": least, "maximum": most}),
            Kind::Choice(words) => json!({"enum": words()}),
            Kind::Id(register) => self.id(register, words),
            Kind::Group(group) => self.group(group),
            Kind::Words => json!({"type": "object", "additionalProperties": {"type": "string", "pattern": LINE}}),
            Kind::Named(group) => self.registry(group),
            Kind::TextOr(group) => json!({"anyOf": [self.kind(Kind::Shaped(WRITTEN), words), self.group(group)]}),
            Kind::List(item) => {
                let item = self.kind(*item, words);
                let list = json!({"type": "array", "items": item});
                match self.notation {
                    Notation::Yaml => json!({"anyOf": [list, item]}),
                    Notation::Toml => list,
                }
            }
            Kind::OneOrMore(item) => {
                let item = self.kind(*item, words);
                json!({"anyOf": [{"type": "array", "items": item, "minItems": 1}, item]})
            }
            Kind::Levels => {
                let levels = Level::words();
                let level = |found: &str| {
                    let finds = message!("schema-finds", found = name(found));
                    json!({"enum": levels, "description": self.known.words.plain(&finds)})
                };
                let rules = self.known.rules.iter().map(|(rule, words)| ((*rule).to_owned(), level(words)));
                let rules: Map<String, Value> = rules.collect();
                json!({"type": "object", "additionalProperties": false, "properties": rules})
            }
        }
    }

    /// An id that is in its registry, each shown with its names. Where nothing is known, what could be an id.
    fn id(&self, register: Register, words: &str) -> Value {
        let known = self.known.site.map(|site| ids(site, register)).filter(|known| !known.is_empty());
        let Some(known) = known else {
            return match register {
                Register::Pages => json!({"type": "string"}),
                _ => self.kind(Kind::ShapedOrFigures(ID), words),
            };
        };
        let (ids, names): (Vec<&str>, Vec<String>) = known.into_iter().unzip();
        json!({"enum": ids, "enumDescriptions": names})
    }
}

/// The ids of a registry with their names.
fn ids(site: &Site, register: Register) -> Vec<(&str, String)> {
    let both = |name: &PerLanguage<String>| format!("{} · {}", name.ar, name.en);
    match register {
        Register::Topics => site.topics.iter().map(|topic| (topic.id.as_str(), both(&topic.name))).collect(),
        Register::People => site.people.iter().map(|person| (person.id.as_str(), both(&person.name))).collect(),
        Register::Organisations => site.organisations.iter().map(|one| (one.id.as_str(), both(&one.name))).collect(),
        Register::Pages => {
            let pages = site.pages.iter().filter_map(|page| page.present().next());
            pages.map(|(_, page)| (page.slug.as_str(), page.title.value.clone())).collect()
        }
    }
}

/// The names of all time zones.
fn zones() -> Vec<String> {
    jiff::tz::db().available().map(|zone| zone.as_str().to_owned()).collect()
}

/// What a header may say.
const LINE: &str = "^[ !#-~]*[!#-~][ !#-~]*$";

/// Something must stand there.
const WRITTEN: &str = "[^ \\t\\r\\n]";
