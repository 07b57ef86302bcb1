//! What stands on lines of its own.

use std::fmt::Write as _;
use std::ops::Range;

use pulldown_cmark::{HeadingLevel, Tag, TagEnd};

use super::quotations::{SpeakerLine, Tail, begins_speaker};
use super::tables::{Part, Table};
use super::walk::{OpenHeading, Paragraph, Place, Role, Walk};
use crate::model::RawHtml;
use crate::text::raw::{self, Cleaner};

impl Walk<'_> {
    pub fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Paragraph => self.open_paragraph(range),
            Tag::Heading { level, .. } => self.open_heading(level),
            Tag::BlockQuote(_) => self.open_quotation(range),
            Tag::CodeBlock(_) => {
                self.open_block("<pre><code dir=\"ltr\">");
                self.place = Place::CodeBlock;
            }
            Tag::HtmlBlock => {
                self.open_block("");
                self.raw.clear();
                self.place = Place::HtmlBlock;
            }
            Tag::List(None) => self.open_container("<ul>\n"),
            Tag::List(Some(1)) => self.open_container("<ol>\n"),
            Tag::List(Some(first)) => {
                self.open_container("<ol");
                // Writing to a string does not fail.
                let _ = writeln!(self.sheet.html, " start=\"{first}\">");
            }
            Tag::Item => self.open_container("<li>"),
            Tag::FootnoteDefinition(label) => self.open_note(&label),
            Tag::Table(alignments) => {
                self.open_block("<div class=\"table\" tabindex=\"0\"");
                if let Some(id) = &self.last_heading {
                    // What scrolls by itself can be reached by keyboard, and is then named by the heading above it.
                    self.sheet.html.extend([" role=\"group\" aria-labelledby=\"", id, "\""]);
                }
                self.sheet.html.push_str("><table>\n");
                self.table = Some(Table::new(alignments));
            }
            Tag::TableHead | Tag::TableRow => self.open_row(),
            Tag::TableCell => {
                self.block_border();
                let tag = self.table.as_mut().map(Table::cell).unwrap_or_default();
                self.sheet.html.extend(tag);
            }
            Tag::Emphasis => self.open_inline("<em>", "</em>"),
            Tag::Strong => self.open_inline("<strong>", "</strong>"),
            Tag::Strikethrough => self.open_inline("<del>", "</del>"),
            Tag::Link { link_type, dest_url, title, .. } => self.open_link(link_type, &dest_url, &title, &range),
            Tag::Image { dest_url, title, .. } => self.open_picture(&dest_url, &title, &range),
            // Extensions that are not on.
            Tag::Superscript | Tag::Subscript => self.open_inline("", ""),
            Tag::DefinitionList | Tag::DefinitionListTitle | Tag::DefinitionListDefinition | Tag::MetadataBlock(_) => {
                self.block_border()
            }
        }
    }

    pub fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => self.close_paragraph(),
            TagEnd::Heading(level) => self.close_heading(level),
            TagEnd::BlockQuote(_) => self.close_quotation(),
            TagEnd::CodeBlock => {
                self.place = Place::Prose;
                self.close_block("</code></pre>\n");
            }
            TagEnd::HtmlBlock => {
                self.place = Place::Prose;
                self.close_html_block();
            }
            TagEnd::List(false) => self.close_container("</ul>\n"),
            TagEnd::List(true) => self.close_container("</ol>\n"),
            TagEnd::Item => self.close_container("</li>\n"),
            TagEnd::FootnoteDefinition => self.close_note(),
            TagEnd::Table => self.close_table(),
            TagEnd::TableHead => self.close_head(),
            TagEnd::TableRow => self.close_block("</tr>\n"),
            TagEnd::TableCell => {
                let tag = self.table.as_ref().map(Table::cell_end).unwrap_or_default();
                self.close_block(tag);
            }
            TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link => self.close_inline(),
            TagEnd::Image => self.close_picture(),
            TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::MetadataBlock(_) => self.block_border(),
        }
    }

    /// Nothing within a line goes on across the border of a block.
    pub fn block_border(&mut self) {
        self.flush();
        self.close_inlines();
        self.marks.reset();
    }

    pub fn open_block(&mut self, tag: &str) {
        self.block_border();
        self.sheet.fresh_line();
        self.sheet.html.push_str(tag);
        self.new_plain_line();
    }

    pub fn close_block(&mut self, tag: &str) {
        self.block_border();
        self.sheet.html.push_str(tag);
    }

    /// Blocks of a quotation are lines of its plain text.
    fn new_plain_line(&mut self) {
        if self.quotation.is_some() && !self.plain.is_empty() && !self.plain.ends_with('\n') {
            self.plain.push('\n');
        }
    }

    pub fn rule(&mut self) {
        self.open_block("<hr>\n");
    }

    fn open_paragraph(&mut self, source: Range<usize>) {
        self.open_block("");
        let role = if self.is_at_top() && self.opening.is_empty() { Role::Opening } else { Role::Further };
        if role == Role::Opening {
            self.plain.clear();
        }
        let outer = self.sheet.mark();
        if self.depth == 1
            && let Some(quotation) = &mut self.quotation
        {
            let line = SpeakerLine { words: outer, tail: Tail::Whole, plain: self.plain.len(), end: None };
            quotation.line = begins_speaker(&self.source[source.start..]).then_some(line);
        }
        self.sheet.html.push_str("<p>");
        self.paragraph = Some(Paragraph { outer, source, role });
    }

    fn close_paragraph(&mut self) {
        self.run.truncate(self.run.trim_end_matches(' ').len());
        self.block_border();
        // A picture that stands alone has taken the paragraph's place.
        let Some(paragraph) = self.paragraph.take() else { return };
        if self.sheet.html.len() == paragraph.outer.html + "<p>".len() && self.sheet.cuts.len() == paragraph.outer.cuts
        {
            // Nothing but comments.
            self.sheet.back_to(paragraph.outer);
            return;
        }
        self.sheet.html.push_str("</p>\n");
        if paragraph.role == Role::Opening {
            for word in self.plain.split_whitespace() {
                if !self.opening.is_empty() {
                    self.opening.push(' ');
                }
                self.opening.push_str(word);
            }
        }
        let end = self.sheet.html.len();
        if let Some(line) = self.quotation.as_mut().and_then(|quotation| quotation.line.as_mut()) {
            line.end.get_or_insert(end);
        }
    }

    fn open_heading(&mut self, level: HeadingLevel) {
        self.open_block(["<h", name(level)].concat().as_str());
        let name_end = self.sheet.mark();
        self.sheet.html.push('>');
        self.heading = Some(OpenHeading { name_end, plain: self.plain.len() });
    }

    fn close_heading(&mut self, level: HeadingLevel) {
        self.block_border();
        if let Some(heading) = self.heading.take() {
            let words = &self.plain[heading.plain..];
            let named = !words.trim().is_empty();
            let id = self.ids.make(words);
            self.sheet.insert(heading.name_end, &[" id=\"", &id, "\""].concat());
            self.last_heading = named.then_some(id);
            if self.quotation.is_none() {
                self.plain.truncate(heading.plain);
            }
        }
        self.sheet.html.extend(["</h", name(level), ">\n"]);
    }

    fn open_row(&mut self) {
        self.block_border();
        let tag = match self.table.as_mut() {
            None => return,
            Some(table) => {
                table.begin_row();
                match table.part {
                    Part::Head => "<thead>\n<tr>",
                    Part::Headed => {
                        table.part = Part::Body;
                        "<tbody>\n<tr>"
                    }
                    Part::Body => "<tr>",
                }
            }
        };
        self.sheet.html.push_str(tag);
        self.new_plain_line();
    }

    fn close_head(&mut self) {
        self.close_block("</tr>\n</thead>\n");
        if let Some(table) = &mut self.table {
            table.part = Part::Headed;
        }
    }

    fn close_table(&mut self) {
        let part = self.table.take().map(|table| table.part);
        self.close_block(if part == Some(Part::Body) { "</tbody>\n</table></div>\n" } else { "</table></div>\n" });
    }

    pub fn html_line(&mut self, html: &str) {
        self.raw.push_str(html);
    }

    /// Sets the block of typed HTML that was read.
    fn close_html_block(&mut self) {
        let raw = std::mem::take(&mut self.raw);
        let html = raw::without_comments(&raw);
        let html = html.trim();
        if html.is_empty() {
            return;
        }
        let cleaned = match self.options.raw_html {
            RawHtml::Escaped => None,
            RawHtml::Sanitised => self.cleaner.get_or_insert_with(Cleaner::default).block(html),
        };
        if let Some(cleaned) = cleaned {
            self.sheet.html.push_str(&cleaned);
            self.sheet.fresh_line();
        } else {
            self.sheet.html.push_str("<p>");
            self.run.push_str(html);
            self.close_block("</p>\n");
        }
        self.raw = raw;
    }
}

/// The page has its own first level.
fn name(level: HeadingLevel) -> &'static str {
    match level {
        HeadingLevel::H1 | HeadingLevel::H2 => "2",
        HeadingLevel::H3 => "3",
        HeadingLevel::H4 => "4",
        HeadingLevel::H5 => "5",
        HeadingLevel::H6 => "6",
    }
}
