//! A run of a text that keeps together, and the markup that isolates it.

use super::letters::{is_arabic, is_latin};
use crate::model::language::Language;
use crate::source::escape::escape_into;

/// More characters than these do not fit on a line of a telephone: such a run may break.
pub(super) const LONGEST_LINE: usize = 20;

/// A run in a text, in bytes; never empty, and on borders of grapheme clusters.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct BidiRun {
    pub start: usize,
    pub end: usize,
    /// `None` where it only does not part from the word behind it.
    pub isolation: Option<Isolation>,
    /// Figures of a run from right to left that are themselves read from left to right.
    pub inner: Vec<(usize, usize)>,
    /// Where the word ends that these figures count, or the run where there is none.
    pub word_end: usize,
}

/// What a run is said to be (HTML `lang`, `dir`).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Isolation {
    English,
    Arabic,
    /// Letters of a third script: a direction, but no language that we could name.
    LeftToRight,
    RightToLeft,
    /// Figures, which do not break over lines.
    FiguresLeftToRight,
    FiguresRightToLeft,
}

/// How runs are marked.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Runs {
    /// `bdi`, for pages.
    #[default]
    Bdi,
    /// `span`, for feeds: their readers know few elements, and keep `dir`.
    Span,
}

impl Runs {
    fn name(self) -> &'static str {
        match self {
            Self::Bdi => "bdi",
            Self::Span => "span",
        }
    }
}

impl Isolation {
    /// For a run of foreign letters in a text of `base`.
    pub(super) fn of(letters: &str, base: Language) -> Isolation {
        match base {
            Language::Arabic if letters.contains(is_latin) => Isolation::English,
            Language::Arabic => Isolation::LeftToRight,
            Language::English if letters.contains(is_arabic) => Isolation::Arabic,
            Language::English => Isolation::RightToLeft,
        }
    }

    fn attributes(self) -> &'static str {
        match self {
            Self::English => " lang=\"en\" dir=\"ltr\"",
            Self::Arabic => " lang=\"ar\" dir=\"rtl\"",
            Self::LeftToRight | Self::FiguresLeftToRight => " dir=\"ltr\"",
            Self::RightToLeft | Self::FiguresRightToLeft => " dir=\"rtl\"",
        }
    }

    /// LRI and RLI.
    fn mark(self) -> &'static str {
        match self {
            Self::English | Self::LeftToRight | Self::FiguresLeftToRight => "\u{2066}",
            Self::Arabic | Self::RightToLeft | Self::FiguresRightToLeft => "\u{2067}",
        }
    }

    fn is_figures(self) -> bool {
        matches!(self, Self::FiguresLeftToRight | Self::FiguresRightToLeft)
    }
}

impl BidiRun {
    pub(super) fn new(start: usize, end: usize, isolation: Isolation) -> Self {
        Self { start, end, isolation: Some(isolation), inner: Vec::new(), word_end: end }
    }

    /// Appends the run as HTML, with the word behind it.
    pub(super) fn write(&self, html: &mut String, text: &str, runs: Runs) {
        let keeps = self.word_end > self.end && runs == Runs::Bdi;
        if keeps {
            html.push_str("<span class=\"figures\">");
        }
        match self.isolation {
            Some(isolation) => self.write_isolated(isolation, html, text, runs),
            None => escape_into(html, &text[self.start..self.end]),
        }
        escape_into(html, &text[self.end..self.word_end]);
        if keeps {
            html.push_str("</span>");
        }
    }

    /// Appends the run between marks of isolation, with the word behind it.
    pub(super) fn draw(&self, drawn: &mut String, text: &str) {
        let is_figures = self.isolation.is_none_or(Isolation::is_figures);
        let kept = is_figures && is_short(&text[self.start..self.end]);
        let mut push = |part: &str| drawn.extend(part.chars().map(|c| if c == ' ' && kept { '\u{a0}' } else { c }));
        push(self.isolation.map_or("", Isolation::mark));
        let mut at = self.start;
        for (start, end) in &self.inner {
            push(&text[at..*start]);
            push(Isolation::LeftToRight.mark());
            push(&text[*start..*end]);
            push("\u{2069}");
            at = *end;
        }
        push(&text[at..self.end]);
        if self.isolation.is_some() {
            push("\u{2069}");
        }
        push(&text[self.end..self.word_end]);
    }

    fn write_isolated(&self, isolation: Isolation, html: &mut String, text: &str, runs: Runs) {
        let own = &text[self.start..self.end];
        let name = runs.name();
        html.extend(["<", name]);
        if runs == Runs::Bdi && isolation.is_figures() && may_break(own) && is_short(own) {
            html.push_str(" class=\"figures\"");
        }
        html.extend([isolation.attributes(), ">"]);
        let mut at = self.start;
        for (start, end) in &self.inner {
            escape_into(html, &text[at..*start]);
            html.extend(["<", name, " dir=\"ltr\">"]);
            escape_into(html, &text[*start..*end]);
            html.extend(["</", name, ">"]);
            at = *end;
        }
        escape_into(html, &text[at..self.end]);
        html.extend(["</", name, ">"]);
    }
}

/// Whether a browser may end a line within these figures.
pub(super) fn may_break(figures: &str) -> bool {
    figures.contains(|c: char| c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2014}' | '−' | '×'))
}

fn is_short(figures: &str) -> bool {
    figures.chars().nth(LONGEST_LINE).is_none()
}
