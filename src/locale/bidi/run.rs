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

/// What a run is said to be (HTML `bdi`, `lang`, `dir`).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Isolation {
    English,
    Arabic,
    /// Figures, or letters of a third script: a direction, but no language that we could name.
    LeftToRight,
    RightToLeft,
}

impl Isolation {
    pub(super) fn opening(self) -> &'static str {
        match self {
            Isolation::English => "<bdi lang=\"en\" dir=\"ltr\">",
            Isolation::Arabic => "<bdi lang=\"ar\" dir=\"rtl\">",
            Isolation::LeftToRight => "<bdi dir=\"ltr\">",
            Isolation::RightToLeft => "<bdi dir=\"rtl\">",
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

/// The end of every isolation.
pub(super) const CLOSING: &str = "</bdi>";
