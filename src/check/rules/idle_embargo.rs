//! An embargo that ends before the day of its release, for the rule `date-mismatch`.

use crate::check::desk::Desk;
use crate::check::text::{Origin, Text};
use crate::diagnostics::{Diagnostic, Severity, message};

const RULE: &str = "date-mismatch";

/// So many days before the release, an embargo is of another year.
const ANOTHER_YEAR: i32 = 180;

/// An embargo with the year of a form that was filled in before: what should wait would go out at once.
pub fn of_another_year(_: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    notes.extend(idle_embargo(text).filter(|(days, _)| *days >= ANOTHER_YEAR).map(|(_, note)| note));
}

/// An embargo that ends days or weeks before its release.
pub fn of_other_days(_: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    let near = idle_embargo(text).filter(|(days, _)| *days < ANOTHER_YEAR);
    notes.extend(near.map(|(_, note)| Diagnostic { severity: Severity::Warning, ..note }));
}

/// An embargo that ends before the release's own date holds nothing: one of the two is mistaken. By so many days.
fn idle_embargo(text: &Text<'_>) -> Option<(i32, Diagnostic)> {
    let Origin::Release(pair, _) = text.origin else { return None };
    let (date, embargo) = (pair.date()?, pair.facts.embargo?);
    let ends = embargo.value.day;
    let place = pair.place_of("embargo", embargo.span).filter(|place| place.path == text.file.path)?;
    let days = (date.day - ends).get_days();
    if days <= 0 {
        return None;
    }
    let message = message!("date-mismatch-idle-embargo", ends = ends, date = date.day);
    Some((days, Diagnostic::stops(RULE, message).at_place(place)))
}
