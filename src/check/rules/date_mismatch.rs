//! # date-mismatch
//!
//! *What it finds:* a folder whose year and month are not those of the release's date; a day of the week that is not that
//! of the date behind it; an embargo that ends half a year and more before the day of the release, and so holds nothing.
//! One that ends days before it is a warning, as is a day that its month does not have (`31 November 2026`); a past tense
//! with a date after the release's own is a note, as is a date on an earlier day than the end of the embargo. A day of the
//! week beside `today`, `yesterday` or `tomorrow` (`أمس الجمعة`) that is not so for the day of the release is a warning, as is a
//! correction of before the release went out, of which no reader is told. A withdrawal on the very day of the release needs its hour.
//! *Why it matters:* the address of a release promises when it was published; readers and archives trust it. A reporter
//! who finds that the fifteenth is no Thursday does not know which of the two to come on.
//! *Example:* `content/releases/2023/11/summit/ar.md` with `date: 2023-12-01`; `الخميس 15 ديسمبر 2023`.
//! *Left alone:* Hijri dates, which may follow a sighting; a day without a year, if it fits in the months around the
//! release; `today` in exact words, and in a sentence of another year.
//!
//! ---
//!
//! *ما تجده:* بيان محفوظ في مجلد سنةٍ وشهرٍ غير سنة تاريخه وشهره؛ ويوم من أيام الأسبوع لا يوافق التاريخ المذكور بعده؛
//! وحظر نشر ينتهي قبل يوم البيان بنصف سنة أو أكثر، فلا يحجب شيئًا. أما حظر ينتهي قبله بأيام، ويوم لا وجود له في شهره
//! (`31 نوفمبر 2026`)، فتنبيه؛ وفعل ماضٍ مع تاريخ لاحق لتاريخ البيان إشارة، ومثله تاريخ يسبق يوم رفع الحظر. ويوم من
//! الأسبوع بجانب «أمس» أو «اليوم» أو «غدًا» (`أمس الجمعة`) لا يوافق يوم البيان تنبيه، ومثله تصحيح مؤرَّخ قبل صدور
//! البيان، فلا يبلغ قارئًا. والسحب في يوم البيان نفسه لا بدّ له من ساعة.
//! *لماذا يهمّ:* عنوان البيان على الموقع يدلّ على وقت صدوره، وعليه يعتمد القارئ والأرشيف. والصحفي الذي يجد أن الخامس
//! عشر ليس خميسًا لا يعرف في أي اليومين يحضر.
//! *مثال:* `content/releases/2023/11/summit/ar.md` وفيه `date: 2023-12-01`؛ و`الخميس 15 ديسمبر 2023`.
//! *ما تتركه:* التواريخ الهجرية، فقد تتبع الرؤية؛ واليوم الذي لم تُذكر سنته إن وافق الأشهر القريبة من البيان؛ و«اليوم»
//! في تصريح منقول بنصه، وفي جملة عن سنة أخرى.

use jiff::civil::Date;

use super::other_days::weekday;
use super::{idle_embargo, other_days};
use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::signs::Sign;
use crate::check::text::{Folder, Origin, Text};
use crate::diagnostics::{Diagnostic, Severity, message, name, typed};
use crate::language::said_dates::{self, SaidDay};
use crate::language::sentences;
use crate::model::{Language, Level};
use crate::parse::front_matter;

pub const RULE: Rule = Rule {
    name: "date-mismatch",
    level: Level::Error,
    guard: Guard::Custom,
    looks: &[
        Look::Folder(folder),
        Look::Folder(other_days::withdrawal_without_hour),
        Look::Text(weekdays),
        Look::Text(idle_embargo::of_another_year),
        Look::Remark(impossible),
        Look::Remark(idle_embargo::of_other_days),
        Look::Remark(tenses),
        Look::Remark(other_days::todays),
        Look::Remark(other_days::earlier_than_embargo),
        Look::Remark(other_days::unseen_corrections),
    ],
};

fn folder(_: &Desk<'_>, folder: &Folder<'_>, notes: &mut Vec<Diagnostic>) {
    let pair = folder.pair;
    let Some(date) = pair.facts.date else { return };
    let day = date.value.day;
    if (day.year(), day.month()) == (pair.path.year(), pair.path.month()) {
        return;
    }
    let Some(place) = pair.place_of("date", date.span) else { return };
    let folder = name(format!("{:04}/{:02}", pair.path.year(), pair.path.month()));
    let moved = name(format!("content/releases/{:04}/{:02}/{}", day.year(), day.month(), pair.path.slug()));
    let message = message!("date-mismatch-folder", day = day, folder = folder, moved = moved);
    notes.push(Diagnostic::stops(RULE.name, message).at_place(place));
}

