//! What the world may refuse us.

use std::fmt;
use std::path::Path;

/// A failure of the world or of usage, as a sentence and a remedy. Exit code 2.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Failure {
    pub message: String,
    pub help: String,
}

impl Failure {
    pub fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), help: help.into() }
    }

    /// The system refused something about a path.
    pub fn system(doing: &str, path: &Path, error: &std::io::Error) -> Self {
        let help = match error.kind() {
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
                "Check the permissions of the folder."
            }
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => {
                "Make room on the disk, then build again."
            }
            std::io::ErrorKind::NotFound => "Check that it is there.",
            _ => "Mend this, then build again.",
        };
        Self::new(format!("Cannot {doing} {}: {}.", path.display(), said(error)), help)
    }

    /// The same about an output, for which there may be another folder.
    pub fn output(doing: &str, path: &Path, error: &std::io::Error) -> Self {
        use std::io::ErrorKind::{PermissionDenied, ReadOnlyFilesystem};
        let failure = Self::system(doing, path, error);
        match error.kind() {
            PermissionDenied | ReadOnlyFilesystem => {
                let help = "Check the permissions of the folder, or choose another one with --output.";
                Self { help: help.to_owned(), ..failure }
            }
            _ => failure,
        }
    }
}

/// The system's own words, without its number.
pub fn said(error: &std::io::Error) -> String {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or_default();
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n  = {}", self.message, self.help)
    }
}

impl std::error::Error for Failure {}
