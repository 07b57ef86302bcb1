//! Days of an announcement that do not fit one another, for the rule `date-mismatch`: that of its release and the end of
//! its embargo, its withdrawal, its corrections, and the days of the week in its text.

use jiff::civil::{Date, DateTime, Weekday};
use jiff::{Timestamp, ToSpan};

use crate::check::desk::Desk;
use crate::check::signs::Sign;
use crate::check::text::{Folder, Origin, Text};
use crate::diagnostics::{Diagnostic, Message, Severity, form, message};
use crate::language::letters::is_digit;
use crate::language::said_dates::{self, weekday_name};
use crate::language::{said_today, sentences};
use crate::model::prose::Kind;
use crate::model::{Pair, Passage};

const RULE: &str = "date-mismatch";

/// A withdrawal on the day on which the release goes out, without an hour: nobody can tell whether it was public before.
pub fn withdrawal_without_hour(desk: &Desk<'_>, folder: &Folder<'_>, notes: &mut Vec<Diagnostic>) {
    let pair = folder.pair;
    let (Some(withdrawn), Some(out)) = (&pair.facts.withdrawn, pair.goes_out()) else { return };
    if !withdrawn.value.date.may_be_before(out) {
        return;
    }
    let message = message!("date-mismatch-withdrawn-when", out = there(out.instant, desk));
    let note = Diagnostic::stops(RULE, message);
    notes.extend(pair.place_of("withdrawn", withdrawn.span).map(|place| note.at_place(place)));
}

/// A date on an earlier day than the end of the embargo: pages show the one, feeds and machines are told the other.
pub fn earlier_than_embargo(_: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    let Origin::Release(pair, _) = text.origin else { return };
    let (Some(date), Some(embargo)) = (pair.facts.date, pair.facts.embargo) else { return };
    if date.value.day >= embargo.value.day {
        return;
    }
    let (day, ends) = (date.value.day, embargo.value.day);
    let message = message!("date-mismatch-before-embargo", date = day, ends = ends);
    let note = Diagnostic::found(Severity::Note, RULE, message);
    notes.extend(placed(note, text, ("date", date.span)));
}

/// Corrections of which readers are told nothing, or nothing yet.
pub fn unseen_corrections(desk: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    let Origin::Release(pair, _) = text.origin else { return };
    let (Some(corrections), Some(out)) = (&pair.facts.corrections, pair.goes_out()) else { return };
    for correction in &corrections.value {
        let day = correction.date.day;
        let note = if correction.date.is_before(out) {
            let out = there(out.instant, desk);
            Diagnostic::warns(RULE, message!("date-mismatch-unseen-correction", day = day, out = out))
        } else if correction.date.instant > desk.now {
            Diagnostic::found(Severity::Note, RULE, message!("date-mismatch-coming-correction", day = day))
        } else {
            continue;
        };
        notes.extend(placed(note, text, ("corrections", corrections.span)));
    }
}

/// A finding of a fact, where that was typed in this text.
fn placed(note: Diagnostic, text: &Text<'_>, (fact, span): (&str, crate::source::Span)) -> Option<Diagnostic> {
    let Origin::Release(pair, _) = text.origin else { return None };
    let place = pair.place_of(fact, span).filter(|place| place.path == text.file.path)?;
    Some(note.at_place(place))
}

fn there(instant: Timestamp, desk: &Desk<'_>) -> DateTime {
    desk.site.settings.time_zone.to_datetime(instant)
}

/// Days of the week that a text ties to today, where today is the day of the release, or that on which it goes out.
/// Someone's exact words, and sentences of another year, speak of another today.
pub fn todays(desk: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    let Origin::Release(pair, _) = text.origin else { return };
    if !text.has(Sign::Weekday, &desk.signs) {
        return;
    }
    let Some(today) = pair.date().map(|date| date.day) else { return };
    for passage in text.prose().passages.iter().filter(|passage| !matches!(passage.kind, Kind::Quote | Kind::Speaker)) {
        for said in said_today::weekdays(&passage.text) {
            let fits = |day: Date| day.checked_add(said.away.days()).is_ok_and(|day| day.weekday() == said.weekday);
            let out = pair.goes_out().map(|out| out.day);
            if fits(today) || out.is_some_and(fits) || is_of_another_time(passage, said.range.start, pair) {
                continue;
            }
            let message = not_that_day(today, said.away, said.weekday);
            notes.push(Diagnostic::warns(RULE, message).at(text.file, passage.span_of(said.range)));
        }
    }
}

fn not_that_day(today: Date, away: i32, said: Weekday) -> Message {
    let day = today.checked_add(away.days()).unwrap_or(today);
    let (own, meant, said) = (weekday(today.weekday()), weekday(day.weekday()), weekday(said));
    let away = form(match away {
        0 => "today",
        -1 => "before1",
        1 => "after1",
        ..-1 => "before2",
        2.. => "after2",
    });
    message!("date-mismatch-today", away = away, date = today, own = own, meant = meant, said = said)
}

/// The name of a day of the week.
pub fn weekday(day: Weekday) -> Message {
    message!("weekday", day = form(weekday_name(day)))
}

/// Whether the words at a place are quoted, or their sentence names a year that is not the release's.
fn is_of_another_time(passage: &Passage, at: usize, pair: &Pair) -> bool {
    let head = &passage.text[..at];
    let open = |open: char, close: char| head.matches(open).count() > head.matches(close).count();
    let is_quoted = open('«', '»') || open('“', '”') || head.matches('"').count() % 2 == 1;
    let own = |year: &u32| {
        [pair.date(), pair.goes_out()].iter().flatten().any(|own| i64::from(own.day.year()) == i64::from(*year))
    };
    let sentence = sentences(&passage.text).into_iter().find(|range| range.contains(&at)).unwrap_or(0..0);
    let figures = passage.text[sentence].split(|c: char| !is_digit(c)).filter(|figure| figure.chars().count() == 4);
    let mut years =
        figures.filter_map(said_dates::number).map(|(_, year)| year).filter(|year| (1900..2200).contains(year));
    is_quoted || years.any(|year| !own(&year))
}
