//! Any bytes as a published file: a PDF, an Office file, an archive within an archive. The seeds are the documents of
//! `tests/documents/found`.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    bayan::verify::read(bytes);
});
