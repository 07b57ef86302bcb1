//! The life of a release.

use jiff::Timestamp;

/// What a release is at one instant.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Standing {
    /// Never public.
    Draft,
    /// Not public before this instant.
    Embargoed(Timestamp),
    /// Due in a window of `freeze` in `site.toml`: not public before its end.
    Frozen(Timestamp),
    /// Taken back before it was ever public: it never will be, and leaves no notice.
    Cancelled,
    /// Readers see it.
    Live,
    /// Live, with a published fix.
    Corrected,
    /// Taken back; a notice is public.
    Withdrawn,
}

impl Standing {
    /// Whether readers find its page.
    pub const fn is_public(self) -> bool {
        matches!(self, Self::Live | Self::Corrected | Self::Withdrawn)
    }
}
