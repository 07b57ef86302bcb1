//! Markup taken apart, tolerantly: what stands between tags, and what stands in them. A site's own templates may write any
//! HTML, and feeds hold HTML in XML.

use crate::source::reach::Ahead;
use crate::source::steps;

/// A part of a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MarkupPiece<'t> {
    Text(&'t str),
    /// The name as typed, without its slash, and all that follows it.
    Tag {
        name: &'t str,
        rest: &'t str,
    },
    /// A comment, CDATA or declaration: what is in it.
    Aside(&'t str),
}

/// Tags that stand within a line: words on both sides belong together.
const INLINE: [&str; 40] = [
    "a",
    "abbr",
    "b",
    "bdi",
    "bdo",
    "cite",
    "code",
    "data",
    "em",
    "i",
    "mark",
    "q",
    "s",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "time",
    "u",
    "wbr",
    "ins",
    "del",
    "dfn",
    "font",
    "kbd",
    "samp",
    "var",
    "tspan", // Sheets:
    "r",
    "t",
    "rPr",
    "rFont",
    "sz",
    "color",
    "family",
    "scheme",
    "charset",
    "vertAlign",
    "outline",
];

/// Tags of office documents that stand for a space.
const SPACES: [&str; 6] = ["tab", "br", "cr", "s", "line-break", "noBreakHyphen"];

/// Whether a tag stands within a line. Names with a prefix are those of office documents (`w:t`), which cut lines anywhere
/// but at their paragraphs.
pub fn is_inline(name: &str) -> bool {
    // Whatever prefix a program gives to the names of runs.
    let bare = name.rsplit(':').next().unwrap_or(name);
    INLINE.iter().any(|inline| inline.eq_ignore_ascii_case(bare))
        || office(name).is_some_and(|name| !matches!(name, "p" | "h"))
}

/// Whether a tag within a line parts two words.
pub fn is_space(name: &str) -> bool {
    office(name).is_some_and(|name| SPACES.contains(&name))
}

/// A name of an office document without its prefix.
fn office(name: &str) -> Option<&str> {
    ["w:", "a:", "text:"].into_iter().find_map(|prefix| name.strip_prefix(prefix))
}

/// The parts of a text, from first to last.
pub fn pieces(text: &str) -> impl Iterator<Item = MarkupPiece<'_>> {
    let ahead = |sign| Ahead::new(text, sign);
    let mut pieces =
        Pieces { text, at: 0, tag: ahead(">"), comment: ahead("-->"), data: ahead("]]>"), quotes: Quotes::Close };
    std::iter::from_fn(move || pieces.next())
}

/// A text as it is taken apart. What was looked for once and is nowhere is not looked for again: a text may begin as many
/// tags as it likes and end none.
struct Pieces<'t> {
    text: &'t str,
    at: usize,
    /// Where a tag, a comment and CDATA may end.
    tag: Ahead<'t>,
    comment: Ahead<'t>,
    data: Ahead<'t>,
    quotes: Quotes,
}

/// Whether quotes in tags can be relied on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Quotes {
    Close,
    /// One tag was all in quotes, to the end of the text.
    NeverClose,
}

impl<'t> Pieces<'t> {
    fn next(&mut self) -> Option<MarkupPiece<'t>> {
        let rest = &self.text[self.at..];
        let first = rest.chars().next()?.len_utf8();
        if let Some((piece, end)) = self.tag() {
            self.at = end;
            return Some(piece);
        }
        let next = rest[first..].match_indices('<').map(|(at, _)| first + at).find(|at| opens(&rest[*at..]));
        let length = next.unwrap_or(rest.len());
        steps::took(length);
        self.at += length;
        Some(MarkupPiece::Text(&rest[..length]))
    }

    /// The tag or aside that stands here, and where it ends.
    fn tag(&mut self) -> Option<(MarkupPiece<'t>, usize)> {
        let (text, at) = (self.text, self.at);
        if !opens(&text[at..]) {
            return None;
        }
        for (head, end, ahead) in [("<!--", "-->", &mut self.comment), ("<![CDATA[", "]]>", &mut self.data)] {
            if text[at..].starts_with(head) {
                let from = at + head.len();
                let found = ahead.next(from);
                let inside = &text[from..found.unwrap_or(text.len())];
                return Some((MarkupPiece::Aside(inside), found.map_or(text.len(), |found| found + end.len())));
            }
        }
        let end = self.end_of_tag()?;
        let inside = &text[at + 1..end];
        if inside.starts_with(['!', '?']) {
            return Some((MarkupPiece::Aside(&inside[1..]), end + 1));
        }
        let inside = inside.trim_start_matches('/');
        let name = inside.find(|c: char| c.is_whitespace() || c == '/').unwrap_or(inside.len());
        Some((MarkupPiece::Tag { name: &inside[..name], rest: &inside[name..] }, end + 1))
    }

    /// Where the tag ends that begins here: at the first `>` outside quotes, or at the first of all where a quote never
    /// ends.
    fn end_of_tag(&mut self) -> Option<usize> {
        let first = self.tag.next(self.at)?;
        if self.quotes == Quotes::NeverClose {
            return Some(first);
        }
        let rest = &self.text[self.at..];
        let end = outside_quotes(rest);
        steps::took(end.unwrap_or(rest.len()));
        if end.is_none() {
            self.quotes = Quotes::NeverClose;
        }
        end.map_or(Some(first), |end| Some(self.at + end))
    }
}

