//! What stands within a line.

use std::fmt::Write as _;
use std::ops::Range;

use super::blocks::longest_run;
use super::writer::MarkdownWriter;
use crate::model::text::{Mark, Node, Tag};
use crate::model::{Destination, RawHtml};
use crate::source::percent;
use crate::text::plain::{self, GAPS};
use crate::text::raw;

/// A plain text as Markdown that reads as it does, within a line.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape_into(&mut out, text);
    out
}

/// Signs that could be marks anywhere in a line.
fn escape_into(out: &mut String, text: &str) {
    for c in text.chars() {
        let again = |sign: char| c == sign && out.ends_with(sign);
        if "\\`*_[]<>&~|\"'".contains(c) || again('-') || again('.') {
            out.push('\\');
        }
        out.push(if c == '\n' { ' ' } else { c });
    }
}

impl MarkdownWriter<'_> {
    pub(super) fn words(&mut self, text: &str) {
        let mut text = if std::mem::take(&mut self.opened) { text.trim_start_matches(GAPS) } else { text };
        if (self.breaks || self.is_closed) && text.trim().is_empty() {
            return;
        }
        self.settle_line();
        if self.at_start {
            text = text.trim_start();
        }
        let Some(first) = text.chars().next() else { return };
        let number = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let signs = if self.in_line { "+-=:" } else { "#+-=:" };
        let is_mark = signs.contains(first) && self.at_start || ":(".contains(first) && self.out.ends_with(']');
        if is_mark || self.after_number && matches!(first, '.' | ')') {
            self.out.push('\\');
        }
        // In bayan's own manuscripts a bullet begins an item, and a dash in a quotation the line that names who said it.
        let name = match first {
            '—' if self.margin.starts_with('>') => Some("&mdash;"),
            '–' if self.margin.starts_with('>') => Some("&ndash;"),
            '•' => Some("&bull;"),
            _ => None,
        };
        if let Some(name) = name.filter(|_| self.at_start) {
            self.out.push_str(name);
            text = &text[first.len_utf8()..];
        }
        let begins = std::mem::take(&mut self.at_start) || self.after_number;
        self.after_number = begins && number == text.len();
        if begins && number > 0 && text[number..].starts_with(['.', ')']) {
            self.out.push_str(&text[..number]);
            self.out.push('\\');
            text = &text[number..];
        }
        // A heading may be closed by the same signs.
        match self.in_line && text.contains('#') {
            true => self.out.push_str(&escaped(text).replace('#', "\\#")),
            false => escape_into(&mut self.out, text),
        }
    }

    fn settle_line(&mut self) {
        if self.is_closed {
            self.block();
        }
        if !std::mem::take(&mut self.breaks) || self.at_start {
            return;
        }
        if self.in_line {
            self.out.push(' ');
        } else {
            self.out.push_str("\\\n");
            self.out.push_str(&self.margin);
            self.at_start = true;
        }
    }

    /// What is set as it is, where words may begin a line.
    fn push(&mut self, set: &str) {
        self.settle_line();
        self.opened = false;
        self.at_start = false;
        self.after_number = false;
        self.out.push_str(set);
    }

    /// Spaces inside of quotation marks are not set. At the head of a line the space is that of the line's own sign.
    pub(super) fn mark(&mut self, mark: Mark, printed: &str) {
        if mark.closes() && !self.at_start {
            self.out.truncate(self.out.trim_end_matches(GAPS).len());
        }
        self.words(printed);
        self.opened = mark.opens();
    }

    pub(super) fn code(&mut self, code: &str) {
        // In a table a bar would end the cell, in code too.
        if self.in_line && code.contains('|') {
            return self.words(code);
        }
        let fence = "`".repeat(longest_run(code) + 1);
        let gap = if code.starts_with(['`', ' ']) || code.ends_with(['`', ' ']) { " " } else { "" };
        let code = code.replace('\n', " ");
        self.push(&format!("{fence}{gap}{code}{gap}{fence}"));
    }

    pub(super) fn html(&mut self, html: &str) {
        if self.style.raw_html == RawHtml::Escaped && !raw::is_comment(html) {
            self.words(html);
        }
    }

    pub(super) fn open_inline(&mut self, tag: Tag, number: u32) {
        match tag {
            Tag::Emphasis => self.open_emphasis("*"),
            Tag::Strong => self.open_emphasis("**"),
            Tag::Struck => self.open_emphasis("~~"),
            _ => self.open_link(number),
        }
    }

    fn open_emphasis(&mut self, mark: &'static str) {
        self.settle_line();
        self.emphasis.push((self.out.len(), mark));
    }

    pub(super) fn close_inline(&mut self, tag: Tag, at: usize) {
        match tag {
            Tag::Emphasis | Tag::Strong | Tag::Struck => self.close_emphasis(at),
            _ => self.close_link(),
        }
    }

    /// Marks of emphasis stand only where every reader of Markdown takes them for such: between words.
    fn close_emphasis(&mut self, at: usize) {
        let Some((start, mark)) = self.emphasis.pop().filter(|(start, _)| self.out.is_char_boundary(*start)) else {
            return;
        };
        let (before, inside) = self.out.split_at(start);
        let is_word = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace() && !matches!(c, '*' | '~' | '_'));
        let ends = |node: Option<&Node>| match node {
            Some(Node::Words(span)) => self.text.slice(*span).starts_with(|c: char| " .,:;،؛".contains(c)),
            Some(Node::Break(_) | Node::HardBreak(_)) => true,
            Some(Node::Close(tag)) => !tag.is_inline(),
            _ => false,
        };
        let fits = is_word(inside.chars().next())
            && is_word(inside.chars().next_back())
            && before.chars().next_back().is_none_or(|c| c == ' ' || c == '\n')
            && !inside.contains('\n')
            && ends(self.text.nodes.get(at + 1));
        if fits {
            self.out.insert_str(start, mark);
            self.out.push_str(mark);
        }
    }

    fn open_link(&mut self, number: u32) {
        let link = self.body.links.get(number as usize);
        let is_open = self.links.iter().any(Option::is_some);
        let href = link.filter(|_| !is_open).and_then(|link| match &link.to {
            Destination::Refused(_) => None,
            Destination::Fragment(id) => Some(format!("{}#{}", self.targets.page, percent::typed(id))),
            _ => self.targets.links.get(number as usize).cloned(),
        });
        if href.is_some() {
            self.settle_line();
            if self.out.ends_with('!') {
                self.out.insert(self.out.len() - 1, '\\');
            } else if self.out.ends_with(']') {
                self.out.push(' ');
            }
            self.push("[");
        }
        self.links.push(href);
    }

    fn close_link(&mut self) {
        if let Some(href) = self.links.pop().flatten() {
            self.breaks = false;
            // Writing to a string does not fail.
            let _ = write!(self.out, "](<{}>)", address(&href));
        }
    }

    pub(super) fn reference(&mut self, number: u32) {
        let Some(reference) = self.text.rare().references.get(number as usize).copied() else { return };
        match reference.number {
            0 => self.words(self.text.slice(reference.span)),
            number => self.push(&format!("[^{number}]")),
        }
    }

    /// A picture, with the nodes of its description and its caption.
    pub(super) fn picture(&mut self, number: u32, alt: Range<usize>) {
        let Some(target) = self.targets.pictures.get(number as usize).filter(|one| !one.address.is_empty()) else {
            return;
        };
        let alt = plain::plain(self.text, alt, self.style);
        let caption = self.body.pictures.get(number as usize).map(|picture| picture.caption.trim()).unwrap_or_default();
        let title = if caption.is_empty() { String::new() } else { format!(" \"{}\"", escaped(caption)) };
        self.push(&format!("![{}](<{}>{title})", escaped(alt.trim()), address(&target.address)));
    }
}

/// An address between `<` and `>`.
fn address(address: &str) -> String {
    address.replace('\\', "%5C").replace('<', "%3C").replace('>', "%3E").replace(['\n', '\r'], "")
}
