//! The text of a Word file, paragraph by paragraph.

use std::collections::HashMap;

use super::styles::{ListSign, Role, role};
use crate::diagnostics::Diagnostic;
use crate::import::findings;
use crate::import::inline::{self, AsMarkdown, RunningWords, Weight, WordStyle};
use crate::import::paper::{Block, BlockKind, Item};
use crate::import::table::Table;
use crate::parse::xml::{Element, XmlPiece};
use crate::source::Span;

/// What the other parts of the file say about the text.
#[derive(Debug, Default)]
pub struct WordParts {
    pub roles: HashMap<String, Role>,
    /// The lists of styles.
    pub listed: HashMap<String, String>,
    pub lists: HashMap<(String, u8), ListSign>,
    pub targets: HashMap<String, String>,
    /// The numbers of footnotes by their ids.
    pub footnotes: HashMap<String, usize>,
}

/// A picture where it stands: its part of the file, and what it shows.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PlacedPicture {
    pub target: String,
    pub alt: String,
}

/// The text while it is being read.
#[derive(Debug)]
pub struct WordText<'a> {
    context: &'a WordParts,
    pub blocks: Vec<Block>,
    pub pictures: Vec<PlacedPicture>,
    pub notes: Vec<Diagnostic>,
    pub deleted: usize,
    open: Vec<String>,
    paragraph: Paragraph,
    style: WordStyle,
    table: Option<Table>,
    counts: HashMap<(String, u8), u32>,
    alt: String,
}

#[derive(Debug, Default)]
struct Paragraph {
    inline: RunningWords,
    role: Option<Role>,
    list: Option<String>,
    level: u8,
    pictures: Vec<usize>,
}

/// Elements of which nothing is the text's own: what was deleted, an older copy of a drawing, field codes.
const SKIPPED: [&str; 6] = ["del", "moveFrom", "Fallback", "instrText", "delText", "pPrChange"];

impl<'a> WordText<'a> {
    pub fn new(context: &'a WordParts) -> Self {
        Self {
            context,
            blocks: Vec::new(),
            pictures: Vec::new(),
            notes: Vec::new(),
            deleted: 0,
            open: Vec::new(),
            paragraph: Paragraph::default(),
            style: WordStyle::default(),
            table: None,
            counts: HashMap::new(),
            alt: String::new(),
        }
    }

    pub fn take(&mut self, piece: XmlPiece) {
        match piece {
            XmlPiece::Open(element) => {
                if !self.is_skipping() {
                    self.begin(&element);
                }
                self.deleted += usize::from(matches!(element.name.as_str(), "del" | "moveFrom"));
                self.open.push(element.name);
            }
            XmlPiece::Close(name) => {
                self.open.pop();
                if !self.is_skipping() {
                    self.end(&name);
                }
            }
            XmlPiece::Text(text) => {
                if self.open.last().is_some_and(|name| name == "t") && !self.is_skipping() {
                    self.paragraph.inline.push(&text, &self.style);
                }
            }
            XmlPiece::Declared(_) | XmlPiece::Instruction(_) => {}
        }
    }

    fn is_skipping(&self) -> bool {
        self.open.iter().any(|name| SKIPPED.contains(&name.as_str()))
    }

    fn is_within(&self, name: &str) -> bool {
        self.open.iter().any(|open| open == name)
    }

