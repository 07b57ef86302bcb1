//! The desk page: every release with its standing, both languages side by side, what the desk says of it, and what goes
//! out next.

use std::collections::HashSet;

use jiff::Timestamp;
use rayon::prelude::*;
use serde::Serialize;

use super::asked::Asked;
use super::bar::{self, SightView};
use super::note::{self, FindingView};
use super::standing::{self, StandingView};
use super::state::Preview;
use crate::diagnostics::{Diagnostic, Severity};
use crate::locale::Filling;
use crate::model::address;
use crate::model::{Language, Pair, PairPath, Standing};
use crate::plan::shell::Shell;
use crate::source::percent;

#[derive(Serialize)]
pub struct DeskView {
    pub sight: SightView,
    pub q: String,
    pub choices: Vec<StandingFilter>,
    pub troubled: bool,
    pub count_text: String,
    pub rows: Vec<Row>,
    pub newer_url: Option<String>,
    pub older_url: Option<String>,
    /// What goes out next, the soonest first.
    pub due: Vec<Due>,
    /// Findings about no release: settings, registries, templates.
    pub notes: Vec<FindingView>,
    /// How many errors stop a build.
    pub errors_text: Option<String>,
    pub other_url: String,
}

/// One choice of the filter by standing.
#[derive(Serialize)]
pub struct StandingFilter {
    pub id: &'static str,
    pub label: String,
    pub chosen: bool,
}

#[derive(Serialize)]
pub struct Row {
    pub path: String,
    pub standing: StandingView,
    pub date: Option<String>,
    /// Arabic, then English.
    pub sides: Vec<DeskSide>,
    pub pair_url: String,
    pub errors_text: Option<String>,
    pub warnings_text: Option<String>,
    pub notes: Vec<FindingView>,
}

#[derive(Serialize)]
pub struct DeskSide {
    pub lang: &'static str,
    pub dir: &'static str,
    pub title: Option<String>,
    /// It is held back while its counterpart is not.
    pub half_draft: bool,
    pub url: String,
}

#[derive(Serialize)]
pub struct Due {
    pub when: String,
    pub iso: String,
    /// Why it goes out no earlier, where a freeze holds it.
    pub reason: Option<String>,
    pub sides: Vec<DeskSide>,
}

/// Rows on one page, and instants in the calendar.
const ROWS: usize = 50;
const DUE: usize = 20;

pub fn view(preview: &Preview<'_>, asked: &Asked, language: Language) -> DeskView {
    let shell = preview.context.shell(language);
    let now = preview.now;
    let (q, wanted) = (asked.field("q").unwrap_or_default(), asked.field("standing"));
    let troubled = asked.field("troubled").is_some();
    let needle = folded(&q);
    let answering = answering(preview, &q);
    let found = |pair: &&Pair| {
        let standing_fits = wanted.as_deref().is_none_or(|id| id == standing::id(pair.standing(now)));
        standing_fits && (answering.contains(&pair.path) || is_named(pair, &q, &needle))
    };
    let mut pairs: Vec<&Pair> = preview.newsroom.pairs().iter().map(|pair| &**pair).filter(found).collect();
    if troubled {
        pairs = pairs.into_par_iter().filter(|pair| preview.findings(pair).iter().any(weighs)).collect();
    }
    // What is not dated yet stands first, then the newest.
    pairs.sort_by_key(|pair| std::cmp::Reverse(pair.public_from().unwrap_or(Timestamp::MAX)));
    let page = asked.field("page").and_then(|page| page.parse().ok()).unwrap_or(1_usize).max(1);
    let from = (page - 1) * ROWS;
    let url = |page: usize| {
        let standing = wanted.as_deref().unwrap_or_default();
        let troubled = if troubled { "&troubled=1" } else { "" };
        format!("?q={}&standing={}{troubled}&page={page}", percent::query(&q), percent::query(standing))
    };
    let choices = standing::IDS.map(|id| StandingFilter {
        id,
        label: shell.say(&format!("preview-{id}")),
        chosen: wanted.as_deref() == Some(id),
    });
    DeskView {
        sight: bar::sight(preview, &asked.path, shell),
        choices: choices.into(),
        troubled,
        count_text: shell.say_with("releases-count", &[("count", Filling::Number(pairs.len() as f64))]),
        newer_url: (page > 1).then(|| url(page - 1)),
        older_url: (from + ROWS < pairs.len()).then(|| url(page + 1)),
        rows: pairs.iter().skip(from).take(ROWS).map(|pair| row(preview, pair, shell)).collect(),
        due: due(preview, shell),
        notes: preview
            .notes
            .iter()
            .filter(|note| weighs(note) && !is_in_a_release(note))
            .map(|note| note::view(note, shell, preview.words))
            .collect(),
        errors_text: bar::counted("preview-errors", note::count(preview.notes, Severity::Error), shell),
        other_url: bar::switch(language, &format!("/_bayan/{}/", language.other().code())),
        q,
    }
}

