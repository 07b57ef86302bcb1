//! What a file is by its first bytes: a name may say anything.

use serde::{Deserialize, Serialize};

/// A kind of file.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[allow(missing_docs, reason = "most are called as their format is")]
pub enum Kind {
    Jpeg,
    Png,
    Gif,
    WebP,
    Avif,
    Heic,
    Tiff,
    Svg,
    /// MP4, M4A, QuickTime.
    Movie,
    Matroska,
    Mp3,
    Aac,
    Wav,
    Flac,
    Ogg,
    Pdf,
    /// Also the office files of today, EPUB and KMZ.
    Zip,
    /// The office files of the last century.
    Compound,
    Rtf,
    SevenZip,
    Rar,
    Gzip,
    Tar,
    /// What a browser or a server would run.
    Page,
    /// What a machine would run.
    Program,
    /// XML that is neither a page nor a picture.
    Xml,
    /// UTF-8 without control characters.
    Text,
    /// No byte at all.
    Empty,
    /// Nothing of these.
    #[default]
    Other,
}

/// So many bytes are enough to know a file by.
pub const HEAD: usize = 1024;

/// What begins with these bytes is of this kind.
const SIGNATURES: [(&[u8], Kind); 27] = [
    (b"\xff\xd8\xff", Kind::Jpeg),
    (b"\x89PNG\r\n\x1a\n", Kind::Png),
    (b"GIF87a", Kind::Gif),
    (b"GIF89a", Kind::Gif),
    (b"II*\0", Kind::Tiff),
    (b"II+\0", Kind::Tiff),
    (b"MM\0*", Kind::Tiff),
    (b"MM\0+", Kind::Tiff),
    (b"\x1a\x45\xdf\xa3", Kind::Matroska),
    (b"ID3", Kind::Mp3),
    (b"fLaC", Kind::Flac),
    (b"OggS", Kind::Ogg),
    (b"PK\x03\x04", Kind::Zip),
    (b"PK\x05\x06", Kind::Zip),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind::Compound),
    (b"{\\rtf", Kind::Rtf),
    (b"7z\xbc\xaf\x27\x1c", Kind::SevenZip),
    (b"Rar!\x1a\x07", Kind::Rar),
    (b"\x1f\x8b", Kind::Gzip),
    (b"MZ", Kind::Program),
    (b"#!", Kind::Program),
    (b"\x7fELF", Kind::Program),
    (b"\xca\xfe\xba\xbe", Kind::Program),
    (b"\xce\xfa\xed\xfe", Kind::Program),
    (b"\xcf\xfa\xed\xfe", Kind::Program),
    (b"\0asm", Kind::Program),
    (b"dex\n", Kind::Program),
];

impl Kind {
    /// What a file is that begins with these bytes: `HEAD` of them, or all.
    pub fn of(head: &[u8]) -> Self {
        if head.is_empty() {
            return Self::Empty;
        }
        if let Some((_, kind)) = SIGNATURES.iter().find(|(signature, _)| head.starts_with(signature)) {
            return *kind;
        }
        match text(head) {
            Some(text) => of_text(&text),
            None => of_binary(head),
        }
    }

    /// As the words know it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Jpeg => "jpeg",
            Self::Png => "png",
            Self::Gif => "gif",
            Self::WebP => "webp",
            Self::Avif => "avif",
            Self::Heic => "heic",
            Self::Tiff => "tiff",
            Self::Svg => "svg",
            Self::Movie => "movie",
            Self::Matroska => "matroska",
            Self::Mp3 => "mp3",
            Self::Aac => "aac",
            Self::Wav => "wav",
            Self::Flac => "flac",
            Self::Ogg => "ogg",
            Self::Pdf => "pdf",
            Self::Zip => "zip",
            Self::Compound => "compound",
            Self::Rtf => "rtf",
            Self::SevenZip => "seven-zip",
            Self::Rar => "rar",
            Self::Gzip => "gzip",
            Self::Tar => "tar",
            Self::Page => "page",
            Self::Program => "program",
            Self::Xml => "xml",
            Self::Text => "text",
            Self::Empty => "empty",
            Self::Other => "other",
        }
    }
}

fn of_binary(head: &[u8]) -> Kind {
    let at = |from: usize| head.get(from..from + 4).unwrap_or_default();
    match (at(0), at(4), at(8)) {
        (b"RIFF", _, b"WEBP") => Kind::WebP,
        (b"RIFF", _, b"WAVE") => Kind::Wav,
        (_, b"ftyp", _) => branded(head),
        (_, b"moov" | b"mdat" | b"wide" | b"pnot", _) => Kind::Movie,
        ([0, ..], b"free" | b"skip", _) => Kind::Movie,
        ([0xff, second, ..], ..) if second & 0xf6 == 0xf0 => Kind::Aac,
        // A frame of MPEG audio, layers II and III.
        ([0xff, second, ..], ..) if second & 0xe0 == 0xe0 && matches!(second & 0x06, 0x02 | 0x04) => Kind::Mp3,
        _ if head.get(257..262) == Some(b"ustar") => Kind::Tar,
        _ if is_pdf(head) => Kind::Pdf,
        _ => Kind::Other,
    }
}

