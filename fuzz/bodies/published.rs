//! Any bytes as a published file: a PDF, an office file, an archive within an archive.

pub fn run(bytes: &[u8]) {
    bayan::verify::read(bytes);
}
