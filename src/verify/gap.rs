//! Why a file, or a part of it, could not be searched to its end.

use crate::diagnostics::{Diagnostic, form, message, name, typed};
use crate::parse::pdf::Refusal;

use super::kind::kind;
use crate::check::rules::unsearched_file::RULE;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum WordGap {
    Unreadable,
    Large,
    Locked,
    Damaged,
    Beyond,
    Many,
    Deep,
    OldOffice,
    Rar,
    Packing,
    Letters,
    Part,
    Unknown,
}

impl WordGap {
    /// A form of the message.
    fn form(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::Large => "large",
            Self::Locked => "locked",
            Self::Damaged => "damaged",
            Self::Beyond => "beyond",
            Self::Many => "crowded",
            Self::Deep => "deep",
            Self::OldOffice => "old-office",
            Self::Rar => "rar",
            Self::Packing => "packing",
            Self::Letters => "letters",
            Self::Part => "part",
            Self::Unknown => "unknown",
        }
    }
}

impl From<Refusal> for WordGap {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Locked => Self::Locked,
            Refusal::Damaged => Self::Damaged,
            Refusal::TooLarge => Self::Beyond,
            Refusal::Letters => Self::Letters,
            Refusal::Part => Self::Part,
        }
    }
}

/// The finding: a published file, the file within it (empty for itself), and why.
pub fn finding(file: &str, within: &str, gap: WordGap) -> Diagnostic {
    let (kind, file, why) = (kind(file), name(file), message!("gap-why", why = form(gap.form())));
    let message = match within {
        "" => message!("unsearched-published", kind = kind, file = file, why = why),
        within => message!("unsearched-within", kind = kind, file = file, within = typed(within), why = why),
    };
    let help = message!("unsearched-remedy", why = form(gap.form()));
    Diagnostic::stops(RULE.name, message).with_help(help)
}