/// Whether a title or the path of an announcement holds what is looked for; `needle` is that, folded.
fn is_named(pair: &Pair, question: &str, needle: &str) -> bool {
    let in_title = |title: &str| folded(title).contains(needle);
    needle.is_empty()
        || pair.path.as_str().contains(question)
        || pair.releases.present().any(|(_, release)| in_title(&release.title.value))
}

/// What the search of the site finds, drafts included where they are shown: releases that have all words of a question.
fn answering<'p>(preview: &'p Preview<'_>, question: &str) -> HashSet<&'p PairPath> {
    let index = preview.context.search().filter(|_| !question.is_empty());
    let found =
        index.into_iter().flat_map(|index| Language::ALL.map(|language| index.language(language).ask(question).1));
    found.flatten().filter(|one| one.has_all).map(|one| &one.document.release.pair.path).collect()
}

/// Whether a finding needs someone's attention.
fn weighs(note: &Diagnostic) -> bool {
    note.severity != Severity::Note
}

fn is_in_a_release(note: &Diagnostic) -> bool {
    note.place.as_ref().is_some_and(|place| place.path.starts_with("content/releases/"))
}

fn row(preview: &Preview<'_>, pair: &Pair, shell: &Shell<'_>) -> Row {
    let own = preview.findings(pair);
    Row {
        path: pair.path.to_string(),
        standing: standing::view(pair.standing(preview.now), shell),
        date: pair.date().map(|date| shell.voice.dates.day(date.day)),
        sides: sides(preview, pair),
        pair_url: preview.pair_url(&pair.path, shell.language),
        errors_text: bar::counted("preview-errors", note::count(&own, Severity::Error), shell),
        warnings_text: bar::counted("preview-warnings", note::count(&own, Severity::Warning), shell),
        notes: own.iter().filter(|note| weighs(note)).map(|note| note::view(note, shell, preview.words)).collect(),
    }
}

fn sides(preview: &Preview<'_>, pair: &Pair) -> Vec<DeskSide> {
    let base = &preview.context.edition.site.settings.base_url;
    let side = |language: Language| DeskSide {
        lang: language.code(),
        dir: language.direction().code(),
        title: pair.release(language).map(|release| release.title.value.clone()),
        half_draft: pair.half_draft() == Some(language),
        url: address::release(language, &pair.path).url(base),
    };
    Language::ALL.map(side).into()
}

fn due(preview: &Preview<'_>, shell: &Shell<'_>) -> Vec<Due> {
    let held = preview.newsroom.pairs().iter().filter_map(|pair| match pair.standing(preview.now) {
        standing @ (Standing::Embargoed(until) | Standing::Frozen(until)) => Some((until, standing, pair)),
        _ => None,
    });
    let mut held: Vec<_> = held.collect();
    held.sort_by_key(|(until, ..)| *until);
    let due = held.into_iter().take(DUE).map(|(until, standing, pair)| Due {
        when: standing::instant(until, shell),
        iso: shell.iso(until),
        reason: standing::reason(standing, shell).map(str::to_owned),
        sides: sides(preview, pair).into_iter().filter(|side| side.title.is_some() && !side.half_draft).collect(),
    });
    due.collect()
}

/// A text as one searches for it: without marks of vowels, with one form of alef, ya and ta marbuta, in lower case.
fn folded(text: &str) -> String {
    let letters = text.chars().filter(|c| !matches!(c, '\u{064b}'..='\u{0652}' | '\u{0640}' | '\u{0670}'));
    letters
        .map(|c| match c {
            'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
            'ى' => 'ي',
            'ة' => 'ه',
            c => c,
        })
        .collect::<String>()
        .to_lowercase()
}
