//! YAML becomes a tree, event by event. Depth, aliases and size are bounded, so that no file can grow in memory
//! ("billion laughs"). The only door to `serde_yaml`, by way of the parser that it is made of.

use serde_yaml::granit_parser::{self as granit, Event, Parser, ScalarStyle, ScanError, StrInput, StructureStyle};

use super::super::{Node, Value};
use crate::source::{Span, Spanned, steps};

pub use granit::ErrorKind;

const MOST_NODES: usize = 100_000;
const MOST_ALIASES: usize = 100;
const MOST_DEPTH: usize = 32;

/// Why a text is no tree, and the byte at which that was seen.
pub struct BrokenYaml {
    pub at: usize,
    pub cause: Cause,
}

pub enum Cause {
    Parser(ErrorKind),
    /// Nested too deeply, or it refers to itself too often.
    Bounds,
    /// What should be the name of a key is a list or a group.
    Key,
    /// A second document begins.
    Second,
    /// There are words, and no key.
    NoKey,
}

/// The tree of a text; places are counted from the beginning of the text, and `offset` added. What is called by a name
/// that stands in `around` alone is [`Value::Unread`].
pub fn tree(text: &str, offset: usize, around: &str) -> Result<Node, BrokenYaml> {
    steps::took(text.len());
    let options = granit::options! {
        emit_comments: false,
        emit_unresolved_aliases: true,
        flow_nesting_limit: MOST_DEPTH,
        block_nesting_limit: MOST_DEPTH,
    };
    let parser = Parser::new_from_str_with_options(text, options);
    let mut builder = Builder { parser, text, offset, around, nodes: 0, aliases: 0, anchors: Vec::new() };
    let mut root = None;
    while let Some((event, span)) = builder.next()? {
        match event {
            Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => {}
            Event::DocumentStart(..) if root.is_some() => return Err(trouble(&span, Cause::Second)),
            Event::DocumentStart(..) => {}
            event => root = Some(builder.node(event, &span)?),
        }
    }
    Ok(root.unwrap_or(Node { value: Value::Null, span: Span::new(offset, offset) }))
}

struct Builder<'t> {
    parser: Parser<'t, StrInput<'t>>,
    text: &'t str,
    offset: usize,
    around: &'t str,
    nodes: usize,
    aliases: usize,
    /// What stands behind an anchor, and how many nodes that are.
    anchors: Vec<(usize, Node, usize)>,
}

impl<'t> Builder<'t> {
    fn next(&mut self) -> Result<Option<(Event<'t>, granit::Span)>, BrokenYaml> {
        self.parser.next_event().transpose().map_err(|error: ScanError| BrokenYaml {
            at: error.marker().byte_offset().unwrap_or_default(),
            cause: match error.kind() {
                ErrorKind::RecursionLimitExceeded => Cause::Bounds,
                kind => Cause::Parser(kind.clone()),
            },
        })
    }

    /// The node that begins with an event.
    fn node(&mut self, event: Event<'t>, begins: &granit::Span) -> Result<Node, BrokenYaml> {
        let first = self.nodes;
        self.took(1, begins)?;
        let (node, anchor) = match event {
            Event::Scalar(text, style, anchor, tag) => {
                (self.scalar(&text, style, anchor, tag.as_deref(), begins), anchor)
            }
            Event::SequenceStart(style, anchor, _) => {
                let (mut items, mut end) = (Vec::new(), self.place(begins));
                loop {
                    match self.next()? {
                        Some((Event::SequenceEnd, span)) => break end = self.end(style, &span, end),
                        Some((event, span)) => items.push(self.node(event, &span)?),
                        None => break,
                    }
                    end = items.last().map_or(end, |item| item.span);
                }
                (self.group(Value::List(items), begins, end), anchor)
            }
            Event::MappingStart(style, anchor, _) => {
                let (mut entries, mut end) = (Vec::new(), self.place(begins));
                loop {
                    let (event, span) = match self.next()? {
                        Some((Event::MappingEnd, span)) => break end = self.end(style, &span, end),
                        Some(begun) => begun,
                        None => break,
                    };
                    let key = self.key(event, &span)?;
                    let Some((event, span)) = self.next()? else { break };
                    let value = self.node(event, &span)?;
                    end = if value.span.end > key.span.end { value.span } else { key.span };
                    entries.push((key, value));
                }
                (self.group(Value::Map(entries), begins, end), anchor)
            }
            Event::Alias(id) => return self.alias(id, begins),
            Event::UnresolvedAlias(name) if self.around.contains(&format!("&{name}")) => {
                (Node { value: Value::Unread, span: self.place(begins) }, 0)
            }
            _ => return Err(trouble(begins, Cause::Parser(ErrorKind::UnknownAnchor))),
        };
        if anchor != 0 {
            self.anchors.push((anchor, node.clone(), self.nodes - first));
        }
        Ok(node)
    }

