//! What kind of announcement a release is.

use serde::{Deserialize, Serialize};

/// What kind of text a release is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
pub enum ReleaseType {
    /// News. The usual one.
    #[default]
    Release,
    /// The words of an office on a matter.
    Statement,
    /// The words of a person, as they were spoken.
    Speech,
    /// What is going to happen, for those who want to come.
    Advisory,
    /// What is known of a matter.
    Backgrounder,
}

impl ReleaseType {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Release, Self::Statement, Self::Speech, Self::Advisory, Self::Backgrounder];

    /// Those that are worth telling apart: an ordinary release is of no kind.
    pub const LISTED: [Self; 4] = [Self::Statement, Self::Speech, Self::Advisory, Self::Backgrounder];

    /// What messages call several of them.
    pub const fn plural_id(self) -> &'static str {
        match self {
            Self::Release => "releases",
            Self::Statement => "statements",
            Self::Speech => "speeches",
            Self::Advisory => "advisories",
            Self::Backgrounder => "backgrounders",
        }
    }

    /// The word of the front matter.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Statement => "statement",
            Self::Speech => "speech",
            Self::Advisory => "advisory",
            Self::Backgrounder => "backgrounder",
        }
    }
}