    fn begin(&mut self, element: &Element) {
        let value = || element.get("val").unwrap_or_default();
        match element.name.as_str() {
            // A box of text stands within a paragraph: the words before it are a paragraph of their own.
            "p" => self.paragraph_ends(),
            "pStyle" => {
                self.paragraph.role = self.context.roles.get(value()).copied().or_else(|| role(value()));
                self.paragraph.list = self.context.listed.get(value()).cloned();
            }
            "numId" if self.is_within("numPr") => self.paragraph.list = Some(value().to_owned()).filter(|id| id != "0"),
            "ilvl" => self.paragraph.level = value().parse::<u8>().unwrap_or_default().min(5),
            "b" | "bCs" if self.is_within("r") && !matches!(value(), "0" | "false" | "none") => {
                self.style.bold = Weight::Bold;
            }
            "tab" if self.is_within("r") => self.paragraph.inline.push("\t", &self.style),
            "br" | "cr" => self.paragraph.inline.push("\n", &self.style),
            "footnoteReference" => {
                if let Some(number) = element.get("id").and_then(|id| self.context.footnotes.get(id)) {
                    let style = WordStyle { sign: AsMarkdown::Footnote, ..WordStyle::default() };
                    self.paragraph.inline.push(&format!("[^{number}]"), &style);
                }
            }
            "noBreakHyphen" => self.paragraph.inline.push("\u{2011}", &self.style),
            "hyperlink" => self.style.link = self.address(element),
            "docPr" => self.alt = element.get("descr").unwrap_or_default().trim().to_owned(),
            "blip" | "imagedata" => self.picture(element),
            "tbl" if self.table.is_none() => {
                self.paragraph_ends();
                self.table = Some(Table::default());
            }
            "tr" => self.table.iter_mut().for_each(|table| table.rows.push(Vec::new())),
            "tc" => self.table.iter_mut().for_each(Table::cell),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "p" => self.paragraph_ends(),
            "r" => self.style.bold = Weight::Regular,
            "hyperlink" => self.style.link = None,
            "tbl" if !self.is_within("tbl") => {
                if let Some(table) = self.table.take() {
                    self.blocks.extend(table.blocks());
                }
            }
            _ => {}
        }
    }

    fn address(&mut self, element: &Element) -> Option<String> {
        let target = self.context.targets.get(element.get("id")?)?;
        let address = inline::address(target);
        if address.is_none() {
            self.notes.push(findings::link_lost(target));
        }
        address
    }

    fn picture(&mut self, element: &Element) {
        let Some(id) = element.get("embed").or(element.get("id")) else {
            if let Some(link) = element.get("link") {
                let shown = self.context.targets.get(link).map_or(link, String::as_str);
                self.notes.push(findings::picture_lost(shown, "elsewhere"));
            }
            return;
        };
        let Some(target) = self.context.targets.get(id) else { return };
        self.paragraph.pictures.push(self.pictures.len());
        self.pictures.push(PlacedPicture { target: target.clone(), alt: std::mem::take(&mut self.alt) });
    }

    fn paragraph_ends(&mut self) {
        let mut paragraph = std::mem::take(&mut self.paragraph);
        let pictures = std::mem::take(&mut paragraph.pictures);
        // Two breaks in a row part paragraphs, but Word has better ways and its writers mean a line each.
        if !paragraph.inline.is_empty() {
            let kind = self.kind(&paragraph);
            let inline = &paragraph.inline;
            let words = inline.words.trim().to_owned();
            let markdown = inline.markdown();
            let markdown = match kind {
                BlockKind::Quotation => markdown.lines().map(|line| format!("> {line}")).collect::<Vec<_>>().join("\n"),
                _ => markdown,
            };
            self.put(Block { kind, words, markdown, span: Span::default() });
        }
        for number in pictures {
            let alt = self.pictures[number].alt.clone();
            self.put(Block {
                kind: BlockKind::Picture(number),
                words: alt,
                markdown: String::new(),
                span: Span::default(),
            });
        }
    }

    fn kind(&mut self, paragraph: &Paragraph) -> BlockKind {
        let words = paragraph.inline.words.trim();
        match paragraph.role {
            Some(Role::Title) => return BlockKind::Heading(1),
            Some(Role::Heading(level)) => return BlockKind::Heading(level.min(5)),
            Some(Role::Quote) => return BlockKind::Quotation,
            _ => {}
        }
        if paragraph.list.is_some() || paragraph.role == Some(Role::List) {
            let list = paragraph.list.clone().unwrap_or_default();
            let number = match self.context.lists.get(&(list.clone(), paragraph.level)) {
                Some(ListSign::Number { start }) => {
                    let count = self.counts.entry((list, paragraph.level)).or_insert(start.saturating_sub(1));
                    *count = count.saturating_add(1);
                    Some(*count)
                }
                _ => None,
            };
            return BlockKind::Item(Item { depth: paragraph.level, number });
        }
        let is_short = words.len() < 200 && !words.ends_with(['.', ':', '،', '؛', ';']) && !words.contains('\n');
        if is_short && paragraph.inline.is_bold() { BlockKind::Heading(3) } else { BlockKind::Paragraph }
    }

    fn put(&mut self, block: Block) {
        match &mut self.table {
            Some(table) if matches!(block.kind, BlockKind::Picture(_)) => {
                let _ = table;
                self.blocks.push(block);
            }
            Some(table) => table.push(block),
            None => self.blocks.push(block),
        }
    }
}
