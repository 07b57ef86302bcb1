//! Whether everything that is published, or will be, has an address of its own.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::desk::Desk;
use crate::diagnostics::Diagnostic;
use crate::edition::Edition;
use crate::plan::{self, Assets, Plan, Stage, ground};
use crate::source::Inputs;

/// What is wrong with the addresses of a plan, and of what is held back now and would join it.
pub fn of_plan(plan: &Plan<'_>, desk: &Desk, inputs: &Inputs, now: Timestamp) -> Vec<Diagnostic> {
    let held = Edition::to_come(now, &desk.newsroom, &desk.site);
    if held.announcements().is_empty() {
        return ground::judge(&plan.outputs, &[]);
    }
    let stage = Stage::set(&held, &desk.voices, Assets::of(inputs), BTreeMap::new());
    ground::judge(&plan.outputs, &plan::draw(&stage, inputs).outputs)
}

/// The same where there is no plan yet, joined to what is known. Of two findings at one place the first says enough.
pub fn join(notes: &mut Vec<Diagnostic>, desk: &Desk, inputs: &Inputs, now: Timestamp) {
    let mut more = of_all(desk, inputs, now);
    let says_it = |known: &Diagnostic| ["duplicate-address", "taken-address"].contains(&&*known.rule);
    more.retain(|note| !notes.iter().any(|known| says_it(known) && known.place == note.place));
    notes.append(&mut more);
}

fn of_all(desk: &Desk, inputs: &Inputs, now: Timestamp) -> Vec<Diagnostic> {
    let edition = Edition::at(now, &desk.newsroom, &desk.site);
    let stage = Stage::set(&edition, &desk.voices, Assets::of(inputs), BTreeMap::new());
    of_plan(&plan::draw(&stage, inputs), desk, inputs, now)
}
