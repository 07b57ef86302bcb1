//! What bayan writes down at a target, packed, and copies of files for readers. The door to flate2 and brotli.

use std::io::{Read, Write};

use brotli::BrotliCompress;
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;

use crate::deploy::Manifest;
use crate::model::PackedForm;

/// A manifest of a million files stays below this; what is larger is none.
const MOST: u64 = 1024 * 1024 * 1024;

/// How hard brotli tries, of 11.
const QUALITY: i32 = 11;

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

/// A file as it is sent to whoever reads it so. Equal files have equal copies.
pub fn copy(packing: PackedForm, bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    match packing {
        PackedForm::Gzip => {
            let mut packed = GzEncoder::new(Vec::new(), Compression::best());
            packed.write_all(bytes)?;
            packed.finish()
        }
        PackedForm::Brotli => {
            let mut packed = Vec::new();
            let parameters = BrotliEncoderParams { quality: QUALITY, size_hint: bytes.len(), ..Default::default() };
            BrotliCompress(&mut &bytes[..], &mut packed, &parameters)?;
            Ok(packed)
        }
    }
}
