//! What a file is, by its first bytes and its name.

use super::findings;
use crate::diagnostics::Diagnostic;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Plain,
    Markdown,
    Html,
    Docx,
}

/// Ends of the names of files that can be read.
pub const ENDS: [(&str, Kind); 9] = [
    ("txt", Kind::Plain),
    ("text", Kind::Plain),
    ("md", Kind::Markdown),
    ("markdown", Kind::Markdown),
    ("html", Kind::Html),
    ("htm", Kind::Html),
    ("xhtml", Kind::Html),
    ("docx", Kind::Docx),
    ("docm", Kind::Docx),
];

/// What other files begin with, what they are, and how their text can be had.
const OTHERS: [(&[u8], &str, &str); 10] = [
    (b"%PDF", "a PDF", "Ask for the Word file, or copy the text out of the PDF into a .txt file."),
    (
        b"\xd0\xcf\x11\xe0",
        "an old Word file (.doc), or one that is locked with a password",
        "Open it in Word and save it as a Word document (.docx) without a password.",
    ),
    (b"{\\rtf", "an RTF file", "Open it in Word and save it as a Word document (.docx)."),
    (b"\xff\xd8\xff", "a picture (JPEG)", PICTURE),
    (b"\x89PNG", "a picture (PNG)", PICTURE),
    (b"GIF8", "a picture (GIF)", PICTURE),
    (b"II*\0", "a picture (TIFF)", PICTURE),
    (b"\x1f\x8b", "a compressed file (gzip)", "Unpack it first."),
    (b"Rar!", "an archive (RAR)", "Unpack it first."),
    (b"7z\xbc\xaf", "an archive (7z)", "Unpack it first."),
];

const PICTURE: &str = "Ask for the text itself; the picture can go into the release's folder.";

/// The kind that the end of a name promises.
pub fn promised(name: &str) -> Option<Kind> {
    let (_, end) = name.rsplit_once('.')?;
    ENDS.iter().find(|(known, _)| end.eq_ignore_ascii_case(known)).map(|(_, kind)| *kind)
}

/// What a file is. Its bytes count more than its name.
pub fn of(name: &str, bytes: &[u8]) -> Result<Kind, Diagnostic> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(findings::empty(name));
    }
    if let Some((_, what, help)) = OTHERS.iter().find(|(head, ..)| bytes.starts_with(head)) {
        return Err(findings::other_kind(name, what, help));
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(Kind::Docx);
    }
    match promised(name) {
        Some(Kind::Docx) => Err(findings::no_docx(name)),
        Some(Kind::Plain) if is_page(bytes) => Ok(Kind::Html),
        Some(kind) => Ok(kind),
        None => Err(findings::unknown_kind(name)),
    }
}

fn is_page(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let head = bytes[..bytes.len().min(16)].to_ascii_lowercase();
    head.starts_with(b"<!doctype html") || head.starts_with(b"<html")
}