    fn key(&mut self, event: Event<'t>, span: &granit::Span) -> Result<Spanned<String>, BrokenYaml> {
        let node = self.node(event, span)?;
        let place = node.span;
        match node.value {
            Value::Text(text) => Ok(Spanned::new(text, place)),
            Value::List(_) | Value::Map(_) | Value::Unread => Err(trouble(span, Cause::Key)),
            _ => Ok(Spanned::new(span.slice(self.text).unwrap_or_default().to_owned(), place)),
        }
    }

    /// A text keeps a sign at its head that YAML takes for the name of a type, or of an anchor to which nothing refers.
    fn scalar(
        &self,
        text: &str,
        style: ScalarStyle,
        anchor: usize,
        tag: Option<&granit::Tag>,
        span: &granit::Span,
    ) -> Node {
        let place = self.place(span);
        if style != ScalarStyle::Plain {
            return Node { value: Value::Text(text.to_owned()), span: place };
        }
        let start = place.start as usize - self.offset;
        let line = self.text[..start].rfind('\n').map_or(0, |newline| newline + 1);
        let sign = match tag {
            Some(tag) if tag.is_custom() => span.tag_start().and_then(|start| start.byte_offset()),
            _ if anchor != 0 => self.text[line..start]
                .rfind('&')
                .map(|sign| line + sign)
                .filter(|sign| !self.around.contains(&format!("*{}", self.text[sign + 1..start].trim_end()))),
            _ => None,
        };
        let end = place.end as usize - self.offset;
        if let Some(sign) = sign.filter(|sign| (line..start).contains(sign)) {
            let span = Span::new(sign, end).shifted(self.offset);
            return Node { value: Value::Text(self.text[sign..end].to_owned()), span };
        }
        let is_text = tag.is_some_and(|tag| tag.is_yaml_core_schema_tag("str"));
        Node { value: if is_text { Value::Text(text.to_owned()) } else { plain(text) }, span: place }
    }

    /// What stands behind an anchor, where it stands.
    fn alias(&mut self, id: usize, span: &granit::Span) -> Result<Node, BrokenYaml> {
        self.aliases += 1;
        let known = self.anchors.iter().rev().find(|(anchor, ..)| *anchor == id);
        let Some((_, node, nodes)) = known.filter(|_| self.aliases <= MOST_ALIASES) else {
            return Err(trouble(span, Cause::Bounds));
        };
        let (node, nodes) = (node.clone(), *nodes);
        self.took(nodes, span)?;
        Ok(node)
    }

    fn took(&mut self, nodes: usize, span: &granit::Span) -> Result<(), BrokenYaml> {
        self.nodes += nodes;
        if self.nodes > MOST_NODES { Err(trouble(span, Cause::Bounds)) } else { Ok(()) }
    }

    fn place(&self, span: &granit::Span) -> Span {
        let range = span.byte_range().unwrap_or_default();
        Span::new(range.start, range.end).shifted(self.offset)
    }

    /// Where a group ends: at its bracket, else with the last of what it holds.
    fn end(&self, style: StructureStyle, span: &granit::Span, last: Span) -> Span {
        if style == StructureStyle::Flow { self.place(span) } else { last }
    }

    fn group(&self, value: Value, begins: &granit::Span, ends: Span) -> Node {
        let start = self.place(begins).start;
        Node { value, span: Span { start, end: ends.end.max(start) } }
    }
}

fn trouble(span: &granit::Span, cause: Cause) -> BrokenYaml {
    BrokenYaml { at: span.byte_range().unwrap_or_default().start, cause }
}

/// What plain words are: a few stand for nothing, for yes and for no, and figures for a number.
fn plain(text: &str) -> Value {
    let is_one_of = |words: &[&str]| words.iter().any(|word| text.eq_ignore_ascii_case(word));
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        _ if is_one_of(&["true", "yes", "y", "on"]) => Value::Bool(true),
        _ if is_one_of(&["false", "no", "n", "off"]) => Value::Bool(false),
        _ if is_number(text) => Value::Number,
        _ => Value::Text(text.to_owned()),
    }
}

fn is_number(text: &str) -> bool {
    let figures = text.strip_prefix(['+', '-']).unwrap_or(text);
    let radix = |(head, radix)| figures.strip_prefix(head).is_some_and(|rest| u64::from_str_radix(rest, radix).is_ok());
    figures.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        && (figures.replace('_', "").parse::<f64>().is_ok()
            || [("0x", 16), ("0o", 8), ("0b", 2)].into_iter().any(radix))
}
