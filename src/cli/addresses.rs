//! Whether everything that is published, or will be, has an address of its own.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::desk::OpenNewsroom;
use crate::diagnostics::Diagnostic;
use crate::edition::Edition;
use crate::plan::ground::{self, Ground};
use crate::plan::{Context, Planned};
use crate::source::Inputs;

/// What is wrong with the addresses of an edition, and of what is held back now and would join it.
pub fn of_plan(
    (context, planned): (&Context<'_>, &[Planned<'_>]),
    desk: &OpenNewsroom,
    now: Timestamp,
) -> Vec<Diagnostic> {
    let public = Ground { planned, place: &|planned| context.place(planned), is_held: false };
    let held = Edition::to_come(now, &desk.newsroom, &desk.site);
    if held.announcements().is_empty() {
        return ground::judge(public, None);
    }
    let held = Context::new(&held, &desk.voices, context.inputs, BTreeMap::new());
    let to_come = Ground { planned: &held.planned(), place: &|planned| held.place(planned), is_held: true };
    ground::judge(public, Some(to_come))
}

/// The same where there is no plan yet, joined to what is known. Of two findings at one place the first says enough.
pub fn join(notes: &mut Vec<Diagnostic>, desk: &OpenNewsroom, inputs: &Inputs, now: Timestamp) {
    let mut more = of_all(desk, inputs, now);
    let says_it = |known: &Diagnostic| ["duplicate-address", "taken-address"].contains(&&*known.rule);
    more.retain(|note| !notes.iter().any(|known| says_it(known) && known.place == note.place));
    notes.append(&mut more);
}

fn of_all(desk: &OpenNewsroom, inputs: &Inputs, now: Timestamp) -> Vec<Diagnostic> {
    let edition = Edition::at(now, &desk.newsroom, &desk.site);
    let context = Context::new(&edition, &desk.voices, inputs, BTreeMap::new());
    of_plan((&context, &context.planned()), desk, now)
}
