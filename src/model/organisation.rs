//! Who speaks.

use super::{Bilingual, Body, Contact, PerLanguage};
use crate::source::{Fingerprint, Printed, SourceFile};

/// An organisation of the registry.
#[derive(Clone, Debug)]
pub struct Organisation {
    /// As releases name it, and as it stands in addresses.
    pub id: String,
    /// In both languages.
    pub name: Bilingual,
    /// Where there is little room.
    pub short: Option<Bilingual>,
    /// Its own site.
    pub url: Option<String>,
    /// Its boilerplate.
    pub about: PerLanguage<Option<Body>>,
    /// Whom the press asks, where a release names nobody.
    pub contacts: Vec<Contact>,
    /// Project path of its logo, below `static/`.
    pub logo: Option<String>,
    /// The same for dark grounds.
    pub logo_dark: Option<String>,
    /// The registry, to show places in it.
    pub file: SourceFile,
    /// Of what the registry says of it.
    pub fingerprint: Fingerprint,
}

impl Printed for Organisation {
    fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }
}
