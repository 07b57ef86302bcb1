//! Plain text becomes blocks: paragraphs, the points that a line begins with, and tables whose cells are parted by tabs.

use super::escape;
use super::paper::{Block, BlockKind, Item};
use super::table::Table;
use crate::source::{Span, steps};

/// Signs that begin a point, with or without a blank behind them.
const BULLETS: [char; 18] =
    ['•', '●', '▪', '◦', '‣', '∙', '■', '□', '◆', '○', '►', '▶', '✓', '✔', '➢', '❖', '\u{f0b7}', '\u{f0a7}'];

/// Signs that begin a point only with a blank behind them.
const DASHES: [char; 5] = ['-', '*', '–', '·', '§'];

/// Mail cuts its lines at some width up to this one.
const WIDEST: usize = 100;
/// A narrower text is one of short lines.
const NARROWEST: usize = 50;

/// A line, and where it stands.
struct Line<'a> {
    text: &'a str,
    at: usize,
    length: usize,
}

/// The blocks of `text`, which stands `offset` bytes into its file.
pub fn blocks(text: &str, offset: usize) -> Vec<Block> {
    steps::took(text.len());
    let mut blocks: Vec<Block> = Vec::new();
    let mut run: Vec<Line<'_>> = Vec::new();
    let width = width(text);
    let mut at = 0;
    for piece in text.split_inclusive('\n') {
        let line = piece.strip_suffix('\n').unwrap_or(piece);
        if is_blank(line) {
            paragraphs(&mut blocks, &mut run, width, offset);
        } else {
            run.push(Line { text: line, at, length: line.trim().chars().count() });
        }
        at += piece.len();
    }
    paragraphs(&mut blocks, &mut run, width, offset);
    blocks
}

/// The width at which the lines of a text were cut; `None` where they were not: mail has many lines that are about as long
/// as the longest, and none that is longer.
fn width(text: &str) -> Option<usize> {
    let length = |line: &str| line.trim().chars().count();
    let longest = text.lines().map(length).max().filter(|longest| (NARROWEST..=WIDEST).contains(longest))?;
    (text.lines().filter(|line| length(line) * 5 > longest * 4).count() > 2).then_some(longest)
}

/// No word: blanks, or a rule drawn with signs.
fn is_blank(line: &str) -> bool {
    let bare = line.trim();
    let ruled = bare.len() > 2 && ['-', '=', '*', '─', '—'].into_iter().any(|sign| bare.chars().all(|c| c == sign));
    bare.is_empty() || ruled
}

/// Turns lines without a blank one between them into blocks.
fn paragraphs(blocks: &mut Vec<Block>, run: &mut Vec<Line<'_>>, width: Option<usize>, offset: usize) {
    let mut before: Option<&Line<'_>> = None;
    let mut rest = &run[..];
    while let Some((line, behind)) = rest.split_first() {
        let rows = rows(rest);
        if rows > 1 {
            blocks.extend(table(&rest[..rows], offset));
            (before, rest) = (None, &rest[rows..]);
            continue;
        }
        rest = behind;
        let goes_on = width.zip(before).is_some_and(|(width, before)| goes_on(before, line, width));
        match blocks.last_mut().filter(|_| goes_on) {
            Some(block) => continued(block, line, offset),
            None => blocks.push(block(line, offset)),
        }
        before = Some(line);
    }
    run.clear();
}

