//! A file that holds both languages is parted into one text for each.

use super::language;
use super::paper::{Block, BlockKind, Hints};
use crate::language::letters::{is_arabic, is_latin};
use crate::model::Language;

/// How a text was parted.
#[derive(Debug)]
pub enum Parted {
    One(Language),
    /// The blocks of each language, in their order.
    Both {
        arabic: Vec<Block>,
        english: Vec<Block>,
    },
    /// Both languages take turns, in a way that nobody but a reader can part.
    Mixed(Language),
    /// No letter at all.
    None,
}

/// A language with fewer letters is only quoted.
const FEWEST: usize = 150;
/// Names and addresses make up no more than this part of a text, in hundredths.
const SHARE: usize = 15;
/// A line with fewer letters goes with the lines around it.
const SHORT: usize = 8;

/// Parts a text.
pub fn part(blocks: &[Block], hints: &Hints) -> Parted {
    let Some(main) = language::of_all(blocks) else {
        return hints.title.as_deref().and_then(language::of).map_or(Parted::None, Parted::One);
    };
    let (mut arabic, mut english) = (0, 0);
    for block in blocks {
        match language::of(&block.words) {
            Some(Language::Arabic) => arabic += letters(block),
            Some(Language::English) => english += letters(block),
            None => {}
        }
    }
    let lesser = arabic.min(english);
    if lesser < FEWEST || lesser * 100 < (arabic + english) * SHARE {
        return Parted::One(main);
    }
    let languages = each(blocks, main);
    let runs = runs(&languages);
    // A translation below each paragraph, or one text below the other, each with its title.
    if runs.len() > 4 && runs.iter().any(|run| *run > 2) {
        return Parted::Mixed(main);
    }
    let of = |wanted: Language| {
        let own = blocks.iter().zip(&languages).filter(|(_, language)| **language == wanted);
        own.map(|(block, _)| block.clone()).collect::<Vec<_>>()
    };
    let (arabic, english) = (of(Language::Arabic), of(Language::English));
    let is_text = |blocks: &[Block]| blocks.iter().any(|block| letters(block) > 60);
    if is_text(&arabic) && is_text(&english) { Parted::Both { arabic, english } } else { Parted::Mixed(main) }
}

fn letters(block: &Block) -> usize {
    block.words.chars().filter(|c| is_arabic(*c) || is_latin(*c)).count()
}

/// The language of each block; what has hardly a letter goes with what is above it.
fn each(blocks: &[Block], main: Language) -> Vec<Language> {
    let own = |block: &Block| {
        let counts = letters(block) >= SHORT && !matches!(block.kind, BlockKind::Picture(_));
        language::of(&block.words).filter(|_| counts)
    };
    let mut last = blocks.iter().find_map(own).unwrap_or(main);
    let mut languages = Vec::with_capacity(blocks.len());
    for block in blocks {
        last = own(block).unwrap_or(last);
        languages.push(last);
    }
    languages
}

/// How many blocks of one language stand in a row, again and again.
fn runs(languages: &[Language]) -> Vec<usize> {
    languages.chunk_by(|a, b| a == b).map(<[Language]>::len).collect()
}
