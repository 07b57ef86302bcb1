//! The bar at the foot of a previewed page: its standing, what the desk says of it, and through whose eyes it is seen.

use serde::Serialize;

use super::note::{self, FindingView};
use super::sight::Sight;
use super::standing::{self, StandingView};
use super::state::Preview;
use crate::diagnostics::{Diagnostic, Severity};
use crate::locale::Filling;
use crate::model::{Language, Standing};
use crate::plan::shell::Shell;
use crate::source::percent;

#[derive(Serialize)]
pub struct BarView {
    pub sight: SightView,
    pub standing: Option<StandingView>,
    /// What a press officer must know before anything else: that this is not public.
    pub notice: Option<String>,
    pub errors: Vec<FindingView>,
    pub warnings: Vec<FindingView>,
    pub errors_text: Option<String>,
    pub warnings_text: Option<String>,
    /// How many errors elsewhere stop a build, and the first of them.
    pub elsewhere_text: Option<String>,
    pub elsewhere: Vec<FindingView>,
    pub pair_url: Option<String>,
    pub desk_url: String,
    pub other_url: String,
}

/// The switch between proof, public and an instant.
#[derive(Serialize)]
pub struct SightView {
    /// `proof`, `public` or `at`.
    pub id: &'static str,
    /// The value of a `datetime-local` field on the site's clocks.
    pub at: String,
    /// The page to come back to.
    pub back: String,
    pub at_text: Option<String>,
}

/// So many errors of other places are shown on a page; the desk has them all.
const FROM_ELSEWHERE: usize = 5;

/// `page` is the address of the open page, from its first slash; the officer reads `language`, whatever the page is in.
pub fn view(preview: &Preview<'_>, page: &str, language: Language) -> BarView {
    let shell = preview.context.shell(language);
    let of_page = preview.language_of(page);
    let pair = preview.pair_at(page);
    let own: Vec<Diagnostic> = pair.map(|pair| preview.findings(pair)).unwrap_or_default();
    let is_elsewhere = |note: &&Diagnostic| pair.is_none_or(|pair| !note::concerns(note, &pair.path));
    let stopping = preview.notes.iter().filter(|note| note.severity == Severity::Error);
    let elsewhere: Vec<&Diagnostic> = stopping.filter(is_elsewhere).collect();
    let of = |severity| {
        own.iter().filter(|note| note.severity == severity).map(|note| note::view(note, shell, preview.words)).collect()
    };
    let standing = pair.map(|pair| pair.standing_in(of_page, preview.context.edition.now));
    BarView {
        sight: sight(preview, page, shell),
        notice: standing.and_then(|standing| notice(standing, shell)),
        standing: standing.map(|standing| standing::view(standing, shell)),
        errors_text: counted("preview-errors", note::count(&own, Severity::Error), shell),
        warnings_text: counted("preview-warnings", note::count(&own, Severity::Warning), shell),
        elsewhere_text: counted("preview-elsewhere", elsewhere.len(), shell),
        elsewhere: elsewhere.iter().take(FROM_ELSEWHERE).map(|note| note::view(note, shell, preview.words)).collect(),
        errors: of(Severity::Error),
        warnings: of(Severity::Warning),
        pair_url: pair.map(|pair| preview.pair_url(&pair.path, language)),
        desk_url: format!("/_bayan/{}/", language.code()),
        other_url: switch(language, page),
    }
}

/// The link that switches the language of the officer, and leads to an address behind that.
pub fn switch(from: Language, back: &str) -> String {
    format!("/_bayan/speak?speak={}&back={}", from.other().code(), percent::query(back))
}

/// `3 errors`; nothing for none.
pub fn counted(id: &str, count: usize, shell: &Shell<'_>) -> Option<String> {
    (count > 0).then(|| shell.say_with(id, &[("count", Filling::Number(count as f64))]))
}

fn notice(standing: Standing, shell: &Shell<'_>) -> Option<String> {
    let notice = (!standing.is_public()).then(|| shell.say(&format!("preview-notice-{}", standing::id(standing))))?;
    let reason = standing::reason(standing, shell);
    Some(reason.map_or(notice.clone(), |reason| format!("{notice} {reason}")))
}

pub fn sight(preview: &Preview<'_>, back: &str, shell: &Shell<'_>) -> SightView {
    let shown = preview.context.edition.now;
    let at = shell.zone().to_datetime(shown).strftime("%Y-%m-%dT%H:%M").to_string();
    let (id, at_text) = match preview.sight {
        Sight::Proof => ("proof", None),
        Sight::Public => ("public", None),
        Sight::PublicAt(instant) => ("at", Some(standing::instant(instant, shell))),
    };
    SightView { id, at, back: back.to_owned(), at_text }
}
