//! Percent-encoding (RFC 3986, section 2.1): how addresses are written and typed. The only door to `percent_encoding`.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What stays as it is in a value of a query: the unreserved characters.
const VALUE: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// What stays as it is in a path: also the sub-delimiters that need no escape in HTML.
const PATH: &AsciiSet = &VALUE
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

/// A text as one value of a query.
pub fn query(text: &str) -> String {
    utf8_percent_encode(text, VALUE).to_string()
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
