//! The two languages. Neither is the default.

use serde::{Deserialize, Serialize};

/// One of the two languages in which everything is published.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Language {
    /// `ar`
    #[serde(rename = "ar")]
    Arabic,
    /// `en`
    #[serde(rename = "en")]
    English,
}

/// The base direction of a language's text, as the `dir` attribute names it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Direction {
    /// As Arabic runs.
    RightToLeft,
    /// As English runs.
    LeftToRight,
}

impl Language {
    /// Both, in the order of the front door.
    pub const ALL: [Self; 2] = [Self::Arabic, Self::English];

    /// BCP 47 code; also the name of its files and the first part of its addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Arabic => "ar",
            Self::English => "en",
        }
    }

    /// By `ar` or `en`.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The one that this is not.
    pub const fn other(self) -> Self {
        match self {
            Self::Arabic => Self::English,
            Self::English => Self::Arabic,
        }
    }

    /// In which direction its lines run.
    pub const fn direction(self) -> Direction {
        match self {
            Self::Arabic => Direction::RightToLeft,
            Self::English => Direction::LeftToRight,
        }
    }

    /// Its English name, for messages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Arabic => "Arabic",
            Self::English => "English",
        }
    }
}

impl Direction {
    /// The value of the `dir` attribute.
    pub const fn code(self) -> &'static str {
        match self {
            Self::RightToLeft => "rtl",
            Self::LeftToRight => "ltr",
        }
    }
}
