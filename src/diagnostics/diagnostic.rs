//! One finding.

use std::borrow::Cow;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::message::Message;
use crate::source::{Around, SourceFile, Span};

/// How much a finding weighs. An error stops the build.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing; nothing has to be done.
    Note,
    /// Probably wrong; a build goes on.
    Warning,
    /// Wrong; nothing is published.
    Error,
}

impl Severity {
    /// As machines and words know it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// A place that a person can open: line and column count from 1.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub struct Place {
    /// From the newsroom's root.
    pub path: Arc<str>,
    /// From 1.
    pub line: u32,
    /// From 1, in characters.
    pub column: u32,
    /// The line as typed, cut around the place where it is long.
    pub excerpt: String,
}

/// A second place that belongs to the finding, and what stands there.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Label {
    /// Where else to look.
    pub place: Place,
    /// What is there.
    pub message: Message,
}

/// A certain mend: these bytes of the file become `replacement`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Fix {
    /// First byte that goes.
    pub start: u32,
    /// The byte behind the last that goes.
    pub end: u32,
    /// What stands there then.
    pub replacement: String,
}

/// A finding: one sentence, its place, and what to do.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Diagnostic {
    /// How much it matters.
    pub severity: Severity,
    /// The name of the rule, in kebab case: `unknown-key`.
    pub rule: Cow<'static, str>,
    /// One sentence that says what is wrong.
    pub message: Message,
    /// Where it was found; `None` for what is wrong with no one place.
    pub place: Option<Place>,
    /// The remedy, where it is another one than that of the message.
    pub help: Option<Message>,
    /// Other places that belong to it.
    pub labels: Vec<Label>,
    /// The edit that is certainly right, if there is one.
    pub fix: Option<Fix>,
    /// Whether it is about a draft, which no build publishes.
    pub draft: bool,
}

impl Diagnostic {
    /// A finding without a place; its remedy is that of its message.
    pub fn found(severity: Severity, rule: &'static str, message: Message) -> Self {
        Self {
            severity,
            rule: Cow::Borrowed(rule),
            message,
            place: None,
            help: None,
            labels: Vec::new(),
            fix: None,
            draft: false,
        }
    }

    /// What stops a build: its rule, and what is wrong.
    pub fn stops(rule: &'static str, message: Message) -> Self {
        Self::found(Severity::Error, rule, message)
    }

    /// What is probably wrong: its rule, and what it is.
    pub fn warns(rule: &'static str, message: Message) -> Self {
        Self::found(Severity::Warning, rule, message)
    }

    /// With a remedy of its own.
    #[must_use]
    pub fn with_help(mut self, help: Message) -> Self {
        self.help = Some(help);
        self
    }

    /// What to do about it.
    pub fn remedy(&self) -> Message {
        self.help.clone().unwrap_or_else(|| self.message.remedy())
    }

    /// The same finding, at a place of a file.
    #[must_use]
    pub fn at(self, file: &SourceFile, span: Span) -> Self {
        self.at_place(Place::new(file, span))
    }

    /// The same finding, at a place.
    #[must_use]
    pub fn at_place(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// With the mend of this place, where there is a certain one.
    #[must_use]
    pub fn mended(mut self, fix: Option<Fix>) -> Self {
        self.fix = fix;
        self
    }

    /// Adds a second place.
    #[must_use]
    pub fn and(mut self, place: Place, message: Message) -> Self {
        self.labels.push(Label { place, message });
        self
    }
}

impl Place {
    /// The line and column of a span.
    pub fn new(file: &SourceFile, span: Span) -> Self {
        let (file, span) = file.home(span);
        let position = file.position(span);
        let excerpt = excerpt(file.around(span, EXCERPT * 4));
        Self { path: file.path.clone(), line: position.line, column: position.column, excerpt }
    }

    /// The head of a file that could not be read as text.
    pub fn head(path: &Arc<str>) -> Self {
        Self { path: path.clone(), line: 1, column: 1, excerpt: String::new() }
    }
}

/// At most this many characters of a line are shown.
const EXCERPT: usize = 120;

fn excerpt(line: Around<'_>) -> String {
    let length = line.text.chars().count();
    if length <= EXCERPT && line.is_from_start && line.is_to_end {
        return line.text.trim().to_owned();
    }
    let column = line.text[..line.place].chars().count();
    let from = column.saturating_sub(EXCERPT / 3).min(length.saturating_sub(EXCERPT));
    let middle: String = line.text.chars().skip(from).take(EXCERPT).collect();
    let before = if from == 0 && line.is_from_start { "" } else { "…" };
    let after = if from + EXCERPT >= length && line.is_to_end { "" } else { "…" };
    format!("{before}{}{after}", middle.trim())
}

/// By file, line and column, those without a place first; equal ones keep one copy.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(|a, b| (&a.place, &a.rule, &a.message).cmp(&(&b.place, &b.rule, &b.message)));
    diagnostics.dedup();
}
