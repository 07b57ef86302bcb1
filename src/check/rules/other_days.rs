//! Days of an announcement that do not fit one another, for the rule `date-mismatch`: that of its release and the end of
//! its embargo, its withdrawal, its corrections, and the days of the week in its text.

use jiff::civil::{Date, Weekday};
use jiff::{Timestamp, ToSpan};

use crate::check::desk::Desk;
use crate::check::signs::Sign;
use crate::check::text::{Folder, Origin, Text};
use crate::diagnostics::{Diagnostic, Severity};
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
    let at = there(out.instant, desk);
    let message = format!(
        "The release goes out at {at}, and is withdrawn on that day at an hour that is not said: nobody can tell whether \
         it was public."
    );
    let help =
        "Write day and hour of the withdrawal. Before the release is public it leaves no notice, afterwards it does.";
    let note = Diagnostic::error(RULE, message, help);
    notes.extend(pair.place_of("withdrawn", withdrawn.span).map(|place| note.at_place(place)));
}

/// A date on an earlier day than the end of the embargo: pages show the one, feeds and machines are told the other.
pub fn earlier_than_embargo(_: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    let Origin::Release(pair, _) = text.origin else { return };
    let (Some(date), Some(embargo)) = (pair.facts.date, pair.facts.embargo) else { return };
    if date.value.day >= embargo.value.day {
        return;
    }
    let message = format!(
        "The date is {}, but the embargo lets the release out on {}: pages show the first, feeds and search engines are \
         told the second.",
        date.value.day, embargo.value.day
    );
    let help = "Write the day on which it goes out as its date, unless readers should see the earlier one.";
    let note = Diagnostic::new(Severity::Note, RULE, message, help);
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
            let message = format!(
                "A correction is dated {day}, before the release goes out at {out}, so no reader is told of it."
            );
            let help = "What was put right before publication needs no correction: remove it, or correct its date.";
            Diagnostic::warning(RULE, message, help)
        } else if correction.date.instant > desk.now {
            let message = format!("A correction is dated {day}, which is still to come: readers are told of it then.");
            let help = "Date a correction when the words are changed.";
            Diagnostic::new(Severity::Note, RULE, message, help)
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

fn there(instant: Timestamp, desk: &Desk<'_>) -> String {
    let zone = &desk.site.settings.time_zone;
    zone.to_datetime(instant).strftime("%Y-%m-%d %H:%M").to_string()
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
            let help = "Correct the day of the week, or the date of the release.";
            notes.push(Diagnostic::warning(RULE, message, help).at(text.file, passage.span_of(said.range)));
        }
    }
}

fn not_that_day(today: Date, away: i32, said: Weekday) -> String {
    let (of, said) = (today.strftime("%-d %B %Y"), weekday_name(said));
    let day = today.checked_add(away.days()).unwrap_or(today);
    let (own, meant) = (weekday_name(today.weekday()), weekday_name(day.weekday()));
    let which = match away {
        0 => return format!("The release is of {of}, a {own}, not a {said}."),
        -1 => "the day before",
        1 => "the day after",
        ..-1 => "two days before",
        2.. => "two days later",
    };
    format!("The release is of {of}, a {own}: {which} is a {meant}, not a {said}.")
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
