//! What bayan writes down at a target, packed (RFC 1952). The door to flate2.

use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;

use crate::deploy::Manifest;

/// A manifest of a million files stays below this; what is larger is none.
const MOST: u64 = 1024 * 1024 * 1024;

/// Equal manifests have equal bytes.
pub fn pack(manifest: &Manifest) -> std::io::Result<Vec<u8>> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(&manifest.encode())?;
    packed.finish()
}

/// `None` for what is damaged, or of another form.
pub fn unpack(bytes: &[u8]) -> Option<Manifest> {
    let mut text = Vec::new();
    GzDecoder::new(bytes).take(MOST).read_to_end(&mut text).ok()?;
    Manifest::decode(&text)
}
