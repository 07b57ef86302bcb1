//! Bytes that are spelled in a text, in whatever way.

use super::encodings::{self, Written};
use super::{digits, mail};

/// What is spelled in a text; `plain` is the text without its escapes, where it has some: base64 may stand within them.
pub fn in_text(text: &str, plain: &str) -> Vec<Written> {
    encodings::base64(text)
        .chain(encodings::base64(plain))
        .chain(encodings::quoted_printable(text))
        .chain(mail::encoded_words(text))
        .chain(mail::unfolded(text))
        .chain(mail::numbered(text))
        .chain(digits::hexadecimal(text))
        .chain(digits::escapes(text))
        .chain(digits::percent(text))
        .collect()
}
