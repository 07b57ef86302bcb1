//! Any bytes as an office file, and any text as a part of one.

#![no_main]

use std::io::{Cursor, Write};

use bayan::parse::office;
use libfuzzer_sys::fuzz_target;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fuzz_target!(|bytes: &[u8]| {
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
});
