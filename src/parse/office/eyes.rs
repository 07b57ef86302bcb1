//! One part of an office file, read from first to last: what is open, and what was seen.

use std::collections::HashMap;

use super::inside::{Inside, Thing};
use crate::parse::xml::{Element, XmlPiece};

/// Whose words the elements of a part are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Vocabulary {
    Word,
    Excel,
    PowerPoint,
    Drawing,
    /// Which parts and files a part leads to.
    Relations,
    /// Who made the file, and when.
    Properties,
    OpenDocument,
    Other,
}

/// By the address of a namespace. Each has had several, of years and strictness.
fn vocabulary(space: &str) -> Vocabulary {
    let known = [
        ("wordprocessingml", Vocabulary::Word),
        ("office/word/", Vocabulary::Word),
        ("spreadsheetml", Vocabulary::Excel),
        ("presentationml", Vocabulary::PowerPoint),
        ("office/powerpoint/", Vocabulary::PowerPoint),
        ("drawingml", Vocabulary::Drawing),
        ("package/2006/relationships", Vocabulary::Relations),
        ("xmlns:manifest", Vocabulary::Other),
        ("tc:opendocument", Vocabulary::OpenDocument),
        ("openoffice.org/2", Vocabulary::OpenDocument),
        ("dc/elements", Vocabulary::Properties),
        ("core-properties", Vocabulary::Properties),
        ("extended-properties", Vocabulary::Properties),
        ("extendedProperties", Vocabulary::Properties),
        ("custom-properties", Vocabulary::Properties),
        ("customProperties", Vocabulary::Properties),
    ];
    known.iter().find(|(mark, _)| space.contains(mark)).map_or(Vocabulary::Other, |(_, vocabulary)| *vocabulary)
}

/// A style, and whether it hides.
#[derive(Clone, Debug, Default)]
pub struct OfficeStyle {
    pub based_on: Option<String>,
    pub hides: Option<bool>,
}

/// What the parts of a file say to each other.
#[derive(Debug, Default)]
pub struct SharedParts {
    pub styles: HashMap<String, OfficeStyle>,
    /// Comments in Excel are written twice: for old programs, and as threads.
    pub comments: usize,
    pub threads: usize,
}

impl SharedParts {
    /// Whether a style hides what is set in it, by itself or by what it is based on.
    pub fn hides(&self, style: &str) -> bool {
        let mut name = style;
        // Nobody builds styles on more others, and some build them in circles.
        for _ in 0..32 {
            let Some(style) = self.styles.get(name) else { return false };
            match (style.hides, &style.based_on) {
                (Some(hides), _) => return hides,
                (None, Some(base)) => name = base,
                (None, None) => return false,
            }
        }
        false
    }
}

/// A part while it is being read.
pub struct Eyes<'a> {
    pub inside: &'a mut Inside,
    pub shared: &'a mut SharedParts,
    /// From the outermost to the innermost.
    pub open: Vec<(Vocabulary, String)>,
    /// Whether the words are hidden that stand next: by their run or span, and by their paragraph, section or shape.
    pub hidden: Hidden,
    /// The style that is being described.
    pub style: Option<String>,
    /// What a shape on a page of speaker notes is for.
    pub place: Option<String>,
    /// Whether this part was counted for what it holds.
    pub counted: bool,
}

/// What hides the words that stand next.
#[derive(Clone, Debug, Default)]
pub struct Hidden {
    pub run: bool,
    pub paragraph: bool,
    /// How many open elements there are from which on all is hidden; 0 for none.
    pub from: usize,
    /// A passage is counted once.
    pub told: bool,
}

impl<'a> Eyes<'a> {
    pub fn on(inside: &'a mut Inside, shared: &'a mut SharedParts) -> Self {
        let hidden = Hidden::default();
        Self { inside, shared, open: Vec::new(), hidden, style: None, place: None, counted: false }
    }

    pub fn take(&mut self, piece: XmlPiece) {
        match piece {
            XmlPiece::Open(element) => {
                let vocabulary = vocabulary(&element.space);
                match vocabulary {
                    Vocabulary::Word => self.word(&element),
                    Vocabulary::Excel => self.excel(&element),
                    Vocabulary::PowerPoint => self.powerpoint(&element),
                    Vocabulary::OpenDocument => self.open_document(&element),
                    Vocabulary::Relations => self.relation(&element),
                    Vocabulary::Drawing | Vocabulary::Properties | Vocabulary::Other => {}
                }
                self.open.push((vocabulary, element.name));
            }
            XmlPiece::Close(_) => {
                if let Some((vocabulary, name)) = self.open.pop() {
                    self.leave(vocabulary, &name);
                }
            }
            XmlPiece::Text(text) if !text.trim().is_empty() => self.words(&text),
            XmlPiece::Text(_) | XmlPiece::Declared(_) | XmlPiece::Instruction(_) => {}
        }
    }

    /// The name of the element around the next one, `back` from the innermost.
    pub fn around(&self, back: usize) -> &str {
        self.open.iter().rev().nth(back).map_or("", |(_, name)| name.as_str())
    }

    pub fn root(&self) -> &str {
        self.open.first().map_or("", |(_, name)| name.as_str())
    }

    fn leave(&mut self, vocabulary: Vocabulary, name: &str) {
        match (vocabulary, name) {
            (Vocabulary::Word, "r") => self.hidden.run = false,
            (Vocabulary::Word, "p") => self.hidden = Hidden::default(),
            (Vocabulary::PowerPoint, "sp") => self.place = None,
            (Vocabulary::Word | Vocabulary::OpenDocument, "style") => self.style = None,
            (Vocabulary::OpenDocument, _) if self.open.len() < self.hidden.from => self.hidden = Hidden::default(),
            _ => {}
        }
    }

    fn words(&mut self, text: &str) {
        let Some((vocabulary, name)) = self.open.last() else { return };
        match (vocabulary, name.as_str()) {
            (Vocabulary::Word, "t") => self.word_text(),
            (Vocabulary::Drawing, "t") => self.notes_text(),
            (Vocabulary::OpenDocument, _) => self.open_document_text(text),
            (Vocabulary::Properties, "creator" | "lastModifiedBy" | "Company" | "Manager") => self.inside.name(text),
            (Vocabulary::Excel, "author") => self.inside.name(text),
            (Vocabulary::Other, _) if self.around(1) == "property" => self.inside.add(Thing::Data, 1),
            _ => {}
        }
    }

    /// What a part leads to outside the file. Addresses that readers may follow are no secret, paths of a computer are.
    fn relation(&mut self, element: &Element) {
        let is_outside = element.get("TargetMode").is_some_and(|mode| mode.eq_ignore_ascii_case("external"));
        if element.name != "Relationship" || !is_outside {
            return;
        }
        let is_for_readers = element.get("Type").is_some_and(|kind| kind.ends_with("/hyperlink"));
        if !is_for_readers || element.get("Target").is_some_and(is_of_a_computer) {
            self.inside.add(Thing::Link, 1);
        }
    }
}

/// Whether an address leads into somebody's computer or network: `file:///C:/…`, `\\server\…`, `C:\…`.
pub fn is_of_a_computer(address: &str) -> bool {
    let bytes = address.as_bytes();
    let is_drive = bytes.first().is_some_and(u8::is_ascii_alphabetic) && bytes.get(1) == Some(&b':');
    is_drive || address.starts_with("\\\\") || address.get(..5).is_some_and(|head| head.eq_ignore_ascii_case("file:"))
}
