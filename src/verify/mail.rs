//! Words as messages and calendars carry them: in pieces of a line, each with its alphabet, and on lines that are folded
//! within a word.

use super::encodings::Written;
use crate::source::alphabets;

/// The words of headers such as `=?UTF-8?B?2YI=?= =?UTF-8?B?2YU=?=` (RFC 2047), each run of pieces on a line of its own.
pub fn encoded_words(text: &str) -> Option<Written> {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("=?") {
        rest = after;
        let Some((word, behind)) = encoded_word(after) else { continue };
        if !before.trim().is_empty() {
            bytes.push(b'\n');
        }
        bytes.extend(word);
        rest = behind;
    }
    (!bytes.is_empty()).then_some(Written { how: "mail-header", bytes })
}

/// No piece is longer (75 letters by the book).
const LONGEST: usize = 1024;

/// One piece, from its alphabet on, and what stands behind it.
fn encoded_word(text: &str) -> Option<(Vec<u8>, &str)> {
    let near = &text[..text.floor_char_boundary(LONGEST)];
    let (head, words) = near.split_once('?')?;
    let (how, words) = words.split_once('?')?;
    let (word, _) = words.split_once("?=")?;
    let behind = &text[head.len() + how.len() + word.len() + 4..];
    let bytes = match how {
        "B" | "b" => alphabets::from_base64(word.as_bytes())?,
        "Q" | "q" => super::encodings::unquoted(&word.replace('_', " ")),
        _ => return None,
    };
    Some((bytes, behind))
}

/// A parameter that was cut in numbered pieces, `name*0*=…; name*1*=…` (RFC 2231), with the pieces as one.
pub fn numbered(text: &str) -> Option<Written> {
    if !text.contains("*0*=") && !text.contains("*0=") {
        return None;
    }
    let mut out = String::new();
    for line in text.split([';', '\n']) {
        match line.trim().split_once('=').filter(|(name, _)| is_numbered(name)) {
            Some((name, value)) => {
                out.push_str(if name.trim_end_matches('*').ends_with("*0") { "\n" } else { "" });
                out.push_str(value.trim().trim_matches('"'));
            }
            None if line.trim().is_empty() => {}
            None => out.extend(["\n", line]),
        }
    }
    Some(Written { how: "mail-header", bytes: out.into_bytes() })
}

/// `filename*3*`.
fn is_numbered(name: &str) -> bool {
    let name = name.strip_suffix('*').unwrap_or(name);
    let number = name.rsplit_once('*').map_or("", |(_, number)| number);
    !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// A calendar or a card with each of its lines in one (RFC 5545, 3.1).
pub fn unfolded(text: &str) -> Option<Written> {
    let is_folded = text.contains("BEGIN:VCALENDAR") || text.contains("BEGIN:VCARD");
    let unfolded = || text.replace("\r\n ", "").replace("\n ", "").replace("\r\n\t", "");
    is_folded
        .then(|| Written { how: "folded-lines", bytes: unfolded().into_bytes() })
        .filter(|it| it.bytes.len() < text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(written: Option<Written>) -> String {
        written.map(|written| String::from_utf8_lossy(&written.bytes).trim().to_owned()).unwrap_or_default()
    }

    #[test]
    fn pieces_of_a_header_are_one_text() {
        for (header, says) in [
            ("Subject: =?UTF-8?B?2YLZ?=\r\n =?utf-8?b?hdip?= x", "قمة"),
            ("Subject: =?UTF-8?Q?=D9=82=D9=85_a?= =?UTF-8?Q?b?=", "قم ab"),
            ("=?x?B?YQ==?= and =?x?B?Yg==?=", "a\nb"),
            ("a=?b?c", ""),
            ("=?=?=?=?=?", ""),
            ("if (a=?b?c?=d)", ""),
        ] {
            assert_eq!(text(encoded_words(header)), says, "{header}");
        }
        assert_eq!(encoded_words("=?windows-1256?B?3uPJ?=").unwrap().bytes, b"\xde\xe3\xc9");
    }

    #[test]
    fn a_word_may_be_cut_in_numbered_pieces() {
        let header = "Content-Type: a;\r\n name*0*=utf-8''%D9%82;\r\n name*1*=%D9%85;\r\n name*2=\"x.docx\"\r\nx";
        assert_eq!(text(numbered(header)), "Content-Type: a\nutf-8''%D9%82%D9%85x.docx\nx");
        assert_eq!(text(numbered("a*1=b; c=d")), "");
    }

    #[test]
    fn a_word_may_be_folded() {
        assert_eq!(text(unfolded("BEGIN:VCALENDAR\r\nSUMMARY:Hal\r\n cyon\r\n")), "BEGIN:VCALENDAR\r\nSUMMARY:Halcyon");
        assert_eq!(text(unfolded("A list:\n one\n two\n")), "");
    }
}
