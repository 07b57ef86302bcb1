//! A run of the other script, and the markup that isolates it.

use super::letters::{is_arabic, is_latin};
use crate::model::language::Language;

/// A run in a text, in bytes; never empty, and on borders of grapheme clusters.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct BidiRun {
    pub start: usize,
    pub end: usize,
    pub isolation: Isolation,
}

/// The element that sets a run apart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RunElement {
    /// Of pages: it isolates by what it is.
    Bdi,
    /// Of feeds: their readers drop `bdi` and keep this, which `dir` isolates too.
    Span,
}

impl RunElement {
    pub(super) fn closing(self) -> &'static str {
        match self {
            Self::Bdi => "</bdi>",
            Self::Span => "</span>",
        }
    }
}

/// What a run is said to be (`lang`, `dir`).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Isolation {
    English,
    Arabic,
    /// Figures, or letters of a third script: a direction, but no language that we could name.
    LeftToRight,
    RightToLeft,
}

impl Isolation {
    pub(super) fn opening(self, element: RunElement) -> &'static str {
        match (element, self) {
            (RunElement::Bdi, Self::English) => "<bdi lang=\"en\" dir=\"ltr\">",
            (RunElement::Bdi, Self::Arabic) => "<bdi lang=\"ar\" dir=\"rtl\">",
            (RunElement::Bdi, Self::LeftToRight) => "<bdi dir=\"ltr\">",
            (RunElement::Bdi, Self::RightToLeft) => "<bdi dir=\"rtl\">",
            (RunElement::Span, Self::English) => "<span lang=\"en\" dir=\"ltr\">",
            (RunElement::Span, Self::Arabic) => "<span lang=\"ar\" dir=\"rtl\">",
            (RunElement::Span, Self::LeftToRight) => "<span dir=\"ltr\">",
            (RunElement::Span, Self::RightToLeft) => "<span dir=\"rtl\">",
        }
    }

    /// For a run of foreign letters in a text of `base`.
    pub(super) fn of(letters: &str, base: Language) -> Isolation {
        match base {
            Language::Arabic if letters.contains(is_latin) => Isolation::English,
            Language::Arabic => Isolation::LeftToRight,
            Language::English if letters.contains(is_arabic) => Isolation::Arabic,
            Language::English => Isolation::RightToLeft,
        }
    }
}
