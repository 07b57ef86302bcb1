//! Tables are written.

use super::rows::{Rows, SetTable, figures, has_words, label, rows};
use super::writer::Html;
use crate::model::text::{CENTER, END};
use crate::source::escape::escape_into;

impl Html<'_> {
    pub(super) fn open_table(&mut self, at: usize) {
        let (text, style) = (self.text, self.options.style);
        let rows = rows(text, at);
        self.table = SetTable { figures: figures(text, &rows, &style), ..SetTable::default() };
        // What scrolls by itself can be reached by keyboard, and is then named: by the heading above it, else by its head.
        self.block("<div class=\"table\" role=\"region\" tabindex=\"0\"");
        match self.last_heading.take() {
            Some(id) => self.out.extend([" aria-labelledby=\"", &id, "\""]),
            None => {
                let label = label(text, &rows, &style);
                self.out.push_str(" aria-label=\"");
                escape_into(&mut self.out, &label);
                self.out.push('"');
            }
        }
        self.out.push_str("><table>\n");
    }

    /// A head without words is not written. Gives the next node.
    pub(super) fn open_head(&mut self, at: usize) -> usize {
        if has_words(self.text, self.text.inside(at), &self.options.style) {
            self.table.rows = Rows::Head;
            self.table.column = 0;
            self.close_block("<thead>\n<tr>");
            return at + 1;
        }
        self.table.rows = Rows::Headed;
        self.text.end(at) + 1
    }

    pub(super) fn open_row(&mut self) {
        let is_first = self.table.rows == Rows::Headed;
        self.table.rows = Rows::Body;
        self.table.column = 0;
        self.close_block(if is_first { "<tbody>\n<tr>" } else { "<tr>" });
    }

    pub(super) fn open_cell(&mut self, at: usize, alignment: u32) {
        let has_words = has_words(self.text, self.text.inside(at), &self.options.style);
        let (name, closing) = match (self.table.rows, self.table.column) {
            _ if !has_words => ("<td", "</td>"),
            (Rows::Head, _) => ("<th scope=\"col\"", "</th>"),
            (_, 0) if self.table.figures.len() > 1 => ("<th scope=\"row\"", "</th>"),
            _ => ("<td", "</td>"),
        };
        let class = match alignment {
            CENTER => " class=\"align-center\"",
            END if self.table.figures.get(self.table.column) == Some(&true) => " class=\"num\"",
            END => " class=\"align-end\"",
            _ => "",
        };
        self.table.column += 1;
        self.table.closing = closing;
        self.close_block(name);
        self.out.extend([class, ">"]);
    }

    pub(super) fn close_cell(&mut self) {
        self.close_block(self.table.closing);
    }
}
