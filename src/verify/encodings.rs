//! Words in other alphabets of bytes: base64, quoted-printable, UTF-16, old code pages.

use std::borrow::Cow;

use super::nature;
use crate::source::alphabets;

/// How something was written, in words, and what it was.
pub struct Written {
    pub how: &'static str,
    pub bytes: Vec<u8>,
}

/// A shorter run of letters stands for nothing, unless it says itself that it does.
const LEAST: usize = 16;

/// What every run of base64 stands for: in a `data:` address, in a message, on lines of its own.
pub fn base64(text: &str) -> impl Iterator<Item = Written> + '_ {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < bytes.len() {
            let start = at;
            let (line, end) = run_of_base64(bytes, start);
            at = end.max(start + 1);
            let how = if bytes[..start].ends_with(b";base64,") { "data-address" } else { "base64" };
            if how == "base64" && (line < LEAST || !is_mixed(&bytes[start..end])) {
                continue;
            }
            // What stands on the next line may be something else.
            let whole = alphabets::from_base64(&bytes[start..end]).filter(|bytes| how != "base64" || says(bytes));
            let lines =
                || bytes[start..end].split(|byte| matches!(byte, b'\r' | b'\n')).filter_map(alphabets::from_base64);
            let parts = || lines().filter(|bytes| says(bytes)).collect::<Vec<_>>().join(&b'\n');
            let bytes = whole.unwrap_or_else(parts);
            if !bytes.is_empty() {
                return Some(Written { how, bytes });
            }
        }
        None
    })
}

/// How long the run is that begins at a place, and where it ends with the lines below it, which are as long as the first.
fn run_of_base64(bytes: &[u8], start: usize) -> (usize, usize) {
    let is_letter = |byte: &u8| byte.is_ascii_alphanumeric() || b"+/-_".contains(byte);
    let length = |from: usize| bytes[from..].iter().take_while(|byte| is_letter(byte)).count();
    let line = length(start);
    let (mut end, mut last) = (start + line, line);
    while last == line && line >= LEAST {
        let gap = bytes[end..].iter().take(2).take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        last = if gap == 0 { 0 } else { length(end + gap) };
        if last == 0 || last > line {
            break;
        }
        end += gap + last;
    }
    (line, end)
}

/// Words and addresses are not: they are of one case.
fn is_mixed(bytes: &[u8]) -> bool {
    bytes.iter().any(u8::is_ascii_uppercase) && bytes.iter().any(u8::is_ascii_lowercase)
}

/// A text, or a file of a known kind: what is neither was no base64.
fn says(bytes: &[u8]) -> bool {
    nature::is_text(bytes) || !matches!(nature::of(bytes), nature::ByteNature::Closed(_))
}

/// Bytes are written as `=D9`, and lines cut with `=` (RFC 2045, 6.7). `None` where that is not so.
pub fn quoted_printable(text: &str) -> Option<Written> {
    let written = |three: &&[u8]| three[0] == b'=' && three[1..].iter().all(u8::is_ascii_hexdigit);
    let is_cut = nature::is_text(text.as_bytes()) && (text.contains("=\r\n") || text.contains("=\n"));
    if !is_cut {
        text.as_bytes().windows(3).filter(written).nth(RUN)?;
    }
    Some(Written { how: "quoted-printable", bytes: unquoted(text) })
}

pub fn unquoted(text: &str) -> Vec<u8> {
    let hex = |at: usize| u8::from_str_radix(text.get(at..at + 2)?, 16).ok();
    let bytes = text.as_bytes();
    let (mut out, mut at) = (Vec::new(), 0);
    while at < bytes.len() {
        match (bytes[at], hex(at + 1)) {
            (b'=', Some(byte)) => {
                out.push(byte);
                at += 3;
            }
            (b'=', None) if bytes[at + 1..].starts_with(b"\r\n") => at += 3,
            (b'=', None) if bytes[at + 1..].starts_with(b"\n") => at += 2,
            (byte, _) => {
                out.push(byte);
                at += 1;
            }
        }
    }
    out
}

/// A run of fewer letters than this says nothing.
const RUN: usize = 4;

/// What can be read as UTF-8: all of a text, of anything else the runs of it.
pub fn readable(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => {
            let runs = bytes.utf8_chunks().map(|chunk| chunk.valid()).filter(|run| run.len() >= RUN);
            Cow::Owned(runs.collect::<Vec<_>>().join("\n"))
        }
    }
}

