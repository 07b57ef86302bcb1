//! Pictures in SVG, judged and written anew: opened by itself, one is a document that could act as a page of the site.
//!
//! Only what is known to be still passes, element by element and attribute by attribute. `clean` writes it anew, without what
//! programs note of themselves, their user and his files.

mod lists;
mod unstill;

mod styles;

mod pictures;

use std::collections::HashSet;

use super::xml::{self, Attribute, Element, XmlFault, XmlPiece};
use crate::source::escape::escape_into;
use crate::source::{Hazard, steps};
use lists::{ACTING, ATTRIBUTES, ELEMENTS, IDLE, LEFT_OUT, SVG, WORDS, XLINK, XML};
use unstill::Unstill;
pub use unstill::said;

/// The picture written anew, or the first thing in it that no still picture has.
pub fn clean(bytes: &[u8]) -> Result<Vec<u8>, Hazard> {
    let text = xml::decode(bytes).map_err(|_| unread())?;
    // Browsers might read other letters than stand here.
    if let Some(at) = text.find(|c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r')) {
        return Err(found(&text, at, Unstill::new("control")));
    }
    let mut picture = PictureWriter::default();
    xml::read_declaring(&text, |piece, _| picture.take(piece)).map_err(|fault| {
        let refused = picture.refused.take();
        found(&text, fault.at, refused.unwrap_or(Unstill::new(fault.why.id())))
    })?;
    if picture.state != State::After {
        return Err(found(&text, text.len(), Unstill::new("empty")));
    }
    picture.out.push('\n');
    Ok(picture.out.into_bytes())
}

/// What is said of an SVG that cannot be read at all.
pub fn unread() -> Hazard {
    Unstill::new("letters").at(1, 1)
}

/// The first thing in an SVG that no still picture has.
pub fn hazard(bytes: &[u8]) -> Option<Hazard> {
    clean(bytes).err()
}

