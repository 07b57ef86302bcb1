//! What a key and a group of keys are.

use crate::diagnostics::{Argument, code, form, message, name};
use crate::model::Choice;

macro_rules! day {
    () => {
        "(1[89]|[2-9][0-9])[0-9]{2}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))"
    };
}

/// Keys that stand together.
#[derive(Debug)]
pub struct Group {
    /// Under which the words of its keys stand.
    pub id: &'static str,
    /// What they belong to.
    pub owner: Called,
    /// What they look like, for someone who typed something else: a form of `wanted` in the words.
    pub wanted: &'static str,
    pub keys: &'static [Key],
    /// At least one of these must stand there.
    pub one_of: &'static [&'static str],
}

/// How a sentence calls what it speaks of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Called {
    /// By a form of `thing` in the words: `release`.
    Thing(&'static str),
    /// By the name that a file or a table has: `[languages.en]`.
    Name(&'static str),
    /// By the key behind which it stands.
    Key(&'static str),
    /// As one of those behind a key.
    Entry(&'static str),
}

impl From<&'static str> for Called {
    fn from(key: &'static str) -> Self {
        Self::Key(key)
    }
}

impl Called {
    /// In a message.
    pub fn said(self) -> Argument {
        match self {
            Self::Thing(thing) => message!("thing", thing = form(thing)).into(),
            Self::Name(own) => name(own),
            Self::Key(key) => code(key),
            Self::Entry(key) => message!("thing-entry", key = code(key)).into(),
        }
    }
}

#[derive(Debug)]
pub struct Key {
    pub name: &'static str,
    pub need: Need,
    pub kind: Kind,
    pub effect: Effect,
}

/// What a key does to what readers see.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Effect {
    /// It may keep an announcement from them: nobody leaves its value out in peace.
    HoldsBack,
    Tells,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Need {
    Required,
    Optional,
}

/// What stands behind a key.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// Words.
    Text,
    /// A text of this shape, as a regular expression that ECMA-262 and Rust read alike.
    Shaped(&'static str),
    /// The same where figures alone would do, which YAML takes for a number.
    ShapedOrFigures(&'static str),
    /// The name of a time zone.
    TimeZone,
    /// `true` or `false`.
    YesNo,
    Number {
        least: i64,
        most: i64,
    },
    /// One of these words.
    Choice(fn() -> Vec<&'static str>),
    /// An id from a registry.
    Id(Register),
    /// The groups of each language.
    Group(&'static Group),
    /// A text, or a group that says more than the text alone.
    TextOr(&'static Group),
    /// Texts, each by its name.
    Words,
    /// Groups of this kind, each by its name, which is typed small.
    Named(&'static Group),
    /// Any number of these; in YAML one alone is a list of one.
    List(&'static Kind),
    /// One of these, or a list of them.
    OneOrMore(&'static Kind),
    /// The levels of rules, by rule.
    Levels,
}

/// Where an id is looked up.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Register {
    Topics,
    People,
    Organisations,
    /// Slugs of standing pages.
    Pages,
}

impl Group {
    pub fn key(&self, name: &str) -> Option<&Key> {
        self.keys.iter().find(|key| key.name == name)
    }

    /// Under which the words that editors show of a key stand.
    pub fn words_of(&self, key: &Key) -> String {
        format!("key-{}-{}", self.id, key.name.replace('_', "-"))
    }

    /// The names of its keys, as they stand in the table.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.keys.iter().map(|key| key.name)
    }
}

pub const fn required(name: &'static str, kind: Kind) -> Key {
    Key { name, need: Need::Required, kind, effect: Effect::Tells }
}

pub const fn optional(name: &'static str, kind: Kind) -> Key {
    Key { name, need: Need::Optional, kind, effect: Effect::Tells }
}

/// A key that may keep an announcement from readers.
pub const fn holding(name: &'static str, kind: Kind) -> Key {
    Key { name, need: Need::Optional, kind, effect: Effect::HoldsBack }
}

/// The words of a choice.
pub const fn choice<T: Choice>() -> Kind {
    Kind::Choice(T::words)
}

/// A text in both languages.
pub const BOTH: Group = Group {
    id: "both",
    owner: Called::Thing("both"),
    wanted: "both",
    keys: &[required("ar", Kind::Text), required("en", Kind::Text)],
    one_of: &[],
};

/// A text in one language or both.
pub const EITHER: Group = Group {
    id: "both",
    owner: Called::Thing("either"),
    wanted: "both",
    keys: &[optional("ar", Kind::Text), optional("en", Kind::Text)],
    one_of: &[],
};

/// A day, `2023-12-15`. Each month has its days; only that February has 29 in some years is left to the reader.
pub const DAY: Kind = Kind::Shaped(concat!("^", day!(), "$"));

/// A day, or a day and time, best with its offset from UTC.
pub const MOMENT: Kind = Kind::Shaped(concat!(
    "^",
    day!(),
    "([Tt ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,9})?)?([Zz]|[+](0[0-9]|1[0-3])(:?[0-5][0-9])?|[+]14(:?00)?|-(0[0-9]|1[01])(:?[0-5][0-9])?|-12(:?00)?)?)?$"
));

/// A day of the Hijri calendar, `1445-06-02`.
pub const HIJRI_DAY: Kind = Kind::Shaped("^1[0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|30)$");

/// The path of a release's folder.
pub const RELEASE_PATH: Kind = Kind::Shaped("^/*(releases/)*[0-9]{4}/(0[1-9]|1[0-2])/[^/.?#%\\\\][^/?#%\\\\]*/*$");

/// An address on this site, from its first slash, or the path of a folder that was moved.
pub const ADDRESS: Kind = Kind::Shaped(
    "^((/[^/.:?#*\"<>\\\\][^/?#*\"<>\\\\]*)+/*([?][^?#/\"'<>*\\\\ :;@+{}$]+)?|(releases/)*[0-9]{4}/(0[1-9]|1[0-2])/[^/.?#%\\\\][^/?#%\\\\]*/*)$",
);

/// A point of a picture, `50% 20%`.
pub const FOCUS: Kind = Kind::Shaped("^ *([0-9]|[1-9][0-9]|100)% +([0-9]|[1-9][0-9]|100)% *$");

/// A whole web address.
pub const URL: Kind = Kind::Shaped("^https?://.");

pub const EMAIL: Kind = Kind::Shaped("^[^\\s@<>\"'&?#%/\\\\:;,()]+@[^\\s@<>\"'&?#%/\\\\:;,()]+$");

/// An id; also the last part of an address.
pub const ID: &str = "^[a-z0-9-]+$";