/// The day of a release; `None` for a standing page.
fn day_of(text: &Text<'_>) -> Option<Date> {
    match text.origin {
        Origin::Release(pair, _) => pair.date().map(|moment| moment.day),
        Origin::Page(_) => None,
    }
}

fn weekdays(desk: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    // Most texts that name a day of the week give it no date: their bytes say so.
    if !text.has(Sign::Weekday, &desk.signs) {
        return;
    }
    let day = day_of(text);
    for passage in &text.prose().passages {
        for said in said_dates::weekdays(&passage.text) {
            let Some(date) = mismatch(&said, day) else { continue };
            let (own, other) = (weekday(date.weekday()), weekday(said.weekday));
            let message = message!("date-mismatch-weekday", day = date, own = own, said = other);
            notes.push(RULE.found(text.file, passage.span_of(said.range), message));
        }
    }
}

fn impossible(_: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    if said_dates::impossible(&text.file.text).is_empty() {
        return;
    }
    for passage in &text.prose().passages {
        for (range, said) in said_dates::impossible(&passage.text) {
            let (number, words) = (name(said.day.to_string()), typed(&passage.text[range.clone()]));
            let message = message!("date-mismatch-impossible", number = number, words = words);
            let note = RULE.found(text.file, passage.span_of(range), message);
            notes.push(Diagnostic { severity: Severity::Warning, ..note });
        }
    }
}

/// A day without a year is one of the months around the release.
const AROUND: i32 = 300;

/// The date that is meant, where it does not fall on the day of the week that is said.
fn mismatch(said: &SaidDay, release: Option<Date>) -> Option<Date> {
    if let Some(year) = said.date.year {
        return said.date.in_year(year).filter(|date| date.weekday() != said.weekday);
    }
    let release = release?;
    let distance = |date: &Date| date.since(release).map_or(i32::MAX, |span| span.get_days().abs());
    let years = [release.year(), release.year() - 1, release.year() + 1];
    let mut meant: Vec<Date> = years.into_iter().filter_map(|year| said.date.in_year(year)).collect();
    meant.retain(|date| distance(date) <= AROUND);
    meant.sort_by_key(distance);
    let nearest = meant.first().copied();
    nearest.filter(|_| meant.iter().all(|date| date.weekday() != said.weekday))
}

/// What happened, with a date on which it has not happened yet.
fn tenses(_: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    let Some(day) = day_of(text) else { return };
    let Ok(parts) = front_matter::split(text.file) else { return };
    if !said_dates::dates(parts.body).iter().any(|(_, date)| *date > day) {
        return;
    }
    for passage in &text.prose().passages {
        let dates = said_dates::dates(&passage.text);
        let mut later = dates.into_iter().filter(|(_, date)| *date > day).peekable();
        if later.peek().is_none() {
            continue;
        }
        for sentence in sentences::sentences(&passage.text) {
            let words = &passage.text[sentence.clone()];
            while let Some((range, date)) = later.next_if(|(range, _)| range.start < sentence.end) {
                let before = passage.text.get(sentence.start..range.start).unwrap_or_default();
                if !is_past(before, text.language) || looks_ahead(words, text.language) {
                    continue;
                }
                let message = message!("date-mismatch-past", day = date, date = day);
                let note = RULE.found(text.file, passage.span_of(range), message);
                notes.push(Diagnostic { severity: Severity::Note, ..note });
            }
        }
    }
}

/// So many words before a date are looked at for a past tense.
const NEAR: usize = 8;

fn is_past(before: &str, language: Language) -> bool {
    let past: &[&str] = match language {
        Language::Arabic => PAST_ARABIC,
        Language::English => PAST_ENGLISH,
    };
    let mut near = before.split_whitespace().rev().take(NEAR);
    near.any(|word| past.contains(&word.trim_matches(|c: char| !c.is_alphabetic())))
}

fn looks_ahead(sentence: &str, language: Language) -> bool {
    let ahead: &[&str] = match language {
        Language::Arabic => AHEAD_ARABIC,
        Language::English => AHEAD_ENGLISH,
    };
    let is_ahead = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphabetic());
        ahead.contains(&word) || (language == Language::Arabic && is_future_verb(word))
    };
    sentence.split_whitespace().any(is_ahead)
}

/// سيبدأ, ستُعقد, وسيشارك
fn is_future_verb(word: &str) -> bool {
    let word = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    let rest = word.strip_prefix('س');
    rest.is_some_and(|rest| rest.starts_with(['ي', 'ت', 'ن', 'أ']) && rest.chars().nth(2).is_some())
}

const PAST_ARABIC: &[&str] = crate::lexicon!("dates", "past_arabic");

const AHEAD_ARABIC: &[&str] = crate::lexicon!("dates", "ahead_arabic");

const PAST_ENGLISH: &[&str] = crate::lexicon!("dates", "past_english");

const AHEAD_ENGLISH: &[&str] = crate::lexicon!("dates", "ahead_english");
