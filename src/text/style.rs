//! How a newsroom sets its texts, by its settings and where they are read.

use crate::locale::{QuoteEnd, Runs, quote_mark};
use crate::model::text::Mark;
use crate::model::{Digits, Language, QuoteStyle, RawHtml, Settings};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Style {
    pub language: Language,
    /// The marks that straight ones become.
    pub quotes: QuoteStyle,
    /// The digits of the footnotes' numbers.
    pub digits: Digits,
    pub raw_html: RawHtml,
    /// What sets runs of the other script apart.
    pub runs: Runs,
}

impl Style {
    pub fn of(language: Language, settings: &Settings) -> Self {
        let own = settings.languages.get(language);
        let runs = Runs::Bdi;
        Self { language, quotes: own.quotes, digits: own.digits, raw_html: settings.raw_html, runs }
    }

    /// The same for feeds.
    #[must_use]
    pub fn for_feeds(self) -> Self {
        Self { runs: Runs::Span, ..self }
    }

    /// What is printed for a mark.
    pub fn mark<'t>(&self, mark: Mark, typed: &'t str) -> &'t str {
        let quote = |end, level| quote_mark(self.language, self.quotes, end, level);
        match mark {
            _ if !typed.is_ascii() => typed,
            Mark::Opening | Mark::Continuing => quote(QuoteEnd::Opening, 0),
            Mark::Closing => quote(QuoteEnd::Closing, 0),
            Mark::InnerOpening => quote(QuoteEnd::Opening, 1),
            Mark::InnerClosing => quote(QuoteEnd::Closing, 1),
            Mark::Unclosed | Mark::Unopened | Mark::Lone | Mark::Inches => typed,
            Mark::Apostrophe | Mark::SingleClosing => "’",
            Mark::SingleOpening => "‘",
            Mark::EnDash => "–",
            Mark::EmDash => "—",
            Mark::Ellipsis => "…",
        }
    }
}
