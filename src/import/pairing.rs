//! Which two texts are one announcement in two languages: by their day, their figures, their names and their form.

use std::collections::BTreeMap;

use super::reading::ImportedDraft;
use crate::model::Language;

/// How sure it is that two texts belong together, in hundredths.
pub type Confidence = u8;

/// From here on two texts are taken for a pair.
pub const ENOUGH: Confidence = 60;

/// How sure it is that two texts are one announcement. Texts in one language, or of two days, are none.
pub fn confidence(a: &ImportedDraft, b: &ImportedDraft) -> Confidence {
    let days = a.day.zip(b.day);
    if a.language == b.language || days.is_some_and(|(a, b)| a != b) {
        return 0;
    }
    let day = if days.is_some() { 35 } else { 0 };
    let name = if are_named_as_pair(a, b) {
        60
    } else if stem(&a.source).0 == stem(&b.source).0 {
        15
    } else {
        0
    };
    let (fewer, more) = (a.paragraphs.min(b.paragraphs), a.paragraphs.max(b.paragraphs));
    let form = (10 * fewer).checked_div(more).unwrap_or(0);
    let points = if a.manuscript.highlights.len() == b.manuscript.highlights.len() { 5 } else { 0 };
    let sum = day + name + form + points + shared(&a.figures, &b.figures);
    Confidence::try_from(sum.min(100)).unwrap_or(100)
}

/// Up to 35 for the figures that stand in both.
fn shared(a: &BTreeMap<String, usize>, b: &BTreeMap<String, usize>) -> usize {
    let (mut both, mut all) = (0, 0);
    for (figure, count) in a {
        let other = b.get(figure).copied().unwrap_or(0);
        both += count.min(&other);
        all += (*count).max(other);
    }
    all += b.iter().filter(|(figure, _)| !a.contains_key(*figure)).map(|(_, count)| count).sum::<usize>();
    (35 * both).checked_div(all).unwrap_or(0)
}

/// `madrasa.ar.txt` and `madrasa.en.txt` of one folder: whoever named them so said that they belong together.
fn are_named_as_pair(a: &ImportedDraft, b: &ImportedDraft) -> bool {
    let folder = |path: &str| path.rfind(['/', '\\']).map_or(String::new(), |at| path[..at].to_owned());
    let (one, other) = (stem(&a.source), stem(&b.source));
    one == other && one.1 == Named::WithLanguage && folder(&a.source) == folder(&b.source)
}

/// Whether the name of a file says its language.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Named {
    WithLanguage,
    Without,
}

/// The name of a file without its end and without what says its language.
fn stem(path: &str) -> (String, Named) {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_lowercase();
    let ends = ["ar", "en", "arabic", "english", "عربي", "انجليزي", "إنجليزي"];
    let bare = ends.into_iter().find_map(|end| stem.strip_suffix(end)?.strip_suffix(['.', '-', '_', ' ']));
    match bare {
        Some(bare) => (bare.to_owned(), Named::WithLanguage),
        None => (stem, Named::Without),
    }
}

/// Two drafts that might have been expected to be a pair and are none: the only two of an import, or two named alike.
pub fn apart(drafts: &[&ImportedDraft], pairs: &[(usize, usize, Confidence)]) -> Vec<(usize, usize, Confidence)> {
    let is_free = |at: usize| !pairs.iter().any(|(a, b, _)| *a == at || *b == at);
    let mut found = Vec::new();
    for (a, arabic) in
        drafts.iter().enumerate().filter(|(at, draft)| draft.language == Language::Arabic && is_free(*at))
    {
        for (b, english) in drafts.iter().enumerate().filter(|(at, _)| is_free(*at)) {
            let is_expected = drafts.len() == 2 || stem(&arabic.source).0 == stem(&english.source).0;
            if english.language == Language::English && is_expected {
                found.push((a, b, confidence(arabic, english)));
            }
        }
    }
    found
}

/// Pairs of the places of drafts, the surest first taken, each draft at most once.
pub fn pairs(drafts: &[&ImportedDraft]) -> Vec<(usize, usize, Confidence)> {
    let places = |language: Language| drafts.iter().enumerate().filter(move |(_, draft)| draft.language == language);
    let mut found: Vec<(usize, usize, Confidence)> = Vec::new();
    for (a, arabic) in places(Language::Arabic) {
        for (b, english) in places(Language::English) {
            let confidence = confidence(arabic, english);
            if confidence >= ENOUGH {
                found.push((a, b, confidence));
            }
        }
    }
    found.sort_by_key(|(a, b, confidence)| (std::cmp::Reverse(*confidence), *a, *b));
    let mut taken = vec![false; drafts.len()];
    found.retain(|(a, b, _)| {
        let free = !taken[*a] && !taken[*b];
        if free {
            (taken[*a], taken[*b]) = (true, true);
        }
        free
    });
    found
}
