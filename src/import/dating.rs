//! The day of a release, from all that a text says about it; every doubt is said.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::cities::Dateline;
use super::findings;
use super::paper::{Block, Hints};
use super::title::Dated;
use crate::diagnostics::{Diagnostic, Place};
use crate::language::instant::{self, InstantMeaning, Typed};
use crate::language::typed_dates::{self, SaidByText};
use crate::language::{HijriDate, said_dates};
use crate::source::{SourceFile, Span};

/// The day that was found, and its Hijri date where the text has another than the computed one.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Day {
    pub date: Option<Date>,
    pub hijri: Option<HijriDate>,
}

/// What may tell the day, the surest first.
pub struct Sources<'a> {
    pub lines: &'a [Dated],
    pub dateline: Option<(&'a Dateline, Span)>,
    pub hints: &'a Hints,
    pub text: &'a [Block],
    /// Of the newsroom.
    pub zone: Option<&'a TimeZone>,
}

/// Finds the day.
pub fn day(file: &SourceFile, sources: &Sources<'_>, notes: &mut Vec<Diagnostic>) -> Day {
    let mut said: Vec<(SaidByText, Span, String)> = Vec::new();
    for line in sources.lines {
        said.extend(line.said.iter().map(|said| (*said, line.span, line.text.clone())));
    }
    if let Some((dateline, span)) = sources.dateline {
        let text: String = file.slice(span).chars().take(80).collect();
        said.extend(dateline.dates.iter().map(|date| (*date, span, text.clone())));
    }
    weekdays(file, &said, notes);
    let (days, hijri) = apart(file, &said, notes);
    let mut days = days.into_iter();
    let hijri = hijri.first().copied();
    if let Some((date, span)) = days.next() {
        if let Some((other, span)) = days.find(|(other, _)| *other != date) {
            notes.push(findings::dates_differ(date, other).at(file, span));
        }
        return Day { date: Some(date), hijri: hijri.and_then(|(hijri, _)| beside(file, (date, hijri), span, notes)) };
    }
    if let Some((hijri, span)) = hijri
        && let Some(date) = hijri.to_gregorian()
    {
        notes.push(findings::hijri_alone(hijri, date).at(file, span));
        return Day { date: Some(date), hijri: None };
    }
    let date = guessed(file, sources, notes);
    if date.is_none() {
        notes.push(match like_a_date(sources.text) {
            Some(block) => findings::no_date(Some(&block.words)).at(file, block.span),
            None => findings::no_date(None).at_place(Place::head(&file.path)),
        });
    }
    Day { date, hijri: None }
}

/// A line, or the head of a paragraph, that holds a date where a release has its own.
fn like_a_date(text: &[Block]) -> Option<&Block> {
    let holds = |block: &&Block| {
        let head = &block.words[..block.words.floor_char_boundary(HEAD.min(block.words.len()))];
        !typed_dates::within(head).is_empty()
    };
    let is_line = |block: &&Block| block.words.len() <= LINE;
    text.iter().take(3).find(holds).or_else(|| text.iter().rev().take(3).filter(is_line).find(holds))
}

/// Says where a line's day of the week is not that of its date.
fn weekdays(file: &SourceFile, said: &[(SaidByText, Span, String)], notes: &mut Vec<Diagnostic>) {
    let mut told: Option<Span> = None;
    for (_, span, text) in said {
        let line = &text[..text.floor_char_boundary(LINE.min(text.len()))];
        for day in said_dates::weekdays(line) {
            let date = day.date.year.and_then(|year| day.date.in_year(year));
            if let Some(date) = date.filter(|date| date.weekday() != day.weekday && told != Some(*span)) {
                notes.push(findings::weekday_differs(&line[day.range], date).at(file, *span));
                told = Some(*span);
            }
        }
    }
}

/// A dateline stands within so many bytes of a paragraph.
const HEAD: usize = 160;
/// A line of a date has at most so many bytes.
const LINE: usize = 200;

type WithSpans<T> = Vec<(T, Span)>;

