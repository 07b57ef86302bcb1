//! Who speaks.

use super::{Bilingual, Body, Contact, PerLanguage};
use crate::source::{Fingerprint, Printed, SourceFile};

/// An organisation of the registry.
#[derive(Clone, Debug)]
pub struct Organisation {
    pub id: String,
    pub name: Bilingual,
    pub short: Option<Bilingual>,
    pub url: Option<String>,
    /// Its boilerplate.
    pub about: PerLanguage<Option<Body>>,
    pub contacts: Vec<Contact>,
    /// Project path of its logo, below `static/`.
    pub logo: Option<String>,
    /// The same for dark grounds.
    pub logo_dark: Option<String>,
    /// The registry, to show places in it.
    pub file: SourceFile,
    pub fingerprint: Fingerprint,
}

impl Printed for Organisation {
    fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }
}
