//! Lines that say until when a text is not for publication are taken out, where their moment is certain.

use jiff::tz::TimeZone;

use super::findings;
use super::paper::{Block, BlockKind};
use crate::diagnostics::{Diagnostic, Place};
use crate::language::embargo_lines::is_said;
use crate::language::until::until;
use crate::source::SourceFile;

/// What the lines come to: the moment as a release has it, or the lines that have to stay for a person to read.
#[derive(Clone, Debug, Default)]
pub struct Embargo {
    /// `2026-12-14T10:00:00+04:00`
    pub until: Option<String>,
    pub left: Vec<Block>,
}

/// Parts these lines from the other blocks. Where nothing else is there, all of it stays.
pub fn apart(blocks: Vec<Block>) -> (Vec<Block>, Vec<Block>) {
    let says = |block: &Block| {
        matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading(_) | BlockKind::Item(_) | BlockKind::Quotation)
            && is_said(&block.words)
    };
    if blocks.iter().all(says) {
        return (Vec::new(), blocks);
    }
    blocks.into_iter().partition(says)
}

/// Reads the lines. `zone` is the newsroom's; without one a line has to name its own.
pub fn read(file: &SourceFile, lines: Vec<Block>, zone: Option<&TimeZone>, notes: &mut Vec<Diagnostic>) -> Embargo {
    let mut read: Vec<Option<String>> = lines.iter().map(|line| until(&line.words, zone)).collect();
    read.dedup();
    if let [Some(moment)] = &read[..] {
        for line in &lines {
            notes.push(findings::embargo_taken(&line.words, moment).at(file, line.span));
        }
        return Embargo { until: Some(moment.clone()), left: Vec::new() };
    }
    for line in &lines {
        notes.push(findings::embargo_unread(&line.words).at_place(Place::new(file, line.span)));
    }
    let left = lines.into_iter().map(|line| Block { kind: BlockKind::Paragraph, ..line }).collect();
    Embargo { until: None, left }
}
