//! What stands at an address.

use std::sync::Arc;

pub enum Content {
    /// The file at this project path.
    File(Arc<str>),
    Bytes(Vec<u8>),
}

impl From<String> for Content {
    fn from(text: String) -> Self {
        Self::Bytes(text.into_bytes())
    }
}
