//! The moment that a line names: one day and one hour, where every word of it can mean one thing only.

use jiff::tz::TimeZone;

use crate::parse::instant::{self, Form, InstantMeaning, Typed, Understood};

/// What may stand around the day and the hour of such a line without changing them.
const AROUND: [&str; 57] = [
    "until",
    "till",
    "before",
    "for",
    "to",
    "is",
    "a",
    "this",
    "and",
    "not",
    "be",
    "or",
    "from",
    "strictly",
    "strict",
    "under",
    "embargo",
    "embargoed",
    "hold",
    "release",
    "publication",
    "published",
    "publish",
    "do",
    "broadcast",
    "press",
    "news",
    "copy",
    "time",
    "statement",
    "document",
    "حتى",
    "قبل",
    "بعد",
    "لغاية",
    "إلى",
    "إلا",
    "لا",
    "ينشر",
    "هذا",
    "هذه",
    "البيان",
    "الخبر",
    "النشر",
    "للنشر",
    "نشر",
    "نشره",
    "نشرها",
    "محظور",
    "يحظر",
    "حظر",
    "ممنوع",
    "يمنع",
    "غير",
    "مخصص",
    "قابل",
    "معد",
];

/// Lower case, without marks of vowels, of direction, and what stands around.
pub fn bare(text: &str) -> String {
    let is_silent =
        |c: char| matches!(c, '\u{64b}'..='\u{652}' | '\u{640}') || crate::model::path::turns(c) && !c.is_whitespace();
    let text: String = text.chars().filter(|c| !is_silent(*c)).collect();
    let words: Vec<&str> = text.split_whitespace().collect();
    let text = words.join(" ").to_lowercase();
    text.trim_start_matches(|c: char| !c.is_alphanumeric()).trim_end().to_owned()
}

/// The moment that a line names, `2026-12-14T10:00:00+04:00`; `None` where a word of it may mean something else.
pub fn until(text: &str, newsroom: Option<&TimeZone>) -> Option<String> {
    let line = text.trim();
    let line = line.strip_prefix('(').and_then(|line| line.strip_suffix(')')).unwrap_or(line);
    let line = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    let line =
        line.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '!' | ':' | '؛' | ']' | '*' | '_'));
    match instant::read_beside(line, newsroom, &AROUND) {
        Typed::Understood(Understood { meaning, form: Form::Plain | Form::Spoken }) => match meaning {
            InstantMeaning::Instant { skipped: None, .. } => Some(meaning.to_string()),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dubai() -> TimeZone {
        TimeZone::get("Asia/Dubai").expect("a zone")
    }

    #[test]
    fn a_moment_that_can_mean_one_thing_only_is_read() {
        for (text, moment) in [
            ("محظور النشر حتى الساعة 9 صباحا يوم 14 ديسمبر 2026", "2026-12-14T09:00:00+04:00"),
            ("يُحظر النشر قبل الساعة ٩:٣٠ مساءً من يوم الاثنين ١٤ ديسمبر ٢٠٢٦م", "2026-12-14T21:30:00+04:00"),
            ("غير مخصص للنشر قبل الساعة التاسعة صباحاً يوم الاثنين الموافق 14 ديسمبر 2026", "2026-12-14T09:00:00+04:00"),
            ("محظور النشر حتى 14 ديسمبر 2026 الساعة 12 ظهراً بتوقيت الرياض", "2026-12-14T12:00:00+03:00"),
            ("محظور النشر حتى الساعة 10:00 بتوقيت الإمارات، 14 ديسمبر 2026", "2026-12-14T10:00:00+04:00"),
            ("يحظر النشر قبل التاسعة والنصف صباحا يوم 14 ديسمبر 2026", "2026-12-14T09:30:00+04:00"),
            ("EMBARGOED UNTIL 10:00 GST, 14 December 2026", "2026-12-14T10:00:00+04:00"),
            ("Embargoed until 6 p.m. GMT on Monday, December 14, 2026", "2026-12-14T18:00:00+00:00"),
            ("Not for publication before 10 am (GMT+4), 14 December 2026", "2026-12-14T10:00:00+04:00"),
            ("Embargo: 14 December 2026, 00:01 local time", "2026-12-14T00:01:00+04:00"),
            ("embargo: 2026-12-14T10:00:00+04:00", "2026-12-14T10:00:00+04:00"),
        ] {
            assert_eq!(until(text, Some(&dubai())).as_deref(), Some(moment), "{text}");
        }
    }

    #[test]
    fn a_moment_that_is_not_certain_is_left_to_a_person() {
        for text in [
            "محظور النشر",
            "محظور النشر حتى إشعار آخر",
            "محظور النشر حتى الساعة 9 يوم 14 ديسمبر 2026",
            "يحظر النشر قبل التاسعة إلا ربعا صباحا يوم 14 ديسمبر 2026",
            "يحظر النشر قبل الساعة 9 صباحا يوم الثلاثاء 14 ديسمبر 2026",
            "غير مخصص للنشر قبل 14 ديسمبر 2026",
            "EMBARGOED UNTIL 10:00 EST, 14 December 2026",
            "Embargoed until 10:00, 03/04/2026",
            "Embargoed until 10:00 on 14 December",
            "Not for publication before midnight, 14 December 2026",
            "Not for publication before 10 am on 14 December 2026, when the minister speaks",
        ] {
            assert_eq!(until(text, Some(&dubai())), None, "{text}");
        }
        assert_eq!(until("Embargoed until 10:00, 14 December 2026", None), None, "nobody says of which clock");
    }
}
