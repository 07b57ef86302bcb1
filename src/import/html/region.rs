//! Which part of a page is the release: its article, else its main part, else all but its masthead.

use super::page::{Page, Region};
use super::pictures;
use crate::diagnostics::Place;
use crate::import::findings;
use crate::import::paper::{Beside, Block, BlockKind, Hints, Paper};
use crate::import::plain;
use crate::source::SourceFile;

/// The page as the text that it holds; what is not taken is said.
pub fn paper(file: SourceFile, page: Page, beside: Beside<'_>) -> Paper {
    let chosen = chosen(&page.blocks);
    let (mut passed, mut beginning) = page.passed;
    let mut blocks: Vec<Block> = Vec::new();
    let mut title: Option<String> = None;
    for (region, block) in page.blocks {
        if chosen.holds(&region) || (region.is_masthead && block.kind == BlockKind::Heading(1) && chosen == Chosen::All)
        {
            blocks.extend(points(block));
        } else {
            if block.kind == BlockKind::Heading(1) && title.is_none() {
                title = Some(block.words.clone());
            }
            passed += block.words.split_whitespace().count();
            if beginning.len() < 200 {
                beginning.extend([" ", &block.words]);
            }
        }
    }
    let mut notes: Vec<_> =
        page.notes.into_iter().filter(|(region, _)| chosen.holds(region)).map(|(_, note)| note).collect();
    let pictures = pictures::take(&mut blocks, &page.pictures, (&file, beside), &mut notes);
    if passed > 0 {
        notes.push(findings::page_left_out(passed, &beginning).at_place(Place::head(&file.path)));
    }
    let own = page.hints.title.map(|title| title.split_whitespace().collect::<Vec<_>>().join(" "));
    let hints = Hints { title: title.or(own), ..page.hints };
    Paper { file, blocks, pictures, hints, notes }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Chosen {
    Article(usize),
    Main,
    All,
}

impl Chosen {
    fn holds(self, region: &Region) -> bool {
        match self {
            Self::Article(number) => region.article == Some(number),
            Self::Main => region.is_main,
            Self::All => !region.is_masthead,
        }
    }
}

/// The article with the most words; cards of other releases are articles, too.
fn chosen(blocks: &[(Region, Block)]) -> Chosen {
    let mut articles: Vec<usize> = Vec::new();
    let (mut main, mut all) = (0, 0);
    for (region, block) in blocks {
        let length = block.words.len();
        all += length;
        main += if region.is_main { length } else { 0 };
        if let Some(number) = region.article {
            articles.resize(articles.len().max(number + 1), 0);
            articles[number] += length;
        }
    }
    let longest = articles.iter().copied().enumerate().max_by_key(|(_, length)| *length);
    match longest {
        // An article with less than a quarter of the words is a card beside the text.
        Some((number, length)) if length * 4 >= all && length * 2 >= main => Chosen::Article(number),
        _ if main * 4 >= all && main > 0 => Chosen::Main,
        _ => Chosen::All,
    }
}

/// Lines that were only broken, and begin with bullets, are points.
fn points(block: Block) -> Vec<Block> {
    let is_list = block.kind == BlockKind::Paragraph && block.words.lines().any(|line| plain::item(line).is_some());
    if !is_list || !block.words.contains('\n') {
        if let Some((item, words)) = plain::item(&block.words).filter(|_| block.kind == BlockKind::Paragraph) {
            let markdown = plain::item(&block.markdown).map_or(words, |(_, markdown)| markdown).to_owned();
            return vec![Block { kind: BlockKind::Item(item), words: words.to_owned(), markdown, span: block.span }];
        }
        return vec![block];
    }
    let span = block.span;
    plain::blocks(&block.words, 0).into_iter().map(|part| Block { span, ..part }).collect()
}
