//! Blocks become the draft of a release.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::cities::{self, Sureness};
use super::dating::{self, Sources};
use super::embargo::{self, Embargo};
use super::paper::{Block, BlockKind, Hints, ImportedPicture, Paper};
use super::title::Dated;
use super::{body, figures, findings, marks, speech, title};
use crate::diagnostics::{Diagnostic, Place};
use crate::language::typed_dates::SaidByText;
use crate::model::{Language, Person, Registry};
use crate::parse::manuscript::{Manuscript, Stage};
use crate::source::SourceFile;

/// A release as it was found in a file.
#[derive(Clone, Debug)]
pub struct ImportedDraft {
    /// The file it came from, as it was named.
    pub source: String,
    pub language: Language,
    pub manuscript: Manuscript,
    pub day: Option<Date>,
    pub pictures: Vec<ImportedPicture>,
    /// What pairs are known by.
    pub figures: BTreeMap<String, usize>,
    pub paragraphs: usize,
    pub notes: Vec<Diagnostic>,
}

/// What was said about the files beside giving them.
#[derive(Clone, Debug, Default)]
pub struct Wishes {
    pub language: Option<Language>,
    pub date: Option<Date>,
    /// Of the newsroom: an hour without a zone is of its clock.
    pub zone: Option<TimeZone>,
}

/// Reads one language of a paper.
pub fn read(
    paper: Paper,
    language: Language,
    wishes: &Wishes,
    people: &Registry<Person>,
) -> Result<ImportedDraft, Diagnostic> {
    let Paper { file, blocks, pictures, hints, mut notes } = paper;
    let (embargo, blocks) = without_marks(&file, blocks, wishes, &mut notes);
    let head = title::read(&file, blocks, &hints, &mut notes);
    if head.title.is_empty() && head.rest.iter().all(|block| block.words.trim().is_empty()) {
        return Err(findings::no_words(&file.path));
    }
    let mut blocks = head.rest;
    let (place, dateline) = place(&file, &mut blocks, &head.dates, &mut notes);
    let day = match wishes.date {
        Some(date) => dating::Day { date: Some(date), hijri: None },
        None => {
            let dateline = dateline.as_ref().map(|(dateline, span)| (dateline, *span));
            let (lines, zone) = (&head.dates, wishes.zone.as_ref());
            dating::day(&file, &Sources { lines, dateline, hints: &hints, text: &blocks, zone }, &mut notes)
        }
    };
    let people: Vec<(&str, &str)> =
        people.iter().map(|person| (person.id.as_str(), person.name.get(language).as_str())).collect();
    blocks.splice(0..0, embargo.left);
    let mut blocks = speech::set(&file, blocks, language, &people, &mut notes);
    let lead = lead_picture(&mut blocks, &pictures);
    let text = body::text(&blocks, &pictures, language);
    let mut words = String::new();
    for part in std::iter::once(&head.title).chain(&head.highlights).chain(blocks.iter().map(|block| &block.words)) {
        words.extend([part.as_str(), "\n"]);
    }
    let manuscript = Manuscript {
        title: head.title,
        highlights: head.highlights,
        place: place.or(head.place).or(hints.place.clone()),
        summary: hints.summary.clone(),
        image_alt: lead.map(|picture| body::description(picture, language).to_owned()),
        date: day.date.map(|date| date.to_string()),
        hijri: day.hijri.map(|date| date.to_string()),
        embargo: embargo.until,
        draft: Stage::Draft,
        image: lead.map(|picture| picture.name.clone()),
        body: text,
        ..Manuscript::default()
    };
    Ok(ImportedDraft {
        source: file.path.to_string(),
        language,
        manuscript,
        day: day.date,
        figures: figures::of(&words),
        paragraphs: blocks.iter().filter(|block| block.is_paragraph()).count(),
        pictures,
        notes,
    })
}

/// The embargo, and the blocks without its lines and the marks of the trade.
fn without_marks(
    file: &SourceFile,
    blocks: Vec<Block>,
    wishes: &Wishes,
    notes: &mut Vec<Diagnostic>,
) -> (Embargo, Vec<Block>) {
    let (lines, blocks) = embargo::apart(blocks);
    let embargo = embargo::read(file, lines, wishes.zone.as_ref(), notes);
    (embargo, marks::without(file, blocks, notes))
}

/// A dateline stands before a sentence, which has at least so many bytes.
const SENTENCE: usize = 60;

/// A dateline and where it stood.
type FoundDateline = Option<(cities::Dateline, crate::source::Span)>;

/// Takes the dateline off the first paragraph.
fn place(
    file: &SourceFile,
    blocks: &mut [Block],
    lines: &[Dated],
    notes: &mut Vec<Diagnostic>,
) -> (Option<String>, FoundDateline) {
    // A line such as `For immediate release` may stand above it.
    let near = blocks.iter_mut().filter(|block| block.kind == BlockKind::Paragraph).take(4);
    let mut found = near.filter_map(|block| {
        let dateline = cities::dateline(&block.words).filter(|_| block.words.len() > SENTENCE)?;
        Some((dateline, cities::dateline(&block.markdown)?, block))
    });
    let Some((found, in_markdown, first)) = found.next() else { return (None, None) };
    let span = first.span;
    let place = found.place.clone();
    // A line above it says another day: both stay to be seen.
    let is_other =
        |date: &SaidByText| !matches!(date, SaidByText::Hijri(_)) && lines.iter().any(|line| !line.said.contains(date));
    let differs = found.dates.iter().any(is_other);
    match found.sure {
        _ if differs && place.is_empty() => {}
        _ if differs => notes.push(findings::place_guessed(&place).at(file, span)),
        Sureness::Agency if place.is_empty() => {}
        Sureness::Agency => notes.push(findings::place_guessed(&place).at(file, span)),
        Sureness::Likely | Sureness::Certain => {
            let what = match (place.is_empty(), found.dates.is_empty()) {
                (true, _) => "date",
                (false, false) => "both",
                (false, true) => "place",
            };
            notes.push(findings::became(first.words[..found.end].trim(), what).at(file, span));
            if found.sure == Sureness::Likely {
                notes.push(findings::place_guessed(&place).at(file, span));
            }
            first.words.drain(..found.end);
            first.markdown.drain(..in_markdown.end);
        }
    }
    (Some(place).filter(|place| !place.is_empty()), Some((found, span)))
}

/// A picture above the text is the release's own: it is taken out of the text.
fn lead_picture<'p>(blocks: &mut Vec<Block>, pictures: &'p [ImportedPicture]) -> Option<&'p ImportedPicture> {
    let first =
        blocks.iter().position(|block| !block.words.trim().is_empty() && !matches!(block.kind, BlockKind::Picture(_)));
    let at = blocks[..first?].iter().position(|block| matches!(block.kind, BlockKind::Picture(_)))?;
    let BlockKind::Picture(number) = blocks.remove(at).kind else { return None };
    pictures.get(number)
}

/// What a file that holds no words at all comes to.
pub fn wordless(paper: &Paper) -> bool {
    let Hints { title, .. } = &paper.hints;
    title.is_none() && paper.blocks.iter().all(|block| !block.words.chars().any(char::is_alphanumeric))
}

/// A finding about a file as a whole.
pub fn about(file: &SourceFile, note: Diagnostic) -> Diagnostic {
    note.at_place(Place::head(&file.path))
}
