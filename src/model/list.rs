//! Releases that stand together, and the pages into which they are cut.

use serde::{Deserialize, Serialize};

use super::Language;
use super::ReleaseType;
use super::address::{self, Address};

/// Releases that stand together.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum List {
    /// Every release.
    All,
    /// Of a year.
    Year(i16),
    /// Of a month, 1 to 12, of a year.
    Month(i16, i8),
    /// By id, as the two below.
    Topic(Box<str>),
    /// Of a person, by their id.
    Person(Box<str>),
    /// Of an organisation, by its id.
    Organisation(Box<str>),
    /// Of one kind of text.
    Type(ReleaseType),
}

impl List {
    /// The address of its newest page.
    pub fn address(&self, language: Language) -> Address {
        match self {
            Self::All => address::archive(language),
            Self::Year(year) => address::year(language, *year),
            Self::Month(year, month) => address::month(language, *year, *month),
            Self::Topic(id) => address::topic(language, id),
            Self::Person(id) => address::person(language, id),
            Self::Organisation(id) => address::organisation(language, id),
            Self::Type(kind) => address::kind(language, kind.id()),
        }
    }

    /// Whether somebody may follow it: what stands for a time is over one day.
    pub const fn has_feed(&self) -> bool {
        !matches!(self, Self::Year(_) | Self::Month(..))
    }

    /// From the parts of an address behind the language.
    pub(super) fn parse(parts: &[&str]) -> Option<Self> {
        Some(match parts {
            ["releases"] => Self::All,
            ["releases", year] => Self::Year(number(year, 4)?),
            ["releases", year, month] => {
                Self::Month(number(year, 4)?, number(month, 2).filter(|month| (1..=12).contains(month))?)
            }
            ["topics", id] => Self::Topic((*id).into()),
            ["people", id] => Self::Person((*id).into()),
            ["organisations", id] => Self::Organisation((*id).into()),
            ["types", id] => Self::Type(ReleaseType::LISTED.into_iter().find(|kind| kind.id() == *id)?),
            _ => return None,
        })
    }
}

/// How many numbered pages a list of `count` things has beside its newest, at so many a page.
pub const fn full_pages(count: usize, size: usize) -> usize {
    if count < 2 * size { 0 } else { (count - size) / size }
}

/// A number of so many digits.
pub(super) fn number<N: std::str::FromStr>(typed: &str, digits: usize) -> Option<N> {
    let is_plain = typed.len() == digits && typed.bytes().all(|byte| byte.is_ascii_digit());
    typed.parse().ok().filter(|_| is_plain)
}
