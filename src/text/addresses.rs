//! Addresses that stand bare in a text: `https://…`, `www.…`, `press@example.gov`. Page, desk and reader ask here.

use std::ops::Range;

use crate::source::seek;

/// What a bare address is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BareAddress {
    /// With its scheme.
    Whole,
    /// `www.`
    Www,
    Mail,
}

/// Where addresses stand in a text. Punctuation and marks of direction behind them, in either script, are not theirs; a bracket is
/// where it is opened in them.
pub fn addresses(text: &str) -> impl Iterator<Item = (Range<usize>, BareAddress)> {
    let is_mark = |c: char| matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    let is_border = move |c: char| {
        c.is_whitespace()
            || is_mark(c)
            || matches!(c, '<' | '>' | '«' | '»' | '‹' | '›' | '“' | '”' | '„' | '"' | '،' | '؛' | '|' | '`')
    };
    // Most lines hold none, and are not cut into words.
    let may_hold = seek::holds(text, "://") || seek::holds(text, "www.") || seek::byte(b'@', text.as_bytes()).is_some();
    let mut from = 0;
    let words = if may_hold { text } else { "" }.split_inclusive(is_border).map(move |word| {
        let start = from;
        from += word.len();
        start..start + word.trim_end_matches(is_border).len()
    });
    words.filter_map(|range| {
        let word = &text[range.clone()];
        let (at, kind) = match (word.find("://"), word.find("www."), word.find('@')) {
            (Some(at), ..) => (at - scheme_length(&word[..at]), BareAddress::Whole),
            (None, Some(at), _) => (at, BareAddress::Www),
            (None, None, Some(at)) => (at - local_length(&word[..at]), BareAddress::Mail),
            (None, None, None) => return None,
        };
        let address = trimmed(word.get(at..)?);
        let is_whole = match (kind, address.split_once('@')) {
            (BareAddress::Mail, Some((local, host))) => !local.is_empty() && is_host(host),
            (BareAddress::Mail, None) => false,
            (BareAddress::Www, _) => address.len() > 4 && !word[..at].ends_with(|c: char| c.is_ascii_alphanumeric()),
            (BareAddress::Whole, _) => address.len() > 4,
        };
        is_whole.then_some((range.start + at..range.start + at + address.len(), kind))
    })
}

/// Without what only stands behind it.
fn trimmed(typed: &str) -> &str {
    let mut address = typed;
    loop {
        let bare = address.trim_end_matches([
            '.', ',', ';', ':', '!', '?', ']', '}', '\'', '’', '‘', '؟', '…', '*', '&', '۔', '—', '–',
        ]);
        let count = |sign| bare.matches(sign).count();
        let bare = if bare.ends_with(')') && count(')') > count('(') { &bare[..bare.len() - 1] } else { bare };
        let bare = bare.strip_suffix('(').unwrap_or(bare);
        if bare.len() == address.len() {
            return address;
        }
        address = bare;
    }
}

fn is_host(host: &str) -> bool {
    host.split('.').count() > 1 && host.split('.').all(|label| !label.is_empty() && !label.contains('@'))
}

/// The letters of a scheme at the end of a text.
fn scheme_length(before: &str) -> usize {
    before.bytes().rev().take_while(u8::is_ascii_alphanumeric).count()
}

fn local_length(before: &str) -> usize {
    let fits = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'%' | b'+' | b'-');
    before.bytes().rev().take_while(fits).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_ends_where_its_sentence_goes_on() {
        for (text, found) in [
            ("زوروا https://example.gov/a,b، ثم", "https://example.gov/a,b"),
            ("(https://example.gov/a_(b))؟", "https://example.gov/a_(b)"),
            ("(www.example.gov).", "www.example.gov"),
            ("راسلوا press@example.gov؛ أو", "press@example.gov"),
            ("وhttps://example.gov/!", "https://example.gov/"),
            ("«https://example.gov»", "https://example.gov"),
            ("https://مثال.إمارات/بيان…", "https://مثال.إمارات/بيان"),
            ("@minister", ""),
            ("3 @ 5", ""),
            ("a@b", ""),
            ("https://example.gov/a\u{200f}.", "https://example.gov/a"),
            ("\u{200e}www.example.gov\u{200e}، ثم", "www.example.gov"),
            ("press@example.gov\u{2069}", "press@example.gov"),
            ("‹https://example.gov/›", "https://example.gov/"),
            ("https://example.gov/?a=1&b=2، ثم", "https://example.gov/?a=1&b=2"),
            ("https://example.gov/a-b", "https://example.gov/a-b"),
            ("https://example.gov/ت،ب", "https://example.gov/ت"),
            ("xwww.example.gov", ""),
        ] {
            let ranges: Vec<&str> = addresses(text).map(|(range, _)| &text[range]).collect();
            assert_eq!(ranges.join(" "), found, "{text}");
        }
    }
}
