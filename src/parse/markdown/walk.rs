//! The walk through a text, event by event. Whatever is open is a value here, so that the depth of a text
//! is a number and never a depth of calls.

use std::ops::Range;

use pulldown_cmark::{Event, Options as Extensions, Parser};

use super::footnotes::Footnotes;
use super::marks::Marks;
use super::nesting;
use super::options::Options;
use super::pictures::OpenPicture;
use super::quotations::OpenQuotation;
use super::sheet::{Mark, Sheet, escape_into};
use super::tables::Table;
use crate::locale::bidi;
use crate::model::{Block, Body, Link, Picture, Quote, Speaker};
use crate::source::{Span, steps};
use crate::text::ids::Ids;
use crate::text::raw::Cleaner;

/// A text being read.
pub(super) struct Walk<'s> {
    pub source: &'s str,
    pub options: &'s Options<'s>,

    /// What is written: the text itself, or the footnote being defined.
    pub sheet: Sheet,
    /// What waits while footnotes are defined.
    pub paused: Vec<Paused>,
    /// The containers around: quotations, lists, items.
    pub depth: u32,
    pub place: Place,

    /// The text since the last border of an element, which is isolated as a whole.
    pub run: String,
    /// The plain text of the heading, quotation or paragraph that is listened to.
    pub plain: String,
    pub marks: Marks,
    pub inlines: Vec<Inline>,
    pub open_links: u32,

    pub paragraph: Option<Paragraph>,
    pub heading: Option<OpenHeading>,
    pub table: Option<Table>,
    pub picture: Option<OpenPicture>,
    pub quotation: Option<OpenQuotation>,
    pub raw: String,
    pub cleaner: Option<Cleaner>,

    pub ids: Ids,
    /// The id of the heading above.
    pub last_heading: Option<String>,
    pub footnotes: Footnotes,
    pub links: Vec<Link>,
    pub pictures: Vec<Picture>,
    pub opening: String,
    pub quotes: Vec<FoundQuote>,
}

/// What the text that comes is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Place {
    Prose,
    CodeBlock,
    HtmlBlock,
}

