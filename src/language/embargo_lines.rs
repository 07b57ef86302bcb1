//! Lines that say of their own text that it is under embargo.

use super::typed_dates;
use super::until::{bare, capitalised, core, yearless};

/// How a line begins that says so of its own text, in lower case and without marks of vowels.
pub const OPENINGS: &[&str] = crate::lexicon!("embargo", "openings");

/// How a line begins that may speak of other words: it has to name a day or an hour.
pub const VAGUE: &[&str] = crate::lexicon!("embargo", "vague");

/// How a line begins that names no text, with a colon and until when: `Embargo: until the press conference`.
pub const LABELS: &[&str] = crate::lexicon!("embargo", "labels");

const ENDS: &[&str] = crate::lexicon!("embargo", "ends");

/// What parts such words from a label before them: `Note to editors: embargoed until …`.
const SEAMS: [&str; 5] = [": ", " - ", " – ", " — ", " | "];

/// A label has so many words at most.
const LABEL: usize = 4;

const ITSELF: &[&str] = crate::lexicon!("embargo", "itself");

const UNTIL: &[&str] = crate::lexicon!("embargo", "until");

/// A longer line says more than until when.
pub const LONGEST: usize = 240;

/// Whether a line says that a text is under embargo, and little else.
pub fn is_said(text: &str) -> bool {
    text.len() <= LONGEST && begins(text)
}

/// Whether a line begins by saying that its own text is under embargo.
pub fn begins(text: &str) -> bool {
    let head = core(&text[..text.floor_char_boundary(LONGEST.min(text.len()))]);
    let labelled = SEAMS.iter().filter_map(|seam| head.split_once(seam)).min_by_key(|(label, _)| label.len());
    let labelled = labelled.filter(|(label, _)| label.split_whitespace().count() <= LABEL);
    says(head)
        || shouts(head)
        || labelled.is_some_and(|(_, rest)| {
            let rest = bare(core(rest));
            behind(behind_one(&rest, ITSELF), OPENINGS).is_some_and(holds)
        })
}

/// Whether a title says so of its own text, at its head, between brackets or behind a dash.
pub fn marks(title: &str) -> bool {
    begins(title) || pieces(title).iter().any(|piece| begins(piece))
}

/// The parts of a title, between brackets, dashes and colons.
pub fn pieces(title: &str) -> Vec<&str> {
    let mut pieces: Vec<&str> = title.split(['(', ')', '[', ']', '{', '}']).collect();
    for seam in SEAMS {
        pieces = pieces.iter().flat_map(|piece| piece.split(seam)).collect();
    }
    pieces.iter().map(|piece| core(piece)).filter(|piece| !piece.is_empty()).collect()
}

fn says(head: &str) -> bool {
    let text = bare(head);
    let text = behind_one(&text, ITSELF);
    let is_labelled = |rest: &str| rest.strip_prefix(':').is_some_and(|rest| behind(rest.trim_start(), ENDS).is_some());
    behind(text, OPENINGS).is_some_and(holds)
        || behind(text, VAGUE).is_some_and(|rest| holds(rest) && is_dated(rest) && !is_on_something(rest))
        || behind(text, LABELS).is_some_and(is_labelled)
}

/// `***EMBARGO*** …`: the word in capitals, set apart.
fn shouts(head: &str) -> bool {
    let rest = ["EMBARGOED", "EMBARGO"].iter().find_map(|word| head.strip_prefix(word));
    rest.is_some_and(|rest| rest.starts_with(['*', '_', ']', ')', '|', '!', ':', '<']) || rest.is_empty())
}

/// `on arms, until 14 December 2026`: an embargo of things. `in schools`: a use of them.
fn is_on_something(rest: &str) -> bool {
    let what = ["on ", "in ", "by ", "of ", "as "].iter().find_map(|word| rest.strip_prefix(word));
    let Some(what) = what.map(capitalised) else { return false };
    let is_day = what.starts_with(char::is_numeric)
        || typed_dates::run(&what).0 > 0
        || yearless(&what).is_some_and(|(end, _)| end < 24);
    !is_day
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
    let rest = behind_one(rest, ITSELF);
    let is_mark =
        |c: char| matches!(c, ':' | '-' | '–' | '—' | '(' | '[' | '،' | ',' | '.' | '!' | '*' | '_' | ']' | ')' | '|');
    let bare = rest.trim_start_matches(|c| is_mark(c) || c == ' ');
    bare.is_empty()
        || rest.starts_with([':', '(', '-', '–', '—', ']', '|'])
        || behind(bare, UNTIL).is_some()
        || bare.starts_with(char::is_numeric)
        || typed_dates::within(&capitalised(bare)).first().is_some_and(|(range, _)| range.start < 24)
}

/// Whether a day or an hour is named.
fn is_dated(text: &str) -> bool {
    let is_hour = |(at, sign): (usize, &str)| {
        text[..at].ends_with(char::is_numeric) && text[at + sign.len()..].starts_with(char::is_numeric)
    };
    let written = capitalised(text);
    !typed_dates::within(&written).is_empty()
        || yearless(&written).is_some()
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
            "| Embargo | 1 December 2027 |",
            "1. Embargoed until 5 December",
            "(a) Embargoed until 5 December",
            "Embargo: TBC",
            "***EMBARGO*** The ministry opens a line",
            "<b>EMBARGOED until 5 December 2027</b>",
            "Embargo: until the press conference",
            "الحظر: حتى المؤتمر الصحفي",
            "Note to editors: embargoed until 5 December",
            "ملاحظة للمحررين: محظور النشر حتى المؤتمر الصحفي",
            "For use after 5 December 2027",
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
            "Embargo on arms until 14 December 2026",
            "Trade embargo: until 14 December 2026",
            "حظر تجاري حتى 14 ديسمبر 2026",
            "رفع الحظر: حتى 14 ديسمبر 2026",
            "Report: Embargoed goods seized",
            "For use in schools from 14 December 2026",
            "Embargo: none",
        ] {
            assert!(!is_said(text), "{text}");
        }
    }

    #[test]
    fn a_title_marks_its_own_text_anywhere() {
        for title in [
            "Zebra (EMBARGOED UNTIL 5 December 2027)",
            "[EMBARGOED] Zebra",
            "Zebra - UNDER EMBARGO",
            "Zebra | Not for publication",
            "EMBARGO: Zebra",
            "زبرا (محظور النشر حتى 5 ديسمبر 2027)",
            "زبرا – غير مخصص للنشر",
        ] {
            assert!(marks(title), "{title}");
        }
        for title in [
            "Arms embargo (extended until 14 December 2026)",
            "Trade: embargo on grain lifted",
            "UN – arms embargo ends",
            "تمديد حظر الأسلحة (حتى 14 ديسمبر 2026)",
            "رفع الحظر عن الصادرات - بيان",
        ] {
            assert!(!marks(title), "{title}");
        }
    }
}
