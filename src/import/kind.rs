//! What a file is, by its first bytes and its name.

use super::findings;
use crate::diagnostics::Diagnostic;
use crate::source;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ImportKind {
    Plain,
    Markdown,
    Html,
    Docx,
}

/// Ends of the names of files that can be read.
pub const ENDS: [(&str, ImportKind); 9] = [
    ("txt", ImportKind::Plain),
    ("text", ImportKind::Plain),
    ("md", ImportKind::Markdown),
    ("markdown", ImportKind::Markdown),
    ("html", ImportKind::Html),
    ("htm", ImportKind::Html),
    ("xhtml", ImportKind::Html),
    ("docx", ImportKind::Docx),
    ("docm", ImportKind::Docx),
];

/// What a file is that holds no text, as a form of the message; `None` for what may be one.
fn textless(kind: source::Kind) -> Option<&'static str> {
    use source::Kind::{Avif, Compound, Gif, Gzip, Heic, Jpeg, Pdf, Png, Rar, Rtf, SevenZip, Tar, Tiff, WebP};
    Some(match kind {
        Pdf => "pdf",
        Compound => "old-office",
        Rtf => "rtf",
        Jpeg => "jpeg",
        Png => "png",
        Gif => "gif",
        WebP => "webp",
        Avif => "avif",
        Heic => "heic",
        Tiff => "tiff",
        Gzip => "gzip",
        Rar => "rar",
        SevenZip => "seven-zip",
        Tar => "tar",
        _ => return None,
    })
}

/// The kind that the end of a name promises.
pub fn promised(name: &str) -> Option<ImportKind> {
    let (_, end) = name.rsplit_once('.')?;
    ENDS.iter().find(|(known, _)| end.eq_ignore_ascii_case(known)).map(|(_, kind)| *kind)
}

/// What a file is. Its bytes count more than its name.
pub fn of(name: &str, bytes: &[u8]) -> Result<ImportKind, Diagnostic> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(findings::empty(name));
    }
    let found = source::Kind::of(&bytes[..bytes.len().min(source::HEAD)]);
    if let Some(kind) = textless(found) {
        return Err(findings::other_kind(name, kind));
    }
    if found == source::Kind::Zip {
        return Ok(ImportKind::Docx);
    }
    match promised(name) {
        Some(ImportKind::Docx) => Err(findings::no_docx(name)),
        Some(ImportKind::Plain) if is_page(bytes) => Ok(ImportKind::Html),
        Some(kind) => Ok(kind),
        None => Err(findings::unknown_kind(name)),
    }
}

fn is_page(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let head = bytes[..bytes.len().min(16)].to_ascii_lowercase();
    head.starts_with(b"<!doctype html") || head.starts_with(b"<html")
}
