//! The elements that are open at a place of a page, and what they make of its words.

use super::elements::Meaning;
use super::page::Region;
use crate::import::inline::{RunningWords, Weight, WordStyle};
use crate::import::paper::{BlockKind, Item};

/// No page that people read is nested deeper.
const DEEPEST: usize = 256;

#[derive(Debug)]
pub struct Open {
    pub name: String,
    pub meaning: Meaning,
    pub link: Option<String>,
    /// Of a list: whether and how far it counts. Of an item: its number, until its first words were read.
    pub number: Option<u32>,
}

/// The open elements, the outermost first.
#[derive(Debug, Default)]
pub struct Stack(Vec<Open>);

impl Stack {
    /// Opens an element; `false` where it would be one too deep.
    #[must_use]
    pub fn push(&mut self, open: Open) -> bool {
        let fits = self.0.len() < DEEPEST;
        if fits {
            self.0.push(open);
        }
        fits
    }

    pub fn within(&self, meaning: Meaning) -> bool {
        self.0.iter().any(|open| open.meaning == meaning)
    }

    pub fn is_skipping(&self) -> bool {
        self.0.iter().any(|open| matches!(open.meaning, Meaning::Skip | Meaning::Raw))
    }

    /// Where the last element of a name is, what it means, and whether a line ends with it.
    pub fn find(&self, name: &str) -> Option<(usize, Meaning, bool)> {
        let at = self.0.iter().rposition(|open| open.name == name)?;
        Some((at, self.0[at].meaning, self.0[at..].iter().any(|open| open.meaning.is_block())))
    }

    /// Closes an element and all in it.
    pub fn close(&mut self, at: usize) {
        self.0.truncate(at);
    }

    /// Elements whose end tags may be left out end where the next one begins.
    pub fn close_implied(&mut self, name: &str, meaning: Meaning) {
        while let Some(last) = self.0.last() {
            let ends = match meaning {
                Meaning::Item | Meaning::Row | Meaning::Cell => last.meaning == meaning || last.name == "p",
                _ => last.name == "p" && meaning.is_block(),
            };
            let is_row_behind_cell = meaning == Meaning::Row && last.meaning == Meaning::Cell;
            if !(ends || is_row_behind_cell || (last.name == name && matches!(name, "dt" | "dd" | "a"))) {
                return;
            }
            self.0.pop();
        }
    }

    /// Counts one more item of the list that is open, where it counts.
    pub fn next_number(&mut self) -> Option<u32> {
        let list = self.0.iter_mut().rev().find(|open| open.meaning == Meaning::List)?;
        list.number = list.number.map(|number| number.saturating_add(1));
        list.number
    }

    /// How words are set here.
    pub fn style(&self) -> WordStyle {
        let is_heading = self.0.iter().any(|open| matches!(open.meaning, Meaning::Heading(_)));
        let is_bold = self.within(Meaning::Bold) && !is_heading;
        WordStyle {
            bold: if is_bold { Weight::Bold } else { Weight::Regular },
            link: self.0.iter().rev().find_map(|open| open.link.clone()),
            ..WordStyle::default()
        }
    }

    /// The part of the page; `articles` were begun so far.
    pub fn region(&self, articles: usize) -> Region {
        let article = self.within(Meaning::Article).then_some(articles);
        let is_main = self.within(Meaning::Main);
        Region { article, is_main, is_masthead: article.is_none() && !is_main && self.within(Meaning::Header) }
    }

    /// What a line is that ends here.
    pub fn kind(&mut self, inline: &RunningWords) -> BlockKind {
        let lists = self.0.iter().filter(|open| open.meaning == Meaning::List).count();
        for open in self.0.iter_mut().rev() {
            match open.meaning {
                Meaning::Heading(level) => return BlockKind::Heading(level),
                Meaning::Item => {
                    let depth = u8::try_from(lists.saturating_sub(1).min(5)).unwrap_or(5);
                    // Only its first words have the number.
                    return BlockKind::Item(Item { depth, number: open.number.take() });
                }
                Meaning::Cell => return BlockKind::Paragraph,
                _ => {}
            }
        }
        let is_short = inline.words.len() < 200 && !inline.words.trim_end().ends_with(['.', ':', '،']);
        if inline.is_bold() && is_short { BlockKind::Heading(3) } else { BlockKind::Paragraph }
    }
}
