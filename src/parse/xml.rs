//! Reading XML. With `render/xml.rs`, which writes it, the door to `quick_xml`.
//!
//! No entity is looked up but those that XML itself has, nothing is fetched, and depth is bounded. It calls nothing within
//! itself and looks back at nothing but the elements that are open.

use std::borrow::Cow;
use std::sync::Arc;

use quick_xml::events::{BytesDecl, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::source::steps;

/// Nothing that Word or a drawing program writes is nested deeper.
const DEEPEST: usize = 512;
/// Nor has an element of theirs more attributes.
const MOST_ATTRIBUTES: usize = 256;
/// Nor are so many prefixes declared at once.
const MOST_PREFIXES: usize = 256;
/// Nor is the address longer that names a vocabulary: each element is compared with it.
const LONGEST_ADDRESS: usize = 1024;

/// What a document says, from first to last.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum XmlPiece {
    Open(Element),
    /// The name of the element that ends, without its prefix.
    Close(String),
    Text(String),
    /// What stands in `<!DOCTYPE …>`. Only `read_declaring` tells it; else it is a fault.
    Declared(String),
    /// The name of an instruction, `<?name …?>`, but for the declaration of XML.
    Instruction(String),
}

/// An element with its attributes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Element {
    /// The address that names its vocabulary; empty without one.
    pub space: Arc<str>,
    /// Without its prefix.
    pub name: String,
    pub attributes: Vec<Attribute>,
}

/// Names of prefixes are none: what they mean is in the `space` of the others.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Attribute {
    /// Empty for one without a prefix.
    pub space: Arc<str>,
    pub name: String,
    pub value: String,
}

impl Element {
    /// The value of an attribute, whatever its prefix.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|known| known.name == name).map(|known| known.value.as_str())
    }
}

/// Why reading ended, and before which byte.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Fault {
    pub why: XmlFault,
    pub at: usize,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum XmlFault {
    Malformed,
    Deep,
    Crowded,
    /// The name of a vocabulary has no end.
    Long,
    Declares,
    Entity,
    Letters,
    Early,
    /// Whoever is told wants to hear no more.
    Stopped,
}

impl XmlFault {
    /// A form of the words that tell of it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Malformed | Self::Stopped => "malformed",
            Self::Deep => "deep",
            Self::Crowded => "crowded",
            Self::Long => "long",
            Self::Declares => "declares",
            Self::Entity => "entity",
            Self::Letters => "letters",
            Self::Early => "early",
        }
    }
}

/// The text of an XML document (XML 1.0, 4.3.3): UTF-8, or UTF-16 with its mark.
pub fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, XmlFault> {
    let wide = |rest: &[u8], unit: fn([u8; 2]) -> u16| {
        let units = rest.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
        let text: Option<String> = char::decode_utf16(units).collect::<Result<_, _>>().ok();
        text.filter(|_| rest.len().is_multiple_of(2)).map(Cow::Owned).ok_or(XmlFault::Letters)
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] | rest => {
            std::str::from_utf8(rest).map(Cow::Borrowed).map_err(|_| XmlFault::Letters)
        }
    }
}

/// Tells a document to `tell`, piece by piece.
pub fn read(text: &str, mut tell: impl FnMut(XmlPiece)) -> Result<(), XmlFault> {
    let tell = |piece, _| match piece {
        XmlPiece::Declared(_) => Err(XmlFault::Declares),
        piece => {
            tell(piece);
            Ok(())
        }
    };
    read_declaring(text, tell).map_err(|fault| fault.why)
}

/// The same with the byte at which each piece begins, with what is declared, and with the right to end it.
pub fn read_declaring(text: &str, mut tell: impl FnMut(XmlPiece, usize) -> Result<(), XmlFault>) -> Result<(), Fault> {
    let mut reader = Reader::from_str(text);
    let mut prefixes = Prefixes::default();
    loop {
        let at = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        let event = reader.read_event();
        steps::took(usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX).saturating_sub(at));
        match piece(event, &mut prefixes, &mut |piece| tell(piece, at)) {
            Ok(Goes::On) => {}
            Ok(Goes::Home) => return Ok(()),
            Err(why) => return Err(Fault { why, at }),
        }
    }
}

enum Goes {
    On,
    Home,
}

