//! A Word file (ECMA-376, .docx) becomes blocks.

pub mod styles;

pub mod document;
pub mod footnotes;
pub mod pictures;

use super::findings;
use super::paper::{BlockKind, Hints, Paper};
use crate::diagnostics::{Diagnostic, Place};
use crate::parse::archive::Archive;
use crate::parse::xml;
use crate::source::{SourceFile, Span};
use document::{WordParts, WordText};

/// No text part of a release is larger.
const MOST_TEXT: u64 = 32 * 1024 * 1024;
/// All that is unpacked from one file.
const MOST_IN_ALL: u64 = 96 * 1024 * 1024;

/// Where the text of a Word file stands in it.
const TEXT: &str = "word/document.xml";
const FOOTNOTES: &str = "word/footnotes.xml";

/// Parts whose words are not the release's, and what they are: forms of `left-out`.
const BESIDE: [(&str, &str); 8] = [
    ("word/endnotes.xml", "endnotes"),
    ("word/comments.xml", "comments"),
    ("word/header1.xml", "page"),
    ("word/header2.xml", "page"),
    ("word/header3.xml", "page"),
    ("word/footer1.xml", "page"),
    ("word/footer2.xml", "page"),
    ("word/footer3.xml", "page"),
];

/// Reads a Word file. Its text, one paragraph on each line, becomes the file that findings point into.
pub fn read(name: &str, bytes: &[u8]) -> Result<Paper, Diagnostic> {
    let mut archive = Archive::open(bytes, MOST_IN_ALL).map_err(|_| findings::broken_docx(name))?;
    let Some(text) = text(name, &mut archive, TEXT)? else { return Err(other(name, &archive)) };
    let mut context = context(name, &mut archive)?;
    let footnotes = match self::text(name, &mut archive, FOOTNOTES)? {
        Some(text) => footnotes::read(&text, &context).map_err(|_| findings::broken_part(name, FOOTNOTES))?,
        None => Vec::new(),
    };
    context.footnotes = footnotes.iter().enumerate().map(|(at, note)| (note.id.clone(), at + 1)).collect();
    let mut document = WordText::new(&context);
    xml::read(&text, |piece| document.take(piece)).map_err(|_| findings::broken_part(name, TEXT))?;
    drop(text);
    let WordText { mut blocks, pictures: placed, mut notes, deleted, .. } = document;
    if deleted > 0 {
        notes.push(findings::changes_taken(deleted));
    }
    blocks.extend(footnotes.iter().enumerate().map(|(at, note)| note.block(at + 1)));
    for (part, what) in BESIDE {
        if let Some(words) = beside(name, &mut archive, part)? {
            notes.push(findings::left_out(what, &words));
        }
    }
    let taken = pictures::take(&mut archive, &placed, &mut notes).map_err(|part| findings::broken_part(name, &part))?;
    let mut pictures = Vec::new();
    blocks.retain_mut(|block| {
        let BlockKind::Picture(number) = block.kind else { return true };
        let Some(picture) = taken.get(number).cloned().flatten() else { return false };
        block.kind = BlockKind::Picture(pictures.len());
        pictures.push(picture);
        true
    });
    let mut lines = String::new();
    for block in &mut blocks {
        let start = lines.len();
        lines.push_str(&block.words);
        block.span = Span::new(start, lines.len());
        lines.push('\n');
    }
    let file = SourceFile::new(name, lines);
    let notes = notes.into_iter().map(|note| note.at_place(Place::head(&file.path))).collect();
    Ok(Paper { file, blocks, pictures, hints: Hints::default(), notes })
}

/// A part that is text; `None` where there is no such part.
fn text(name: &str, archive: &mut Archive<'_>, part: &str) -> Result<Option<String>, Diagnostic> {
    let broken = || findings::broken_part(name, part);
    let Some(bytes) = archive.bytes(part, MOST_TEXT).map_err(|_| broken())? else { return Ok(None) };
    let text = xml::decode(&bytes).map_err(|_| broken())?;
    Ok(Some(text.into_owned()))
}

fn context(name: &str, archive: &mut Archive<'_>) -> Result<WordParts, Diagnostic> {
    fn part<T: Default, E>(
        (name, archive): (&str, &mut Archive<'_>),
        part: &str,
        read: impl Fn(&str) -> Result<T, E>,
    ) -> Result<T, Diagnostic> {
        let Some(text) = text(name, archive, part)? else { return Ok(T::default()) };
        read(&text).map_err(|_| findings::broken_part(name, part))
    }
    Ok(WordParts {
        roles: part((name, archive), "word/styles.xml", styles::roles)?,
        listed: part((name, archive), "word/styles.xml", styles::listed)?,
        lists: part((name, archive), "word/numbering.xml", styles::lists)?,
        targets: part((name, archive), "word/_rels/document.xml.rels", styles::targets)?,
        ..WordParts::default()
    })
}

/// The words of a part that stands beside the text; `None` where it has none.
fn beside(name: &str, archive: &mut Archive<'_>, part: &str) -> Result<Option<String>, Diagnostic> {
    let Some(text) = text(name, archive, part)? else { return Ok(None) };
    let context = WordParts::default();
    let mut document = WordText::new(&context);
    xml::read(&text, |piece| document.take(piece)).map_err(|_| findings::broken_part(name, part))?;
    let words: Vec<&str> = document.blocks.iter().map(|block| block.words.as_str()).collect();
    Ok(Some(words.join(" ")).filter(|words| !words.trim().is_empty()))
}

/// What an archive is that holds no text of Word.
fn other(name: &str, archive: &Archive<'_>) -> Diagnostic {
    let kinds = [("xl/workbook.xml", "excel"), ("ppt/presentation.xml", "powerpoint"), ("content.xml", "opendocument")];
    let found = kinds.into_iter().find(|(part, _)| archive.has(part));
    findings::other_kind(name, found.map_or("zip", |(_, kind)| kind))
}
