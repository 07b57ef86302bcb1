//! # changed-after-publication
//!
//! *What it finds:* words that changed after readers were given them, where no correction has been added since. It shows the
//! first sentence that the published page does not have, as long as that page is there.
//! *Why it matters:* reporters have quoted the words that were published. A figure that changes in silence makes them wrong,
//! and makes readers doubt all others.
//! *Example:* `مركزان` where the published page says `ثلاثة مراكز`, and nothing under `corrections`.
//! *Left alone:* spaces, punctuation, vowel marks, digits of the other kind, emphasis, where a link leads, summaries and
//! descriptions of pictures; a release that was withdrawn.
//! *How it knows:* each build keeps a fingerprint of the words of what is public in `.bayan/`, beside the newsroom. Where
//! that folder is new, what is published next is what is compared with later. `bayan check` asks about `public/`.
//! *When it is nothing:* a slip of spelling needs no correction. Excuse it with a line in the text:
//! `<!-- desk: allow changed-after-publication a letter was missing -->`.

use super::desk::Desk;
use super::published_words::{Letters, State};
use super::rule::{Guard, Look, Rule};
use super::text::{Origin, Text};
use crate::diagnostics::Diagnostic;
use crate::locale;
use crate::model::prose::Kind;
use crate::model::{Level, Standing};
use crate::source::Span;

pub const RULE: Rule =
    Rule { name: "changed-after-publication", level: Level::Warn, guard: Guard::Custom, looks: &[Look::Text(find)] };

fn find(desk: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    let (Some(published), Origin::Release(pair, release)) = (desk.published, text.origin) else { return };
    let is_read = matches!(pair.standing_in(release.language, desk.now), Standing::Live | Standing::Corrected);
    if !is_read || !published.words.differ(pair, release) {
        return;
    }
    let page = (published.page)(release.language, &pair.path);
    let place = page.and_then(|page| first_new(text, &page)).unwrap_or(release.title.span);
    let message = "The words of this release are others than were published, and no correction says so.";
    let help = "Say under `corrections` what was put right, or put back the words that were published.";
    notes.push(RULE.finding(text.file, place, message, help));
}

/// The first sentence whose words do not follow one another on a page.
fn first_new(text: &Text<'_>, page: &str) -> Option<Span> {
    let mut there = Letters::default();
    there.html(page, State::Words);
    let is_new = |words: &str| {
        let mut letters = Letters::default();
        letters.text(words);
        !there.0.contains(&letters.0)
    };
    let mut shown = text.prose().passages.iter().filter(|passage| {
        // Neither is read on the page; a speaker's line is set in other words than it is typed.
        !matches!(passage.kind, Kind::Summary | Kind::PictureAlt | Kind::Speaker)
    });
    let passage = shown.find(|passage| is_new(&passage.text))?;
    let sentences = locale::sentences(&passage.text);
    let found = sentences.into_iter().find(|range| is_new(&passage.text[range.clone()]));
    Some(found.map_or(passage.span, |range| passage.span_of(range)))
}