/// An element within a line that is open.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Inline {
    /// Of Markdown; its closing tag.
    Markdown(&'static str),
    Link,
    /// A link that is not set: its words stay.
    Unlinked,
    /// Of HTML as typed.
    Raw(&'static str),
}

/// What waits while a footnote is defined, and the note's index.
pub(super) struct Paused {
    pub note: u32,
    pub sheet: Sheet,
    pub depth: u32,
    pub quotation: Option<OpenQuotation>,
}

/// A paragraph being read.
pub(super) struct Paragraph {
    /// The place before its opening tag.
    pub outer: Mark,
    pub source: Range<usize>,
    /// Whether its text is listened to as the opening of the text.
    pub role: Role,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Role {
    Opening,
    Further,
}

/// A heading being read.
pub(super) struct OpenHeading {
    /// The place behind `<h2`.
    pub name_end: Mark,
    /// Where its plain text begins.
    pub plain: usize,
}

/// A quotation with its speaker, in the sheet of the text.
pub(super) struct FoundQuote {
    /// Where the prose before it ends.
    pub outer: Mark,
    pub start: Mark,
    pub end: Mark,
    pub plain: String,
    pub speaker: Speaker,
    pub span: Span,
}

impl<'s> Walk<'s> {
    pub fn new(source: &'s str, options: &'s Options<'s>) -> Self {
        Self {
            source,
            options,
            sheet: Sheet::with_capacity(source.len() + source.len() / 4 + 256),
            paused: Vec::new(),
            depth: 0,
            place: Place::Prose,
            run: String::with_capacity(1024.min(source.len())),
            plain: String::new(),
            marks: Marks::default(),
            inlines: Vec::new(),
            open_links: 0,
            paragraph: None,
            heading: None,
            table: None,
            picture: None,
            quotation: None,
            raw: String::new(),
            cleaner: None,
            ids: Ids::default(),
            last_heading: None,
            footnotes: Footnotes::default(),
            links: Vec::new(),
            pictures: Vec::new(),
            opening: String::new(),
            quotes: Vec::new(),
        }
    }

    /// Walks from the first word to the last.
    pub fn through(mut self) -> Body {
        if nesting::is_absurd(self.source) {
            // Nobody wrote this to be read: it is shown as it is, for the writer to see.
            self.sheet.html.push_str("<p>");
            self.run.push_str(self.source);
            self.flush();
            self.sheet.html.push_str("</p>\n");
            return self.finish();
        }
        let extensions = Extensions::ENABLE_TABLES
            | Extensions::ENABLE_FOOTNOTES
            | Extensions::ENABLE_STRIKETHROUGH
            | Extensions::ENABLE_SMART_PUNCTUATION;
        steps::took(self.source.len());
        for (event, range) in Parser::new_ext(self.source, extensions).into_offset_iter() {
            match event {
                Event::Start(tag) => self.start(tag, range),
                Event::End(tag) => self.end(tag),
                // Mathematics is an extension that is not on.
                Event::Text(text) | Event::InlineMath(text) | Event::DisplayMath(text) => self.text(&text, range),
                Event::SoftBreak => self.soft_break(&range),
                Event::HardBreak => self.hard_break(&range),
                Event::Code(code) => self.code(&code),
                Event::Html(html) => self.html_line(&html),
                Event::InlineHtml(html) => self.inline_html(&html),
                Event::FootnoteReference(label) => self.note_reference(&label),
                Event::Rule => self.rule(),
                // Another one.
                Event::TaskListMarker(_) => {}
            }
        }
        self.finish()
    }

    /// Ends the run: its text is set.
    pub fn flush(&mut self) {
        if self.run.is_empty() {
            return;
        }
        bidi::isolate_into(&mut self.sheet.html, &self.run, self.options.language);
        if self.is_listening() {
            push_folded(&mut self.plain, &self.run);
        }
        self.run.clear();
    }

    /// Whether plain text is collected.
    pub fn is_listening(&self) -> bool {
        self.quotation.is_some()
            || self.heading.is_some()
            || self.paragraph.as_ref().is_some_and(|paragraph| paragraph.role == Role::Opening)
    }

    /// Sets words that are neither smart nor isolated.
    pub fn verbatim(&mut self, text: &str) {
        escape_into(&mut self.sheet.html, text);
        if self.is_listening() {
            self.plain.push_str(text);
        }
    }

    pub fn span(&self, range: &Range<usize>) -> Span {
        Span::new(range.start, range.end).shifted(self.options.offset)
    }

    fn finish(mut self) -> Body {
        self.block_border();
        steps::took(self.sheet.html.len());
        let mut notes = self.footnotes.numbered(&self.sheet.cuts, self.options.digits);
        let mut blocks = Vec::with_capacity(2 * self.quotes.len() + 2);
        let mut from = Mark { html: 0, cuts: 0 };
        let Sheet { html, cuts } = &self.sheet;
        let mut part =
            |from: Mark, to: Mark| notes.markup(&html[from.html..to.html], from.html, &cuts[from.cuts..to.cuts]);
        let is_blank = |from: Mark, to: Mark| from.cuts == to.cuts && html[from.html..to.html].trim().is_empty();
        for (index, quote) in self.quotes.into_iter().enumerate() {
            if !is_blank(from, quote.outer) {
                blocks.push(Block::Prose(part(from, quote.outer)));
            }
            blocks.push(Block::Quote(Quote {
                id: format!("quote-{}", index + 1),
                words: part(quote.start, quote.end),
                plain: quote.plain,
                speaker: quote.speaker,
                span: quote.span,
            }));
            from = quote.end;
        }
        let end = self.sheet.mark();
        if !is_blank(from, end) {
            blocks.push(Block::Prose(part(from, end)));
        }
        let notes = notes.notes();
        if !notes.is_empty() {
            blocks.push(Block::Notes(notes));
        }
        // Ten years of releases are held at once: nothing keeps room to grow.
        blocks.shrink_to_fit();
        self.links.shrink_to_fit();
        self.opening.truncate(self.opening.floor_char_boundary(OPENING));
        self.opening.shrink_to_fit();
        Body { blocks, links: self.links, pictures: self.pictures, opening: self.opening, ..Body::default() }
    }
}

/// Bytes of an opening that are kept: more than any summary shows.
const OPENING: usize = 1200;

/// Appends text with its line ends as spaces.
fn push_folded(plain: &mut String, text: &str) {
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            plain.push(' ');
        }
        plain.push_str(line);
    }
}
