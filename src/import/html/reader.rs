//! The walk through a page: what is open, and the words of the line being read.

use super::elements::{self, Meaning};
use super::page::{Page, ShownPicture};
use super::pictures;
use super::stack::{Open, Stack};
use crate::diagnostics::{Diagnostic, Place};
use crate::import::findings;
use crate::import::inline::{self, RunningWords};
use crate::import::paper::{Block, BlockKind};
use crate::import::table::Table;
use crate::source::{SourceFile, Span, steps};

pub type Attributes = Vec<(String, String)>;

#[derive(Debug)]
pub struct Reader {
    file: SourceFile,
    line_starts: Vec<usize>,
    line: usize,
    open: Stack,
    inline: RunningWords,
    inline_line: usize,
    quotation: Vec<Block>,
    table: Option<Table>,
    articles: usize,
    /// What the page calls itself.
    title: String,
    page: Page,
}

impl Reader {
    pub fn new(file: &SourceFile) -> Self {
        let line_starts = std::iter::once(0).chain(file.text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self {
            file: file.clone(),
            line_starts,
            line: 1,
            open: Stack::default(),
            inline: RunningWords::default(),
            inline_line: 1,
            quotation: Vec::new(),
            table: None,
            articles: 0,
            title: String::new(),
            page: Page::default(),
        }
    }

    /// The line of what comes next, from 1.
    pub const fn at_line(&mut self, line: usize) {
        self.line = line;
    }

    pub fn is_skipping(&self) -> bool {
        self.open.is_skipping()
    }

    pub fn finish(mut self) -> Page {
        self.flush();
        self.end_quotation();
        self.end_table();
        if self.page.hints.title.is_none() && !self.title.trim().is_empty() {
            self.page.hints.title = Some(self.title);
        }
        self.page
    }

    pub fn text(&mut self, text: &str) {
        steps::took(text.len());
        if self.open.within(Meaning::Raw) {
            return;
        }
        if self.open.is_skipping() {
            self.page.passed.0 += text.split_whitespace().count();
            if self.page.passed.1.len() < 200 {
                self.page.passed.1.extend([" ", text]);
            }
            return;
        }
        if self.open.within(Meaning::Title) {
            self.title.push_str(text);
            return;
        }
        if self.inline.is_empty() {
            self.inline_line = self.line;
        }
        let style = self.open.style();
        if self.open.within(Meaning::Pre) {
            self.inline.push(text, &style);
            return;
        }
        let mut collapsed = String::with_capacity(text.len());
        let mut is_after_blank = self.inline.words.is_empty() || self.inline.words.ends_with([' ', '\n']);
        for c in text.chars() {
            let is_blank = matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}');
            if !is_blank {
                collapsed.push(c);
            } else if !is_after_blank {
                collapsed.push(' ');
            }
            is_after_blank = is_blank;
        }
        self.inline.push(&collapsed, &style);
    }

