//! Who is named.

use jiff::civil::Date;

use super::Bilingual;
use crate::source::{Fingerprint, Printed};

/// A person of the registry. Offices change; the one that counts is the one held on a release's date.
#[derive(Clone, Debug)]
pub struct Person {
    /// As texts cite them.
    pub id: String,
    /// In both languages.
    pub name: Bilingual,
    /// What stands before the name: معالي.
    pub honorific: Option<Bilingual>,
    /// What they are and were, in the order of the file.
    pub offices: Vec<Office>,
    /// Of what the registry says of them.
    pub fingerprint: Fingerprint,
}

/// An office and the days on which it was held, both ends included; an absent end is open.
#[derive(Clone, Debug)]
pub struct Office {
    /// As it stands behind the name.
    pub title: Bilingual,
    /// Id of the organisation.
    pub organisation: Option<String>,
    /// The first day; `None` for always.
    pub from: Option<Date>,
    /// The last day; `None` for still.
    pub until: Option<Date>,
}

impl Office {
    /// Whether it was held on a day.
    pub fn held_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

impl Person {
    /// The office held on a day; of several, the one listed first.
    pub fn office_on(&self, day: Date) -> Option<&Office> {
        self.offices.iter().find(|office| office.held_on(day))
    }
}

impl Printed for Person {
    fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }
}
