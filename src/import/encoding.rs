//! Bytes become text.
//!
//! What a file says of its encoding counts: a byte order mark, or in a web page its charset. Else it is UTF-8, or, where it
//! cannot be, the Windows code page in which Arabic was written before, which is said.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1256};

use super::findings;
use crate::diagnostics::{Diagnostic, Reviewed};
use crate::source::steps;

/// Where a web page names its encoding, if it does.
const HEAD: usize = 2048;

/// Whether a file may name its encoding within its text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Declares {
    Charset,
    Nothing,
}

/// The text of a file with `\n` at the end of its lines, and the doubt there is about it.
pub fn decode(name: &str, bytes: &[u8], declares: Declares) -> Result<Reviewed<String>, Diagnostic> {
    steps::took(bytes.len());
    let (encoding, doubt) = encoding(name, bytes, declares)?;
    let (text, _, broken) = encoding.decode(bytes);
    if broken {
        return Err(findings::broken_letters(name, encoding.name()));
    }
    if let Some(c) = text.chars().find(|c| is_foreign_to_text(*c)) {
        return Err(findings::no_text(name, c));
    }
    Ok(Reviewed::new(with_plain_line_ends(&text), doubt.into_iter().collect()))
}

fn encoding(
    name: &str,
    bytes: &[u8],
    declares: Declares,
) -> Result<(&'static Encoding, Option<Diagnostic>), Diagnostic> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return Ok((encoding, None));
    }
    if let Some(encoding) = utf16(&bytes[..bytes.len().min(2 * HEAD)]) {
        return Ok((encoding, Some(findings::encoding_guessed(name, encoding.name()))));
    }
    let Err(error) = std::str::from_utf8(bytes) else { return Ok((UTF_8, None)) };
    if declares == Declares::Charset
        && let Some(encoding) = charset(&bytes[..bytes.len().min(HEAD)]).filter(|encoding| *encoding != UTF_8)
    {
        return Ok((encoding, None));
    }
    // Letters of UTF-8 in plenty, and a broken one: the file was damaged on its way.
    let whole: usize = bytes.utf8_chunks().map(|chunk| chunk.valid().chars().filter(|c| !c.is_ascii()).count()).sum();
    let torn = bytes.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count();
    if whole > torn * 8 {
        let line = bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count() + 1;
        return Err(findings::torn_letter(name, line));
    }
    Ok((WINDOWS_1256, Some(findings::encoding_guessed(name, "windows-1256"))))
}

/// UTF-16 without its mark: one of two bytes is that of the alphabet, nearly always.
fn utf16(head: &[u8]) -> Option<&'static Encoding> {
    let is_alphabet = |byte: &&u8| matches!(byte, 0x00 | 0x06);
    let count = |from: usize| head.iter().skip(from).step_by(2).filter(is_alphabet).count();
    let (even, odd, half) = (count(0), count(1), head.len() / 2);
    match () {
        () if head.len() % 2 == 1 || half < 2 => None,
        () if odd * 10 >= half * 9 && even * 2 < half => Some(UTF_16LE),
        () if even * 10 >= half * 9 && odd * 2 < half => Some(UTF_16BE),
        () => None,
    }
}

/// The encoding that the head of a web page names.
fn charset(head: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let behind = head.split_once("charset=")?.1.trim_start_matches(['"', '\'', ' ']);
    let label = behind.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')).next()?;
    Encoding::for_label(label.as_bytes())
}

/// Control characters that no editor types.
fn is_foreign_to_text(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{e}'..='\u{1a}' | '\u{1c}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

fn with_plain_line_ends(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                chars.next_if_eq(&'\n');
                out.push('\n');
            }
            '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Result<(String, usize), String> {
        let read = decode("a.txt", bytes, Declares::Nothing).map_err(|note| crate::speech::english(&note.message))?;
        Ok((read.value, read.notes.len()))
    }

    #[test]
    fn a_text_is_read_in_the_encodings_that_ministries_send() {
        let arabic = "وقّعت الوزارة";
        let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(arabic.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let bom = [b"\xef\xbb\xbf", arabic.as_bytes()].concat();
        for bytes in [arabic.as_bytes(), &utf16, &bom] {
            assert_eq!(read(bytes), Ok((arabic.to_owned(), 0)));
        }
        assert_eq!(read(&utf16[2..]), Ok((arabic.to_owned(), 1)), "a guess is said");
        assert_eq!(read(&WINDOWS_1256.encode(arabic).0), Ok((arabic.to_owned(), 1)), "a guess is said");
        assert_eq!(read(b"a\r\nb\rc\x0cd"), Ok(("a\nb\nc\nd".to_owned(), 0)));
    }

    #[test]
    fn a_page_says_its_encoding() {
        let mut page = b"<meta charset=\"windows-1252\"><p>".to_vec();
        page.extend(b"caf\xe9");
        let read = decode("a.html", &page, Declares::Charset).unwrap();
        assert!(read.value.ends_with("café") && read.notes.is_empty());
    }

    #[test]
    fn what_is_damaged_or_no_text_is_refused() {
        let torn = ["وقعت الوزارة مذكرة\nمع ".as_bytes(), b"\xd9 ", "الهيئة".as_bytes()].concat();
        assert!(read(&torn).unwrap_err().contains("line 2"));
        assert!(read(b"\x01\x02\x03").is_err());
    }
}
