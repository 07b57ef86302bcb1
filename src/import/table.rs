//! Tables: a small grid of words stays one, what only lays out a page becomes its paragraphs.

use super::paper::{Block, BlockKind};
use crate::source::Span;

/// A table being read: rows of cells, each with what stands in it.
#[derive(Debug, Default)]
pub struct Table {
    pub rows: Vec<Vec<Vec<Block>>>,
}

/// More columns than a reader can take in lay out a page.
const COLUMNS: std::ops::RangeInclusive<usize> = 2..=12;

/// A longer cell is a text of its own.
const LONGEST_CELL: usize = 300;

impl Table {
    /// Begins a cell in the last row.
    pub fn cell(&mut self) {
        if self.rows.is_empty() {
            self.rows.push(Vec::new());
        }
        if let Some(row) = self.rows.last_mut() {
            row.push(Vec::new());
        }
    }

    /// Adds what stands in the last cell.
    pub fn push(&mut self, block: Block) {
        if self.rows.last().is_none_or(Vec::is_empty) {
            self.cell();
        }
        if let Some(cell) = self.rows.last_mut().and_then(|row| row.last_mut()) {
            cell.push(block);
        }
    }

    /// The table, or what was in it.
    pub fn blocks(mut self) -> Vec<Block> {
        self.rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let small = |cell: &Vec<Block>| match &cell[..] {
            [] => true,
            [only] => is_words(only) && only.words.len() <= LONGEST_CELL && !only.words.contains('\n'),
            _ => false,
        };
        let is_grid = self.rows.len() > 1 && COLUMNS.contains(&columns) && self.rows.iter().flatten().all(small);
        if !is_grid {
            return self.rows.into_iter().flatten().flatten().collect();
        }
        let mut words = Vec::new();
        let mut markdown = String::new();
        let mut span: Option<Span> = None;
        for (at, row) in self.rows.iter().enumerate() {
            for cell in 0..columns {
                let block = row.get(cell).and_then(|cell| cell.first());
                let text = block.map_or("", |block| block.markdown.trim());
                markdown.extend(["| ", &text.replace('|', "\\|"), " "]);
                if let Some(block) = block {
                    words.push(block.words.as_str());
                    span.get_or_insert(block.span);
                }
            }
            markdown.push_str("|\n");
            if at == 0 {
                markdown.extend(std::iter::repeat_n("|---", columns));
                markdown.push_str("|\n");
            }
        }
        let markdown = markdown.trim_end().to_owned();
        vec![Block { kind: BlockKind::Other, words: words.join(" "), markdown, span: span.unwrap_or_default() }]
    }
}

fn is_words(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading(_))
}