fn piece(
    event: Result<Event<'_>, quick_xml::Error>,
    prefixes: &mut Prefixes,
    tell: &mut impl FnMut(XmlPiece) -> Result<(), XmlFault>,
) -> Result<Goes, XmlFault> {
    match event.map_err(|_| XmlFault::Malformed)? {
        Event::Start(start) => tell(XmlPiece::Open(prefixes.open(&start)?))?,
        Event::Empty(start) => {
            let element = prefixes.open(&start)?;
            prefixes.close();
            let name = element.name.clone();
            tell(XmlPiece::Open(element))?;
            tell(XmlPiece::Close(name))?;
        }
        Event::End(end) => {
            prefixes.close();
            tell(XmlPiece::Close(end.local_name().as_ref().to_owned()))?;
        }
        Event::Text(text) => tell(XmlPiece::Text(text.xml10_content().into_owned()))?,
        Event::CData(text) => tell(XmlPiece::Text(text.xml10_content().into_owned()))?,
        Event::GeneralRef(reference) => {
            let c = match reference.resolve_char_ref() {
                Ok(Some(c)) => c,
                Ok(None) => known(&reference.xml10_content())?,
                Err(_) => return Err(XmlFault::Malformed),
            };
            tell(XmlPiece::Text(c.to_string()))?;
        }
        Event::DocType(declared) => tell(XmlPiece::Declared(declared.xml10_content().into_owned()))?,
        Event::PI(instruction) => tell(XmlPiece::Instruction(instruction.target().to_owned()))?,
        Event::Decl(declaration) => in_known_letters(&declaration)?,
        Event::Comment(_) => {}
        Event::Eof if prefixes.depth == 0 => return Ok(Goes::Home),
        Event::Eof => return Err(XmlFault::Early),
    }
    Ok(Goes::On)
}

fn known(name: &str) -> Result<char, XmlFault> {
    Ok(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => return Err(XmlFault::Entity),
    })
}

/// What was decoded by its mark or as UTF-8 may not say that it is something else.
fn in_known_letters(declaration: &BytesDecl<'_>) -> Result<(), XmlFault> {
    let Some(encoding) = declaration.encoding() else { return Ok(()) };
    let encoding = encoding.map_err(|_| XmlFault::Malformed)?.to_ascii_lowercase();
    let is_known = matches!(encoding.as_str(), "utf-8" | "utf8" | "us-ascii" | "utf-16" | "utf-16le" | "utf-16be");
    if is_known { Ok(()) } else { Err(XmlFault::Letters) }
}

/// How deep a document is, and what the prefixes mean that are declared there.
#[derive(Default)]
struct Prefixes {
    depth: usize,
    /// At which depth, which prefix, and what it means.
    declared: Vec<(usize, String, Arc<str>)>,
}

impl Prefixes {
    fn open(&mut self, start: &BytesStart<'_>) -> Result<Element, XmlFault> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(XmlFault::Deep);
        }
        let mut typed: Vec<(Option<String>, String, String)> = Vec::new();
        // Looking for doubled names would take the square of their number.
        for attribute in start.attributes().with_checks(false) {
            let attribute = attribute.map_err(|_| XmlFault::Malformed)?;
            let value =
                attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| XmlFault::Malformed)?.into_owned();
            let (name, prefix) = attribute.key.decompose();
            let (name, prefix) = (name.as_ref().to_owned(), prefix.map(|prefix| prefix.as_ref().to_owned()));
            match (prefix.as_deref(), name.as_str()) {
                (None, "xmlns") => self.declared.push((self.depth, String::new(), value.into())),
                (Some("xmlns"), _) => self.declared.push((self.depth, name, value.into())),
                _ => typed.push((prefix, name, value)),
            }
            if self.declared.last().is_some_and(|(.., address)| address.len() > LONGEST_ADDRESS) {
                return Err(XmlFault::Long);
            }
            if typed.len() > MOST_ATTRIBUTES || self.declared.len() > MOST_PREFIXES {
                return Err(XmlFault::Crowded);
            }
        }
        let (name, prefix) = start.name().decompose();
        let space = self.meaning(prefix.as_ref().map_or("", |prefix| prefix.as_ref()));
        let attributes = typed.into_iter().map(|(prefix, name, value)| {
            let space = prefix.map_or_else(Arc::default, |prefix| self.meaning(&prefix));
            Attribute { space, name, value }
        });
        Ok(Element { space, name: name.as_ref().to_owned(), attributes: attributes.collect() })
    }

    fn close(&mut self) {
        while self.declared.last().is_some_and(|(depth, ..)| *depth >= self.depth) {
            self.declared.pop();
        }
        self.depth = self.depth.saturating_sub(1);
    }

    /// A prefix that nobody declared stands for itself.
    fn meaning(&self, prefix: &str) -> Arc<str> {
        steps::took(self.declared.last().map_or(0, |(.., address)| address.len()));
        let known = self.declared.iter().rev().find(|(_, known, _)| known == prefix).map(|(.., space)| space.clone());
        known.unwrap_or_else(|| match prefix {
            "" => Arc::default(),
            "xml" => "http://www.w3.org/XML/1998/namespace".into(),
            prefix => format!("{prefix}:").into(),
        })
    }
}
