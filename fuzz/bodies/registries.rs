//! Any text as each of the three registries.

use std::sync::Arc;

use bayan::parse::{registries, settings};
use bayan::source::{Inputs, SourceFile};

const SITE: &str = "base_url = \"https://a.example/\"\n[languages.ar]\ntitle = \"ا\"\n[languages.en]\ntitle = \"a\"\n";

pub fn run(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Some(settings) = settings::read(&SourceFile::new("site.toml", SITE)).value else { return };
    let mut inputs = Inputs::default();
    for name in ["topics", "people", "organisations"] {
        let path: Arc<str> = format!("content/{name}.yaml").into();
        inputs.texts.insert(path.clone(), SourceFile::new(path, text));
    }
    let _ = registries::read(&inputs, &settings);
}
