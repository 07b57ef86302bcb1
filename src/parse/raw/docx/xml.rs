//! Reading XML. With `render/xml.rs`, which writes it, the door to `quick_xml`.
//!
//! No entity is looked up but those that XML itself has, nothing is fetched, and depth is bounded.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// No part of a Word file that Word wrote is nested deeper.
const DEEPEST: usize = 512;

/// What a document says, from first to last.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Piece {
    Open(Element),
    /// The name of the element that ends, without its prefix.
    Close(String),
    Text(String),
}

/// An element with its attributes, names without their prefixes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Element {
    pub name: String,
    attributes: Vec<(String, String)>,
}

impl Element {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// Tells a document to `tell`, piece by piece. Says what is wrong with it, as the end of a sentence.
pub fn read(text: &str, mut tell: impl FnMut(Piece)) -> Result<(), &'static str> {
    let mut reader = Reader::from_str(text);
    let mut depth = 0_usize;
    loop {
        match reader.read_event().map_err(|_| "is not well formed")? {
            Event::Start(start) => {
                depth += 1;
                if depth > DEEPEST {
                    return Err("is nested deeper than any that Word writes");
                }
                tell(Piece::Open(element(&start)?));
            }
            Event::Empty(start) => {
                let element = element(&start)?;
                let name = element.name.clone();
                tell(Piece::Open(element));
                tell(Piece::Close(name));
            }
            Event::End(end) => {
                depth = depth.saturating_sub(1);
                tell(Piece::Close(end.local_name().as_ref().to_owned()));
            }
            Event::Text(text) => tell(Piece::Text(text.xml10_content().into_owned())),
            Event::CData(text) => tell(Piece::Text(text.xml10_content().into_owned())),
            Event::GeneralRef(reference) => {
                let c = match reference.resolve_char_ref() {
                    Ok(Some(c)) => c,
                    Ok(None) => known(&reference.xml10_content())?,
                    Err(_) => return Err("is not well formed"),
                };
                tell(Piece::Text(c.to_string()));
            }
            Event::DocType(_) => return Err("declares entities, which Word never does"),
            Event::Eof => return if depth == 0 { Ok(()) } else { Err("ends too early") },
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

fn known(name: &str) -> Result<char, &'static str> {
    Ok(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => return Err("uses entities, which Word never does"),
    })
}

fn element(start: &BytesStart<'_>) -> Result<Element, &'static str> {
    let mut attributes = Vec::new();
    // Looking for doubled names would take the square of their number.
    for attribute in start.attributes().with_checks(false).take(256) {
        let attribute = attribute.map_err(|_| "is not well formed")?;
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| "is not well formed")?;
        attributes.push((attribute.key.local_name().as_ref().to_owned(), value.into_owned()));
    }
    Ok(Element { name: start.local_name().as_ref().to_owned(), attributes })
}
