//! What releases are about.

use super::Bilingual;
use crate::source::{Fingerprint, Printed};

/// A subject of releases.
#[derive(Clone, Debug)]
pub struct Topic {
    /// As releases name it, and as it stands in addresses.
    pub id: String,
    /// In both languages.
    pub name: Bilingual,
    /// Of what the registry says of it.
    pub fingerprint: Fingerprint,
}

impl Printed for Topic {
    fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }
}
