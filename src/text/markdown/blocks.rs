//! What stands on lines of its own.

use std::ops::Range;

use super::writer::{ListMark, MarkdownWriter};
use crate::model::RawHtml;
use crate::model::text::{CENTER, END, Node, Tag};
use crate::text::raw;

impl MarkdownWriter<'_> {
    /// Begins a block: behind the mark that has just been set, else below an empty line.
    pub(super) fn block(&mut self) {
        self.breaks = false;
        self.is_closed = false;
        self.opened = false;
        let is_behind_mark = std::mem::take(&mut self.is_marked) && self.at_start;
        if !is_behind_mark && !self.out.is_empty() {
            self.out.truncate(self.out.trim_end_matches([' ', '\n']).len());
            self.out.push('\n');
            self.out.push_str(self.margin.trim_end());
            self.out.push('\n');
            self.out.push_str(&self.margin);
        }
        self.at_start = true;
        self.after_number = false;
    }

    /// Begins what has a mark, and on the lines below it a margin.
    pub(super) fn within(&mut self, mark: &str, margin: &str) {
        self.block();
        self.out.push_str(mark);
        self.margins.push(self.margin.len());
        self.margin.push_str(margin);
        self.is_marked = true;
    }

    pub(super) fn leave(&mut self) {
        self.margin.truncate(self.margins.pop().unwrap_or_default());
        self.is_marked = false;
    }

    pub(super) fn open(&mut self, tag: Tag, number: u32) {
        match tag {
            Tag::Paragraph | Tag::Speaker | Tag::Figure => self.block(),
            Tag::Heading => {
                self.block();
                self.out.extend(std::iter::repeat_n('#', number.clamp(1, 6) as usize));
                self.out.push(' ');
                self.in_line = true;
            }
            Tag::Quote | Tag::Saying => self.within("> ", "> "),
            Tag::List => self.open_list(None),
            Tag::Numbered => self.open_list(Some(number)),
            Tag::Item => self.open_item(),
            Tag::Table => {
                self.block();
                self.alignments.clear();
                self.in_line = true;
            }
            Tag::Head => {}
            Tag::Row => self.next_line(),
            Tag::Cell => {
                self.alignments.push(number);
                self.out.push_str("| ");
                self.at_start = true;
            }
            // Written by those who know what stands in them, or within a line.
            Tag::Code | Tag::Note | Tag::Picture => {}
            Tag::Emphasis | Tag::Strong | Tag::Struck | Tag::Link | Tag::Address => {}
        }
    }

    pub(super) fn close(&mut self, tag: Tag) {
        self.breaks = false;
        self.is_closed = !matches!(tag, Tag::Item | Tag::Cell | Tag::Head | Tag::Row);
        match tag {
            Tag::Heading | Tag::Table => self.in_line = false,
            Tag::Quote | Tag::Saying => self.leave(),
            Tag::Item => self.leave(),
            Tag::List | Tag::Numbered => {
                let is_other = self.lists.pop().is_some_and(|list| list.is_other);
                self.list_end = Some((self.out.len(), is_other));
            }
            Tag::Head => self.close_head(),
            Tag::Row => self.out.push('|'),
            Tag::Cell => self.out.push(' '),
            Tag::Paragraph | Tag::Speaker | Tag::Figure | Tag::Code | Tag::Note | Tag::Picture => {}
            Tag::Emphasis | Tag::Strong | Tag::Struck | Tag::Link | Tag::Address => {}
        }
    }

    /// Two lists of one kind, one right below the other, would be one.
    fn open_list(&mut self, number: Option<u32>) {
        let follows = self.list_end.filter(|(end, _)| *end == self.out.len());
        let is_other = follows.is_some_and(|(_, was_other)| !was_other);
        self.lists.push(ListMark { number, is_other });
    }

    fn open_item(&mut self) {
        let mark = match self.lists.last_mut() {
            Some(ListMark { number: Some(number), is_other }) => {
                let mark = format!("{number}{} ", if *is_other { ')' } else { '.' });
                *number += 1;
                mark
            }
            Some(ListMark { number: None, is_other: true }) => "+ ".to_owned(),
            _ => "- ".to_owned(),
        };
        self.within(&mark, &" ".repeat(mark.len()));
    }

    fn next_line(&mut self) {
        self.out.push('\n');
        self.out.push_str(&self.margin);
    }

    fn close_head(&mut self) {
        self.out.push('|');
        self.next_line();
        for alignment in &self.alignments {
            self.out.push_str(match *alignment {
                CENTER => "|:-:",
                END => "|--:",
                _ => "|---",
            });
        }
        self.out.push('|');
    }

    pub(super) fn code_block(&mut self, inside: Range<usize>) {
        let mut code = String::new();
        for node in &self.text.nodes[inside] {
            match *node {
                Node::Words(span) | Node::Mark(_, span) => code.push_str(self.text.slice(span)),
                Node::Spelled(number) => code.push_str(self.text.piece(number)),
                _ => {}
            }
        }
        self.block();
        let fence = "`".repeat(longest_run(&code).max(2) + 1);
        self.out.push_str(&fence);
        for line in code.lines() {
            self.next_line();
            self.out.push_str(line);
        }
        self.next_line();
        self.out.push_str(&fence);
        self.is_closed = true;
    }

    /// A block of typed HTML: its words.
    pub(super) fn html_block(&mut self, typed: &str) {
        let html = raw::without_comments(typed);
        let words = match self.style.raw_html {
            RawHtml::Escaped => html.into_owned(),
            RawHtml::Sanitised => raw::words_of_block(&html),
        };
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if !words.is_empty() {
            self.block();
            self.words(&words);
            self.is_closed = true;
        }
    }
}

/// The longest run of backticks in a text.
pub(super) fn longest_run(code: &str) -> usize {
    code.split(|c| c != '`').map(str::len).max().unwrap_or_default()
}
