//! Values that are one of a few words, and the words by which files name them.

use super::{Calendar, Digits, HostFile, Language, Level, Months, QuoteStyle, ReleaseType, ShareTarget};

/// One of a few.
pub trait Choice: Copy {
    /// All of them, each with its word.
    fn choices() -> Vec<(&'static str, Self)>;

    /// All that may be typed.
    fn words() -> Vec<&'static str> {
        Self::choices().into_iter().map(|(word, _)| word).collect()
    }

    /// What a word stands for.
    fn from_word(word: &str) -> Option<Self> {
        Self::choices().into_iter().find(|(known, _)| *known == word).map(|(_, choice)| choice)
    }
}

impl Choice for Language {
    fn choices() -> Vec<(&'static str, Self)> {
        Self::ALL.map(|language| (language.code(), language)).to_vec()
    }
}

impl Choice for ReleaseType {
    fn choices() -> Vec<(&'static str, Self)> {
        Self::ALL.map(|kind| (kind.id(), kind)).to_vec()
    }
}

impl Choice for ShareTarget {
    fn choices() -> Vec<(&'static str, Self)> {
        Self::ALL.map(|target| (target.id(), target)).to_vec()
    }
}

impl Choice for HostFile {
    fn choices() -> Vec<(&'static str, Self)> {
        vec![
            ("netlify", Self::Netlify),
            ("apache", Self::Apache),
            ("nginx", Self::Nginx),
            ("caddy", Self::Caddy),
            ("iis", Self::Iis),
            ("azure", Self::Azure),
            ("firebase", Self::Firebase),
            ("vercel", Self::Vercel),
            ("cloudfront", Self::Cloudfront),
        ]
    }
}

impl Choice for Level {
    fn choices() -> Vec<(&'static str, Self)> {
        vec![("error", Self::Error), ("warn", Self::Warn), ("note", Self::Note), ("off", Self::Off)]
    }
}

impl Choice for Digits {
    fn choices() -> Vec<(&'static str, Self)> {
        vec![("latn", Self::Latin), ("arab", Self::ArabicIndic)]
    }
}

impl Choice for Months {
    fn choices() -> Vec<(&'static str, Self)> {
        vec![("gulf", Self::Gulf), ("levant", Self::Levant)]
    }
}

impl Choice for QuoteStyle {
    fn choices() -> Vec<(&'static str, Self)> {
        vec![("guillemets", Self::Guillemets), ("curly", Self::Curly)]
    }
}

impl Choice for Calendar {
    fn choices() -> Vec<(&'static str, Self)> {
        [Self::Gregorian, Self::UmmAlQura].map(|calendar| (calendar.id(), calendar)).to_vec()
    }
}
