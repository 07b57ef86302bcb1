//! Writing XML. The only door to `quick_xml`.

use std::borrow::Cow;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// A document being written: elements open and close in order, and every text is escaped.
pub struct Document {
    writer: Writer<Vec<u8>>,
}

impl Document {
    /// Begins with the declaration.
    pub fn new() -> Self {
        let mut document = Self { writer: Writer::new_with_indent(Vec::new(), b' ', 1) };
        document.event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)));
        document
    }

    fn event(&mut self, event: Event<'_>) {
        // Writing into memory does not fail.
        let _ = self.writer.write_event(event);
    }

    /// An element that holds others.
    pub fn within(&mut self, name: &str, attributes: &[(&str, &str)], inside: impl FnOnce(&mut Self)) {
        self.event(Event::Start(start(name, attributes)));
        inside(self);
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// An element that holds a text.
    pub fn text(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.within(name, attributes, |document| document.event(Event::Text(BytesText::new(&allowed(text)))));
    }

    /// An element that holds nothing.
    pub fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.event(Event::Empty(start(name, attributes)));
    }

    pub fn finish(self) -> String {
        let mut text = String::from_utf8(self.writer.into_inner()).unwrap_or_default();
        text.push('\n');
        text
    }
}

fn start<'a>(name: &'a str, attributes: &[(&'a str, &'a str)]) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (key, value) in attributes {
        start.push_attribute((*key, allowed(value).as_ref()));
    }
    start
}

/// Leaves out the characters that no XML document may hold (XML 1.0, production 2).
fn allowed(text: &str) -> Cow<'_, str> {
    let fits =
        |c: char| !matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    // All of them but the last two are single bytes.
    let plain = |byte: u8| byte >= b' ' && byte != 0xEF || matches!(byte, b'\t' | b'\n' | b'\r');
    if text.bytes().all(plain) || text.chars().all(fits) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.chars().filter(|c| fits(*c)).collect())
    }
}

impl Default for Document {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::Document;

    #[test]
    fn every_text_is_escaped_and_control_characters_vanish() {
        let mut document = Document::new();
        document.text("title", &[("a", "\"<&")], "وزارة <b> & \u{b}");
        let text = document.finish();
        assert!(text.contains("<title a=\"&quot;&lt;&amp;\">وزارة &lt;b&gt; &amp; </title>"), "{text}");
    }
}