/// How many lines from here are rows of one table: each has as many tabs between words as the first.
fn rows(lines: &[Line<'_>]) -> usize {
    let tabs = |line: &Line<'_>| line.text.trim().matches('\t').count();
    let count = lines.first().map_or(0, tabs);
    if count == 0 {
        return 0;
    }
    lines.iter().take_while(|line| tabs(line) == count && item(line.text).is_none()).count()
}

fn table(rows: &[Line<'_>], offset: usize) -> Vec<Block> {
    let mut table = Table::default();
    for line in rows {
        table.rows.push(Vec::new());
        let mut at = line.at + line.text.len() - line.text.trim_start().len();
        for cell in line.text.trim().split('\t') {
            table.cell();
            let span = Span::new(offset + at, offset + at + cell.len());
            at += cell.len() + 1;
            if !cell.trim().is_empty() {
                table.push(Block::paragraph(cell.trim().to_owned(), escape::text(cell.trim()), span));
            }
        }
    }
    table.blocks()
}

/// Whether a line was cut only because the next word did not fit.
fn goes_on(before: &Line<'_>, line: &Line<'_>, width: usize) -> bool {
    let first = line.text.split_whitespace().next().unwrap_or_default().chars().count();
    item(line.text).is_none() && before.length + 1 + first > width
}

fn continued(block: &mut Block, line: &Line<'_>, offset: usize) {
    block.words.push('\n');
    block.words.push_str(line.text.trim());
    block.markdown.push('\n');
    if block.is_item() {
        block.markdown.push_str("  ");
    }
    escape::line(&mut block.markdown, line.text);
    block.span.end = Span::new(0, offset + line.at + line.text.len()).end;
}

fn block(line: &Line<'_>, offset: usize) -> Block {
    let span = Span::new(offset + line.at, offset + line.at + line.text.len());
    let (kind, words) = match item(line.text) {
        Some((item, words)) => (BlockKind::Item(item), words),
        None => (BlockKind::Paragraph, line.text.trim_start_matches([' ', '\t'])),
    };
    Block { kind, words: words.trim().to_owned(), markdown: escape::text(words), span }
}

/// What a line lists, if it begins with the sign of a point.
pub fn item(line: &str) -> Option<(Item, &str)> {
    // Marks of direction stand before a bullet that was copied.
    let bare = line.trim_start_matches(|c: char| c.is_whitespace() || is_mark_of_direction(c));
    let depth = match line.len() - line.trim_start_matches([' ', '\t']).len() {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    };
    let blank = |c: char| c.is_whitespace();
    if let Some(rest) =
        bare.strip_prefix(BULLETS).or_else(|| bare.strip_prefix(DASHES).filter(|rest| rest.starts_with(blank)))
    {
        let words = rest.trim_start();
        // `- انتهى -` ends a release.
        let ends = ['-', '–'].into_iter().any(|sign| bare.starts_with(sign) && words.trim_end().ends_with(sign));
        return (!ends && !words.is_empty()).then_some((Item { depth, number: None }, words));
    }
    let digits = bare.find(|c: char| !c.is_ascii_digit()).filter(|digits| (1..=2).contains(digits))?;
    let words = bare[digits..].strip_prefix(['.', ')']).filter(|rest| rest.starts_with([' ', '\t']))?.trim_start();
    let number = bare[..digits].parse().ok()?;
    // A point that is numbered as Markdown numbers it keeps its own sign.
    (!words.is_empty() && bare[digits..].starts_with('.')).then_some((Item { depth, number: Some(number) }, words))
}

const fn is_mark_of_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<(BlockKind, String)> {
        blocks(text, 0).into_iter().map(|block| (block.kind, block.markdown)).collect()
    }

    fn point(depth: u8, number: Option<u32>) -> BlockKind {
        BlockKind::Item(Item { depth, number })
    }

    #[test]
    fn lines_are_paragraphs_and_points() {
        assert_eq!(
            told("العنوان\nشارك\n  • أول  نقطة\n\u{200f}•\tثان\n\nنص. \n-----\n- انتهى -\n3. ثالث\n— سارة"),
            [
                (BlockKind::Paragraph, "العنوان".to_owned()),
                (BlockKind::Paragraph, "شارك".to_owned()),
                (point(0, None), "أول  نقطة".to_owned()),
                (point(0, None), "ثان".to_owned()),
                (BlockKind::Paragraph, "نص. ".to_owned()),
                (BlockKind::Paragraph, "\\- انتهى -".to_owned()),
                (point(0, Some(3)), "ثالث".to_owned()),
                (BlockKind::Paragraph, "— سارة".to_owned()),
            ]
        );
    }

    #[test]
    fn lines_with_tabs_are_a_table() {
        assert_eq!(
            told("النتائج\nالبند\tالقيمة\nأ\t5\nب\t7\nانتهى\n•\tأول\n•\tثان"),
            [
                (BlockKind::Paragraph, "النتائج".to_owned()),
                (BlockKind::Other, "| البند | القيمة |\n|---|---|\n| أ | 5 |\n| ب | 7 |".to_owned()),
                (BlockKind::Paragraph, "انتهى".to_owned()),
                (point(0, None), "أول".to_owned()),
                (point(0, None), "ثان".to_owned()),
            ]
        );
        assert_eq!(told("هاتف:\t04 555 0100").len(), 1);
    }

    #[test]
    fn lines_that_mail_has_cut_are_one_paragraph() {
        let text = "The ministry opened a centre for data in the port on Monday, and said\nthat it will hold the records of 12 schools from the first of March on\nand that each of them sends its own ones, as the law has it from then.\n\nA second centre follows.\nShort line\nAnother one";
        let told: Vec<String> = told(text).into_iter().map(|(_, text)| text).collect();
        assert_eq!(told.len(), 4, "{told:?}");
        assert!(told[0].contains("said\nthat it will"));
    }
}
