//! The head of a text: its title, what stands above and directly below it, and what was copied twice.

use super::cities;
use super::findings;
use super::paper::{Block, BlockKind, Hints};
use super::share::{Offer, offer};
use crate::diagnostics::{Diagnostic, Place};
use crate::language::sentences;
use crate::language::typed_dates::{self, SaidByText};
use crate::locale::cut_at_word;
use crate::source::{SourceFile, Span};

/// The head that was read, and the blocks that remain.
#[derive(Debug, Default)]
pub struct TitleHead {
    pub title: String,
    /// Of a dateline on a line of its own.
    pub place: Option<String>,
    pub highlights: Vec<String>,
    /// Dates of lines that are taken out.
    pub dates: Vec<Dated>,
    pub rest: Vec<Block>,
}

/// A line of dates.
#[derive(Clone, Debug)]
pub struct Dated {
    pub said: Vec<SaidByText>,
    pub text: String,
    pub span: Span,
}

/// Above this a paragraph is text, whatever its end.
const LONG: usize = 240;
/// A title has at most so many characters.
const LONGEST_TITLE: usize = 200;
/// A guessed title is cut here.
const GUESSED: usize = 110;
/// A title stands among so many first blocks.
const HEAD: usize = 30;

const KICKERS: &[&str] = crate::lexicon!("newsroom", "kickers");

/// Reads the head of a text.
pub fn read(file: &SourceFile, blocks: Vec<Block>, hints: &Hints, notes: &mut Vec<Diagnostic>) -> TitleHead {
    let mut head = TitleHead { highlights: hints.highlights.clone(), ..TitleHead::default() };
    let mut blocks = without_furniture(file, blocks, &mut head, notes);
    let above = match at(&blocks, hints) {
        Some((at, doubt)) => {
            let block = blocks.remove(at);
            if let Some(doubt) = doubt {
                notes.push(findings::title_guessed(doubt).at(file, block.span));
            }
            head.title = on_one_line(&block.words);
            drop_doubled(file, &mut blocks, at, &head.title, notes);
            at
        }
        None => {
            if guess(file, &blocks, hints, &mut head, notes) == Guess::FromHints {
                drop_doubled(file, &mut blocks, 0, &head.title, notes);
            }
            0
        }
    };
    let points = blocks[above.min(blocks.len())..].iter().take_while(|block| block.is_item()).count();
    let is_list_of_points = points < blocks.len() - above.min(blocks.len()) && points <= 12;
    if is_list_of_points && head.highlights.is_empty() {
        let taken = blocks.drain(above..above + points);
        head.highlights = taken.map(|block| on_one_line(&block.words)).collect();
    }
    head.rest = blocks;
    head
}

/// Takes out the title where it stands above the text once more.
fn drop_doubled(file: &SourceFile, blocks: &mut Vec<Block>, above: usize, title: &str, notes: &mut Vec<Diagnostic>) {
    let key = folded(title);
    let end = first_text(blocks).max(above + 1);
    let mut at = 0;
    blocks.retain(|block| {
        at += 1;
        let doubled = at <= end && !key.is_empty() && folded(&block.words) == key;
        if doubled {
            notes.push(findings::left_out("title", &block.words).at(file, block.span));
        }
        !doubled
    });
}

/// Takes out the lines of dates and of sharing around the text.
fn without_furniture(
    file: &SourceFile,
    blocks: Vec<Block>,
    head: &mut TitleHead,
    notes: &mut Vec<Diagnostic>,
) -> Vec<Block> {
    let (begins, ends) = (first_text(&blocks), last_text(&blocks));
    let offers: Vec<Offer> = blocks
        .iter()
        .enumerate()
        .map(|(at, block)| if at >= begins && at <= ends { Offer::No } else { offer(&block.words) })
        .collect();
    let is_beside = |at: usize| {
        let near = [at.checked_sub(1), at.checked_add(1)];
        near.into_iter().flatten().any(|at| offers.get(at).is_some_and(|offer| *offer != Offer::No))
    };
    // A row of channels is furniture if an offer begins or ends it.
    let mut furniture: Vec<bool> = offers.iter().map(|offer| *offer == Offer::Certain).collect();
    for at in 0..offers.len() {
        let behind = at > 0 && furniture[at - 1];
        furniture[at] |= offers[at] == Offer::Beside && behind && is_beside(at);
    }
    let mut kept = Vec::with_capacity(blocks.len());
    for (at, block) in blocks.into_iter().enumerate() {
        let is_line = matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading(_) | BlockKind::Item(_));
        if furniture[at] && is_line {
            notes.push(findings::left_out("share", &block.words).at(file, block.span));
            continue;
        }
        let is_outside = at < begins || (at > ends && head.dates.is_empty());
        match dated(&block.words).filter(|_| is_outside && is_line && !block.is_item()) {
            Some((said, place)) => {
                let what = if place.is_some() { "both" } else { "date" };
                notes.push(findings::became(&block.words, what).at(file, block.span));
                head.place = head.place.take().or(place);
                head.dates.push(Dated { said, text: block.words, span: block.span });
            }
            None => kept.push(block),
        }
    }
    kept
}

