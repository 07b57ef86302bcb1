//! A tree in which every value knows its place.

use crate::source::{Span, Spanned};

/// A value and its place in the file, from its first to its last byte.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    pub value: Value,
    pub span: Span,
}

/// Keys with what stands behind them, in the order of the file.
pub type Entries = Vec<(Spanned<String>, Node)>;

/// What a value is. Numbers keep no value of their own: their text is that of their span.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Something stands there that could not be read, which was told.
    Unread,
    Null,
    Bool(bool),
    Number,
    Text(String),
    List(Vec<Node>),
    Map(Entries),
}

impl Value {
    /// What it is: a form of the words of `wrong-type`.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Unread => "unread",
            Self::Null => "nothing",
            Self::Bool(_) => "yes-no",
            Self::Number => "number",
            Self::Text(_) => "text",
            Self::List(_) => "list",
            Self::Map(_) => "keys",
        }
    }

    /// Whether anything stands there that says something.
    pub fn is_written(&self) -> bool {
        match self {
            Self::Null | Self::Unread => false,
            Self::Text(text) => !text.trim().is_empty(),
            _ => true,
        }
    }
}
