//! Lines that say until when a text is not for publication.

use jiff::tz::TimeZone;

use super::findings;
use super::paper::{Block, Kind};
use super::until::{bare, until};
use crate::diagnostics::{Diagnostic, Place};
use crate::parse::typed_dates;
use crate::source::SourceFile;

/// How a line begins that says so of its own text, in lower case and without marks of vowels.
const OPENINGS: [&str; 30] = [
    "strictly embargoed",
    "embargoed",
    "under strict embargo",
    "strictly under embargo",
    "under embargo",
    "not for publication",
    "not for release",
    "not for broadcast",
    "not for distribution",
    "not to be published",
    "not to be released",
    "do not publish",
    "do not release",
    "hold for release",
    "محظور النشر",
    "محظور نشره",
    "محظور نشرها",
    "محظور من النشر",
    "النشر محظور",
    "يحظر نشره",
    "يحظر نشرها",
    "يمنع نشره",
    "يمنع نشرها",
    "ممنوع النشر",
    "ممنوع من النشر",
    "غير مخصص للنشر",
    "غير معد للنشر",
    "غير قابل للنشر",
    "ليس للنشر",
    "لا ينشر",
];

/// How a line begins that may speak of another embargo or of other words: it has to name a day or an hour.
const VAGUE: [&str; 19] = [
    "embargo",
    "strict embargo",
    "release embargo",
    "press embargo",
    "hold until",
    "for release",
    "for publication",
    "يحظر النشر",
    "يحظر نشر",
    "حظر النشر",
    "حظر نشر",
    "يمنع النشر",
    "يمنع نشر",
    "لا يجوز النشر",
    "لا يجوز نشر",
    "لا يجوز نشره",
    "عدم النشر",
    "عدم نشر",
    "للنشر",
];

/// What such a line calls its own text.
const ITSELF: [&str; 22] = [
    "this press release is",
    "this news release is",
    "this release is",
    "this statement is",
    "this document is",
    "this text is",
    "this announcement is",
    "this material is",
    "this information is",
    "this press release",
    "this release",
    "this statement",
    "this document",
    "of this release",
    "please",
    "هذا البيان الصحفي",
    "هذا البيان",
    "هذا الخبر",
    "هذه المادة",
    "يرجى",
    "الرجاء",
    "نرجو",
];

/// What stands behind such a beginning.
const UNTIL: [&str; 19] = [
    "until",
    "till",
    "before",
    "for",
    "to",
    "at",
    "on",
    "after",
    "ends",
    "lifts",
    "حتى",
    "قبل",
    "بعد",
    "لغاية",
    "لحين",
    "إلى",
    "إلا",
    "تمام",
    "في تمام",
];

/// A longer line says more than until when.
pub const LONGEST: usize = 240;

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

/// Whether a line says that a text is under embargo, and little else.
pub fn is_said(text: &str) -> bool {
    text.len() <= LONGEST && begins(text)
}

/// Whether a line begins by saying that its own text is under embargo.
pub fn begins(text: &str) -> bool {
    let head = bare(&text[..text.floor_char_boundary(LONGEST.min(text.len()))]);
    let text = behind_one(&head, &ITSELF);
    behind(text, &OPENINGS).is_some_and(holds) || behind(text, &VAGUE).is_some_and(|rest| holds(rest) && is_dated(rest))
}

/// What stands behind the longest of these words at the head of a text.
fn behind<'t>(text: &'t str, words: &[&str]) -> Option<&'t str> {
    let rest = |word: &&str| {
        let rest = text.strip_prefix(*word)?;
        (!rest.starts_with(char::is_alphanumeric)).then(|| rest.trim_start())
    };
    words.iter().filter_map(rest).min_by_key(|rest| rest.len())
}

fn behind_one<'t>(text: &'t str, words: &[&str]) -> &'t str {
    behind(text, words).unwrap_or(text)
}

/// Whether a beginning goes on as one that says until when, or ends.
fn holds(rest: &str) -> bool {
    let rest = behind_one(rest, &ITSELF);
    let is_mark =
        |c: char| matches!(c, ':' | '-' | '–' | '—' | '(' | '[' | '،' | ',' | '.' | '!' | '*' | '_' | ']' | ')');
    let bare = rest.trim_start_matches(|c| is_mark(c) || c == ' ');
    bare.is_empty()
        || rest.starts_with([':', '(', '-', '–', '—'])
        || behind(bare, &UNTIL).is_some()
        || bare.starts_with(char::is_numeric)
        || typed_dates::within(bare).first().is_some_and(|(range, _)| range.start < 24)
}

/// Whether a day or an hour is named.
fn is_dated(text: &str) -> bool {
    let is_hour = |(at, sign): (usize, &str)| {
        text[..at].ends_with(char::is_numeric) && text[at + sign.len()..].starts_with(char::is_numeric)
    };
    !typed_dates::within(text).is_empty()
        || text.match_indices(':').any(is_hour)
        || text.contains("الساعة")
        || ["am", "pm", "a.m", "p.m", "gmt", "gst", "notice", "إشعار"].iter().any(|word| {
            text.split(|c: char| !c.is_alphanumeric() && c != '.').any(|part| part.trim_end_matches('.') == *word)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_hold_a_text_are_found_in_both_languages() {
        for text in [
            "EMBARGOED UNTIL 10:00 GST, 14 December 2026",
            "**Embargoed until Monday 14 December 2026**",
            "STRICTLY EMBARGOED",
            "Under embargo until 6 p.m. GMT",
            "Embargo: 14 December 2026, 10:00",
            "embargo: 2026-12-14",
            "This press release is embargoed until 14 December 2026.",
            "Not for publication before 10 am, 14 December 2026",
            "Please do not publish before 14 December 2026",
            "For release at 10:00 GMT, 14 December 2026",
            "Hold for release",
            "محظور النشر حتى الساعة 9 صباحًا",
            "يُحظر نشره قبل يوم 14 ديسمبر 2026",
            "هذا البيان محظور النشر حتى إشعار آخر",
            "يُحظر نشر هذا البيان قبل 14 ديسمبر 2026",
            "يرجى عدم النشر قبل الساعة العاشرة",
            "غير مخصص للنشر قبل 14 ديسمبر 2026",
            "حظر النشر حتى 14 ديسمبر 2026",
            "للنشر بعد الساعة 10:00",
        ] {
            assert!(is_said(text), "{text}");
        }
    }

    #[test]
    fn prose_about_other_embargoes_is_none() {
        for text in [
            "Embargo on grain lifted",
            "Embargoes end",
            "Embargo on arms extended until March 2027",
            "Embargo: what the new rules mean for exporters",
            "The arms embargo was extended until 14 December 2026",
            "Embargoed goods must be declared before 14 December 2026",
            "For immediate release",
            "For publication details, see the catalogue",
            "Not for profit organisations may apply before 14 December 2026",
            "Under embargo rules, exporters report every month",
            "حظر نشر الشائعات على المواقع",
            "حظر الأسلحة مستمر حتى 14 ديسمبر 2026",
            "حظر النشر في القضية حتى صدور الحكم",
            "يحظر نشر المعلومات الشخصية حتى بعد الوفاة",
            "حظر التجول حتى الساعة 9 صباحًا",
            "لا ينشر المكتب أي تعليق قبل انتهاء التحقيق",
            "للنشر الفوري",
            "",
        ] {
            assert!(!is_said(text), "{text}");
        }
    }
}
