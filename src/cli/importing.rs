//! Drafts that were read become announcements: alone, or two of them as the languages of one.

use jiff::civil::Date;

use crate::diagnostics::{Diagnostic, Place};
use crate::import::findings;
use crate::import::pairing;
use crate::import::reading::ImportedDraft;
use crate::model::{Language, PerLanguage};
use crate::parse::manuscript::{self, Stage};

/// One announcement, in one language or both.
pub struct ImportedPair {
    /// Of each language, Arabic first.
    pub drafts: Vec<ImportedDraft>,
    pub notes: Vec<Diagnostic>,
    /// In hundredths, where two files were taken for a pair and nobody had said so.
    pub confidence: Option<u8>,
}

/// What was said about which files belong together.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Pairing {
    /// By `--pair`.
    Said,
    Found,
}

/// Joins drafts, one list of them for each file, to announcements in the order of the files.
pub fn announcements(files: Vec<Vec<ImportedDraft>>, pairing: Pairing) -> Vec<ImportedPair> {
    let singles: Vec<usize> = (0..files.len()).filter(|at| files[*at].len() == 1).collect();
    let lone: Vec<&ImportedDraft> = singles.iter().filter_map(|at| files[*at].first()).collect();
    let pairs: Vec<(usize, usize, Option<u8>)> = match (pairing, &lone[..]) {
        (Pairing::Said, [a, b]) if a.language != b.language => vec![(singles[0], singles[1], None)],
        (Pairing::Said, _) => Vec::new(),
        (Pairing::Found, _) => {
            pairing::pairs(&lone).into_iter().map(|(a, b, sure)| (singles[a], singles[b], Some(sure))).collect()
        }
    };
    let apart = if pairing == Pairing::Found { apart(&lone) } else { Vec::new() };
    let mut files = files;
    for (at, note) in apart {
        files[singles[at]][0].notes.push(note);
    }
    let mut files: Vec<Option<Vec<ImportedDraft>>> = files.into_iter().map(Some).collect();
    let mut made = Vec::new();
    for at in 0..files.len() {
        let pair = pairs.iter().find(|(a, b, _)| *a == at || *b == at);
        let Some(mut drafts) = files[at].take() else { continue };
        let confidence = pair.and_then(|(_, _, confidence)| *confidence);
        if let Some((a, b, _)) = pair {
            drafts.extend(files[if *a == at { *b } else { *a }].take().into_iter().flatten());
        }
        made.push(joined(drafts, confidence));
    }
    made
}

/// Why two drafts are no pair, with the place of the second.
fn apart(lone: &[&ImportedDraft]) -> Vec<(usize, Diagnostic)> {
    let tell = |(a, b, confidence): (usize, usize, u8)| {
        let (one, other) = (lone[b], lone[a]);
        let days = one.day.zip(other.day).filter(|(day, other)| day != other);
        let note = match days {
            Some(days) => findings::of_two_days(&one.source, &other.source, days),
            None => findings::unlike(&one.source, &other.source, (confidence, pairing::ENOUGH)),
        };
        (b, note)
    };
    pairing::apart(lone, &pairing::pairs(lone)).into_iter().map(tell).collect()
}

/// Drafts as one announcement: the first file holds the facts of the pair.
fn joined(mut drafts: Vec<ImportedDraft>, confidence: Option<u8>) -> ImportedPair {
    drafts.sort_by_key(|draft| draft.language);
    let mut notes: Vec<Diagnostic> = drafts.iter_mut().flat_map(|draft| std::mem::take(&mut draft.notes)).collect();
    if let [first, second] = &mut drafts[..] {
        if let Some(confidence) = confidence {
            notes.push(findings::paired(&second.source, &first.source, confidence));
        }
        if let Some((day, other)) = first.day.zip(second.day).filter(|(day, other)| day != other) {
            let note = findings::dates_differ(day, other);
            notes.push(note.at_place(Place::head(&second.source.as_str().into())));
        }
        if first.day.is_none() && second.day.is_some() || second.day.is_none() && first.day.is_some() {
            notes.retain(|note| note.rule != "date-not-found");
        }
        notes.extend(share_embargo(first, second));
        share_facts(first, second);
    }
    ImportedPair { drafts, notes, confidence }
}

/// The embargo of a pair stands once. Of two, the later one.
fn share_embargo(first: &mut ImportedDraft, second: &mut ImportedDraft) -> Option<Diagnostic> {
    let (own, other) = (first.manuscript.embargo.take(), second.manuscript.embargo.take());
    let instant = |text: &String| text.parse::<jiff::Timestamp>().ok();
    let differs = own.as_ref().zip(other.as_ref()).filter(|(own, other)| instant(own) != instant(other));
    let Some((one, another)) = differs else {
        first.manuscript.embargo = own.or(other);
        return None;
    };
    let (taken, left) = if instant(one) > instant(another) { (one, another) } else { (another, one) };
    let note = findings::embargoes_differ(taken, left).at_place(Place::head(&second.source.as_str().into()));
    first.manuscript.embargo = Some(taken.clone());
    Some(note)
}

fn share_facts(first: &mut ImportedDraft, second: &mut ImportedDraft) {
    first.day = first.day.or(second.day);
    let (own, other) = (&mut first.manuscript, &mut second.manuscript);
    let (date, hijri) = (other.date.take(), other.hijri.take());
    if own.date.is_none() {
        (own.date, own.hijri) = (date, hijri.or(own.hijri.take()));
    }
    other.draft = Stage::Ready;
    if first.pictures == second.pictures {
        second.pictures.clear();
        other.image = None;
        return;
    }
    // Two files have pictures of their own, under the same names.
    let fresh = |name: &str| name.replacen("picture-", "picture-en-", 1);
    for picture in &mut second.pictures {
        other.body = other.body.replace(&format!("]({})", picture.name), &format!("]({})", fresh(&picture.name)));
        picture.name = fresh(&picture.name);
    }
    let image = other.image.take().map(|name| fresh(&name));
    match (&own.image, image) {
        (None, image) => own.image = image,
        (Some(_), Some(image)) => {
            let alt = other.image_alt.take().unwrap_or_default();
            other.body = format!("![{alt}]({image})\n\n{}", other.body);
        }
        (Some(_), None) => {}
    }
}

impl ImportedPair {
    pub fn day(&self) -> Option<Date> {
        self.drafts.first().and_then(|draft| draft.day)
    }

    pub fn titles(&self) -> PerLanguage<Option<String>> {
        let mut titles = PerLanguage::default();
        for draft in &self.drafts {
            *titles.get_mut(draft.language) = Some(draft.manuscript.title.clone());
        }
        titles
    }

    /// The files of the release: its texts, and the pictures at their side.
    pub fn texts(&self) -> Vec<(Language, String)> {
        self.drafts.iter().map(|draft| (draft.language, manuscript::write(&draft.manuscript))).collect()
    }

    pub fn pictures(&self) -> Vec<(String, Vec<u8>)> {
        let mut files: Vec<(String, Vec<u8>)> = Vec::new();
        for picture in self.drafts.iter().flat_map(|draft| &draft.pictures) {
            if !files.iter().any(|(name, _)| *name == picture.name) {
                files.push((picture.name.clone(), picture.bytes.to_vec()));
            }
        }
        files
    }
}
