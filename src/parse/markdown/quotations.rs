//! Quotations with a speaker: a `>` quotation at the top level whose last line begins with a dash.

use std::ops::Range;

use super::sheet::Mark;
use crate::model::Speaker;

const DASHES: [&str; 3] = ["—", "–", "--"];

/// A quotation at the top level, being read.
#[derive(Debug)]
pub(super) struct OpenQuotation {
    /// The place before its opening tag, and the one behind it.
    pub outer: Mark,
    pub inner: Mark,
    pub source: Range<usize>,
    /// The line that is its speaker's if nothing comes after it.
    pub line: Option<SpeakerLine>,
}

/// A line that begins with a dash.
#[derive(Clone, Copy, Debug)]
pub(super) struct SpeakerLine {
    /// Where the words before it end.
    pub words: Mark,
    pub tail: Tail,
    /// Where it begins in the plain text.
    pub plain: usize,
    /// How far the sheet was written when its paragraph ended.
    pub end: Option<usize>,
}

/// What the words before a speaker's line lack when the line is taken away.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Tail {
    /// The line is a paragraph of its own.
    Whole,
    /// The end of the paragraph that they share.
    Paragraph,
}

impl Tail {
    pub const fn html(self) -> &'static str {
        match self {
            Self::Whole => "",
            Self::Paragraph => "</p>\n",
        }
    }
}

/// Whether a line of Markdown begins as the speaker's does.
pub(super) fn begins_speaker(line: &str) -> bool {
    DASHES.iter().any(|dash| line.strip_prefix(dash).is_some_and(|rest| rest.starts_with([' ', '\t', '\u{a0}'])))
}

/// What comes behind the marks of quotation and the indentation of the next line.
pub(super) fn next_line(rest: &str) -> &str {
    rest.trim_start_matches([' ', '\t', '\r', '\n', '>'])
}

/// The speaker in the plain text of a speaker's line; `None` where nobody is named.
pub(super) fn speaker(line: &str) -> Option<Speaker> {
    let name = line.trim().trim_start_matches(['—', '–', '-']).trim();
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    match name.strip_prefix('@') {
        _ if name.is_empty() => None,
        Some(id) if !id.is_empty() && id.bytes().all(fits) => Some(Speaker::Person(id.to_owned())),
        _ => Some(Speaker::Named(name.split_whitespace().collect::<Vec<_>>().join(" "))),
    }
}
