//! What releases are about.

use super::Bilingual;
use crate::source::Fingerprint;

#[derive(Clone, Debug)]
pub struct Topic {
    pub id: String,
    pub name: Bilingual,
    pub fingerprint: Fingerprint,
}