/// By the brands of its first box (ISO/IEC 14496-12, 4.3).
fn branded(head: &[u8]) -> Kind {
    let length = head.first_chunk::<4>().map_or(0, |size| u32::from_be_bytes(*size)) as usize;
    let brands = head.get(8..length.min(head.len())).unwrap_or_default();
    let has = |names: &[&[u8; 4]]| brands.chunks_exact(4).any(|brand| names.iter().any(|name| brand == *name));
    if has(&[b"avif", b"avis"]) {
        Kind::Avif
    } else if has(&[b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1", b"mif2"]) {
        Kind::Heic
    } else {
        Kind::Movie
    }
}

/// Before a PDF's own head no more than a mark of order and spaces is let through.
fn is_pdf(head: &[u8]) -> bool {
    head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start().starts_with(b"%PDF-")
}

/// The letters of a text in any encoding that has those of ASCII; what is more than ASCII may be scrambled.
fn text(head: &[u8]) -> Option<String> {
    let is_wide = head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff");
    let bytes: Vec<u8> = match is_wide {
        true => head[2..].iter().copied().filter(|byte| *byte != 0).collect(),
        false => head.to_vec(),
    };
    let is_letter = |byte: &u8| *byte >= 0x20 || matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c);
    let is_text = is_wide || (bytes.iter().all(is_letter) && bytes[0] != 0xff);
    is_text.then(|| String::from_utf8_lossy(&bytes).into_owned())
}

fn of_text(text: &str) -> Kind {
    let text = text.trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace());
    if is_pdf(text.as_bytes()) {
        return Kind::Pdf;
    }
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        let passed = [("<!--", "-->"), ("<?xml", "?>")].into_iter().find(|(open, _)| rest.starts_with(open));
        let Some((_, close)) = passed else { break };
        match rest.split_once(close) {
            Some((_, after)) => rest = after,
            None => return Kind::Xml,
        }
    }
    let lower: String = rest.chars().take(64).flat_map(char::to_lowercase).collect();
    let lower = match lower.strip_prefix("<!doctype") {
        Some(named) => named.trim_start().to_owned(),
        None if !lower.starts_with('<') => {
            // What follows a comment of HTML is a page.
            return if rest.len() == text.len() { Kind::Text } else { Kind::Page };
        }
        None => lower[1..].to_owned(),
    };
    let name = lower.split(|c: char| c.is_whitespace() || matches!(c, '>' | '/')).next().unwrap_or_default();
    match name.rsplit(':').next().unwrap_or_default() {
        "svg" => Kind::Svg,
        "kml" | "gpx" => Kind::Xml,
        word if word.starts_with(|c: char| c.is_alphabetic() || matches!(c, '?' | '%' | '!')) => Kind::Page,
        _ => Kind::Text,
    }
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn bytes_say_what_a_file_is() {
        for (head, kind) in [
            (&b""[..], Kind::Empty),
            (b"\xff\xd8\xff\xe1", Kind::Jpeg),
            (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", Kind::Heic),
            (b"\0\0\0\x1cftypmif1\0\0\0\0mif1avif", Kind::Avif),
            (b"\0\0\0\x18ftypisom\0\0\0\0mp41avc1", Kind::Movie),
            (b"RIFF\x10\0\0\0WEBPVP8 ", Kind::WebP),
            (b"%PDF-1.7\n%\xe2\xe3", Kind::Pdf),
            (b"\xef\xbb\xbf\n%PDF-1.4", Kind::Pdf),
            (b"<html>%PDF-1.7", Kind::Page),
            (b"hello %PDF-1.7", Kind::Text),
            (b"\xef\xbb\xbf <!DOCTYPE HTML><p>", Kind::Page),
            (b"<!-- a --><p>", Kind::Page),
            (b"<?php echo 1;", Kind::Page),
            (b"<% Response %>", Kind::Page),
            (b"<?xml version='1.0'?><!-- a --><svg:svg xmlns:svg='http://www.w3.org/2000/svg'/>", Kind::Svg),
            (b"<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\">", Kind::Svg),
            (b"<?xml version='1.0'?><kml xmlns='http://www.opengis.net/kml/2.2'>", Kind::Xml),
            (b"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>", Kind::Page),
            (b"<?xml version='1.0'?><schema/>", Kind::Page),
            (b"\xff\xfea\0,\0b\0", Kind::Text),
            (b"\xff\xfe<\0h\0t\0m\0l\0", Kind::Page),
            (b"name,number\n", Kind::Text),
            ("البند،العدد\n<5,3".as_bytes(), Kind::Text),
            (b"\xc7\xe1\xc8\xe4\xcf,1\n", Kind::Text),
            (b"< 5 and > 3", Kind::Text),
            (b"The free market", Kind::Text),
            (b"MZ\x90\0", Kind::Program),
            (b"#!/bin/sh\n", Kind::Program),
            (b"\xff\xfb\x90\x64", Kind::Mp3),
            (b"\xff\xf1\x50\x80", Kind::Aac),
            (b"\x01\x02\x03\x04", Kind::Other),
        ] {
            assert_eq!(Kind::of(head), kind, "{}", String::from_utf8_lossy(head));
        }
    }
}
