//! Markup taken apart, tolerantly: what stands between tags, and what stands in them. A site's own templates may write any
//! HTML, and feeds hold HTML in XML.

/// A part of a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Piece<'t> {
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
    INLINE.iter().any(|inline| inline.eq_ignore_ascii_case(name))
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
pub fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (piece, after) = tag(rest).unwrap_or_else(|| {
            let first = rest.chars().next().map_or(0, char::len_utf8);
            let next = rest[first..].match_indices('<').map(|(at, _)| first + at).find(|at| opens(&rest[*at..]));
            let (text, after) = rest.split_at(next.unwrap_or(rest.len()));
            (Piece::Text(text), after)
        });
        rest = after;
        Some(piece)
    })
}

/// Whether a text begins with a tag or an aside.
fn opens(text: &str) -> bool {
    let mut bytes = text.bytes().skip(1);
    matches!(bytes.next(), Some(b'a'..=b'z' | b'A'..=b'Z' | b'!' | b'?'))
        || (text.starts_with("</") && bytes.next().is_some_and(|byte| byte.is_ascii_alphabetic()))
}

/// The tag or aside at the head of a text, and what follows it.
fn tag(text: &str) -> Option<(Piece<'_>, &str)> {
    if !text.starts_with('<') || !opens(text) {
        return None;
    }
    for (head, end) in [("<!--", "-->"), ("<![CDATA[", "]]>")] {
        if let Some(inner) = text.strip_prefix(head) {
            let (inside, after) = inner.split_once(end).unwrap_or((inner, ""));
            return Some((Piece::Aside(inside), after));
        }
    }
    let end = end_of_tag(text)?;
    let (inside, after) = (&text[1..end], &text[end + 1..]);
    if inside.starts_with(['!', '?']) {
        return Some((Piece::Aside(&inside[1..]), after));
    }
    let inside = inside.trim_start_matches('/');
    let name = inside.find(|c: char| c.is_whitespace() || c == '/').unwrap_or(inside.len());
    Some((Piece::Tag { name: &inside[..name], rest: &inside[name..] }, after))
}

/// Where the tag ends that begins a text: at the first `>` outside quotes, or at the first of all where a quote never ends.
fn end_of_tag(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(at),
            (None, b'"' | b'\'') if text[..at].trim_end().ends_with('=') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    text.find('>')
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
        let parts: Vec<Piece<'_>> = pieces(page).collect();
        assert_eq!(
            parts,
            [
                Piece::Aside("DOCTYPE html"),
                Piece::Tag { name: "p", rest: " class=\"a > b\" data-x='1' hidden" },
                Piece::Text("نص "),
                Piece::Tag { name: "b", rest: "" },
                Piece::Text("غ"),
                Piece::Tag { name: "b", rest: "" },
                Piece::Text(" 3 < 4"),
                Piece::Aside(" سر "),
                Piece::Tag { name: "br", rest: "/" },
            ]
        );
        let Piece::Tag { rest, .. } = parts[1] else { panic!("a tag") };
        assert_eq!(attributes(rest).collect::<Vec<_>>(), [("class", "a > b"), ("data-x", "1")]);
    }

    #[test]
    fn nothing_is_lost_whatever_comes() {
        for text in
            ["<", "<a", "<a href=\"x", "<!--", "</", "</>", "a<b", "<é>", "<a b='<c>'>d", "<![CDATA[x", "<a =>b"]
        {
            let length: usize = pieces(text)
                .map(|piece| match piece {
                    Piece::Text(text) | Piece::Aside(text) => text.len(),
                    Piece::Tag { name, rest } => {
                        attributes(rest).for_each(drop);
                        name.len() + rest.len()
                    }
                })
                .sum();
            assert!(length <= text.len(), "{text}");
        }
    }
}
