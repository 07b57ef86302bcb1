//! What is said, before it is put into words.
//!
//! A message is an id and what it is about. The words stand in `speech/words/`, in Arabic and in English, and are chosen
//! when they are shown: whoever finds something knows no language.

use std::borrow::Cow;
use std::path::Path;

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

/// A sentence without its words.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct Message {
    /// Of the words, in kebab case: `unknown-key`.
    pub id: Cow<'static, str>,
    /// By the names under which the words use them.
    pub arguments: Vec<(Cow<'static, str>, Argument)>,
}

/// What a message is about. Each language writes each kind in its own way.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Argument {
    /// Words as somebody typed them: `…` in English, «…» in Arabic.
    Typed(String),
    /// What is typed as it is shown: a key, a value, a command.
    Code(String),
    /// A name that stands by itself: a file, an address, an id of a release.
    Name(String),
    /// How many; it chooses the plural form.
    Count(u64),
    /// The name of one of the forms that a message has: `ar`, `write`.
    Form(Cow<'static, str>),
    /// A day.
    Day(Date),
    /// A day and an hour, on the newsroom's clock.
    Hour(DateTime),
    /// These and those.
    All(Vec<Argument>),
    /// One of these.
    Any(Vec<Argument>),
    /// A whole message within another.
    Said(Message),
}

/// A message from its id and its arguments: `message!("unknown-key", key = code(name))`.
macro_rules! message {
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::diagnostics::Message {
            id: std::borrow::Cow::Borrowed($id),
            arguments: vec![
                $((std::borrow::Cow::Borrowed(stringify!($name)), $crate::diagnostics::Argument::from($value))),*
            ],
        }
    };
}
pub(crate) use message;

/// Words as somebody typed them.
pub fn typed(text: impl Into<String>) -> Argument {
    Argument::Typed(text.into())
}

/// What is typed as it is shown.
pub fn code(text: impl Into<String>) -> Argument {
    Argument::Code(text.into())
}

/// A name that stands by itself.
pub fn name(text: impl Into<String>) -> Argument {
    Argument::Name(text.into())
}

/// A file or folder of the machine, as its path is typed.
pub fn path_of(path: &Path) -> Argument {
    name(path.display().to_string())
}

/// The form of a message that is wanted.
pub fn form(name: &'static str) -> Argument {
    Argument::Form(Cow::Borrowed(name))
}

/// All of these: `a, b and c`.
pub fn all(items: impl IntoIterator<Item = Argument>) -> Argument {
    Argument::All(items.into_iter().collect())
}

/// One of these: `a, b or c`.
pub fn any(items: impl IntoIterator<Item = Argument>) -> Argument {
    Argument::Any(items.into_iter().collect())
}

impl From<usize> for Argument {
    fn from(count: usize) -> Self {
        Self::Count(count as u64)
    }
}

impl From<u64> for Argument {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<Date> for Argument {
    fn from(day: Date) -> Self {
        Self::Day(day)
    }
}

impl From<DateTime> for Argument {
    fn from(hour: DateTime) -> Self {
        Self::Hour(hour)
    }
}

impl From<Message> for Argument {
    fn from(message: Message) -> Self {
        Self::Said(message)
    }
}

impl Message {
    /// The id under which the words of its remedy stand: they know the same arguments.
    pub fn remedy(&self) -> Self {
        Self { id: Cow::Owned(format!("{}-help", self.id)), arguments: self.arguments.clone() }
    }
}
