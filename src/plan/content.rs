//! What stands at an address.

use std::fmt;
use std::sync::Arc;

use crate::diagnostics::Diagnostic;
use crate::source::Fingerprint;

pub enum Content {
    /// The file at this project path.
    File(Arc<str>),
    Bytes(Vec<u8>),
    Prepared(Prepared),
}

/// Bytes that take long to make, are the same whenever they are made, and so are kept.
#[derive(Clone)]
pub struct Prepared {
    /// Of all that they are made of and how: whoever has equal keys has equal bytes.
    pub key: Fingerprint,
    /// The file that they are made of, where there is one.
    pub source: Option<PreparedSource>,
    /// Makes them of the bytes of the source; of none where there is no source.
    pub make: Arc<MakePrepared>,
}

/// A file of the newsroom, as it was when it was taken in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PreparedSource {
    /// Project path.
    pub path: Arc<str>,
    /// Of its bytes.
    pub print: Fingerprint,
}

pub type MakePrepared = dyn Fn(&[u8]) -> Result<Vec<u8>, Diagnostic> + Send + Sync;

impl PartialEq for Prepared {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Eq for Prepared {}

impl fmt::Debug for Prepared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Prepared").field("key", &self.key).field("source", &self.source).finish_non_exhaustive()
    }
}

impl From<String> for Content {
    fn from(text: String) -> Self {
        Self::Bytes(text.into_bytes())
    }
}
