//! Other people's copy: a text from a ministry or a web page becomes the draft of a release.
//!
//! Every word and figure stays, faults and all: what is wrong with them is for the desk to find. What is taken out, and what
//! was not certain, is said.

pub mod findings;
pub mod paper;

pub mod encoding;
pub mod kind;

pub mod escape;
pub mod inline;
pub mod table;
pub mod plain;

pub mod docx;
pub mod html;
pub mod marked;

pub mod embargo;
pub mod language;
pub mod marks;
pub mod share;

pub mod saying;
pub mod speaker;

pub mod places;

pub mod cities;
pub mod title;

pub mod body;
pub mod dating;
pub mod figures;
pub mod parting;
pub mod speech;

pub mod reading;

pub mod pairing;

use crate::diagnostics::Diagnostic;
use crate::model::{Language, Person, Registry};
use crate::source::SourceFile;
use encoding::Declares;
use kind::ImportKind;
use paper::{Beside, Hints, Paper};
use parting::Parted;
use reading::{ImportedDraft, Wishes};

const MEGABYTE: u64 = 1024 * 1024;

/// A file may have at most so many bytes, pictures and all.
pub const MOST: u64 = 32 * MEGABYTE;

/// The text of a file may have at most so many bytes: a long speech has fifty thousand.
const MOST_TEXT: usize = 8 * 1024 * 1024;

/// The drafts in a file: one, or one in each language. `name` is the file's, as findings name it, and `beside` gives the files
/// that a page shows. An error says why nothing can be taken from it.
pub fn read(
    (name, bytes, beside): (&str, &[u8], Beside<'_>),
    wishes: &Wishes,
    people: &Registry<Person>,
) -> Result<Vec<ImportedDraft>, Diagnostic> {
    let paper = paper(name, bytes, beside)?;
    if reading::wordless(&paper) {
        return Err(findings::no_words(name));
    }
    if paper.file.text.len() > MOST_TEXT {
        return Err(findings::too_long(name, MOST_TEXT as u64 / MEGABYTE));
    }
    let single = |paper: Paper, language| Ok(vec![reading::read(paper, language, wishes, people)?]);
    if let Some(language) = wishes.language {
        return single(paper, language);
    }
    match parting::part(&paper.blocks, &paper.hints) {
        Parted::One(language) => single(paper, language),
        Parted::None => noted(paper, Language::Arabic, findings::language_guessed(Language::Arabic), &single),
        Parted::Mixed(language) => noted(paper, language, findings::languages_mixed(language), &single),
        Parted::Both { arabic, english } => both(paper, arabic, english, wishes, people),
    }
}

fn noted(
    mut paper: Paper,
    language: Language,
    note: Diagnostic,
    read: &impl Fn(Paper, Language) -> Result<Vec<ImportedDraft>, Diagnostic>,
) -> Result<Vec<ImportedDraft>, Diagnostic> {
    paper.notes.push(reading::about(&paper.file, note));
    read(paper, language)
}

/// One draft in each language. Pictures and findings of the file as a whole go with the first.
fn both(
    paper: Paper,
    arabic: Vec<paper::Block>,
    english: Vec<paper::Block>,
    wishes: &Wishes,
    people: &Registry<Person>,
) -> Result<Vec<ImportedDraft>, Diagnostic> {
    let Paper { file, pictures, mut notes, hints, .. } = paper;
    notes.push(reading::about(&file, findings::languages_parted()));
    let own = |language: Language| Hints {
        title: hints.title.clone().filter(|title| language::of(title) == Some(language)),
        ..hints.clone()
    };
    let first =
        Paper { file: file.clone(), blocks: arabic, pictures: pictures.clone(), hints: own(Language::Arabic), notes };
    let second = Paper { file, blocks: english, pictures, hints: own(Language::English), notes: Vec::new() };
    let first = reading::read(first, Language::Arabic, wishes, people)?;
    let mut second = reading::read(second, Language::English, wishes, people)?;
    if first.day.is_some() && second.day.is_none() {
        second.notes.retain(|note| note.rule != "date-not-found");
    }
    Ok(vec![first, second])
}

fn paper(name: &str, bytes: &[u8], beside: Beside<'_>) -> Result<Paper, Diagnostic> {
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > MOST {
        return Err(findings::too_large(name, MOST / MEGABYTE));
    }
    let kind = kind::of(name, bytes)?;
    if kind == ImportKind::Docx {
        return docx::read(name, bytes);
    }
    let declares = if kind == ImportKind::Html { Declares::Charset } else { Declares::Nothing };
    let mut notes = Vec::new();
    let text = encoding::decode(name, bytes, declares)?.note_into(&mut notes);
    if text.len() > MOST_TEXT {
        return Err(findings::too_long(name, MOST_TEXT as u64 / MEGABYTE));
    }
    let file = SourceFile::new(name, text);
    if kind == ImportKind::Html {
        let mut paper = html::read(file, beside)?;
        paper.notes.append(&mut notes);
        return Ok(paper);
    }
    let (blocks, hints) = match kind {
        ImportKind::Markdown => marked::read(&file, &mut notes),
        _ => (plain::blocks(&file.text, 0), Hints::default()),
    };
    Ok(Paper { file, blocks, pictures: Vec::new(), hints, notes })
}
