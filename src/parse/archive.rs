//! Archives: Word files and their kin. The only door to `zip`.

use std::borrow::Cow;
use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::diagnostics::{Message, code, form, message};
use crate::source::steps;

/// An office file has some dozens of parts, and one for each picture.
const MOST_PARTS: usize = 4096;

/// An open archive, and how much of it may still be unpacked. Errors are the ends of sentences about the file.
pub struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    left: u64,
}

impl<'a> Archive<'a> {
    /// At most `most` bytes are unpacked from it.
    pub fn open(bytes: &'a [u8], most: u64) -> Result<Self, Message> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| message!("inside-no-archive"))?;
        if zip.len() > MOST_PARTS {
            return Err(message!("inside-many-parts", count = zip.len()));
        }
        Ok(Self { zip, left: most })
    }

    /// Whether a part of this name is there.
    pub fn has(&self, part: &str) -> bool {
        self.zip.index_for_name(part).is_some()
    }

    /// The names of its parts.
    pub fn parts(&self) -> Result<Vec<String>, Message> {
        steps::took(self.zip.len());
        let names = self.zip.file_names().map(|name| name.map(Cow::into_owned));
        names.collect::<Result<_, _>>().map_err(|_| message!("inside-part-name"))
    }

    /// The bytes of a part of at most `most`; `None` where there is no such part.
    pub fn bytes(&mut self, part: &str, most: u64) -> Result<Option<Vec<u8>>, Message> {
        let most = most.min(self.left);
        let mut file = match self.zip.by_name(part) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(_)) => return Err(broken(part, "packed")),
            Err(_) => return Err(broken(part, "damaged")),
        };
        let mut bytes = Vec::new();
        // The size that an archive promises is not to be trusted: what comes out is counted.
        file.by_ref().take(most + 1).read_to_end(&mut bytes).map_err(|_| broken(part, "damaged"))?;
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if size > most {
            return Err(message!("inside-part-large", part = code(part), most = most / (1024 * 1024)));
        }
        steps::took(bytes.len());
        self.left -= size;
        Ok(Some(bytes))
    }
}

/// That a part cannot be read; `fault` is a form of the words.
pub fn broken(part: &str, fault: &'static str) -> Message {
    message!("inside-part", part = code(part), fault = form(fault))
}

/// An archive of these parts, by their names: for tests.
#[cfg(test)]
pub fn of(parts: &[(&str, &[u8])]) -> Vec<u8> {
    use std::io::Write;
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in parts {
        zip.start_file(*name, stored).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}
