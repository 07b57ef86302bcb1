//! What no still picture has.

use crate::diagnostics::{Argument, Message, code, message};
use crate::source::Hazard;

/// A form of the words of `hazard`, and the names in it: an element or attribute, and in which one it stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unstill {
    pub kind: &'static str,
    pub name: String,
    pub within: String,
}

impl Unstill {
    pub fn new(kind: &'static str) -> Self {
        Self { kind, name: String::new(), within: String::new() }
    }

    pub fn named(kind: &'static str, name: impl Into<String>) -> Self {
        Self { name: name.into(), ..Self::new(kind) }
    }

    pub fn inside(kind: &'static str, name: impl Into<String>, within: impl Into<String>) -> Self {
        Self { within: within.into(), ..Self::named(kind, name) }
    }

    /// What was found in a style, where that is the style of one element.
    pub fn of_element(self, element: &str) -> Self {
        let kind = match self.kind {
            "in-style" => "in-style-of",
            "outside" => "outside-of",
            _ => "escape-of",
        };
        Self { kind, within: format!("<{element}>"), ..self }
    }

    /// The same where it is the value of an attribute.
    pub fn of_attribute(self, key: &str) -> Self {
        let kind = match self.kind {
            "in-style" => "in-value",
            "outside" => "outside-value",
            _ => "escape-value",
        };
        Self { kind, within: key.to_owned(), ..self }
    }

    /// With its place, which counts from 1.
    pub fn at(self, line: u32, column: u32) -> Hazard {
        Hazard { kind: self.kind.into(), name: self.name.into(), within: self.within.into(), line, column }
    }
}

/// What a hazard is, as a part of a sentence.
pub fn said(hazard: &Hazard) -> Message {
    let kind = Argument::Form(hazard.kind.clone());
    message!("hazard", kind = kind, name = code(&*hazard.name), within = code(&*hazard.within))
}
