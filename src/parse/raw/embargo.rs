//! Lines that say until when a text is not for publication.

use jiff::tz::TimeZone;

use super::findings;
use super::paper::{Block, Kind};
use super::until::{bare, until};
use crate::diagnostics::{Diagnostic, Place};
use crate::parse::typed_dates;
use crate::source::SourceFile;

/// How such a line begins, in lower case and without marks of vowels.
const OPENINGS: [&str; 29] = [
    "strictly embargoed",
    "strict embargo",
    "embargoed",
    "under embargo",
    "embargo",
    "not for publication",
    "not for release",
    "not for broadcast",
    "not to be published",
    "hold for release",
    "hold until",
    "محظور النشر",
    "محظور نشره",
    "محظور من النشر",
    "النشر محظور",
    "يحظر النشر",
    "يحظر نشر",
    "حظر النشر",
    "حظر نشر",
    "ممنوع النشر",
    "يمنع النشر",
    "يمنع نشر",
    "غير مخصص للنشر",
    "غير معد للنشر",
    "غير قابل للنشر",
    "ليس للنشر",
    "لا ينشر",
    "للنشر بعد",
    "للنشر في تمام",
];

/// What tells such a line from a sentence that begins alike.
const UNTIL: [&str; 13] =
    ["until", "till", "before", "for", "to", "حتى", "قبل", "بعد", "لغاية", "لحين", "إلى", "إلا", "تمام"];

/// A longer line says more than until when.
const LONGEST: usize = 240;

/// What the lines come to: the moment as a release has it, or the lines that have to stay for a person to read.
#[derive(Clone, Debug, Default)]
pub struct Embargo {
    /// `2026-12-14T10:00:00+04:00`
    pub until: Option<String>,
    pub left: Vec<Block>,
}

/// Parts these lines from the other blocks. Where nothing else is there, all of it stays.
pub fn apart(blocks: Vec<Block>) -> (Vec<Block>, Vec<Block>) {
    let says = |block: &Block| {
        matches!(block.kind, Kind::Paragraph | Kind::Heading(_) | Kind::Item(_) | Kind::Quotation)
            && is_said(&block.words)
    };
    if blocks.iter().all(says) {
        return (Vec::new(), blocks);
    }
    blocks.into_iter().partition(says)
}

/// Reads the lines. `zone` is the newsroom's; without one a line has to name its own.
pub fn read(file: &SourceFile, lines: Vec<Block>, zone: Option<&TimeZone>, notes: &mut Vec<Diagnostic>) -> Embargo {
    let mut read: Vec<Option<String>> = lines.iter().map(|line| until(&line.words, zone)).collect();
    read.dedup();
    if let [Some(moment)] = &read[..] {
        for line in &lines {
            notes.push(findings::embargo_taken(&line.words, moment).at(file, line.span));
        }
        return Embargo { until: Some(moment.clone()), left: Vec::new() };
    }
    for line in &lines {
        notes.push(findings::embargo_unread(&line.words).at_place(Place::new(file, line.span)));
    }
    let left = lines.into_iter().map(|line| Block { kind: Kind::Paragraph, ..line }).collect();
    Embargo { until: None, left }
}

/// Whether a line says that a text is under embargo.
pub fn is_said(text: &str) -> bool {
    if text.len() > LONGEST {
        return false;
    }
    let text = bare(text);
    let rest = |opening: &&str| {
        let rest = text.strip_prefix(*opening)?;
        (!rest.starts_with(char::is_alphanumeric)).then_some(rest)
    };
    OPENINGS.iter().filter_map(rest).any(|rest| {
        let first = rest.trim_start();
        let word = |text: &str| text.split(|c: char| !c.is_alphanumeric()).any(|word| UNTIL.contains(&word));
        first.is_empty()
            || first.starts_with([':', '-', '–', '—', '(', '،', ',', '.', '!'])
            || word(first)
            || is_dated(first)
    })
}

fn is_dated(text: &str) -> bool {
    !typed_dates::within(text).is_empty() || text.starts_with(char::is_numeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_that_begins_alike_is_no_embargo() {
        for text in ["Embargo on grain lifted", "حظر نشر الشائعات على المواقع", "Embargoes end", "للنشر الفوري", ""]
        {
            assert!(!is_said(text), "{text}");
        }
    }
}
