//! The text of a release, read from Markdown, with all that it leads to.

use serde::{Deserialize, Serialize};

use super::Destination;
use super::text::Text;
use crate::source::Span;

/// A text in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// As a tree.
    pub text: Text,
    /// Every link, in order; nodes refer to them by index.
    pub links: Vec<Link>,
    /// Every picture in the text, in order; nodes refer to them by index.
    pub pictures: Vec<Picture>,
}

impl Link {
    /// The file in the same folder to which it leads.
    pub fn file(&self) -> Option<&str> {
        if let Destination::File(file) = &self.to { Some(file) } else { None }
    }
}

impl Body {
    /// Files that it shows or links to.
    pub fn cited(&self) -> impl Iterator<Item = (&str, Span)> {
        let links = self.links.iter().filter_map(|link| Some((link.file()?, link.span)));
        links.chain(self.pictures.iter().map(|picture| (picture.file.as_str(), picture.span)))
    }
}

/// A link of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// Where it leads.
    pub to: Destination,
    /// What is shown when a reader rests on it.
    pub title: Option<Box<str>>,
    /// Where it was typed.
    pub span: Span,
}

/// A picture in the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// A file in the same folder, as typed.
    pub file: String,
    /// Plain text; empty where there is none.
    pub caption: Box<str>,
    /// Where it was typed.
    pub span: Span,
}
