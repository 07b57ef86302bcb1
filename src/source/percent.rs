//! Percent-encoding (RFC 3986, section 2.1): how addresses are written and typed. The only door to `percent_encoding`.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What stays as it is everywhere: the unreserved characters.
const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// What stays as it is in a value of a query, beside letters: also what an address is made of (RFC 3986, section 3.4).
const VALUE: &AsciiSet = &UNRESERVED.remove(b'/').remove(b':').remove(b'@').remove(b',');

/// What stays as it is in a path: also the sub-delimiters that need no escape in HTML.
const PATH: &AsciiSet = &UNRESERVED
    .remove(b'/')
    .remove(b'!')
    .remove(b'*')
    .remove(b'+')
    .remove(b'=')
    .remove(b':')
    .remove(b'@')
    .remove(b'$')
    .remove(b',');

/// What an address that was typed whole may not hold as it is; what is encoded in it stays so.
const TYPED: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'`');

/// A path of letters, encoded piece by piece.
pub fn path(text: &str) -> impl Iterator<Item = &str> {
    utf8_percent_encode(text, PATH)
}

/// A text as one value of a query. Letters of any script stay: a browser encodes them itself, and an Arabic one would take
/// six bytes instead of two.
pub fn query(text: &str) -> String {
    // Most are letters of Arabic, told without a look into Unicode's tables.
    let is_letter =
        |c: char| !c.is_ascii() && (matches!(c, '\u{621}'..='\u{63a}' | '\u{641}'..='\u{64a}') || c.is_alphanumeric());
    let mut value = String::with_capacity(text.len() + text.len() / 2);
    for piece in text.split_inclusive(is_letter) {
        let rest = piece.trim_end_matches(is_letter);
        value.extend(utf8_percent_encode(rest, VALUE));
        value.push_str(&piece[rest.len()..]);
    }
    value
}

/// An address that was typed whole, with no character that would end an attribute.
pub fn typed(address: &str) -> String {
    utf8_percent_encode(address, TYPED).to_string()
}

/// The letters behind an encoded text; `None` where they are no text.
pub fn decode(text: &str) -> Option<Cow<'_, str>> {
    percent_decode_str(text).decode_utf8().ok()
}

/// The letters behind an encoded text, with U+FFFD where there are none.
pub fn decode_lossy(text: &str) -> Cow<'_, str> {
    percent_decode_str(text).decode_utf8_lossy()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_stay_in_a_value_and_signs_do_not_end_it() {
        for (text, value) in [
            ("افتتاح 3 مراكز", "افتتاح%203%20مراكز"),
            ("حجمُه ٣٫٥", "حجمُه%20٣%D9%AB٥"),
            ("Q&A: 50% more #1 + 2 = 3?", "Q%26A:%2050%25%20more%20%231%20%2B%202%20%3D%203%3F"),
            ("https://a.example/ar/%D9%85/", "https://a.example/ar/%25D9%2585/"),
            ("«نعم»\u{a0}\u{202b}\"'<>`", "%C2%ABنعم%C2%BB%C2%A0%E2%80%AB%22%27%3C%3E%60"),
            ("", ""),
        ] {
            assert_eq!(query(text), value);
            assert_eq!(decode(value).as_deref(), Some(text));
        }
    }
}
