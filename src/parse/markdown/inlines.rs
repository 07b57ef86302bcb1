//! What stands within a line.

use std::ops::Range;

use pulldown_cmark::{CowStr, LinkType};

use super::links;
use super::pictures::{self, Layout, OpenPicture};
use super::quotations::{SpeakerLine, Tail, begins_speaker, next_line};
use super::sheet::{Filling, escape_into};
use super::walk::{Inline, Place, Walk};
use crate::model::{Destination, Link, RawHtml};
use crate::text::raw::{self, Cleaner, Tag};

/// So many open elements of typed HTML are looked at to find the one that a tag closes.
const FARTHEST: usize = 16;

impl Walk<'_> {
    pub fn text(&mut self, text: &CowStr<'_>, range: Range<usize>) {
        match self.place {
            Place::CodeBlock => self.verbatim(text),
            Place::HtmlBlock => self.raw.push_str(text),
            Place::Prose => {
                let run = self.picture.as_mut().map_or(&mut self.run, |picture| &mut picture.alt);
                match text {
                    CowStr::Borrowed(text) => run.push_str(text),
                    // Not in the source: a character reference, or what a mark was made of.
                    smart => self.marks.set(run, self.source, range, smart, self.options),
                }
            }
        }
    }

    pub fn soft_break(&mut self, range: &Range<usize>) {
        if let Some(picture) = &mut self.picture {
            picture.alt.push(' ');
        } else {
            self.new_line(range.end);
            self.run.push('\n');
        }
    }

    pub fn hard_break(&mut self, range: &Range<usize>) {
        if let Some(picture) = &mut self.picture {
            picture.alt.push(' ');
            return;
        }
        self.flush();
        self.new_line(range.end);
        self.sheet.html.push_str("<br>\n");
        if self.is_listening() {
            self.plain.push('\n');
        }
    }

    /// In a quotation, a line that begins with a dash may name the speaker.
    fn new_line(&mut self, next: usize) {
        if !self.is_in_quotation_paragraph() {
            return;
        }
        let rest = self.source.get(next..).unwrap_or_default();
        let may_name = self.inlines.is_empty() && begins_speaker(next_line(rest));
        if may_name {
            self.flush();
        }
        let line = SpeakerLine { words: self.sheet.mark(), tail: Tail::Paragraph, plain: self.plain.len(), end: None };
        if let Some(quotation) = &mut self.quotation {
            quotation.line = may_name.then_some(line);
        }
    }

    pub fn code(&mut self, code: &str) {
        if let Some(picture) = &mut self.picture {
            picture.alt.push_str(code);
            return;
        }
        self.flush();
        self.sheet.html.push_str("<code dir=\"ltr\">");
        self.verbatim(code);
        self.sheet.html.push_str("</code>");
    }

    pub fn inline_html(&mut self, html: &str) {
        if self.picture.is_some() || raw::is_comment(html) {
            return;
        }
        match self.options.raw_html {
            RawHtml::Escaped => self.run.push_str(html),
            RawHtml::Sanitised => match self.cleaner.get_or_insert_with(Cleaner::default).tag(html) {
                Tag::Open(name, html) => {
                    self.flush();
                    self.sheet.html.push_str(&html);
                    self.inlines.push(Inline::Raw(name));
                }
                Tag::Close(name) => self.close_raw(name),
                Tag::Void(name) => {
                    self.flush();
                    self.tag("<", name);
                }
                Tag::Nothing => {}
            },
        }
    }

    /// Closes typed HTML up to the element of this name, unless Markdown was opened since.
    fn close_raw(&mut self, name: &str) {
        let open = self.inlines.iter().rev().take(FARTHEST).take_while(|inline| matches!(inline, Inline::Raw(_)));
        let Some(depth) = open.clone().position(|inline| matches!(inline, Inline::Raw(open) if *open == name)) else {
            return;
        };
        self.flush();
        for _ in 0..=depth {
            if let Some(Inline::Raw(name)) = self.inlines.pop() {
                self.tag("</", name);
            }
        }
    }

    pub fn open_inline(&mut self, opening: &str, closing: &'static str) {
        if self.picture.is_none() {
            self.flush();
            self.sheet.html.push_str(opening);
            self.inlines.push(Inline::Markdown(closing));
        }
    }

    /// Closes the innermost element of Markdown, and typed HTML inside it.
    pub fn close_inline(&mut self) {
        if self.picture.is_some() {
            return;
        }
        self.flush();
        while let Some(inline) = self.inlines.pop() {
            match inline {
                Inline::Raw(name) => {
                    self.tag("</", name);
                    continue;
                }
                Inline::Markdown(closing) => self.sheet.html.push_str(closing),
                Inline::Link => self.close_link(),
                Inline::Unlinked => {}
            }
            break;
        }
    }

    /// Closes all that is open within the line.
    pub fn close_inlines(&mut self) {
        while !self.inlines.is_empty() {
            self.close_inline();
        }
    }

    pub fn open_link(&mut self, kind: LinkType, address: &str, title: &str, range: &Range<usize>) {
        if self.picture.is_some() {
            return;
        }
        self.flush();
        let to = match kind {
            LinkType::Email => links::destination(&format!("mailto:{address}"), self.options.home),
            _ => links::destination(address, self.options.home),
        };
        let is_set = self.open_links == 0 && !matches!(to, Destination::Refused(_));
        let index = u32::try_from(self.links.len()).unwrap_or(u32::MAX);
        self.links.push(Link { to, title: None, span: self.span(range) });
        if !is_set {
            self.inlines.push(Inline::Unlinked);
            return;
        }
        self.sheet.html.push_str("<a href=\"");
        self.sheet.cut(Filling::Link(index));
        if !title.is_empty() {
            self.sheet.html.push_str("\" title=\"");
            escape_into(&mut self.sheet.html, title);
        }
        self.sheet.html.push_str("\">");
        self.inlines.push(Inline::Link);
        self.open_links += 1;
    }

    fn close_link(&mut self) {
        self.sheet.html.push_str("</a>");
        self.open_links -= 1;
    }

    pub fn note_reference(&mut self, label: &str) {
        if self.picture.is_some() {
            return;
        }
        self.flush();
        let note = self.footnotes.index(label);
        // Brackets around a reference make no link, so this one never stands in another.
        self.sheet.cut(Filling::Note(note));
    }

    pub fn open_picture(&mut self, address: &str, caption: &str, range: &Range<usize>) {
        if let Some(picture) = &mut self.picture {
            picture.inner += 1;
            return;
        }
        let layout = self.layout(range);
        self.flush();
        if layout == Layout::Figure
            && let Some(paragraph) = self.paragraph.take()
        {
            self.sheet.back_to(paragraph.outer);
        }
        self.picture = Some(OpenPicture::new(address, caption, self.span(range), layout));
    }

    fn layout(&self, range: &Range<usize>) -> Layout {
        let is_alone = |source: &Range<usize>| pictures::is_alone(self.source, source, range);
        match &self.paragraph {
            Some(paragraph) if self.inlines.is_empty() && is_alone(&paragraph.source) => Layout::Figure,
            _ => Layout::Inline,
        }
    }

    pub fn close_picture(&mut self) {
        match &mut self.picture {
            Some(picture) if picture.inner > 0 => picture.inner -= 1,
            open => {
                let Some(picture) = open.take() else { return };
                let index = u32::try_from(self.pictures.len()).unwrap_or(u32::MAX);
                self.pictures.push(picture.set(&mut self.sheet, index, self.options.language));
            }
        }
    }

    fn tag(&mut self, bracket: &str, name: &str) {
        self.sheet.html.push_str(bracket);
        self.sheet.html.push_str(name);
        self.sheet.html.push('>');
    }
}
