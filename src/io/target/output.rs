//! The files of an output as they were verified: what became another file since is not sent.

use std::path::{Path, PathBuf};

use crate::deploy::Wanted;
use crate::diagnostics::{message, name};
use crate::io::Failure;
use crate::io::published::{self, PublishedBytes};
use crate::source::Fingerprint;

/// An output folder that was verified.
pub struct VerifiedOutput<'a> {
    pub folder: &'a Path,
    pub wanted: &'a Wanted,
}

impl VerifiedOutput<'_> {
    pub fn path(&self, file: &str) -> PathBuf {
        self.folder.join(file)
    }

    /// The bytes of a file. One that is too large to be held is none that a store takes at once.
    pub fn read(&self, file: &str) -> Result<Vec<u8>, Failure> {
        match published::read(&self.path(file))? {
            PublishedBytes::Bytes(bytes) if self.is_verified(file, Fingerprint::of(&bytes)) => Ok(bytes),
            PublishedBytes::Bytes(_) => Err(changed(file)),
            PublishedBytes::Large(_) => Err(Failure::of(message!("deploy-too-large", file = name(file)))),
        }
    }

    pub fn is_verified(&self, file: &str, print: Fingerprint) -> bool {
        self.wanted.files.get(file).is_some_and(|(verified, _)| *verified == print)
    }
}

/// A file is another one than was verified.
pub fn changed(file: &str) -> Failure {
    Failure::of(message!("deploy-changed", file = name(file)))
}
