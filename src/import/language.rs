//! In which language a text is, by its letters.

use super::paper::Block;
use crate::language::letters::{is_arabic, is_latin};
use crate::model::Language;

/// The language of a passage; `None` where neither has the more letters, as in a line of figures.
pub fn of(text: &str) -> Option<Language> {
    let (arabic, latin) = count(text);
    match arabic.cmp(&latin) {
        std::cmp::Ordering::Greater => Some(Language::Arabic),
        std::cmp::Ordering::Less => Some(Language::English),
        std::cmp::Ordering::Equal => None,
    }
}

fn count(text: &str) -> (usize, usize) {
    text.chars().fold((0, 0), |(arabic, latin), c| {
        (arabic + usize::from(is_arabic(c) || is_shape(c)), latin + usize::from(is_latin(c)))
    })
}

/// The language of a text as a whole.
pub fn of_all(blocks: &[Block]) -> Option<Language> {
    let (arabic, latin) = blocks.iter().map(|block| count(&block.words)).fold((0, 0), |a, b| (a.0 + b.0, a.1 + b.1));
    match (arabic, latin) {
        (0, 0) => None,
        _ if arabic >= latin => Some(Language::Arabic),
        _ => Some(Language::English),
    }
}

/// A letter as PDF files have it, by its shape.
const fn is_shape(c: char) -> bool {
    matches!(c, '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}