fn found(text: &str, at: usize, what: Unstill) -> Hazard {
    let before = &text[..text.floor_char_boundary(at)];
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    what.at(count(line), count(column))
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum State {
    #[default]
    Before,
    Within,
    After,
}

/// A picture while it is being written.
#[derive(Default)]
struct PictureWriter {
    out: String,
    state: State,
    open: Vec<String>,
    /// Whether the tag that was written last may still end with a slash.
    is_tag_open: bool,
    /// How deep in what is left out.
    left_out: usize,
    /// The text of a style sheet, until it ends.
    sheet: String,
    refused: Option<Unstill>,
}

impl PictureWriter {
    fn take(&mut self, piece: XmlPiece) -> Result<(), XmlFault> {
        let taken = match piece {
            XmlPiece::Open(_) if self.left_out > 0 => {
                self.left_out += 1;
                Ok(())
            }
            XmlPiece::Close(_) if self.left_out > 0 => {
                self.left_out -= 1;
                Ok(())
            }
            XmlPiece::Text(_) | XmlPiece::Instruction(_) if self.left_out > 0 => Ok(()),
            XmlPiece::Open(element) => self.begin(&element),
            XmlPiece::Close(_) => self.end(),
            XmlPiece::Text(text) => self.text(&text),
            XmlPiece::Declared(declared) if is_of_the_standard(&declared) => Ok(()),
            XmlPiece::Declared(_) => return Err(XmlFault::Declares),
            XmlPiece::Instruction(name) => Err(Unstill::named("instruction", format!("<?{name}"))),
        };
        taken.map_err(|what| {
            self.refused = Some(what);
            XmlFault::Stopped
        })
    }

    fn begin(&mut self, element: &Element) -> Result<(), Unstill> {
        let Element { space, name, attributes } = element;
        let tag = || format!("<{name}>");
        let is_known = &**space == SVG && ELEMENTS.contains(&name.as_str());
        match self.state {
            State::After => return Err(Unstill::named("behind-end", tag())),
            State::Before if &**space != SVG || name != "svg" => {
                return Err(Unstill::inside("no-svg", tag(), format!("<svg xmlns=\"{SVG}\">")));
            }
            State::Before => self.state = State::Within,
            State::Within => {}
        }
        if is_undeclared(space) {
            return Err(Unstill::named("undeclared", format!("<{space}{name}>")));
        }
        if self.open.last().is_some_and(|open| open == "style") {
            return Err(Unstill::named("in-style", tag()));
        }
        if ACTING.contains(&&**space) || (&**space == SVG && !is_known && !LEFT_OUT.contains(&name.as_str())) {
            return Err(Unstill::named("named", tag()));
        }
        if !is_known {
            // What is no element of SVG draws nothing.
            self.left_out = 1;
            return Ok(());
        }
        self.close_tag();
        self.out.push('<');
        self.out.push_str(name);
        if self.open.is_empty() {
            let is_linked = "xmlns:xlink=\"http://www.w3.org/1999/xlink\"";
            self.out.push_str(&format!(" xmlns=\"{SVG}\" {is_linked}"));
        }
        let mut seen = HashSet::new();
        for attribute in attributes {
            if let Some((key, value)) = judged(name, attribute)? {
                if !seen.insert(key.clone()) {
                    return Err(Unstill::inside("twice", key, tag()));
                }
                self.out.push_str(&format!(" {key}=\"{}\"", escaped(&pictures::cleaned(&value)?, KeptSpaces::Exactly)));
            }
        }
        self.open.push(name.clone());
        self.is_tag_open = true;
        Ok(())
    }

    fn end(&mut self) -> Result<(), Unstill> {
        let Some(name) = self.open.pop() else { return Ok(()) };
        if name == "style" {
            let sheet = styles::judged(&std::mem::take(&mut self.sheet))?;
            if !sheet.is_empty() {
                self.close_tag();
                self.out.push_str(&escaped(&pictures::cleaned(&sheet)?, KeptSpaces::AsTyped));
            }
        }
        if std::mem::take(&mut self.is_tag_open) {
            self.out.push_str("/>");
        } else {
            self.out.push_str(&format!("</{name}>"));
        }
        if self.open.is_empty() {
            self.state = State::After;
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), Unstill> {
        match self.open.last().map(String::as_str) {
            None if text.trim().is_empty() => {}
            None => return Err(Unstill::new("words")),
            Some("style") => self.sheet.push_str(text),
            Some(_) => {
                self.close_tag();
                self.out.push_str(&escaped(text, KeptSpaces::AsTyped));
            }
        }
        Ok(())
    }

    fn close_tag(&mut self) {
        if std::mem::take(&mut self.is_tag_open) {
            self.out.push('>');
        }
    }
}

/// An attribute as it is written; `None` for one that draws nothing.
fn judged(element: &str, attribute: &Attribute) -> Result<Option<(String, String)>, Unstill> {
    let Attribute { space, name, value } = attribute;
    let kept = |key: &str, value: &str| Ok(Some((key.to_owned(), value.to_owned())));
    match (&**space, name.as_str()) {
        (XML, "space" | "lang") => return kept(&format!("xml:{name}"), value),
        (XML, _) => return Err(Unstill::named("named", format!("xml:{name}"))),
        (XLINK, "href") | ("", "href") => {
            let key = if space.is_empty() { "href" } else { "xlink:href" };
            return address(element, key, value);
        }
        (space, _) if is_undeclared(space) => return Err(Unstill::named("undeclared", format!("{space}{name}"))),
        // Notes of programs, in words of their own.
        (space, _) if !space.is_empty() => return Ok(None),
        _ => {}
    }
    match name.as_str() {
        "style" => {
            let styles = styles::judged(value).map_err(|what| what.of_element(element))?;
            Ok((!styles.trim().is_empty()).then(|| (name.clone(), styles)))
        }
        "type" if element == "style" && !value.is_empty() && value != "text/css" => {
            Err(Unstill::named("style-language", value))
        }
        name if IDLE.contains(&name) || name.starts_with("data-") => Ok(None),
        name if WORDS.contains(&name) || name.starts_with("aria-") => kept(name, value),
        name if ATTRIBUTES.contains(&name) => {
            styles::brought_in(value).map_err(|what| what.of_attribute(name))?;
            if value.contains('\\') {
                return Err(Unstill::new("escape").of_attribute(name));
            }
            kept(name, value)
        }
        name => Err(Unstill::inside("attribute", name, format!("<{element}>"))),
    }
}

/// Where an element leads: to a part of the file itself, or a picture of dots that stands in it.
fn address(element: &str, key: &str, value: &str) -> Result<Option<(String, String)>, Unstill> {
    let bare = value.trim();
    let is_picture = matches!(element, "image" | "feImage") && styles::is_picture(bare);
    match bare {
        "" => Ok(None),
        _ if bare.starts_with('#') || is_picture => Ok(Some((key.to_owned(), bare.to_owned()))),
        _ => Err(Unstill::inside("address", key, format!("<{element}>"))),
    }
}

/// What the reader makes of a prefix that nobody declared.
fn is_undeclared(space: &str) -> bool {
    space.ends_with(':') && !space.contains('/')
}

/// The document types of SVG itself, which many programs still write. Any other could define what the picture means.
fn is_of_the_standard(declared: &str) -> bool {
    let words: Vec<&str> = declared.split_whitespace().collect();
    let Some(rest) = words.join(" ").strip_prefix("svg").map(str::to_owned) else { return false };
    let parts: Vec<&str> = rest.split('"').collect();
    match parts.as_slice() {
        [""] => true,
        [" PUBLIC ", public, " ", system, ""] => {
            public.starts_with("-//W3C//DTD SVG ")
                && system.contains("://www.w3.org/")
                && !rest.contains(['[', '<', '>'])
        }
        _ => false,
    }
}

/// How spaces are written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum KeptSpaces {
    /// In the value of an attribute.
    Exactly,
    /// In the text of an element.
    AsTyped,
}

fn escaped(text: &str, kept: KeptSpaces) -> String {
    steps::took(text.len());
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' | '<' | '>' | '"' => escape_into(&mut out, c.encode_utf8(&mut [0; 4])),
            // As they stand, readers would make spaces and line ends of them.
            '\t' | '\n' | '\r' if kept == KeptSpaces::Exactly => out.push_str(&format!("&#{};", u32::from(c))),
            '\r' => out.push_str("&#13;"),
            '\t' | '\n' => out.push(c),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => out.push(c),
        }
    }
    out
}
