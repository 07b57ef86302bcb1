//! Which two texts are one announcement in two languages: by their day, their figures, their names and their form.

use std::collections::BTreeMap;

use super::reading::Draft;
use crate::model::Language;

/// How sure it is that two texts belong together, in hundredths.
pub type Confidence = u8;

/// From here on two texts are taken for a pair.
pub const ENOUGH: Confidence = 60;

/// How sure it is that two texts are one announcement. Texts in one language, or of two days, are none.
pub fn confidence(a: &Draft, b: &Draft) -> Confidence {
    let days = a.day.zip(b.day);
    if a.language == b.language || days.is_some_and(|(a, b)| a != b) {
        return 0;
    }
    let day = if days.is_some() { 35 } else { 0 };
    let name = if stem(&a.source) == stem(&b.source) { 15 } else { 0 };
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

/// The name of a file without its end and without what says its language.
fn stem(path: &str) -> String {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_lowercase();
    let ends = ["ar", "en", "arabic", "english", "عربي", "انجليزي", "إنجليزي"];
    let bare = ends.into_iter().find_map(|end| stem.strip_suffix(end)?.strip_suffix(['.', '-', '_', ' ']));
    bare.unwrap_or(&stem).to_owned()
}

/// Pairs of the places of drafts, the surest first taken, each draft at most once.
pub fn pairs(drafts: &[&Draft]) -> Vec<(usize, usize, Confidence)> {
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
