//! What a table holds: which columns are figures, and what names it.

use std::ops::Range;

use crate::locale::is_figures;
use crate::model::Language;
use crate::model::text::{END, Node, Tag, Text};
use crate::text::Style;
use crate::text::plain::plain;

/// The table that is being written.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct SetTable {
    pub rows: Rows,
    /// Whether a column holds nothing but figures, and its author set it to the end.
    pub figures: Vec<bool>,
    pub column: usize,
    /// What closes the cell that is open.
    pub closing: &'static str,
}

/// How far a table was written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Rows {
    #[default]
    Head,
    /// Between the head and the first row.
    Headed,
    Body,
}

/// The cells of each row, the head first.
pub(super) fn rows(text: &Text, table: usize) -> Vec<Vec<(Range<usize>, u32)>> {
    let mut rows = Vec::new();
    for at in text.inside(table) {
        match text.nodes[at] {
            Node::Open(Tag::Head | Tag::Row, _) => rows.push(Vec::new()),
            Node::Open(Tag::Cell, alignment) => {
                if let Some(row) = rows.last_mut() {
                    row.push((text.inside(at), alignment));
                }
            }
            _ => {}
        }
    }
    rows
}

/// Which columns are set as figures. The first names its row.
pub(super) fn figures(text: &Text, rows: &[Vec<(Range<usize>, u32)>], style: &Style) -> Vec<bool> {
    let columns = rows.first().map_or(0, Vec::len);
    let holds_figures = |column: usize| {
        let cells = rows.iter().skip(1).filter_map(|row| row.get(column));
        let mut said =
            cells.map(|(cell, _)| plain(text, cell.clone(), style)).filter(|said| !is_blank(said)).peekable();
        said.peek().is_some() && said.all(|said| is_figures(said.trim(), style.language))
    };
    let is_at_end = |column: usize| rows.first().and_then(|head| head.get(column)).is_some_and(|(_, set)| *set == END);
    (0..columns).map(|column| column > 0 && is_at_end(column) && holds_figures(column)).collect()
}

const NO_FIGURE: &[&str] = crate::lexicon!("figures", "no_figure");

/// Nothing, or what stands for it.
fn is_blank(said: &str) -> bool {
    let is_word = NO_FIGURE.iter().any(|word| word.eq_ignore_ascii_case(said.trim()));
    is_word || said.chars().all(|c| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '…' | '.'))
}

pub(super) fn has_words(text: &Text, range: Range<usize>, style: &Style) -> bool {
    range.clone().any(|at| matches!(text.nodes[at], Node::Open(Tag::Picture, _)))
        || !plain(text, range, style).trim().is_empty()
}

/// The words of the first row that has any.
pub(super) fn label(text: &Text, rows: &[Vec<(Range<usize>, u32)>], style: &Style) -> String {
    let comma = match style.language {
        Language::Arabic => "، ",
        Language::English => ", ",
    };
    let said = |row: &Vec<(Range<usize>, u32)>| {
        let cells = row.iter().map(|(cell, _)| plain(text, cell.clone(), style).trim().to_owned());
        cells.filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(comma)
    };
    rows.iter().map(said).find(|label| !label.is_empty()).unwrap_or_default()
}
