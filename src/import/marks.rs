//! Marks of the trade that stand on lines of their own are left out.

use super::findings;
use super::paper::{Block, BlockKind};
use crate::diagnostics::Diagnostic;
use crate::language::newsroom_marks::is_mark;
use crate::source::SourceFile;

/// The blocks without such lines, each of which is told. Where nothing else is there, all of it stays.
pub fn without(file: &SourceFile, blocks: Vec<Block>, notes: &mut Vec<Diagnostic>) -> Vec<Block> {
    let is_one = |block: &Block| {
        matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading(_) | BlockKind::Item(_)) && is_mark(&block.words)
    };
    if blocks.iter().all(is_one) {
        return blocks;
    }
    let (marks, kept): (Vec<Block>, Vec<Block>) = blocks.into_iter().partition(is_one);
    for mark in marks {
        notes.push(findings::left_out("mark", &mark.words).at(file, mark.span));
    }
    kept
}
