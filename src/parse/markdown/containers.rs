//! Blocks that hold blocks: lists, quotations, footnotes.

use std::ops::Range;

use super::quotations::{OpenQuotation, speaker};
use super::walk::{FoundQuote, Paused, Walk};

impl Walk<'_> {
    pub fn open_container(&mut self, tag: &str) {
        self.open_block(tag);
        self.depth += 1;
    }

    pub fn close_container(&mut self, tag: &str) {
        self.close_block(tag);
        self.depth -= 1;
    }

    pub fn is_at_top(&self) -> bool {
        self.depth == 0 && self.paused.is_empty()
    }

    /// Whether a paragraph right inside a quotation at the top level is being read.
    pub fn is_in_quotation_paragraph(&self) -> bool {
        self.quotation.is_some() && self.depth == 1 && self.paragraph.is_some()
    }

    pub fn open_quotation(&mut self, source: Range<usize>) {
        self.block_border();
        self.sheet.fresh_line();
        let is_at_top = self.is_at_top();
        let outer = self.sheet.mark();
        self.open_container("<blockquote>\n");
        if is_at_top {
            self.plain.clear();
            self.quotation = Some(OpenQuotation { outer, inner: self.sheet.mark(), source, line: None });
        }
    }

    pub fn close_quotation(&mut self) {
        if self.depth != 1 || !self.take_quote() {
            self.close_container("</blockquote>\n");
        }
    }

    /// Ends a quotation at the top level. False where it has no speaker.
    fn take_quote(&mut self) -> bool {
        self.block_border();
        let Some(OpenQuotation { outer, inner, source, line }) = self.quotation.take() else { return false };
        let Some(line) = line.filter(|line| line.end == Some(self.sheet.html.len())) else { return false };
        let words = self.plain[..line.plain].trim();
        let Some(speaker) = speaker(&self.plain[line.plain..]).filter(|_| !words.is_empty()) else { return false };
        let plain = words.to_owned();
        self.sheet.back_to(line.words);
        self.sheet.html.push_str(line.tail.html());
        let span = self.span(&source);
        self.quotes.push(FoundQuote { outer, start: inner, end: self.sheet.mark(), plain, speaker, span });
        self.depth -= 1;
        true
    }

    pub fn open_note(&mut self, label: &str) {
        self.block_border();
        let paused = Paused {
            note: self.footnotes.index(label),
            sheet: std::mem::take(&mut self.sheet),
            depth: self.depth,
            quotation: self.quotation.take(),
        };
        self.paused.push(paused);
    }

    pub fn close_note(&mut self) {
        self.block_border();
        let Some(paused) = self.paused.pop() else { return };
        let words = std::mem::replace(&mut self.sheet, paused.sheet);
        self.depth = paused.depth;
        self.quotation = paused.quotation;
        self.footnotes.define(paused.note, words);
    }
}