/// Whether a text begins with a tag or an aside.
fn opens(text: &str) -> bool {
    let mut bytes = text.bytes();
    bytes.next() == Some(b'<')
        && match bytes.next() {
            Some(b'a'..=b'z' | b'A'..=b'Z' | b'!' | b'?') => true,
            Some(b'/') => bytes.next().is_some_and(|byte| byte.is_ascii_alphabetic()),
            _ => false,
        }
}

/// The first `>` of a tag that is in no quotes.
fn outside_quotes(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(at),
            (None, b'"' | b'\'') if text[..at].trim_end().ends_with('=') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

/// The attributes of a tag, from what follows its name.
pub fn attributes(rest: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = rest;
    std::iter::from_fn(move || {
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
            let end = rest.find(|c: char| c.is_whitespace() || c == '=' || c == '/').unwrap_or(rest.len());
            if rest.is_empty() {
                return None;
            }
            let (name, after) = rest.split_at(end.max(rest.chars().next().map_or(0, char::len_utf8)));
            let Some(value) = after.trim_start().strip_prefix('=') else {
                rest = after;
                continue;
            };
            let value = value.trim_start();
            let (value, after) = match value.chars().next() {
                Some(quote @ ('"' | '\'')) => value[1..].split_once(quote).unwrap_or((&value[1..], "")),
                _ => value.split_at(value.find(char::is_whitespace).unwrap_or(value.len())),
            };
            rest = after;
            return Some((name, value));
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_comes_apart() {
        let page = "<!DOCTYPE html><p class=\"a > b\" data-x='1' hidden>نص <b>غ</b> 3 < 4<!-- سر --><br/>";
        let parts: Vec<MarkupPiece<'_>> = pieces(page).collect();
        assert_eq!(
            parts,
            [
                MarkupPiece::Aside("DOCTYPE html"),
                MarkupPiece::Tag { name: "p", rest: " class=\"a > b\" data-x='1' hidden" },
                MarkupPiece::Text("نص "),
                MarkupPiece::Tag { name: "b", rest: "" },
                MarkupPiece::Text("غ"),
                MarkupPiece::Tag { name: "b", rest: "" },
                MarkupPiece::Text(" 3 < 4"),
                MarkupPiece::Aside(" سر "),
                MarkupPiece::Tag { name: "br", rest: "/" },
            ]
        );
        let MarkupPiece::Tag { rest, .. } = parts[1] else { panic!("a tag") };
        assert_eq!(attributes(rest).collect::<Vec<_>>(), [("class", "a > b"), ("data-x", "1")]);
    }

    #[test]
    fn where_quotes_never_close_a_tag_ends_at_its_first_sign() {
        let tags = |text| pieces(text).filter(|piece| matches!(piece, MarkupPiece::Tag { .. })).count();
        assert_eq!(tags("<a b=\">\">x<i>"), 2, "quotes close");
        assert_eq!(tags("<a b=\">x<i>"), 2, "a quote is never closed");
        assert_eq!(tags("<a b='>x"), 1, "nor here");
        assert_eq!(tags("<a b <i"), 0, "no tag ends");
    }

    #[test]
    fn nothing_is_lost_whatever_comes() {
        for text in
            ["<", "<a", "<a href=\"x", "<!--", "</", "</>", "a<b", "<é>", "<a b='<c>'>d", "<![CDATA[x", "<a =>b"]
        {
            let length: usize = pieces(text)
                .map(|piece| match piece {
                    MarkupPiece::Text(text) | MarkupPiece::Aside(text) => text.len(),
                    MarkupPiece::Tag { name, rest } => {
                        attributes(rest).for_each(drop);
                        name.len() + rest.len()
                    }
                })
                .sum();
            assert!(length <= text.len(), "{text}");
        }
    }
}
