//! Any bytes as an office file, and any text as a part of one.

use std::io::{Cursor, Write};

use bayan::parse::office;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

pub fn run(bytes: &[u8]) {
    let _ = office::look(bytes);
    for (kind, part) in [("[Content_Types].xml", "word/document.xml"), ("mimetype", "content.xml")] {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in [(kind, &b"<a/>"[..]), (part, bytes)] {
            if zip.start_file(name, SimpleFileOptions::default()).is_err() || zip.write_all(text).is_err() {
                return;
            }
        }
        let Ok(file) = zip.finish() else { return };
        let _ = office::look(&file.into_inner());
    }
}
