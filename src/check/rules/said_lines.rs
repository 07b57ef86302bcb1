//! The lines of a file that may say of its text that it is held back, for the rule `embargo-in-text`: its title and the other
//! words of its front matter, the head and the foot of its text, what stands on a line of its own, and keys that YAML took
//! for words of another value.

use crate::check::text::{Origin, Text};
use crate::language::embargo_lines::LONGEST;
use crate::language::until::core;
use crate::model::GalleryPicture;
use crate::parse::config::{Node, Value, yaml};
use crate::parse::front_matter::{self, CutFile};
use crate::parse::keys;
use crate::source::{SourceFile, Span, Spanned, seek};

/// So many lines at the head of a text and at its foot are read, whatever stands around them.
const LINES: usize = 8;

#[derive(Clone, Copy)]
pub struct SaidLine<'t> {
    pub words: &'t str,
    pub span: Span,
    pub place: LinePlace,
    /// The key that it would hold a text back with, were it front matter.
    pub holding: Option<HoldingKey<'t>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum LinePlace {
    Title,
    /// Another value of the front matter.
    Value,
    Body,
}

/// A key that holds back, and what stands behind its colon.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct HoldingKey<'t> {
    pub key: &'static str,
    pub value: &'t str,
}

/// What of a file may hold it back.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum MayHold {
    Words,
    /// Its bytes say that no word does.
    KeysOnly,
}

/// The lines to read.
pub fn lines<'t>(text: &'t Text<'_>, may: MayHold) -> Vec<SaidLine<'t>> {
    let Ok(parts) = front_matter::split(text.file) else { return Vec::new() };
    let mut lines = swallowed(text.file, &parts);
    if may == MayHold::Words {
        let is_told =
            |line: &SaidLine<'_>| lines.iter().any(|told| line.holding.is_some_and(|own| told.holding == Some(own)));
        let values: Vec<SaidLine<'_>> = values(text).into_iter().filter(|line| !is_told(line)).collect();
        lines.extend(values);
    }
    if may == MayHold::Words || seek::lines(parts.body).any(|line| holding(line).is_some()) {
        lines.extend(body(&parts));
    }
    lines
}

/// The words of the front matter.
fn values<'t>(text: &'t Text<'_>) -> Vec<SaidLine<'t>> {
    let of = |place| {
        move |words: &'t Spanned<String>| SaidLine { words: &words.value, span: words.span, place, holding: None }
    };
    let mut lines = vec![of(LinePlace::Title)(text.title())];
    match text.origin {
        Origin::Release(pair, release) => {
            let is_here = pair.typed_in.of("images") == Some(release.language);
            let gallery = pair.gallery().filter(|_| is_here);
            let gallery = gallery.flat_map(GalleryPicture::words);
            let more = [&release.place, &release.summary, &release.image_alt, &release.image_caption];
            let more = release.highlights.iter().chain(more.into_iter().flatten());
            lines.extend(more.chain(gallery).map(of(LinePlace::Value)));
        }
        Origin::Page(page) => lines.extend(page.summary.iter().map(of(LinePlace::Value))),
    }
    let each = lines.into_iter().flat_map(|line| {
        let parts = line.words.split('\n').filter(|part| !part.trim().is_empty());
        parts.map(move |words| SaidLine { words, holding: holding(words), ..line })
    });
    each.collect()
}

/// Lines of front matter that begin with a key that holds back, and are words of another value. Only where such a line
/// stands that is none of the keys, the front matter is read once more.
fn swallowed<'t>(file: &'t SourceFile, parts: &CutFile<'t>) -> Vec<SaidLine<'t>> {
    let mut at = parts.yaml_at;
    let mut found = Vec::new();
    for line in seek::lines(parts.yaml) {
        let words = line.trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '-'));
        // A date in a list is a key of its own.
        if let Some(holding) = holding(words).filter(|holding| holding.key != "date") {
            let start = at + line.find(words).unwrap_or(0);
            let span = Span::new(start, start + words.len());
            found.push(SaidLine { words, span, place: LinePlace::Value, holding: Some(holding) });
        } else if let Some(line) = escaped(line, at) {
            found.push(line);
        }
        at += line.len();
    }
    let is_plain = |line: &SaidLine<'_>| file.text[..line.span.start as usize].ends_with('\n') && line.words.is_ascii();
    if found.is_empty() || found.len() == 1 && found.iter().all(is_plain) && !parts.yaml.contains(['|', '>', '"', '\''])
    {
        return Vec::new();
    }
    let tree = yaml::read(file, parts.yaml, parts.yaml_at).value;
    let mut texts = Vec::new();
    spans(&tree, &mut texts);
    found.retain(|line| texts.iter().any(|span| (span.start..span.end).contains(&line.span.start)));
    found
}

/// `"Dubai\nembargo: …"`: a line that was written with an escape.
fn escaped(line: &str, at: usize) -> Option<SaidLine<'_>> {
    line.match_indices("\\n").find_map(|(start, escape)| {
        let words = line[start + escape.len()..].trim_end().trim_end_matches('"');
        let span = Span::new(at + start, at + start + escape.len() + words.len());
        holding(words.trim_start()).map(|holding| SaidLine {
            words,
            span,
            place: LinePlace::Value,
            holding: Some(holding),
        })
    })
}

/// The places of all texts of a tree.
fn spans(node: &Node, found: &mut Vec<Span>) {
    match &node.value {
        Value::Text(_) => found.push(node.span),
        Value::List(items) => items.iter().for_each(|item| spans(item, found)),
        Value::Map(entries) => entries.iter().for_each(|(_, value)| spans(value, found)),
        _ => {}
    }
}

/// The lines at the head and the foot of a text, and those between that stand on their own.
fn body<'t>(parts: &CutFile<'t>) -> Vec<SaidLine<'t>> {
    let mut at = parts.body_at;
    let (mut written, mut before) = (Vec::new(), "");
    for line in seek::lines(parts.body) {
        let (text, span) = (line.trim_end(), Span::new(at, at + line.trim_end().len()));
        at += line.len();
        if !text.is_empty() {
            written.push((text, span, before));
        }
        before = line.trim_end_matches(['\n', '\r']);
    }
    let foot = written.len().saturating_sub(LINES);
    let is_read = |(at, (text, _, before)): &(usize, (&str, Span, &str))| {
        *at < LINES || *at >= foot || text.len() <= LONGEST && stands_alone(text, before)
    };
    let read = written.into_iter().enumerate().filter(is_read);
    read.map(|(_, (words, span, _))| SaidLine { words, span, place: LinePlace::Body, holding: holding(words) })
        .collect()
}

/// Whether a line does not go on with what the line before it said.
fn stands_alone(text: &str, before: &str) -> bool {
    let ended = before.trim_end_matches(['"', '”', '»', '*', '_', ')', ' ']);
    ended.is_empty()
        || before.ends_with("  ")
        || before.starts_with('#')
        || ended.ends_with(['.', '!', '?', '؟', ':', '…', '\\'])
        || text.starts_with(['-', '*', '#', '>', '•', '|', '_', '<'])
        || core(text).chars().next().is_some_and(char::is_uppercase)
}

/// The key that a line would hold a text back with, were it front matter.
fn holding(line: &str) -> Option<HoldingKey<'_>> {
    let line = line.trim_start();
    if !line.starts_with(|c: char| c.is_ascii_lowercase()) {
        return None;
    }
    let key = keys::holding().find(|key| line.starts_with(key.name))?;
    let value = line[key.name.len()..].trim_start_matches([' ', '\t']).strip_prefix(':')?.trim();
    Some(HoldingKey { key: key.name, value })
}
