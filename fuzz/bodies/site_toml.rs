//! Any text as `site.toml`.

use bayan::parse::settings;
use bayan::source::SourceFile;

pub fn run(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let _ = settings::read(&SourceFile::new("site.toml", text));
}
