//! What a typed mark of punctuation is: which quotation it opens or closes, or what is printed for it.

use serde::{Deserialize, Serialize};

/// What a typed mark of punctuation is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Mark {
    /// Begins an outer quotation.
    Opening,
    /// Ends an outer quotation.
    Closing,
    /// Within another quotation.
    InnerOpening,
    /// Ends one within another.
    InnerClosing,
    /// Opens what goes on in the paragraph below, and is closed there or further down.
    Continuing,
    /// Opens or closes, and has no partner: as it was typed.
    Unclosed,
    /// Ends what nothing began.
    Unopened,
    /// Has no partner, and could do either.
    Lone,
    /// No mark of quotation: 15".
    Inches,
    /// Within a word, or for what was left out.
    Apostrophe,
    /// `'` at the head of words.
    SingleOpening,
    /// The one that ends what it began.
    SingleClosing,
    /// `--`
    EnDash,
    /// `---`
    EmDash,
    /// `...`
    Ellipsis,
}

impl Mark {
    /// Whether it begins a quotation.
    pub fn opens(self) -> bool {
        matches!(self, Self::Opening | Self::InnerOpening | Self::Continuing)
    }

    /// Whether it ends one.
    pub fn closes(self) -> bool {
        matches!(self, Self::Closing | Self::InnerClosing)
    }
}
