//! Any text as `site.toml`.

#![no_main]

use bayan::parse::settings;
use bayan::source::SourceFile;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let _ = settings::read(&SourceFile::new("site.toml", text));
});