/// The dates of a line that holds nothing else, or only a place.
fn dated(line: &str) -> Option<(Vec<SaidByText>, Option<String>)> {
    let alone = typed_dates::line(line).map(|said| (said, None));
    alone.or_else(|| cities::own_line(line).map(|found| (found.dates, Some(found.place))))
}

fn is_text(block: &Block) -> bool {
    let length = block.words.chars().take(LONG + 1).count();
    matches!(block.kind, BlockKind::Paragraph | BlockKind::Quotation)
        && (length > LONG || (length > 80 && block.words.trim_end().ends_with(['.', '؟', '!', '"', '”', '»'])))
}

/// Where the text begins; the end where it is all short lines.
fn first_text(blocks: &[Block]) -> usize {
    blocks.iter().position(is_text).unwrap_or(blocks.len())
}

fn last_text(blocks: &[Block]) -> usize {
    blocks.iter().rposition(is_text).unwrap_or(0)
}

/// Where the title is, and the doubt there is about it.
fn at(blocks: &[Block], hints: &Hints) -> Option<(usize, Option<&'static str>)> {
    if hints.title_is_certain {
        return None;
    }
    let near = &blocks[..blocks.len().min(HEAD)];
    let first =
        |level: u8| near.iter().position(|block| block.kind == BlockKind::Heading(level) && !is_kicker(&block.words));
    if let Some(at) = first(1) {
        return Some((at, None));
    }
    let above = &near[..first_text(near).min(near.len())];
    if let Some(hint) = &hints.title {
        let hint = folded(hint);
        let says_so = |block: &Block| {
            let words = folded(&block.words);
            words.len() > 12
                && (hint == words || hint.starts_with(&words))
                && block.words.chars().count() <= LONGEST_TITLE
        };
        if let Some(at) = above.iter().position(says_so) {
            return Some((at, None));
        }
    }
    let headings: Vec<usize> = (0..above.len())
        .filter(|at| matches!(above[*at].kind, BlockKind::Heading(_)) && !is_kicker(&above[*at].words))
        .collect();
    match headings[..] {
        [only] => return Some((only, None)),
        [first, ..] => return Some((first, Some("headings"))),
        [] => {}
    }
    let is_line = |block: &&Block| {
        block.kind == BlockKind::Paragraph && !is_kicker(&block.words) && !block.words.trim_end().ends_with(':')
    };
    let (at, block) = above.iter().enumerate().find(|(_, block)| is_line(block))?;
    let length = block.words.chars().count();
    let doubt = match length {
        0..=130 => None,
        131..=LONGEST_TITLE => Some("long"),
        _ => return None,
    };
    Some((at, doubt))
}

fn is_kicker(words: &str) -> bool {
    KICKERS.contains(&folded(words).as_str())
}

/// Where a title was taken from that stands on no line of its own.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Guess {
    FromHints,
    /// Which stays as it is.
    FromText,
}

/// A text without a title: what the file says of itself, else the beginning of its first sentence, which stays in the text.
fn guess(
    file: &SourceFile,
    blocks: &[Block],
    hints: &Hints,
    head: &mut TitleHead,
    notes: &mut Vec<Diagnostic>,
) -> Guess {
    if let Some(title) = &hints.title {
        head.title = on_one_line(title);
        if !hints.title_is_certain {
            let note = findings::title_guessed("page");
            notes.push(note.at_place(Place::head(&file.path)));
        }
        return Guess::FromHints;
    }
    let first =
        blocks.iter().find(|block| !block.words.trim().is_empty() && !matches!(block.kind, BlockKind::Picture(_)));
    let Some(first) = first else { return Guess::FromText };
    let words = on_one_line(&first.words);
    let sentence = sentences(&words[..words.floor_char_boundary(2000)]).first().cloned().unwrap_or(0..words.len());
    head.title = cut_at_word(words[sentence].trim_end_matches(['.', '،', ',', ':']), GUESSED).into_owned();
    notes.push(findings::title_guessed("beginning").at(file, first.span));
    Guess::FromText
}

/// Words that were broken over lines, on one.
pub fn on_one_line(words: &str) -> String {
    words.lines().map(str::trim).collect::<Vec<_>>().join(" ")
}

/// Words as they are compared: in lower case, without what is around them and without doubled blanks.
fn folded(words: &str) -> String {
    let words: Vec<&str> = words.split_whitespace().collect();
    words.join(" ").to_lowercase().trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}
