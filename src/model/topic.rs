//! What releases are about.

use super::Bilingual;
use crate::source::{Fingerprint, Printed};

#[derive(Clone, Debug)]
pub struct Topic {
    pub id: String,
    pub name: Bilingual,
    pub fingerprint: Fingerprint,
}

impl Printed for Topic {
    fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }
}
