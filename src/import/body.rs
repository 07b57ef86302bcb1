//! Blocks as the Markdown of a release.

use super::language;
use super::paper::{Block, BlockKind, ImportedPicture, Item};
use crate::model::Language;
use crate::parse::manuscript::description_slot;

/// What a picture shows, in a language; where that was not said in it, what invites to say it.
pub fn description(picture: &ImportedPicture, own: Language) -> &str {
    let is_own = !picture.alt.trim().is_empty() && language::of(&picture.alt).is_none_or(|language| language == own);
    if is_own { &picture.alt } else { description_slot(own) }
}

/// The text of a release, from its blocks.
pub fn text(blocks: &[Block], pictures: &[ImportedPicture], language: Language) -> String {
    let mut out = String::new();
    let levels = levels(blocks);
    let mut before: Option<(&BlockKind, Option<Item>)> = None;
    for block in blocks {
        let mut list = None;
        let part = match block.kind {
            BlockKind::Heading(level) => {
                let place = levels.iter().position(|known| *known == level).unwrap_or(0).min(4);
                format!("{} {}", "#".repeat(place + 2), block.markdown.replace("\\\n", " ").replace('\n', " ").trim())
            }
            BlockKind::Item(item) => {
                list = Some(item);
                point(item, block, before.and_then(|(_, item)| item))
            }
            BlockKind::Picture(number) => match pictures.get(number) {
                Some(picture) => format!("![{}]({})", alt(description(picture, language)), picture.name),
                None => continue,
            },
            BlockKind::Paragraph | BlockKind::Quotation | BlockKind::Other => block.markdown.clone(),
        };
        let goes_on = list.is_some() && before.is_some_and(|(_, item)| item.is_some());
        if !out.is_empty() {
            out.push_str(if goes_on { "\n" } else { "\n\n" });
        }
        out.push_str(&part);
        before = Some((&block.kind, list));
    }
    out
}

/// The levels of headings that are used, the largest first: a text's own begin at `##`.
fn levels(blocks: &[Block]) -> Vec<u8> {
    let mut levels: Vec<u8> = blocks
        .iter()
        .filter_map(|block| match block.kind {
            BlockKind::Heading(level) => Some(level),
            _ => None,
        })
        .collect();
    levels.sort_unstable();
    levels.dedup();
    levels
}

/// A point with its sign. Markdown counts on from the first number, so a number that does not follow is written as a word.
fn point(item: Item, block: &Block, before: Option<Item>) -> String {
    let indent = " ".repeat(4 * usize::from(item.depth.min(before.map_or(0, |before| before.depth + 1))));
    let words = block.markdown.replace('\n', &format!("\n{indent}  "));
    let follows = |number: u32| match before.and_then(|before| before.number) {
        Some(last) => before.is_some_and(|before| before.depth != item.depth) || last.checked_add(1) == Some(number),
        None => true,
    };
    match item.number {
        Some(number) if follows(number) => format!("{indent}{number}. {words}"),
        Some(number) => format!("{indent}- {number}\\. {words}"),
        None => format!("{indent}- {words}"),
    }
}

/// A description that cannot end its brackets.
fn alt(words: &str) -> String {
    let mut out = String::new();
    super::escape::within(&mut out, &words.split_whitespace().collect::<Vec<_>>().join(" "));
    out.replace("\\[", "[").replace('[', "\\[").replace(']', "\\]")
}
