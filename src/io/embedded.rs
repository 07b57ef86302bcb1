//! What comes with bayan: its templates, messages and assets, inside the binary.

use std::collections::BTreeMap;
use std::sync::Arc;

use rust_embed::RustEmbed;

use crate::source::{Blob, Fingerprint, Kind, SourceFile};

#[derive(RustEmbed)]
#[folder = "templates/"]
struct EmbeddedTemplates;

#[derive(RustEmbed)]
#[folder = "static/assets/"]
struct EmbeddedAssets;

#[derive(RustEmbed)]
#[folder = "src/io/preview/"]
struct EmbeddedPreview;

/// A file that previewed pages load, with its media type.
pub fn preview(name: &str) -> Option<(&'static str, Vec<u8>)> {
    let media_type = if name.ends_with(".css") { "text/css; charset=utf-8" } else { "text/javascript; charset=utf-8" };
    Some((media_type, EmbeddedPreview::get(name)?.data.into_owned()))
}

/// By project path.
pub fn templates() -> BTreeMap<Arc<str>, SourceFile> {
    let read = |name: std::borrow::Cow<'static, str>| {
        let text = String::from_utf8(EmbeddedTemplates::get(&name)?.data.into_owned()).ok()?;
        let path: Arc<str> = format!("templates/{name}").into();
        Some((path.clone(), SourceFile::new(path, text)))
    };
    EmbeddedTemplates::iter().filter_map(read).collect()
}

/// The style sheet.
pub fn sheet() -> String {
    EmbeddedAssets::get("site.css").map_or_else(String::new, |file| String::from_utf8_lossy(&file.data).into_owned())
}

/// By project path.
pub fn assets() -> BTreeMap<Arc<str>, Blob> {
    let read = |name: std::borrow::Cow<'static, str>| {
        let bytes: Arc<[u8]> = EmbeddedAssets::get(&name)?.data.into_owned().into();
        let path: Arc<str> = format!("static/assets/{name}").into();
        Some((path.clone(), asset(path, bytes)))
    };
    EmbeddedAssets::iter().filter_map(read).collect()
}

/// A static asset, with its bytes at hand.
pub fn asset(path: Arc<str>, bytes: Arc<[u8]>) -> Blob {
    Blob {
        path,
        size: bytes.len() as u64,
        kind: Kind::default(),
        dimensions: None,
        look: None,
        hazard: None,
        fingerprint: Fingerprint::of(&bytes),
        bytes: Some(bytes),
    }
}
