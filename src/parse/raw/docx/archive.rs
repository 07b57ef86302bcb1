//! The parts of a Word file. The only door to `zip`.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::diagnostics::Diagnostic;
use crate::parse::raw::findings;

/// No text part of a release is larger.
const MOST_TEXT: u64 = 32 * 1024 * 1024;
/// Nor a picture in it.
const MOST_PICTURE: u64 = 24 * 1024 * 1024;
/// All that is unpacked from one file.
const MOST_IN_ALL: u64 = 96 * 1024 * 1024;
/// A Word file has some dozens of parts, and one for each picture.
const MOST_PARTS: usize = 4096;

/// An open archive, and how much of it may still be unpacked.
pub struct Archive<'a> {
    name: &'a str,
    zip: ZipArchive<Cursor<&'a [u8]>>,
    left: u64,
}

impl<'a> Archive<'a> {
    pub fn open(name: &'a str, bytes: &'a [u8]) -> Result<Self, Diagnostic> {
        let zip = ZipArchive::new(Cursor::new(bytes))
            .map_err(|_| findings::broken_docx(name, "it is not whole, or is no Word file"))?;
        if zip.len() > MOST_PARTS {
            return Err(findings::broken_docx(name, &format!("it has {} parts, and no Word file has", zip.len())));
        }
        Ok(Self { name, zip, left: MOST_IN_ALL })
    }

    /// Whether a part of this name is there.
    pub fn has(&self, part: &str) -> bool {
        self.zip.index_for_name(part).is_some()
    }

    /// A part that is text in UTF-8 or UTF-16; `None` where there is no such part.
    pub fn text(&mut self, part: &str) -> Result<Option<String>, Diagnostic> {
        let Some(bytes) = self.unpack(part, MOST_TEXT)? else { return Ok(None) };
        let read =
            crate::parse::raw::encoding::decode(self.name, &bytes, crate::parse::raw::encoding::Declares::Nothing);
        let broken = |_| findings::broken_docx(self.name, &format!("its part `{}` is damaged", findings::shown(part)));
        read.map(|read| Some(read.value)).map_err(broken)
    }

    /// The bytes of a picture.
    pub fn picture(&mut self, part: &str) -> Result<Option<Vec<u8>>, Diagnostic> {
        self.unpack(part, MOST_PICTURE)
    }

    fn unpack(&mut self, part: &str, most: u64) -> Result<Option<Vec<u8>>, Diagnostic> {
        let part_name = findings::shown(part);
        let broken = |why: &str| findings::broken_docx(self.name, &format!("its part `{part_name}` {why}"));
        let most = most.min(self.left);
        let mut file = match self.zip.by_name(part) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(_)) => return Err(broken("is encrypted or packed in an unusual way")),
            Err(_) => return Err(broken("is damaged")),
        };
        let mut bytes = Vec::new();
        // The size that an archive promises is not to be trusted: what comes out is counted.
        file.by_ref().take(most + 1).read_to_end(&mut bytes).map_err(|_| broken("is damaged"))?;
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if size > most {
            return Err(findings::broken_docx(
                self.name,
                &format!("its part `{part_name}` unpacks into more than {} MB", most / (1024 * 1024)),
            ));
        }
        self.left -= size;
        Ok(Some(bytes))
    }
}
