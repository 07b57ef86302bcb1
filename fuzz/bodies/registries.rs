//! Any text as each of the three registries.

use std::sync::Arc;

use bayan::parse::registries;
use bayan::source::{Inputs, SourceFile};

pub fn run(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let mut inputs = Inputs::default();
    for name in ["topics", "people", "organisations"] {
        let path: Arc<str> = format!("content/{name}.yaml").into();
        inputs.texts.insert(path.clone(), SourceFile::new(path, text));
    }
    let _ = registries::read(&inputs);
}
