//! The parts of the sitemap.

use serde::{Deserialize, Serialize};

/// One of the sitemaps.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Sitemap {
    /// The list of the others.
    Index,
    /// The releases of a year.
    Year(i16),
    /// Pages that are no releases.
    Pages,
    /// The releases of the last two days.
    News,
}