/// Gregorian and Hijri days; of two that a line may mean, the one whose day comes first, which is said.
fn apart(
    file: &SourceFile,
    said: &[(SaidByText, Span, String)],
    notes: &mut Vec<Diagnostic>,
) -> (WithSpans<Date>, WithSpans<HijriDate>) {
    let (mut days, mut hijri) = (Vec::new(), Vec::new());
    let certain = said.iter().find_map(|(said, ..)| match said {
        SaidByText::Day(day) => Some(*day),
        _ => None,
    });
    for (said, span, text) in said {
        match *said {
            SaidByText::Day(day) => days.push((day, *span)),
            SaidByText::Hijri(date) => hijri.push((date, *span)),
            // Another line has settled which comes first.
            SaidByText::Either(_, by_month) if certain == Some(by_month) => days.push((by_month, *span)),
            SaidByText::Either(by_day, _) if certain == Some(by_day) => days.push((by_day, *span)),
            SaidByText::Either(by_day, by_month) => {
                let note = findings::date_unclear(text, by_day, by_month);
                notes.push(note.at(file, *span));
                days.push((by_day, *span));
            }
        }
    }
    (days, hijri)
}

/// The Hijri date that a text sets beside its day, where it must be kept.
fn beside(
    file: &SourceFile,
    (date, hijri): (Date, HijriDate),
    span: Span,
    notes: &mut Vec<Diagnostic>,
) -> Option<HijriDate> {
    let computed = HijriDate::from_gregorian(date)?;
    match hijri.days_after(date)? {
        0 => None,
        -2..=2 => {
            notes.push(findings::hijri_by_sighting(hijri, date).at(file, span));
            Some(hijri)
        }
        _ => {
            let note = findings::calendars_differ(date, hijri, computed);
            notes.push(note.at(file, span));
            None
        }
    }
}

/// What the file says of itself, its name, or the first paragraph.
fn guessed(file: &SourceFile, sources: &Sources<'_>, notes: &mut Vec<Diagnostic>) -> Option<Date> {
    let head = Place::head(&file.path);
    if let Some(date) = sources.hints.date.as_deref().and_then(|hint| hinted(hint, sources.zone)) {
        if !sources.hints.title_is_certain {
            notes.push(findings::date_guessed(date, "page").at_place(head));
        }
        return Some(date);
    }
    let name = file.path.rsplit(['/', '\\']).next().unwrap_or_default();
    if let Some(date) = typed_dates::within(name).into_iter().find_map(|(_, said)| sole(said)) {
        notes.push(findings::date_guessed(date, "name").at_place(head));
        return Some(date);
    }
    let first = sources.text.iter().find(|block| block.words.len() > 80)?;
    // Another date of a first paragraph may be any: a deadline, the day of a visit.
    let is_today = |at: usize| {
        let before = &first.words[first.words.floor_char_boundary(at.saturating_sub(40))..at];
        before.contains("اليوم") || before.to_lowercase().contains("today")
    };
    let said = typed_dates::within(&first.words).into_iter().find(|(range, _)| is_today(range.start));
    let date = said.and_then(|(_, said)| sole(said))?;
    notes.push(findings::date_guessed(date, "text").at(file, first.span));
    Some(date)
}

/// The day of what a file says of itself, on the newsroom's own clocks.
fn hinted(hint: &str, zone: Option<&TimeZone>) -> Option<Date> {
    let Typed::Understood(found) = instant::read(hint, zone) else { return None };
    match (found.meaning, zone) {
        (InstantMeaning::Day(day), _) => Some(day),
        (InstantMeaning::Instant { at, .. }, Some(zone)) => Some(zone.to_datetime(at).date()),
        (InstantMeaning::Instant { at, offset, .. }, None) => Some(offset.to_datetime(at).date()),
    }
}

fn sole(said: SaidByText) -> Option<Date> {
    match said {
        SaidByText::Day(day) => Some(day),
        SaidByText::Hijri(date) => date.to_gregorian(),
        SaidByText::Either(..) => None,
    }
}
