//! What stands on lines of its own.

use std::fmt::Write as _;

use super::writer::{Html, Rows, Within};
use crate::model::RawHtml;
use crate::model::text::{CENTER, END, Tag};
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

    fn close_block(&mut self, tag: &str) {
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
            Tag::List => self.block("<ul>\n"),
            Tag::Numbered if number == 1 => self.block("<ol>\n"),
            Tag::Numbered => {
                self.block("<ol");
                // Writing to a string does not fail.
                let _ = writeln!(self.out, " start=\"{number}\">");
            }
            Tag::Item => self.block("<li>"),
            Tag::Table => self.open_table(),
            Tag::Head => {
                self.rows = Rows::Head;
                self.close_block("<thead>\n<tr>");
            }
            Tag::Row => {
                let is_first = self.rows == Rows::Headed;
                self.rows = Rows::Body;
                self.close_block(if is_first { "<tbody>\n<tr>" } else { "<tr>" });
            }
            Tag::Cell => self.open_cell(number),
            Tag::Figure => {
                self.block("<figure class=\"picture\">");
                self.within = Within::Figure;
            }
            Tag::Emphasis => self.open_inline("<em>", "</em>"),
            Tag::Strong => self.open_inline("<strong>", "</strong>"),
            Tag::Struck => self.open_inline("<del>", "</del>"),
            Tag::Link | Tag::Address => self.open_link(number),
            // Written by those who know where they stand.
            Tag::Heading | Tag::Note | Tag::Picture => {}
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
            Tag::Table if self.rows == Rows::Body => self.close_block("</tbody>\n</table></div>\n"),
            Tag::Table => self.close_block("</table></div>\n"),
            Tag::Head => {
                self.close_block("</tr>\n</thead>\n");
                self.rows = Rows::Headed;
            }
            Tag::Row => self.close_block("</tr>\n"),
            Tag::Cell => self.close_block(if self.rows == Rows::Head { "</th>" } else { "</td>" }),
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

    fn open_table(&mut self) {
        self.block("<div class=\"table\" tabindex=\"0\"");
        if let Some(id) = &self.last_heading {
            // What scrolls by itself can be reached by keyboard, and is then named by the heading above it.
            self.out.extend([" role=\"group\" aria-labelledby=\"", id, "\""]);
        }
        self.out.push_str("><table>\n");
    }

    fn open_cell(&mut self, alignment: u32) {
        let name = if self.rows == Rows::Head { "<th scope=\"col\"" } else { "<td" };
        let class = match alignment {
            CENTER => " class=\"align-center\"",
            END => " class=\"align-end\"",
            _ => "",
        };
        self.close_block(name);
        self.out.extend([class, ">"]);
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
            self.out.push_str(&cleaned);
            self.fresh_line();
        } else {
            self.out.push_str("<p>");
            self.run.push_str(html);
            self.close_block("</p>\n");
        }
    }
}
