//! The files that show the icon of the site.

use serde::{Deserialize, Serialize};

/// One of them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Icon {
    /// Small ones in one file, for browsers that read no SVG.
    Favicon,
    /// For the first page of a telephone.
    Touch,
    /// Of the manifest.
    Small,
    /// Of the manifest.
    Large,
}

impl Icon {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Favicon, Self::Touch, Self::Small, Self::Large];

    /// At the root of the site, where browsers and telephones look for the first two without being told.
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::Favicon => "favicon.ico",
            Self::Touch => "apple-touch-icon.png",
            Self::Small => "icon-192.png",
            Self::Large => "icon-512.png",
        }
    }

    /// Pixels on a side; of the favicon the largest.
    pub const fn side(self) -> u32 {
        match self {
            Self::Favicon => 48,
            Self::Touch => 180,
            Self::Small => 192,
            Self::Large => 512,
        }
    }
}
