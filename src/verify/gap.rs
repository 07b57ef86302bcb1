//! Why a file, or a part of it, could not be searched to its end.

use crate::diagnostics::Diagnostic;
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
    /// As the end of a sentence.
    fn why(self) -> &'static str {
        match self {
            Self::Unreadable => "cannot be opened",
            Self::Large => "is larger than what is read",
            Self::Locked => "is locked with a password",
            Self::Damaged => "is damaged, or ends too early",
            Self::Beyond => "unpacks into more than is read",
            Self::Many => "begins more packed things than are looked into",
            Self::Deep => "is packed within too many others",
            Self::OldOffice => "is of an old or unknown kind of Office file",
            Self::Rar => "is a RAR archive",
            Self::Packing => "is packed in an unusual way",
            Self::Letters => "has letters of which it does not say what they are",
            Self::Part => "has a part that is damaged, or packed in an unusual way",
            Self::Unknown => "is of a kind that is not known",
        }
    }

    fn remedy(self) -> &'static str {
        match self {
            Self::Unreadable => "Let yourself read it (its permissions forbid it), then verify again.",
            Self::Locked => "Put the file in its place without a password.",
            Self::OldOffice => "Save it in today's format (.docx, .xlsx, .pptx) or as a PDF.",
            Self::Rar | Self::Deep | Self::Beyond | Self::Packing => {
                "Publish what is in it, or pack it as a plain zip archive."
            }
            Self::Letters => "Make the PDF anew from the document, with its fonts.",
            Self::Damaged | Self::Part => "Put a whole copy of it in its place.",
            Self::Large | Self::Many | Self::Unknown => "Look into it.",
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
    let what = if within.is_empty() { "it".to_owned() } else { format!("`{within}` in it") };
    let message = format!("{} {file} was not searched to its end: {what} {}.", kind(file), gap.why());
    let help = format!(
        "{} Where you know what such files hold, set the level of `{}` under [rules] in site.toml.",
        gap.remedy(),
        RULE.name
    );
    Diagnostic::error(RULE.name, message, help)
}
