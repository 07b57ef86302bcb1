//! The words of a text, for the desk: passages whose every byte knows its place in the file.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, LinkType, Options as Extensions, Parser, Tag, TagEnd};

use super::nesting;
use super::quotations::begins_speaker;
use crate::model::Prose;
use crate::model::prose::{Aside, Kind, Nature, Passage};
use crate::source::{Span, steps};
use crate::text::raw;

/// Reads the words of a text that stands `offset` bytes into its file.
pub(super) fn read(source: &str, offset: usize) -> Prose {
    let mut reader = Reader::new(source, offset);
    if nesting::is_absurd(source) {
        return reader.prose;
    }
    // Quotation marks stay as they were typed.
    let extensions = Extensions::ENABLE_TABLES | Extensions::ENABLE_FOOTNOTES | Extensions::ENABLE_STRIKETHROUGH;
    steps::took(source.len());
    for (event, range) in Parser::new_ext(source, extensions).into_offset_iter() {
        reader.take(event, range);
    }
    reader.close();
    reader.prose
}

struct Reader<'s> {
    source: &'s str,
    offset: usize,
    prose: Prose,
    passage: Option<Passage>,
    /// The kind of the passage that a heading or cell begins.
    block: Option<Kind>,
    quotations: u32,
    notes: u32,
    items: u32,
    /// The links that are open, and how many of them show their address.
    links: u32,
    shown_addresses: u32,
    picture: Option<OpenPicture>,
    skip: Skip,
}

/// A picture being read: its words are passages of their own.
struct OpenPicture {
    alt: Passage,
    caption: Option<Passage>,
    inner: u32,
}

/// Whether blocks are read or left out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Skip {
    Nothing,
    Block,
}

