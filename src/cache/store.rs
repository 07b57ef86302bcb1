//! What was read and found of announcements, year by year, so that the next build reads those that are others.
//!
//! It is known by the fingerprints of files, settings and registries: of others it says nothing.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::sealed::{self, PROGRAM};
use crate::check::KnownPair;
use crate::diagnostics::Diagnostic;
use crate::model::Pair;
use crate::newsroom::KeptFolder;
use crate::source::{Fingerprint, Fold};

const HEAD: &str = "bayan store 1\n";

/// What was kept from the last build.
#[derive(Default)]
pub struct Store {
    /// Of the settings with which the folders were read.
    pub read_with: Fingerprint,
    pub folders: Vec<KeptFolder>,
    /// Of all with which the findings were made.
    pub found_with: Fingerprint,
    pub known: Vec<KnownPair>,
    /// What tells each year from what may be kept of it next.
    pub years: BTreeMap<i16, Fingerprint>,
}

/// A year as it came back.
#[derive(Deserialize)]
pub struct Returned {
    with: (Fingerprint, Fingerprint),
    print: Fingerprint,
    folders: Vec<KeptFolder>,
    known: Vec<KnownPair>,
}

/// What is to be kept of a year.
pub struct Year<'a> {
    pub read_with: Fingerprint,
    pub found_with: Fingerprint,
    /// Announcements, and what was found while they were read.
    pub folders: Vec<(&'a Pair, &'a [Diagnostic])>,
    pub known: Vec<&'a KnownPair>,
}

impl Store {
    /// The years together. One that was read or judged with other settings than the last is left out.
    pub fn of(years: BTreeMap<i16, Returned>) -> Self {
        let Some(with) = years.values().next_back().map(|year| year.with) else { return Self::default() };
        let mut store = Self { read_with: with.0, found_with: with.1, ..Self::default() };
        for (year, mut returned) in years.into_iter().filter(|(_, year)| year.with == with) {
            store.years.insert(year, returned.print);
            store.folders.append(&mut returned.folders);
            store.known.append(&mut returned.known);
        }
        store
    }
}

impl Returned {
    /// `None` for what is damaged, or of another program.
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        let (program, year): (&str, &[u8]) = sealed::open(HEAD, bytes)?;
        if program == PROGRAM { sealed::read(year) } else { None }
    }
}

impl Year<'_> {
    pub fn print(&self) -> Fingerprint {
        Fold::new()
            .print(self.read_with)
            .print(self.found_with)
            .prints(self.folders.iter().map(|(pair, _)| pair.fingerprint))
            .prints(self.known.iter().map(|known| known.fingerprint()))
            .done()
    }

    /// Bytes that `Returned::decode` takes back.
    pub fn encode(&self) -> Vec<u8> {
        let with = (self.read_with, self.found_with);
        sealed::seal(HEAD, &(PROGRAM, sealed::write(&(with, self.print(), &self.folders, &self.known))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_damaged_or_of_another_program_is_nothing() {
        let year =
            Year { read_with: Fingerprint::of("a"), found_with: Fingerprint::of("b"), folders: vec![], known: vec![] };
        let good = year.encode();
        let store = |bytes: &[u8]| Returned::decode(bytes).map(|year| Store::of(BTreeMap::from([(2026, year)])).years);
        assert_eq!(store(&good), Some(BTreeMap::from([(2026, year.print())])));
        for at in 0..good.len() {
            let mut bad = good.clone();
            bad[at] ^= 4;
            assert_eq!((store(&bad), store(&good[..at])), (None, None), "byte {at}");
        }
        let body = sealed::write(&((year.read_with, year.found_with), year.print(), &year.folders, &year.known));
        assert_eq!(store(&sealed::seal(HEAD, &("0.0.1 another", body))), None);
    }
}
