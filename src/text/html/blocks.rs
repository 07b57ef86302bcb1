//! What stands on lines of its own.

use std::fmt::Write as _;

use super::rows::Rows;
use super::writer::{Html, Within};
use crate::model::RawHtml;
use crate::model::text::{SIGNED, Tag};
use crate::text::plain;
use crate::text::raw::{self, Cleaner};

impl<'a> Html<'a> {
    /// Begins a block on a new line.
    pub(super) fn block(&mut self, tag: &str) {
        self.border();
        self.fresh_line();
        self.out.push_str(tag);
    }

    fn fresh_line(&mut self) {
        if self.out.len() > self.start && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
    }

    pub(super) fn close_block(&mut self, tag: &str) {
        self.border();
        self.out.push_str(tag);
    }

    pub(super) fn open(&mut self, tag: Tag, number: u32) {
        match tag {
            Tag::Paragraph | Tag::Speaker => {
                self.block("");
                self.paragraph = self.out.len();
                self.out.push_str("<p>");
            }
            Tag::Code => {
                self.block("<pre><code dir=\"ltr\">");
                self.within = Within::Code;
            }
            Tag::Quote | Tag::Saying => self.block("<blockquote>\n"),
            Tag::List if number == SIGNED => self.block("<ul class=\"signs\">\n"),
            Tag::List => self.block("<ul>\n"),
            Tag::Numbered if number == 1 => self.block("<ol>\n"),
            Tag::Numbered => {
                self.block("<ol");
                // Writing to a string does not fail.
                let _ = writeln!(self.out, " start=\"{number}\">");
            }
            Tag::Item => self.block("<li>"),
            Tag::Row => self.open_row(),
            Tag::Figure => {
                self.block("<figure class=\"picture\">");
                self.within = Within::Figure;
            }
            Tag::Emphasis => self.open_inline("<em>", "</em>"),
            Tag::Strong => self.open_inline("<strong>", "</strong>"),
            Tag::Struck => self.open_inline("<del>", "</del>"),
            Tag::Link | Tag::Address => self.open_link(number),
            // Written by those who know where they stand.
            Tag::Heading | Tag::Table | Tag::Head | Tag::Cell | Tag::Note | Tag::Picture => {}
        }
    }

    pub(super) fn close(&mut self, tag: Tag) {
        match tag {
            Tag::Paragraph | Tag::Speaker => self.close_paragraph(),
            Tag::Heading => {
                self.border();
                let _ = writeln!(self.out, "</h{}>", self.level);
            }
            Tag::Code => {
                self.within = Within::Prose;
                self.close_block("</code></pre>\n");
            }
            Tag::Quote | Tag::Saying => self.close_block("</blockquote>\n"),
            Tag::List => self.close_block("</ul>\n"),
            Tag::Numbered => self.close_block("</ol>\n"),
            Tag::Item => self.close_block("</li>\n"),
            Tag::Table if self.table.rows == Rows::Body => self.close_block("</tbody>\n</table></div>\n"),
            Tag::Table => self.close_block("</table></div>\n"),
            Tag::Head => {
                self.close_block("</tr>\n</thead>\n");
                self.table.rows = Rows::Headed;
            }
            Tag::Row => self.close_block("</tr>\n"),
            Tag::Cell => self.close_cell(),
            Tag::Figure => {
                self.within = Within::Prose;
                self.close_block("</figure>\n");
            }
            Tag::Emphasis | Tag::Strong | Tag::Struck | Tag::Link | Tag::Address => self.close_inline(),
            Tag::Note | Tag::Picture => {}
        }
    }

    fn close_paragraph(&mut self) {
        self.trim();
        self.border();
        if self.out.len() == self.paragraph + "<p>".len() {
            // Nothing but comments.
            self.out.truncate(self.paragraph);
        } else {
            self.out.push_str("</p>\n");
        }
    }

    /// A heading has an id, unlike every other one of the text.
    pub(super) fn open_heading(&mut self, level: u32, at: usize) {
        self.level = (level + self.options.below).min(6);
        let words = plain::plain(self.text, self.text.inside(at), &self.options.style);
        let id = [self.options.id_prefix, &self.ids.make(&words)].concat();
        self.block("");
        let _ = write!(self.out, "<h{} id=\"{id}\">", self.level);
        self.last_heading = (!words.trim().is_empty()).then_some(id);
    }

    /// A block of typed HTML.
    pub(super) fn html_block(&mut self, typed: &str) {
        self.block("");
        let html = raw::without_comments(typed);
        let html = html.trim();
        if html.is_empty() {
            return;
        }
        let cleaned = match self.options.style.raw_html {
            RawHtml::Escaped => None,
            RawHtml::Sanitised => self.cleaner.get_or_insert_with(Cleaner::default).block(html),
        };
        if let Some(cleaned) = cleaned {
            self.out.push_str(&cleaned.html);
            self.fresh_line();
        } else {
            self.out.push_str("<p>");
            self.run.push_str(html);
            self.close_block("</p>\n");
        }
    }
}