impl<'s> Reader<'s> {
    fn new(source: &'s str, offset: usize) -> Self {
        Self {
            source,
            offset,
            prose: Prose::default(),
            passage: None,
            block: None,
            quotations: 0,
            notes: 0,
            items: 0,
            links: 0,
            shown_addresses: 0,
            picture: None,
            skip: Skip::Nothing,
        }
    }

    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::InlineMath(text) | Event::DisplayMath(text) => self.text(&text, range),
            Event::SoftBreak => self.line_end(range, Nature::Break),
            Event::HardBreak => self.line_end(range, Nature::HardBreak),
            Event::Code(_) | Event::FootnoteReference(_) => self.mark(range),
            Event::InlineHtml(_) => {
                self.comments(&range);
                self.html(&range);
                self.mark(range);
            }
            Event::Html(_) | Event::TaskListMarker(_) => {}
            Event::Rule => self.close(),
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Superscript | Tag::Subscript => return,
            Tag::Link { link_type, .. } => {
                self.links += 1;
                if matches!(link_type, LinkType::Autolink | LinkType::Email) {
                    self.mark(range);
                    self.shown_addresses += 1;
                }
                return;
            }
            Tag::Image { title, .. } => return self.open_picture(&title, range),
            _ => self.close(),
        }
        match tag {
            Tag::Heading { .. } => {
                self.block = Some(Kind::Heading);
                if self.typed(&range).trim_end().ends_with("--") && !self.typed(&range).starts_with('#') {
                    self.aside(Aside::Underlined, &range);
                }
            }
            Tag::TableCell => self.block = Some(Kind::Cell),
            Tag::BlockQuote(_) => self.quotations += 1,
            Tag::FootnoteDefinition(_) => self.notes += 1,
            Tag::Item => self.items += 1,
            Tag::CodeBlock(kind) => {
                self.skip = Skip::Block;
                if kind == CodeBlockKind::Indented {
                    self.aside(Aside::Indented, &range);
                }
            }
            Tag::HtmlBlock => {
                self.skip = Skip::Block;
                self.comments(&range);
                self.html(&range);
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Superscript | TagEnd::Subscript => {
                return;
            }
            TagEnd::Link => {
                self.links = self.links.saturating_sub(1);
                self.shown_addresses = self.shown_addresses.saturating_sub(1);
                return;
            }
            TagEnd::Image => return self.close_picture(),
            _ => self.close(),
        }
        match tag {
            TagEnd::BlockQuote(_) => self.quotations = self.quotations.saturating_sub(1),
            TagEnd::FootnoteDefinition => self.notes = self.notes.saturating_sub(1),
            TagEnd::Item => self.items = self.items.saturating_sub(1),
            TagEnd::CodeBlock | TagEnd::HtmlBlock => self.skip = Skip::Nothing,
            _ => {}
        }
    }

    fn text(&mut self, text: &CowStr<'_>, range: Range<usize>) {
        if self.skip == Skip::Block || self.shown_addresses > 0 {
            return;
        }
        let nature = match self.source.get(range.clone()) {
            Some(typed) if typed == &**text && self.links > 0 => Nature::LinkWords,
            Some(typed) if typed == &**text => Nature::Words,
            _ => Nature::Decoded,
        };
        let span = self.span(&range);
        self.here().push(text, span, nature);
    }

    fn mark(&mut self, range: Range<usize>) {
        if self.skip == Skip::Nothing && self.shown_addresses == 0 {
            let span = self.span(&range);
            self.here().push_mark(span);
        }
    }

    fn line_end(&mut self, range: Range<usize>, nature: Nature) {
        let rest = self.source.get(range.end..).unwrap_or_default().trim_start_matches([' ', '\t', '\r', '\n', '>']);
        if self.quotations == 1 && self.picture.is_none() && begins_speaker(rest) {
            self.close();
            return;
        }
        let span = self.span(&range);
        let passage = self.here();
        let start = passage.runs.last().map_or(span.start, |run| run.span.end.min(span.start));
        passage.push("\n", Span { start, ..span }, nature);
    }

    /// The passage that is being read; a new one where none is.
    fn here(&mut self) -> &mut Passage {
        if let Some(picture) = &mut self.picture {
            return &mut picture.alt;
        }
        let kind = match self.block {
            _ if self.quotations > 0 => Kind::Quote,
            Some(block) => block,
            None if self.notes > 0 => Kind::Footnote,
            None if self.items > 0 => Kind::Item,
            None => Kind::Paragraph,
        };
        self.passage.get_or_insert_with(|| Passage::new(kind))
    }

    fn close(&mut self) {
        self.block = None;
        let Some(mut passage) = self.passage.take() else { return };
        if passage.kind == Kind::Quote && self.quotations == 1 && begins_speaker(&passage.text) {
            passage.kind = Kind::Speaker;
        }
        self.keep(passage);
    }

    fn open_picture(&mut self, title: &str, range: Range<usize>) {
        if let Some(picture) = &mut self.picture {
            picture.inner += 1;
            return;
        }
        self.mark(range.clone());
        let caption = (!title.trim().is_empty()).then(|| {
            let mut caption = Passage::new(Kind::Caption);
            let typed = self.source.get(range.clone()).unwrap_or_default();
            match typed.rfind(title) {
                Some(at) => {
                    let start = range.start + at;
                    caption.push(title, self.span(&(start..start + title.len())), Nature::Words);
                }
                None => caption.push(title, self.span(&range), Nature::Decoded),
            }
            caption
        });
        self.picture = Some(OpenPicture { alt: Passage::new(Kind::PictureAlt), caption, inner: 0 });
    }

    fn close_picture(&mut self) {
        match &mut self.picture {
            Some(picture) if picture.inner > 0 => picture.inner -= 1,
            open => {
                let Some(OpenPicture { alt, caption, .. }) = open.take() else { return };
                self.keep(alt);
                caption.into_iter().for_each(|caption| self.keep(caption));
            }
        }
    }

    fn keep(&mut self, passage: Passage) {
        if let Some(passage) = crate::text::words::finished(passage) {
            self.prose.passages.push(passage);
        }
    }

    /// Notes a piece of typed HTML by its first line, unless it is a comment.
    fn html(&mut self, range: &Range<usize>) {
        let html = self.typed(range);
        if !raw::without_comments(html).trim().is_empty() {
            let first = html.trim_end().lines().next().unwrap_or_default().len();
            self.aside(Aside::Html, &(range.start..range.start + first));
        }
    }

    fn aside(&mut self, what: Aside, range: &Range<usize>) {
        let span = self.span(range);
        self.prose.asides.push((what, span));
    }

    fn typed(&self, range: &Range<usize>) -> &'s str {
        self.source.get(range.clone()).unwrap_or_default()
    }

    /// Notes the comments in a piece of typed HTML.
    fn comments(&mut self, range: &Range<usize>) {
        let html = self.source.get(range.clone()).unwrap_or_default();
        let mut from = 0;
        while let Some(start) = html[from..].find("<!--").map(|at| from + at) {
            let Some(end) = html[start + 4..].find("-->").map(|at| start + 4 + at + 3) else { break };
            self.prose.comments.push(self.span(&(range.start + start..range.start + end)));
            from = end;
        }
    }

    fn span(&self, range: &Range<usize>) -> Span {
        Span::new(range.start, range.end).shifted(self.offset)
    }
}
