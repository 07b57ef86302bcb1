//! What no rule tells of words: plurals that are made within them, a first letter that is no particle, and what nearly every
//! text has. Closed lists, as an editor can review them.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use serde::Serialize;

use super::arabic::light;
use super::written;

/// The lists, by stems and forms.
#[derive(Clone, Debug)]
pub struct Lexicon {
    /// Stem of the plural, stem of its singular.
    singulars: HashMap<String, String>,
    /// Stems that begin with a و of their own.
    waw: HashSet<String>,
    /// Stems whose first letter is known to be their own.
    whole: HashSet<String>,
    /// Forms.
    common: HashSet<String>,
}

/// The lists as they are told to a script, each in its order.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct LexiconTold<'l> {
    plurals: BTreeMap<&'l str, &'l str>,
    waw: BTreeSet<&'l str>,
    common: BTreeSet<&'l str>,
}

impl Lexicon {
    /// Of the file.
    pub fn read() -> Self {
        let form = |word: &str| written::words(word).next().map_or_else(String::new, |(_, form)| form.into_owned());
        let stem = |word: &str| light(&form(word)).to_owned();
        let plurals = crate::lexicon_values!("searching", "plurals").iter();
        let pairs: Vec<(String, String)> = plurals.map(|(plural, one)| (stem(plural), stem(one))).collect();
        let waw: HashSet<String> = crate::lexicon!("searching", "waw").iter().map(|word| stem(word)).collect();
        let whole = pairs.iter().flat_map(|(plural, one)| [plural, one]).chain(&waw).cloned().collect();
        let singulars = pairs.into_iter().filter(|(plural, one)| plural != one).collect();
        let common = crate::lexicon!("searching", "common").iter().map(|word| form(word)).collect();
        Self { singulars, waw, whole, common }
    }

    /// The stem of its singular, for that of a plural of the list.
    pub fn singular<'s>(&'s self, stem: &'s str) -> &'s str {
        self.singulars.get(stem).map_or(stem, String::as_str)
    }

    /// Whether a stem begins with a و that is no particle.
    pub fn has_own_waw(&self, stem: &str) -> bool {
        self.waw.contains(stem)
    }

    /// Whether nothing of a stem is a particle.
    pub fn is_whole(&self, stem: &str) -> bool {
        self.whole.contains(stem)
    }

    /// Whether nearly every text has a form, so that an answer need not.
    pub fn is_common(&self, form: &str) -> bool {
        self.common.contains(form)
    }

    /// All of it.
    pub fn told(&self) -> LexiconTold<'_> {
        LexiconTold {
            plurals: self.singulars.iter().map(|(plural, one)| (plural.as_str(), one.as_str())).collect(),
            waw: self.waw.iter().map(String::as_str).collect(),
            common: self.common.iter().map(String::as_str).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_singular_is_no_plural_and_a_plural_has_one_singular() {
        let typed = crate::lexicon_values!("searching", "plurals");
        assert!(typed.len() >= 120, "{}", typed.len());
        let lexicon = Lexicon::read();
        for (plural, one) in lexicon.told().plurals {
            assert_eq!(lexicon.singular(one), one, "{plural}");
        }
        let stem = |word: &str| light(&written::words(word).next().unwrap().1).to_owned();
        let mut seen: HashMap<String, &str> = HashMap::new();
        for (plural, one) in typed {
            assert_eq!(*seen.entry(stem(plural)).or_insert(one), *one, "{plural}");
        }
    }
}
