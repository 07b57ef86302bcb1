//! # untrue-date
//!
//! *What it finds:* the date of a correction or a withdrawal that cannot be true of what readers were given: it is still to
//! come, while the words have changed already, or while readers have seen the withdrawal; or a withdrawal before the release
//! went out, although it was public.
//! *Why it matters:* the words change now, and the note that says so appears in a year; or a release that readers had is
//! gone as if it had never been.
//! *Example:* `corrections: [{date: 2027-12-03, ar: والصحيح 60.}]` in December 2026, where the text says 60 already.
//! *Left alone:* a correction or a withdrawal that is to come, while the text is as it was published.
//! *How it knows:* as `changed-after-publication`, from the record of the last build.
//!
//! ---
//!
//! *ما تجده:* تاريخ تصحيح أو سحب لا يمكن أن يصحّ مع ما قرأه الجمهور: لم يأتِ بعد، وقد تغيّر الكلام أو رأى القراء السحب؛
//! أو تاريخ سحب قبل صدور البيان، وقد كان منشورًا.
//! *لماذا يهمّ:* يتغيّر الكلام الآن، ولا يظهر التصحيح إلا بعد سنة؛ أو يختفي بيان كان عند القراء كأنه لم يكن.
//! *مثال:* `corrections: [{date: 2027-12-03, ar: والصحيح 60.}]` في ديسمبر 2026، وفي النص 60 منذ الآن.
//! *ما تتركه:* التصحيح أو السحب المقبل، ما دام النص كما نُشر.
//! *كيف تعرف:* مثل `changed-after-publication`، من سجلّ آخر بناء.

use crate::check::desk::{Desk, Published};
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::Folder;
use crate::diagnostics::{Diagnostic, Message, Place, code, message};
use crate::model::{Level, Pair, Standing};
use crate::source::Span;
use jiff::Timestamp;

pub const RULE: Rule =
    Rule { name: "untrue-date", level: Level::Error, guard: Guard::Structure, looks: &[Look::FolderSince(find)] };

fn find(desk: &Desk<'_>, published: &Published<'_>, folder: &Folder<'_>, notes: &mut Vec<Diagnostic>) {
    let pair = folder.pair;
    let found = match pair.standing(desk.now) {
        Standing::Live | Standing::Corrected => {
            seen_already(desk, published, pair).or_else(|| too_early(desk, published, pair))
        }
        Standing::Cancelled => never_cancelled(published, pair),
        _ => None,
    };
    notes.extend(found);
}

/// The words have changed, and the date that is said of it is to come.
fn too_early(desk: &Desk<'_>, published: &Published<'_>, pair: &Pair) -> Option<Diagnostic> {
    let (now, settings) = (desk.now, &desk.site.settings);
    let (fact, span) = date_ahead(pair, now)?;
    let is_changed = |language| pair.standing_in(language, now) != Standing::Draft;
    let mut read = pair.releases.present().filter(|(language, _)| is_changed(*language));
    read.any(|(_, release)| published.words.differ(pair, release, now, settings))
        .then(|| told(pair, (fact, span), message!("untrue-date-early", key = code(fact))))
}

/// A withdrawal that readers saw cannot be still to come: the text would be back until then.
fn seen_already(desk: &Desk<'_>, published: &Published<'_>, pair: &Pair) -> Option<Diagnostic> {
    let withdrawn = pair.facts.withdrawn.as_ref().filter(|withdrawn| withdrawn.value.date.instant > desk.now)?;
    // Where nothing was written anew, it is the clock that went back.
    let is_moved = published.words.was_withdrawn(&pair.path) && published.words.is_new(pair);
    is_moved.then(|| told(pair, ("withdrawn", withdrawn.span), message!("untrue-date-seen")))
}

/// Readers had it: a withdrawal cannot be older.
fn never_cancelled(published: &Published<'_>, pair: &Pair) -> Option<Diagnostic> {
    let withdrawn = pair.facts.withdrawn.as_ref()?;
    let was_public = published.words.was_public(&pair.path);
    was_public.then(|| told(pair, ("withdrawn", withdrawn.span), message!("untrue-date-public")))
}

fn told(pair: &Pair, (fact, span): (&str, Span), message: Message) -> Diagnostic {
    let note = Diagnostic::stops(RULE.name, message);
    let head = || pair.any_release().map(|release| Place::head(&release.file.path));
    match pair.place_of(fact, span).or_else(head) {
        Some(place) => note.at_place(place),
        None => note,
    }
}

/// The corrections, or the withdrawal, of which one is to come.
pub fn date_ahead(pair: &Pair, now: Timestamp) -> Option<(&'static str, Span)> {
    let corrections = pair.facts.corrections.as_ref();
    let corrections = corrections.filter(|list| list.value.iter().any(|one| one.date.instant > now));
    let withdrawn = pair.facts.withdrawn.as_ref().filter(|withdrawn| withdrawn.value.date.instant > now);
    let corrections = corrections.map(|list| ("corrections", list.span));
    corrections.or_else(|| withdrawn.map(|withdrawn| ("withdrawn", withdrawn.span)))
}
