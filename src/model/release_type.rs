//! What kind of announcement a release is.

use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
pub enum ReleaseType {
    #[default]
    Release,
    Statement,
    Speech,
    Advisory,
    Backgrounder,
}

impl ReleaseType {
    pub const ALL: [Self; 5] = [Self::Release, Self::Statement, Self::Speech, Self::Advisory, Self::Backgrounder];

    /// Those that are worth telling apart: an ordinary release is of no kind.
    pub const LISTED: [Self; 4] = [Self::Statement, Self::Speech, Self::Advisory, Self::Backgrounder];

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
