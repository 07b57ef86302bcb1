//! Tags of HTML, told from other words between angle brackets.

use crate::source::reach;

/// Names of elements that are nothing else.
const ELEMENTS: &str = "a abbr b big blockquote body br center cite code col colgroup del details div dd dl dt em figcaption figure \
                        font footer h1 h2 h3 h4 h5 h6 head header hr html i iframe img ins li link main mark meta nav ol p pre q s \
                        script section small span strike strong style sub summary sup table tbody td tfoot th thead tr u ul video";

/// The tag that a text begins with, if it is one of HTML and of nothing else; as much of it as is near.
pub fn tag(text: &str) -> Option<&str> {
    let text = reach::after(text, 0);
    let inside = text.strip_prefix('<')?;
    if inside.starts_with("![") || inside.starts_with("!DOCTYPE") || inside.starts_with("?xml") {
        return Some(&text[..text.find(['>', '\n']).map_or(text.len(), |end| end + 1)]);
    }
    let inside = inside.strip_prefix('/').unwrap_or(inside);
    let name = name(inside);
    let rest = &inside[name.len()..];
    let is_element = ELEMENTS.split(' ').any(|known| known.eq_ignore_ascii_case(name)) || name.contains(':');
    let end = text.find('>');
    let is_plain = rest.trim_start_matches([' ', '/']).starts_with('>');
    let has_attribute = end.is_none_or(|end| text[..end].contains('='));
    (is_element && !name.ends_with(':') && !rest.starts_with("//") && (is_plain || has_attribute))
        .then(|| &text[..end.map_or(text.len(), |end| end + 1)])
}

/// The name of an element at the head of a text; that of a colon is Office's.
pub fn name(text: &str) -> &str {
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || c == ':')).unwrap_or(text.len());
    &text[..end]
}

/// Whether something like a tag stands in a text.
pub fn has_tag(text: &str) -> bool {
    text.match_indices('<').any(|(at, _)| {
        let next = text.as_bytes().get(at + 1).copied().unwrap_or_default();
        (next.is_ascii_alphabetic() || matches!(next, b'/' | b'?' | b'!')) && tag(&text[at..]).is_some()
    })
}