    pub fn open(&mut self, name: &str, attributes: &Attributes) {
        let get = |key: &str| attributes.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str());
        match name {
            "br" if !self.open.is_skipping() => self.break_line(),
            "hr" => self.flush(),
            "meta" => {
                self.meta(get("property").or(get("name")).unwrap_or_default(), get("content").unwrap_or_default())
            }
            "img" if !self.open.is_skipping() => {
                self.picture(get("src").unwrap_or_default(), get("alt").unwrap_or_default())
            }
            "q" if !self.open.is_skipping() => self.text("\""),
            _ => {}
        }
        let Some(mut meaning) = elements::meaning(name) else { return };
        if meaning.is_block() {
            self.flush();
        }
        let names = [get("class"), get("id")];
        let is_frame = matches!(name, "html" | "body") || matches!(meaning, Meaning::Main | Meaning::Article);
        let is_hidden = get("hidden").is_some()
            || get("aria-hidden") == Some("true")
            || get("style").is_some_and(|style| style.replace(' ', "").contains("display:none"));
        let is_beside = names.into_iter().flatten().any(elements::is_beside);
        // A footer of a quotation names its speaker.
        let is_page_foot = name == "footer" && !self.open.within(Meaning::Quotation);
        if meaning != Meaning::Raw && ((!is_frame && (is_hidden || is_beside)) || is_page_foot) {
            meaning = Meaning::Skip;
        }
        self.open.close_implied(name, meaning);
        let link = (meaning == Meaning::Link).then(|| self.address(get("href"))).flatten();
        if meaning == Meaning::Time && !self.open.is_skipping() && self.page.hints.date.is_none() {
            self.page.hints.date = get("datetime").map(str::to_owned);
        }
        let number = match meaning {
            Meaning::List if name == "ol" => {
                Some(get("start").and_then(|start| start.parse::<u32>().ok()).unwrap_or(1).saturating_sub(1))
            }
            Meaning::Item => self.open.next_number(),
            _ => None,
        };
        self.begin(meaning);
        self.page.is_too_deep |= !self.open.push(Open { name: name.to_owned(), meaning, link, number });
    }

    /// Two breaks in a row part paragraphs.
    fn break_line(&mut self) {
        if self.inline.words.trim_end_matches(' ').ends_with('\n') {
            self.flush();
        } else if !self.inline.is_empty() {
            let style = self.open.style();
            self.inline.push("\n", &style);
        }
    }

    /// What an element begins beside being open.
    fn begin(&mut self, meaning: Meaning) {
        match meaning {
            Meaning::Article if !self.open.within(Meaning::Article) => self.articles += 1,
            Meaning::Table if !self.open.is_skipping() => {
                self.table.get_or_insert_default();
            }
            Meaning::Row => {
                if let Some(table) = &mut self.table {
                    table.rows.push(Vec::new());
                }
            }
            Meaning::Cell => {
                if let Some(table) = &mut self.table {
                    table.cell();
                }
            }
            Meaning::Source if self.open.within(Meaning::Quotation) => self.flush(),
            _ => {}
        }
    }

    fn address(&mut self, typed: Option<&str>) -> Option<String> {
        let typed = typed?;
        let kept = inline::address(typed);
        if kept.is_none() && !typed.trim().is_empty() && !self.open.is_skipping() {
            self.note(findings::link_lost(typed));
        }
        kept
    }

    fn note(&mut self, note: Diagnostic) {
        let place = Place::new(&self.file, self.span());
        self.page.notes.push((self.open.region(self.articles), note.at_place(place)));
    }

    fn span(&self) -> Span {
        let at = self.line_starts.get(self.line.saturating_sub(1)).copied().unwrap_or_default();
        Span::new(at, at)
    }

    pub fn close(&mut self, name: &str) {
        if name == "q" && !self.open.is_skipping() {
            self.text("\"");
        }
        let Some((at, meaning, ends_line)) = self.open.find(name) else {
            if name == "p" {
                self.flush();
            }
            return;
        };
        if ends_line || (meaning == Meaning::Source && self.open.within(Meaning::Quotation)) {
            self.flush();
        }
        self.open.close(at);
        if !self.open.within(Meaning::Quotation) {
            self.end_quotation();
        }
        if !self.open.within(Meaning::Table) {
            self.end_table();
        }
    }

    fn meta(&mut self, name: &str, content: &str) {
        let hint = match name.to_ascii_lowercase().as_str() {
            "article:published_time" | "date" | "dc.date" | "datepublished" => &mut self.page.hints.date,
            "og:title" => &mut self.page.hints.title,
            _ => return,
        };
        *hint = Some(content.to_owned()).filter(|content| !content.trim().is_empty());
    }

    fn picture(&mut self, address: &str, alt: &str) {
        if let Some(path) = pictures::beside(address).filter(|_| self.has_room_for_picture()) {
            self.flush();
            let kind = BlockKind::Picture(self.page.pictures.len());
            self.page.pictures.push(ShownPicture { path, alt: alt.trim().to_owned() });
            let span = self.span();
            self.put(Block { kind, words: String::new(), markdown: String::new(), span });
            return;
        }
        let what = if alt.trim().is_empty() { address } else { alt };
        let why = if address.starts_with("data:") { "in-page" } else { "elsewhere" };
        self.note(findings::picture_lost(what, why));
    }

    /// Whether a picture may stand alone here: not in a table, nor in a quotation.
    fn has_room_for_picture(&self) -> bool {
        self.table.is_none() && !self.open.within(Meaning::Quotation)
    }

    /// Ends the line being read.
    fn flush(&mut self) {
        let inline = std::mem::take(&mut self.inline).without_tail();
        if inline.is_empty() {
            return;
        }
        let line = std::mem::replace(&mut self.line, self.inline_line);
        let span = self.span();
        self.line = line;
        let kind = self.open.kind(&inline);
        let block = Block { kind, words: inline.words.trim().to_owned(), markdown: inline.markdown(), span };
        if self.open.within(Meaning::Quotation) {
            let kind = if self.open.within(Meaning::Source) { BlockKind::Quotation } else { BlockKind::Paragraph };
            self.quotation.push(Block { kind, ..block });
        } else {
            self.put(block);
        }
    }

    fn put(&mut self, block: Block) {
        let region = self.open.region(self.articles);
        match &mut self.table {
            Some(table) => table.push(block),
            None => self.page.blocks.push((region, block)),
        }
    }

    fn end_quotation(&mut self) {
        let parts = std::mem::take(&mut self.quotation);
        let Some(first) = parts.first() else { return };
        let span = first.span;
        let words = parts.iter().map(|part| part.words.as_str()).collect::<Vec<_>>().join("\n");
        let part = |part: &Block| {
            let text = part.markdown.trim_start_matches(['—', '–', '-', ' ', '\\']);
            let text = if part.kind == BlockKind::Quotation { format!("— {text}") } else { part.markdown.clone() };
            text.lines().map(|line| format!("> {line}")).collect::<Vec<_>>().join("\n")
        };
        let markdown = parts.iter().map(part).collect::<Vec<_>>().join("\n>\n");
        self.put(Block { kind: BlockKind::Quotation, words, markdown, span });
    }

    fn end_table(&mut self) {
        let Some(table) = self.table.take() else { return };
        for block in table.blocks() {
            self.put(block);
        }
    }
}
