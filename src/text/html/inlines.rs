//! What stands within a line.

use std::fmt::Write as _;
use std::ops::Range;

use super::writer::{Html, Inline, Within};
use crate::locale::bidi;
use crate::model::text::Mark;
use crate::model::{Destination, RawHtml};
use crate::source::escape::escape_into;
use crate::source::percent;
use crate::text::line::set_line;
use crate::text::plain::{self, GAPS};
use crate::text::raw::{self, Cleaner};

/// How wide a picture of a text is shown: as the text itself. Browsers that can tell by themselves do.
const SIZES: &str = "auto, (min-width: 48rem) 42rem, 100vw";
/// So many open elements of typed HTML are looked at to find the one that a tag closes.
const FARTHEST: usize = 16;

impl<'a> Html<'a> {
    /// Spaces inside of quotation marks are not set.
    pub(super) fn mark(&mut self, mark: Mark, printed: &'a str) {
        if mark.closes() {
            self.trim();
        }
        self.words(printed);
        self.opened = mark.opens();
    }

    pub(super) fn words(&mut self, text: &'a str) {
        let text = if std::mem::take(&mut self.opened) { text.trim_start_matches(GAPS) } else { text };
        if self.within == Within::Code {
            escape_into(&mut self.out, text);
        } else if self.words.is_empty() && self.run.is_empty() {
            self.words = text;
        } else {
            self.run.push_str(std::mem::take(&mut self.words));
            self.run.push_str(text);
        }
    }

    /// Ends the run: its text is set.
    pub(super) fn flush(&mut self) {
        self.opened = false;
        let (language, runs) = (self.options.style.language, self.options.style.runs);
        if self.run.is_empty() {
            bidi::isolate_into(&mut self.out, std::mem::take(&mut self.words), language, runs);
        } else {
            bidi::isolate_into(&mut self.out, &self.run, language, runs);
            self.run.clear();
        }
    }

    /// Spaces at the end of a paragraph are not set.
    pub(super) fn trim(&mut self) {
        self.words = self.words.trim_end_matches(GAPS);
        self.run.truncate(self.run.trim_end_matches(GAPS).len());
    }

    pub(super) fn code(&mut self, code: &str) {
        self.flush();
        self.out.push_str("<code dir=\"ltr\">");
        escape_into(&mut self.out, code);
        self.out.push_str("</code>");
    }

    pub(super) fn html(&mut self, html: &'a str) {
        if raw::is_comment(html) {
            return;
        }
        match self.options.style.raw_html {
            RawHtml::Escaped => self.words(html),
            RawHtml::Sanitised => match self.cleaner.get_or_insert_with(Cleaner::default).tag(html) {
                raw::Tag::Open(name, html) => {
                    self.flush();
                    self.out.push_str(&html);
                    self.inlines.push(Inline::Raw(name));
                }
                raw::Tag::Close(name) => self.close_raw(name),
                raw::Tag::Void(name) => {
                    self.flush();
                    self.out.extend(["<", name, ">"]);
                }
                raw::Tag::Nothing(_) => {}
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
                self.out.extend(["</", name, ">"]);
            }
        }
    }

    pub(super) fn open_inline(&mut self, opening: &str, closing: &'static str) {
        self.flush();
        self.out.push_str(opening);
        self.inlines.push(Inline::Markdown(closing));
    }

    /// Closes the innermost element of Markdown, and typed HTML inside it.
    pub(super) fn close_inline(&mut self) {
        self.flush();
        while let Some(inline) = self.inlines.pop() {
            match inline {
                Inline::Raw(name) => {
                    self.out.extend(["</", name, ">"]);
                    continue;
                }
                Inline::Markdown(closing) => self.out.push_str(closing),
                Inline::Link => {
                    self.out.push_str("</a>");
                    self.links -= 1;
                }
                Inline::Unlinked => {}
            }
            break;
        }
    }

    /// Nothing within a line goes on across the border of a block.
    pub(super) fn border(&mut self) {
        self.flush();
        while !self.inlines.is_empty() {
            self.close_inline();
        }
    }

    pub(super) fn open_link(&mut self, number: u32) {
        self.flush();
        let link = self.body.links.get(number as usize);
        let Some(link) = link.filter(|link| self.links == 0 && !matches!(link.to, Destination::Refused(_))) else {
            return self.inlines.push(Inline::Unlinked);
        };
        self.out.push_str("<a href=\"");
        if let Destination::Fragment(id) = &link.to {
            let prefix = self.options.id_prefix;
            escape_into(&mut self.out, &format!("{}#{prefix}{}", self.options.targets.page, percent::typed(id)));
        } else if let Some(address) = self.options.targets.links.get(number as usize) {
            escape_into(&mut self.out, address);
        }
        if let Some(title) = &link.title {
            self.out.push_str("\" title=\"");
            escape_into(&mut self.out, title);
        }
        self.out.push_str("\">");
        self.inlines.push(Inline::Link);
        self.links += 1;
    }

    pub(super) fn reference(&mut self, number: u32) {
        self.flush();
        let Some(reference) = self.text.rare().references.get(number as usize) else { return };
        let (number, nth) = (reference.number, reference.nth);
        if number == 0 {
            return escape_into(&mut self.out, self.text.slice(reference.span));
        }
        let (prefix, page) = (self.options.id_prefix, &self.options.targets.page);
        // Writing to a string does not fail.
        let _ = write!(self.out, "<sup class=\"note-ref\" id=\"{prefix}note-ref-{number}-{nth}\"><a href=\"");
        escape_into(&mut self.out, page);
        let digits = self.options.style.digits.plain(i64::from(number));
        let _ = write!(self.out, "#{prefix}note-{number}\" role=\"doc-noteref\">{digits}</a></sup>");
    }

    /// A picture, with the nodes of its description.
    pub(super) fn picture(&mut self, number: u32, alt: Range<usize>) {
        self.flush();
        self.out.push_str("<img");
        if let Some(target) = self.options.targets.pictures.get(number as usize).filter(|one| !one.address.is_empty()) {
            self.out.push_str(" src=\"");
            escape_into(&mut self.out, &target.address);
            self.out.push('"');
            if let Some((width, height)) = target.dimensions {
                let _ = write!(self.out, " width=\"{width}\" height=\"{height}\"");
            }
            if let Some(srcset) = &target.srcset {
                self.out.push_str(" srcset=\"");
                escape_into(&mut self.out, srcset);
                let _ = write!(self.out, "\" sizes=\"{SIZES}\"");
            }
        }
        self.out.push_str(" alt=\"");
        let alt = plain::plain(self.text, alt, &self.options.style).replace('\n', " ");
        escape_into(&mut self.out, alt.trim());
        self.out.push_str("\" loading=\"lazy\" decoding=\"async\">");
        let caption = self.body.pictures.get(number as usize).map(|picture| picture.caption.trim()).unwrap_or_default();
        if self.within == Within::Figure && !caption.is_empty() {
            self.out.push_str("<figcaption>");
            let caption = set_line(caption, &self.options.style);
            bidi::isolate_into(&mut self.out, &caption, self.options.style.language, self.options.style.runs);
            self.out.push_str("</figcaption>");
        }
    }
}