/// The readings of a text that is no UTF-8, in the code pages that Arabic was written in; of what is no text, as a picture
/// with a caption, those of its parts that may be Arabic.
pub fn code_pages(bytes: &[u8]) -> Vec<(&'static str, String)> {
    if std::str::from_utf8(bytes).is_ok() {
        return Vec::new();
    }
    if nature::is_text(bytes) {
        return alphabets::code_pages(bytes);
    }
    let runs = bytes.split(|byte| !matches!(byte, b' '..=b'@' | 0xa0..=0xa1 | 0xba | 0xbf..=0xed));
    let is_arabic = |run: &&[u8]| run.iter().filter(|byte| **byte >= 0xc0).count() >= RUN_OF_LETTERS;
    let runs: Vec<&[u8]> = runs.filter(is_arabic).collect();
    if runs.is_empty() { Vec::new() } else { alphabets::code_pages(&runs.join(&b'\n')) }
}

/// So many letters of a code page in a row are hardly chance.
const RUN_OF_LETTERS: usize = 6;

/// What can be read as UTF-16 in what is no plain text, whichever byte comes first: the title in a PDF, a comment of
/// Windows in a picture. `None` where there is nothing.
pub fn utf16(bytes: &[u8]) -> Option<String> {
    let plain = |bytes: &[u8]| !bytes.iter().any(|byte| matches!(byte, 0..=8 | 0x0e..=0x1f));
    if plain(bytes) && std::str::from_utf8(bytes).is_ok() {
        return None;
    }
    let mut text = String::new();
    let orders: [fn([u8; 2]) -> u16; 2] = [u16::from_le_bytes, u16::from_be_bytes];
    for order in orders {
        for start in [0, 1] {
            let mut run = String::new();
            for pair in bytes.get(start..)?.chunks_exact(2) {
                let unit = order([pair[0], pair[1]]);
                match char::from_u32(unit.into()).filter(|c| is_expected(*c)) {
                    Some(c) => run.push(c),
                    None => keep(&mut text, &mut run),
                }
            }
            keep(&mut text, &mut run);
        }
    }
    (!text.is_empty()).then_some(text)
}

/// Latin and Arabic letters, in all their forms, with what stands invisibly between them.
fn is_expected(c: char) -> bool {
    matches!(c, ' '..='~' | '\n' | '\r' | '\t' | '\u{a0}'..='\u{17f}' | '\u{600}'..='\u{6ff}' | '\u{200b}'..='\u{206f}'
        | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

fn keep(text: &mut String, run: &mut String) {
    if run.chars().nth(RUN - 1).is_some() {
        text.push_str(run);
        text.push('\n');
    }
    run.clear();
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        base64(text).map(|it| String::from_utf8_lossy(&it.bytes).into_owned()).collect()
    }

    #[test]
    fn base64_is_read_wherever_it_stands() {
        assert_eq!(found("x;base64,dGhlIHdvcmRz\" y;base64,dGhlIHdvcmQ= z;base64,!"), ["the words", "the word"]);
        let long = "The words of a title that is held back until Thursday morning, and more";
        let packed = alphabets::to_base64(long.as_bytes());
        assert_eq!(found(&packed), [long]);
        let lines: Vec<&str> = packed.as_bytes().chunks(40).map(|line| std::str::from_utf8(line).unwrap()).collect();
        assert_eq!(found(&format!("قبل:\r\n\r\n{}\r\n\r\nبعد", lines.join("\r\n"))), [long]);
        assert_eq!(found(&format!("{packed}\nWords\n")), [long]);
        for none in
            ["/ar/releases/2025/12/library-of-the-city/index", "aVeryLongCamelCaseNameOfSomething", "", "é", "====="]
        {
            assert_eq!(found(none), [""; 0], "{none}");
        }
    }

    #[test]
    fn other_alphabets_are_read() {
        let wide: Vec<u8> = "قمة البحر".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert!(utf16(&[b"\xff".as_slice(), &wide].concat()).unwrap().contains("قمة البحر"));
        assert!(utf16(&wide).unwrap().contains("قمة البحر"), "UTF-16 of Arabic is UTF-8, too");
        assert_eq!(utf16("قمة\n".as_bytes()), None);
        let quoted = quoted_printable("=D9=82=D9=\r\n=85=D8=A9 x=3D1").unwrap();
        assert_eq!(String::from_utf8(quoted.bytes).unwrap(), "قمة x=1");
        assert!(quoted_printable("a=1&b=22&c=ab").is_none());
        let pages = code_pages(b"\xde\xe3\xc9");
        assert!(pages.iter().any(|(_, text)| text == "قمة"), "{pages:?}");
        assert!(code_pages("قمة".as_bytes()).is_empty());
    }
}
